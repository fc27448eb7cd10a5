package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"factcheck/attribution/sources"
)

// Settings of the learning of antecedents.
const (
	sourceRounds = 30
	sourceRate   = .05
	sourceDecay  = .015
	sourceFolds  = 4
)

// trainSources learns the weights by which package sources ranks antecedents, from treebanks whose last column marks coreferent mentions
// as GUM does ("Entity="). It prints the share of pronouns that go to the right antecedent, or to none where none is there: in
// cross-validation over documents, and on a further file. The model is a softmax over the candidates of a pronoun and "none" (mention
// ranking, Denis and Baldridge 2008).
func trainSources(args []string) error {
	fs := flag.NewFlagSet("sources", flag.ContinueOnError)
	in := fs.String("in", "", "a treebank with entities")
	dev := fs.String("dev", "", "another one, only to measure on")
	names := fs.String("names", "", "pronouns that may stand for either of two names, one JSON object a line as in GAP")
	news := fs.String("news", "", "articles without labels, one JSON object with a text a line")
	folds := fs.Bool("folds", true, "print how well the weights do on documents that they were not learned from")
	out := fs.String("out", "", "folder for weights.txt; empty to measure only")
	if err := fs.Parse(args); err != nil {
		return err
	}
	docs, err := readCoreference(*in)
	if err != nil {
		return err
	}
	// what the other corpora are read by, so that nothing depends on the weights at hand
	first := thousandths(learnSources(slices.Concat(docs...)))
	var told [][]sources.Example
	if *news != "" {
		if told, err = readNews(*news, first); err != nil {
			return err
		}
	}
	between, err := readBetween(*names, first)
	if err != nil {
		return err
	}
	if *folds {
		validateSources(told, docs, between)
	}
	w := learnSources(slices.Concat(slices.Concat(told...), slices.Concat(docs...), slices.Concat(between...)))
	if *dev != "" {
		more, err := readCoreference(*dev)
		if err != nil {
			return err
		}
		fmt.Println("on", filepath.Base(*dev))
		printRight(countRight(slices.Concat(more...), w))
	}
	if *out == "" {
		return nil
	}
	var lines []string
	rounded := thousandths(w)
	for i, n := range sources.FeatureNames() {
		if v := rounded[i]; v != 0 {
			lines = append(lines, fmt.Sprintf("%s\t%d\n", n, v))
		}
	}
	slices.Sort(lines)
	head := "# What pronouns are resolved by, learned by attribution/train sources; see README.md beside it. A feature and its weight " +
		"in thousandths, sorted.\n"
	return os.WriteFile(filepath.Join(*out, "weights.txt"), []byte(head+strings.Join(lines, "")), 0o644)
}

// thousandths are weights as they are written.
func thousandths(w []float64) []int {
	out := make([]int, len(w))
	for i, v := range w {
		out[i] = int(math.Round(1000 * v))
	}
	return out
}

// byHand are weights that treebanks of all genres do not tell, of news: who says something is not whom a quotation speaks of, and goes on
// to speak. They stay as they are while the others are learned.
var byHand = map[string]float64{"several:quoted-before": -2, "thing:quoted-before": -2}

// learnSources fits the weights by stochastic gradient descent in the order of the examples: what is right together gets what chance the
// others have too much.
func learnSources(xs []sources.Example) []float64 {
	w := make([]float64, len(sources.FeatureNames()))
	shared := make([]float64, len(w)) // what persons of all classes have in common, at the place of the first class
	fixed := make([]bool, len(w))
	for i, n := range sources.FeatureNames() {
		w[i], fixed[i] = byHand[n], byHand[n] != 0
	}
	size := len(w) / len(sources.ClassNames())
	for round := range sourceRounds {
		rate := sourceRate * (1 - float64(round)/sourceRounds)
		for _, x := range xs {
			back := common(x.Class) * size
			ps := chances(x, w, shared, back)
			right := 0.
			for n, p := range ps {
				if x.Right[n] {
					right += p
				}
			}
			step := func(n, f int) {
				if fixed[f] {
					return
				}
				d := -ps[n]
				if x.Right[n] {
					d += ps[n] / right
				}
				w[f] += rate * (d - sourceDecay*w[f])
				shared[f-back] += rate * (d - sourceDecay*shared[f-back])
			}
			for n, fs := range x.Candidates {
				for _, f := range fs {
					step(n, f)
				}
			}
			if x.None >= 0 {
				step(len(ps)-1, x.None)
			}
		}
	}
	for f := range w {
		if !fixed[f] {
			w[f] += shared[f-common(f/size)*size]
		}
	}
	return w
}

// common is how many classes before a class its weights in common are kept: those of all persons at the first class, its own at its own.
func common(class int) int {
	if sources.PersonClass(class) {
		return class
	}
	return 0
}

// chances are the probabilities of the candidates, and last that of none, by the weights of each feature and those at as much before it.
func chances(x sources.Example, w, shared []float64, back int) []float64 {
	ps := make([]float64, len(x.Candidates)+1)
	total := 0.
	for n, fs := range x.Candidates {
		for _, f := range fs {
			ps[n] += w[f] + shared[f-back]
		}
		ps[n] = math.Exp(ps[n])
		total += ps[n]
	}
	if x.None >= 0 {
		ps[len(ps)-1] = math.Exp(w[x.None] + shared[x.None-back])
		total += ps[len(ps)-1]
	}
	for n := range ps {
		ps[n] /= total
	}
	return ps
}

// best is the candidate of most weight, or the number of all where none has more than none.
func best(x sources.Example, w []float64) int {
	at, most := len(x.Candidates), math.Inf(-1)
	if x.None >= 0 {
		most = w[x.None]
	}
	for n, fs := range x.Candidates {
		sum := 0.
		for _, f := range fs {
			sum += w[f]
		}
		if sum > most {
			at, most = n, sum
		}
	}
	return at
}
