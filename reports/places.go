package reports

import (
	"sort"
	"strings"

	"factcheck/attribution/article"
)

// page tells lines and columns of an article's file, in one unit. Lines end with LF or CRLF and count from 1, columns too.
type page struct {
	a      *article.Article
	text   counter
	starts []int // the byte at which each line begins
}

func newPage(a *article.Article, u unit) *page {
	p := &page{a: a, text: newCounter(a.Text, u), starts: []int{0}}
	for i := 0; ; {
		k := strings.IndexByte(a.Text[i:], '\n')
		if k < 0 {
			return p
		}
		i += k + 1
		p.starts = append(p.starts, i)
	}
}

// place is where something stands: a region of a file, whose end is exclusive. Without a line it is the file as a whole, without columns
// whole lines.
type place struct {
	file                 string
	line, column         int
	endLine, endColumn   int
	startByte, afterByte int // of the text
}

// of is the place from the first to the last character of spans of the prose. A title that stands apart from the text lies in front of
// it; where it is in the file is not known better than that. Text that was taken out of a web page has no lines of its file.
func (p *page) of(spans ...article.Span) place {
	out := place{file: p.a.Name}
	if p.a.Extracted {
		return out
	}
	found := false
	for _, s := range spans {
		pieces, inTitle := p.a.Origin(s)
		if inTitle {
			return place{file: p.a.Name, line: 1, endLine: 1}
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
	out.line, out.column = p.position(out.startByte)
	out.endLine, out.endColumn = p.position(out.afterByte)
	return out
}

// behind is the empty place behind another.
func (p *page) behind(q place) place {
	q.line, q.column, q.startByte = q.endLine, q.endColumn, q.afterByte
	return q
}

// before is the empty place in front of another.
func (p *page) before(q place) place {
	q.endLine, q.endColumn, q.afterByte = q.line, q.column, q.startByte
	return q
}

// position is the line and column of a byte of the text.
func (p *page) position(at int) (line, column int) {
	line = sort.SearchInts(p.starts, at+1)
	return line + p.a.LinesAbove, 1 + p.text.at(at) - p.text.at(p.starts[line-1])
}
