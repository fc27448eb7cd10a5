package main

import (
	"math/rand/v2"

	"factcheck/attribution/train/gradient"
)

// encoder gives each word a vector that knows its neighbours: a window over the input vectors, rectified, and a second window
// over that.
type encoder struct {
	sizes  encoderSizes
	first  *gradient.Table // one block of vectorWidth rows for each place
	edge   *gradient.Table // what stands in for a place beyond the sentence
	bias   *gradient.Table
	tags   *gradient.Table // for each place, one row a tag; nil where tags are not seen
	second *gradient.Table
	bias2  *gradient.Table
}

// encoderSizes are the widths of the two layers and how far each sees to both sides.
type encoderSizes struct {
	hidden, reach   int
	hidden2, reach2 int
	tags            int // how many tags the first layer sees; 0 for none
	drop            float32
}

func newEncoder(z encoderSizes, rng *rand.Rand) *encoder {
	places := 2*z.reach + 1
	e := &encoder{sizes: z,
		first: gradient.NewTable(places*vectorWidth, z.hidden, shards, 0.06, rng),
		edge:  gradient.NewTable(places, z.hidden, shards, 0.05, rng),
		bias:  gradient.NewTable(1, z.hidden, shards, 0, rng)}
	if z.tags > 0 {
		e.tags = gradient.NewTable(places*z.tags, z.hidden, shards, 0.05, rng)
	}
	if z.hidden2 > 0 {
		e.second = gradient.NewTable((2*z.reach2+1)*z.hidden, z.hidden2, shards, 0.06, rng)
		e.bias2 = gradient.NewTable(1, z.hidden2, shards, 0, rng)
	}
	return e
}

func (e *encoder) tables() []*gradient.Table {
	out := []*gradient.Table{e.first, e.edge, e.bias}
	if e.tags != nil {
		out = append(out, e.tags)
	}
	if e.second != nil {
		out = append(out, e.second, e.bias2)
	}
	return out
}

// width is the length of the vectors that come out.
func (e *encoder) width() int {
	if e.second != nil {
		return e.second.Width
	}
	return e.first.Width
}

// encoded is what forward leaves for backward.
type encoded struct {
	h1, h2 [][]float32
}

// out are the vectors of the words.
func (d *encoded) out() [][]float32 {
	if d.h2 != nil {
		return d.h2
	}
	return d.h1
}

func (e *encoder) forward(xs [][]float32, tags []uint8, a *arena, rng *rand.Rand) *encoded {
	z := &e.sizes
	n := len(xs)
	d := &encoded{h1: a.rows(n, e.first.Width)}
	for i, y := range d.h1 {
		gradient.Add(e.bias.Row(0), y)
		for o := -z.reach; o <= z.reach; o++ {
			place := int32(o + z.reach)
			if j := i + o; j < 0 || j >= n {
				gradient.Add(e.edge.Row(place), y)
			} else {
				multiply(xs[j], e.first, place*vectorWidth, y)
				if e.tags != nil {
					gradient.Add(e.tags.Row(place*int32(z.tags)+int32(tags[j])), y)
				}
			}
		}
		rectify(y, z.drop, rng)
	}
	if e.second == nil {
		return d
	}
	d.h2 = a.rows(n, e.second.Width)
	for i, y := range d.h2 {
		gradient.Add(e.bias2.Row(0), y)
		for o := -z.reach2; o <= z.reach2; o++ {
			if j := i + o; j >= 0 && j < n {
				multiply(d.h1[j], e.second, int32((o+z.reach2)*z.hidden), y)
			}
		}
		rectify(y, z.drop, rng)
	}
	return d
}

// backward takes the gradient of the vectors that came out and adds that of the input vectors to dxs.
func (e *encoder) backward(xs [][]float32, tags []uint8, d *encoded, dout, dxs [][]float32, a *arena, shard int) {
	z := &e.sizes
	dh1 := dout
	if e.second != nil {
		for i, dy := range dout {
			rectifyBack(d.h2[i], dy, z.drop)
			gradient.Add(dy, e.bias2.Grad(shard, 0))
		}
		dh1 = a.rows(len(xs), e.first.Width)
		window(d.h1, dout, dh1, e.second, z.hidden, z.reach2, shard)
	}
	for i, dy := range dh1 {
		rectifyBack(d.h1[i], dy, z.drop)
		gradient.Add(dy, e.bias.Grad(shard, 0))
		for o := -z.reach; o <= z.reach; o++ {
			place := int32(o + z.reach)
			if j := i + o; j < 0 || j >= len(xs) {
				gradient.Add(dy, e.edge.Grad(shard, place))
			} else if e.tags != nil {
				gradient.Add(dy, e.tags.Grad(shard, place*int32(z.tags)+int32(tags[j])))
			}
		}
	}
	window(xs, dh1, dxs, e.first, vectorWidth, z.reach, shard)
}

// window takes the gradient dys of a window of the given reach over xs: it adds that of the matrix, in blocks of width rows, and
// that of xs.
func window(xs, dys, dxs [][]float32, t *gradient.Table, width, reach, shard int) {
	n := len(xs)
	for o := -reach; o <= reach; o++ {
		base := int32((o + reach) * width)
		from, to := max(0, -o), min(n, n-o)
		if from >= to {
			continue
		}
		outer(xs[from+o:to+o], dys[from:to], t, base, shard)
		for i := from; i < to; i++ {
			multiplyBack(dys[i], t, base, dxs[i+o])
		}
	}
}
