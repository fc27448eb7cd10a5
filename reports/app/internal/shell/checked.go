package shell

import (
	"fmt"
	"io"

	"factcheck/attribution/article"
)

// Checked is standard output for what does not look at errors, such as help. Err is the first one.
type Checked struct {
	To  io.Writer
	Err error
}

func (c *Checked) Write(b []byte) (int, error) {
	n, err := c.To.Write(b)
	if err != nil {
		err = fmt.Errorf("writing to standard output: %w", article.FileError(err))
		if c.Err == nil {
			c.Err = err
		}
	}
	return n, err
}
