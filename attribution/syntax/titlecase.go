package syntax

import (
	"strings"

	"factcheck/attribution/syntax/network"
	"factcheck/attribution/syntax/words"
)

// plainForms gives the forms of a sentence as running text would write them: in a headline most of whose words are capitalised, those that
// running text hardly ever capitalises are written small.
func plainForms(m *network.Model, form func(i int) string, n int) func(i int) string {
	if !words.Title(form, n) {
		return form
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
