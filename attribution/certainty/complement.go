package certainty

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// complement is the state of a clause that a verb or adjective takes: under its operator, or as the verb itself is.
func (j *judge) complement(h, i int) state {
	t := j.t[h]
	if o, e := j.reached(content, h, i); o != nil {
		return j.at[e.From].under(o, e)
	}
	if o, e := j.operator(h, i); o != nil {
		return j.mark(i, j.at[h].under(o, e))
	}
	if t.Lower == "going" && t.Lemma == "go" && j.t[i].XPOS == syntax.VB {
		o := lexicon.Governs(lexicon.AsAux, "going to")
		return j.at[h].under(o, Evidence{Modal, h, h + 1})
	}
	if (t.Lemma == "have" || t.Lemma == "be") && j.infinitive(i) > h && j.t[h+1].Lower == "yet" { // "has yet to comment"
		return j.negate(j.at[h], Evidence{Negation, h, h + 2})
	}
	if t.Lemma == "have" && j.infinitive(i) >= 0 {
		if t.XPOS == syntax.VBD && j.at[h].polarity == Positive { // "had to leave": and did
			return j.at[h]
		}
		return j.at[h].with(lexicon.Required, 1.5, Evidence{Modal, h, h + 1})
	}
	if t.Lemma == "be" && t.UPOS != syntax.NOUN && j.t[i].XPOS == syntax.VB {
		return j.at[h].under(isTo, Evidence{Modal, h, h + 1})
	}
	if j.t[i].Rel == syntax.Xcomp {
		if m := j.infinitive(i); m >= 0 { // "selected to buy": it has not come about yet
			if j.outcome(h, i) {
				return j.at[h]
			}
			return j.at[h].with(lexicon.Planned, 1.1, Evidence{Purpose, m, m + 1})
		}
		return j.mark(i, j.at[h])
	}
	return j.mark(i, j.in[h].reset())
}

// outcome reports whether an infinitive tells how what happened ended: "rose to close at nine".
func (j *judge) outcome(h, i int) bool {
	return j.t[h].XPOS == syntax.VBD && lexicon.Governs(lexicon.AsOutcome, j.t[i].Lemma) != nil
}

// infinitive is the "to" of an infinitive, -1 where token i is none.
func (j *judge) infinitive(i int) int {
	if j.t[i].XPOS != syntax.VB && j.Tree.Child(i, syntax.AuxPass, syntax.Cop, syntax.Aux) < 0 {
		return -1
	}
	for c := range j.Tree.Children(i) {
		if j.t[c].Rel == syntax.Mark && j.t[c].Lower == "to" {
			return c
		}
		if c > i {
			break
		}
	}
	return -1
}

// operator finds the operator that a head is over its clause.
func (j *judge) operator(h, i int) (*lexicon.Operator, Evidence) { return j.reached(overClause, h, i) }

// compared reports whether an adjective compares: "11 % more likely to fall ill than others" says how often and not how surely.
func (j *judge) compared(h int) bool {
	k := j.Tree.Child(h, syntax.Advmod)
	if k < 0 || j.t[k].Lower != "more" && j.t[k].Lower != "less" {
		return false
	}
	if m := k - 1; m >= 0 && (j.t[m].Lower == "far" || j.t[m].Lower == "%" || j.t[m].Lower == "percent" || j.t[m].Lower == "times" ||
		j.t[m].UPOS == syntax.NUM) {
		return true
	}
	for m := h + 1; m+1 < len(j.t); m++ {
		if j.t[m].Lower == "than" {
			return j.t[m+1].Lower != "not"
		}
	}
	return false
}

// mark applies a subordinating word on a clause: "whether" leaves it open.
func (j *judge) mark(i int, s state) state {
	if k := j.inverted(i); k >= 0 {
		return s.with(lexicon.Conditional, .8, Evidence{Condition, k, k + 1})
	}
	for c := range j.Tree.Children(i) {
		if j.t[c].Rel != syntax.Mark {
			continue
		}
		w, end := j.t[c].Lower, c+1
		if w == "if" && end < len(j.t) && strings.HasPrefix(j.t[end].Lower, "any") { // "few if any"
			continue
		}
		if k := j.Tree.Child(c, syntax.Fixed); k == c+1 {
			w, end = w+" "+j.t[k].Lower, k+1
		}
		if w == "if" && !(c == 0 && j.t[i].Rel == syntax.Root) && (j.t[i].Rel.Base() != syntax.Advcl || j.asks(i)) {
			w = "whether"
		}
		if o := lexicon.Governs(lexicon.AsMark, w); o != nil && o.Effect != lexicon.Neg {
			if w == "whether" && s.mood == requestedMood {
				s.mood = plainMood // somebody asks, nobody asks for it
			}
			return s.with(o.Effect, o.Value, Evidence{Subordinator, c, end})
		}
	}
	return s
}
