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

// Tie is what ties a word to a verb that it gives another meaning; senses.txt explains each.
type Tie uint8

const (
	ObjectTie Tie = iota
	PrepositionTie
	ParticleTie
	tieCount
)

var tieNames = [tieCount]string{"obj", "obl", "prt"}

// Classes of words that stand in senses.txt for a word.
const (
	PersonWord = "PERSON"
	NumberWord = "NUMBER"
	ThingWord  = "THING"
)

var otherSenses = table("senses.txt", 2, []Column{word, oneOf(tieNames[:]...), companions},
	func(rows []Row) (by [tieCount]map[string][]string, err error) {
		for t := range by {
			by[t] = map[string][]string{}
			for _, r := range rows {
				if r.Cols[1] == tieNames[t] {
					by[t][r.Cols[0]] = strings.Fields(r.Cols[2])
				}
			}
		}
		return by, nil
	})

// companions is a column of words and of classes of words.
func companions(cell string) error {
	ws := strings.Fields(cell)
	plain := slices.DeleteFunc(slices.Clone(ws), func(w string) bool { return w == PersonWord || w == NumberWord || w == ThingWord })
	if err := word(strings.Join(plain, " ")); err != nil {
		return err
	}
	return twice(ws)
}

// Turns reports whether a verb of saying means something else beside a word so tied to it, or beside a class of words: "claim" with "life",
// "charge" with "into". A preposition is the word itself.
func (t Tie) Turns(verb, word string) bool { return slices.Contains(otherSenses()[t][verb], word) }

var speaking = table("speaking.txt", 1, []Column{word}, set)

// Speaking reports whether a verb's commonest senses are to communicate, to think or to feel.
func Speaking(verb string) bool { return speaking()[verb] }
