// Package places tells where something stands in the file of an article: lines and columns, in the unit that a format counts.
//
// It knows no report: what is at a place, and how the place is written, is for others to say.
package places

import (
	"sort"
	"strings"

	"factcheck/attribution/article"
)

// Page tells lines and columns of an article's file, in one unit. Lines end with LF or CRLF and count from 1, columns too.
type Page struct {
	a      *article.Article
	text   Counter
	starts []int // the byte at which each line begins
}

// NewPage reads where the lines of an article begin.
func NewPage(a *article.Article, u Unit) *Page {
	p := &Page{a: a, text: NewCounter(a.Text, u), starts: []int{0}}
	for i := 0; ; {
		k := strings.IndexByte(a.Text[i:], '\n')
		if k < 0 {
			return p
		}
		i += k + 1
		p.starts = append(p.starts, i)
	}
}

// Place is where something stands: a region of a file, whose end is exclusive. Without a line it is the file as a whole, without columns
// whole lines.
type Place struct {
	File                 string
	Line, Column         int
	EndLine, EndColumn   int
	startByte, afterByte int // of the text
}

// Of is the place from the first to the last character of spans of the prose. A title that stands apart from the text lies in front of
// it; where it is in the file is not known better than that. Text that was taken out of a web page has no lines of its file.
func (p *Page) Of(spans ...article.Span) Place {
	out := Place{File: p.a.Name}
	if p.a.Extracted {
		return out
	}
	found := false
	for _, s := range spans {
		pieces, inTitle := p.a.Origin(s)
		if inTitle {
			return Place{File: p.a.Name, Line: 1, EndLine: 1}
		}
		for _, q := range pieces {
			if !found || q.Start < out.startByte {
				out.startByte = q.Start
			}
			out.afterByte = max(out.afterByte, q.End)
			found = true
		}
	}
	if !found {
		return out
	}
	out.Line, out.Column = p.position(out.startByte)
	out.EndLine, out.EndColumn = p.position(out.afterByte)
	return out
}

// Behind is the empty place behind another.
func (p *Page) Behind(q Place) Place {
	q.Line, q.Column, q.startByte = q.EndLine, q.EndColumn, q.afterByte
	return q
}

// Before is the empty place in front of another.
func (p *Page) Before(q Place) Place {
	q.EndLine, q.EndColumn, q.afterByte = q.Line, q.Column, q.startByte
	return q
}

// position is the line and column of a byte of the text.
func (p *Page) position(at int) (line, column int) {
	line = sort.SearchInts(p.starts, at+1)
	return line + p.a.LinesAbove, 1 + p.text.At(at) - p.text.At(p.starts[line-1])
}
