package reporting

import "factcheck/attribution/syntax"

// ranker draws the features by which candidates are judged: the chances that led to each, its structure, and its relations to the
// candidates of other cues.
type ranker struct {
	t     *Text
	cs    []Candidate
	owner [][]int32 // for each word, the best paths in whose content it lies
	in    []int32   // marks words of the content at hand
	stamp int32
	keys  keys

	group   []int32 // for each anchor, its first candidate
	best    []int32 // for each anchor, its candidate of the highest score, plus one
	seen    []int32 // words that each candidate shares with the one at hand
	shared  []int32 // those that share any
	density int32   // likely candidates in a thousand words
}

func newRanker(t *Text, cs []Candidate) *ranker {
	n := len(t.Words)
	r := &ranker{t: t, cs: cs, owner: make([][]int32, n), in: make([]int32, n), group: make([]int32, n), best: make([]int32, n),
		seen: make([]int32, len(cs))}
	for j := range cs {
		c := &cs[j]
		c.rough = int32(int64(chance(logarithm(max(logistic(t.Words[c.Anchor].Cue), 1))/2)) * int64(c.ContentMean) / one)
		if c.Kind != BestPath && c.Kind != Forced {
			continue
		}
		for _, w := range c.Content {
			r.owner[w] = append(r.owner[w], int32(j))
		}
	}
	return r
}

// compare notes the best candidate of each anchor, once all have their scores by features.
func (r *ranker) compare() {
	cs, n := r.cs, len(r.t.Words)
	likely := 0
	for j := len(cs) - 1; j >= 0; j-- {
		a := cs[j].Anchor
		r.group[a] = int32(j)
		if b := r.best[a]; b == 0 || cs[j].Score >= cs[b-1].Score {
			r.best[a] = int32(j + 1)
		}
	}
	for _, b := range r.best {
		if b != 0 && cs[b-1].Score > 0 {
			likely++
		}
	}
	r.density = int32(1000 * likely / max(1, n))
}

// RankKeys draws the features of every candidate, in order.
func RankKeys(t *Text, cs []Candidate) [][]uint32 {
	r := newRanker(t, cs)
	out := make([][]uint32, len(cs))
	for j := range cs {
		out[j] = append([]uint32(nil), r.draw(j)...)
	}
	return out
}

// rank scores every candidate: by its features, and with that score among others by its measures.
func (m *Model) rank(t *Text, cs []Candidate) {
	r := newRanker(t, cs)
	for j := range cs {
		cs[j].Score = m.Rank.Sum(r.draw(j))
	}
	scores := make([]int32, len(cs))
	r.compare()
	for j := range cs {
		scores[j] = m.Forest.Sum(r.measure(j))
	}
	for j, s := range scores {
		cs[j].Score = s
	}
}

// odds is the logit of a chance, rounded to whole numbers.
func odds(p int32) uint32 { return uint32((logit(p) + 20*Unit + Unit/2) / Unit) }

// fifth is a chance in fifths, from 1; 0 for none.
func fifth(p int32) uint32 {
	if p == 0 {
		return 0
	}
	return 1 + uint32(p)*5/one
}

func (r *ranker) draw(j int) []uint32 {
	c := &r.cs[j]
	r.enter(c)
	r.keys.out = r.keys.out[:0]
	r.chances(c)
	r.shape(c)
	r.sourceKeys(c)
	r.rivals(c)
	r.treeKeys(c)
	return r.keys.out
}

// enter marks the words of a candidate's content.
func (r *ranker) enter(c *Candidate) {
	r.stamp++
	for _, w := range c.Content {
		r.in[w] = r.stamp
	}
}

func (r *ranker) inside(w int) bool { return r.in[w] == r.stamp }

// chances draw from what the steps before are sure of.
func (r *ranker) chances(c *Candidate) {
	k, a := &r.keys, &r.t.Words[c.Anchor]
	k.at(500)
	lemma, x, kind, sourced := a.Lemma, uint32(a.XPOS), uint32(c.Kind), bit(len(c.Source) > 0)
	cue, mean, path, least, src := odds(logistic(a.Cue)), odds(c.ContentMean), uint32(min(12, -c.Path*3/(2*Unit))), odds(c.ContentLeast),
		odds(c.SourceMean)
	any := odds(c.SourceBest)
	k.add(0, 0, 0)
	k.add(kind, path, 0)
	k.add(kind, sourced, any)
	k.add(kind, lemma, sourced)
	k.add(cue, 0, 0)
	k.add(mean, 0, 0)
	k.add(path, 0, 0)
	k.add(least, 0, 0)
	k.add(src, sourced, 0)
	k.add(cue, mean, 0)
	k.add(cue, path, 0)
	k.add(cue, src, sourced)
	k.add(mean, path, 0)
	k.add(any, sourced, 0)
	k.add(lemma, 0, 0)
	k.add(lemma, x, 0)
	k.add(lemma, sourced, 0)
	k.add(x, sourced, uint32(a.Rel))
	k.add(uint32(a.Kids), x, sourced)
	k.add(cue, path, mean)
	k.add(path, x, sourced)
	k.add(uint32(a.Class)<<8|uint32(a.Frames), x, sourced)
	k.add(uint32(a.Fine), x, sourced)
	k.add(uint32(a.Coarse), x, cue)
}

