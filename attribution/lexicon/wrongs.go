package lexicon

import (
	"strings"
	"sync"
)

var wrongs = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, r := range load("wrongs.txt", 2, 2, 1) {
		if err := oneOf("wrongs.txt", r, 1, []string{"verb", "noun", "person"}); err != nil {
			panic(err)
		}
		m[r.Cols[0]] = r.Cols[1]
	}
	return m
})

// Wrong reports whether a lemma names wrongdoing as a "verb", as a "noun", or by the "person" who does it.
func Wrong(lemma, as string) bool { return strings.Contains(wrongs()[lemma], as) }
