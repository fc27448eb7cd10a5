package certainty

import (
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// entry is the state in which a token hangs on its head: what an operator there passes on, what is taken for granted, or what a source
// says.
func (j *judge) entry(i int) state {
	h := j.t[i].Head
	if k := j.Inside[i]; k >= 0 && (h < 0 || j.Inside[h] != k) {
		return j.cited(i, k)
	}
	if h < 0 {
		return j.mark(i, asserted) // "The question is whether it holds", whatever heads it
	}
	if j.Inside[i] != j.Inside[h] { // out of a content: into what stands around it
		return asserted
	}
	t := j.t[i]
	if j.asks(i) {
		k := j.asked(i)
		o, e := j.asking(i)
		return j.mark(i, j.at[k].under(o, e))
	}
	switch t.Rel.Base() {
	case syntax.Csubj:
		if m := j.infinitive(i); m >= 0 && lexicon.Governs(lexicon.AsPred, j.t[h].Lower) == nil { // "it is hard to see"
			return j.at[h].with(lexicon.Possible, 1.1, Evidence{Infinitive, m, m + 1})
		}
		return j.complement(h, i)
	case syntax.Xcomp, syntax.Ccomp:
		if c := j.Tree.Child(i, syntax.Cc); c >= 0 && c < i && j.Inside[i] < 0 { // asked: “Really?” and walked out
			return j.in[h].reset()
		}
		return j.complement(h, i)
	case syntax.Advcl:
		return j.adverbial(h, i)
	case syntax.Acl:
		return j.adnominal(h, i)
	case syntax.Conj:
		return j.coordinated(h, i)
	case syntax.Obj, syntax.Nsubj, syntax.Obl, syntax.Nmod, syntax.Iobj:
		return j.participant(h, i)
	case syntax.Parataxis, syntax.List, syntax.Appos, syntax.Dislocated:
		return j.in[h].reset()
	}
	return j.at[h]
}

// cited is the state of words that stand in the content of an attribution: a fresh start, under what its cue does to them.
func (j *judge) cited(i, k int) state {
	s := j.heard(i, k)
	if cue := j.Stands[k].Cue; cue >= 0 {
		return j.refuted(cue, s)
	}
	return s
}

// refuted is the state of what is said in a manner that says whether it is so, "falsely claims": that of the text,
// whatever the source holds.
func (j *judge) refuted(cue int, s state) state {
	for c := range j.Tree.Children(cue) {
		if o, e := j.reached(said, cue, c); o != nil && !silent[e.Ground] {
			s.degree, s.time, s.mood = Certain, Actual, plainMood
			return s.under(o, e)
		}
	}
	return s
}

// heard is the state of words in the content of an attribution under what its cue does to them.
func (j *judge) heard(i, k int) state {
	st := j.Stands[k]
	s := asserted
	e := Evidence{Sourced, i, i + 1}
	if st.Cue >= 0 {
		e = Evidence{Sourced, st.Cue, st.Cue + 1}
		if s = j.at[st.Cue]; !j.done[st.Cue] {
			s = j.local(st.Cue, asserted)
		}
		s.mood, s.required = plainMood, false
		if s.trail != nil && s.polarity == Positive && s.degree == Certain && s.time == Actual {
			s.trail = nil
		}
	}
	if st.Direct {
		if s.polarity == Negative || s.degree < Certain {
			s = asserted
		}
		return s.with(lexicon.Reported, 2.1, e)
	}
	if o := lexicon.Governs(lexicon.AsState, st.Lemma); o != nil && j.standing(i) {
		return s.under(o, e)
	}
	if lexicon.QuestioningVerb.Has(st.Lemma) && j.interrogative(i) {
		s = s.with(lexicon.Open, 0, e)
		s.mood = askedMood
		return s
	}
	if st.Cue >= 0 {
		if o, at := j.prepositional(st.Cue, i); o != nil && at.From == st.Cue { // "decided against selling"
			return s.under(o, e)
		}
		if v := j.t[i].Head; v > st.Cue && j.t[v].Rel == syntax.Xcomp && j.t[v].Head == st.Cue { // "refused to deny that he paid"
			if o, at := j.operator(v, i); o != nil {
				return j.mark(i, j.at[v].under(o, at))
			}
		}
		if o, at := j.between(st.Cue, i); o != nil {
			return j.mark(i, j.local(at.From, s).under(o, at))
		}
	}
	if st.Class == lexicon.Deny && st.Cue >= 0 && j.undisputed(st.Cue) {
		return asserted.with(lexicon.Reported, 2.5, e)
	}
	if o := j.cueOver(i, st); o != nil && j.fits(i, o, st.Class) {
		return j.mark(i, s.under(o, e))
	}
	if o := lexicon.Governs(lexicon.AsNoun, st.Lemma); o != nil &&
		(st.Class == lexicon.Say || st.Cue >= 0 && j.t[st.Cue].UPOS == syntax.NOUN) {
		return j.mark(i, s.under(o, e))
	}
	return j.mark(i, s.under(byClass[st.Class], e))
}

// standing reports whether a clause tells in the simple present how something is: who suspects that accuses nobody of a deed.
func (j *judge) standing(i int) bool {
	return j.present(i) && j.t[i].XPOS != syntax.VBG && (j.t[i].XPOS != syntax.VBN || j.Tree.Child(i, syntax.AuxPass, syntax.Cop) >= 0) &&
		j.Tree.Child(i, syntax.Aux) < 0 && j.t[i].Rel.Base() != syntax.Xcomp
}

// undisputed reports whether a cue has nobody for its subject: what nobody disputes stands.
func (j *judge) undisputed(cue int) bool {
	k := j.Tree.ChildBase(cue, syntax.Nsubj)
	return k >= 0 && j.negative(k) >= 0
}

// between finds the operator that stands between a cue and its content, and takes it with it: "found no sign that
// the dam leaked", "pleaded
// guilty to stealing".
func (j *judge) between(cue, i int) (*lexicon.Operator, Evidence) {
	h := j.t[i].Head
	if h <= cue || h > i || j.t[h].Head != cue {
		return nil, Evidence{}
	}
	if o, e := j.prepositional(h, i); o != nil {
		return o, e
	}
	if o := lexicon.Governs(lexicon.AsNoun, j.noun(h)); o != nil && j.t[h].Rel == syntax.Obj {
		if k := j.Tree.Child(h, syntax.Det); k >= 0 && j.t[k].Lower == "no" {
			return &lexicon.Operator{Effect: o.Negated, Negated: o.Negated, Value: usual[o.Negated]}, Evidence{NounOperator, k, h + 1}
		}
		return o, Evidence{NounOperator, h, h + 1}
	}
	return nil, Evidence{}
}

// fits reports whether an operator is that of a cue of a class over the content that token i heads: people who ask request, and others
// ("told them to leave", and not "told them that he left") where they take an infinitive.
func (j *judge) fits(i int, o *lexicon.Operator, class lexicon.Class) bool {
	if o.Effect == lexicon.Requested {
		return class == lexicon.Ask || j.infinitive(i) >= 0
	}
	return class != lexicon.Ask
}

// cueOver is what a cue is over its content: with its particle, "ruled out raising taxes", and over what somebody
// else is to do, "wants them to leave", it may be another operator than alone.
func (j *judge) cueOver(i int, st Stand) *lexicon.Operator {
	if st.Cue >= 0 {
		if p := j.Tree.Child(st.Cue, syntax.CompoundPrt); p >= 0 {
			if o := lexicon.Governs(lexicon.AsComp, st.Lemma+" "+j.t[p].Lower); o != nil {
				return o
			}
		}
		if o := lexicon.Governs(lexicon.AsWhom, st.Lemma); o != nil && j.infinitive(i) >= 0 && j.Tree.Child(st.Cue, syntax.Obj) >= 0 {
			return o
		}
	}
	return lexicon.Governs(lexicon.AsComp, st.Lemma)
}

// byClass are the operators of cues that the lexicon does not know, by their class.
var byClass = [lexicon.ClassCount]*lexicon.Operator{
	lexicon.NoClass: {Effect: lexicon.Reported, Negated: lexicon.Open, Value: 2.1},
	lexicon.Say:     {Effect: lexicon.Reported, Negated: lexicon.Open, Value: 2.1},
	lexicon.Claim:   {Effect: lexicon.Reported, Negated: lexicon.Open, Value: 1.4},
	lexicon.Accuse:  {Effect: lexicon.Alleged, Negated: lexicon.Open, Value: 1},
	lexicon.Deny:    {Effect: lexicon.Denied, Negated: lexicon.Open, Value: -1.5},
	lexicon.Confirm: {Effect: lexicon.Confirmed, Negated: lexicon.Open, Value: 2.6},
	lexicon.Ask:     {Effect: lexicon.Requested, Negated: lexicon.Open, Value: 1},
	lexicon.Believe: {Effect: lexicon.Probable, Negated: lexicon.Doubted, Value: 1.5},
	lexicon.Know:    {Effect: lexicon.Fact, Negated: lexicon.Fact, Value: 2.5},
	lexicon.Promise: {Effect: lexicon.Planned, Negated: lexicon.Neg, Value: 1.7},
	lexicon.Warn:    {Effect: lexicon.Possible, Negated: lexicon.Open, Value: 1.2},
	lexicon.Show:    {Effect: lexicon.Reported, Negated: lexicon.Open, Value: 2.5},
	lexicon.Judge:   {Effect: lexicon.Reported, Negated: lexicon.Open, Value: 2.1},
}
