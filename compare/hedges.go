package compare

import (
	"slices"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// hedging tells a hedge that came or went beside the head: "potentially crushing judgments"; and a plan that stands beside it.
func (x *contrast) hedging() []Detail {
	a, b := x.old.hedges(x.new), x.new.hedges(x.old)
	gone, come := only(a, b), only(b, a)
	switch {
	case gone != "" && come == "":
		return []Detail{{Aspect: Certainty, Old: gone, Direction: x.hardened(gone), Severity: Medium}}
	case come != "" && gone == "":
		return []Detail{{Aspect: Certainty, New: come, Direction: Softened, Severity: Medium}}
	case gone == "" && come == "":
		return x.modals()
	}
	return nil
}

// hardened is the direction in which a hedge went that is gone: where it told of a plan, and what was planned is past, it came about.
func (x *contrast) hardened(hedge string) Direction {
	if plans(hedge) && x.new.past() {
		return Occurred
	}
	return Strengthened
}

// hedges are the words of a side that soften what they govern: adverbs, modals, and words of wish and intention over an infinitive of which
// the other side has a form: "who wants to challenge him" for "challenging him", "was due to vote" for "voted". Nothing is softer where the
// other side has the infinitive: "so that it could appear", "in time for it to appear". A word of a date is none: "May 14".
func (h half) hedges(other half) map[string]bool {
	out := map[string]bool{}
	for i, w := range h.words {
		if w.quoted > 0 || w.Stated {
			continue
		}
		modal := softens(w.Text, "aux") && !other.infinitiveOf(h.governed(i))
		if modal || softens(w.Text, "adv") || h.infinitive(i, other) && (w.UPOS == syntax.VERB && intends(w.Lemma) || plans(w.Text)) {
			out[w.Text] = true
		}
	}
	return out
}

// infinitive reports whether an infinitive stands behind word i of which the other side has another form.
func (h half) infinitive(i int, other half) bool {
	if i+2 >= len(h.words) || h.words[i+1].Text != "to" || other.infinitiveOf(h.words[i+2].Stem) {
		return false
	}
	v := h.words[i+2]
	return slices.ContainsFunc(other.words, func(w word) bool { return w.Stem == v.Stem && (w.UPOS == syntax.VERB || v.UPOS == syntax.VERB) })
}

// governed is the stem of the verb behind an auxiliary, "" for none.
func (h half) governed(i int) string {
	for _, w := range h.words[i+1:] {
		if w.UPOS == syntax.VERB {
			return w.Stem
		}
	}
	return ""
}

// infinitiveOf reports whether a side has a verb behind "to".
func (h half) infinitiveOf(stem string) bool {
	for i := 1; i < len(h.words); i++ {
		if h.words[i].Stem == stem && h.words[i-1].Text == "to" {
			return true
		}
	}
	return false
}

// softens reports whether a word leaves open, in one of the constructions, what it governs.
func softens(w string, in ...lexicon.Construction) bool {
	return slices.ContainsFunc(in, func(c lexicon.Construction) bool {
		o := lexicon.Governs(c, w)
		if o == nil {
			return false
		}
		switch o.Effect {
		case lexicon.Probable, lexicon.Possible, lexicon.Open, lexicon.Doubted, lexicon.Alleged, lexicon.Reported:
			return true
		}
		return false
	})
}

// intends reports whether a verb tells what somebody means to do.
func intends(lemma string) bool {
	o := lexicon.Governs("comp", lemma)
	return o != nil && o.Effect == lexicon.Planned
}

// plans reports whether an adjective or participle before an infinitive tells of a plan: "due", "set", "poised".
func plans(w string) bool {
	o := lexicon.Governs("pred", w)
	return o != nil && o.Effect == lexicon.Planned
}

// modals tells that one modal verb stands for another that binds more or less: "will exist", "should exist".
func (x *contrast) modals() []Detail {
	a, b := x.old.modal(), x.new.modal()
	if a == "" || b == "" || binding[a] == binding[b] || x.old.governs(a) != x.new.governs(b) {
		return nil
	}
	d := Detail{Aspect: Certainty, Old: a, New: b, Direction: Softened, Severity: Medium}
	if binding[b] > binding[a] {
		d.Direction = Strengthened
	}
	return []Detail{d}
}

// binding is how sure a modal verb makes what it governs. Those that leave it open are hedges and not here.
var binding = map[string]int{"ought": 1, "should": 1, "must": 2, "shall": 2, "will": 2}

// modal is the only modal verb of a side outside of quotation marks, "" for none or several.
func (h half) modal() (found string) {
	for _, w := range h.words {
		if w.quoted > 0 || binding[w.Text] == 0 || w.UPOS != syntax.AUX {
			continue
		}
		if found != "" {
			return ""
		}
		found = w.Text
	}
	return found
}

// governs is the stem of the verb that a modal of a side governs.
func (h half) governs(modal string) string {
	return h.governed(slices.IndexFunc(h.words, func(w word) bool { return w.Text == modal && w.quoted == 0 }))
}

// planned tells what became of a plan that the new side speaks of in the article's own voice: it was called off, or came about where it is
// told in the past. A "would" that is gone is a matter of the tense; any other plan that is told as a fact is surer.
func (x *contrast) planned() (Direction, Severity) {
	switch {
	case x.new.callsOff() && !x.old.callsOff():
		return Cancelled, High
	case x.new.past():
		return Occurred, Medium
	case slices.ContainsFunc(x.old.words, func(w word) bool { return w.Text == "would" }):
		return "", Quiet
	}
	return Strengthened, Medium
}

// callsOff reports whether a side has a verb that ends what was to be: "scrapped plans to", "has pulled out of the film".
func (h half) callsOff() bool {
	for i, w := range h.words {
		pair := w.Lemma
		if i+1 < len(h.words) {
			pair += " " + h.words[i+1].Text
		}
		if w.UPOS == syntax.VERB && w.quoted == 0 && (undoes(w.Lemma) || undoes(pair) || leaving[w.Lemma] || leaving[pair]) {
			return true
		}
	}
	return false
}

// undoes reports whether a verb, with its particle, ends the event that is its object.
func undoes(verb string) bool {
	o := lexicon.Governs("obj", verb)
	return o != nil && o.Effect == lexicon.Neg
}

// leaving are verbs, with their particle, by which somebody leaves what was to be.
var leaving = map[string]bool{"back out": true, "bow out": true, "drop out": true, "fall through": true, "pull out": true, "quit": true, "withdraw": true}

// past reports whether the head predicate of a side is told in the past: by its own form, or by that of an auxiliary before it.
func (h half) past() bool {
	c := h.head()
	if c.Head < 0 {
		return false
	}
	s := h.doc.Sentences[c.Sentence]
	for i := len(s.Tokens) - 1; i >= 0; i-- {
		t := s.Tokens[i]
		switch {
		case t.Span.Start > h.doc.Predicates[c.Head].Span.Start:
		case t.XPOS == syntax.VBD || t.XPOS == syntax.VBN:
			return true
		case t.UPOS == syntax.AUX && (t.Lower == "has" || t.Lower == "have"):
			return true
		case t.XPOS == syntax.VBZ || t.XPOS == syntax.VBP || t.XPOS == syntax.MD || t.XPOS == syntax.VB && t.UPOS == syntax.VERB:
			return false
		}
	}
	return false
}
