package attribution

import (
	"fmt"
	"strings"

	"factcheck/attribution/article"
)

// Dump writes a document down for reading: one line for each attribution, claim and dispute. Golden tests show it beside the formats,
// so that a wrong analysis and a wrong rendering fail apart.
func (d *Document) Dump() string {
	var b strings.Builder
	text := func(spans []article.Span) string {
		var parts []string
		for _, s := range spans {
			parts = append(parts, strings.Join(strings.Fields(s.Of(d.Article.Prose)), " "))
		}
		return strings.Join(parts, " … ")
	}
	for i, a := range d.Attributions {
		fmt.Fprintf(&b, "attribution %d %s %s: [%s] %s (%s) | %s", i, a.Mode, a.Rule, text(a.Source.Spans), a.Cue.Text, a.Cue.Class,
			text(a.Content))
		if a.Parent >= 0 {
			fmt.Fprintf(&b, " | in %d", a.Parent)
		}
		fmt.Fprintf(&b, "\n  source %q %s %s", a.Source.Name, a.Source.Kind, a.Source.Naming)
		if a.Source.Official {
			b.WriteString(" official")
		}
		b.WriteString("\n")
	}
	for _, c := range d.SourceCards {
		fmt.Fprintf(&b, "source %q %s %s", c.Name, c.Kind, c.Naming)
		for _, more := range []struct{ what, text string }{{"role", c.Role}, {"speaks for", c.SpeaksFor}, {"stands for", c.StandsFor},
			{"unnamed", c.Reason}} {
			if more.text != "" {
				fmt.Fprintf(&b, ", %s %q", more.what, more.text)
			}
		}
		fmt.Fprintf(&b, ": %d mentions, attributions %v\n", len(c.Mentions), c.Attributions)
	}
	for i, c := range d.Claims {
		fmt.Fprintf(&b, "claim %d %s", i, c.Certainty.Label)
		if c.Kind != Statement {
			fmt.Fprintf(&b, " %s", c.Kind)
		}
		fmt.Fprintf(&b, " %v: %s%s\n", c.Sources, text(c.Spans), dumpFacts(c))
	}
	for _, p := range d.Disputes {
		fmt.Fprintf(&b, "dispute: %s", text(p.Content))
		for _, s := range p.Sides {
			fmt.Fprintf(&b, " | %s %s", d.Attributions[s.Attribution].Source.Name, s.Stance)
		}
		b.WriteString("\n")
	}
	for _, f := range d.Findings {
		fmt.Fprintf(&b, "finding %s %s: %s\n", f.Severity, f.Rule, f.Message)
	}
	for _, w := range d.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", w)
	}
	return b.String()
}

func dumpFacts(c Claim) string {
	var parts []string
	for _, q := range c.Facts.Quantities {
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("%s %g %s", q.Bound, q.Value, q.Unit)))
	}
	for _, x := range c.Facts.Dates {
		parts = append(parts, "@"+x.Norm)
	}
	for _, n := range c.Facts.Names {
		parts = append(parts, n.Text)
	}
	if len(parts) == 0 {
		return ""
	}
	return " {" + strings.Join(parts, "; ") + "}"
}
