package reports

import (
	"unicode/utf8"

	"factcheck/attribution/article"
)

// codePoints turns byte offsets of a text into offsets in code points. It keeps a count at every 256th byte, so that a look-up
// reads at most that much.
type codePoints struct {
	text  string
	marks []int
	ascii bool
}

const stride = 256

func newCodePoints(text string) codePoints {
	c := codePoints{text: text, ascii: true}
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			c.ascii = false
			break
		}
	}
	if c.ascii {
		return c
	}
	n := 0
	for i := 0; i < len(text); i++ {
		if i%stride == 0 {
			c.marks = append(c.marks, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return c
}

// at is the number of code points that begin before byte i.
func (c codePoints) at(i int) int {
	if c.ascii || i <= 0 {
		return i
	}
	k := min(i/stride, len(c.marks)-1)
	n := c.marks[k]
	for j := k * stride; j < i && j < len(c.text); j++ {
		if utf8.RuneStart(c.text[j]) {
			n++
		}
	}
	return n
}

// locator gives the places of an article's spans as a report prints them.
type locator struct {
	a     *article.Article
	text  codePoints
	title codePoints
}

func newLocator(a *article.Article) *locator {
	return &locator{a: a, text: newCodePoints(a.Text), title: newCodePoints(a.Title)}
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