// shape draws from where the content stands and how it begins and ends.
func (r *ranker) shape(c *Candidate) {
	k, t, a := &r.keys, r.t, &r.t.Words[c.Anchor]
	k.at(540)
	lemma, x, sourced, cue := a.Lemma, uint32(a.XPOS), bit(len(c.Source) > 0), odds(logistic(a.Cue))
	n := bucket(len(c.Content))
	first, last := c.Content[0], c.Content[len(c.Content)-1]
	behind, ends := bit(first > c.Anchor), bit(last > c.Anchor)
	k.add(n, sourced, 0)
	k.add(n, lemma, 0)
	k.add(n, x, cue)
	k.add(runs(c.Content), runs(c.Source), 0)
	k.add(behind, ends, 0)
	k.add(behind, ends, lemma)
	f, l := &t.Words[first], &t.Words[last]
	k.add(f.Form, x, 0)
	k.add(f.Form, lemma, 0)
	k.add(uint32(f.XPOS), x, behind)
	k.add(uint32(f.Rel), x, behind)
	if first > 0 {
		k.at(551)
		k.add(t.Words[first-1].Form, bit(first-1 == c.Anchor), x)
	}
	if last+1 < len(t.Words) {
		k.at(552)
		k.add(t.Words[last+1].Form, bit(last+1 == c.Anchor), 0)
	}
	quoted := 0
	for _, w := range c.Content {
		if t.Words[w].Quote >= 0 {
			quoted++
		}
	}
	q := uint32(quoted * 4 / len(c.Content))
	s, e := t.Sentences[f.Sentence].From, t.Sentences[l.Sentence].To
	k.at(553)
	k.add(q, bit(a.Quote >= 0), 0)
	k.add(q, lemma, 0)
	k.add(q, cue, 0)
	k.add(bit(first == s), bit(last >= e-2), 0)
	k.add(bit(first == s), bit(last >= e-2), lemma)
	k.add(uint32(min(l.Sentence-f.Sentence, 4)), q, 1)
	k.add(bit(f.Sentence == a.Sentence), bit(l.Sentence == a.Sentence), q)
	k.add(bit(a.Quote >= 0), bit(t.inQuotes[a.Sentence]), lemma)
	k.add(bit(a.Sentence == 0), sourced, 0)
	k.add(bit(a.Sentence == 0), cue, 0)
	balance := 0
	for _, w := range c.Content {
		switch t.Words[w].Mark {
		case Opens:
			balance++
		case Closes:
			balance--
		}
	}
	k.add(uint32(balance+8), q, 0)
	r.cueWords(c, sourced)
}

// cueWords draw from the words of the cue and from how much of its sentence is left over.
func (r *ranker) cueWords(c *Candidate, sourced uint32) {
	k, t, a := &r.keys, r.t, &r.t.Words[c.Anchor]
	k.at(570)
	s := t.Sentences[a.Sentence]
	rest := -len(c.Source) - len(c.Cue)
	for w := s.From; w < s.To; w++ {
		if !r.inside(w) && t.Words[w].UPOS != syntax.PUNCT {
			rest++
		}
	}
	b := bucket(rest)
	k.add(b, 0, 0)
	k.add(b, a.Lemma, 0)
	k.add(b, sourced, bit(c.Content[0] > c.Anchor))
	first, last := &t.Words[c.Cue[0]], &t.Words[c.Cue[len(c.Cue)-1]]
	k.add(uint32(len(c.Cue)), a.Lemma, 0)
	k.add(first.Form, last.Form, 0)
	k.add(first.Form, uint32(a.Rel), sourced)
}

// runs is how many pieces a list of words has, at most 7.
func runs(words []int) uint32 {
	n := uint32(0)
	for i, w := range words {
		if i == 0 || words[i-1] != w-1 {
			n++
		}
	}
	return min(n, 7)
}

