package claims

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// bound reports whether a clause says nothing without its host, and stays with it however sure it is: the relative clause of a noun that
// nobody knows without it ("anyone who may know"), and an adverbial clause that cannot be read without the word that ties it on ("until it
// reopens").
func (c *cutter) bound(i int) bool {
	k := c.s.Tokens[i]
	switch k.Rel {
	case syntax.AclRelcl:
		return k.Head >= 0 && (c.scoped(k.Head) || c.restricts(i, k.Head) || c.denied(i, k.Head) || c.doubtful(i, k.Head))
	case syntax.Conj:
		if c.s.Child(i, syntax.Cc) >= 0 {
			return false
		}
		fallthrough
	case syntax.Advcl:
		t := c.tie(i)
		if t < 0 { // nothing ties it on but what it describes: "the finest man | anyone will meet"
			return k.Rel == syntax.Advcl && c.close(i)
		}
		return !c.loosens(t, i) || c.measured(t)
	case syntax.AdvclRelcl: // "are not | where we want to be"
		return k.Head == i-1 || c.s.Tokens[max(k.Head, 0)].XPOS == syntax.WRB
	}
	return false
}

// measured reports whether a length of time stands right before the word that ties a clause to its host: "seven months | after she fell",
// "hours | before it was due".
func (c *cutter) measured(tie int) bool {
	if word := c.s.Tokens[tie].Lower; tie < 2 || !lexicon.ElapsedFunction.Has(word) && word != "before" {
		return false
	}
	length := c.s.Tokens[tie-1]
	if !lexicon.TimeLength(length.Lemma) || length.Rel != syntax.OblUnmarked && length.Rel != syntax.Obj {
		return false
	}
	return length.XPOS == syntax.NNS || c.s.Child(tie-1, syntax.Nummod) >= 0 || c.s.Child(tie-1, syntax.Det) >= 0
}

// cleft reports whether a clause says what its host sets off: "it was the mayor who signed", "it is because of the heat that".
func (c *cutter) cleft(i int) bool {
	h := c.s.Tokens[i].Head
	if h < 0 || h > i || c.s.Child(h, syntax.Cop) < 0 || !c.ties(i) {
		return false
	}
	for k := range c.s.Children(h) {
		if r := c.s.Tokens[k].Rel.Base(); c.s.Tokens[k].Lower == "it" && (r == syntax.Nsubj || r == syntax.Expl) {
			return true
		}
	}
	return false
}

// ties reports whether a clause begins with "that", or with a relative pronoun.
func (c *cutter) ties(i int) bool {
	for k := range c.s.Children(i) {
		if t := c.s.Tokens[k]; k < i && (t.Lower == "that" || t.Lower == "who" || t.Lower == "which") {
			return true
		}
	}
	return false
}

// restricts reports whether a relative clause tells which ones are meant, and nothing of them all: that of a noun with neither an
// article nor a number ("in areas where nobody works"), and one without a relative word, which cannot be read without its noun ("the
// dream she had").
func (c *cutter) restricts(clause, noun int) bool {
	from, _ := c.s.Yield(clause)
	if from <= noun || !c.s.Tokens[from-1].IsWord() {
		return false
	}
	plain := c.s.Child(noun, syntax.Det, syntax.NmodPoss, syntax.Nummod) < 0
	return c.relativeIn(from, clause) < 0 || c.s.Tokens[noun].XPOS == syntax.NNS && plain
}

// denied reports whether a relative clause is that of one whom its host says not to be there: "There is not another show that can do it".
func (c *cutter) denied(clause, noun int) bool {
	from, _ := c.s.Yield(clause)
	det := c.s.Child(noun, syntax.Det)
	if !c.s.Tokens[max(from-1, 0)].IsWord() || det < 0 {
		return false
	}
	switch c.s.Tokens[det].Lower {
	case "a", "an", "another":
	default:
		return false
	}
	host := noun
	for !c.clausal(host) && c.s.Tokens[host].Head >= 0 {
		host = c.s.Tokens[host].Head
	}
	for k := range c.s.Children(host) {
		if t := c.s.Tokens[k]; k < noun && (t.Lower == "not" || t.Lower == "n't" || t.Lower == "n’t" || t.Lower == "never") {
			return true
		}
	}
	return false
}

// doubtful reports whether a relative clause of things may be that of the noun before it as well as that which the tree has it hang on: "a
// move to a plan which may fail".
func (c *cutter) doubtful(clause, noun int) bool {
	from, _ := c.s.Yield(clause)
	near := from - 1
	if near <= noun || c.s.Tokens[from].Lower != "which" && c.s.Tokens[from].Lower != "that" {
		return false
	}
	other, far := c.s.Tokens[near], c.s.Tokens[noun]
	return other.UPOS == syntax.NOUN && other.Rel.Base() == syntax.Nmod && other.XPOS == far.XPOS
}

// relativeIn is the relative word between the beginning of a clause and its verb, -1 for none.
func (c *cutter) relativeIn(from, clause int) int {
	for t := from; t < clause && t <= from+farRelative; t++ {
		switch c.s.Tokens[t].Lower {
		case "who", "which", "whom", "whose", "where", "when", "that", "why":
			return t
		}
	}
	return -1
}

