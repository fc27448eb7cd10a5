package sources

import "factcheck/attribution/lexicon"

// Example is one personal pronoun with its candidates, for training: the numbers of their features in [FeatureNames], and which is right.
type Example struct {
	Class      int
	Candidates [][]int
	None       int // the number of the weight that a candidate must exceed; -1 where one of them is surely right
	Right      int // index into Candidates; -1 where none of them is
}

// ClassNames are the names of the classes of pronouns.
func ClassNames() []string { return classNames[:] }

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
		for n, c := range cs {
			if want >= 0 && x.Right < 0 && r.cluster(c.mention, gold) == want {
				x.Right = n
			}
		}
		out = append(out, x)
		return x.Right
	})
	return out
}

func newExample(m *mention, cs []candidate) Example {
	base := class(m) * int(featureCount)
	x := Example{Class: class(m), None: base + int(noCandidate), Right: -1}
	for _, c := range cs {
		var fs []int
		for _, f := range c.features {
			fs = append(fs, base+int(f))
		}
		x.Candidates = append(x.Candidates, fs)
	}
	return x
}

// Told reads the pronouns of an article whose antecedent their sex alone tells: one man among women whose first names or titles are
// known, or one woman among men. All stay candidates and nothing that tells of sex is among the features, so that whom else a text means
// by a pronoun is learned from articles without labels.
func Told(in Input) (out []Example) {
	r := prepare(in, nil)
	r.blind = true
	r.ranker = func(r *Register, i int, cs []candidate) int {
		m := &r.mentions[i]
		if m.sex == lexicon.AnySex {
			return weigh(r, i, cs)
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
			n := weigh(r, i, fit)
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
		x.None, x.Right = -1, right
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

// openSentences is how far back somebody whose sex is not known may be meant.
const openSentences = 3

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
