package layer

import (
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// scored is an article with a claim by the police and a belief of the mayor's.
const scored = "Fog\n\n[s:Police in Holm| k:said| c:the ferry would wait until noon]. [s:The mayor| k:believes| b:in the old pier]."

// at is where words stand in an article.
func (a *Article) at(t *testing.T, words string) []article.Span {
	for i := range a.Prose {
		if len(a.Prose) >= i+len(words) && a.Prose[i:i+len(words)] == words {
			return []article.Span{{Start: i, End: i + len(words)}}
		}
	}
	t.Fatalf("%q does not stand in the article", words)
	return nil
}

func TestScore(t *testing.T) {
	a := articles(t, scored)[0]
	p := func(source, content string) Prediction {
		if source == "" {
			return Prediction{Content: a.at(t, content)}
		}
		return Prediction{Source: a.at(t, source), Content: a.at(t, content)}
	}
	for _, c := range []struct {
		name   string
		found  []Prediction
		speech bool
		want   Score
	}{
		{"nothing found", nil, true, Score{Gold: 1}},
		{"half of the content, part of the source", []Prediction{p("Police", "the ferry would wait")}, true, Score{1, 1, 1, 1}},
		{"too little content", []Prediction{p("Police in Holm", "the ferry")}, true, Score{1, 1, 0, 0}},
		{"another source", []Prediction{p("The mayor", "the ferry would wait until noon")}, true, Score{1, 1, 1, 0}},
		{"no source where one is named", []Prediction{p("", "the ferry would wait until noon")}, true, Score{1, 1, 1, 0}},
		{"one gold for two found", []Prediction{p("Police", "the ferry would wait"), p("Police", "ferry would wait until noon")}, true,
			Score{1, 2, 1, 1}},
		{"a belief is not asked", []Prediction{p("The mayor", "in the old pier")}, true, Score{Gold: 1}},
		{"a belief is asked", []Prediction{p("The mayor", "in the old pier")}, false, Score{2, 1, 1, 1}},
	} {
		got, _ := a.Score(c.found, c.speech)
		assert.Equal(t, c.want, got, c.name)
	}
	_, verdicts := a.Score([]Prediction{p("The mayor", "in the old pier"), p("Police", "the ferry would wait"), p("Police", "Fog")}, true)
	assert.Equal(t, []Verdict{Ignored, Right, Wrong}, verdicts)
}

func TestDiscardIsNotScored(t *testing.T) {
	a := articles(t, scored)[0]
	a.Discard = a.at(t, "the ferry would wait until noon")
	s, v := a.Score([]Prediction{{Content: a.at(t, "the ferry would wait")}}, true)
	assert.Equal(t, Score{Gold: 1}, s)
	assert.Equal(t, []Verdict{Ignored}, v)
}

func TestFigures(t *testing.T) {
	s := Score{Gold: 4, Found: 2, Content: 2, Right: 1}
	assert.Equal(t, []float64{50, 25, 100. / 3, 200. / 3}, []float64{s.Precision(), s.Recall(), s.F1(), s.ContentF1()})
	assert.Zero(t, Score{}.F1())
}

func TestMerged(t *testing.T) {
	assert.Equal(t, []article.Span{{Start: 1, End: 5}, {Start: 5, End: 6}},
		merged([]article.Span{{Start: 5, End: 6}, {Start: 2, End: 5}, {Start: 1, End: 3}}))
}

// TestMonotone pools neighbours that fall.
func TestMonotone(t *testing.T) {
	got := monotone([]float64{0, 5, 1, 9}, []float64{10, 10, 10, 10})
	assert.Len(t, got, 4)
	assert.Equal(t, got[1], got[2])
	assert.IsNonDecreasing(t, got)
	assert.Equal(t, byte(86), got[3])
}
