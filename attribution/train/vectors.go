package main

import (
	"math"
	"math/rand/v2"

	"factcheck/attribution/syntax/network"
	"factcheck/attribution/train/gradient"
)

// Settings of the word vectors.
const (
	vectorWidth  = network.VectorWidth
	vectorRate   = 0.05
	vectorEpochs = 10
	negatives    = 5
	subsampling  = 1e-3
)

// skipgram learns word vectors by structured skip-gram with negative sampling (Ling et al. 2015): each of the two places before
// and behind a word has output vectors of its own, so that the vectors tell what syntax a word asks for.
type skipgram struct {
	in, out []float32 // out: one vector for each word and place
	noise   []int32   // words, as often as they are drawn
	keep    []float32 // chance to train on a word
	sigmoid [2001]float32
	rng     *rand.Rand
	grad    [vectorWidth]float32
}

var places = [4]int{-2, -1, 1, 2}

// learnVectors gives one vector for each word of the vocabulary, in order.
func learnVectors(v *vocabulary, sentences [][]int32, progress func(string, ...any)) []float32 {
	g := &skipgram{rng: rand.New(rand.NewPCG(1, 0)), in: make([]float32, v.size()*vectorWidth),
		out: make([]float32, v.size()*len(places)*vectorWidth)}
	for i := range g.in {
		g.in[i] = (g.rng.Float32() - 0.5) / vectorWidth
	}
	g.tables(sentences, v.size())
	step, total := 0, len(sentences)*vectorEpochs
	for epoch := range vectorEpochs {
		for _, o := range g.rng.Perm(len(sentences)) {
			rate := max(vectorRate*(1-float32(step)/float32(total)), 1e-4)
			g.sentence(sentences[o], rate)
			step++
		}
		progress("vectors: epoch %d of %d", epoch+1, vectorEpochs)
	}
	return g.in
}

// tables prepares noise, subsampling and the sigmoid.
func (g *skipgram) tables(sentences [][]int32, size int) {
	counts := make([]float64, size)
	n := 0.0
	for _, s := range sentences {
		for _, w := range s {
			counts[w]++
			n++
		}
	}
	weights, sum := make([]float64, size), 0.0
	for w, c := range counts {
		weights[w] = math.Sqrt(c * math.Sqrt(c)) // c to the power 3/4
		sum += weights[w]
	}
	g.keep = make([]float32, size)
	for w := range counts {
		for range int(weights[w] / sum * 4e6) {
			g.noise = append(g.noise, int32(w))
		}
		share := max(counts[w], 1) / n
		g.keep[w] = float32(math.Sqrt(subsampling/share) + subsampling/share)
	}
	for i := range g.sigmoid {
		g.sigmoid[i] = 1 / (1 + gradient.Exp(-float32(i-1000)*6/1000))
	}
}

// sentence trains on one sentence, framed by unknown words.
func (g *skipgram) sentence(s []int32, rate float32) {
	for i := 1; i+1 < len(s); i++ {
		if g.rng.Float32() > g.keep[s[i]] {
			continue
		}
		x := g.in[int(s[i])*vectorWidth:][:vectorWidth]
		for p, off := range places {
			if j := i + off; j >= 0 && j < len(s) {
				g.pair(x, s[j], p, rate)
			}
		}
	}
}

// pair moves x towards its neighbour at place p, and away from noise.
func (g *skipgram) pair(x []float32, neighbour int32, p int, rate float32) {
	clear(g.grad[:])
	for k := range 1 + negatives {
		w, label := neighbour, float32(1)
		if k > 0 {
			w, label = g.noise[g.rng.IntN(len(g.noise))], 0
			if w == neighbour {
				continue
			}
		}
		y := g.out[(int(w)*len(places)+p)*vectorWidth:][:vectorWidth]
		d := gradient.Dot(x, y)
		chance := g.sigmoid[int(float32(min(max(d, -6), 6)*(1000.0/6)))+1000]
		a := float32((label - chance) * rate)
		gradient.AddScaled(a, y, g.grad[:])
		gradient.AddScaled(a, x, y)
	}
	gradient.Add(g.grad[:], x)
}
