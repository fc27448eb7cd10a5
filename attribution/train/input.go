package main

import (
	"math"
	"math/rand/v2"

	"factcheck/attribution/syntax/network"
	"factcheck/attribution/train/gradient"
)

// input turns a word into a vector: the frozen vector learned from raw text, one tuned with the network, and vectors of the
// word's features, all summed.
type input struct {
	voc    *vocabulary
	frozen []float32 // vectorWidth for each word
	seen   []int32   // how often each word stands in the treebanks
	word   *gradient.Table
	parts  [network.Parts]*gradient.Table
}

// frozenNorm is the length that every frozen vector is brought to.
const frozenNorm = 2

func newInput(voc *vocabulary, vectors []float32, seen []int32, rng *rand.Rand) *input {
	in := &input{voc: voc, frozen: make([]float32, len(vectors)), seen: seen}
	for w := 1; w < voc.size(); w++ {
		v := vectors[w*vectorWidth:][:vectorWidth]
		scale := frozenNorm / float32(math.Sqrt(float64(gradient.Dot(v, v))+1e-9))
		for i, x := range v {
			in.frozen[w*vectorWidth+i] = x * scale
		}
	}
	in.word = gradient.NewTable(voc.size(), vectorWidth, shards, 0, rng)
	for i, n := range network.PartSizes {
		in.parts[i] = gradient.NewTable(n, vectorWidth, shards, 0.05, rng)
	}
	return in
}

func (in *input) tables() []*gradient.Table {
	return append([]*gradient.Table{in.word}, in.parts[:]...)
}

// inputDrop is the chance that a number of an input vector is dropped in training.
const inputDrop = 0.1

// forward gives the vectors of the words of a sentence. In training some words are taken for unknown, the rarer the likelier.
func (in *input) forward(s *sample, a *arena, rng *rand.Rand) (xs [][]float32, ws []int32) {
	xs = a.rows(len(s.words), vectorWidth)
	ws = append(ws, s.numbers...)
	for i, x := range xs {
		if rng != nil && rng.Float32() < 0.25/(0.25+float32(in.seen[ws[i]])) {
			ws[i] = 0
		}
		gradient.Add(in.frozen[int(ws[i])*vectorWidth:][:vectorWidth], x)
		gradient.Add(in.word.Row(ws[i]), x)
		for k, id := range network.PartRows(s.words[i], in.voc.capital[ws[i]]) {
			gradient.Add(in.parts[k].Row(id), x)
		}
		if rng != nil {
			dropInput(x, rng)
		}
	}
	return xs, ws
}

func dropInput(x []float32, rng *rand.Rand) {
	const limit = inputDrop * 65536
	var bits uint64
	for j := range x {
		if j&3 == 0 {
			bits = rng.Uint64()
		}
		if float32(bits&0xffff) < limit {
			x[j] = 0
		} else {
			x[j] *= 1 / (1 - inputDrop)
		}
		bits >>= 16
	}
}

// backward takes the gradients of the vectors that forward gave.
func (in *input) backward(s *sample, xs, dxs [][]float32, ws []int32, shard int) {
	for i, dx := range dxs {
		for j, x := range xs[i] {
			if x == 0 {
				dx[j] = 0
			} else {
				dx[j] *= 1 / (1 - inputDrop)
			}
		}
		gradient.Add(dx, in.word.Grad(shard, ws[i]))
		for k, id := range network.PartRows(s.words[i], in.voc.capital[ws[i]]) {
			gradient.Add(dx, in.parts[k].Grad(shard, id))
		}
	}
}
