package claims

import (
	"slices"

	"factcheck/attribution/certainty"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"
)

// assign gives every token its owner, heads before what hangs on them.
func (c *cutter) assign() {
	c.owner = make([]int, len(c.s.Tokens))
	root := c.s.Root()
	if root < 0 {
		return
	}
	stack := []int{root}
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		h := c.s.Tokens[i].Head
		switch {
		case h >= 0 && c.follows(h, i):
			c.owner[i] = c.owner[h]
		case h >= 0 && c.introduces(h, i) >= 0:
			c.owner[i] = c.owner[c.introduces(h, i)]
		case h < 0 || c.inside[h] != c.inside[i] || c.splits(h, i):
			c.owner[i] = i
		default:
			c.owner[i] = c.owner[h]
		}
		for k := range c.s.Children(i) {
			stack = append(stack, k)
		}
	}
	c.restore()
	c.adopt()
	c.topic()
	c.trail()
	c.marks()
}

// restore gives a clause the subject that the tree joined to the noun before it: "left the firm, and the firm | has no head". Nothing but
// that can tie a clause without a conjunction of its own to the one before.
func (c *cutter) restore() {
	for i := range c.s.Tokens {
		t := c.s.Tokens[i]
		if c.owner[i] != i || !joined(t.Rel) || !c.finite(i) || c.tie(i) >= 0 ||
			c.s.ChildBase(i, syntax.Nsubj) >= 0 || c.s.ChildBase(i, syntax.Csubj) >= 0 || c.s.Child(i, syntax.Cc) >= 0 {
			continue
		}
		from, _ := c.s.Yield(i)
		last := from - 1
		if last < 0 || !c.s.Tokens[from].IsWord() || !c.s.Tokens[last].IsWord() || c.inside[last] != c.inside[i] {
			continue
		}
		for k := last; k >= 0; k = c.s.Tokens[k].Head {
			start, to := c.s.Yield(k)
			if to != from {
				break
			}
			if c.s.Tokens[k].UPOS.Nominal() && c.second(k, start) {
				for w := start; w < to; w++ {
					c.owner[w] = i
				}
				break
			}
		}
	}
}

// second reports whether a noun that begins at a token is the last of two that "and" joins, or stands beside others behind a comma without
// one.
func (c *cutter) second(k, start int) bool {
	t := c.s.Tokens[k]
	if t.Rel != syntax.Conj || t.Head < 0 {
		return false
	}
	if c.s.Child(k, syntax.Cc) < 0 {
		return start > 0 && c.s.Tokens[start-1].Lower == ","
	}
	joined := 0
	for s := range c.s.Children(t.Head) {
		if c.s.Tokens[s].Rel == syntax.Conj {
			joined++
		}
	}
	return joined == 1
}

// joined reports whether a relation ties a clause to one beside it.
func joined(r syntax.Rel) bool {
	return r == syntax.Root || r == syntax.Conj || r == syntax.Ccomp || r == syntax.Parataxis || r == syntax.Advcl
}

// marks gives each quotation mark to the claim of the word that it stands at: "were “exhausted and furious” | and wrote by hand".
func (c *cutter) marks() {
	for t, k := range c.s.Tokens {
		if k.UPOS != syntax.PUNCT {
			continue
		}
		q := quotes.Around(c.t.Quotations, k.Span)
		switch {
		case q < 0:
		case c.t.Quotations[q].Span.End == k.Span.End && t > 0 && c.inside[t-1] == c.inside[t]:
			c.owner[t] = c.owner[t-1]
		case c.t.Quotations[q].Span.Start == k.Span.Start && t+1 < len(c.s.Tokens) && c.inside[t+1] == c.inside[t]:
			c.owner[t] = c.owner[t+1]
		}
	}
}

