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
		return j.said(i, k)
	}
	if h < 0 {
		return asserted
	}
	if j.Inside[i] != j.Inside[h] { // out of a content: into what stands around it
		return asserted
	}
	t := j.t[i]
	if j.asks(i) {
		k := j.asked(i)
		o, e := j.operator(k, i)
		return j.mark(i, j.at[k].under(o, e))
	}
	switch t.Rel.Base() {
	case syntax.Csubj:
		if m := j.infinitive(i); m >= 0 && lexicon.Governs("pred", j.t[h].Lower) == nil { // "it is hard to see"
			return j.at[h].with("possible", 1.1, Evidence{"infinitive", m, m + 1})
		}
		return j.complement(h, i)
	case syntax.Xcomp, syntax.Ccomp:
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

// said is the state of words that stand in the content of an attribution: a fresh start, under what its cue does to them.
func (j *judge) said(i, k int) state {
	st := j.Stands[k]
	s := asserted
	e := Evidence{"source", i, i + 1}
	if st.Cue >= 0 {
		e = Evidence{"source", st.Cue, st.Cue + 1}
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
		return s.with("reported", 2.1, e)
	}
	if o := lexicon.Governs("comp", st.Lemma); o != nil && j.fits(i, o, st.Class) {
		return j.mark(i, s.under(o, e))
	}
	if o := lexicon.Governs("noun", st.Lemma); o != nil && st.Class == "say" {
		return j.mark(i, s.under(o, e))
	}
	return j.mark(i, s.under(byClass[st.Class], e))
}

// fits reports whether an operator is that of a cue of a class over the content that token i heads: people who ask request, and others
// ("told them to leave", and not "told them that he left") where they take an infinitive.
func (j *judge) fits(i int, o *lexicon.Operator, class string) bool {
	if o.Effect == "requested" {
		return class == "ask" || j.infinitive(i) >= 0
	}
	return class != "ask"
}

// byClass are the operators of cues that the lexicon does not know, by their class.
var byClass = map[string]*lexicon.Operator{
	"":        {Effect: "reported", Negated: "open", Value: 2.1},
	"say":     {Effect: "reported", Negated: "open", Value: 2.1},
	"claim":   {Effect: "reported", Negated: "open", Value: 1.4},
	"accuse":  {Effect: "alleged", Negated: "open", Value: 1},
	"deny":    {Effect: "denied", Negated: "open", Value: -1.5},
	"confirm": {Effect: "confirmed", Negated: "open", Value: 2.6},
	"ask":     {Effect: "requested", Negated: "open", Value: 1},
	"believe": {Effect: "probable", Negated: "doubted", Value: 1.5},
	"know":    {Effect: "fact", Negated: "fact", Value: 2.5},
	"promise": {Effect: "planned", Negated: "neg", Value: 1.7},
	"warn":    {Effect: "possible", Negated: "open", Value: 1.2},
	"show":    {Effect: "reported", Negated: "open", Value: 2.5},
	"judge":   {Effect: "reported", Negated: "open", Value: 2.1},
}

// complement is the state of a clause that a verb or adjective takes: under its operator, or as the verb itself is.
func (j *judge) complement(h, i int) state {
	t := j.t[h]
	if n := j.Tree.Child(h, syntax.Obj); n >= 0 && n < i && j.t[i].Rel == syntax.Ccomp && j.contentClause(i) { // "dismissed reports that"
		if o := lexicon.Governs("noun", j.noun(n)); o != nil && j.t[n].UPOS == syntax.NOUN {
			return j.at[n].under(o, Evidence{"noun-operator", n, n + 1})
		}
	}
	if o, e := j.operator(h, i); o != nil {
		return j.mark(i, j.at[h].under(o, e))
	}
	if t.Lower == "going" && t.Lemma == "go" && j.t[i].XPOS == syntax.VB {
		o := lexicon.Governs("aux", "going to")
		return j.at[h].under(o, Evidence{"modal", h, h + 1})
	}
	if (t.Lemma == "have" || t.Lemma == "be") && j.infinitive(i) >= 0 && j.t[h+1].Lower == "yet" { // "has yet to comment"
		return j.negate(j.at[h], Evidence{"negation", h, h + 2})
	}
	if t.Lemma == "have" && j.infinitive(i) >= 0 {
		if t.XPOS == syntax.VBD && j.at[h].polarity == Positive { // "had to leave": and did
			return j.at[h]
		}
		return j.at[h].with("required", 1.5, Evidence{"modal", h, h + 1})
	}
	if t.Lemma == "be" && t.UPOS != syntax.NOUN && j.t[i].XPOS == syntax.VB {
		return j.at[h].under(isTo, Evidence{"modal", h, h + 1})
	}
	if j.t[i].Rel == syntax.Xcomp {
		if m := j.infinitive(i); m >= 0 { // "selected to buy": it has not come about yet
			if j.outcome(h, i) {
				return j.at[h]
			}
			return j.at[h].with("planned", 1.1, Evidence{"purpose", m, m + 1})
		}
		return j.mark(i, j.at[h])
	}
	return j.mark(i, j.in[h].reset())
}

// outcome reports whether an infinitive tells how what happened ended: "rose to close at nine".
func (j *judge) outcome(h, i int) bool {
	return j.t[h].XPOS == syntax.VBD && lexicon.Governs("outcome", j.t[i].Lemma) != nil
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

// operator finds the operator that a head is over its clause: a verb by its lemma, with its particle or preposition first; an adjective.
func (j *judge) operator(h, i int) (*lexicon.Operator, Evidence) {
	t := j.t[h]
	e := Evidence{"verb-operator", h, h + 1}
	if t.UPOS == syntax.ADJ || t.XPOS == syntax.VBN || t.XPOS == syntax.VBG || t.Rel == syntax.Xcomp {
		if o := lexicon.Governs("pred", t.Lower); o != nil && !j.compared(h) { // before its verb: "is determined to" is no "determines"
			e.Rule = "adjective-operator"
			return o, e
		}
	}
	if t.UPOS == syntax.VERB {
		for c := range j.Tree.Children(h) {
			if r := j.t[c].Rel; r == syntax.CompoundPrt || r == syntax.Advmod && c == h+1 {
				if o := lexicon.Governs("comp", t.Lemma+" "+j.t[c].Lower); o != nil {
					return o, e
				}
			}
		}
		if o := lexicon.Governs("comp", t.Lemma); o != nil {
			return o, e
		}
	}
	if t.UPOS == syntax.NOUN {
		if o := lexicon.Governs("noun", j.noun(h)); o != nil {
			e.Rule = "noun-operator"
			return o, e
		}
	}
	if t.XPOS == syntax.MD {
		e.Rule = "modal"
		return lexicon.Governs("aux", t.Lower), e
	}
	return nil, e
}

// compared reports whether an adjective compares: "11 % more likely to fall ill than others" says how often and not how surely.
func (j *judge) compared(h int) bool {
	k := j.Tree.Child(h, syntax.Advmod)
	if k < 0 || j.t[k].Lower != "more" && j.t[k].Lower != "less" {
		return false
	}
	if m := k - 1; m >= 0 && (j.t[m].Lower == "%" || j.t[m].Lower == "percent" || j.t[m].Lower == "times" || j.t[m].UPOS == syntax.NUM) {
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
		return s.with("conditional", .8, Evidence{"condition", k, k + 1})
	}
	for c := range j.Tree.Children(i) {
		if j.t[c].Rel != syntax.Mark {
			continue
		}
		w, end := j.t[c].Lower, c+1
		if k := j.Tree.Child(c, syntax.Fixed); k == c+1 {
			w, end = w+" "+j.t[k].Lower, k+1
		}
		if w == "if" && j.t[i].Rel.Base() != syntax.Advcl {
			w = "whether"
		}
		if o := lexicon.Governs("mark", w); o != nil && o.Effect != "neg" {
			if w == "whether" && s.mood == requestedMood {
				s.mood = plainMood // somebody asks, nobody asks for it
			}
			return s.with(o.Effect, o.Value, Evidence{"subordinator", c, end})
		}
	}
	return s
}

// adverbial is the state of an adverbial clause. It is taken for granted beside a host that is not ("he did not come because he was ill"),
// but for conditions, for purposes, and for what a verb ties to it by a preposition.
func (j *judge) adverbial(h, i int) state {
	if o, e := j.prepositional(h, i); o != nil {
		return j.at[e.From].under(o, e)
	}
	m := j.infinitive(i)
	if m >= 0 {
		if o, e := j.operator(h, i); o != nil {
			return j.at[h].under(o, e)
		}
		if j.outcome(h, i) {
			return j.at[h]
		}
		return j.in[h].reset().with("planned", 1.1, Evidence{"purpose", m, m + 1})
	}
	if j.t[i].XPOS == syntax.VBG && i == h+1 && j.Tree.Child(i, syntax.Mark) < 0 { // "they risk losing"
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
	return j.mark(i, j.in[h].reset())
}

// temporal words tie a clause to the time of its host.
var temporal = map[string]bool{"when": true, "until": true, "before": true, "once": true, "after": true, "while": true, "as": true, "till": true, "whenever": true}

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

// prepositional finds the operator of a verb over what a preposition ties to it: "accused of stealing", "prevented from leaving".
func (j *judge) prepositional(h, i int) (*lexicon.Operator, Evidence) {
	e := Evidence{"verb-operator", h, h + 1}
	p := ""
	for c := range j.Tree.Children(i) {
		if r := j.t[c].Rel; r == syntax.Case || r == syntax.Mark {
			p = j.t[c].Lower
			break
		}
	}
	if p == "" || p == "to" && j.t[i].XPOS == syntax.VB {
		return nil, e
	}
	if o := lexicon.Governs("of", j.t[h].Lemma+" "+p); o != nil {
		return o, e
	}
	if v := j.t[h].Head; v >= 0 && v+1 == h {
		if o := lexicon.Governs("of", j.t[v].Lemma+" "+j.t[h].Lower); o != nil {
			return o, Evidence{"verb-operator", v, h + 1}
		}
	}
	if o := lexicon.Governs("of", j.t[h].Lemma); o != nil && ties[p] {
		return o, e
	}
	if o := lexicon.Governs("pred", j.t[h].Lower); o != nil && j.t[h].UPOS == syntax.ADJ && (p == "of" || p == "on" || p == "to") {
		e.Rule = "adjective-operator"
		return o, e
	}
	return nil, e
}

// ties are the prepositions by which operators take what they govern.
var ties = map[string]bool{"of": true, "from": true, "with": true, "for": true, "to": true, "against": true, "in": true}

// adnominal is the state of a clause on a noun: a relative clause is taken for granted, the content of a noun is under its operator.
func (j *judge) adnominal(h, i int) state {
	o, e := j.operator(h, i)
	if j.t[i].Rel == syntax.AclRelcl && !(o != nil && j.contentClause(i)) {
		return j.mark(i, j.in[h].reset())
	}
	if o != nil {
		return j.mark(i, j.at[h].under(o, e))
	}
	if m := j.infinitive(i); m >= 0 {
		if j.ranked(h) {
			return j.at[h]
		}
		return j.at[h].with("planned", 1.1, Evidence{"purpose", m, m + 1})
	}
	if m := j.Tree.Child(i, syntax.Mark, syntax.Case); m >= 0 && j.t[i].XPOS == syntax.VBG && (j.t[m].Lower == "of" || j.t[m].Lower == "for" || j.t[m].Lower == "in") {
		return j.at[h].with("possible", 1.5, Evidence{"gerund", m, m + 1}) // "a means of making peace"
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
	if n, o := j.negator(h), j.Tree.Child(h, syntax.Obj); n >= 0 && o >= 0 && j.Tree.Dominates(o, n) {
		return j.in[h] // "had no money and left": the object's "no" is the first verb's own
	}
	return j.at[h]
}

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
		if o, e := j.operator(h, i); o != nil && j.t[h].UPOS == syntax.NOUN && j.of(i) {
			return j.at[h].under(o, e)
		}
	}
	if t.Rel == syntax.Obj || t.Rel == syntax.NsubjPass {
		if o := j.overObject(h); o != nil {
			e := Evidence{"verb-operator", h, h + 1}
			if o.Effect == "neg" && lexicon.Governs("noun", j.noun(i)) != nil { // not the report is undone, but what it says
				return j.at[h].with("denied", o.Value, e)
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
