package certainty

import (
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// local applies what stands at a predicate itself: modals, negators, adverbs, attributes, the mood of its sentence.
func (j *judge) local(i int, s state) state {
	negator := j.negator(i)
	if negator >= 0 && j.t[negator].Lower == "nor" && s.polarity == Negative { // "neither paid nor apologised": denied already
		negator = -1
	}
	if m, o := j.modal(i); o != nil && !silent[Modal] {
		effect, value := o.Effect, o.Value
		if negator >= 0 && !silent[Negation] {
			effect, value = o.Negated, usual[o.Negated]
			s.trail = &trail{Evidence{Negation, negator, negator + 1}, s.trail}
			negator = -1
		}
		if effect == lexicon.Conditional && s.degree < Certain { // "unclear when it would open", "fears that it would burst": open already
			effect = lexicon.Planned
		}
		turned := s.polarity == Negative && s.mood != reportedMood
		if s = s.with(effect, value, Evidence{Modal, m, m + 1}); turned { // "doubts that it will come": what turns it stands above
			s.polarity = Positive + Negative - s.polarity
		}
	}
	if negator >= 0 {
		s = j.negate(s, Evidence{Negation, negator, negator + 1})
	}
	for c := range j.Tree.Children(i) {
		s = j.modifier(i, c, s)
	}
	return j.clause(i, s)
}

// modifier applies an adverb on a clause, or an adjective on an event noun.
func (j *judge) modifier(i, c int, s state) state {
	if o, e := j.attributive(i, c); o != nil {
		return s.under(o, e)
	}
	switch o, e := j.reached(adverb, i, c); {
	case o == nil || j.softensNumber(c):
		return s
	case o.Effect == lexicon.Neg && e.To == e.From+1:
		return j.negate(s, e)
	default:
		return s.under(o, e)
	}
}

// attributive is the operator of adjective c on an event noun, nil for none.
func (j *judge) attributive(noun, c int) (*lexicon.Operator, Evidence) {
	return j.reached(attribute, noun, c)
}

// compound is a modifier in lower case with what is tied to it by hyphens: "so-called".
func (j *judge) compound(c int) string {
	from, _ := j.Tree.Yield(c)
	if c-from != 2 || j.t[c-1].Lower != "-" {
		return j.t[c].Lower
	}
	return j.t[from].Lower + "-" + j.t[c].Lower
}

// softensNumber reports whether an adverb stands before a number: "perhaps 200 people" softens the number and not the event.
func (j *judge) softensNumber(c int) bool {
	return c+1 < len(j.t) && (j.t[c+1].UPOS == syntax.NUM || j.t[c+1].Lower == "half" || j.t[c+1].Lower == "all" ||
		j.t[c+1].Lower == "every")
}

// modal finds the modal operator of a verb: an auxiliary, alone or with "have", "going to", "is to".
func (j *judge) modal(i int) (at int, o *lexicon.Operator) {
	have := false
	for c := range j.Tree.Children(i) {
		if j.t[c].Rel == syntax.Aux && j.t[c].Lemma == "have" {
			have = true
		}
	}
	for c := range j.Tree.Children(i) {
		t := j.t[c]
		if t.Rel == syntax.Case && t.Lower == "due" && j.t[i].UPOS == syntax.ADJ { // "is due to close": no adjective follows "due to"
			return c, lexicon.Governs(lexicon.AsPred, "due")
		}
		if t.Lemma == "be" && (t.Rel == syntax.Aux || t.Rel == syntax.Cop) && c < i && j.infinitive(i) > c {
			return c, isTo
		}
		if c > 0 && owned[j.t[c-1].Lower] { // "his will left the house to a nephew"
			continue
		}
		// "the might of the state fell": no modal before a finite verb
		if t.Rel != syntax.Aux || j.t[i].XPOS == syntax.VBD || j.t[i].XPOS == syntax.VBZ {
			continue
		}
		if o := j.auxiliary(i, modalLemma(t.Lower), have); o != nil {
			return c, o
		}
	}
	return -1, nil
}

// owned are the words behind which a modal's word is a noun.
var owned = map[string]bool{"a": true, "an": true, "the": true, "my": true, "your": true, "his": true, "her": true, "its": true,
	"our": true, "their": true}

// isTo is the operator of "is to resign" and of the headline "Mayor to resign".
var isTo = &lexicon.Operator{Cue: "is to", Effect: lexicon.Planned, Negated: lexicon.Neg, Value: 2}

// auxiliary is the operator of a modal, which may be another one in what was said than in what the text says itself.
func (j *judge) auxiliary(i int, word string, have bool) *lexicon.Operator {
	if have {
		if o := lexicon.Governs(lexicon.AsTold, word+" have"); o != nil && j.told(i) {
			return o
		}
		if o := lexicon.Governs(lexicon.AsAux, word+" have"); o != nil {
			return o
		}
	}
	if o := lexicon.Governs(lexicon.AsTold, word); o != nil && j.told(i) {
		return o
	}
	return lexicon.Governs(lexicon.AsAux, word)
}

// told reports whether the clause of token i is what somebody said or thought in the past, or what came later in a story of the past, and
// depends on no condition: its "would" is the past of "will".
func (j *judge) told(i int) bool {
	if j.condition(i) >= 0 {
		return false
	}
	if k := j.Inside[i]; k >= 0 {
		cue := j.Stands[k].Cue
		return !j.Stands[k].Direct && (cue < 0 || j.past(cue))
	}
	for c := range j.Tree.Children(i) {
		if lexicon.LaterWord.Has(j.t[c].Lower) {
			return true
		}
	}
	for j.t[i].Rel == syntax.Conj {
		i = j.t[i].Head
	}
	h := j.t[i].Head
	if h < 0 || !j.past(h) {
		return false
	}
	if j.t[i].Rel.Base() == syntax.Acl { // "fears that the dam would burst"
		o, _ := j.operator(h, i)
		return o != nil && j.contentClause(i)
	}
	return j.t[i].Rel == syntax.Ccomp
}

// past reports whether a word is a verb in the past, or a noun or participle, whose time is that of its clause.
func (j *judge) past(i int) bool { return j.t[i].XPOS != syntax.VBZ && j.t[i].XPOS != syntax.VBP }

// modalLemma writes clipped modals out.
func modalLemma(w string) string {
	switch w {
	case "'ll", "wo":
		return "will"
	case "'d":
		return "would"
	case "ca":
		return "can"
	case "sha":
		return "shall"
	}
	return w
}

// clause applies what the clause as a whole is: a question, an order, a headline's infinitive, an "if" beside it.
func (j *judge) clause(i int, s state) state {
	t := j.t[i]
	top := j.top(i) || t.Rel == syntax.Conj && j.top(t.Head)
	if at := j.questioned(i); at >= 0 {
		s = s.with(lexicon.Open, .8, Evidence{Questioned, at, at + 1})
		s.mood = askedMood
		return s
	}
	switch {
	case j.question && (top || j.Headline && (t.Rel == syntax.Parataxis || t.UPOS == syntax.VERB && j.t[t.Head].Rel == syntax.Root)):
		s = s.with(lexicon.Open, .8, Evidence{Questioned, len(j.t) - 1, len(j.t)})
		s.mood = askedMood
		return s
	case top && !j.Headline && j.imperative(i):
		return s.with(lexicon.Requested, .5, Evidence{Imperative, i, i + 1})
	case j.Headline && (top || t.Rel == syntax.Acl):
		if k := j.infinitive(i); k >= 0 && s.degree == Certain {
			return s.with(lexicon.Planned, 2, Evidence{HeadlineTo, k, k + 1})
		}
	}
	if at := j.infinitive(i); at >= 0 && top && s.time == Actual && s.polarity == Positive { // not "is not to sell"
		return s.with(lexicon.Possible, 1.1, Evidence{Infinitive, at, at + 1})
	}
	if at := j.scheduled(i); at >= 0 && s.time == Actual && s.polarity == Positive && s.degree == Certain {
		return s.with(lexicon.Planned, 1.9, Evidence{Adverb, at, at + 1})
	}
	if at := j.opened(i); at >= 0 {
		return s.with(lexicon.Conditional, .6, Evidence{Condition, at, at + 1})
	}
	if at := j.condition(i); at >= 0 {
		return s.with(lexicon.Conditional, .8, Evidence{Condition, at, at + 1})
	}
	return s
}

// questioned is the question mark that ends the sentence that token i heads inside a direct quotation, -1 for none: “Who let them in?” she
// asked.
func (j *judge) questioned(i int) int {
	k := j.Inside[i]
	if k < 0 || !j.Stands[k].Direct || !j.top(i) && !(j.t[i].Rel == syntax.Conj && j.top(j.t[i].Head)) {
		return -1
	}
	for at := i; at < len(j.t) && j.Inside[at] == k; at++ {
		switch j.t[at].Lower {
		case "?", "?!", "!?":
			return at
		case ".", "!":
			return -1
		}
	}
	return -1
}

// top reports whether a token heads a sentence, its own or that of the words in a direct quotation.
func (j *judge) top(i int) bool {
	t := j.t[i]
	k := j.Inside[i]
	return t.Rel == syntax.Root || k >= 0 && j.Stands[k].Direct && j.Inside[t.Head] != k && j.Tree.Child(i, syntax.Mark) < 0
}

// imperative reports whether the clause of token i orders or asks: a base form without subject, auxiliary or mark, with at most an adverb
// or two before it.
func (j *judge) imperative(i int) bool {
	if t := j.t[i]; t.XPOS != syntax.VB && t.XPOS != syntax.VBP || t.UPOS != syntax.VERB {
		return false
	}
	for c := range j.Tree.Children(i) {
		switch r := j.t[c].Rel; {
		case r.Subject(), r.Base() == syntax.Aux, r == syntax.Mark, r == syntax.Expl, r == syntax.Cop, j.subjectless(c):
			return false
		case c < i && r != syntax.Advmod && r != syntax.Discourse && r != syntax.Punct && r != syntax.Cc && r != syntax.Vocative &&
			r.Base() != syntax.Advcl && r.Base() != syntax.Obl:
			return false
		}
	}
	return j.top(i) || j.imperative(j.t[i].Head)
}

// subjectless reports whether the clause of token c has a finite auxiliary before it and no subject: its subject is what the tree took for
// a verb, "Pay for nurses is falling".
func (j *judge) subjectless(c int) bool {
	k := j.Tree.Child(c, syntax.Aux, syntax.AuxPass, syntax.Cop)
	return k >= 0 && k < c && j.t[k].Feats.Has(syntax.Finite) && j.t[k].XPOS != syntax.MD && j.Tree.ChildBase(c, syntax.Nsubj) < 0 &&
		j.t[c].Rel != syntax.Conj
}
