package certainty

import (
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// What a clause says of a belief or a report may stand under a verb that finds it so ("proved false", "turned out to be a hoax"), or have
// the whole belief for its subject ("it is a myth that he fled").

// proved finds what a verb of finding out, or a clause about "it", says of a belief, and the word that says so; nil for nothing.
func (j *judge) proved(i int) (*lexicon.Operator, int) {
	if j.t[i].Rel == syntax.Root && j.believed(i) && j.Tree.Child(i, syntax.Cop) < 0 {
		return j.buried(i)
	}
	word := i
	if x := j.Tree.Child(i, syntax.Xcomp); x >= 0 && j.finds(i) {
		word = x
	}
	o := j.stanceWord(word)
	if o == nil || j.t[word].UPOS == syntax.VERB && j.Tree.Child(word, syntax.AuxPass) >= 0 {
		return nil, -1
	}
	if v := j.t[word].Head; v >= 0 && j.t[word].Rel == syntax.Xcomp && j.finds(v) {
		if k := j.found(v); k >= 0 && j.believed(k) {
			return o, word
		}
	}
	if word == i && j.Tree.Child(i, syntax.Cop) >= 0 && lexicon.Governs(lexicon.AsPred, j.t[i].Lower) == nil && j.whole(i) {
		return o, word
	}
	return nil, -1
}

// buried finds what proved of the belief that heads a sentence, where the tree hangs that in the clause of the
// belief: "Reports that the queen had
// died turned out to be untrue".
func (j *judge) buried(belief int) (*lexicon.Operator, int) {
	for m := belief + 1; m < len(j.t); m++ {
		if v := j.t[m].Head; j.t[m].Rel == syntax.Xcomp && v > belief && j.finds(v) && j.found(v) == belief {
			return j.stanceWord(m), m
		}
	}
	return nil, -1
}

// finds reports whether a verb says how something came to be known to be: "proved false", "turned out to be true".
func (j *judge) finds(v int) bool {
	return j.t[v].Lemma == "prove" || j.t[v].Lemma == "turn" && j.Tree.Child(v, syntax.CompoundPrt) == v+1
}

// found is what a verb of finding out is about: its subject, or the noun on which the tree hangs it; -1 for none.
func (j *judge) found(v int) int {
	for h := v; h >= 0; h = j.t[h].Head {
		if k := j.Tree.ChildBase(h, syntax.Nsubj); k >= 0 && (h == v || j.believed(k)) && k < v {
			if h == v && !j.believed(k) { // "fears that the dam would burst proved unfounded": the dam's, for the tree
				continue
			}
			return k
		}
		if j.believed(h) && h < v {
			return h
		}
		if r := j.t[h].Rel.Base(); r != syntax.Acl && r != syntax.Advcl && r != syntax.Xcomp {
			return -1
		}
	}
	return -1
}

// believed reports whether a noun stands for what somebody says, holds or fears to be so.
func (j *judge) believed(i int) bool {
	return j.saying(i) || j.common(i) && lexicon.BeliefNoun.Has(j.noun(i))
}

// whole reports whether a clause says of a whole belief how true it is: "it is a myth that he fled", "that he fled
// is a legend", "it is wrong
// to say that he fled". What is wrong by itself is no belief: "it is wrong to steal".
func (j *judge) whole(i int) bool {
	for c := range j.Tree.Children(i) {
		switch j.t[c].Rel.Base() {
		case syntax.Csubj, syntax.Ccomp, syntax.Acl:
			if j.infinitive(c) < 0 {
				m := j.Tree.Child(c, syntax.Mark)
				return m >= 0 && j.t[m].Lower == "that" && (c < i || j.impersonal(i)) && j.t[i].Lower != "wrong"
			}
			if o := lexicon.Governs(lexicon.AsComp, j.t[c].Lemma); o != nil && j.impersonal(i) {
				thinks := o.Effect == lexicon.Probable && lexicon.Governs(lexicon.AsThrough, j.t[c].Lemma) != nil
				return o.Effect == lexicon.Reported || thinks
			}
		}
	}
	return false
}

// undenied reports whether a clause says of another that it was not denied, which leaves it open: "refused to deny taking the money".
func (j *judge) undenied(h, c int) bool {
	o, _ := j.operator(h, c)
	return j.at[h].polarity == Negative && o != nil && o.Effect == lexicon.Denied
}
