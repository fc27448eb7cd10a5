package lexicon

import (
	"slices"
	"strings"
	"sync"
)

var things = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, r := range load("things.txt", 1, 1, 1) {
		m[r.Cols[0]] = true
	}
	return m
})

// Thing reports whether a noun in the singular and in lower case names a thing, which says nothing.
func Thing(noun string) bool { return things()[noun] }

// Measured tells in which form "according to" a noun means in line with it, and cites nobody. The zero value: in none.
type Measured uint8

const (
	Cited  Measured = iota
	Bare            // without any word before it: "according to plan"
	Always          // "according to their size"
)

var measures = sync.OnceValue(func() map[string]Measured {
	m, forms := map[string]Measured{}, map[string]Measured{"bare": Bare, "always": Always}
	for _, r := range load("measures.txt", 2, 2, 1) {
		if err := oneOf("measures.txt", r, 1, []string{"bare", "always"}); err != nil {
			panic(err)
		}
		m[r.Cols[0]] = forms[r.Cols[1]]
	}
	return m
})

// Measure looks a noun in the singular and in lower case up.
func Measure(noun string) Measured { return measures()[noun] }

var otherSenses = sync.OnceValue(func() map[[2]string][]string {
	m := map[[2]string][]string{}
	for _, r := range load("senses.txt", 3, 3, 2) {
		if err := oneOf("senses.txt", r, 1, []string{"obj", "obl", "prt"}); err != nil {
			panic(err)
		}
		m[[2]string{r.Cols[0], r.Cols[1]}] = strings.Fields(r.Cols[2])
	}
	return m
})

// OtherSense reports whether a verb of saying means something else beside a word, tied to it as object ("obj") or by a preposition ("obl",
// the word being the preposition): "claim" with "life", "charge" with "into". For a class of words it is PERSON, NUMBER or THING.
func OtherSense(verb, tie, word string) bool {
	return slices.Contains(otherSenses()[[2]string{verb, tie}], word)
}
