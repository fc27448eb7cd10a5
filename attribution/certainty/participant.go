package certainty

import (
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// participant is the state of a noun that takes part in what its head says: an event may be under an operator, or be what happens.
func (j *judge) participant(h, i int) state {
	t := j.t[i]
	if !j.event(i) && lexicon.Governs("noun", j.noun(i)) == nil {
		return j.at[h]
	}
	switch t.Rel.Base() {
	case syntax.Obl:
		if o, e := j.prepositional(h, i); o != nil {
			return j.at[e.From].under(o, e)
		}
		if k := j.Tree.Child(i, syntax.Case); k == h+1 { // a particle that the tree took for a preposition: "called off the march"
			if o := lexicon.Governs("obj", j.t[h].Lemma+" "+j.t[k].Lower); o != nil {
				return j.at[h].under(o, Evidence{"verb-operator", h, k + 1})
			}
		}
	case syntax.Nmod:
		if k := j.Tree.Child(i, syntax.Case); k >= 0 { // "on trial for theft"
			if o := lexicon.Governs("of", j.noun(h)+" "+j.t[k].Lower); o != nil {
				return j.at[h].under(o, Evidence{"noun-operator", h, k + 1})
			}
		}
		if o, e := j.operator(h, i); o != nil && j.t[h].UPOS == syntax.NOUN && j.of(i) {
			return j.at[h].under(o, e)
		}
	}
	if t.Rel == syntax.Obj || t.Rel == syntax.NsubjPass {
		if o := j.overObject(h); o != nil {
			e := Evidence{"verb-operator", h, h + 1}
			// not the report is undone, but what it says
			if n := lexicon.Governs("noun", j.noun(i)); o.Effect == lexicon.Neg && n != nil && n.Effect != lexicon.Planned {
				return j.at[h].with(lexicon.Denied, o.Value, e)
			}
			return j.at[h].under(o, e)
		}
	}
	if j.t[h].UPOS == syntax.NOUN && j.t[i].Rel == syntax.Nmod {
		return j.at[h]
	}
	if j.happens(h, i) {
		return j.at[h]
	}
	return j.in[h].reset()
}

// overObject finds the operator that a verb is over its object, with its particle first.
func (j *judge) overObject(h int) *lexicon.Operator {
	if c := j.Tree.Child(h, syntax.CompoundPrt); c >= 0 {
		if o := lexicon.Governs("obj", j.t[h].Lemma+" "+j.t[c].Lower); o != nil {
			return o
		}
	}
	return lexicon.Governs("obj", j.t[h].Lemma)
}

// of reports whether a noun hangs on another by "of", "to", "about", "for" or "against".
func (j *judge) of(i int) bool {
	c := j.Tree.Child(i, syntax.Case)
	return c >= 0 && (ties[j.t[c].Lower] || j.t[c].Lower == "about" || j.t[c].Lower == "over")
}

// happens reports whether a verb says of an event that it takes place, so that the verb's modals are the event's.
func (j *judge) happens(h, i int) bool {
	verb := j.t[h].Lemma
	switch j.t[i].Rel {
	case syntax.Obj, syntax.NsubjPass:
		return lexicon.Occurring(verb, "object")
	case syntax.Nsubj:
		return lexicon.Occurring(verb, "subject") || lexicon.Occurring(verb, "object") && j.Tree.Child(h, syntax.Obj) < 0
	}
	return false
}
