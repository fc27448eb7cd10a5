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
	plain                               = "\x1b[0m" // ends a colour
)

// in colours a text that was cleaned already.
func (p *printer) in(colour, s string) string {
	if !p.o.Colour || s == "" {
		return s
	}
	return "\x1b[" + colour + "m" + s + plain
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
		if col == 0 || col == indent && (i > 0 || strings.TrimSpace(label) == "") {
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
		if visible(w) <= most {
			out = append(out, w)
			continue
		}
		out = append(out, pieces(w, most)...)
	}
	return out
}

// pieces cuts a word into pieces of so many columns. A colour that goes on over a cut ends before it and begins anew behind it.
func pieces(w string, most int) (out []string) {
	var piece strings.Builder
	col, colour := 0, ""
	for w != "" {
		if code := leadingCode(w); code != "" {
			piece.WriteString(code)
			w = w[len(code):]
			if colour = code; code == plain {
				colour = ""
			}
			continue
		}
		g := displaywidth.StringGraphemes(w)
		g.Next()
		if col += g.Width(); col > most && col > g.Width() {
			if colour != "" {
				piece.WriteString(plain)
			}
			out = append(out, piece.String())
			piece.Reset()
			piece.WriteString(colour)
			col = g.Width()
		}
		piece.WriteString(g.Value())
		w = w[len(g.Value()):]
	}
	return append(out, piece.String())
}

// leadingCode is the code for a colour that a text begins with, "" for none.
func leadingCode(s string) string {
	if !strings.HasPrefix(s, "\x1b[") {
		return ""
	}
	return s[:strings.IndexByte(s, 'm')+1]
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
