package reports

import (
	"bufio"
	"fmt"
	"strings"

	"factcheck/compare"
)

// markdownOverview is a table of the articles that changed since a revision of git, and behind it what changed in each.
func markdownOverview(b *bufio.Writer, r *Report, o Options) {
	v := newOverview(r)
	fmt.Fprintf(b, "# What changed since %s\n\n%s\n", markdown(r.Fork.Base), markdown(v.scope))
	if len(v.rows) > 0 {
		b.WriteString("\n| Article | Changed claims | |\n|---|---|---|\n")
	}
	for _, row := range v.rows {
		fmt.Fprintf(b, "| %s | %s | %s |\n", markdown(row.name), orNone(row.counts), markdown(row.state))
	}
	for _, row := range v.rows {
		if !row.brief || o.All {
			b.WriteString("\n---\n\n")
			markdownComparison(b, row.comparison, o)
		}
	}
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

// markdownLog is the life of one article in git: its versions, and the life of its claims.
func markdownLog(b *bufio.Writer, r *Report, o Options) {
	c := r.Comparisons[0]
	fmt.Fprintf(b, "# Claims over time: %s\n\n%s\n\n", markdown(heading(lastVersion(c))), markdown(logScope(r)))
	b.WriteString("| | Version | Time | Claims | Changed claims | Message |\n|--:|---|---|--:|---|---|\n")
	for i, v := range r.Log {
		counts := ""
		if i > 0 {
			counts = orNone(digestOf(c.Steps[i-1], false).counts())
		}
		fmt.Fprintf(b, "| %d | %s | %s | %d | %s | %s |\n", i+1, markdown(logName(v)), markdown(minute(v.Time)), len(c.Versions[i].Claims), counts, markdown(v.Subject))
	}
	markdownLife(b, c)
	if o.All {
		for _, s := range c.Steps {
			markdownStep(b, c, s, o)
		}
	}
}

// markdownLife is the life of each claim that did not stay as it was, as a table.
func markdownLife(b *bufio.Writer, c *compare.Comparison) {
	l := lives(c)
	b.WriteString("\n## What happened to each claim\n\n")
	if len(l.rows) > 0 {
		b.WriteString("| Claim | By version |\n|---|---|\n")
	}
	for _, r := range l.rows {
		var events []string
		for _, e := range r.events {
			s := fmt.Sprintf("**%d** %s", e.version, e.what)
			if e.note != "" {
				s += " (" + markdown(e.note) + ")"
			}
			events = append(events, s)
		}
		fmt.Fprintf(b, "| %s | %s |\n", markdown(r.text), strings.Join(events, "<br>"))
	}
	if len(l.rows) > 0 {
		b.WriteString("\n")
	}
	b.WriteString(l.rest() + "\n")
}
