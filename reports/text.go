package reports

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"factcheck/attribution"
	"factcheck/attribution/certainty"
	"factcheck/compare"
)

// writeText writes for a terminal: wrapped lines, colours where they are wanted.
func writeText(w io.Writer, r *Report, o Options) error {
	p := printer{Writer: bufio.NewWriter(w), o: o}
	if p.o.Width < 20 {
		p.o.Width = 80
	}
	switch {
	case r.Fork != nil:
		p.overview(r)
		return p.Flush()
	case r.Log != nil:
		p.log(r)
		return p.Flush()
	}
	for i, d := range r.Analyses {
		if i > 0 {
			p.WriteString("\n")
		}
		p.analysis(d)
	}
	for i, c := range r.Comparisons {
		if i > 0 {
			p.WriteString("\n")
		}
		p.comparison(c)
	}
	return p.Flush()
}

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
	for i, w := range words {
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

// visible is the number of columns of a text without colour codes.
func visible(s string) int {
	n := utf8.RuneCountInString(s)
	for {
		i := strings.Index(s, "\x1b[")
		if i < 0 {
			return n
		}
		j := strings.IndexByte(s[i:], 'm')
		if j < 0 {
			return n
		}
		n -= j + 1
		s = s[i+j+1:]
	}
}

func (p *printer) analysis(d *attribution.Document) {
	s := summarise(d)
	p.wrap("", 0, strings.Fields(p.in(bold, clean(heading(d)))))
	fmt.Fprintf(p, "%d %s: %d in the article's own voice (%d %%), %d from %d %s, %d less sure than reported\n",
		s.claims, plural(s.claims, "claim", "claims"), s.own, percent(s.own, s.claims), s.claims-s.own, len(s.sources), plural(len(s.sources), "source", "sources"), len(s.below))
	for _, w := range d.Warnings {
		p.wrap(p.in(yellow, "warning:"), 9, strings.Fields(clean(w)))
	}
	p.WriteString("\n")
	for _, c := range s.sources {
		p.wrap(fmt.Sprintf("%4d", c.claims), 6, strings.Fields(fmt.Sprintf("%s (%s, %s)", clean(sourceName(&c.source)), sourceTraits(c.source), c.source.Naming)))
	}
	if len(s.sources) > 0 {
		p.WriteString("\n")
	}
	for i, c := range d.Claims {
		label := p.in(labelColour(c.Certainty.Label), fmt.Sprintf("%-11s", c.Certainty.Label))
		p.wrap(fmt.Sprintf("%4d  %s", i+1, label), 18, append(strings.Fields(clean(c.Text)), p.in(dim, "["+clean(sourceName(innermost(d, c)))+"]")))
	}
}

func labelColour(l certainty.Label) string {
	switch {
	case l == certainty.Asserted || l == certainty.Confirmed:
		return bold
	case belowReported[l]:
		return yellow
	case l == certainty.Negated:
		return red
	}
	return blue
}

func (p *printer) comparison(c *compare.Comparison) {
	p.wrap("", 0, strings.Fields(p.in(bold, "What changed: "+clean(heading(lastVersion(c))))))
	for _, s := range c.Steps {
		p.step(c, s)
	}
	if len(c.Versions) > 2 {
		p.life(c)
	}
}

// step prints what changed from one version to the next.
func (p *printer) step(c *compare.Comparison, s compare.Step) {
	g := digestOf(s, p.o.All)
	counts := g.counts()
	if counts == "" {
		counts = "no claim changed"
	}
	if q := g.quiet(); q != "" {
		counts += " (not shown: " + q + ")"
	}
	appeared := born(c, s)
	if appeared != "" {
		counts = appeared
	}
	p.wrap(fmt.Sprintf("%s → %s:", clean(versionName(c, s.From)), clean(versionName(c, s.To))), 0, append([]string{""}, strings.Fields(counts)...))
	if appeared != "" && !p.o.All {
		return
	}
	if s.Rewritten {
		fmt.Fprintf(p, "rewritten: %d %% of the old version's words stand in claims that were kept; only grave changes are shown\n", int(100*s.Kept+.5))
	}
	for _, f := range g.concerns(s) {
		p.wrap(p.in(severityColour(f.Severity), f.Rule+":"), 2, append([]string{""}, strings.Fields(f.about()+clean(f.Message))...))
	}
	for k, i := range g.shown {
		p.change(c.Versions[s.From], c.Versions[s.To], s.Changes[i], k+1)
	}
}

func severityColour(s compare.Severity) string {
	return [...]string{dim, dim, blue, yellow, red}[s]
}

func (p *printer) change(old, fresh *attribution.Document, ch compare.Change, number int) {
	fmt.Fprintf(p, "\n%3d  %s  %s\n", number, p.in(severityColour(ch.Severity), ch.Severity.String()), changeHeadline(ch))
	if ch.Old != nil {
		p.wrap("     "+p.in(red, "-"), 7, append(p.sideWords(ch, '-', ch.Old.Text, red), p.in(dim, "["+clean(tagOf(old, ch.Old))+"]")))
	}
	if ch.New != nil {
		p.wrap("     "+p.in(green, "+"), 7, append(p.sideWords(ch, '+', ch.New.Text, green), p.in(dim, "["+clean(tagOf(fresh, ch.New))+"]")))
	}
	for _, d := range ch.Details {
		if d.Aspect != compare.Wording {
			p.wrap("      ", 7, strings.Fields(detailLine(d, clean)))
		}
	}
	if n := ch.Nearest; n != nil {
		p.wrap("      ", 7, strings.Fields(fmt.Sprintf("nearest (%d %%): %s", int(100*n.Likeness+.5), clean(fresh.Claims[n.Claim].Text))))
	}
}

// sideWords are the words of one side, its own ones of the diff in colour, or in brackets where there are no colours.
func (p *printer) sideWords(ch compare.Change, mark byte, text, colour string) []string {
	if ch.Diff == nil {
		return strings.Fields(clean(text))
	}
	var line strings.Builder
	for _, r := range ch.Diff {
		if r.Mark != '=' && r.Mark != mark {
			continue
		}
		lead, word, tail := splitSpace(spaced(r.Text))
		if r.Mark == mark && word != "" {
			word = p.marked(word, colour)
		}
		line.WriteString(lead + word + tail)
	}
	return strings.Fields(line.String())
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
