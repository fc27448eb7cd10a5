// Package ridge fits linear regressions over named traits by least squares, each weight drawn to nothing by a pull of its own. The normal
// equations are solved by conjugate gradients (Hestenes and Stiefel 1952), in the order of the examples, so that the same examples give
// the same weights.
package ridge

import (
	"slices"
)

// Example is what is known and what it should give.
type Example struct {
	Names  []string
	Y      float64
	Weight float64
}

// steps bounds the work; the residual is small long before.
const (
	steps = 100
	small = 1e-6
)

// Fit gives the weights of the names that stand in at least least examples.
func Fit(xs []Example, least int, pull func(name string) float64) map[string]float64 {
	p := newProblem(xs, least, pull)
	w := p.solve()
	out := map[string]float64{}
	for i, n := range p.names {
		out[n] = w[i]
	}
	return out
}

type problem struct {
	names  []string
	pull   []float64
	rows   [][]int
	y      []float64
	weight []float64
}

func newProblem(xs []Example, least int, pull func(string) float64) *problem {
	seen := map[string]int{}
	for _, x := range xs {
		for _, n := range x.Names {
			seen[n]++
		}
	}
	p := &problem{}
	for n, c := range seen {
		if c >= least {
			p.names = append(p.names, n)
		}
	}
	slices.Sort(p.names)
	number := map[string]int{}
	for i, n := range p.names {
		number[n] = i
		p.pull = append(p.pull, pull(n))
	}
	for _, x := range xs {
		var row []int
		for _, n := range x.Names {
			if i, ok := number[n]; ok {
				row = append(row, i)
			}
		}
		p.rows, p.y, p.weight = append(p.rows, row), append(p.y, x.Y), append(p.weight, x.Weight)
	}
	return p
}

// times multiplies the matrix of the normal equations with a vector.
func (p *problem) times(v []float64) []float64 {
	out := make([]float64, len(v))
	for i, row := range p.rows {
		s := 0.
		for _, k := range row {
			s += v[k]
		}
		s *= p.weight[i]
		for _, k := range row {
			out[k] += s
		}
	}
	for k := range out {
		out[k] += float64(p.pull[k] * v[k])
	}
	return out
}

// solve finds the weights.
func (p *problem) solve() []float64 {
	w, rest := make([]float64, len(p.names)), make([]float64, len(p.names))
	for i, row := range p.rows {
		y := float64(p.y[i] * p.weight[i])
		for _, k := range row {
			rest[k] += y
		}
	}
	along := slices.Clone(rest)
	left := dot(rest, rest)
	for range steps {
		if left < small {
			break
		}
		m := p.times(along)
		far := left / dot(along, m)
		for k := range w {
			w[k] += float64(far * along[k])
			rest[k] -= float64(far * m[k])
		}
		next := dot(rest, rest)
		for k := range along {
			along[k] = rest[k] + float64(next/left*along[k])
		}
		left = next
	}
	return w
}

func dot(a, b []float64) (s float64) {
	for i := range a {
		s += float64(a[i] * b[i])
	}
	return s
}