// sourceKeys draw from the head of the source.
func (r *ranker) sourceKeys(c *Candidate) {
	if len(c.Source) == 0 {
		return
	}
	k, t, a := &r.keys, r.t, &r.t.Words[c.Anchor]
	k.at(580)
	h := &t.Words[t.headOf(c.Source)]
	k.add(uint32(h.XPOS), uint32(h.Rel), 0)
	k.add(h.Lemma, 0, 0)
	k.add(h.Lemma, a.Lemma, 0)
	k.add(bucket(len(c.Source)), uint32(h.XPOS), 0)
	k.add(bit(h.Quote >= 0), bit(a.Quote >= 0), 0)
	k.add(uint32(h.Fine), uint32(h.Rel), 0)
	k.add(uint32(h.Coarse), uint32(a.Class), uint32(a.XPOS))
	k.add(bit(int(h.Head) == c.Anchor), uint32(h.Rel), uint32(a.XPOS))
}

// headOf is the first of some words whose head is not among them.
func (t *Text) headOf(words []int) int {
	for _, w := range words {
		among := false
		for _, v := range words {
			among = among || int(t.Words[w].Head) == v
		}
		if !among {
			return w
		}
	}
	return words[0]
}

// rivals draw from the candidates of other cues: those whose content the cue stands in, those whose cue stands in the content, and those
// whose content overlaps.
func (r *ranker) rivals(c *Candidate) {
	k, t, a := &r.keys, r.t, &r.t.Words[c.Anchor]
	k.at(600)
	cue := odds(logistic(a.Cue))
	around, aroundLemma := int32(0), uint32(0)
	for _, o := range r.owner[c.Anchor] {
		if x := &r.cs[o]; x.Anchor != c.Anchor && x.rough > around {
			around, aroundLemma = x.rough, t.Words[x.Anchor].Lemma
		}
	}
	within := int32(0)
	shared := map[int32]int{}
	for _, w := range c.Content {
		within = max(within, logistic(t.Words[w].Cue))
		for _, o := range r.owner[w] {
			if r.cs[o].Anchor != c.Anchor {
				shared[o]++
			}
		}
	}
	best := int32(-1)
	for o, n := range shared {
		if n*10 <= len(c.Content)*3 {
			continue
		}
		if best < 0 || r.cs[o].rough > r.cs[best].rough || r.cs[o].rough == r.cs[best].rough && o < best {
			best = o
		}
	}
	over := int32(0)
	if best >= 0 {
		over = r.cs[best].rough
	}
	own := fifth(c.rough)
	k.add(fifth(around), 0, 0)
	k.add(fifth(around), cue, 0)
	k.add(fifth(around), own, 0)
	k.add(fifth(around), aroundLemma, 0)
	k.add(fifth(around), a.Lemma, 0)
	k.add(fifth(within), 0, 0)
	k.add(fifth(within), own, 0)
	k.add(fifth(over), 0, 0)
	k.add(fifth(over), own, 0)
	k.add(fifth(over), cue, bit(over > c.rough))
	if best < 0 {
		return
	}
	b := &r.cs[best]
	mine, theirs := bit(r.inside(b.Anchor)), uint32(0)
	for _, w := range b.Content {
		theirs |= bit(w == c.Anchor)
	}
	k.add(mine, theirs, fifth(over))
	k.add(mine, theirs, bit(over > c.rough))
	k.add(mine*2+theirs, a.Lemma, t.Words[b.Anchor].Lemma)
}

// treeKeys draw from the words of the content that hang outside it, and the words outside that hang in it.
func (r *ranker) treeKeys(c *Candidate) {
	k, t, a := &r.keys, r.t, &r.t.Words[c.Anchor]
	heads, open := 0, 0
	for _, w := range c.Content {
		v := &t.Words[w]
		for g := v.First; g >= 0; g = t.Words[g].Next {
			if !r.inside(int(g)) && t.Words[g].UPOS != syntax.PUNCT && int(g) != c.Anchor {
				open++
			}
		}
		if v.UPOS == syntax.PUNCT || v.Head >= 0 && r.inside(int(v.Head)) {
			continue
		}
		if heads++; heads > 2 {
			continue
		}
		hangs := uint32(0)
		switch {
		case v.Head < 0:
			hangs = 3
		case int(v.Head) == c.Anchor:
			hangs = 1
		case v.Head == a.Head:
			hangs = 2
		}
		k.at(651)
		k.add(uint32(v.Rel), hangs, 0)
		k.add(uint32(v.Rel), hangs, a.Lemma)
		k.add(uint32(v.Rel), hangs, uint32(a.XPOS))
		k.add(uint32(v.Rel), hangs, uint32(a.Class)<<8|uint32(a.Frames))
	}
	k.at(660)
	h, o := uint32(min(heads, 4)), uint32(min(open, 4))
	k.add(h, o, 0)
	k.add(h, a.Lemma, 0)
	k.add(o, uint32(a.XPOS), bit(len(c.Source) > 0))
}
