package sources

import (
	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
)

// Example is one personal pronoun with its candidates, for training: the numbers of their features in [FeatureNames], and which is right.
type Example struct {
	Class      int
	Candidates [][]int
	None       int    // the number of the weight that a candidate must exceed; -1 where one of them is surely right
	Right      []bool // of each candidate, and last of none: whether it is right; several may be
}

// ClassNames are the names of the classes of pronouns.
func ClassNames() []string { return classNames[:] }

// PersonClass reports whether the pronouns of a class stand for one person.
func PersonClass(class int) bool { return class != severalClass && class != thingClass }

// Examples reads the pronouns of an article. gold gives the cluster of coreferent mentions that a token heads, -1 for none; what a pronoun
// stands for is taken from it, so that an early mistake makes no later one.
func Examples(in Input, gold func(sentence, token int) int) (out []Example) {
	read(in, func(r *Register, i int, cs []candidate) int {
		m := &r.mentions[i]
		want := gold(m.sentence, m.head)
		if want < 0 && m.lemma != "it" {
			return -1
		}
		x := newExample(m, cs)
		right := x.accept(r, cs, func(c candidate) bool { return want >= 0 && r.cluster(c.mention, gold) == want })
		x.Right[len(cs)] = right < 0
		out = append(out, x)
		return right
	})
	return out
}

// Between reads the one pronoun of a text that may stand for either of two names, given where they stand and whether it stands for each;
// none where it is not among the candidates whom it does. What stands for neither may be anything else. By the
// weights, those of [FeatureNames], all other pronouns are read.
func Between(in Input, pronounAt article.Span, names [2]article.Span, meant [2]bool, weights []int) (out []Example) {
	r := prepare(in, nil)
	r.ranker = func(r *Register, i int, cs []candidate) int {
		if len(out) > 0 || !r.spanOf(i).Overlaps(pronounAt) {
			best, _ := weighBy(weights, r, i, cs)
			return best
		}
		x, among := newExample(&r.mentions[i], cs), [2]bool{}
		of := [2]int{r.namedAt(names[0]), r.namedAt(names[1])}
		right := x.accept(r, cs, func(c candidate) bool {
			for k := range of {
				among[k] = among[k] || c.entity == of[k]
			}
			if !meant[0] && !meant[1] {
				return c.entity != of[0] && c.entity != of[1]
			}
			return meant[0] && c.entity == of[0] || meant[1] && c.entity == of[1]
		})
		x.Right[len(cs)] = !meant[0] && !meant[1]
		if !meant[0] && !meant[1] || right >= 0 {
			out = append(out, x)
		}
		return right
	}
	r.resolve()
	return out
}

// namedAt is the entity whose name stands at a place, -1 for none.
func (r *Register) namedAt(at article.Span) int {
	for i := range r.mentions {
		if m := &r.mentions[i]; m.form == name && r.spanOf(i).Overlaps(at) {
			if f := r.forms[joined(m.words)]; m.entity < 0 && len(f.bearers) == 1 {
				return f.bearers[0]
			}
			return m.entity
		}
	}
	return -1
}

func newExample(m *mention, cs []candidate) Example {
	base := class(m) * len(featureNames)
	x := Example{Class: class(m), None: base + int(firstOf[noCandidate]), Right: make([]bool, len(cs)+1)}
	for _, c := range cs {
		var fs []int
		for _, f := range c.features {
			fs = append(fs, base+int(f))
		}
		x.Candidates = append(x.Candidates, fs)
	}
	return x
}

// accept marks the candidates that are right, of which those with a name are better, and gives the first of them; -1 where none is.
func (x *Example) accept(r *Register, cs []candidate, right func(candidate) bool) (first int) {
	first, called := -1, false
	for n, c := range cs {
		if x.Right[n] = right(c); x.Right[n] {
			called = called || r.entities[c.entity].words != nil
		}
	}
	for n, c := range cs {
		x.Right[n] = x.Right[n] && (!called || r.entities[c.entity].words != nil)
		if x.Right[n] && first < 0 {
			first = n
		}
	}
	return first
}

// Told reads the pronouns of an article whose antecedent their sex alone tells: one man among women whose first names or titles are
// known, or one woman among men. All stay candidates and nothing that tells of sex is among the features, so that whom else a text means
// by a pronoun is learned from articles without labels.
func Told(in Input, weights []int) (out []Example) {
	r := prepare(in, nil)
	r.blind = true
	r.ranker = func(r *Register, i int, cs []candidate) int {
		m := &r.mentions[i]
		if m.sex == lexicon.AnySex {
			best, _ := weighBy(weights, r, i, cs)
			return best
		}
		right, open := -1, false
		var fit, sure []candidate
		for _, c := range cs {
			e := &r.entities[c.entity]
			if s := e.sex(); s == m.sex || s == lexicon.AnySex {
				fit = append(fit, c)
			}
			switch male, female := e.sexes[lexicon.Male], e.sexes[lexicon.Female]; {
			case max(male, female) < 2 || min(male, female) > 0:
				o := &r.mentions[c.mention]
				beside := o.quotation == m.quotation && o.place == subject && m.sentence-o.sentence <= 2
				open = open || beside || o.form == pronoun && m.sentence-o.sentence <= 3
			case e.sex() == m.sex:
				open = open || right >= 0
				right = len(sure)
			}
			sure = append(sure, c)
		}
		if right < 0 || open || len(sure) < 2 {
			n, _ := weighBy(weights, r, i, fit)
			for k := range cs {
				if n >= 0 && cs[k].entity == fit[n].entity {
					return k
				}
			}
			return -1
		}
		last := r.lastSpeaker(i)
		for n := range sure {
			sure[n].features = r.features(i, sure[n], n, len(sure), last == sure[n].entity)
		}
		x := newExample(m, sure)
		x.None, x.Right[right] = -1, true
		out = append(out, x)
		for k := range cs {
			if cs[k].entity == sure[right].entity {
				return k
			}
		}
		return -1
	}
	r.resolve()
	return out
}

// cluster is the gold cluster of mention i: that of its head, else of the first word of its name that has one.
func (r *Register) cluster(i int, gold func(sentence, token int) int) int {
	m := &r.mentions[i]
	if c := gold(m.sentence, m.head); c >= 0 {
		return c
	}
	if m.form == name {
		for t := m.from; t < m.to; t++ {
			if c := gold(m.sentence, t); c >= 0 {
				return c
			}
		}
	}
	return -1
}
