package shell

import (
	"errors"
	"io"
	"runtime"
	"syscall"
)

// Pipe is standard output, whose reader may leave before all is written, as head does. What is written from then on goes nowhere and is no
// error: that nobody reads on ends the writing, never what the run has to do and to say by its exit status.
type Pipe struct {
	io.Writer
	Left bool // nobody reads any more
}

// Write writes, or only counts where nobody reads.
func (p *Pipe) Write(data []byte) (int, error) {
	if p.Left {
		return len(data), nil
	}
	n, err := p.Writer.Write(data)
	if p.Left = Unread(err); p.Left {
		return len(data), nil
	}
	return n, err
}

// What Windows calls a pipe whose reader has left.
const (
	errorBrokenPipe = syscall.Errno(109)
	errorNoData     = syscall.Errno(232)
)

// Unread reports whether writing failed because the reader of a pipe left it.
func Unread(err error) bool {
	var no syscall.Errno
	windows := runtime.GOOS == "windows" && errors.As(err, &no) && (no == errorBrokenPipe || no == errorNoData)
	return windows || errors.Is(err, syscall.EPIPE)
}
