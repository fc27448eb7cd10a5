package compare

import (
	"slices"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// tied adds that what only went with something now brings it about, or the other way round: "is linked to a lower risk" and "lowers the
// risk" (Sumner et al. 2014 on press releases of science). Where another difference of certainty is told, that is enough.
func (x *contrast) tied(ds []Detail) []Detail {
	a, from := x.old.tie()
	b, to := x.new.tie()
	if from == lexicon.NoTie || to == lexicon.NoTie || from == to || slices.ContainsFunc(ds, func(d Detail) bool { return d.Aspect == Certainty || d.Aspect == Polarity }) {
		return ds
	}
	d := Detail{Aspect: Certainty, Old: a, New: b, Direction: Strengthened, Severity: Medium}
	if to < from {
		d.Direction = Softened
	}
	return append(ds, d)
}

// tie is how the head predicate of a side ties one thing to another, and the word that does.
func (h half) tie() (string, lexicon.Tie) {
	k := h.head().Head
	if k < 0 {
		return "", lexicon.NoTie
	}
	p := h.doc.Predicates[k]
	for _, t := range h.doc.Sentences[p.Sentence].Tokens {
		if t.Span == p.Span && (t.UPOS == syntax.VERB || t.UPOS == syntax.NOUN) {
			return p.Span.Of(h.doc.Article.Prose), lexicon.TieOf(t.Lemma)
		}
	}
	return "", lexicon.NoTie
}
