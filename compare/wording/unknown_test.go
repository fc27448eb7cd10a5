package wording

import (
	"strings"
	"testing"

	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
)

// TestUnknown lays gaps of which it is known that they say the same beside those of which it is not.
func TestUnknown(t *testing.T) {
	verb, pronoun := syntax.VERB, syntax.PRON
	for _, c := range []struct {
		old, fresh string
		pos        syntax.UPOS
		unknown    bool
	}{
		{"buy", "purchase", verb, false},
		{"weep", "laugh", verb, true},
		{"buy", "", verb, true},
		{"", "buy", verb, true},
		{"rise", "fall", verb, true},
		{"he", "she", pronoun, true},
		{"he", "him", pronoun, false},
		{"they", "he", pronoun, true},
		{"he", "", pronoun, false},
	} {
		gap := Gap{wordsOf(c.old, c.pos), wordsOf(c.fresh, c.pos)}
		assert.Equal(t, c.unknown, gap.Unknown(), "%q, %q", c.old, c.fresh)
	}
}

func wordsOf(text string, pos syntax.UPOS) (out []Word) {
	for w := range strings.FieldsSeq(text) {
		out = append(out, Word{Text: w, Form: w, Lemma: w, Stem: w, UPOS: pos, Content: pos == syntax.VERB})
	}
	return out
}
