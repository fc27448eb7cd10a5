package lexicon

import (
	"fmt"
	"strings"
)

// CueClass is the class of a cue by its lemma: a reporting verb's own, a noun's by its entry, and "say" for all others. The word behind it
// matters where the lexicon has an entry for both: who calls for something asks for it, and who calls something a lie judges it.
func CueClass(lemma, next string) Class {
	for _, cue := range [...]string{lemma + " " + next, lemma + " *"} {
		if c := nounClasses()[cue]; c != NoClass {
			return c
		}
	}
	if r, ok := ReportingVerb(lemma); ok {
		return r.Class
	}
	if c := nounClasses()[lemma]; c != NoClass {
		return c
	}
	return Say
}

var nounClasses = table("cues.txt", 1, []Column{cue, oneOf(Classes...)}, entries(func(r Row) Class { return classOf(r.Cols[1]) }))

// cue is a column of a word and, in some, the one behind it, "*" for any.
func cue(cell string) error {
	before, any := strings.CutSuffix(cell, " *")
	if n := len(strings.Fields(before)); n > 2 || any && n != 1 {
		return fmt.Errorf("%q is not one word, or two, or one and a *", cell)
	}
	return word(before)
}

// Weekday reports whether a word in lower case is the name of a day of the week.
func Weekday(word string) bool { return strings.HasSuffix(word, "day") && len(word) > 5 }
