package syntax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
)

// TestWhatWordsLeaveNoDoubtOf are trees that are mended: the head of each clause's noun, and what a word hangs on.
func TestWhatWordsLeaveNoDoubtOf(t *testing.T) {
	for _, c := range []struct{ prose, word, head string }{
		{"A man believed to be in his 40s has died in a fire.", "man", "died"},
		{"A man believed to be in his 40s has died in a fire.", "believed", "man"},
		{"A woman thought to be his wife was arrested.", "woman", "arrested"},
		{"A woman thought to be his wife was arrested.", "wife", "thought"},
		{"The man, believed to be in his 40s, died in the fire.", "man", "died"},
		{"The man believed that he had died in the fire.", "man", "believed"},
		{"The man decided to see who was there.", "man", "decided"},
		{"She tried to help, was turned away.", "She", "tried"},
		{"The carmaker Solden says it will close a plant.", "carmaker", "Solden"},
		{"The carmaker says Solden will close a plant.", "carmaker", "says"},
		{"She appeared in a play seven months after she fell.", "fell", "appeared"},
		{"She appeared in a play after she fell.", "fell", "appeared"},
	} {
		a := article.FromText("", "", c.prose)
		s := syntax.Analyze(a.Prose, a.Blocks)[0]
		at := map[string]int{}
		for i, k := range s.Tokens {
			at[k.Span.Of(c.prose)] = i
		}
		head := s.Tokens[at[c.word]].Head
		if assert.GreaterOrEqual(t, head, 0, "%s: %s", c.prose, c.word) {
			assert.Equal(t, c.head, s.Tokens[head].Span.Of(c.prose), "%s: %s", c.prose, c.word)
		}
	}
}
