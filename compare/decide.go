package compare

import (
	"slices"

	"factcheck/attribution"
)

// decide makes the change of one group of claims: what happened to them, in which aspects, and how grave that is.
func (a *alignment) decide(g group) Change {
	c := Change{Moved: g.moved, Old: a.old.side(g.old), New: a.new.side(g.new)}
	switch {
	case c.New == nil:
		return a.removed(c)
	case c.Old == nil:
		return a.added(c)
	}
	c.Details = a.position(g)
	if !a.sameSentences(g) { // else they can only have moved, or be written otherwise
		p := a.pair(g)
		p.swapped = a.swapped[g.old[0]]
		c.Details = append(p.differences(), c.Details...)
		c.Details = a.weigh(p, g, c)
		c.Update = !p.shares && isUpdate(c.Details)
	}
	c.Op = a.op(g, c)
	if c.Op != Kept {
		c.Diff = WordDiff(c.Old.Text, c.New.Text)
	}
	c.Severity, c.Aspects = a.severity(g, c), c.aspects()
	return c
}

// op is the first operation that fits. A claim is split or merged where the text is; where a sentence stayed one and something in it
// changed, that is what is told.
func (a *alignment) op(g group, c Change) Op {
	changed := slices.ContainsFunc(c.Details, func(d Detail) bool {
		return d.Severity >= Low && d.Aspect != Position && d.Aspect != Wording
	})
	apart := !g.headline && (a.parted(g) || !changed)
	switch {
	case apart && len(g.new) > len(g.old):
		return Split
	case apart && len(g.new) < len(g.old):
		return Merged
	case changed:
		return Changed
	case g.moved || c.tells(Position):
		return Moved
	case attribution.Normalize(c.Old.Text) != attribution.Normalize(c.New.Text):
		return Reworded
	}
	return Kept
}

// parted reports whether claims of one sentence stand in several now, or those of several in one.
func (a *alignment) parted(g group) bool {
	return len(a.old.sentencesOf(g.old)) != len(a.new.sentencesOf(g.new))
}

// severity is that of the gravest difference. A count that moved with the news is no error.
func (a *alignment) severity(g group, c Change) (out Severity) {
	if (c.Op == Split || c.Op == Merged) && a.parted(g) && !a.laidOut(g) { // else the sentence was only read otherwise
		out = Low
	}
	for i := range c.Details {
		d := &c.Details[i]
		if c.Update && d.Aspect == Number {
			d.Severity = min(d.Severity, Medium)
		}
		out = max(out, d.Severity)
	}
	return out
}

// aspects are those that a change tells of, in the order of their list.
func (c Change) aspects() (out []Aspect) {
	for i := range Aspects {
		if a := Aspect(i); c.tells(a) || a == Structure && (c.Op == Split || c.Op == Merged) {
			out = append(out, a)
		}
	}
	return out
}

// tells reports whether a change has a detail of an aspect.
func (c Change) tells(a Aspect) bool {
	return slices.ContainsFunc(c.Details, func(d Detail) bool { return d.Aspect == a })
}

// Folded reports whether a change is counted and not listed where not all is asked for: one that is quiet, and other words of which
// nothing says that they mean something else.
func (c Change) Folded() bool { return c.Severity == Quiet || c.Severity == Info && c.Op == Reworded }

func allOf(claims []int, is func(claim int) bool) bool {
	return !slices.ContainsFunc(claims, func(i int) bool { return !is(i) })
}

// rate gives a change the severity of the newsroom. A direction counts before its aspect.
func (o Options) rate(c *Change) {
	base, rated := o.Severities[c.Op.String()]
	if !rated {
		switch c.Op {
		case Removed:
			base = c.Severity
		case Added:
			base = Info
		case Split, Merged:
			base = Low
		}
	}
	for i := range c.Details {
		d := &c.Details[i]
		s, ok := o.Severities[string(d.Direction)]
		if !ok || d.Direction == "" {
			s, ok = o.Severities[d.Aspect.String()]
		}
		if ok {
			d.Severity, rated = s, true
		}
		base = max(base, d.Severity)
	}
	if rated {
		c.Severity = base
	}
}
