package reports

import (
	"fmt"
	"strings"

	"factcheck/compare"
)

// overview prints which articles changed since a revision of git, and behind that what changed in each.
func (p *printer) overview(r *Report) {
	v := newOverview(r)
	p.wrap("", 0, p.shaded(bold, "What changed since "+clean(r.Fork.Base)))
	p.wrap("", 0, strings.Fields(clean(v.scope)))
	for i, row := range v.rows {
		if i == 0 {
			p.WriteString("\n")
		}
		line := clean(row.name) + ": " + p.in(severityColour(row.worst), orNone(row.counts))
		if row.state != "" {
			line += " (" + clean(row.state) + ")"
		}
		p.wrap("  ", 4, strings.Fields(line))
	}
	for _, row := range v.rows {
		if !row.brief || p.o.All {
			p.WriteString("\n")
			p.comparison(row.comparison)
		}
	}
}

// log prints the life of one article in git.
func (p *printer) log(r *Report) {
	c := r.Comparisons[0]
	p.wrap("", 0, p.shaded(bold, "Claims over time: "+clean(heading(lastVersion(c)))))
	p.wrap("", 0, strings.Fields(clean(logScope(r))))
	p.WriteString("\n")
	for i, v := range r.Log {
		line := fmt.Sprintf("%s %s, %s", clean(minute(v.Time)), clean(logName(v)), count(len(c.Versions[i].Claims), "claim"))
		if i > 0 {
			line += ", " + p.in(severityColour(worst(c.Steps[i-1])), orNone(digestOf(c.Steps[i-1], false).counts())+" changed")
		}
		p.wrap(fmt.Sprintf("%4d", i+1), 6, append(strings.Fields(line), p.shaded(dim, clean(v.Subject))...))
	}
	p.life(c)
	if p.o.All {
		for _, s := range c.Steps {
			p.step(c, s)
		}
	}
}

// life prints what happened to each claim that did not stay as it was.
func (p *printer) life(c *compare.Comparison) {
	l := lives(c)
	p.WriteString("\n" + p.in(bold, "What happened to each claim") + "\n")
	for _, r := range l.rows {
		p.WriteString("\n")
		p.wrap("  ", 2, strings.Fields(clean(r.text)))
		for _, e := range r.events {
			p.wrap(fmt.Sprintf("%6d", e.version), 8, append([]string{p.in(lifeColour(e.what), e.what)}, p.shaded(dim, clean(e.note))...))
		}
	}
	p.WriteString("\n")
	p.wrap("", 0, strings.Fields(l.rest()))
}

func lifeColour(what string) string {
	switch what {
	case compare.Hardened, compare.WasCorrected:
		return red
	case compare.WasSoftened, compare.Vanished, compare.CameBack, compare.WasUpdated:
		return yellow
	}
	return blue
}
