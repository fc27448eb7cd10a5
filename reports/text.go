package reports

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

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

func (p *printer) analysis(d *attribution.Document) {
	s := summarise(d)
	p.wrap("", 0, p.shaded(bold, clean(heading(d))))
	p.wrap("", 0, strings.Fields(fmt.Sprintf("%d %s: %d in the article's own voice (%d %%), %d from %d %s, %d less sure than reported",
		s.claims, plural(s.claims, "claim", "claims"), s.own, percent(s.own, s.claims), s.claims-s.own, len(s.sources), plural(len(s.sources), "source", "sources"), len(s.below))))
	for _, w := range d.Warnings {
		p.wrap(p.in(yellow, "warning:"), 9, strings.Fields(clean(w)))
	}
	for _, f := range d.Findings {
		p.wrap(p.in(severityNamed(f.Severity), f.Severity+":"), 9, strings.Fields(fmt.Sprintf("%s: %s", f.Rule, clean(f.Message))))
	}
	p.WriteString("\n")
	for _, c := range s.sources {
		p.wrap(fmt.Sprintf("%4d", c.claims), 6, strings.Fields(fmt.Sprintf("%s (%s)", clean(sourceName(&c.source)), clean(sourceAbout(c)))))
	}
	if len(s.sources) > 0 {
		p.WriteString("\n")
	}
	for i, c := range d.Claims {
		label := p.in(labelColour(c.Certainty.Label), fmt.Sprintf("%-11s", c.Certainty.Label))
		p.wrap(fmt.Sprintf("%4d  %s", i+1, label), 18, append(strings.Fields(clean(c.Text)), p.shaded(dim, "["+clean(sourceName(d.SourceOf(c)))+"]")...))
	}
}

// sourceAbout is who a source is, what sort of source, and how much is told of it.
func sourceAbout(c sourceCount) string {
	about := sourceTraits(c.source) + ", " + c.source.Naming.String()
	if c.role != "" {
		about = c.role + "; " + about
	}
	return about
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
	p.wrap("", 0, p.shaded(bold, "What changed: "+clean(heading(lastVersion(c)))))
	for _, d := range c.Versions {
		for _, w := range d.Warnings {
			p.wrap(p.in(yellow, "warning:"), 9, strings.Fields(clean(d.Article.Name+": "+w)))
		}
	}
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
	counts := g.counts() + silence(s)
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
	p.wrap("", 0, strings.Fields(fmt.Sprintf("%s → %s: %s", clean(versionName(c, s.From)), clean(versionName(c, s.To)), counts)))
	if appeared != "" && !p.o.All {
		return
	}
	if s.Rewritten {
		p.wrap("rewritten:", 2, append([]string{""}, strings.Fields(fmt.Sprintf("%d %% of the old version's words stand in claims that were kept; only grave changes are shown", int(100*s.Kept+.5)))...))
	}
	for _, n := range g.notices(s) {
		p.wrap(p.in(blue, n.kind)+n.about+":", 2, append([]string{""}, strings.Fields(clean(n.text))...))
	}
	for _, f := range g.concerns(s) {
		p.wrap(p.in(severityColour(f.Severity), f.Rule+":"), 2, append([]string{""}, strings.Fields(f.about()+clean(f.Message))...))
	}
	for k, i := range g.shown {
		p.change(c.Versions[s.From], c.Versions[s.To], s.Changes[i], k+1)
	}
}

// severityNamed is the colour of a severity by its printed word.
func severityNamed(s string) string {
	return severityColour(compare.Severity(max(0, slices.Index(compare.Severities[:], s))))
}

func severityColour(s compare.Severity) string {
	return [...]string{dim, dim, blue, yellow, red}[s]
}

func (p *printer) change(old, fresh *attribution.Document, ch compare.Change, number int) {
	p.WriteString("\n")
	p.wrap(fmt.Sprintf("%3d  %s  ", number, p.in(severityColour(ch.Severity), ch.Severity.String())), 5, strings.Fields(changeHeadline(ch)))
	if ch.Old != nil && !unmoved(ch) {
		p.wrap("     "+p.in(red, "-"), 7, append(p.sideWords(ch, '-', ch.Old.Text, red), p.shaded(dim, "["+clean(tagOf(old, ch.Old))+"]")...))
	}
	if unmoved(ch) {
		p.wrap("     =", 7, append(strings.Fields(clean(ch.New.Text)), p.shaded(dim, "["+clean(tagOf(fresh, ch.New))+"]")...))
	} else if ch.New != nil {
		p.wrap("     "+p.in(green, "+"), 7, append(p.sideWords(ch, '+', ch.New.Text, green), p.shaded(dim, "["+clean(tagOf(fresh, ch.New))+"]")...))
	}
	for _, d := range linesOf(ch) {
		p.wrap("      ", 7, strings.Fields(detailLine(d, clean)))
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
	for _, r := range sideRows(ch, mark) {
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
