package syntax

import (
	"slices"
	"sync"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every version gets from a shared memory what it gets alone, also when they are read at once.
func TestMemory(t *testing.T) {
	texts := []string{"The mayor met Sgt. Ann Hale. “We don't know,” she said. He left the U.S. Then it rained.",
		"New: The mayor met Sgt. Ann Hale. “We don't know,” she said. He left the U.S. Police came.",
		"He left the U.S. “We don't know,” she said. Then it rained. Then it rained."}
	var m Memory
	got := make([][]Sentence, len(texts))
	var all sync.WaitGroup
	for i, text := range texts {
		all.Go(func() { got[i] = m.Analyze(text, whole(text)) })
	}
	all.Wait()
	for i, text := range texts {
		require.Equal(t, Analyze(text, whole(text)), got[i])
	}
}

// A text that was cut into other tokens before is parsed anew.
func TestMemoryOtherTokens(t *testing.T) {
	prose := "He left."
	cut := func(spans ...article.Span) Sentence { return FromTokens(prose, 0, spans) }
	var m Memory
	one, two := cut(article.Span{Start: 0, End: 2}, article.Span{Start: 3, End: 8}), cut(article.Span{Start: 0, End: 2},
		article.Span{Start: 3, End: 7}, article.Span{Start: 7, End: 8})
	m.parse(&one, prose)
	m.parse(&two, prose)
	assert.Len(t, two.Tokens, 3)
	assert.Equal(t, "left", two.Tokens[1].Lower)
	assert.Equal(t, PUNCT, two.Tokens[2].UPOS)
}

// What is remembered is copied to where the sentence stands now, and only where the same tokens stand there.
func TestRecall(t *testing.T) {
	first, later := Analyze("He left.", whole("He left."))[0], Segment("Rain. He left.", whole("Rain. He left."))[1]
	r := remembered{tokens: first.Tokens, links: first.links}
	require.True(t, r.recall(&later))
	assert.Equal(t, VERB, later.Tokens[1].UPOS)
	assert.Equal(t, article.Span{Start: 9, End: 13}, later.Tokens[1].Span)
	for i := range later.Tokens {
		moved := later
		moved.Tokens = slices.Clone(later.Tokens)
		moved.Tokens[i].Span.Start++
		assert.False(t, r.recall(&moved), "token %d begins elsewhere", i)
		moved.Tokens[i] = later.Tokens[i]
		moved.Tokens[i].Span.End--
		assert.False(t, r.recall(&moved), "token %d ends elsewhere", i)
	}
}

func whole(text string) []article.Block {
	return []article.Block{{Span: article.Span{Start: 0, End: len(text)}}}
}
