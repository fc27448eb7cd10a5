package lexicon

import (
	"slices"
	"strings"
)

// Occurring reports whether a verb, by its lemma, says of the event in a place, its "subject" or "object", that it takes place.
func Occurring(verb, place string) bool { return slices.Contains(occurring()[verb], place) }

var occurring = table("occurring.txt", 1, []Column{word, someOf("subject", "object")},
	entries(func(r Row) []string { return strings.Fields(r.Cols[1]) }))