// topic joins what a headline says it is about to what it says of it: "Missing schoolgirls: government claims a deal", "No joke: boy
// billed".
func (c *cutter) topic() {
	mark := slices.IndexFunc(c.s.Tokens, func(t syntax.Token) bool { return t.Lower == ":" })
	if mark < 1 || !c.t.InHeadline(c.si) || c.speaksBefore(mark) {
		return
	}
	for i := mark + 1; i < len(c.s.Tokens); i++ {
		t := c.s.Tokens[i]
		heads := (t.Head <= mark || c.s.Tokens[t.Head].UPOS != syntax.VERB) && t.Rel != syntax.Amod && t.Rel != syntax.AclRelcl
		if own := c.inside[i] < 0 && !c.frame[i]; own && heads && c.clausal(i) {
			for t, o := range c.owner {
				if o <= mark {
					c.owner[t] = i
				}
			}
			return
		}
	}
}

// speaksBefore reports whether a finite verb or somebody's words stand before a mark, or the mark is part of them.
func (c *cutter) speaksBefore(mark int) bool {
	for t := range mark + 1 {
		switch c.s.Tokens[t].XPOS {
		case syntax.VBZ, syntax.VBP, syntax.VBD, syntax.MD:
			return true
		}
		if c.frame[t] || c.inside[t] >= 0 {
			return true
		}
	}
	return false
}

// follows reports whether a token goes with its head into one claim though only one of them is what somebody says: the subject of a
// passive that names nobody, and what a reporting verb takes besides a content that is no clause ("described the attack as" before a
// quotation).
func (c *cutter) follows(h, i int) bool {
	if c.cue[h] {
		switch c.s.Tokens[i].Rel.Base() {
		case syntax.Conj, syntax.Parataxis:
			return false
		}
		return c.inside[i] == c.inside[h] || c.inside[i] < 0 || c.as[c.inside[i]].Parent == c.inside[h] && c.frame[i]
	}
	return c.cue[i] && c.s.Tokens[i].Rel.Base() == syntax.Aux
}

// introduces is the word outside a content that its preposition or conjunction goes with: "was charged with | fraud"; -1 where a word is
// none.
func (c *cutter) introduces(h, i int) int {
	if r := c.s.Tokens[i].Rel.Base(); r != syntax.Case && r != syntax.Mark || i > h {
		return -1
	}
	if c.inside[h] == c.inside[i] {
		return -1
	}
	for h = range c.s.Ancestors(h) {
		if c.inside[h] == c.inside[i] {
			return h
		}
	}
	return -1
}

// splits reports whether the clause of token i comes apart from that of its head.
func (c *cutter) splits(h, i int) bool {
	if c.cleft(i) && !c.differs(h, i) {
		return false
	}
	switch c.s.Tokens[i].Rel {
	case syntax.Conj:
		return c.finite(i) && c.clausal(h) && !c.bound(i) && !c.base(h, i) && !c.orphan(i) && !c.dependent(h, i) && !c.inserted(h, i) &&
			!c.restrictive(h)
	case syntax.Parataxis:
		return c.finite(i)
	case syntax.AclRelcl, syntax.Advcl, syntax.AdvclRelcl:
		if c.s.Tokens[i].Rel == syntax.Advcl && c.tie(i) < 0 && c.orphan(i) { // "after work | was done", taken for a time and a clause
			return false
		}
		return c.finite(i) && !c.conditional(i) && !c.bound(i) && !c.judged.Complement(i) && c.differs(h, i)
	case syntax.Ccomp: // asked: “Really?” | and walked out
		return c.frame[h] && c.inside[i] < 0 && c.finite(i) && c.s.Child(i, syntax.Cc) >= 0
	}
	return false
}

// orphan reports whether a verb joined to another by no conjunction has a subject that the tree takes for something else: it begins right
// behind a word, or with an auxiliary: "payments, and tax breaks, | must be within limits".
func (c *cutter) orphan(i int) bool {
	from, _ := c.s.Yield(i)
	if from == 0 || c.s.Child(i, syntax.Cc) >= 0 || c.s.ChildBase(i, syntax.Nsubj) >= 0 || c.s.Child(i, syntax.Expl) >= 0 {
		return false
	}
	first := c.s.Tokens[from]
	return first.UPOS == syntax.AUX || first.UPOS == syntax.VERB && c.s.Tokens[from-1].IsWord()
}

