package compare

import (
	"factcheck/attribution"
	"slices"
	"sort"
	"strings"
)

// Least likeness of two sides for what is compared tag by tag. Below it one is not the other in other words: another claim stands in its place.
const (
	leastHeadline = .42
	leastClaim    = .25
)

// headed are the differences of what an article is headed with. It is written anew for most versions, and has no room: what only came into
// it or went out of it is a small thing. Where hardly a word stayed, the two are told as they are, with the values that stand for others.
func (p *pair) headed(c Change) (out []Detail) {
	anew := p.likeness() < leastHeadline
	for _, d := range c.Details {
		half := d.Old == "" || d.New == ""
		switch {
		case anew && (half || tag(d) || d.Aspect == Fact || d.Aspect == Wording):
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

// changes classifies all groups. What one source said and another one says now, or nobody, is one change, however many claims it makes.
func (a *alignment) changes(groups []group) (out []Change) {
	type voices struct{ old, new int }
	first := map[voices]int{} // the change that tells of another source
	for _, g := range groups {
		c := a.classify(g)
		v := voices{a.voice(a.old, g.old), a.voice(a.new, g.new)}
		told := slices.ContainsFunc(c.Details, func(d Detail) bool { return d.Aspect == Source })
		k, ok := first[v]
		switch {
		case !told:
		case ok:
			all := group{old: slices.Concat(out[k].Old.Claims, g.old), new: slices.Concat(out[k].New.Claims, g.new), moved: out[k].Moved && g.moved}
			slices.Sort(all.old)
			slices.Sort(all.new)
			out[k] = a.classify(all)
			continue
		default:
			first[v] = len(out)
		}
		out = append(out, c)
	}
	return out
}

// voice is the innermost attribution of the first of some claims, -1 for none.
func (a *alignment) voice(v *version, claims []int) int {
	if len(claims) == 0 {
		return -1
	}
	path := v.doc.Claims[claims[0]].Attributions
	if len(path) == 0 {
		return -1
	}
	return path[len(path)-1]
}

// classify makes the change of one group of claims.
func (a *alignment) classify(g group) Change {
	c := Change{Moved: g.moved, Old: a.old.side(g.old), New: a.new.side(g.new)}
	switch {
	case c.New == nil:
		return a.removed(c)
	case c.Old == nil:
		c.Op = Added
		if !allOf(g.new, a.new.addresses) {
			c.Severity = Info
		}
		return c
	}
	if a.sameSentences(g) {
		return a.sameWords(c, g)
	}
	x := a.pair(g)
	c.Diff = wordDiff(c.Old.Text, c.New.Text)
	c.Details = append(x.differences(), a.position(g)...)
	if g.headline {
		c.Details = x.headed(c)
	} else {
		c.Details = x.replaced(c)
	}
	if allOf(g.old, a.old.addresses) && allOf(g.new, a.new.addresses) {
		hush(c.Details)
	}
	c.Update = isUpdate(x, c.Details)
	c.Op = a.op(g, c)
	if c.Op == Kept {
		c.Diff = nil
	}
	return a.settle(c, g)
}

// sameWords is the change of claims in sentences with the same words: they can only have moved, or be written otherwise.
func (a *alignment) sameWords(c Change, g group) Change {
	c.Details = a.position(g)
	if c.Op = a.op(g, c); c.Op != Kept {
		c.Diff = wordDiff(c.Old.Text, c.New.Text)
	}
	return a.settle(c, g)
}

// op is the first operation that fits. A claim is split or merged where the text is; where a sentence stayed one and something in it
// changed, that is what is told.
func (a *alignment) op(g group, c Change) Op {
	changed, placed := false, false
	for _, d := range c.Details {
		changed = changed || d.Severity >= Low && d.Aspect != Position
		placed = placed || d.Aspect == Position
	}
	parted := len(a.old.sentencesOf(g.old)) != len(a.new.sentencesOf(g.new))
	switch {
	case !g.headline && len(g.new) > len(g.old) && (parted || !changed):
		return Split
	case !g.headline && len(g.new) < len(g.old) && (parted || !changed):
		return Merged
	case changed:
		return Changed
	case g.moved || placed:
		return Moved
	case attribution.Normalize(c.Old.Text) != attribution.Normalize(c.New.Text):
		return Reworded
	}
	return Kept
}

// hush takes the gravest grade from differences: the date of "Last updated March 4" is no error in the news.
func hush(ds []Detail) {
	for i := range ds {
		ds[i].Severity = min(ds[i].Severity, Medium)
	}
}

func allOf(claims []int, is func(claim int) bool) bool {
	return !slices.ContainsFunc(claims, func(i int) bool { return !is(i) })
}

// settle derives aspects and severity from the details.
func (a *alignment) settle(c Change, g group) Change {
	seen := map[Aspect]bool{}
	if c.Op == Split || c.Op == Merged {
		seen[Structure] = true
		if len(a.old.sentencesOf(g.old)) != len(a.new.sentencesOf(g.new)) && !a.laidOut(g) { // else the sentence was only read otherwise
			c.Severity = Low
		}
	}
	for i := range c.Details {
		d := &c.Details[i]
		if c.Update && d.Aspect == Number && d.Severity == High {
			d.Severity = Medium
		}
		c.Severity = max(c.Severity, d.Severity)
		seen[d.Aspect] = true
	}
	for aspect := range seen {
		c.Aspects = append(c.Aspects, aspect)
	}
	sort.Slice(c.Aspects, func(i, j int) bool { return c.Aspects[i] < c.Aspects[j] })
	return c
}

// laidOut reports whether the same words only stand in other lines or paragraphs: a sentence that was broken in two has no end between its
// parts.
func (a *alignment) laidOut(g group) bool {
	return a.sameSentences(g) && !a.old.stops(g.old) && !a.new.stops(g.new)
}

// stops reports whether one of the sentences of some claims ends before the last of them.
func (v *version) stops(claims []int) bool {
	ss := v.sentencesOf(claims)
	return slices.ContainsFunc(ss[:len(ss)-1], func(s int) bool {
		text := strings.TrimRight(v.doc.Sentences[s].Span.Of(v.doc.Article.Prose), "\"”’») ")
		return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?")
	})
}

// sameSentences reports whether the sentences of both sides have the same words in the same order: then nothing that is printed there
// changed, and a tag that differs only reflects another context.
func (a *alignment) sameSentences(g group) bool {
	old, fresh := a.old.sentencesOf(g.old), a.new.sentencesOf(g.new)
	if len(old) == 1 && len(fresh) == 1 {
		return a.old.sentences[old[0]].hash == a.new.sentences[fresh[0]].hash
	}
	return slices.Equal(a.old.wordsOf(old), a.new.wordsOf(fresh))
}

// isUpdate reports whether counts moved one way while a time or a source is new: a toll that rises over a day is news and no correction.
func isUpdate(p *pair, ds []Detail) bool {
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
