package sources

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightFile string

// weights are those of the features, in thousandths, in the order of [FeatureNames].
var weights = sync.OnceValue(func() []int {
	w, err := readWeights(weightFile)
	if err != nil {
		panic(err)
	}
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
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		name, value, _ := strings.Cut(line, "\t")
		at, known := number[name]
		v, err := strconv.Atoi(value)
		if !known || err != nil {
			return nil, fmt.Errorf("weights.txt:%d: %q is no feature with a whole number", i+1, line)
		}
		out[at] = v
	}
	return out, nil
}
