package layer

import (
	"math"

	"factcheck/attribution/internal/reporting"
)

// weights are rows of numbers learned by AdaGrad (Duchi, Hazan and Singer 2011).
type weights struct {
	width int
	w, g  []float32 // values; sums of squared gradients
}

func newWeights(rows, width int) *weights {
	return &weights{width: width, w: make([]float32, rows*width), g: make([]float32, rows*width)}
}

// add sums rows into out.
func (x *weights) add(rows []uint32, out []float32) {
	for _, r := range rows {
		for l, v := range x.w[int(r)*x.width : int(r)*x.width+x.width] {
			out[l] += v
		}
	}
}

// step moves rows against the gradient.
func (x *weights) step(rows []uint32, gradient []float32, rate, decay float32) {
	for _, r := range rows {
		w, g := x.w[int(r)*x.width:int(r)*x.width+x.width], x.g[int(r)*x.width:int(r)*x.width+x.width]
		for l := range w {
			d := gradient[l] + decay*w[l]
			g[l] += d * d
			w[l] -= rate * d / (float32(math.Sqrt(float64(g[l]))) + .1)
		}
	}
}

// table rounds the weights to integers and drops rows in which none reaches least.
func (x *weights) table(keys []uint32, least float32) *reporting.Table {
	most := float32(0)
	for _, v := range x.w {
		most = max(most, v, -v)
	}
	step := int32(math.Ceil(float64(most) * reporting.Unit / 127))
	step = min(max(step, 1), maxStep)
	var kept []uint32
	var rows []int8
	for r, k := range keys {
		row := x.w[r*x.width : r*x.width+x.width]
		big := float32(0)
		for _, v := range row {
			big = max(big, v, -v)
		}
		if big < least {
			continue
		}
		kept = append(kept, k)
		for _, v := range row {
			q := math.Round(float64(v) * reporting.Unit / float64(step))
			rows = append(rows, int8(min(max(q, -127), 127)))
		}
	}
	return reporting.NewTable(x.width, step, kept, rows)
}

// maxStep keeps small weights apart where a few are large: those are cut off.
const maxStep = 20
