package lexicon

import (
	"fmt"
	"slices"
	"sync"
)

// Stance looks up what a "predicate" or a "verb" does to what was said; nil for nothing.
func Stance(how, word string) *Operator { return stances()[how+" "+word] }

var stances = sync.OnceValue(func() map[string]*Operator {
	out := map[string]*Operator{}
	for _, r := range load("stances.txt", 4, 4, 2) {
		if err := oneOf("stances.txt", r, 1, []string{"predicate", "verb"}); err != nil {
			panic(err)
		}
		for _, k := range []int{2, 3} {
			if !slices.Contains(Effects, r.Cols[k]) {
				panic(fmt.Errorf("stances.txt:%d: %q is no effect", r.Line, r.Cols[k]))
			}
		}
		out[r.Cols[1]+" "+r.Cols[0]] = &Operator{Cue: r.Cols[0], Effect: r.Cols[2], Negated: r.Cols[3]}
	}
	return out
})
