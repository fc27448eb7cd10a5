package shell

import (
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// TestGate proves that nothing is written behind a gate that is shut, whoever writes, and that shutting waits for no reader.
func TestGate(t *testing.T) {
	var b strings.Builder
	g := NewGate(&b)
	ended := make(chan error)
	for range 8 {
		go func() {
			for {
				if _, err := g.Write([]byte("word\n")); err != nil {
					ended <- err
					return
				}
			}
		}()
	}
	time.Sleep(time.Millisecond)
	g.Shut(nil)
	written := b.String() // the race detector sees a write that comes later
	for range 8 {
		assert.ErrorIs(t, <-ended, context.Canceled)
	}
	assert.Equal(t, written, b.String())
	assert.Zero(t, strings.Trim(written, "word\n"))

	_, stuck := io.Pipe() // nobody reads
	g = NewGate(stuck)
	go g.Write([]byte("word\n"))
	time.Sleep(time.Millisecond)
	enough := make(chan time.Time, 1)
	enough <- time.Time{}
	g.Shut(enough)
}
