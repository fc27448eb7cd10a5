package lexicon

import (
	"strings"
	"sync"
)

// Relation says how two words are related in meaning. The zero value: not, as far as the thesaurus knows.
type Relation uint8

const (
	Unrelated Relation = iota
	General            // one is the more general word for the other: "arrest", "seize"
	Synonym            // they can stand for each other
	Opposite           // they exclude each other
)

// Relate looks two lemmas in lower case up in the thesaurus.
func Relate(a, b string) Relation {
	t := thesaurus()
	switch {
	case t.opposites[pairOf(a, b)]:
		return Opposite
	case meet(t.groups[a], t.groups[b]):
		return Synonym
	case has(t.general[a], b) || has(t.general[b], a):
		return General
	}
	return Unrelated
}

type thesaurusTables struct {
	groups    map[string][]int32 // the groups of synonyms that a word is in, by number and in order
	general   map[string][]string
	opposites map[[2]string]bool
}

var thesaurus = sync.OnceValue(func() thesaurusTables {
	t := thesaurusTables{map[string][]int32{}, map[string][]string{}, map[[2]string]bool{}}
	for i, r := range load("synonyms.txt", 1, 1, 1) {
		for _, w := range strings.Fields(r.Cols[0]) {
			t.groups[w] = append(t.groups[w], int32(i))
		}
	}
	for _, r := range load("hypernyms.txt", 2, 2, 1) {
		t.general[r.Cols[0]] = strings.Fields(r.Cols[1])
	}
	for _, r := range load("antonyms.txt", 1, 1, 1) {
		a, b, _ := strings.Cut(r.Cols[0], " ")
		t.opposites[pairOf(a, b)] = true
	}
	return t
})

func pairOf(a, b string) [2]string {
	if a > b {
		a, b = b, a
	}
	return [2]string{a, b}
}

// meet reports whether two ordered lists share a number.
func meet(a, b []int32) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return true
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}

func has(list []string, w string) bool {
	for _, x := range list {
		if x == w {
			return true
		}
	}
	return false
}
