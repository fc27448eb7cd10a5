package certainty

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// Through is the predicate for which the clause of token i stands: the complement of a cue that says nothing by itself ("are believed to
// have fled", "it is unclear whether he fled", "there is no evidence that he fled"), -1 where the clause stands for itself.
func (r Judgment) Through(i int) int {
	j := r.judge
	if k := j.headlineVerb(i); k >= 0 {
		return k
	}
	if k := j.behindColon(i); k >= 0 {
		return k
	}
	if c := j.gerund(i); c >= 0 && j.transparent(i, c) {
		return c
	}
	for c := range j.Tree.Children(i) {
		t := j.t[c]
		if j.asks(c) && (j.impersonal(i) || j.at[i].polarity == Negative) { // "it is unclear who", "are not sure whether"
			return c
		}
		if o, _ := j.reached(through, i, c); o != nil {
			return c
		}
		switch t.Rel.Base() {
		case syntax.Xcomp, syntax.Csubj, syntax.Ccomp:
			if j.transparent(i, c) || j.undenied(i, c) {
				return c
			}
		case syntax.Advcl, syntax.Obl:
			governs := j.t[i].UPOS == syntax.ADJ && j.transparentAdjective(i) || j.transparent(i, c)
			if governs && j.infinitive(c) > i { // "is due to publish", "voted to close"
				return c
			}
			if o, e := j.prepositional(i, c); o != nil && lexicon.Governs(lexicon.AsThrough, j.t[e.From].Lemma) != nil && j.passive(i) {
				return c
			}
		case syntax.Nsubj, syntax.Obj:
			if k := j.content(i, c); k >= 0 {
				return k
			}
			subject := t.Rel != syntax.Obj
			if subject && j.attributed(c) && (j.happens(i, c) || j.situated(i)) { // "the alleged theft took place in May"
				return c
			}
			if t.Rel == syntax.NsubjPass && j.awaited(i, c) {
				return c
			}
		}
	}
	return -1
}

// attributed reports whether an adjective says how sure it is that an event came about. A fake one is there all the same.
func (j *judge) attributed(event int) bool {
	for c := range j.Tree.Children(event) {
		if o, _ := j.attributive(event, c); o != nil && o.Effect != lexicon.Neg {
			return true
		}
	}
	return false
}

// situated reports whether a clause says no more of its subject than when or where it was: "the alleged attack was in May".
func (j *judge) situated(i int) bool {
	return j.t[i].UPOS.Nominal() && j.Tree.Child(i, syntax.Cop) >= 0 && j.Tree.Child(i, syntax.Case) >= 0
}

// awaited reports whether a clause says of an event no more than that it is to come, or is told: "a ruling is
// expected in May", "two deaths
// were reported".
func (j *judge) awaited(i, event int) bool {
	o := j.overObject(i)
	if k := j.Tree.Child(i, syntax.Advmod); k >= 0 && (j.t[k].Lower == "widely" || j.t[k].Lower == "long") {
		return false // the event is known, and was no surprise
	}
	told := o != nil && believed[o.Effect] && lexicon.Governs(lexicon.AsThrough, j.t[i].Lemma) != nil
	return told && j.event(event) && j.Tree.Child(i, syntax.Xcomp, syntax.Ccomp, syntax.Obj) < 0
}

// transparent reports whether the head of a complement says nothing by itself. A verb with a subject of its own that believes or expects
// does, and one in the passive does not.
func (j *judge) transparent(h, c int) bool {
	t := j.t[h]
	if r := j.t[c].Rel.Base(); r != syntax.Xcomp && r != syntax.Csubj && r != syntax.Advcl && !j.impersonal(h) {
		return false
	}
	if t.UPOS == syntax.AUX || t.Lemma == "be" || t.Lemma == "go" || t.Lemma == "have" {
		return j.infinitive(c) >= 0 || t.Lower == "going"
	}
	o, _ := j.operator(h, c)
	if o == nil || j.Tree.Child(h, syntax.Obj) >= 0 {
		return false
	}
	return lexicon.Governs(lexicon.AsThrough, o.Cue) != nil
}

// transparentAdjective reports whether an adjective says nothing by itself of the infinitive behind it.
func (j *judge) transparentAdjective(i int) bool {
	o := lexicon.Governs(lexicon.AsPred, j.t[i].Lower)
	return o != nil && !j.compared(i) && lexicon.Governs(lexicon.AsThrough, o.Cue) != nil
}

