package certainty

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightFile string

// weights are those of the traits by name, in thousandths of the scale.
var weights = sync.OnceValue(func() map[string]int {
	w, err := readWeights(weightFile)
	if err != nil {
		panic(err)
	}
	return w
})

// readWeights reads lines of a trait and its weight.
func readWeights(text string) (map[string]int, error) {
	out := map[string]int{}
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		name, value, _ := strings.Cut(line, "\t")
		v, err := strconv.Atoi(value)
		if _, twice := out[name]; twice || err != nil {
			return nil, fmt.Errorf("weights.txt:%d: %q is not a trait of its own with a whole number", i+1, line)
		}
		out[name] = v
	}
	return out, nil
}

// value is how sure a reader is of the predicate with an index, from -3 to +3: what its operators give, corrected by what was learned of
// the tree around it.
func (r Reading) value(k int) float64 {
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
