// Package reporting finds who says what in an article: a layer that was learned over trees.
//
// It goes in five steps. Every word gets a chance to be the anchor of a cue (logistic regression). For each likely cue a linear chain
// labels the words of its window as source, content, cue or neither (conditional random field, trained on true cues only). Beside the
// best labels, those are kept in which the source or an uncertain word of the content comes out otherwise. A ranker (logistic regression
// over chances, structure and rivals) says how likely each is right, and the surest are taken that agree with each other.
//
// The model holds numbers under hashed features, no words; the room model/ says how it was made. The package refuses to know names,
// certainty and claims: it gives words of sentences, and a score.
package reporting

import (
	"sort"

	"factcheck/attribution/syntax"
)

// Found is one attribution: the words of its parts in order, as indexes into the words of the text.
type Found struct {
	Anchor               int   // the head word of the cue
	Source, Cue, Content []int // Source is empty where nobody is named
	Confidence           int   // the chance that it is right, in percent
}

// Find gives the attributions of a text in the order of their anchors. Those that stand in the contents of others are left out, as in the
// annotation that the model learned from.
func Find(t *Text) []Found { return model().Find(t) }

// Find is the function of the same name for a model that is at hand.
func (m *Model) Find(t *Text) []Found {
	m.JudgeCues(t)
	cs := m.Candidates(t)
	m.rank(t, cs)
	var out []Found
	for _, c := range Resolve(t, cs, m.Threshold) {
		out = append(out, t.edges(m.found(c)))
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Anchor < out[j].Anchor })
	return out
}

func (m *Model) found(c Candidate) Found {
	return Found{c.Anchor, c.Source, c.Cue, c.Content, m.Percent(c.Score)}
}

// Percent is the chance, in percent, of a score to be right.
func (m *Model) Percent(score int32) int {
	i := int(score+4*Unit) / (Unit / 2)
	return int(m.Confidence[min(max(i, 0), len(m.Confidence)-1)])
}

// couldBeCue reports whether a word can anchor a cue at all: other marks than colons and dashes cannot, nor words of what is no sentence.
func (t *Text) couldBeCue(w *Word) bool {
	s := t.Sentences[w.Sentence]
	return (w.UPOS != syntax.PUNCT || w.XPOS == syntax.Colon) && s.To-s.From <= syntax.LongestProse
}
