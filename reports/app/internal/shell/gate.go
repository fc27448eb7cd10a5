package shell

import (
	"context"
	"io"
	"sync"
	"time"
)

// Interruptible reads from in until the context ends, also where in itself waits for ever, such as a terminal. Nothing is read before it is
// asked for; what was read and not asked for any more is lost.
func Interruptible(ctx context.Context, in io.Reader) io.Reader {
	return &interruptible{ctx: ctx, in: in}
}

type interruptible struct {
	ctx   context.Context
	in    io.Reader
	begin sync.Once
	pipe  *io.PipeReader
}

func (r *interruptible) Read(p []byte) (int, error) {
	r.begin.Do(func() {
		pipe, w := io.Pipe()
		r.pipe = pipe
		context.AfterFunc(r.ctx, func() { w.CloseWithError(r.ctx.Err()) })
		go func() {
			_, err := io.Copy(w, r.in)
			w.CloseWithError(err)
		}()
	})
	return r.pipe.Read(p)
}

// Gate passes on what is written until it is shut. What an interrupted run still does then reaches nobody.
type Gate struct {
	io.Writer
	turn chan struct{} // holds a token while nobody writes
	shut chan struct{} // closed once the gate is shut
}

// NewGate is an open gate in front of w. Several goroutines may use it at a time.
func NewGate(w io.Writer) *Gate {
	g := &Gate{w, make(chan struct{}, 1), make(chan struct{})}
	g.turn <- struct{}{}
	return g
}

// Write writes, or, behind a gate that is shut, fails as whatever an interrupt ends.
func (g *Gate) Write(p []byte) (int, error) {
	select {
	case <-g.shut:
		return 0, context.Canceled
	case <-g.turn:
	}
	defer func() { g.turn <- struct{}{} }()
	return g.Writer.Write(p)
}

// Behind is what the gate passes on to.
func (g *Gate) Behind() io.Writer { return g.Writer }

// Shut lets a write that is under way come to its end, unless enough comes first, and none begin. It is called once.
func (g *Gate) Shut(enough <-chan time.Time) {
	close(g.shut)
	select {
	case <-g.turn:
	case <-enough:
	}
}
