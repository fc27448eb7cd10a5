package layer

import (
	"math"
	"math/rand/v2"
)

// example is one decision of a logistic regression: rows of features and the answer.
type example struct {
	rows   []uint32
	yes    bool
	weight float32
}

// regression are the settings of a logistic regression.
type regression struct {
	epochs      int
	rate, decay float32
	seed        uint64
}

// fit learns a logistic regression over n rows.
func (r regression) fit(xs []example, n int) *weights {
	w := newWeights(n, 1)
	order := make([]int, len(xs))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(r.seed, 11))
	for range r.epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			x := &xs[i]
			var s [1]float32
			w.add(x.rows, s[:])
			g := float32(1 / (1 + math.Exp(-float64(s[0]))))
			if x.yes {
				g--
			}
			if x.weight != 0 {
				g *= x.weight
			}
			if g > -.003 && g < .003 {
				continue
			}
			w.step(x.rows, []float32{g}, r.rate, r.decay)
		}
	}
	return w
}
