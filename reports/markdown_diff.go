package reports

import (
	"bufio"
	"fmt"
	"strings"

	"factcheck/attribution"
	"factcheck/compare"
)

func markdownComparison(b *bufio.Writer, c *compare.Comparison, o Options) {
	fmt.Fprintf(b, "# What changed: %s\n", markdown(heading(lastVersion(c))))
	for _, d := range c.Versions {
		for _, w := range d.Warnings {
			fmt.Fprintf(b, "\n> **Warning:** %s: %s\n", markdown(d.Article.Name), markdown(w))
		}
	}
	for _, s := range c.Steps {
		markdownStep(b, c, s, o)
	}
	if len(c.Versions) > 2 {
		markdownLife(b, c)
	}
}

// versionName tells a version by its name, or by its place in the series.
func versionName(c *compare.Comparison, i int) string {
	if n := c.Versions[i].Article.Name; n != "" {
		return n
	}
	if absent(c.Versions[i]) {
		return "nothing"
	}
	return fmt.Sprintf("version %d", i+1)
}

func markdownStep(b *bufio.Writer, c *compare.Comparison, s compare.Step, o Options) {
	g := digestOf(s, o.All)
	fmt.Fprintf(b, "\n%s → %s: ", markdown(versionName(c, s.From)), markdown(versionName(c, s.To)))
	if n := born(c, s); n != "" && !o.All {
		fmt.Fprintf(b, "**%s**.\n", n)
		return
	}
	if n := g.counts(); n == "" {
		b.WriteString("**no claim changed**.")
	} else {
		fmt.Fprintf(b, "**%s**%s.", n, silence(s))
	}
	if q := g.quiet(); q != "" {
		fmt.Fprintf(b, " Not shown: %s.", q)
	}
	b.WriteString("\n")
	if s.Rewritten {
		fmt.Fprintf(b, "\n**Rewritten**: %d %% of the old version's words stand in claims that were kept. Only grave changes are shown.\n", int(100*s.Kept+.5))
	}
	for _, n := range g.notices(s) {
		fmt.Fprintf(b, "\n> **%s**%s: %s\n", n.kind, n.about, markdown(n.text))
	}
	for _, f := range g.concerns(s) {
		fmt.Fprintf(b, "\n> **%s** %s: %s%s\n", f.Severity, f.Rule, f.about(), markdown(f.Message))
	}
	for k, i := range g.shown {
		markdownChange(b, c.Versions[s.From], c.Versions[s.To], s.Changes[i], k+1)
	}
}

func markdownChange(b *bufio.Writer, old, fresh *attribution.Document, ch compare.Change, number int) {
	fmt.Fprintf(b, "\n### %d. %s: %s\n\n", number, ch.Severity, changeHeadline(ch))
	if ch.Old != nil && !unmoved(ch) {
		fmt.Fprintf(b, "- before (%s): %s\n", markdown(tagOf(old, ch.Old)), markdownSide(ch, '-', ch.Old.Text))
	}
	if unmoved(ch) {
		fmt.Fprintf(b, "- as before (%s): %s\n", markdown(tagOf(fresh, ch.New)), markdown(ch.New.Text))
	} else if ch.New != nil {
		fmt.Fprintf(b, "- after (%s): %s\n", markdown(tagOf(fresh, ch.New)), markdownSide(ch, '+', ch.New.Text))
	}
	for _, d := range linesOf(ch) {
		fmt.Fprintf(b, "- %s\n", detailLine(d, markdown))
	}
	if n := ch.Nearest; n != nil {
		fmt.Fprintf(b, "- nearest in the new version (%d %% alike): %s\n", int(100*n.Likeness+.5), markdown(fresh.Claims[n.Claim].Text))
	}
}

// markdownSide is one side's text with its own words of the diff marked.
func markdownSide(ch compare.Change, mark byte, text string) string {
	if ch.Diff == nil {
		return markdown(text)
	}
	tag := "del"
	if mark == '+' {
		tag = "ins"
	}
	var out strings.Builder
	for _, r := range sideRows(ch, mark) {
		switch r.Mark {
		case '=':
			out.WriteString(markdownEscape(spaced(r.Text)))
		default:
			lead, word, tail := splitSpace(spaced(r.Text))
			fmt.Fprintf(&out, "%s<%s>%s</%s>%s", lead, tag, markdownEscape(word), tag, tail)
		}
	}
	return strings.TrimSpace(out.String())
}

// splitSpace takes the space off both ends of a text.
func splitSpace(s string) (lead, word, tail string) {
	word = strings.TrimLeft(s, " ")
	lead = s[:len(s)-len(word)]
	trimmed := strings.TrimRight(word, " ")
	return lead, trimmed, word[len(trimmed):]
}
