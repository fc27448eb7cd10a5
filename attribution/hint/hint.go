// Package hint suggests the word that somebody meant who wrote another one: a command, a flag, a format, a rule, a key of the settings.
//
// It knows no vocabulary of its own, and suggests nothing rather than something far-fetched.
package hint

import (
	"fmt"
	"strings"

	"github.com/xrash/smetrics"
)

// Likeness is asked for twice, since each measure alone is fooled: Jaro and Winkler's likes whatever begins alike ("compare",
// "completion"), Wagner and Fischer's distance counts a swap of two letters as two edits and takes short words for one another.
const (
	leastLikeness = .85
	mostEdits     = 2 // or a third of the word
)

// longest is the length from which on a word is no slip of the pen, in bytes; it bounds the cost.
const longest = 64

// Of is the word of a list that is most like another one, the first of equals; ok is false where none is like it. Letter case counts for
// nothing, and a beginning of three letters or more that only one word has stands for it.
func Of(word string, list []string) (best string, ok bool) {
	low := strings.ToLower(word)
	if low == "" || len(low) > longest {
		return "", false
	}
	most := 0.
	var begun []string
	for _, w := range list {
		if len(low) >= 3 && strings.HasPrefix(w, low) {
			begun = append(begun, w)
		}
		if s := likeness(low, strings.ToLower(w)); s > most {
			best, most = w, s
		}
	}
	if best == "" && len(begun) == 1 {
		best = begun[0]
	}
	return best, best != ""
}

// likeness is 1 for equal words, and 0 for those that nobody takes for one another.
func likeness(a, b string) float64 {
	s := smetrics.JaroWinkler(a, b, .7, 4)
	if s < leastLikeness || smetrics.WagnerFischer(a, b, 1, 1, 1) > max(mostEdits, len(a)/3) {
		return 0
	}
	return s
}

// Ask is the question to put behind an error about a word, with a space in front, "" where nothing is suggested.
func Ask(word string, list []string) string {
	if best, ok := Of(word, list); ok {
		return fmt.Sprintf(" (did you mean %s?)", best)
	}
	return ""
}
