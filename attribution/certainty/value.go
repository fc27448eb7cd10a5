package certainty

import (
	_ "embed"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"factcheck/attribution/lexicon"
)

//go:embed weights.txt
var weightFile string

// weights are those of the traits by name, in thousandths of the scale.
var weights = sync.OnceValue(func() map[string]int {
	w, _ := readWeights(weightFile) // the package's tests find mistakes, each of which costs its own line
	return w
})

// readWeights reads lines of a trait and its weight.
func readWeights(text string) (map[string]int, error) {
	rows, err := lexicon.ParseColumns("weights.txt", text, 1, trait, lexicon.Number(-6000, 6000))
	mistakes, out := []error{err}, map[string]int{}
	for _, r := range rows {
		v, err := strconv.Atoi(r.Cols[1])
		if err != nil {
			mistakes = append(mistakes, r.Errorf("%q is no whole number", r.Cols[1]))
			continue
		}
		out[r.Cols[0]] = v
	}
	return out, errors.Join(mistakes...)
}

// kinds begin the names of the traits of [Traits] that weigh, "news" those that weigh in news alone.
var kinds = []string{"adverb", "place", "subject", "tense", "under", "news any", "news inner", "news tense"}

// trait is a column of a trait's name. Words in it have straight apostrophes, as tokens in lower case do.
func trait(cell string) error {
	if strings.Contains(cell, "’") {
		return fmt.Errorf("%q has a curly apostrophe; write a straight one", cell)
	}
	for _, k := range kinds {
		if rest, ok := strings.CutPrefix(cell, k); ok && (rest == "" && k == "news any" || len(rest) > 1 && rest[0] == ' ') {
			return nil
		}
	}
	return fmt.Errorf("%q is no trait; its name begins with one of %s", cell, strings.Join(kinds, ", "))
}

// value is how sure a reader is of the predicate with an index, from -3 to +3: what its operators give, corrected by what was learned of
// the tree around it.
func (r Judgment) value(k int) float64 {
	t, w, sum := r.Traits(k), weights(), 0
	for _, n := range t.Shared {
		sum += w[n]
	}
	for _, n := range t.News {
		sum += w["news "+n]
	}
	return max(-3, min(3, t.Operators+float64(sum)/1000))
}

// number is the value that the operators of a state give a predicate at token i.
func (j *judge) number(i int, s state) float64 {
	v := s.value
	if k := j.Inside[i]; k >= 0 && j.Stands[k].Voice != NamedVoice {
		v *= unnamed
	}
	if s.polarity == Negative || s.mood == deniedMood {
		return -v
	}
	return v
}

// unnamed is how much less a reader trusts a source without a name: 1.7 of 2.1.
const unnamed = 1.7 / 2.1
