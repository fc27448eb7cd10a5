// Package batch reads articles and series of versions as JSON lines and writes an analysis or a comparison for each, one line
// each, in the order of the input.
//
// All cores work at once; what is in memory at a time is bounded, in lines and in bytes, however long the input is. A bad line gives a
// line with an error and the run goes on. The package opens no files.
package batch

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"factcheck/attribution"
	"factcheck/compare"

	"golang.org/x/sync/semaphore"
)

// Options say how a batch runs. The zero value is not usable: Workers and MaxLine are at least 1.
type Options struct {
	Workers     int              // lines analysed at the same time
	MaxLine     int              // the longest line, in bytes; a longer one is an error of that line
	IncludeText bool             // put the decoded texts into the output
	Enough      func(Tally) bool // asked behind each line whether the rest may stay unread; nil for never
	Expect      func(bytes int)  // told how much more text than it knew of is to be under way at a time; nil for nobody
	Done        func(read int)   // called behind each line that was written, with its length in bytes; nil for nobody

	Attribution attribution.Options // what a newsroom sets for itself
	Compare     compare.Options
}

// bytesEach is how many bytes of input each worker may have under way: dozens of articles, and memory for what becomes of them. A longer
// line is alone on its way.
const bytesEach = 256 << 10

// Tally counts the lines that were written, and those of them that are errors.
type Tally struct{ Lines, Failed int }

// Fails reports whether lines that failed make the run fail: where it is strict any of them, else all.
func (n Tally) Fails(strict bool) bool {
	return n.Failed > 0 && (strict || n.Failed == n.Lines)
}

// Decided reports whether no further line can change what Fails says.
func (n Tally) Decided(strict bool) bool {
	return strict && n.Failed > 0 || !strict && n.Failed < n.Lines
}

// Complaint tells of the lines that failed, and of a likely reason where most did; nil where none did.
func (n Tally) Complaint() error {
	text := fmt.Sprintf("%d of %d lines failed; each has its error in the output", n.Failed, n.Lines)
	switch {
	case n.Failed == 0:
		return nil
	case n.Failed*3 > n.Lines*2:
		text += ". batch reads one JSON object a line, as jq -c '.[]' makes them of a JSON array"
	}
	return errors.New(text)
}

// Run reads in to its end and writes out. It stops early when ctx is done or out cannot be written, and returns that error, or when there
// is enough.
func Run(ctx context.Context, in io.Reader, out io.Writer, o Options) (Tally, error) {
	return run(ctx, in, out, o, o.answer)
}

// job is one line on its way. done holds its output once it is there.
type job struct {
	line   []byte
	number int   // of the line in the input, from 1
	read   int   // bytes of input
	weight int64 // of those that may be under way
	err    error
	bad    bool
	done   chan []byte
}

// belt is what lines are on while they are under way.
type belt struct {
	work  chan *job // to the workers
	order chan *job // to the writer
	bytes *semaphore.Weighted
	room  int64 // of bytes
}

// run is Run with what makes an output line of an input line, or an error.
func run(ctx context.Context, in io.Reader, out io.Writer, o Options, answer func(line []byte) ([]byte, error)) (Tally, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	b := belt{work: make(chan *job), order: make(chan *job, 2*o.Workers), room: bytesEach * int64(o.Workers)}
	b.bytes = semaphore.NewWeighted(b.room)
	var readErr error
	go func() {
		defer close(b.work)
		defer close(b.order)
		readErr = b.feed(ctx, in, o)
	}()
	var workers sync.WaitGroup
	for range o.Workers {
		workers.Go(func() {
			for j := range b.work {
				j.answer(answer)
			}
		})
	}
	n, err := b.drain(ctx, out, o)
	if errors.Is(err, errEnough) {
		return n, nil
	}
	if err != nil {
		return n, err // what is under way is left to itself
	}
	workers.Wait()
	return n, readErr
}

// answer makes the output of a job, which is an error where the line is bad, and where it makes the program stumble.
func (j *job) answer(of func([]byte) ([]byte, error)) {
	var text []byte
	if j.err == nil {
		text, j.err = guarded(func() ([]byte, error) { return of(j.line) })
	}
	if j.bad = j.err != nil; j.bad {
		text = failure(idOf(j.line), j.number, j.err)
	}
	j.line = nil
	j.done <- text
}

// guarded turns a panic into an error.
func guarded(do func() ([]byte, error)) (text []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			text, err = nil, fmt.Errorf("factcheck stumbled over this line, which is a mistake in factcheck; please report it: %v", r)
		}
	}()
	return do()
}

// feed cuts the input into jobs. Blank lines are none.
func (b belt) feed(ctx context.Context, in io.Reader, o Options) error {
	under, most := 0, o.MaxLine
	expect := func(bytes int) {
		if o.Expect != nil && bytes > under {
			o.Expect(bytes - under)
			under = bytes
		}
	}
	expect(int(b.room))
	r := bufio.NewReaderSize(in, 1<<16)
	if err := packed(r); err != nil {
		return err
	}
	skipMark(r)
	for number := 1; ; number++ {
		line, read, err := readLine(r, most)
		if len(line) > 0 {
			j := &job{line: line, number: number, read: read, weight: min(int64(len(line)), b.room), done: make(chan []byte, 1)}
			if read > most {
				j.err = fmt.Errorf("the line is longer than %d bytes; raise --max-size or cut it", most)
			} else {
				expect(len(line))
			}
			if err := b.send(ctx, j); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// send puts a job on its way when there is room for it.
func (b belt) send(ctx context.Context, j *job) error {
	if err := b.bytes.Acquire(ctx, j.weight); err != nil {
		return err
	}
	for _, to := range []chan<- *job{b.order, b.work} {
		select {
		case to <- j:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// errEnough ends a run whose rest may stay unread.
var errEnough = errors.New("enough")

// drain writes the answers in order, and counts them and the errors among them.
func (b belt) drain(ctx context.Context, out io.Writer, o Options) (n Tally, err error) {
	w := bufio.NewWriterSize(out, 1<<16)
	for {
		j, err := b.next(ctx, w)
		if j == nil {
			return n, errors.Join(err, w.Flush())
		}
		select {
		case text := <-j.done:
			w.Write(text)
			if err := w.WriteByte('\n'); err != nil {
				return n, err
			}
		case <-ctx.Done():
			return n, errors.Join(ctx.Err(), w.Flush())
		}
		b.bytes.Release(j.weight)
		n.Lines++
		if j.bad {
			n.Failed++
		}
		if o.Done != nil {
			o.Done(j.read)
		}
		if o.Enough != nil && o.Enough(n) {
			return n, errEnough
		}
	}
}

// next is the next job to write, nil behind the last one. While it waits, the reader of the output has all that is there.
func (b belt) next(ctx context.Context, w *bufio.Writer) (*job, error) {
	select {
	case j := <-b.order:
		return j, nil
	default:
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	select {
	case j := <-b.order:
		return j, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
