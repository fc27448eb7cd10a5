package reports

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"factcheck/attribution"
)

// writeMarkdown writes GitHub-flavoured Markdown: a summary first, then the claims or changes.
func writeMarkdown(w io.Writer, r *Report, o Options) error {
	b := bufio.NewWriter(w)
	switch {
	case r.Fork != nil:
		markdownOverview(b, r, o)
		return b.Flush()
	case r.Log != nil:
		markdownLog(b, r, o)
		return b.Flush()
	}
	first := true
	between := func() {
		if !first {
			b.WriteString("\n---\n\n")
		}
		first = false
	}
	for _, d := range r.Analyses {
		between()
		markdownAnalysis(b, d)
	}
	for _, c := range r.Comparisons {
		between()
		markdownComparison(b, c, o)
	}
	return b.Flush()
}

// heading is an article's name as a report's title.
func heading(d *attribution.Document) string {
	if d.Article.Title != "" {
		return d.Article.Title
	}
	if d.Article.Name == "-" || d.Article.Name == "" {
		return "standard input"
	}
	return d.Article.Name
}

func markdownAnalysis(b *bufio.Writer, d *attribution.Document) {
	s := summarise(d)
	fmt.Fprintf(b, "# %s\n\n", markdown(heading(d)))
	if d.Article.Title != "" && d.Article.Name != "" && d.Article.Name != "-" {
		fmt.Fprintf(b, "%s\n\n", markdown(d.Article.Name))
	}
	fmt.Fprintf(b, "**%d %s**: %d in the article's own voice (%d %%), %d from %d %s, %d less sure than “reported”.\n",
		s.claims, plural(s.claims, "claim", "claims"), s.own, percent(s.own, s.claims), s.claims-s.own, len(s.sources), plural(len(s.sources), "source", "sources"), len(s.below))
	for _, w := range d.Warnings {
		fmt.Fprintf(b, "\n> **Warning:** %s\n", markdown(w))
	}
	if len(s.sources) > 0 {
		b.WriteString("\n| Source | Role | Kind | Naming | Claims |\n|---|---|---|---|--:|\n")
		for _, c := range s.sources {
			fmt.Fprintf(b, "| %s | %s | %s | %s | %d |\n", markdown(sourceName(&c.source)), markdown(c.role), sourceTraits(c.source), c.source.Naming, c.claims)
		}
	}
	if len(d.Findings) > 0 {
		b.WriteString("\n## To look at\n\n")
	}
	for _, f := range d.Findings {
		fmt.Fprintf(b, "- **%s**, %s: %s\n", f.Severity, f.Rule, markdown(f.Message))
	}
	if len(s.below) > 0 {
		b.WriteString("\n## Less sure than “reported”\n\n")
		for _, i := range s.below {
			c := d.Claims[i]
			fmt.Fprintf(b, "- **%s**, %s: %s\n", c.Certainty.Label, markdown(sourceName(d.SourceOf(c))), markdown(c.Text))
		}
	}
	if len(d.Disputes) > 0 {
		b.WriteString("\n## Disputed\n\n")
		for _, p := range d.Disputes {
			fmt.Fprintf(b, "- %s: %s\n", markdown(disputeSides(d, p)), markdown(spansText(d, p)))
		}
	}
	if len(d.Claims) > 0 {
		b.WriteString("\n## Claims\n\n")
	}
	for i, c := range d.Claims {
		fmt.Fprintf(b, "%d. **%s**, %s: %s%s\n", i+1, c.Certainty.Label, markdown(sourceName(d.SourceOf(c))), markdown(c.Text), markdownEvidence(c))
	}
}

// markdownEvidence is the ground of a claim's tags, in small print: kind where it is no statement, rules and the words that they saw.
func markdownEvidence(c attribution.Claim) string {
	var parts []string
	if c.Kind != attribution.Statement {
		parts = append(parts, c.Kind.String())
	}
	for _, e := range c.Evidence {
		parts = append(parts, fmt.Sprintf("%s “%s”", e.Rule, markdown(e.Text)))
	}
	if len(parts) == 0 {
		return ""
	}
	return " <sub>(" + strings.Join(parts, "; ") + ")</sub>"
}

// disputeSides tells who stands where: "Kosovo accuses, Belgrade denies".
func disputeSides(d *attribution.Document, p attribution.Dispute) string {
	var parts []string
	for _, s := range p.Sides {
		parts = append(parts, sourceName(&d.Attributions[s.Attribution].Source)+" "+s.Stance)
	}
	return strings.Join(parts, ", ")
}

func spansText(d *attribution.Document, p attribution.Dispute) string {
	var parts []string
	for _, s := range p.Content {
		parts = append(parts, s.Of(d.Article.Prose))
	}
	return strings.Join(parts, " ")
}
