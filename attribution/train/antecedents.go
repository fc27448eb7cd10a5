package main

import (
	"fmt"
	"slices"

	"factcheck/attribution/sources"
)

// antecedents counts pronouns of one class: all, those with an antecedent among the candidates, those that went somewhere and rightly.
type antecedents struct{ all, there, chosen, right int }

func countRight(xs []sources.Example, w []float64) []antecedents {
	out := make([]antecedents, len(sources.ClassNames()))
	for _, x := range xs {
		best := best(x, w)
		c := &out[x.Class]
		c.all++
		if !x.Right[len(x.Candidates)] {
			c.there++
		}
		if best < len(x.Candidates) {
			c.chosen++
			if x.Right[best] {
				c.right++
			}
		}
	}
	return out
}

func printRight(cs []antecedents) {
	var p antecedents
	for k, c := range cs {
		if sources.PersonClass(k) {
			p.all, p.there, p.chosen, p.right = p.all+c.all, p.there+c.there, p.chosen+c.chosen, p.right+c.right
		}
	}
	fmt.Printf("persons          n %5d  antecedent there %5d  chosen %5d  right %5d  P %5.1f  R %5.1f\n", p.all, p.there, p.chosen, p.right,
		100*float64(p.right)/float64(max(1, p.chosen)), 100*float64(p.right)/float64(max(1, p.there)))
	for k, c := range cs {
		fmt.Printf("%-16s n %5d  antecedent there %5d  chosen %5d  right %5d  P %5.1f  R %5.1f\n", sources.ClassNames()[k], c.all, c.there,
			c.chosen, c.right,
			100*float64(c.right)/float64(max(1, c.chosen)), 100*float64(c.right)/float64(max(1, c.there)))
	}
}

// validateSources prints how well the weights do on documents that they were not learned from, for each of several corpora, and how well on
// the whole of each without any of it.
func validateSources(corpora ...[][]sources.Example) {
	for k, docs := range corpora {
		if k == 0 && len(corpora) > 1 { // news tells too little apart
			continue
		}
		var others []sources.Example
		for j, more := range corpora {
			if j != k {
				others = append(others, slices.Concat(more...)...)
			}
		}
		total := make([]antecedents, len(sources.ClassNames()))
		for fold := range sourceFolds {
			train, test := apart(docs, fold)
			add(total, countRight(test, learnSources(slices.Concat(others, train))))
		}
		fmt.Printf("in %d folds over %d texts\n", sourceFolds, len(docs))
		printRight(total)
		fmt.Println("and learned from the other texts alone")
		printRight(countRight(slices.Concat(docs...), learnSources(others)))
	}
}

// apart sets the documents of a fold apart from the others.
func apart(docs [][]sources.Example, fold int) (train, test []sources.Example) {
	for i, d := range docs {
		if i%sourceFolds == fold {
			test = append(test, d...)
		} else {
			train = append(train, d...)
		}
	}
	return train, test
}

func add(total, more []antecedents) {
	for k, c := range more {
		t := &total[k]
		t.all, t.there, t.chosen, t.right = t.all+c.all, t.there+c.there, t.chosen+c.chosen, t.right+c.right
	}
}
