package reporting

import "factcheck/attribution/syntax"

// measures is how many there are.
const measures = 64

// none is the measure of what is not there: below every score.
const none = -20 * Unit

// Measures are what the forest sees of every candidate, in order; their scores are those of the ranker's features.
func Measures(t *Text, cs []Candidate) [][]int32 {
	r := newRanker(t, cs)
	r.compare()
	out := make([][]int32, len(cs))
	for j := range cs {
		out[j] = r.measure(j)
	}
	return out
}

// measure takes the measures of a candidate.
func (r *ranker) measure(j int) []int32 {
	c := &r.cs[j]
	r.enter(c)
	out := make([]int32, 0, measures)
	out = r.measureChances(c, out)
	out = r.measureShape(c, out)
	out = r.measureRivals(c, out)
	return r.measureWords(c, out)
}

func (r *ranker) measureChances(c *Candidate, out []int32) []int32 {
	source := int32(none)
	if len(c.Source) > 0 {
		source = logit(c.SourceMean)
	}
	return append(out, r.t.Words[c.Anchor].Cue, c.Path, logit(c.ContentMean), logit(c.ContentLeast), source, logit(c.SourceBest), c.Score,
		int32(c.Kind))
}

func (r *ranker) measureShape(c *Candidate, out []int32) []int32 {
	t, a := r.t, &r.t.Words[c.Anchor]
	first, last := c.Content[0], c.Content[len(c.Content)-1]
	f, l := &t.Words[first], &t.Words[last]
	quoted, balance, marks := 0, 0, 0
	for _, w := range c.Content {
		v := &t.Words[w]
		if v.Quote >= 0 {
			quoted++
		}
		switch v.Mark {
		case Opens:
			balance++
			marks++
		case Closes:
			balance--
		}
	}
	s := t.Sentences[a.Sentence]
	rest := -len(c.Source) - len(c.Cue)
	for w := s.From; w < s.To; w++ {
		if !r.inside(w) && t.Words[w].UPOS != syntax.PUNCT {
			rest++
		}
	}
	heads, open := r.ends(c)
	toSource := 0
	if len(c.Source) > 0 {
		toSource = t.headOf(c.Source) - c.Anchor
	}
	return append(out, int32(len(c.Content)), int32(len(c.Source)), int32(len(c.Cue)), int32(runs(c.Content)),
		int32(quoted*16/len(c.Content)), int32(marks), int32(balance),
		int32(bit(a.Quote >= 0)), int32(first-c.Anchor), int32(last-c.Anchor), int32(toSource), int32(heads), int32(open),
		int32(first-t.Sentences[f.Sentence].From),
		int32(t.Sentences[l.Sentence].To-1-last), int32(rest), a.Sentence, int32(s.To-s.From), l.Sentence-f.Sentence, f.Sentence-a.Sentence,
		int32(c.Anchor-s.From), int32(s.To-c.Anchor))
}

// ends counts the words of the content that hang outside it, and those outside that hang in it.
func (r *ranker) ends(c *Candidate) (heads, open int) {
	t := r.t
	for _, w := range c.Content {
		v := &t.Words[w]
		for g := v.First; g >= 0; g = t.Words[g].Next {
			if !r.inside(int(g)) && t.Words[g].UPOS != syntax.PUNCT && int(g) != c.Anchor {
				open++
			}
		}
		if v.UPOS != syntax.PUNCT && (v.Head < 0 || !r.inside(int(v.Head))) {
			heads++
		}
	}
	return heads, open
}

// measureRivals compares the candidate with those of other cues and with the others of its own.
func (r *ranker) measureRivals(c *Candidate, out []int32) []int32 {
	t := r.t
	around, within, over, overNear := int32(none), int32(none), int32(none), int32(0)
	for _, o := range r.owner[c.Anchor] {
		if x := &r.cs[o]; x.Anchor != c.Anchor {
			around = max(around, x.Score)
		}
	}
	r.shared = r.shared[:0]
	cue := int32(none)
	for _, w := range c.Content {
		cue = max(cue, t.Words[w].Cue)
		if b := r.best[w]; b != 0 {
			within = max(within, r.cs[b-1].Score)
		}
		for _, o := range r.owner[w] {
			if r.cs[o].Anchor == c.Anchor {
				continue
			}
			if r.seen[o] == 0 {
				r.shared = append(r.shared, o)
			}
			r.seen[o]++
		}
	}
	for _, o := range r.shared {
		if n := r.seen[o]; int(n)*10 > len(c.Content)*3 && r.cs[o].Score > over {
			over, overNear = r.cs[o].Score, int32(r.cs[o].Anchor-c.Anchor)
		}
		r.seen[o] = 0
	}
	own, others := int32(none), int32(0)
	for k := r.group[c.Anchor]; int(k) < len(r.cs) && r.cs[k].Anchor == c.Anchor; k++ {
		if &r.cs[k] != c {
			own = max(own, r.cs[k].Score)
			others++
		}
	}
	better, near := int32(0), int32(none)
	for w := t.Sentences[t.Words[c.Anchor].Sentence].From; w < t.Sentences[t.Words[c.Anchor].Sentence].To; w++ {
		if b := r.best[w]; b != 0 && w != c.Anchor {
			near = max(near, r.cs[b-1].Score)
			better += int32(bit(r.cs[b-1].Score > c.Score))
		}
	}
	return append(out, around, around-c.Score, within, within-c.Score, over, over-c.Score, overNear, own, own-c.Score, others, better, near,
		cue, r.density)
}

// measureWords takes numbers of closed classes of the words at the joints.
func (r *ranker) measureWords(c *Candidate, out []int32) []int32 {
	t, a := r.t, &r.t.Words[c.Anchor]
	first, last := c.Content[0], c.Content[len(c.Content)-1]
	tag := func(w int) int32 {
		if w < 0 || w >= len(t.Words) {
			return -1
		}
		return int32(t.Words[w].XPOS)
	}
	head, headTag, headRel, hangs := int32(0), int32(0), int32(0), int32(0)
	if len(c.Source) > 0 {
		h := t.headOf(c.Source)
		head, headTag, headRel, hangs = int32(t.Words[h].Coarse), int32(t.Words[h].XPOS), int32(t.Words[h].Rel),
			int32(bit(int(t.Words[h].Head) == c.Anchor))
	}
	k := func(x Kids) int32 { return int32(bit(a.Kids&x != 0)) }
	return append(out, int32(a.Class), int32(a.Frames), int32(a.XPOS), int32(a.Rel), k(kidSubject), k(kidPassive), k(kidCcomp), k(kidXcomp),
		k(kidObj), k(kidParataxis), k(kidObl|kidNmod),
		tag(first-1), tag(first), tag(last), tag(last+1), head, headTag, headRel, hangs, int32(a.Coarse))
}
