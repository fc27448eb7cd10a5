package shell

import (
	"context"
	"io"
	"time"
)

// Gate passes on what is written until it is shut. An interrupted run cannot stop what it waits for, such as a read from a terminal; what
// it still does then reaches nobody.
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

// Shut lets a write that is under way come to its end, unless enough comes first, and none begin. It is called once.
func (g *Gate) Shut(enough <-chan time.Time) {
	close(g.shut)
	select {
	case <-g.turn:
	case <-enough:
	}
}
