package reports

import (
	"unicode/utf8"

	"factcheck/attribution/article"
)

// unit is what an offset or a column counts. The zero value is code points.
type unit uint8

const (
	codePoints unit = iota // JSON, SARIF
	utf16Units             // annotations of a code-hosting site
	utf8Bytes              // rdjson
)

// width is how many units the character that begins with byte b has; bytes inside a character have none of their own, but for bytes.
func (u unit) width(b byte) int {
	switch {
	case u == utf8Bytes:
		return 1
	case !utf8.RuneStart(b):
		return 0
	case u == utf16Units && b >= 0xf0:
		return 2
	}
	return 1
}

// counter turns byte offsets of a text into offsets in a unit. It keeps a count at every 256th byte, so that a look-up reads at most
// that much.
type counter struct {
	text  string
	unit  unit
	marks []int // nil where every unit is a byte
}

const stride = 256

func newCounter(text string, u unit) counter {
	c := counter{text: text, unit: u}
	if u == utf8Bytes || ascii(text) {
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

// at is the number of units in front of byte i.
func (c counter) at(i int) int {
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

// locator gives the places of an article's spans as a report prints them.
type locator struct {
	a     *article.Article
	text  counter
	title counter
}

func newLocator(a *article.Article) *locator {
	return &locator{a: a, text: newCounter(a.Text, codePoints), title: newCounter(a.Title, codePoints)}
}

// spans maps spans of the prose to code points of the text, or of the title where inTitle is true.
func (l *locator) spans(in []article.Span) (out [][2]int, inTitle bool) {
	out = [][2]int{}
	for _, s := range in {
		pieces, title := l.a.Origin(s)
		c := l.text
		if title {
			c, inTitle = l.title, true
		}
		for _, p := range pieces {
			out = append(out, [2]int{c.at(p.Start), c.at(p.End)})
		}
	}
	return out, inTitle
}

// span maps one span to the range from its first to its last character.
func (l *locator) span(s article.Span) (out [2]int, inTitle bool) {
	all, inTitle := l.spans([]article.Span{s})
	if len(all) == 0 {
		return out, inTitle
	}
	return [2]int{all[0][0], all[len(all)-1][1]}, inTitle
}
