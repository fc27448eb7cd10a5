package certainty

import (
	"slices"
	"strings"
	"testing"
	"time"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
)

// TestJudgeIsLinear judges one sentence of 80,000 predicates that all hang on the first, as odd characters in a row are read. It takes a
// fraction of a second, and minutes where one of them costs as much as there are others.
func TestJudgeIsLinear(t *testing.T) {
	const n = 80_000
	in := Sentence{Prose: strings.Repeat("fell ", n), Inside: slices.Repeat([]int{-1}, n)}
	spans := make([]article.Span, n)
	for i := range spans {
		spans[i] = article.Span{Start: 5 * i, End: 5*i + 4}
	}
	s := syntax.FromTokens(in.Prose, 0, spans)
	for i := range s.Tokens {
		t := &s.Tokens[i]
		t.Lemma, t.UPOS, t.XPOS, t.Rel = "fall", syntax.VERB, syntax.VBD, syntax.Conj
	}
	s.Tokens[0].Head, s.Tokens[0].Rel = -1, syntax.Root
	s.Link()
	in.Tree = &s
	start := time.Now()
	assert.Len(t, Judge(in).Predicates, n)
	assert.Less(t, time.Since(start), 10*time.Second)
}
