package lexicon

import "strings"

// Bound is how exact a phrase makes a number. The zero value: it says nothing of it.
type Bound uint8

const (
	NoBound Bound = iota
	AboutBound
	LeastBound
	MostBound
)

var boundNames = map[string]Bound{"about": AboutBound, "least": LeastBound, "most": MostBound}

type boundWord struct{ before, anywhere Bound }

var boundColumns = []Column{word, oneOf("about", "least", "most"), someOf("before", "anywhere")}

var bounds = table("bounds.txt", 1, boundColumns, entries(func(r Row) (b boundWord) {
	for where := range strings.FieldsSeq(r.Cols[2]) {
		if where == "before" {
			b.before = boundNames[r.Cols[1]]
		} else {
			b.anywhere = boundNames[r.Cols[1]]
		}
	}
	return b
}))

// BoundBefore is the bound that a phrase in lower case right before a number sets to it.
func BoundBefore(phrase string) Bound { return bounds()[phrase].before }

// BoundAnywhere is the bound that a word in lower case tells of the number of its sentence, wherever it stands.
func BoundAnywhere(word string) Bound { return bounds()[word].anywhere }
