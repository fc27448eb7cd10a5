package main

import (
	"fmt"
	"math/rand/v2"
)

// draw cuts the lines into n stretches of equal length and gives for each the breaks in the order in which they are tried: one of every
// line, the lines shuffled. The stretches are shuffled, too: a run that is ended early has seen a sample of all rooms.
func draw(lines [][]mutant, seed uint64, n int) [][]mutant {
	var out [][]mutant
	for k := range n {
		stretch := lines[k*len(lines)/n : (k+1)*len(lines)/n]
		random := rand.New(rand.NewPCG(seed, uint64(k)))
		var order []mutant
		for _, i := range random.Perm(len(stretch)) {
			order = append(order, stretch[i][random.IntN(len(stretch[i]))])
		}
		if len(order) > 0 {
			out = append(out, order)
		}
	}
	rand.New(rand.NewPCG(seed, uint64(n))).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// every gives the breaks of one line, FILE:LINE, each by itself.
func every(lines [][]mutant, at string) (out [][]mutant) {
	for _, line := range lines {
		if fmt.Sprintf("%s:%d", line[0].short, line[0].line) != at {
			continue
		}
		for _, m := range line {
			out = append(out, []mutant{m})
		}
	}
	return out
}
