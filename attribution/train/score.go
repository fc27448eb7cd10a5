package main

import "factcheck/attribution/syntax/network"

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(whole, 1)) }

// scoreTags tags samples and tells how many tags are right.
func (c *course) scoreTags(t *tagger, data []*sample) {
	t.tag(data)
	n, ok, x := 0, 0, 0
	for _, s := range data {
		for i, g := range s.tags {
			n++
			if s.predicted[i] == g {
				ok++
			}
			if c.tags.tags[s.predicted[i]][1] == c.tags.tags[g][1] {
				x++
			}
		}
	}
	c.progress("tags: n %d joint %.2f XPOS %.2f", n, percent(ok, n), percent(x, n))
}

// scoreTrees tells how good the trees of an ensemble are on the held samples.
func (c *course) scoreTrees(name string, ps ...*parser) {
	e := &ensemble{parsers: ps, width: teacherBeam, margin: teacherGap}
	a := e.evaluate(c.held)
	c.progress("%s: n %d UAS %.2f LAS %.2f", name, a.words, percent(a.heads, a.words), percent(a.both, a.words))
}

// scoreModel scores the integer model on held samples.
func (c *course) scoreModel(file []byte) {
	m, err := network.Decode(file)
	if err != nil {
		c.progress("%v", err)
		return
	}
	var r network.Result
	var n, x, las int
	for _, s := range c.held {
		m.Analyze(len(s.forms), func(i int) string { return s.forms[i] }, &r)
		for i := range s.forms {
			n++
			if c.tags.tags[r.Tag[i]][1] == c.tags.tags[s.tags[i]][1] {
				x++
			}
			if r.Head[i] == s.heads[i] && sameBase(r.Rel[i], s.rels[i]) {
				las++
			}
		}
	}
	c.progress("integer model: n %d XPOS %.2f LAS %.2f", n, percent(x, n), percent(las, n))
}
