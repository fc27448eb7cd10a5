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

// fulfilled tells, where the labels do not, what became of what was to be: it was called off, or it is told in the past. Who says so, and
// what kind of sentence it is, makes no difference.
func (p *pair) fulfilled() []Detail {
	before, again := p.old.plans(), p.new.plans()
	if len(before) > 0 && p.new.callsOff() && !p.old.callsOff() {
		return []Detail{{Aspect: Certainty, Old: before[0].word, New: "called off", Direction: Cancelled, Severity: Medium}}
	}
	for _, x := range before {
		still := slices.ContainsFunc(again, func(y intention) bool { return y.verb == x.verb })
		switch {
		case still || !p.new.did(x.verb):
		case binding[x.word] == 1:
			return []Detail{{Aspect: Certainty, Old: x.word, Direction: Strengthened, Severity: Medium}}
		default:
			return []Detail{{Aspect: Certainty, Old: x.word, Direction: Occurred, Severity: Medium}}
		}
	}
	return nil
}

// intention is a word that puts a verb into the future, and the lemma of that verb.
type intention struct{ word, verb string }

// plan is the first of the plans of a side.
func (s side) plan() (word, verb string) {
	if all := s.plans(); len(all) > 0 {
		return all[0].word, all[0].verb
	}
	return "", ""
}

// plans are the words of a side that put a verb into the future, outside of quotation marks: "will call", "plans to strike", "is due to
// rule".
func (s side) plans() (out []intention) {
	for i, w := range s.words {
		k := i + 1
		switch {
		case w.quoted > 0:
			continue
		case w.UPOS == syntax.AUX && (binding[w.Text] > 0 && w.Text != "must" || w.Text == "would"):
		case (intends(w.Lemma) || plans(w.Text)) && k < len(s.words) && s.words[k].Text == "to":
		default:
			continue
		}
		for ; k < len(s.words) && k < i+4; k++ {
			if s.words[k].UPOS == syntax.VERB {
				out = append(out, intention{w.Text, s.words[k].Lemma})
				break
			}
		}
	}
	return out
}

// did reports whether a verb stands in the simple past in a side, outside of quotation marks.
func (s side) did(verb string) bool {
	return slices.ContainsFunc(s.words, func(w word) bool {
		return w.Lemma == verb && w.quoted == 0 && w.UPOS == syntax.VERB && s.tag(w) == syntax.VBD
	})
}

// tag is the tag of a word's token.
func (s side) tag(w word) syntax.XPOS {
	for _, c := range s.claims {
		for _, t := range s.doc.Sentences[c.Sentence].Tokens {
			if t.Span == w.Span {
				return t.XPOS
			}
		}
	}
	return 0
}

// hardened is the direction in which a hedge went that is gone: where it told of a plan, and what was planned is past, it came about.
func (p *pair) hardened(hedge string) Direction {
	if _, verb := p.old.plan(); plans(hedge) && (p.new.past() || p.new.did(verb)) {
		return Occurred
	}
	return Strengthened
}
