package sources

// Example is one personal pronoun with its candidates, for training: the numbers of their features in [FeatureNames], and which is right.
type Example struct {
	Class      int
	Candidates [][]int
	None       int // the number of the weight that a candidate must exceed
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
		base := class(m) * int(featureCount)
		x := Example{Class: class(m), None: base + int(noCandidate), Right: -1}
		for n, c := range cs {
			var fs []int
			for _, f := range c.features {
				fs = append(fs, base+int(f))
			}
			x.Candidates = append(x.Candidates, fs)
			if want >= 0 && x.Right < 0 && r.cluster(c.mention, gold) == want {
				x.Right = n
			}
		}
		out = append(out, x)
		return x.Right
	})
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
