package reports

import (
	"bufio"
	"fmt"
	"strings"

	"factcheck/attribution"
	"factcheck/compare"
)

func markdownComparison(b *bufio.Writer, c *compare.Comparison, o Options) {
	fmt.Fprintf(b, "# What changed: %s\n", markdown(heading(c.Versions[len(c.Versions)-1])))
	for _, d := range c.Versions {
		for _, w := range d.Warnings {
			fmt.Fprintf(b, "\n> **Warning:** %s: %s\n", markdown(d.Article.Name), markdown(w))
		}
	}
	for _, s := range c.Steps {
		markdownStep(b, c, s, o)
	}
	if len(c.Versions) > 2 {
		markdownThreads(b, c)
	}
}

// versionName tells a version by its name, or by its place in the series.
func versionName(c *compare.Comparison, i int) string {
	if n := c.Versions[i].Article.Name; n != "" {
		return n
	}
	return fmt.Sprintf("version %d", i+1)
}

func markdownStep(b *bufio.Writer, c *compare.Comparison, s compare.Step, o Options) {
	g := digestOf(s, o.All)
	fmt.Fprintf(b, "\n%s → %s: ", markdown(versionName(c, s.From)), markdown(versionName(c, s.To)))
	if n := g.counts(); n == "" {
		b.WriteString("**no claim changed**.")
	} else {
		fmt.Fprintf(b, "**%s**.", n)
	}
	if q := g.quiet(); q != "" {
		fmt.Fprintf(b, " Not shown: %s.", q)
	}
	b.WriteString("\n")
	if s.Rewritten {
		fmt.Fprintf(b, "\n**Rewritten**: %d %% of the old version's words stand in claims that were kept. Only grave changes are shown.\n", int(100*s.Kept+.5))
	}
	for _, f := range s.Findings {
		fmt.Fprintf(b, "\n> **%s** %s: %s\n", f.Severity, f.Rule, markdown(f.Message))
	}
	for k, i := range g.shown {
		markdownChange(b, c.Versions[s.From], c.Versions[s.To], s.Changes[i], k+1)
	}
}

func markdownChange(b *bufio.Writer, old, fresh *attribution.Document, ch compare.Change, number int) {
	fmt.Fprintf(b, "\n### %d. %s: %s\n\n", number, ch.Severity, changeHeadline(ch))
	if ch.Old != nil {
		fmt.Fprintf(b, "- before (%s): %s\n", markdown(tagOf(old, ch.Old)), markdownSide(ch, '-', ch.Old.Text))
	}
	if ch.New != nil {
		fmt.Fprintf(b, "- after (%s): %s\n", markdown(tagOf(fresh, ch.New)), markdownSide(ch, '+', ch.New.Text))
	}
	for _, d := range ch.Details {
		if d.Aspect != compare.Wording {
			fmt.Fprintf(b, "- %s\n", detailLine(d, markdown))
		}
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
	for _, r := range ch.Diff {
		switch r.Mark {
		case '=':
			out.WriteString(markdownEscape(spaced(r.Text)))
		case mark:
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

// markdownThreads is the life of each claim that did not stay as it was, as a table.
func markdownThreads(b *bufio.Writer, c *compare.Comparison) {
	b.WriteString("\n## Claims over time\n\n| Claim |")
	for i := range c.Versions {
		fmt.Fprintf(b, " %s |", markdown(versionName(c, i)))
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(c.Versions)) + "\n")
	stayed := 0
	for _, t := range c.Threads {
		if len(t.History) == 1 && t.Claims[0] >= 0 && t.Claims[len(t.Claims)-1] >= 0 {
			stayed++
			continue
		}
		fmt.Fprintf(b, "| %s |", markdown(threadText(c, t)))
		for v := range c.Versions {
			fmt.Fprintf(b, " %s |", threadCell(c, t, v))
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(b, "\n%d %s stayed as they were.\n", stayed, plural(stayed, "claim", "claims"))
}

// threadText is the latest text of a claim.
func threadText(c *compare.Comparison, t compare.Thread) string {
	for v := len(t.Claims) - 1; v >= 0; v-- {
		if k := t.Claims[v]; k >= 0 {
			return c.Versions[v].Claims[k].Text
		}
	}
	return ""
}

// threadCell is what a claim was in a version: its label, and what happened to it there.
func threadCell(c *compare.Comparison, t compare.Thread, v int) string {
	var parts []string
	if k := t.Claims[v]; k >= 0 {
		parts = append(parts, c.Versions[v].Claims[k].Certainty.Label.String())
	}
	for _, e := range t.History {
		if e.Version == v && (v > 0 || e.What != "appeared") {
			parts = append(parts, e.What)
		}
	}
	return strings.Join(parts, ", ")
}
