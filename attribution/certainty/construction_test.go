package certainty

import (
	"testing"

	"factcheck/attribution/lexicon/spoil"

	"github.com/stretchr/testify/assert"
)

// TestConstructionFile proves that the file is right, and that each kind of mistake is told with its line.
func TestConstructionFile(t *testing.T) {
	f := spoil.File{Name: "constructions.txt", Text: constructionFile, Separator: "\t", Closed: []int{0, 1, 3, 4, 5}}
	spoil.Check(t, f, func(text string) error { _, err := readConstructions(text); return err })
	for cols, want := range map[string]string{
		"verbs\t1\t-\tcomp h.lemma\tadverb\th\ta\tb":           `1: "verbs" is not one of clause, tied`,
		"clause\tfirst\t-\tcomp h.lemma\tadverb\th\ta\tb":      `1: "first" is no rank`,
		"clause\t1\th/VB h>\tcomp h.lemma\tadverb\th\ta\tb":    `1: "h>": no term`,
		"clause\t1\t-\tcmp h.lemma\tadverb\th\ta\tb":           `1: "cmp" is not one of aux, adv`,
		"clause\t1\t-\tcomp\tadverb\th\ta\tb":                  `1: "comp" has no word to look up`,
		"clause\t1\t-\tcomp p.lemma\tadverb\th\ta\tb":          `1: "p.lemma" is no form of a token of the pattern`,
		"clause\t1\t-\tcomp h.stem\tadverb\th\ta\tb":           `1: "h.stem" is no form`,
		"clause\t1\t-\tcomp h.lemma\tadverbs\th\ta\tb":         `1: "adverbs" is no ground`,
		"clause\t1\t-\tcomp h.lemma\tadverb\tp\ta\tb":          `1: "p" is not one token of the pattern`,
		"clause\t1\t-\tcomp h.lemma\tadverb\th i h\ta\tb":      `1: "h i h" is not one token`,
		"clause\t1\t-\tcomp h.lemma\tadverb\th\tno near miss.": "1: 7 columns where 8 to 8 are due",
	} {
		_, err := readConstructions(cols)
		assert.ErrorContains(t, err, "constructions.txt:"+want, cols)
	}
}

// TestReached tells, at each place, the operator, its ground and the words that are shown.
func TestReached(t *testing.T) {
	for sentence, want := range map[string]string{
		"The firm <failed> to [pay].":                 "clause: fail verb-operator",
		"The firm <left> and [paid].":                 "clause: -",
		"The clerk is <accused> of [stealing] a car.": "tied: accuse verb-operator",
	} {
		m := mark(t, sentence, false)
		at := overClause
		if want[0] == 't' {
			at = tied
		}
		o, e := m.judge.reached(at, m.cue, m.token)
		got := placeNames[at] + ": -"
		if o != nil {
			got = placeNames[at] + ": " + o.Cue + " " + e.Ground.String()
		}
		assert.Equal(t, want, got, sentence)
	}
}
