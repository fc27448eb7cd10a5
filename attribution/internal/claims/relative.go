package claims

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// relative reports whether a token is a relative word of the clause of a claim.
func (w *wording) relative(t int) bool {
	k := w.s.Tokens[t]
	switch k.Lower {
	case "who", "which", "whom", "whose", "where", "when":
	case "that":
		if k.UPOS != syntax.PRON {
			return false
		}
	default:
		return false
	}
	return w.clauseOf(t) >= 0
}

// relatives puts what a relative clause hangs on in the place of its relative: as its subject before it, "some of whom" as "some of [the
// smugglers]", and what was moved to the front, "which they accuse", "in which", "where", back to where a statement has it.
func (w *wording) relatives() {
	t := -1
	from, _ := w.s.Yield(w.root)
	for k := from; k <= w.toks[0]+farRelative && k < len(w.s.Tokens) && t < 0; k++ {
		if u := w.s.Tokens[k].UPOS; u == syntax.AUX || u == syntax.VERB { // "will that be"
			break
		}
		if w.relative(k) && (w.clauseOf(k) == w.root || w.s.Tokens[w.root].Rel == syntax.Conj && w.clauseOf(k) == w.s.Tokens[w.root].Head) {
			t = k
		}
	}
	if t < 0 {
		return
	}
	if noun := w.noun(w.clauseOf(t)); noun >= 0 && w.holds(noun) {
		return
	}
	what := w.antecedent(w.clauseOf(t))
	switch {
	case what == "":
	case t >= w.toks[0]:
		w.place(t, what)
	case w.s.Tokens[t].Rel.Base() == syntax.Nsubj: // it is cut off
		w.lead = what
	case w.s.Tokens[t].Rel.Base() == syntax.Obj && w.s.Tokens[t].Head == w.root && w.bare():
		w.after[w.root] = lower(what)
	}
}

// farRelative is how far from its beginning the relative of a clause is looked for: "some of whom".
const farRelative = 3

// clauseOf is the head of the innermost clause that a relative stands in: of a relative clause, or of one that a comma ties on as an
// addition ("..., some of whom are"), -1 for none.
func (w *wording) clauseOf(t int) int {
	for ; t >= 0; t = w.s.Tokens[t].Head {
		switch w.s.Tokens[t].Rel {
		case syntax.AclRelcl, syntax.AdvclRelcl, syntax.Parataxis, syntax.Advcl:
			return t
		}
	}
	return -1
}

// noun is what a relative clause hangs on: the head in the tree, or the noun before the clause where the tree ties it to a verb; -1 for
// none.
func (w *wording) noun(clause int) int {
	h := w.s.Tokens[clause].Head
	if w.s.Tokens[clause].Rel == syntax.AclRelcl || h < 0 {
		return h
	}
	from, _ := w.s.Yield(clause)
	for from--; from > 0 && !w.s.Tokens[from].IsWord(); from-- {
	}
	if from < 0 || !w.s.Tokens[from].UPOS.Nominal() {
		return -1
	}
	for k := w.s.Tokens[from]; k.Rel == syntax.Flat || k.Rel.Base() == syntax.Compound; k = w.s.Tokens[from] {
		from = k.Head
	}
	return from
}

// antecedent is the noun phrase that a relative clause hangs on, from its article to the clause, without what ties it to its own host; the
// whole of several where the clause speaks of several. "" for one that tells nothing by itself.
func (w *wording) antecedent(clause int) string {
	noun := w.noun(clause)
	if noun < 0 {
		return ""
	}
	if m, ok := w.who.Meant(w.si, noun); ok {
		if m.Pronoun && !w.sure(noun, m) {
			return ""
		}
		w.told[m.Entity] = true
		if m.Pronoun {
			return w.called(m)
		}
	}
	if k := w.s.Tokens[noun]; k.XPOS == syntax.PRP || w.person(clause) && w.nobody(noun) || !k.UPOS.Nominal() && k.UPOS != syntax.PRON {
		return ""
	}
	if w.scoped(noun) || w.misfits(noun, clause) {
		return ""
	}
	return w.described(noun, clause)
}

// participial is whom a participle with the verb of a belief or a charge describes, and the verb that it has as a clause: "[The man is]
// believed to be ill"; "" for another claim.
func (w *wording) participial() string {
	v := w.toks[0]
	t := w.s.Tokens[v]
	if !w.cue[v] || t.Rel.Base() != syntax.Acl || t.XPOS != syntax.VBN || t.Head < 0 || w.holds(t.Head) {
		return ""
	}
	who := w.antecedent(v)
	if who == "" {
		return ""
	}
	if x := w.s.Tokens[t.Head].XPOS; x == syntax.NNS || x == syntax.NNPS {
		return who + " are"
	}
	return who + " is"
}

