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
	marks []int // nil where every unit is a byte
}

const stride = 256

// NewCounter counts a text in a unit.
func NewCounter(text string, u Unit) Counter {
	c := Counter{text: text, unit: u}
	if u == Bytes || ascii(text) {
		return c
	}
	n := 0
	for i := 0; i < len(text); i++ {
		if i%stride == 0 {
			c.marks = append(c.marks, n)
		}
		n += u.width(text[i])
	}
	return c
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// At is the number of units in front of byte i.
func (c Counter) At(i int) int {
	if c.marks == nil || i <= 0 {
		return i
	}
	k := min(i/stride, len(c.marks)-1)
	n := c.marks[k]
	for j := k * stride; j < i && j < len(c.text); j++ {
		n += c.unit.width(c.text[j])
	}
	return n
}
