package shell

import (
	"errors"
	"fmt"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
)

// failing takes writes up to one that fails.
type failing struct {
	taken []string
	after int
	err   error
}

func (f *failing) Write(data []byte) (int, error) {
	if f.after--; f.after < 0 {
		return 0, f.err
	}
	f.taken = append(f.taken, string(data))
	return len(data), nil
}

// TestPipe: from when the reader of a pipe left, all is written and nothing arrives; any other error is told, and the next write is tried.
func TestPipe(t *testing.T) {
	gone := &failing{after: 1, err: fmt.Errorf("write: %w", syscall.EPIPE)}
	p := &Pipe{Writer: gone}
	for k, left := range []bool{false, true, true} {
		n, err := p.Write([]byte("claims"))
		assert.NoError(t, err)
		assert.Equal(t, 6, n)
		assert.Equal(t, left, p.Left, "write %d", k)
	}
	assert.Equal(t, []string{"claims"}, gone.taken)
	assert.Equal(t, -1, gone.after, "nothing is tried where nobody reads")

	full := &failing{err: errors.New("the disk is full")}
	p = &Pipe{Writer: full}
	for range 2 {
		_, err := p.Write([]byte("claims"))
		assert.ErrorIs(t, err, full.err)
		assert.False(t, p.Left)
	}
	assert.Equal(t, -2, full.after)
	assert.False(t, Unread(nil))
}
