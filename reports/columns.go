package reports

import (
	"bufio"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// printer writes wrapped and coloured lines.
type printer struct {
	*bufio.Writer
	o Options
}

// The six colours, as terminals know them.
const (
	bold, dim, red, green, yellow, blue = "1", "2", "31", "32", "33", "34"
)

// in colours a text that was cleaned already.
func (p *printer) in(colour, s string) string {
	if !p.o.Colour || s == "" {
		return s
	}
	return "\x1b[" + colour + "m" + s + "\x1b[0m"
}

// wrap prints words from column indent on, the first line behind a label of that many columns or fewer.
func (p *printer) wrap(label string, indent int, words []string) {
	p.WriteString(label)
	col := visible(label)
	if col < indent {
		p.WriteString(strings.Repeat(" ", indent-col))
		col = indent
	}
	for i, w := range p.fitting(words, p.o.Width-indent) {
		n := visible(w)
		switch {
		case i == 0:
		case col+1+n > p.o.Width && col > indent:
			p.WriteString("\n" + strings.Repeat(" ", indent))
			col = indent
		default:
			p.WriteString(" ")
			col++
		}
		if col == 0 || col == indent && i > 0 {
			w = uncommand(w)
		}
		p.WriteString(w)
		col += n
	}
	p.WriteString("\n")
}

// uncommand puts a backslash in front of a word that begins a line and that the log of a CI system would read as a command.
func uncommand(w string) string {
	if strings.HasPrefix(w, "::") {
		return `\` + w
	}
	return w
}

// fitting cuts words that are wider than a line: those of writing without spaces, addresses, and what somebody made to break the page.
func (p *printer) fitting(words []string, most int) (out []string) {
	most = max(most, 10)
	for _, w := range words {
		if visible(w) <= most || strings.Contains(w, "\x1b") {
			out = append(out, w)
			continue
		}
		var piece strings.Builder
		col := 0
		for g := displaywidth.StringGraphemes(w); g.Next(); {
			if n := g.Width(); col+n > most && col > 0 {
				out = append(out, piece.String())
				piece.Reset()
				col = 0
			}
			piece.WriteString(g.Value())
			col += g.Width()
		}
		out = append(out, piece.String())
	}
	return out
}

// shaded are the words of a text, each by itself in colour, so that lines can break between them and what indents them has none.
func (p *printer) shaded(colour, text string) []string {
	words := strings.Fields(text)
	for i := range words {
		words[i] = p.in(colour, words[i])
	}
	return words
}

// visible is the number of columns that a terminal gives a text: two for wide characters, none for colour codes and for marks that stand
// on others.
func visible(s string) (n int) {
	for {
		before, rest, code := strings.Cut(s, "\x1b[")
		n += displaywidth.String(before)
		if !code {
			return n
		}
		if _, s, code = strings.Cut(rest, "m"); !code {
			return n
		}
	}
}
