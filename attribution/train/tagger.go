package main

import (
	"math/rand/v2"

	"factcheck/attribution/train/gradient"
)

// tagger is a network over an encoder that gives each word a joint universal and Penn tag.
type tagger struct {
	in   *input
	enc  *encoder
	out  *gradient.Table // one row a tag
	bias *gradient.Table
	n    int
	work [shards]arena
}

func newTagger(in *input, z encoderSizes, n int, rng *rand.Rand) *tagger {
	t := &tagger{in: in, enc: newEncoder(z, rng), n: n}
	t.out = gradient.NewTable(n, t.enc.width(), shards, 0.1, rng)
	t.bias = gradient.NewTable(1, n, shards, 0, rng)
	return t
}

func (t *tagger) tables() []*gradient.Table {
	return append(append(t.in.tables(), t.enc.tables()...), t.out, t.bias)
}

// logits gives the scores of the tags of one word.
func (t *tagger) logits(h, out []float32) {
	for c := range t.n {
		out[c] = gradient.Dot(t.out.Row(int32(c)), h) + t.bias.W[c]
	}
}

func (t *tagger) learn(s *sample, shard int, rng *rand.Rand, _ int) (decisions, wrong int) {
	a := &t.work[shard]
	a.reset()
	xs, ws := t.in.forward(s, a, rng)
	d := t.enc.forward(xs, nil, a, rng)
	hs := d.out()
	dhs := a.rows(len(hs), t.enc.width())
	p := a.vector(gradient.Round(t.n))
	for i, h := range hs {
		t.logits(h, p)
		best := softmax(p[:t.n])
		if s.soft == nil && best != int(s.tags[i]) {
			wrong++
		}
		if s.soft == nil {
			p[s.tags[i]]--
		} else {
			for _, c := range s.soft[i] {
				p[c.class] -= c.share
			}
		}
		db := t.bias.Grad(shard, 0)
		for c := range t.n {
			if g := p[c]; g > 1e-4 || g < -1e-4 {
				db[c] += g
				gradient.AddScaled(g, h, t.out.Grad(shard, int32(c)))
				gradient.AddScaled(g, t.out.Row(int32(c)), dhs[i])
			}
		}
	}
	dxs := a.rows(len(xs), vectorWidth)
	t.enc.backward(xs, nil, d, dhs, dxs, a, shard)
	t.in.backward(s, xs, dxs, ws, shard)
	return len(hs), wrong
}

// softmax turns scores into chances and gives the best.
func softmax(p []float32) int {
	best := 0
	for c, v := range p {
		if v > p[best] {
			best = c
		}
	}
	top, sum := p[best], float32(0)
	for c, v := range p {
		if v < top-16 {
			p[c] = 0
			continue
		}
		p[c] = gradient.Exp(v - top)
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return best
}

// predict gives the chances of the tags of each word.
func (t *tagger) predict(s *sample, a *arena, each func(i int, p []float32)) {
	a.reset()
	xs, _ := t.in.forward(s, a, nil)
	p := a.vector(gradient.Round(t.n))
	for i, h := range t.enc.forward(xs, nil, a, nil).out() {
		t.logits(h, p)
		softmax(p[:t.n])
		each(i, p[:t.n])
	}
}

// tag sets the predicted tags of samples.
func (t *tagger) tag(data []*sample) {
	each(len(data), func(i int, a *arena) {
		s := data[i]
		s.predicted = make([]uint8, len(s.words))
		t.predict(s, a, func(k int, p []float32) {
			for c, v := range p {
				if v > p[s.predicted[k]] {
					s.predicted[k] = uint8(c)
				}
			}
		})
	})
}
