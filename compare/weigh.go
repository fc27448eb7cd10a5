package compare

import "slices"

// Least likeness of two sides for what is compared tag by tag. Below it one is not the other in other words: another claim stands in its
// place.
const (
	leastHeadline = .42
	leastClaim    = .25
)

// weigh rates the differences of a pair by where it stands and by each other.
func (a *alignment) weigh(p *pair, g group, c Change) []Detail {
	if g.headline {
		c.Details = p.headed(c)
	} else {
		c.Details = p.replaced(c)
	}
	most := High
	if allOf(g.old, a.old.addresses) && allOf(g.new, a.new.addresses) {
		most = Medium // the date of "Last updated March 4" is no error in the news
	}
	for i := range c.Details {
		c.Details[i].Severity = min(c.Details[i].Severity, most)
	}
	return c.Details
}

// headed are the differences of what an article is headed with. It is written anew for most versions, and has no room: what only came into
// it or went out of it is a small thing. Where hardly a word stayed, the two are told as they are, with the values that stand for others.
func (p *pair) headed(c Change) (out []Detail) {
	anew := p.likeness() < leastHeadline
	for _, d := range c.Details {
		half := d.Old == "" || d.New == ""
		small := half || tag(d) || d.Aspect == Fact || d.Aspect == Wording
		switch {
		case anew && small:
			continue
		case half && !tag(d):
			d.Severity = min(d.Severity, Low)
		}
		out = append(out, d)
	}
	if anew {
		out = append(out, Detail{Aspect: Fact, Old: c.Old.Text, New: c.New.Text, Severity: Medium})
	}
	return out
}

// replaced are the differences of two claims of which hardly a word is the same: how sure the one is says nothing about the other.
func (p *pair) replaced(c Change) []Detail {
	if p.likeness() >= leastClaim {
		return c.Details
	}
	out := slices.DeleteFunc(slices.Clone(c.Details), func(d Detail) bool { return d.Aspect == Certainty || d.Aspect == Polarity })
	if len(out) < len(c.Details) && !slices.ContainsFunc(out, func(d Detail) bool { return d.Aspect == Fact }) {
		out = append(out, Detail{Aspect: Fact, Old: c.Old.Text, New: c.New.Text, Severity: Medium})
	}
	return out
}

// tag reports whether a detail rests on how a claim was read, and not on a value that is printed.
func tag(d Detail) bool { return d.Aspect == Certainty || d.Aspect == Polarity || d.Aspect == Source }

// likeness is how much of the words of both sides is the same, in order, 0 to 1.
func (p *pair) likeness() float64 { return likeness(p.old.forms(), p.new.forms()) }

// forms are the words of a side by number.
func (s side) forms() (out []int32) {
	for _, w := range s.words {
		out = append(out, s.version.words.id(w.Stem))
	}
	return out
}

// isUpdate reports whether counts moved one way while a time or a source is new: a toll that rises over a day is news and no correction.
func isUpdate(ds []Detail) bool {
	up, down, fresh := 0, 0, false
	for _, d := range ds {
		switch {
		case d.Aspect == Number && d.Direction == Up:
			up++
		case d.Aspect == Number && d.Direction == Down:
			down++
		case d.Aspect == Number && d.Severity == High:
			return false
		case (d.Aspect == Date || d.Aspect == Source) && d.New != "":
			fresh = true
		}
	}
	return fresh && (up > 0) != (down > 0)
}