// base reports whether a verb joined to one in the base form is in it, too, for want of a subject: "does not run it or have a share".
func (c *cutter) base(h, i int) bool {
	return c.s.Tokens[h].XPOS == syntax.VB && c.s.Tokens[i].XPOS == syntax.VBP && c.s.ChildBase(i, syntax.Nsubj) < 0 &&
		c.s.ChildBase(i, syntax.Aux) < 0
}

// differs reports whether the certainty of a clause is another than that of its host. A relative clause without a comma before it that is
// plain itself is part of what its host denies or holds possible: "not shepherds who lost their way".
func (c *cutter) differs(h, i int) bool {
	for c.s.Tokens[h].Head >= 0 && !c.clausal(h) && c.inside[c.s.Tokens[h].Head] == c.inside[h] {
		h = c.s.Tokens[h].Head
	}
	host, own := c.judged.At(c.through(h)).Certainty.Label, c.judged.At(c.through(i)).Certainty.Label
	if c.s.Tokens[i].Rel == syntax.AclRelcl && c.close(i) && (own == certainty.Asserted || own == certainty.Reported || unfactual[host]) {
		return false
	}
	return host != own
}

// close reports whether no mark stands before a clause.
func (c *cutter) close(i int) bool {
	from, _ := c.s.Yield(i)
	return from > 0 && c.s.Tokens[from].IsWord() && c.s.Tokens[from-1].IsWord()
}

// unfactual are the labels of what is not held to be so: what is told of a noun in it may be as little so ("I do not see a year in which
// he will stand").
var unfactual = map[certainty.Label]bool{certainty.Negated: true, certainty.Denied: true, certainty.Doubted: true,
	certainty.Unverified: true}

// through is the token whose predicate the clause of a token stands for: the token, or what cues there that say nothing by themselves
// govern.
func (c *cutter) through(i int) int {
	for {
		next := c.judged.Through(i)
		if next < 0 {
			return i
		}
		i = next
	}
}

// conditional reports whether a clause is the condition of its host, which says nothing without it.
func (c *cutter) conditional(i int) bool {
	k := c.s.Child(i, syntax.Mark)
	if k < 0 {
		return false
	}
	o := lexicon.Governs(lexicon.AsMark, c.s.Tokens[k].Lower)
	return o != nil && o.Effect == lexicon.Conditional
}

// finite reports whether token i heads a clause with a finite verb.
func (c *cutter) finite(i int) bool {
	if c.s.Tokens[i].Feats.Has(syntax.Finite) && c.s.Tokens[i].UPOS != syntax.AUX {
		return true
	}
	for k := range c.s.Children(i) {
		if r := c.s.Tokens[k].Rel; (r == syntax.Aux || r == syntax.AuxPass || r == syntax.Cop) && c.s.Tokens[k].Feats.Has(syntax.Finite) {
			return true
		}
	}
	return false
}

// clausal reports whether token i heads a clause.
func (c *cutter) clausal(i int) bool {
	t := c.s.Tokens[i]
	return t.UPOS == syntax.VERB || c.s.Child(i, syntax.Cop) >= 0 || c.s.ChildBase(i, syntax.Nsubj) >= 0 || t.Head < 0
}

// adopt joins pieces of a content that came out of the tree without a finite clause of their own to a neighbour that has one: to the
// one before, else to the one behind, else to the first piece.
func (c *cutter) adopt() {
	finite := func(t int) bool { return c.finite(t) || c.s.Tokens[t].Head < 0 }
	host := map[int]int{} // of each attribution, where pieces go that have no finite clause before them
	for t := len(c.owner) - 1; t >= 0; t-- {
		if _, ok := host[c.inside[t]]; c.owner[t] == t && (finite(t) || !ok) {
			host[c.inside[t]] = t
		}
	}
	to := map[int]int{}
	for t, o := range c.owner {
		if o != t {
			continue
		}
		if finite(t) {
			host[c.inside[t]] = t
		}
		to[t] = host[c.inside[t]]
		// A source is nobody's claim: "according to the forecast, which came out on Monday".
		if c.of[t] >= 0 && !finite(t) && c.inside[t] < 0 {
			to[t] = t
		}
	}
	for t, o := range c.owner {
		c.owner[t] = to[o]
	}
}
