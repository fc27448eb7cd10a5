package lexicon

import (
	"slices"
	"strings"
	"sync"
)

// Occurring reports whether a verb, by its lemma, says of the event in a place, its "subject" or "object", that it takes place.
func Occurring(verb, place string) bool { return slices.Contains(occurring()[verb], place) }

var occurring = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, r := range load("occurring.txt", 2, 2, 1) {
		if err := oneOf("occurring.txt", r, 1, []string{"subject", "object"}); err != nil {
			panic(err)
		}
		out[r.Cols[0]] = strings.Fields(r.Cols[1])
	}
	return out
})
