package certainty

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// local applies what stands at a predicate itself: modals, negators, adverbs, attributes, the mood of its sentence.
func (j *judge) local(i int, s state) state {
	negator := j.negator(i)
	if m, o := j.modal(i); o != nil && !silent[Modal] {
		effect, value := o.Effect, o.Value
		if negator >= 0 && !silent[Negation] {
			effect, value = o.Negated, usual[o.Negated]
			s.trail = &trail{Evidence{Negation, negator, negator + 1}, s.trail}
			negator = -1
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

// negate turns the polarity round, once for each negator: "had no plans to sell" denies the having, and the plans with it.
func (j *judge) negate(s state, e Evidence) state {
	if silent[e.Ground] {
		return s
	}
	for t := s.trail; t != nil; t = t.before {
		if t.Evidence == e {
			return s
		}
	}
	if s.polarity == Negative {
		s.polarity = Positive
		s.trail = &trail{e, s.trail}
		return s
	}
	return s.with(lexicon.Neg, -1.9, e)
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
		word := modalLemma(t.Lower)
		if have {
			if o := lexicon.Governs(lexicon.AsAux, word+" have"); o != nil {
				return c, o
			}
		}
		if o := lexicon.Governs(lexicon.AsAux, word); o != nil {
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

// negator finds a word that negates a predicate: "not" and its like on it, or a subject or object that is nobody.
func (j *judge) negator(i int) int {
	for c := range j.Tree.Children(i) {
		t := j.t[c]
		switch {
		case t.Rel == syntax.Advmod || t.Rel == syntax.Aux || t.Rel == syntax.Discourse:
			if at := j.negates(i, c); at >= 0 {
				return at
			}
		case t.Rel == syntax.Det && t.Lower == "no" && j.t[i].UPOS == syntax.NOUN:
			return c
		case t.Rel == syntax.Amod && c < i && lexicon.ScantModifier.Has(t.Lower) && j.t[i].UPOS == syntax.NOUN &&
			lexicon.Governs(lexicon.AsNoun, j.noun(i)) != nil && j.Tree.Child(i, syntax.Det) < 0:
			return c // "little doubt", "few signs", and not "a little doubt"
		case t.Rel == syntax.CcPreconj && t.Lower == "neither", t.Rel == syntax.Cc && t.Lower == "nor":
			return c
		case (t.Rel.Subject() || t.Rel == syntax.Obj) && j.t[i].UPOS != syntax.NOUN:
			if at := j.negative(c); at >= 0 {
				return at
			}
		}
	}
	if k := j.Tree.Child(i, syntax.Mark); k >= 0 && j.t[k].Lower == "without" {
		return k
	}
	return -1
}

// negates reports at which token an adverb negates the predicate that it hangs on; -1 when it does not: "not only", "not until".
func (j *judge) negates(i, c int) int {
	switch w := j.t[c].Lower; w {
	case "not", "n't", "nt", "never":
		if next := c + 1; next < len(j.t) && w == "not" {
			switch j.t[next].Lower {
			case "only", "just", "merely", "simply", "least", "until", "because", "surprisingly":
				return -1
			}
		}
		if w == "not" && c == i+1 && j.t[i].Lemma == "plead" { // "plead not guilty"
			return -1
		}
		if w == "not" && c > i && j.Tree.Child(i, syntax.Cop) < 0 && j.t[i].UPOS == syntax.VERB && c > i+1 && j.t[c-1].Rel != syntax.Aux {
			return -1 // "he went, not she"
		}
		return c
	case "longer":
		if k := c - 1; k >= 0 && j.t[k].Lower == "no" {
			return k
		}
	case "nowhere":
		return c
	}
	return -1
}

// negative reports at which token a noun phrase says that there is nobody or nothing; -1 when it does not.
func (j *judge) negative(c int) int {
	switch j.t[c].Lower {
	case "nobody", "nothing", "none", "neither":
		// "a nobody", "none the less"
		if d := j.Tree.Child(c, syntax.Det); d >= 0 || c+1 < len(j.t) && j.t[c].Lower == "none" && j.t[c+1].Lower == "the" {
			return -1
		}
		return c
	case "one":
		if c > 0 && j.t[c-1].Lower == "no" {
			return c - 1
		}
	}
	for k := range j.Tree.Children(c) {
		if t := j.t[k]; t.Rel == syntax.Det && (t.Lower == "no" || t.Lower == "neither") && !j.emptyNo(c) {
			return k
		}
		if t := j.t[k]; (t.Lower == "hardly" || t.Lower == "scarcely") && strings.HasPrefix(j.t[c].Lower, "any") {
			return k
		}
		if t := j.t[k]; t.Lower == "not" && k+1 < c && (j.t[k+1].Lower == "a" || j.t[k+1].Lower == "one" || j.t[k+1].Lower == "any") {
			return k
		}
	}
	return -1
}

// emptyNo reports whether "no" before a noun denies no event: "no doubt", "no wonder", "no fewer than".
func (j *judge) emptyNo(i int) bool {
	return lexicon.DoubtNoun.Has(j.t[i].Lemma)
}

// clause applies what the clause as a whole is: a question, an order, a headline's infinitive, an "if" beside it.
func (j *judge) clause(i int, s state) state {
	t, k := j.t[i], j.Inside[i]
	top := j.top(i) || t.Rel == syntax.Conj && j.top(t.Head)
	switch {
	case top && k >= 0 && j.Stands[k].Direct && j.askedIn(i):
		s = s.with(lexicon.Open, .8, Evidence{Questioned, i, i + 1})
		s.mood = askedMood
		return s
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
	if at := j.condition(i); at >= 0 {
		return s.with(lexicon.Conditional, .8, Evidence{Condition, at, at + 1})
	}
	return s
}

// askedIn reports whether the words of a quotation that token i stands in come to a question mark before another stop.
func (j *judge) askedIn(i int) bool {
	for k := i + 1; k < len(j.t); k++ {
		switch j.t[k].Lower {
		case "?", "?!", "!?":
			return true
		case ".", "!", "”":
			return false
		}
		if j.Inside[k] != j.Inside[i] && j.t[k].IsWord() {
			return false
		}
	}
	return false
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

// condition finds the "if" or "unless" of a clause that hangs on a predicate, or on what the predicate is coordinated with.
func (j *judge) condition(i int) int {
	if t := j.t[i]; !(t.UPOS == syntax.VERB || j.Tree.Child(i, syntax.Cop) >= 0) || t.XPOS == syntax.VBD &&
		j.Tree.Child(i, syntax.Aux) < 0 {
		return -1 // what happened depends on nothing any more
	}
	for c := range j.Tree.Children(i) {
		if j.t[c].Rel.Base() != syntax.Advcl {
			continue
		}
		m := j.Tree.Child(c, syntax.Mark)
		if m < 0 {
			if m = j.inverted(c); m >= 0 {
				return m
			}
			continue
		}
		if o := lexicon.Governs(lexicon.AsMark, j.t[m].Lower); o != nil && o.Effect == lexicon.Conditional &&
			!(m > 0 && (j.t[m-1].Lower == "even" || j.t[m-1].Lower == "as")) {
			return m
		}
	}
	return -1
}

// inverted is the auxiliary that opens a condition without "if": "had she known", "were he to resign"; -1 where there is none.
func (j *judge) inverted(i int) int {
	from, _ := j.Tree.Yield(i)
	k := j.Tree.ChildBase(i, syntax.Nsubj)
	if k < from || j.t[from].Rel.Base() != syntax.Aux && j.t[from].Rel != syntax.Cop || j.t[i].Rel.Base() != syntax.Advcl {
		return -1
	}
	switch j.t[from].Lower {
	case "had", "were", "should":
		return from
	}
	return -1
}
