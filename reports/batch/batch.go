// Package batch reads articles and series of versions as JSON lines and writes an analysis or a comparison for each, one line
// each, in the order of the input.
//
// All cores work at once; what is in memory at a time is bounded by a few lines for each of them, however long the input is. A bad
// line gives a line with an error and the run goes on. The package opens no files.
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
)

// Options say how a batch runs. The zero value is not usable: Workers and MaxLine are at least 1.
type Options struct {
	Workers     int  // lines analysed at the same time
	MaxLine     int  // the longest line, in bytes; a longer one is an error of that line
	IncludeText bool // put the decoded texts into the output

	Attribution attribution.Options // what a newsroom sets for itself
	Compare     compare.Options
}

// Stats count what a batch did.
type Stats struct{ Lines, Failed int }

// job is one line on its way. done holds its output once it is there.
type job struct {
	line []byte
	err  error
	done chan []byte
	bad  bool
}

// Run reads in to its end and writes out. It stops early when ctx is done or out cannot be written, and returns that error.
func Run(ctx context.Context, in io.Reader, out io.Writer, o Options) (Stats, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	work, order := make(chan *job), make(chan *job, 2*o.Workers)
	var readErr error
	go func() {
		defer close(work)
		defer close(order)
		readErr = feed(ctx, in, o.MaxLine, work, order)
	}()
	var workers sync.WaitGroup
	for range o.Workers {
		workers.Go(func() {
			for j := range work {
				b, bad := answer(j, o)
				j.bad = bad
				j.done <- b
			}
		})
	}
	stats, err := drain(ctx, out, order)
	if err != nil {
		return stats, err // what is under way is left to itself
	}
	workers.Wait()
	return stats, readErr
}

// feed cuts the input into jobs. Blank lines are none.
func feed(ctx context.Context, in io.Reader, most int, work, order chan<- *job) error {
	r := bufio.NewReaderSize(in, 1<<16)
	for {
		line, long, err := readLine(r, most)
		if len(line) > 0 || long {
			j := &job{line: line, done: make(chan []byte, 1)}
			if long {
				j.err = fmt.Errorf("the line is longer than %d bytes; raise --max-size or cut it", most)
			}
			for _, to := range []chan<- *job{order, work} {
				select {
				case to <- j:
				case <-ctx.Done():
					return ctx.Err()
				}
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

// readLine reads up to the next line end. Of a line that is too long it keeps the beginning, where the id stands, and skips the rest.
func readLine(r *bufio.Reader, most int) (line []byte, long bool, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if room := most - len(line); len(part) > room {
			long = true
			part = part[:max(0, room)]
		}
		line = append(line, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return trimSpace(line), long, err
		}
	}
}

func trimSpace(b []byte) []byte {
	for len(b) > 0 && (b[len(b)-1] == '\n' || b[len(b)-1] == '\r' || b[len(b)-1] == ' ' || b[len(b)-1] == '\t') {
		b = b[:len(b)-1]
	}
	return b
}

// drain writes the answers in order.
func drain(ctx context.Context, out io.Writer, order <-chan *job) (s Stats, err error) {
	w := bufio.NewWriterSize(out, 1<<16)
	for {
		var j *job
		var more bool
		select {
		case j, more = <-order:
		default: // nothing waits: let the reader of the output have what is there
			if err := w.Flush(); err != nil {
				return s, err
			}
			select {
			case j, more = <-order:
			case <-ctx.Done():
				return s, ctx.Err()
			}
		}
		if !more {
			return s, w.Flush()
		}
		select {
		case b := <-j.done:
			s.Lines++
			if j.bad {
				s.Failed++
			}
			w.Write(b)
			if err := w.WriteByte('\n'); err != nil {
				return s, err
			}
		case <-ctx.Done():
			return s, errors.Join(w.Flush(), ctx.Err())
		}
	}
}
