package lexicon

import (
	"slices"
	"strings"
)

var things = table("things.txt", 1, []Column{word}, set)

// Thing reports whether a noun in the singular and in lower case names a thing, which says nothing.
func Thing(noun string) bool { return things()[noun] }

// Measured tells in which form "according to" a noun means in line with it, and cites nobody. The zero value: in none.
type Measured uint8

const (
	Cited  Measured = iota
	Bare            // without any word before it: "according to plan"
	Always          // "according to their size"
)

var measures = table("measures.txt", 1, []Column{word, oneOf("bare", "always")}, entries(func(r Row) Measured {
	if r.Cols[1] == "bare" {
		return Bare
	}
	return Always
}))

// Measure looks a noun in the singular and in lower case up.
func Measure(noun string) Measured { return measures()[noun] }

type sense struct{ verb, tie string }

var otherSenses = table("senses.txt", 2, []Column{word, oneOf("obj", "obl", "prt"), companions},
	func(rows []Row) (map[sense][]string, error) {
		m := map[sense][]string{}
		for _, r := range rows {
			m[sense{r.Cols[0], r.Cols[1]}] = strings.Fields(r.Cols[2])
		}
		return m, nil
	})

// companions is a column of words and of classes of words.
func companions(cell string) error {
	ws := strings.Fields(cell)
	plain := slices.DeleteFunc(slices.Clone(ws), func(w string) bool { return slices.Contains([]string{"PERSON", "NUMBER", "THING"}, w) })
	if err := word(strings.Join(plain, " ")); err != nil {
		return err
	}
	return twice(ws)
}

// OtherSense reports whether a verb of saying means something else beside a word, tied to it as object ("obj") or by a preposition ("obl",
// the word being the preposition): "claim" with "life", "charge" with "into". For a class of words it is PERSON, NUMBER or THING.
func OtherSense(verb, tie, word string) bool {
	return slices.Contains(otherSenses()[sense{verb, tie}], word)
}
