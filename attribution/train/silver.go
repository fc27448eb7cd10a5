package main

// Settings of what teachers label.
const (
	shortest    = 5 // words of a sentence of raw text
	longest     = 60
	silverParts = 3 // one of which is learned in each epoch
	leastShare  = 0.02
	teacherBeam = 4
	teacherGap  = 3
)

// silver chooses sentences of raw text evenly, up to about the given number of tokens, in parts.
func (c *course) silver(tokens int) [][]*sample {
	total := 0
	var fit []rawSentence
	for _, s := range c.text {
		if n := len(s.words); n >= shortest && n <= longest {
			fit = append(fit, s)
			total += n
		}
	}
	parts := make([][]*sample, silverParts)
	taken, passed := 0, 0
	for _, s := range fit {
		passed += len(s.words)
		if taken*total >= tokens*passed {
			continue
		}
		taken += len(s.words)
		x := &sample{forms: s.forms}
		x.see(c.voc)
		k := taken % silverParts
		parts[k] = append(parts[k], x)
	}
	c.progress("silver: %d of %d tokens of raw text", taken, total)
	return parts
}

// flat joins the parts.
func flat(parts [][]*sample) (out []*sample) {
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// labels are what teachers say of one sentence.
type labels struct {
	Class []uint8 // by word, the likely tags in order of their number
	Share []float32
	Count []uint8 // by word
	Tags  []uint8 // the likeliest
	Heads []int32
	Rels  []uint8
}

// softTags labels samples with the mean of the taggers' chances.
func softTags(taggers []*tagger, data []*sample, out []labels) {
	each(len(data), func(i int, a *arena) {
		s := data[i]
		n := len(s.words)
		sum := make([][]float32, n)
		for _, t := range taggers {
			t.predict(s, a, func(k int, p []float32) {
				if sum[k] == nil {
					sum[k] = make([]float32, len(p))
				}
				for c, v := range p {
					sum[k][c] += v / float32(len(taggers))
				}
			})
		}
		l := &out[i]
		for _, p := range sum {
			best, total, from := 0, float32(0), len(l.Class)
			for c, v := range p {
				if v > p[best] {
					best = c
				}
				if v > leastShare {
					l.Class, l.Share = append(l.Class, uint8(c)), append(l.Share, v)
					total += v
				}
			}
			for k := from; k < len(l.Share); k++ {
				l.Share[k] /= total
			}
			l.Tags = append(l.Tags, uint8(best))
			l.Count = append(l.Count, uint8(len(l.Class)-from))
		}
	})
}

// soft gives a sample the distributions of its labels.
func (l *labels) soft(s *sample) {
	at := 0
	s.tags = l.Tags
	for _, n := range l.Count {
		var d []chance
		for range n {
			d = append(d, chance{l.Class[at], l.Share[at]})
			at++
		}
		s.soft = append(s.soft, d)
	}
}

// softTrees labels samples with the trees of an ensemble over the likeliest tags.
func softTrees(e *ensemble, data []*sample, out []labels) {
	var pool [shards][]*parserWork
	for i := range pool {
		pool[i] = e.works()
	}
	each(len(data), func(i int, _ *arena) {
		d := e.tree(data[i], out[i].Tags, pool[i%shards])
		out[i].Heads, out[i].Rels = d.heads, d.rels
	})
}
