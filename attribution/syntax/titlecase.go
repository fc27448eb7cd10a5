package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/syntax/network"
	"factcheck/attribution/syntax/words"
)

// plainForms gives the forms of a sentence as running text would write them: in a headline most of whose words are capitalised, those that
// running text hardly ever capitalises are written small; and names that are words of another kind are written as names that are none.
func plainForms(m *network.Model, form func(i int) string, n int) func(i int) string {
	if !words.Title(form, n) {
		return unmistaken(form, n)
	}
	return func(i int) string {
		w := form(i)
		if c := m.Capital[m.Number(words.Of(w, words.Inside).Hash)]; c > 0 && c <= seldom {
			return strings.ToLower(w)
		}
		return w
	}
}

// seldom is the value of Model.Capital of a word that is capitalised inside running text less than three times in ten.
const seldom = 3

// unmistaken writes other names for those that are words of another kind: the WHO, Omar Said, and a May or Will at the beginning whom a
// verb in a finite form shows to be no modal, "May said", "Will Stein was".
func unmistaken(form func(i int) string, n int) func(i int) string {
	bearer := -1
	if n > 2 && modalNames[form(0)] {
		for k := 1; k <= mostNames && k < n && bearer < 0 && (k == 1 || capital(form(k-1))); k++ {
			if w := form(k); listed(saying, w) || finiteAuxiliary[w] {
				bearer = 0
			}
		}
	}
	return func(i int) string {
		switch w := form(i); {
		case i == bearer:
			return "Anna"
		case w == "Said" && (i == 0 && n > 1 && listed(saying, form(1)) || i > 0 && letters(form(i-1))):
			return "Haddad"
		case w == "WHO" && (i == 0 || !shouted(form(i-1))):
			return "UNESCO"
		default:
			return w
		}
	}
}

// mostNames is how many words a name has at most whose first is a modal's.
const mostNames = 3

// modalNames are the modals that are names, too, as they stand at the beginning of a sentence.
var modalNames = map[string]bool{"May": true, "Will": true}

// finiteAuxiliary are the auxiliaries that no modal stands before.
var finiteAuxiliary = map[string]bool{"was": true, "were": true, "is": true, "has": true, "had": true, "did": true, "does": true}

// capital reports whether a word begins with a capital.
func capital(w string) bool { return w != "" && w[0] >= 'A' && w[0] <= 'Z' }

// letters reports whether a form is a word and no mark.
func letters(w string) bool { r, _ := utf8.DecodeRuneInString(w); return unicode.IsLetter(r) }

// shouted reports whether a word of several letters is written in capitals.
func shouted(w string) bool { return len(w) > 1 && strings.ToUpper(w) == w && capital(w) }