// misfits reports whether the tree ties a relative clause to a noun that cannot be what it speaks of: a day ("a budget on Friday, which
// will"), one whose number the verb is not of ("seek debt support who have"), one before a dash.
func (w *wording) misfits(noun, clause int) bool {
	k := w.s.ChildBase(clause, syntax.Nsubj)
	if k < 0 || !w.relative(k) {
		return false
	}
	word := w.s.Tokens[noun].Lower
	from, _ := w.s.Yield(clause)
	if mark := w.s.Tokens[max(from-1, 0)].Lower; w.s.Tokens[k].Lower == "which" && (strings.Trim(mark, "–—-") == "" || mark == "-") {
		return true // behind a dash it takes up the whole clause
	}
	day := lexicon.WeekdayNumber(word) > 0 || lexicon.Month(word) > 0
	return day || !w.agree(noun, clause) && !w.several(clause)
}

// person reports whether the relative of a clause stands for a person.
func (w *wording) person(clause int) bool {
	k := w.s.ChildBase(clause, syntax.Nsubj)
	return k >= 0 && w.s.Tokens[k].Lower == "who"
}

// nobody reports whether a noun is the name of something that is no person.
func (w *wording) nobody(noun int) bool {
	m, ok := w.who.Meant(w.si, noun)
	return w.s.Tokens[noun].UPOS == syntax.PROPN && (!ok || m.Kind != sources.Person && m.Kind != sources.Group)
}

// described is a noun phrase before a clause that hangs on it, with what stands between them where that is short and no clause.
func (w *wording) described(noun, clause int) string {
	top := noun
	if w.s.Tokens[noun].Rel.Base() == syntax.Conj && w.several(clause) {
		top = w.s.Tokens[noun].Head
	}
	from := top
	for k := range w.s.Children(top) {
		switch w.s.Tokens[k].Rel.Base() {
		case syntax.Det, syntax.Amod, syntax.Nummod, syntax.Compound, syntax.Nmod:
			if k < top {
				from = min(from, w.start(k))
			}
		}
	}
	for from < top && w.outer(from) {
		from++
	}
	if from > 0 && strings.ContainsAny(w.s.Tokens[from-1].Lower, "$€£") {
		from--
	}
	for from > 0 && w.dated(top) && w.dated(from-1) { // "Monday 6 January 2020"
		from--
	}
	to, _ := w.s.Yield(clause)
	for to > noun+1 && !w.s.Tokens[to-1].IsWord() {
		to--
	}
	for k := noun + 1; k < to; k++ {
		if w.s.Tokens[k].Feats.Has(syntax.Finite) {
			to = noun + 1
		}
	}
	if to-from > longestAntecedent {
		to = noun + 1
		for to < len(w.s.Tokens) && w.s.Tokens[to].Rel == syntax.Flat {
			to++
		}
	}
	if to <= noun || to-from > longestAntecedent {
		return ""
	}
	return definite(w.tidy(noun, w.text(from, to)))
}

// dated reports whether a token can be part of a date.
func (w *wording) dated(t int) bool {
	return w.s.Tokens[t].UPOS == syntax.NUM || w.s.Tokens[t].UPOS == syntax.PROPN
}

// definite is a description of one that was just spoken of, with the article of what is known: "a strike" to "the strike", but "a number of
// strikes".
func definite(phrase string) string {
	article, rest, more := strings.Cut(phrase, " ")
	next, _, _ := strings.Cut(rest, " ")
	_, numeral := lexicon.OneNumeral.Value(next)
	_, scale := lexicon.ScaleNumeral.Value(next)
	if a := strings.ToLower(article); !more || a != "a" && a != "an" || strings.Contains(rest, " of ") ||
		strings.Contains(rest, " like ") || numeral || scale || lexicon.QuantityFunction.Has(next) {
		return phrase
	}
	if article[0] == 'A' {
		return "The " + rest
	}
	return "the " + rest
}

// longestAntecedent is how many words and marks are put in at most.
const longestAntecedent = 14

// outer reports whether a token before an antecedent ties it to what is before: its preposition, a conjunction, a mark.
func (w *wording) outer(t int) bool {
	k := w.s.Tokens[t]
	switch k.Rel.Base() {
	case syntax.Case, syntax.Cc, syntax.Mark:
		return true
	}
	return !k.IsWord() && !strings.ContainsAny(k.Lower, "$€£“\"‘")
}

// several reports whether the verb of a clause has its subject in the plural, though the noun before it is one: "Serbia and Russia, which
// are".
func (w *wording) several(clause int) bool {
	noun := w.noun(clause)
	if x := w.s.Tokens[noun].XPOS; x == syntax.NNS || x == syntax.NNPS {
		return false
	}
	for t := range w.s.Children(clause) {
		if k := w.s.Tokens[t]; k.XPOS == syntax.VBP || k.Lower == "were" {
			return true
		}
	}
	if k := w.s.ChildBase(clause, syntax.Nsubj); k >= 0 && !w.relative(k) { // an object: nothing tells, and the comma stands behind all
		from, _ := w.s.Yield(clause)
		return from > 0 && w.s.Tokens[from-1].Lower == ","
	}
	return w.s.Tokens[clause].XPOS == syntax.VBP
}

// possessive is the name with what makes it an owner.
func possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "’"
	}
	return name + "’s"
}
