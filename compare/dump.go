package compare

import (
	"fmt"
	"strings"
)

// Dump writes a comparison down for reading: one line for each change that is not kept, its details and notes below it, and the
// threads that did not stay as they were. Golden tests show it beside the formats.
func (c *Comparison) Dump() string {
	var b strings.Builder
	for _, s := range c.Steps {
		fmt.Fprintf(&b, "step %d -> %d kept %.2f", s.From, s.To, s.Kept)
		if s.Rewritten {
			b.WriteString(" rewritten")
		}
		b.WriteString("\n")
		kept := 0
		for _, ch := range s.Changes {
			if ch.Op == Kept {
				kept++
				continue
			}
			dumpChange(&b, ch)
		}
		fmt.Fprintf(&b, "  %d kept\n", kept)
		for _, n := range s.Notes {
			fmt.Fprintf(&b, "  note %s covers %v: %s\n", n.Type, n.Covers, n.Text)
		}
		for _, f := range s.Findings {
			fmt.Fprintf(&b, "  finding %s %s: %s\n", f.Severity, f.Rule, f.Message)
		}
	}
	for _, t := range c.Threads {
		if len(t.History) > 1 {
			var events []string
			for _, e := range t.History {
				events = append(events, fmt.Sprintf("%d %s", e.Version, e.What))
			}
			fmt.Fprintf(&b, "thread %v: %s\n", t.Claims, strings.Join(events, ", "))
		}
	}
	return b.String()
}

func dumpChange(b *strings.Builder, ch Change) {
	fmt.Fprintf(b, "  %s %s", ch.Severity, ch.Op)
	if ch.Moved && ch.Op != Moved {
		b.WriteString(" moved")
	}
	if ch.Update {
		b.WriteString(" update")
	}
	for _, a := range ch.Aspects {
		fmt.Fprintf(b, " %s", a)
	}
	for _, s := range []*Side{ch.Old, ch.New} {
		if s != nil {
			fmt.Fprintf(b, " | %s", strings.Join(strings.Fields(s.Text), " "))
		} else {
			b.WriteString(" |")
		}
	}
	b.WriteString("\n")
	for _, d := range ch.Details {
		fmt.Fprintf(b, "    %s %s: %q -> %q %s\n", d.Severity, d.Aspect, d.Old, d.New, d.Direction)
	}
}
