package certainty

import (
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
)

// labelOf is the label by which an effect shows where no source is known.
var labelOf = map[lexicon.Effect]Label{lexicon.Fact: Asserted, lexicon.Same: Asserted, lexicon.Neg: Negated, lexicon.Probable: Probable, lexicon.Possible: Possible, lexicon.Open: Unverified, lexicon.Doubted: Doubted,
	lexicon.Alleged: Alleged, lexicon.Denied: Denied, lexicon.Reported: Reported, lexicon.Confirmed: Confirmed, lexicon.Planned: Planned, lexicon.Conditional: Conditional, lexicon.Requested: Requested, lexicon.Required: Planned}

// TestOperatorsProveThemselves reads the example and the near miss of every operator: the predicate in brackets is under the effect
// in the one and flat in the other.
func TestOperatorsProveThemselves(t *testing.T) {
	for _, o := range lexicon.Operators() {
		name := fmt.Sprintf("operators.txt:%d %s", o.Line, o.Cue)
		if p := bracketed(o.Example); assert.NotNil(t, p, "%s: %s", name, o.Example) {
			assert.Equal(t, labelOf[o.Effect].String(), p.Certainty.Label.String(), "%s: %s", name, o.Example)
		}
		if p := bracketed(o.NearMiss); assert.NotNil(t, p, "%s: %s", name, o.NearMiss) {
			assert.Equal(t, Asserted.String(), p.Certainty.Label.String(), "%s: near miss: %s", name, o.NearMiss)
		}
	}
}

// bracketed judges a sentence without sources and gives the predicate in its brackets, nil for none.
func bracketed(sentence string) *Predicate {
	from := strings.IndexByte(sentence, '[')
	to := strings.IndexByte(sentence, ']') - 1
	text := strings.NewReplacer("[", "", "]", "").Replace(sentence)
	for _, s := range syntax.Analyze(text, []article.Block{{Span: article.Span{Start: 0, End: len(text)}}}) {
		in := Sentence{Prose: text, Tree: &s, Inside: make([]int, len(s.Tokens))}
		for i := range in.Inside {
			in.Inside[i] = -1
		}
		for _, p := range Judge(in).Predicates {
			if at := s.Tokens[p.Token].Span; at.Start >= from && at.End <= to {
				return &p
			}
		}
	}
	return nil
}
