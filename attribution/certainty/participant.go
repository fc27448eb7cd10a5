package certainty

import (
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// participant is the state of a noun that takes part in what its head says: an event may be under an operator, or be what happens.
func (j *judge) participant(h, i int) state {
	t := j.t[i]
	if !j.event(i) && lexicon.Governs(lexicon.AsNoun, j.noun(i)) == nil {
		return j.at[h]
	}
	switch t.Rel.Base() {
	case syntax.Obl:
		if o, e := j.prepositional(h, i); o != nil {
			return j.at[e.From].under(o, e)
		}
		if o, e := j.reached(oblique, h, i); o != nil {
			return j.at[h].under(o, e)
		}
	case syntax.Nmod:
		if o, e := j.reached(nominal, h, i); o != nil {
			return j.at[h].under(o, e)
		}
		if o, e := j.operator(h, i); o != nil && j.t[h].UPOS == syntax.NOUN && j.of(i) {
			return j.at[h].under(o, e)
		}
	}
	if t.Rel == syntax.Obj || t.Rel == syntax.NsubjPass {
		if o := j.overObject(h); o != nil {
			e := Evidence{VerbOperator, h, h + 1}
			// not the report is undone, but what it says
			if n := lexicon.Governs(lexicon.AsNoun, j.noun(i)); o.Effect == lexicon.Neg && n != nil && n.Effect != lexicon.Planned {
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

// massed reports whether a noun counts nothing and belongs to nobody: who asks for "mercy" asks for a deed, and who asks for "a list" for a
// thing.
func (j *judge) massed(i int) bool {
	return j.Tree.Child(i, syntax.Det, syntax.Nummod, syntax.NmodPoss) < 0
}

// overObject finds the operator that a verb is over its object.
func (j *judge) overObject(h int) *lexicon.Operator {
	o, _ := j.reached(overObject, h, h)
	return o
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
		return lexicon.ObjectOccurs.Has(verb)
	case syntax.Nsubj:
		return lexicon.SubjectOccurs.Has(verb) || lexicon.ObjectOccurs.Has(verb) && j.Tree.Child(h, syntax.Obj) < 0
	}
	return false
}
