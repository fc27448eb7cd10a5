package certainty

import (
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// Stance is how sure the text is of what the clause of token i takes a stance on, where it does nothing else: "the report is false", "the
// motive is unknown", "he dismissed the claims". That such a report is false may be plain; what readers ask is whether to believe it. A
// headline also does so with nouns, and with quotation marks.
func (r Judgment) Stance(i int) (p Predicate, ok bool) {
	j := r.judge
	o, e := j.stance(i)
	if o == nil && j.Headline {
		o, e = j.debunked(i)
	}
	if o == nil && j.Headline {
		o, e = j.focus(i)
	}
	if o == nil {
		o, e = j.reached(itself, i, i)
	}
	switch {
	case o != nil:
		return j.settled(i, j.at[i].under(o, e)), true
	case j.quoted(i) && j.Inside[i] < 0:
		return j.settled(i, j.at[i].with(lexicon.Reported, usual[lexicon.Reported], Evidence{HeadlineQuotes, i, i + 1})), true
	}
	return p, false
}

// stance finds what a clause does to what was said, nil for nothing.
func (j *judge) stance(i int) (*lexicon.Operator, Evidence) {
	e := Evidence{StanceTaken, i, i + 1}
	if o, at := j.proved(i); o != nil {
		return o, Evidence{StanceTaken, at, at + 1}
	}
	if k, at := j.described(i); k >= 0 {
		if o := j.stanceWord(at); o != nil && (j.believed(k) || o.Effect == lexicon.Open && j.t[k].UPOS == syntax.NOUN) {
			return o, Evidence{StanceTaken, at, at + 1}
		}
	}
	k := j.undergoer(i)
	if k < 0 || j.t[i].UPOS != syntax.VERB || !j.saying(k) {
		return nil, e
	}
	if c := j.Tree.Child(i, syntax.CompoundPrt); c >= 0 {
		return lexicon.VerbStance.Of(j.t[i].Lemma + " " + j.t[c].Lower), e
	}
	return lexicon.VerbStance.Of(j.t[i].Lemma), e
}

// described finds the subject of a clause and the word that says how it is: "the motive is unknown", "remains unclear", in a headline
// "motive in doubt"; a subject of -1 for none.
func (j *judge) described(i int) (subject, word int) {
	if j.bare(i) {
		for c := range j.Tree.Children(i) {
			if j.t[c].Rel == syntax.Nmod && c > i && j.stanceWord(c) != nil {
				return i, c
			}
		}
		if k := j.remark(i); k >= 0 {
			return i, k
		}
	}
	k := j.Tree.ChildBase(i, syntax.Nsubj)
	if x := j.Tree.Child(i, syntax.Xcomp); x >= 0 && j.t[x].UPOS != syntax.VERB {
		if u := j.undergoer(i); u >= 0 && u != j.Tree.Child(i, syntax.Obj) { // "the claim was proven false"
			return u, x
		}
		if j.t[i].Lemma == "remain" || j.t[i].Lemma == "prove" {
			return k, x
		}
	}
	if j.t[i].UPOS == syntax.VERB && j.Tree.Child(i, syntax.AuxPass) < 0 {
		return -1, -1
	}
	return k, i
}

// stanceWord looks a word up as it stands, with its preposition where it has one, and then its lemma.
func (j *judge) stanceWord(i int) *lexicon.Operator {
	if k := j.Tree.Child(i, syntax.Case); k == i-1 && k >= 0 {
		return lexicon.PredicateStance.Of(j.t[k].Lower + " " + j.t[i].Lower)
	}
	if o := lexicon.PredicateStance.Of(j.t[i].Lower); o != nil {
		return o
	}
	return lexicon.PredicateStance.Of(j.t[i].Lemma)
}

// saying reports whether a noun stands for what somebody said: a claim, a rumor.
func (j *judge) saying(i int) bool {
	return j.common(i) && lexicon.Hearsay(j.noun(i))
}
