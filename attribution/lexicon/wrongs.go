package lexicon

import (
	"slices"
	"strings"
)

var wrongs = table("wrongs.txt", 1, []Column{word, someOf("verb", "noun", "person")},
	entries(func(r Row) []string { return strings.Fields(r.Cols[1]) }))

// Wrong reports whether a lemma names wrongdoing as a "verb", as a "noun", or by the "person" who does it.
func Wrong(lemma, as string) bool { return slices.Contains(wrongs()[lemma], as) }
