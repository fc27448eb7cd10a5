package extract

import "slices"

// contest decides what becomes of a candidate beside what was taken before it: which of those go, and whether it is taken.
type contest func(c *Candidate, x *taken) (gone []int, ok bool)

// taken is what was taken so far, by place.
type taken struct {
	as                       []Attribution
	cues, mentions, contents index
}

func newTaken(as []Attribution) *taken {
	return &taken{as, indexed(as, cues), indexed(as, mentions), indexed(as, contents)}
}

// uncontested takes every candidate.
func uncontested(*Candidate, *taken) ([]int, bool) { return nil, true }

// yields gives way to a cue at its place.
func yields(c *Candidate, x *taken) ([]int, bool) { return nil, !x.cues.any(c.Place) }

// replaces takes the place of whatever has its cue or its source there.
func replaces(c *Candidate, x *taken) (gone []int, ok bool) {
	for p := range x.cues.over(c.Place) {
		gone = append(gone, p.of)
	}
	for p := range x.mentions.over(c.Place) {
		gone = append(gone, p.of)
	}
	return gone, true
}

// passiveMeets takes the place of what has its cue there: what was learned may take the subject of a passive for its source, but whom
// people suspect does not say so. It gives way to a surer reading of the same construction that names nobody.
func passiveMeets(c *Candidate, x *taken) (gone []int, ok bool) {
	for p := range x.cues.over(c.Place) {
		a := &x.as[p.of]
		if c.Rule == "said-passive" && a.Rule == c.Rule && len(a.Source.Spans) == 0 && a.Confidence >= c.Confidence {
			return nil, false
		}
		gone = append(gone, p.of)
	}
	return gone, true
}

// tagMeets gives way to what has the same source, or to all where it is not sure, and takes the place of what else has its cue there. What
// was found there in quotation marks, or without a source, stays whole.
func tagMeets(c *Candidate, x *taken) (gone []int, ok bool) {
	for p := range x.cues.over(c.Cue.Spans[0]) {
		a := &x.as[p.of]
		if !c.Sure || slices.ContainsFunc(a.Source.Spans, c.Place.Overlaps) {
			return nil, false
		}
		if a.Mode == Direct || len(a.Source.Spans) == 0 {
			c.Content, c.Mode = a.Content, a.Mode
		}
		gone = append(gone, p.of)
	}
	return gone, true
}

// participleMeets gives way to what has its cue there with a source that stands elsewhere than right before it, or is the same.
func participleMeets(c *Candidate, x *taken) (gone []int, ok bool) {
	for p := range x.cues.over(c.Cue.Spans[0]) {
		if len(x.as[p.of].Source.Spans) > 0 && !c.Sure {
			return nil, false
		}
		gone = append(gone, p.of)
	}
	return gone, true
}

// headlineMeets gives way to what has its cue or its source there, unless the candidate is sure and nothing has both there. What was taken
// for a content there goes.
func headlineMeets(c *Candidate, x *taken) (gone []int, ok bool) {
	if !c.Sure && (x.cues.any(c.Place) || x.mentions.any(c.Place)) {
		return nil, false
	}
	for p := range x.cues.over(c.Place) {
		a := &x.as[p.of]
		if c.Place.Contains(a.Cue.Spans[0]) && len(a.Source.Spans) > 0 && c.Place.Contains(a.Source.Spans[0]) {
			return nil, false
		}
		gone = append(gone, p.of)
	}
	for p := range x.contents.over(c.Place) {
		if c.Place.Contains(x.as[p.of].Content[0]) {
			gone = append(gone, p.of)
		}
	}
	return gone, true
}

// nestedMeets takes what stands inside the content of another and has a cue of its own.
func nestedMeets(c *Candidate, x *taken) ([]int, bool) {
	cue := c.Cue.Spans[0]
	for p := range x.cues.over(cue) {
		if p.span == cue {
			return nil, false
		}
	}
	return nil, x.contents.around(c.Place)
}
