package lexicon

import (
	"strings"
	"sync"
)

// CueClass is the class of a cue by its lemma: a reporting verb's own, a noun's by its entry, and "say" for all others. The word behind it
// matters where the lexicon has an entry for both: who calls for something asks for it, and who calls something a lie judges it.
func CueClass(lemma, next string) string {
	for _, cue := range [...]string{lemma + " " + next, lemma + " *"} {
		if c := nounClasses()[cue]; c != "" {
			return c
		}
	}
	if r, ok := ReportingVerb(lemma); ok {
		return r.Class
	}
	if c := nounClasses()[lemma]; c != "" {
		return c
	}
	return "say"
}

var nounClasses = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, r := range load("cues.txt", 2, 2, 1) {
		out[r.Cols[0]] = r.Cols[1]
	}
	return out
})

// Weekday reports whether a word in lower case is the name of a day of the week.
func Weekday(word string) bool { return strings.HasSuffix(word, "day") && len(word) > 5 }
