package compare

import (
	"factcheck/attribution"
	"factcheck/attribution/certainty"
)

// removed rates claims that are gone: an allegation, a denial or a number is missed most; what the article asks its readers to do or tells
// of itself, least.
func (a *alignment) removed(c Change) Change {
	c.Op = Removed
	for _, i := range c.Old.Claims {
		c.Severity = max(c.Severity, a.lossOf(i))
	}
	c.Nearest = a.nearest(c.Old.Claims[0])
	return c
}

// added tells of claims that are new; what the article asks its readers to do or tells of itself is quiet.
func (a *alignment) added(c Change) Change {
	c.Op = Added
	if !allOf(c.New.Claims, a.new.addresses) {
		c.Severity = Info
	}
	return c
}

// lossOf is how grave it is that an old claim is gone.
func (a *alignment) lossOf(claim int) Severity {
	cl := a.old.doc.Claims[claim]
	switch {
	case a.old.addresses(claim):
		return Quiet
	case len(cl.Attributions) == 0 && (cl.Kind == attribution.Request || cl.Kind == attribution.Question || a.old.isNotice(cl.Sentence)):
		return Info
	case cl.Certainty.Label == certainty.Alleged || cl.Certainty.Label == certainty.Denied || len(cl.Facts.Quantities) > 0:
		return High
	case cl.Head < 0: // a heading, or the rest of one
		return Low
	}
	return Medium
}

// nearest is the new claim most like an old one, if any is.
func (a *alignment) nearest(i int) *Near {
	var best *Near
	u := a.old.claims[i]
	share := float64(i) / float64(max(1, len(a.old.claims)))
	middle := int(share * float64(len(a.new.claims)))
	for j := max(0, middle-nearby); j < min(len(a.new.claims), middle+nearby); j++ {
		s := likeness(u.words, a.new.claims[j].words)
		if s >= leastNear && (best == nil || s > best.Likeness) {
			best = &Near{j, s}
		}
	}
	return best
}

// nearby is how many claims around the place of a removed one are searched for a survivor, which is at least so much like it.
const (
	nearby    = 20
	leastNear = .45
)
