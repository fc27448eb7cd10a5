package layer

import "factcheck/attribution/internal/reporting"

// Held is what models find in articles that they were not learned from.
type Held struct {
	Articles   []*Article
	Candidates [][]reporting.Candidate // with scores
}

// ranking learns the ranker, and scores the candidates of every article by one that was not learned from it. It sets how sure the model is
// and from where on it reports.
func (c *course) ranking(m *reporting.Model) *Held {
	x := newIndex(3)
	keys := make([][][]uint32, len(c.articles))
	for n, a := range c.articles {
		keys[n] = reporting.RankKeys(a.Text, c.cands[n])
		for _, k := range keys[n] {
			x.count(k)
		}
	}
	examples := make([][]example, len(c.articles))
	for n, a := range c.articles {
		right := a.correct(c.cands[n])
		for j, k := range keys[n] {
			examples[n] = append(examples[n], example{rows: x.number(k, nil), yes: right[j]})
		}
	}
	learn := func(without int) *reporting.Table {
		var xs []example
		for n := range c.articles {
			if c.fold(n) != without {
				xs = append(xs, examples[n]...)
			}
		}
		return rankLearning.fit(xs, len(x.keys)).table(x.keys, rankLeast)
	}
	parallel(c.Folds+1, func(f int) {
		if f == c.Folds {
			m.Rank = learn(-1)
			return
		}
		t := learn(f)
		for n := range c.articles {
			if c.fold(n) == f {
				for j, k := range keys[n] {
					c.cands[n][j].Score = t.Sum(k)
				}
			}
		}
	})
	c.Progress("ranker: %d features", len(x.keys))
	h := &Held{c.articles, c.cands}
	m.Forest = c.forest()
	m.Confidence = h.calibrate()
	m.Threshold = h.threshold()
	return h
}

// At scores what is found at a threshold.
func (h *Held) At(threshold int32, speech bool) (s Score) {
	for n, a := range h.Articles {
		var ps []Prediction
		for _, c := range reporting.Resolve(a.Text, h.Candidates[n], threshold) {
			ps = append(ps, a.prediction(&c))
		}
		got, _ := a.Score(ps, speech)
		s.Add(got)
	}
	return s
}

// threshold is where the mean of the two F1 figures, with and without beliefs, is best.
func (h *Held) threshold() (best int32) {
	most := 0.0
	for t := int32(-2 * reporting.Unit); t <= 2*reporting.Unit; t += reporting.Unit / 8 {
		if f := h.At(t, false).F1() + h.At(t, true).F1(); f > most {
			best, most = t, f
		}
	}
	return best
}

// steps of confidence: half the natural logarithm each, from -4 to 4.
const steps = 17

// calibrate gives for each step of the score the share of attributions that are right, in percent, made monotone by pooling neighbours
// (isotonic regression, Ayer et al. 1955). What is chosen counts, not every candidate.
func (h *Held) calibrate() []byte {
	var right, all [steps]float64
	for n, a := range h.Articles {
		chosen := reporting.Resolve(a.Text, h.Candidates[n], -4*reporting.Unit)
		ps := make([]Prediction, len(chosen))
		for i := range chosen {
			ps[i] = a.prediction(&chosen[i])
		}
		_, verdicts := a.Score(ps, false)
		for i, v := range verdicts {
			if v == Ignored {
				continue
			}
			k := min(max(int(chosen[i].Score+4*reporting.Unit)/(reporting.Unit/2), 0), steps-1)
			all[k]++
			if v == Right {
				right[k]++
			}
		}
	}
	return monotone(right[:], all[:])
}

// monotone gives rising shares in percent.
func monotone(right, all []float64) []byte {
	type pool struct{ right, all, n float64 }
	var pools []pool
	for i := range right {
		pools = append(pools, pool{right[i] + .5, all[i] + 1, 1})
		for k := len(pools) - 1; k > 0 && pools[k-1].right*pools[k].all > pools[k].right*pools[k-1].all; k-- {
			pools[k-1] = pool{pools[k-1].right + pools[k].right, pools[k-1].all + pools[k].all, pools[k-1].n + pools[k].n}
			pools = pools[:k]
		}
	}
	var out []byte
	for _, p := range pools {
		for range int(p.n) {
			out = append(out, byte(100*p.right/p.all+.5))
		}
	}
	return out
}

var forestLearning = boosting{trees: 200, leaves: 24, rate: .06, ridge: 5, least: 10, share: .7, seed: 4}

// forest learns the forest from the scores of the ranker's features on held-out articles, and scores every candidate anew.
func (c *course) forest() *reporting.Forest {
	xs := make([][][]int32, len(c.articles))
	ys := make([][]bool, len(c.articles))
	for n, a := range c.articles {
		xs[n], ys[n] = reporting.Measures(a.Text, c.cands[n]), a.correct(c.cands[n])
	}
	learn := func(without int) *reporting.Forest {
		var x [][]int32
		var y []bool
		for n := range c.articles {
			if c.fold(n) != without {
				x, y = append(x, xs[n]...), append(y, ys[n]...)
			}
		}
		return forestLearning.fit(x, y)
	}
	var final *reporting.Forest
	parallel(c.Folds+1, func(f int) {
		if f == c.Folds {
			final = learn(-1)
			return
		}
		t := learn(f)
		for n := range c.articles {
			if c.fold(n) == f {
				for j := range c.cands[n] {
					c.cands[n][j].Score = t.Sum(xs[n][j])
				}
			}
		}
	})
	return final
}
