package places

import "unicode/utf8"

// Unit is what an offset or a column counts. The zero value is code points.
type Unit uint8

const (
	CodePoints Unit = iota // JSON, SARIF
	UTF16                  // annotations of a code-hosting site
	Bytes                  // rdjson
)

// width is how many units the character that begins with byte b has; bytes inside a character have none of their own, but for bytes.
func (u Unit) width(b byte) int {
	switch {
	case u == Bytes:
		return 1
	case !utf8.RuneStart(b):
		return 0
	case u == UTF16 && b >= 0xf0:
		return 2
	}
	return 1
}

// Counter turns byte offsets of a text into offsets in a unit. It keeps a count at every 256th byte, so that a look-up reads at most
// that much.
type Counter struct {
	text  string
	unit  Unit
	marks []int
}

const stride = 256

// NewCounter counts a text in a unit.
func NewCounter(text string, u Unit) Counter {
	c := Counter{text: text, unit: u, marks: []int{0}}
	n := 0
	for i := range len(text) {
		if n += u.width(text[i]); (i+1)%stride == 0 {
			c.marks = append(c.marks, n)
		}
	}
	return c
}

// At is the number of units in front of byte i.
func (c Counter) At(i int) int {
	k := min(i/stride, len(c.marks)-1)
	n := c.marks[k]
	for j := k * stride; j < min(i, len(c.text)); j++ {
		n += c.unit.width(c.text[j])
	}
	return n
}
