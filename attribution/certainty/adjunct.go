package certainty

import (
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// adverbial is the state of an adverbial clause. It is taken for granted beside a host that is not ("he did not come because he was ill"),
// but for conditions, for purposes, and for what a verb ties to it by a preposition.
func (j *judge) adverbial(h, i int) state {
	if v := j.t[h].Head; v == h-1 && j.gerund(v) == i { // "risks further losing"
		h = v
	}
	if o, e := j.prepositional(h, i); o != nil {
		return j.at[e.From].under(o, e)
	}
	m := j.infinitive(i)
	if m >= 0 && j.inverted(i) < 0 {
		if o, e := j.operator(h, i); o != nil {
			return j.at[h].under(o, e)
		}
		if j.outcome(h, i) {
			return j.at[h]
		}
		return j.in[h].reset().with(lexicon.Planned, 1.1, Evidence{Purpose, m, m + 1})
	}
	if j.gerund(h) == i && j.Tree.Child(i, syntax.Mark) < 0 { // "they risk losing"
		if o, e := j.operator(h, i); o != nil {
			return j.at[h].under(o, e)
		}
	}
	if j.t[i].XPOS == syntax.VBG && j.Tree.ChildBase(i, syntax.Nsubj) < 0 { // "he fled, leaving the car": as the host
		return j.at[h]
	}
	if k := j.Tree.Child(i, syntax.Advmod, syntax.Mark); k >= 0 && temporal[j.t[k].Lower] && j.at[h].time != Actual && j.present(i) {
		return j.at[h] // "will reopen when the work is done"
	}
	if j.question && j.Headline { // "Sister takes over while brother is ill?"
		return j.at[h]
	}
	return j.mark(i, j.in[h].reset())
}

// temporal words tie a clause to the time of its host.
var temporal = map[string]bool{"when": true, "until": true, "before": true, "once": true, "after": true, "while": true, "as": true,
	"till": true, "whenever": true}

// present reports whether a clause stands in the present tense, which is also that of the future behind "when".
func (j *judge) present(i int) bool {
	if j.t[i].XPOS == syntax.VBZ || j.t[i].XPOS == syntax.VBP {
		return true
	}
	for c := range j.Tree.Children(i) {
		if r := j.t[c].Rel; (r.Base() == syntax.Aux || r == syntax.Cop) && j.t[c].Feats.Has(syntax.Present) {
			return true
		}
	}
	return false
}

// prepositional finds the operator over what a preposition ties to a head: "accused of stealing", "prevented from leaving".
func (j *judge) prepositional(h, i int) (*lexicon.Operator, Evidence) { return j.reached(tied, h, i) }

// tie reports whether a word ties what it hangs on to another word: its first preposition or mark, but for the "to" of an infinitive.
func (j *judge) tie(i int) bool {
	h := j.t[i].Head
	return j.Tree.Child(h, syntax.Case, syntax.Mark) == i && (j.t[i].Lower != "to" || j.t[h].XPOS != syntax.VB)
}

// ties are the prepositions by which operators take what they govern.
var ties = map[string]bool{"of": true, "from": true, "with": true, "for": true, "to": true, "against": true, "in": true}

// adnominal is the state of a clause on a noun: a relative clause is taken for granted, the content of a noun is under its operator.
func (j *judge) adnominal(h, i int) state {
	o, e := j.operator(h, i)
	if o == nil { // "on trial for stealing"
		o, e = j.reached(nominal, h, i)
	}
	if j.t[i].XPOS == syntax.VBN && j.Tree.Child(i, syntax.Mark, syntax.Case, syntax.Nsubj, syntax.NsubjPass) < 0 && j.infinitive(i) < 0 {
		o = nil // "claims made by farmers": the participle is not what is claimed
	}
	if j.t[i].Rel == syntax.AclRelcl && !(o != nil && j.contentClause(i)) {
		return j.mark(i, j.in[h].reset())
	}
	if o != nil {
		return j.mark(i, j.at[h].under(o, e))
	}
	if m := j.infinitive(i); m >= 0 {
		if o, e := j.reached(beside, h, i); o != nil {
			return j.at[h].under(o, e)
		}
		if j.ranked(h) {
			return j.at[h]
		}
		if v := j.t[h].Head; v >= 0 && j.t[h].Rel == syntax.Obj { // "caused the roof to fall": the tree hung the verb on its subject
			if o, e := j.operator(v, i); o != nil {
				return j.at[v].under(o, e)
			}
		}
		return j.at[h].with(lexicon.Planned, 1.1, Evidence{Purpose, m, m + 1})
	}
	if m := j.Tree.Child(i, syntax.Mark, syntax.Case); m >= 0 && j.t[i].XPOS == syntax.VBG &&
		(j.t[m].Lower == "of" || j.t[m].Lower == "for" || j.t[m].Lower == "in") {
		return j.at[h].with(lexicon.Possible, 1.5, Evidence{Gerund, m, m + 1}) // "a means of making peace"
	}
	return j.in[h].reset()
}

// ranked reports whether a noun is told from others by being the first, the last or the only one: "the first woman to lead it" leads it.
func (j *judge) ranked(i int) bool {
	for c := range j.Tree.Children(i) {
		switch w := j.t[c].Lower; {
		case c > i:
			return false
		case w == "last", w == "only", w == "latest", w == "next", j.t[c].Feats.Has(syntax.Ordinal):
			return true
		}
	}
	return j.t[i].Lower == "first" || j.t[i].Lower == "last" || j.t[i].Lower == "latest"
}

// contentClause reports whether a clause on a noun can be what the noun is about: "that" and a subject of its own.
func (j *judge) contentClause(i int) bool {
	from, _ := j.Tree.Yield(i)
	return j.t[from].Lower == "that" && j.Tree.ChildBase(i, syntax.Nsubj) > from
}

// coordinated is the state of a conjunct: it shares modals and negators unless it has a subject or an auxiliary of its own.
func (j *judge) coordinated(h, i int) state {
	own := j.Tree.ChildBase(i, syntax.Nsubj) >= 0 || j.Tree.ChildBase(i, syntax.Aux) >= 0
	if own || j.t[h].XPOS != j.t[i].XPOS {
		return j.in[h]
	}
	if j.emptyObject(h) {
		return j.in[h] // "had no money and left": the object's "no" is the first verb's own
	}
	return j.at[h]
}

// emptyObject reports whether what negates a predicate stands in its object. It looks once, however many predicates hang on this one.
func (j *judge) emptyObject(h int) bool {
	is, asked := j.empty[h]
	if !asked {
		n, o := j.negator(h), j.Tree.Child(h, syntax.Obj)
		is = n >= 0 && o >= 0 && j.Tree.Dominates(o, n)
		j.empty[h] = is
	}
	return is
}

// gerund is the gerund right behind a verb, or behind it and one adverb, that hangs on either; -1 where there is none.
func (j *judge) gerund(h int) int {
	if h < 0 || j.t[h].UPOS != syntax.VERB {
		return -1
	}
	i := h + 1
	if i+1 < len(j.t) && j.t[i].UPOS == syntax.ADV {
		i++
	}
	if i < len(j.t) && j.t[i].XPOS == syntax.VBG && j.t[i].Rel.Base() == syntax.Advcl && j.t[i].Head >= h && j.t[i].Head < i {
		return i
	}
	return -1
}
