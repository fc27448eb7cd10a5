package compare

import (
	"maps"
	"slices"

	"factcheck/attribution/certainty"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// hedging tells a hedge that came or went beside the head: "potentially crushing judgments"; and a plan that stands beside it.
func (p *pair) hedging() []Detail {
	a, b := p.old.hedges(p.new), p.new.hedges(p.old)
	gone, come := only(a, p.new.printing(a, b)), only(b, p.old.printing(b, a))
	switch {
	case gone != "" && come == "":
		return []Detail{{Aspect: Certainty, Old: gone, Direction: p.hardened(gone), Severity: Medium}}
	case come != "" && gone == "":
		return []Detail{{Aspect: Certainty, New: come, Direction: Softened, Severity: Medium}}
	case gone == "" && come == "":
		return p.modals()
	}
	return nil
}

// printing are the hedges of a side together with those of the other that it prints, too, over another verb: "is expected to increase", "is
// expected to rise".
func (s side) printing(others, own map[string]bool) map[string]bool {
	out := maps.Clone(own)
	for _, w := range s.words {
		if w.quoted == 0 && others[w.Text] {
			out[w.Text] = true
		}
	}
	return out
}

// hedges are the words of a side that soften what they govern: adverbs, modals, and words of wish and intention over an infinitive of which
// the other side has a form: "who wants to challenge him" for "challenging him", "was due to vote" for "voted". Nothing is softer where the
// other side has the infinitive: "so that it could appear", "in time for it to appear". A word of a date is none: "May 14".
func (s side) hedges(other side) map[string]bool {
	out := map[string]bool{}
	for i, w := range s.words {
		if w.quoted > 0 || w.Stated || other.saysAs(w.Text) {
			continue
		}
		modal := softens(w.Text, lexicon.AsAux) && !other.infinitiveOf(s.governed(i))
		seems := i > 0 && s.words[i-1].Text == "it" && softens(w.Lemma, lexicon.AsComp) // "it appears the mill will close"
		if modal || seems || softens(w.Text, lexicon.AsAdv) || s.infinitive(i, other) &&
			(w.UPOS == syntax.VERB && intends(w.Lemma) || plans(w.Text)) {
			out[w.Text] = true
		}
	}
	return out
}

// saysAs reports whether a side is reported or alleged as an adverb would make it: "reportedly", "is said to".
func (s side) saysAs(adverb string) bool {
	o := lexicon.Governs(lexicon.AsAdv, adverb)
	label := s.head().Certainty.Label
	return o != nil && (o.Effect == lexicon.Reported && label == certainty.Reported ||
		o.Effect == lexicon.Alleged && label == certainty.Alleged)
}

// infinitive reports whether an infinitive stands behind word i of which the other side has another form.
func (s side) infinitive(i int, other side) bool {
	if i+2 >= len(s.words) || s.words[i+1].Text != "to" || other.infinitiveOf(s.words[i+2].Stem) {
		return false
	}
	v := s.words[i+2]
	return slices.ContainsFunc(other.words, func(w word) bool {
		return w.Stem == v.Stem && (w.UPOS == syntax.VERB || v.UPOS == syntax.VERB || v.Text == "be" && w.UPOS == v.UPOS)
	})
}

// governed is the stem of the verb behind an auxiliary, "" for none.
func (s side) governed(i int) string {
	for _, w := range s.words[i+1:] {
		if w.UPOS == syntax.VERB {
			return w.Stem
		}
	}
	return ""
}

// infinitiveOf reports whether a side has a verb behind "to".
func (s side) infinitiveOf(stem string) bool {
	for i := 1; i < len(s.words); i++ {
		if s.words[i].Stem == stem && s.words[i-1].Text == "to" {
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
	o := lexicon.Governs(lexicon.AsComp, lemma)
	return o != nil && o.Effect == lexicon.Planned
}

// modals tells that one modal verb stands for another that binds more or less: "will exist", "should exist".
func (p *pair) modals() []Detail {
	a, b := p.old.modal(), p.new.modal()
	if a == "" || b == "" || binding[a] == binding[b] || p.old.governs(a) != p.new.governs(b) {
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
func (s side) modal() (found string) {
	for _, w := range s.words {
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
func (s side) governs(modal string) string {
	return s.governed(slices.IndexFunc(s.words, func(w word) bool { return w.Text == modal && w.quoted == 0 }))
}