// passive reports whether a verb stands in the passive, as a participle on a noun does, too.
func (j *judge) passive(i int) bool {
	past := j.t[i].XPOS == syntax.VBN || j.t[i].XPOS == syntax.VBD
	if past && lexicon.AccusingVerb.Has(j.t[i].Lemma) && j.Tree.Child(i, syntax.Obj, syntax.Ccomp) < 0 &&
		j.Tree.ChildBase(i, syntax.Aux) < 0 {
		return true // "Man accused of theft", "appeared in court accused of theft"
	}
	// "a deal that he has vowed to block" is active
	onNoun := j.t[i].XPOS == syntax.VBN && j.t[i].Rel.Base() == syntax.Acl && j.Tree.Child(i, syntax.Aux) < 0
	return onNoun || j.Tree.Child(i, syntax.AuxPass) >= 0 || j.t[i].UPOS == syntax.ADJ
}

// Complement reports whether a clause is what a word is about, though the tree hangs it on like an addition: "unclear who fired", "no
// evidence that he fled".
func (r Judgment) Complement(i int) bool {
	j := r.judge
	h := j.t[i].Head
	return j.asks(i) || h >= 0 && j.t[h].UPOS == syntax.NOUN && j.contentClause(i) && lexicon.Governs(lexicon.AsNoun, j.noun(h)) != nil
}

// impersonal reports whether the subject of a clause is "it" or "there", or of what it hangs on: "it remains unclear".
func (j *judge) impersonal(i int) bool {
	for ; i >= 0; i = j.t[i].Head {
		for c := range j.Tree.Children(i) {
			if r := j.t[c].Rel; r == syntax.Expl || r.Base() == syntax.Nsubj {
				return j.t[c].Lower == "it" || j.t[c].Lower == "there"
			}
		}
		if j.t[i].Rel != syntax.Xcomp {
			break
		}
	}
	return false
}

// opening is the first word of the clause of token i, behind prepositions.
func (j *judge) opening(i int) int {
	from, _ := j.Tree.Yield(i)
	for from < i && j.t[from].UPOS == syntax.ADP {
		from++
	}
	return from
}

// interrogative reports whether the clause of token i begins like a question: "who fired", "whether it holds".
func (j *judge) interrogative(i int) bool {
	switch j.t[j.opening(i)].Lower {
	case "who", "what", "why", "how", "whether", "which", "whose", "when", "where", "if":
		return true
	}
	return false
}

// asks reports whether a clause is an indirect question that hangs on an operator: "it is unclear who fired".
func (j *judge) asks(i int) bool {
	h := j.t[i].Head
	if r := j.t[i].Rel.Base(); h < 0 || r != syntax.Advcl && r != syntax.Ccomp && r != syntax.Csubj && r != syntax.Acl {
		return false
	}
	if !j.interrogative(i) {
		return false
	}
	from := j.opening(i)
	tied := h == from-1 && (j.t[h].UPOS == syntax.ADJ || j.t[h].Lemma == "know" || j.inquires(h))
	if !tied && (j.t[from].Lower == "if" || j.t[from].Lower == "when" ||
		j.t[from].Lower == "where") && j.t[i].Rel.Base() == syntax.Advcl {
		return false // beside another verb: when it happens; "unclear when it happened" asks
	}
	o, _ := j.asking(i)
	return o != nil && (o.Effect == lexicon.Open || o.Negated == lexicon.Open)
}

// inquires reports whether a verb leaves the question open that stands behind it: "questioned if".
func (j *judge) inquires(i int) bool {
	o := lexicon.Governs(lexicon.AsComp, j.t[i].Lemma)
	return j.t[i].UPOS == syntax.VERB && o != nil && o.Effect == lexicon.Open
}

// asking is the operator over an indirect question: of what it hangs on, with its preposition where it has one, "looking into whether".
func (j *judge) asking(i int) (*lexicon.Operator, Evidence) {
	k := j.asked(i)
	if o, e := j.operator(k, i); o != nil {
		return o, e
	}
	return j.prepositional(k, i)
}

// asked is what an indirect question hangs on: in "it remains unclear who", the adjective.
func (j *judge) asked(i int) int {
	h := j.t[i].Head
	if k := j.Tree.Child(h, syntax.Xcomp); k >= 0 && k < i && j.t[k].UPOS == syntax.ADJ {
		return k
	}
	return h
}

