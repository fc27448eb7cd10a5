package lexicon

import (
	"fmt"
	"slices"
	"strings"
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
	groups, general := synonyms(), hypernyms()
	switch {
	case antonyms()[pairOf(a, b)]:
		return Opposite
	case meet(groups[a], groups[b]):
		return Synonym
	case slices.Contains(general[a], b) || slices.Contains(general[b], a):
		return General
	}
	return Unrelated
}

// synonyms are the groups that a word is in, by number and in order.
var synonyms = table("synonyms.txt", 1, []Column{sorted(2)}, func(rows []Row) (map[string][]int32, error) {
	m := make(map[string][]int32, 2*len(rows))
	for i, r := range rows {
		for _, w := range strings.Fields(r.Cols[0]) {
			m[w] = append(m[w], int32(i))
		}
	}
	return m, nil
})

var hypernyms = table("hypernyms.txt", 1, []Column{word, sorted(1)}, entries(func(r Row) []string { return strings.Fields(r.Cols[1]) }))

var antonyms = table("antonyms.txt", 1, []Column{pair}, func(rows []Row) (map[[2]string]bool, error) {
	m := make(map[[2]string]bool, len(rows))
	for _, r := range rows {
		a, b, _ := strings.Cut(r.Cols[0], " ")
		m[pairOf(a, b)] = true
	}
	return m, nil
})

// pair is a column of two words in order.
func pair(cell string) error {
	if n := len(strings.Fields(cell)); n != 2 {
		return fmt.Errorf("%q has %d words where 2 are due", cell, n)
	}
	return sorted(2)(cell)
}

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
