package wording

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// Features counts what happened, by the names of weights.txt. The list of names is closed.
func (e Edits) Features() map[string]float64 {
	f := map[string]float64{"bias": 1}
	for _, g := range e {
		p := g.pair()
		if p.opposite {
			f["opposite"]++
		}
		if old, fresh := g.Negators(); (old > 0) != (fresh > 0) {
			f["negation"]++
		}
		for _, r := range p.related {
			if r.kind != deed { // decided without weights
				f[string(r.kind)+" "+part(r.old)]++
			}
		}
		count(f, "gone", p.gone)
		count(f, "come", p.new)
		old, fresh := content(g.Old), content(g.New)
		switch {
		case len(old)+len(fresh) == 0:
		case len(old) == 0:
			f["inserted"] += float64(len(fresh))
		case len(fresh) == 0:
			f["deleted"] += float64(len(old))
		}
	}
	for n, v := range f {
		f[n] = min(v, most)
	}
	return f
}

// most caps each count: the tenth synonym says no more than the fourth.
const most = 4

func count(f map[string]float64, what string, ws []Word) {
	for _, w := range ws {
		f[what+" "+part(w)]++
	}
}

// part is the part of speech as the features name it.
func part(w Word) string {
	switch w.UPOS {
	case syntax.NOUN:
		return "noun"
	case syntax.VERB:
		return "verb"
	case syntax.ADJ:
		return "adjective"
	case syntax.ADV:
		return "adverb"
	case syntax.PROPN:
		return "name"
	}
	return "other"
}

//go:embed weights.txt
var weightsFile string

// Weights are read from weights.txt: a name and a number a line, sorted.
var weights = sync.OnceValue(func() map[string]float64 {
	m, _ := ParseWeights("weights.txt", weightsFile) // the package's tests find mistakes, each of which costs its own line
	return m
})

// ParseWeights reads a file of weights: a feature of [Names], a tab, and a number a line; lines that start with # are comments. The error
// joins all mistakes, a feature without a line among them; the weights that are right are there beside it.
func ParseWeights(name, text string) (map[string]float64, error) {
	rows, err := lexicon.ParseColumns(name, text, 1, feature, lexicon.Number(-100, 100))
	mistakes, m := []error{err}, map[string]float64{}
	for _, r := range rows {
		m[r.Cols[0]], _ = strconv.ParseFloat(r.Cols[1], 64)
	}
	for _, n := range names {
		if _, ok := m[n]; !ok {
			mistakes = append(mistakes, fmt.Errorf("%s: there is no line for %q; write its weight, 0 for none", name, n))
		}
	}
	return m, errors.Join(mistakes...)
}

func feature(cell string) error {
	if !slices.Contains(names, cell) {
		return fmt.Errorf("%q is no feature; there are %s", cell, strings.Join(names, ", "))
	}
	return nil
}

// Score is how much the edits look like another fact: above zero they do.
func (e Edits) Score() float64 { return score(e.Features(), weights()) }

func score(f, w map[string]float64) (s float64) {
	for _, n := range names {
		s += float64(f[n] * w[n])
	}
	return s
}

// names are all features, in the order in which they are summed.
var names = func() (out []string) {
	out = []string{"bias", "opposite", "negation", "inserted", "deleted"}
	for _, what := range []string{"put", "general", "synonym", "gone", "come"} {
		for _, p := range []string{"noun", "verb", "adjective", "adverb", "name", "other"} {
			out = append(out, what+" "+p)
		}
	}
	return out
}()

// Names lists the features.
func Names() []string { return append([]string(nil), names...) }
