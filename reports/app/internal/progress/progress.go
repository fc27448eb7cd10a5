// Package progress shows on a terminal how far a long run is, and nothing anywhere else.
//
// What it shows goes away in the end. It knows no clock but the one that is given to it.
package progress

import (
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// patience is how long a run goes on before its progress is shown.
const patience = time.Second / 2

// Display is where messages and progress are shown. Several goroutines may use it at a time.
type Display struct {
	out   io.Writer
	shows bool
	now   func() time.Time

	mu      sync.Mutex
	task    Task
	start   time.Time
	count   atomic.Int64 // of things that are done
	current int64        // of the total
	screen  *mpb.Progress
	bar     *mpb.Bar
}

// Task is what a run does. The zero value is nothing to show.
type Task struct {
	Things string // in the plural
	Total  int64  // the weight of all of them; 0 for unknown
}

// New shows messages on out, and progress if out is a terminal that is to show it.
func New(out io.Writer, shows bool, now func() time.Time) *Display {
	return &Display{out: out, shows: shows, now: now}
}

// Write prints a message, above the bar where there is one.
func (d *Display) Write(message []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.screen != nil {
		return d.screen.Write(message)
	}
	return d.out.Write(message)
}

// Start begins a task.
func (d *Display) Start(t Task) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.task, d.start, d.current = t, d.now(), 0
	d.count.Store(0)
}

// Done tells that one more thing is done, of a weight.
func (d *Display) Done(weight int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.shows || d.task.Things == "" {
		return
	}
	d.count.Add(1)
	d.current += int64(weight)
	if d.screen == nil && d.now().Sub(d.start) > patience {
		d.open()
	}
	if d.bar != nil {
		d.bar.SetCurrent(d.current)
	}
}

// open begins to show the bar.
func (d *Display) open() {
	d.screen = mpb.New(mpb.WithOutput(d.out), mpb.ForceTTY(), mpb.WithAutoRefresh())
	count := decor.Any(func(decor.Statistics) string { return fmt.Sprintf("%s: %d", d.task.Things, d.count.Load()) })
	if d.task.Total == 0 {
		d.bar = d.screen.New(0, mpb.NopStyle(), mpb.BarRemoveOnComplete(), mpb.PrependDecorators(count),
			mpb.AppendDecorators(decor.NewElapsed(decor.ET_STYLE_MMSS, d.start)))
		return
	}
	left := decor.Meta(decor.NewAverageETA(decor.ET_STYLE_MMSS, d.start, nil), func(s string) string { return " " + s + " left" })
	d.bar = d.screen.New(d.task.Total, mpb.BarStyle(), mpb.BarRemoveOnComplete(), mpb.BarWidth(30), mpb.PrependDecorators(count),
		mpb.AppendDecorators(decor.Percentage(), left))
}

// End takes the bar away.
func (d *Display) End() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.screen != nil {
		d.bar.Abort(true)
		d.screen.Wait()
	}
	d.screen, d.bar = nil, nil
}
