package sources

import (
	_ "embed"
	"errors"
	"strconv"
	"sync"

	"factcheck/attribution/lexicon"
)

//go:embed weights.txt
var weightFile string

// weights are those of the features, in thousandths, in the order of [FeatureNames].
var weights = sync.OnceValue(func() []int {
	w, _ := readWeights(weightFile) // the package's tests find mistakes, each of which costs its own line
	return w
})

// readWeights reads lines of a feature and its weight; a feature without a line weighs nothing.
func readWeights(text string) ([]int, error) {
	number := map[string]int{}
	names := FeatureNames()
	for i, n := range names {
		number[n] = i
	}
	out := make([]int, len(names))
	rows, err := lexicon.Parse("weights.txt", text, 2, 2, 1)
	mistakes := []error{err}
	for _, r := range rows {
		at, known := number[r.Cols[0]]
		v, err := strconv.Atoi(r.Cols[1])
		if !known || err != nil {
			mistakes = append(mistakes, r.Errorf("%q is no feature with a whole number", r.Cols[0]+" "+r.Cols[1]))
			continue
		}
		out[at] = v
	}
	return out, errors.Join(mistakes...)
}
