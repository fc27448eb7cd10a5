package text

import (
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestVerbsThatAreNone proves which classes and words are refused, and which forms stand for those of other verbs.
func TestVerbsThatAreNone(t *testing.T) {
	for _, classes := range []map[string]string{{"tell": "shout"}, {"Tell": "say"}, {"hit back": "say"}, {"": "say"}} {
		_, err := NewVerbs(classes)
		assert.Error(t, err, classes)
	}
	for lemma, want := range map[string]string{"tell": "told", "squawk": "squawked", "tweet": "tweeted"} {
		v, err := NewVerbs(map[string]string{lemma: "deny"})
		require.NoError(t, err)
		assert.Equal(t, "denied", v[want].word)
	}
}

// TestReading proves that the verbs of a newsroom are read as others, and that the text keeps its own.
func TestReading(t *testing.T) {
	verbs, err := NewVerbs(map[string]string{"squawk": "say"})
	require.NoError(t, err)
	own := New(article.FromText("", "", "The mayor squawked that the road was closed."), nil)
	read := own.With(verbs)
	assert.Equal(t, "squawked", own.Sentences[0].Tokens[2].Lower)
	assert.Equal(t, "said", read.Sentences[0].Tokens[2].Lower)
	lemma, class, ok := read.OwnVerb([]article.Span{own.Sentences[0].Tokens[2].Span})
	assert.Equal(t, []any{"squawk", lexicon.Say, true}, []any{lemma, class, ok})
	_, _, ok = read.OwnVerb([]article.Span{own.Sentences[0].Tokens[1].Span})
	assert.False(t, ok)
	assert.Same(t, own, own.With(nil))
}
