package reports

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"factcheck/attribution/certainty"
	"factcheck/compare"
	"factcheck/reports/internal/blocks"
	"factcheck/reports/internal/escape"
)

// writeText writes for a terminal: wrapped lines, colours where they are wanted.
func writeText(w io.Writer, r *Report, o Options) error {
	p := newPrinter(w, o)
	for i, part := range blocks.Build(r, o.All).Parts {
		if i > 0 {
			p.WriteString("\n")
		}
		for _, b := range part {
			p.block(b)
		}
	}
	return p.Flush()
}

func newPrinter(w io.Writer, o Options) *printer {
	if o.Width < 20 {
		o.Width = 80
	}
	return &printer{Writer: bufio.NewWriter(w), o: o}
}

// block prints one block. Those of several lines have an empty one in front of them.
func (p *printer) block(b blocks.Block) {
	switch b := b.(type) {
	case blocks.Heading:
		p.heading(b)
	case blocks.Paragraph:
		p.wrap("", 0, strings.Fields(plainText(b.Text)))
	case blocks.Warning:
		p.wrap(p.in(yellow, "warning:"), 9, strings.Fields(plainText(b.Text)))
	case blocks.Note:
		p.wrap(p.in(blue, b.Kind)+b.About+":", 2, behind(escape.Clean(b.Text)))
	case blocks.Finding:
		p.finding(b)
	case blocks.Findings:
		for _, f := range b {
			p.finding(f)
		}
	case blocks.Disputes:
		for _, d := range b {
			p.wrap(p.in(yellow, "disputed:"), 9, behind(escape.Clean(d.Sides+": "+d.Text)))
		}
	case blocks.Change:
		p.change(b)
	case blocks.Claims:
		p.claims(b)
	default:
		p.rows(b)
	}
}

// behind are the words of a text that follow a label, with a space between.
func behind(text string) []string { return append([]string{""}, strings.Fields(text)...) }

// rows prints the blocks that are lists.
func (p *printer) rows(b blocks.Block) {
	p.WriteString("\n")
	switch b := b.(type) {
	case blocks.Sources:
		for _, s := range b {
			p.wrap(fmt.Sprintf("%4d", s.Claims), 6, strings.Fields(escape.Clean(s.Name+" ("+sourceAbout(s)+")")))
		}
	case blocks.Articles:
		for _, a := range b {
			p.article(a)
		}
	case blocks.Versions:
		for _, v := range b {
			p.version(v)
		}
	case blocks.Lives:
		p.lives(b)
	default:
		panic(fmt.Sprintf("no text for %T", b)) // the tests print every block
	}
}

// heading prints a title.
func (p *printer) heading(h blocks.Heading) {
	if h.Level > 1 {
		p.WriteString("\n")
	}
	p.wrap("", 0, p.shaded(bold, plainText(h.Text)))
}

// plainText is a text in one line, clean.
func plainText(t blocks.Text) string {
	var b strings.Builder
	for _, x := range t {
		b.WriteString(x.Words)
	}
	return escape.Clean(b.String())
}

func (p *printer) finding(f blocks.Finding) {
	p.wrap(p.in(severityColour(f.Severity), f.Severity.String()+":"), 9, strings.Fields(f.Rule+": "+f.About+escape.Clean(f.Message)))
}

// sourceAbout is who a source is, what sort of source, and how much is told of it.
func sourceAbout(s blocks.Source) string {
	about := s.Traits + ", " + s.Naming
	if s.Role != "" {
		about = s.Role + "; " + about
	}
	return about
}

// claims prints all claims; an extract says nothing that they do not say.
func (p *printer) claims(c blocks.Claims) {
	if c.Extract {
		return
	}
	p.WriteString("\n")
	for _, x := range c.List {
		label := p.in(labelColour(x.Label), fmt.Sprintf("%-11s", x.Label))
		p.wrap(fmt.Sprintf("%4d  %s", x.Number, label), 18, append(strings.Fields(escape.Clean(x.Text)),
			p.shaded(dim, "["+escape.Clean(x.Source)+"]")...))
	}
}

