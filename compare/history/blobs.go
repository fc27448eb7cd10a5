package history

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Blobs reads contents through one running "git cat-file --batch": ids go to its standard input, contents come from its standard output.
type Blobs struct {
	in  io.Writer
	out *bufio.Reader
}

// NewBlobs speaks with a process by its pipes.
func NewBlobs(in io.Writer, out io.Reader) *Blobs { return &Blobs{in, bufio.NewReaderSize(out, 1<<16)} }

// Read gives the contents of an object. One of more than most bytes is skipped, with an error that says so; the process can be asked again.
func (b *Blobs) Read(id string, most int) ([]byte, error) {
	if id == "" || strings.ContainsAny(id, "\n\r") {
		return nil, fmt.Errorf("%q is no object of git", id)
	}
	if _, err := io.WriteString(b.in, id+"\n"); err != nil {
		return nil, fmt.Errorf("git stopped: %w", err)
	}
	head, err := b.out.ReadString('\n')
	if head == "" && errors.Is(err, io.EOF) { // it ends where it would have to fetch
		return nil, ErrPartial
	}
	if err != nil {
		return nil, fmt.Errorf("git stopped: %w", err)
	}
	f := strings.Fields(head)
	if len(f) != 3 {
		return nil, fmt.Errorf("object %s: %w", id, ErrPartial)
	}
	if f[1] != "blob" {
		return nil, fmt.Errorf("%s is no file but a %s of git", id, f[1])
	}
	size, err := strconv.ParseInt(f[2], 10, 64)
	if err != nil || size < 0 {
		return nil, fmt.Errorf("git printed a size that factcheck cannot read: %q", head)
	}
	if size > int64(most) {
		_, err := io.CopyN(io.Discard, b.out, size+1)
		if err == nil {
			err = fmt.Errorf("it is larger than %d bytes in git; raise --max-size to read it", most)
		}
		return nil, err
	}
	data := make([]byte, size+1)
	if _, err := io.ReadFull(b.out, data); err != nil {
		return nil, fmt.Errorf("git stopped: %w", err)
	}
	return data[:size], nil
}