// dependent reports whether a second predicate without a subject of its own is joined to a clause that says nothing without its host: "if
// you read this | and cannot see it".
func (c *cutter) dependent(h, i int) bool {
	if c.s.ChildBase(i, syntax.Nsubj) >= 0 || c.s.Child(i, syntax.Expl) >= 0 {
		return false
	}
	for c.s.Tokens[h].Rel == syntax.Conj {
		h = c.s.Tokens[h].Head
	}
	return c.finite(h) && (c.conditional(h) || c.bound(h))
}

// restrictive reports whether a predicate stands in a relative clause that goes with its host and has no comma before it: a second
// predicate in it tells as little of the noun by itself ("anyone who lied | and was convicted would").
func (c *cutter) restrictive(h int) bool {
	for c.s.Tokens[h].Rel == syntax.Conj {
		h = c.s.Tokens[h].Head
	}
	return c.s.Tokens[h].Rel == syntax.AclRelcl && c.owner[h] != h && c.close(h)
}

// inserted reports whether a verb that looks like a past is a participle behind a noun and a comma: "played her friend, | arrested in May".
// In a list of verbs the last has a conjunction.
func (c *cutter) inserted(h, i int) bool {
	from, _ := c.s.Yield(i)
	k := c.s.Tokens[i]
	if k.XPOS != syntax.VBD || !strings.HasSuffix(k.Lower, "ed") || c.s.Child(i, syntax.Cc) >= 0 || from < 2 {
		return false
	}
	for from < i && !c.s.Tokens[from].IsWord() {
		from++
	}
	if from != i || c.s.Tokens[i-1].Lower != "," || !c.s.Tokens[i-2].UPOS.Nominal() {
		return false
	}
	for t := range c.s.Children(h) {
		if t > i && c.s.Tokens[t].Rel == syntax.Conj && c.s.Child(t, syntax.Cc) >= 0 {
			return false
		}
	}
	return true
}

// tie is the word that ties an adverbial clause to its host, -1 for none. The tree may take it for the preposition of a subject, which can
// have none: "after talks fell through".
func (c *cutter) tie(root int) int {
	if k := c.s.ChildBase(root, syntax.Nsubj); k >= 0 {
		from, _ := c.s.Yield(k)
		word := c.s.Tokens[from].Lower
		ties := lexicon.ElapsedFunction.Has(word) || lexicon.LooseFunction.Has(word) || lexicon.LimitFunction.Has(word)
		if ties && c.s.Tokens[from].Rel == syntax.Case {
			return from
		}
	}
	for k := range c.s.Children(root) {
		t := c.s.Tokens[k]
		wh := t.Rel == syntax.Advmod && (t.Lower == "when" || t.Lower == "whenever" || t.Lower == "wherever")
		if k < root && (t.Rel == syntax.Mark || wh) {
			return k
		}
	}
	return -1
}

// loosens reports whether what an adverbial clause says is so without the word that ties it on: a reason and a contrast are, and what came
// before or with something else; a condition, an aim, a limit and what is still to come are not.
func (c *cutter) loosens(tie, root int) bool {
	word := c.s.Tokens[tie].Lower
	if word == "because" && c.unsure(root) && !(tie > 0 && c.s.Tokens[tie-1].Lower == ",") {
		return false
	}
	return lexicon.LooseFunction.Has(word) || lexicon.ElapsedFunction.Has(word) && c.past(root)
}

// unsure reports whether what a reason is given for is denied or only possible, so that the reason may not be so, either.
func (c *cutter) unsure(root int) bool {
	clauses := 0
	for h := range c.s.Ancestors(root) {
		if clauses++; clauses > fewParts {
			return false
		}
		for k := range c.s.Children(h) {
			if t := c.s.Tokens[k]; t.Lower == "not" || t.Lower == "n't" || t.Lower == "if" && t.Rel == syntax.Mark {
				return true
			}
		}
	}
	return false
}

// past reports whether the verb of a clause stands in the past or the perfect.
func (c *cutter) past(root int) bool {
	if c.s.Tokens[root].XPOS == syntax.VBD {
		return true
	}
	for k := range c.s.Children(root) {
		r := c.s.Tokens[k].Rel
		aux := r == syntax.Aux || r == syntax.AuxPass || r == syntax.Cop
		if aux && (c.s.Tokens[k].XPOS == syntax.VBD || r == syntax.Aux && c.s.Tokens[k].Lemma == "have") {
			return true
		}
	}
	return false
}

// scoped reports whether a noun says nothing without its relative clause: "no cure that helps", "the only ones who left", "any law which",
// "what would happen".
func (c *cutter) scoped(noun int) bool {
	for k := range c.s.Children(noun) {
		if lexicon.ScopeFunction.Has(c.s.Tokens[k].Lower) && k < noun {
			return true
		}
	}
	return lexicon.ScopeFunction.Has(c.s.Tokens[noun].Lower)
}
