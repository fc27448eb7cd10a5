package certainty

import (
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

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
		if j.asks(c) { // "it is not known if he fled"
			continue
		}
		if k := j.inverted(c); k >= 0 {
			return k
		}
		m := j.Tree.Child(c, syntax.Mark)
		if m < 0 {
			continue
		}
		if o := lexicon.Governs(lexicon.AsMark, j.t[m].Lower); o != nil && o.Effect == lexicon.Conditional &&
			!(m > 0 && (j.t[m-1].Lower == "even" || j.t[m-1].Lower == "as")) {
			return m
		}
	}
	return -1
}

// opened is the "had" that opens a sentence as a condition, for which the tree takes it for a verb with what holds
// then beside it: "Had the dam
// held, the town would be dry"; -1 where there is none.
func (j *judge) opened(i int) int {
	h := j.t[i].Head
	if h != 0 {
		h = i
	}
	if h != 0 || j.t[0].Lower != "had" || j.t[0].Rel != syntax.Root || j.question {
		return -1
	}
	for c := range j.Tree.Children(0) {
		if r := j.t[c].Rel.Base(); (r == syntax.Parataxis || r == syntax.Ccomp) && (i == 0 || i == c) {
			if k := j.Tree.Child(c, syntax.Aux); k >= 0 && j.t[k].XPOS == syntax.MD {
				return 0
			}
		}
	}
	return -1
}

// inverted is the auxiliary that opens a condition without "if": "had she known", "were he to resign"; -1 where there is none.
func (j *judge) inverted(i int) int {
	from, _ := j.Tree.Yield(i)
	k := j.Tree.ChildBase(i, syntax.Nsubj)
	hangs := j.t[i].Rel.Base() == syntax.Advcl || from > 0 && j.t[i].Rel == syntax.Ccomp && !j.question
	if k < from || j.t[from].Rel.Base() != syntax.Aux && j.t[from].Rel != syntax.Cop || !hangs {
		return -1
	}
	switch j.t[from].Lower {
	case "had", "were", "should":
		return from
	}
	return -1
}
