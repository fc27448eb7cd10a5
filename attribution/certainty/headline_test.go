package certainty

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHeadlines are predicates of headlines, which leave words out.
func TestHeadlines(t *testing.T) {
	labels(t, true, map[string]string{
		"Mayor to [resign]":                     "planned",
		"Mayor [resigns]":                       "asserted",
		"Mayor in talks to [resign]":            "possible",
		"Did the mayor [resign]":                "unverified",
		"IS militants [kill] two":               "asserted",
		"Could the bank be [buying] its rival?": "unverified",
		"Bank set to [buy] rival":               "planned",
	})
}

// TestHeadlineVerbs are the words that a headline without a verb says of its noun.
func TestHeadlineVerbs(t *testing.T) {
	for sentence, want := range map[string]string{
		"[Coach] in talks to lead national side": "lead",
		"[Bank] considering sale of unit":        "consider",
		"Mayor set for [exit]":                   "-",
		"[Explosion] in town":                    "-",
	} {
		m := mark(t, sentence, true)
		assert.Equal(t, want, m.word(m.Through(m.token)), sentence)
		m = mark(t, sentence, false)
		assert.Equal(t, "-", m.word(m.Through(m.token)), "in an article: %s", sentence)
	}
}
