package shell

import (
	"context"
	"io"
	"strings"
	"testing"
	"testing/iotest"
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

// TestInterruptible proves that reading ends with the context, that all is read until then with the error at the end, and that nothing is
// read that nobody asked for.
func TestInterruptible(t *testing.T) {
	never, _ := io.Pipe()
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(time.Millisecond, cancel)
	_, err := Interruptible(ctx, never).Read(make([]byte, 1))
	assert.ErrorIs(t, err, context.Canceled)

	long := strings.Repeat("word\n", 50_000)
	got, err := io.ReadAll(Interruptible(t.Context(), io.MultiReader(strings.NewReader(long), iotest.ErrReader(io.ErrNoProgress))))
	assert.Equal(t, long, string(got))
	assert.ErrorIs(t, err, io.ErrNoProgress)

	untouched := strings.NewReader(long)
	Interruptible(t.Context(), untouched)
	time.Sleep(time.Millisecond)
	assert.Equal(t, len(long), untouched.Len())
}