// content is the clause that a noun behind "there is" or "has" is about, behind other verbs where there is none of it: "there is evidence
// that he fled", "the inquiry found no evidence that he fled".
func (j *judge) content(i, noun int) int {
	o := lexicon.Governs(lexicon.AsNoun, j.noun(noun))
	none := j.t[noun].Rel == syntax.Obj && j.negator(noun) >= 0
	if j.Tree.Child(i, syntax.Expl) < 0 && j.t[i].Lemma != "have" && !none || j.t[noun].UPOS != syntax.NOUN || o == nil {
		return -1
	}
	// who has a right or a power has it, whatever becomes of it
	if o.Effect == lexicon.Possible && o.Negated == lexicon.Neg && j.at[i].polarity == Positive {
		return -1
	}
	for c := range j.Tree.Children(noun) {
		if j.t[c].Rel == syntax.Acl || j.t[c].Rel == syntax.Ccomp || j.t[c].Rel == syntax.AclRelcl && j.contentClause(c) {
			return c
		}
	}
	return -1
}

// Unsource says how a cue names nobody for what it governs. The zero value is that it does not.
type Unsource uint8

const (
	NotUnsourced Unsource = iota
	Passive               // "are believed to have fled", "is suspected of theft": the cue is part of the claim
	// "charged with theft", "held on suspicion of theft": the charge is a fact, the deed is alleged; in the active, too
	Charge
)

// Unsourced tells whether token h is a cue that attributes to nobody what is said by token c, which hangs on it or on its object.
func Unsourced(s *syntax.Sentence, h, c int) Unsource {
	j := &judge{Sentence: Sentence{Tree: s}, t: s.Tokens, empty: map[int]bool{}}
	switch j.t[c].Rel.Base() {
	case syntax.Xcomp:
		o, _ := j.operator(h, c)
		if o != nil && believed[o.Effect] && j.passive(h) && j.t[h].UPOS == syntax.VERB && j.infinitive(c) >= 0 &&
			lexicon.Governs(lexicon.AsThrough, o.Cue) != nil {
			if r, ok := lexicon.ReportingVerb(j.t[h].Lemma); ok && r.Class != lexicon.Know {
				return Passive
			}
		}
	case syntax.Ccomp, syntax.Csubj:
		if o, _ := j.operator(h, c); o != nil && believed[o.Effect] && j.passive(h) && j.t[h].UPOS == syntax.VERB && j.impersonal(h) &&
			lexicon.Governs(lexicon.AsThrough, o.Cue) != nil {
			return Passive
		}
	case syntax.Advcl, syntax.Obl:
		return j.charge(h, c)
	case syntax.Acl, syntax.Nmod:
		if j.t[c].Head != h {
			return j.charge(h, c)
		}
		if o, _ := j.operator(h, c); o != nil && o.Effect == lexicon.Alleged && j.t[h].Rel.Base() == syntax.Obl && j.held(h) &&
			(j.event(c) || j.deed(c)) {
			return Charge
		}
	}
	return NotUnsourced
}

// charge tells whether a verb names nobody for what a preposition ties to it, or to its object: "suspected of", "charged with".
func (j *judge) charge(h, c int) Unsource {
	o, e := j.prepositional(h, c)
	if o == nil || o.Effect != lexicon.Alleged || e.From != h {
		return NotUnsourced
	}
	through := lexicon.Governs(lexicon.AsThrough, j.t[h].Lemma) != nil
	switch active := j.Tree.Child(h, syntax.Obj) >= 0; {
	case j.passive(h) && through:
		return Passive
	case through:
	case j.t[c].UPOS == syntax.VERB, lexicon.WrongNoun.Has(j.noun(c)), j.passive(h) && j.event(c):
		if active || j.passive(h) {
			return Charge
		}
	}
	return NotUnsourced
}

// believed are the effects of passives that pass on what somebody believes or says.
var believed = map[lexicon.Effect]bool{lexicon.Probable: true, lexicon.Possible: true, lexicon.Alleged: true, lexicon.Reported: true,
	lexicon.Planned: true}

// deed reports whether a noun phrase begins with a gerund: "smuggling weapons".
func (j *judge) deed(noun int) bool {
	for c := range j.Tree.Children(noun) {
		if t := j.t[c]; c < noun && (t.Rel == syntax.Compound || t.Rel == syntax.Amod) && strings.HasSuffix(t.Lower, "ing") {
			return true
		}
	}
	return false
}

// held reports whether a noun is the ground of what the law does: "on suspicion of", "on charges of".
func (j *judge) held(noun int) bool {
	k := j.Tree.Child(noun, syntax.Case)
	return k >= 0 && (j.t[k].Lower == "on" || j.t[k].Lower == "under" || j.t[k].Lower == "over")
}
