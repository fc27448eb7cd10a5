package attribution

import (
	"context"
	"sync/atomic"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAnalyzeAll proves that an article over which the program stumbles takes no other with it.
func TestAnalyzeAll(t *testing.T) {
	broken := &article.Article{Name: "broken.txt", Text: "Hi.", Prose: "Hi.",
		Blocks: []article.Block{{Span: article.Span{Start: 0, End: 99}}}}
	good := article.FromText("good.txt", "", "The road is closed, police said.")
	var done atomic.Int64
	docs, err := AnalyzeAll(t.Context(), []*article.Article{good, broken, good}, nil, func() { done.Add(1) })
	require.ErrorContains(t, err, "broken.txt: factcheck stumbled over this article, which is a mistake in factcheck; please report it: ")
	require.Len(t, docs, 3)
	assert.Len(t, docs[0].Claims, 1)
	assert.Nil(t, docs[1])
	assert.Len(t, docs[2].Claims, 1)
	assert.EqualValues(t, 3, done.Load())

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = AnalyzeAll(ctx, []*article.Article{good}, nil, nil)
	assert.ErrorIs(t, err, context.Canceled)
}
