package compare

import (
	"slices"

	"factcheck/attribution/certainty"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// would reports whether a side has the word.
func (s side) would() bool {
	return slices.ContainsFunc(s.words, func(w word) bool { return w.Text == "would" })
}

// conditioned reports whether a side says on what it depends: "if the bill passes".
func (s side) conditioned() bool {
	return slices.ContainsFunc(s.words, func(w word) bool {
		o := lexicon.Governs(lexicon.AsMark, w.Text)
		return o != nil && o.Effect == lexicon.Conditional
	})
}

// toCome reports whether the new side says flatly what was to come, or would have come without a word on what that depends on.
func (s shift) toCome() bool {
	return s.flat(certainty.Planned) || s.flat(certainty.Conditional) && s.old.would() && !s.old.conditioned()
}

// callsOff reports whether a side has a verb that ends what was to be: "scrapped plans to", "has pulled out of the film".
func (s side) callsOff() bool {
	for i, w := range s.words {
		pair := w.Lemma
		if i+1 < len(s.words) {
			pair += " " + s.words[i+1].Text
		}
		ends := func(verb string) bool { return undoes(verb) || lexicon.LeavingVerb.Has(verb) }
		if w.UPOS == syntax.VERB && w.quoted == 0 && (ends(w.Lemma) || ends(pair)) {
			return true
		}
	}
	return false
}

// undoes reports whether a verb, with its particle, ends the event that is its object.
func undoes(verb string) bool {
	o := lexicon.Governs(lexicon.AsObj, verb)
	return o != nil && o.Effect == lexicon.Neg
}

// past reports whether the head predicate of a side is told in the past: by its own form, or by that of an auxiliary before it.
func (s side) past() bool {
	c := s.head()
	if c.Head < 0 {
		return false
	}
	sentence := s.doc.Sentences[c.Sentence]
	for i := len(sentence.Tokens) - 1; i >= 0; i-- {
		t := sentence.Tokens[i]
		switch {
		case t.Span.Start > s.doc.Predicates[c.Head].Span.Start:
		case t.XPOS == syntax.VBD || t.XPOS == syntax.VBN:
			return true
		case t.UPOS == syntax.AUX && (t.Lower == "has" || t.Lower == "have"):
			return true
		case t.XPOS == syntax.VBZ, t.XPOS == syntax.VBP, t.XPOS == syntax.MD, t.XPOS == syntax.VB && t.UPOS == syntax.VERB:
			return false
		}
	}
	return false
}

// plans reports whether an adjective or participle before an infinitive tells of a plan: "due", "set", "poised".
func plans(w string) bool {
	o := lexicon.Governs(lexicon.AsPred, w)
	return o != nil && o.Effect == lexicon.Planned
}

// hardened is the direction in which a hedge went that is gone: where it told of a plan, and what was planned is past, it came about.
func (p *pair) hardened(hedge string) Direction {
	if plans(hedge) && p.new.past() {
		return Occurred
	}
	return Strengthened
}