func labelColour(l certainty.Label) string {
	switch {
	case l == certainty.Asserted || l == certainty.Confirmed:
		return bold
	case blocks.BelowReported[l]:
		return yellow
	case l == certainty.Negated:
		return red
	}
	return blue
}

func severityColour(s compare.Severity) string {
	return [...]string{dim, dim, blue, yellow, red}[s]
}

func (p *printer) change(c blocks.Change) {
	p.WriteString("\n")
	p.wrap(fmt.Sprintf("%3d  %s  ", c.Number, p.in(severityColour(c.Severity), c.Severity.String())), 5, strings.Fields(c.Headline))
	for _, s := range c.Sides {
		colour := map[byte]string{'-': red, '+': green}[s.Mark]
		mark := string(s.Mark)
		if colour != "" {
			mark = p.in(colour, mark)
		}
		p.wrap("     "+mark, 7, append(p.side(s, colour), p.shaded(dim, "["+escape.Clean(s.Tag)+"]")...))
	}
	for _, d := range c.Details {
		p.wrap("      ", 7, strings.Fields(blocks.DetailLine(d, escape.Clean)))
	}
	if n := c.Nearest; n != nil {
		p.wrap("      ", 7, strings.Fields(fmt.Sprintf("nearest in the new version (%d %% alike): %s", n.Share, escape.Clean(n.Text))))
	}
}

// side are the words of one side, its own ones in colour, or in brackets where there are no colours.
func (p *printer) side(s blocks.Side, colour string) []string {
	return strings.Fields(strings.Join(sideWords(s.Rows, func(r compare.Row, lead, words, tail string) string {
		if r.Mark == s.Mark && words != "" && colour != "" {
			words = p.marked(words, colour)
		}
		return lead + words + tail
	}), ""))
}

// marked sets words apart, each by itself in colour so that lines can break between them.
func (p *printer) marked(words, colour string) string {
	if !p.o.Colour {
		return "[" + words + "]"
	}
	fs := strings.Fields(words)
	for i := range fs {
		fs[i] = p.in(colour, fs[i])
	}
	return strings.Join(fs, " ")
}

// article prints how much of an article changed.
func (p *printer) article(a blocks.Article) {
	line := escape.Clean(a.Name) + ": " + p.in(severityColour(a.Worst), a.Counts)
	if a.State != "" {
		line += " (" + escape.Clean(a.State) + ")"
	}
	p.wrap("  ", 4, strings.Fields(line))
}

// version prints a revision of an article, and how much changed in it.
func (p *printer) version(v blocks.Version) {
	line := fmt.Sprintf("%s %s, %s", escape.Clean(v.Time), escape.Clean(v.Name), blocks.Count(v.Claims, "claim"))
	if v.Counts != "" {
		line += ", " + p.in(severityColour(v.Worst), v.Counts+" changed")
	}
	p.wrap(fmt.Sprintf("%4d", v.Number), 6, append(strings.Fields(line), p.shaded(dim, escape.Clean(v.Subject))...))
}

// lives prints what happened to each claim that did not stay as it was.
func (p *printer) lives(l blocks.Lives) {
	for _, r := range l.Rows {
		p.wrap("  ", 2, strings.Fields(escape.Clean(r.Text)))
		for _, e := range r.Events {
			p.wrap(fmt.Sprintf("%6d", e.Version), 8, append([]string{p.in(eventColour(e.What), e.What)},
				p.shaded(dim, escape.Clean(e.Note))...))
		}
		p.WriteString("\n")
	}
	p.wrap("", 0, strings.Fields(l.Rest))
}

func eventColour(what string) string {
	switch what {
	case compare.Hardened, compare.WasCorrected:
		return red
	case compare.WasSoftened, compare.Vanished, compare.CameBack, compare.WasUpdated:
		return yellow
	}
	return blue
}
