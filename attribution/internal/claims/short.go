package claims

import (
	"strings"

	"factcheck/attribution/syntax"
)

// fewWords is how many words a claim has at most that says too little by itself.
const fewWords = 2

// fewParts is how many parts away a neighbour is looked for.
const fewParts = 6

// join gives what has one or two words to the clause beside it in the words of the same source: "there were | limits", "you know". A clause
// that says of somebody what he did stays apart ("he left"), and so does one that the article is less or more sure of.
func (c *cutter) join() {
	parts := c.parts()
	for i, p := range parts {
		if i+1 < len(parts) && c.stray(p, parts[i+1]) {
			c.give(p, parts[i+1].root)
			continue
		}
		if c.words(p.toks) > fewWords && !(i == 0 && len(parts) > 1 && c.leads(p, parts[1])) && !c.supposes(p) || c.saying(p.root) >= 0 {
			continue
		}
		to := -1
		for k := i - 1; k >= max(0, i-fewParts) && to < 0; k-- {
			to = c.neighbour(p, parts[k])
		}
		for k := i + 1; k < min(len(parts), i+fewParts) && to < 0; k++ {
			to = c.neighbour(p, parts[k])
		}
		if to < 0 {
			continue
		}
		c.give(p, c.owner[to])
	}
}

// give makes the tokens of a part those of another.
func (c *cutter) give(p part, root int) {
	for _, t := range p.toks {
		c.owner[t] = root
	}
}

// stray reports whether a part is the subject of the next, from which the tree parts it at what is inserted between dashes: "The office -
// led by Ana Holm - | may be closed".
func (c *cutter) stray(p, next part) bool {
	first, at := next.toks[0], next.root
	for first < at && !c.s.Tokens[first].IsWord() {
		first++
	}
	k := c.s.Tokens[first]
	starts := (k.UPOS == syntax.AUX || k.UPOS == syntax.VERB) && k.Feats.Has(syntax.Finite)
	lone := c.s.ChildBase(at, syntax.Nsubj) < 0 && c.s.Child(at, syntax.Csubj, syntax.Cc, syntax.Expl) < 0
	return starts && lone && c.finite(at) && !c.finite(p.root) && c.inside[at] == c.inside[p.root] && !c.frame[p.root] &&
		c.nominal(p, first) && strings.Trim(c.s.Tokens[first-1].Lower, "-–—") == ""
}

// nominal reports whether a part begins with a noun phrase, and has no word behind a token.
func (c *cutter) nominal(p part, end int) bool {
	for _, t := range p.toks {
		if t > end && c.s.Tokens[t].IsWord() {
			return false
		}
	}
	for _, t := range p.toks {
		switch c.s.Tokens[t].UPOS {
		case syntax.NOUN, syntax.PROPN:
			return true
		case syntax.DET, syntax.ADJ, syntax.NUM, syntax.PRON:
		default:
			return false
		}
	}
	return false
}

// leads reports whether the first part of a sentence opens it with a preposition or conjunction and has no finite verb: "Despite her
// absence".
func (c *cutter) leads(p, next part) bool {
	first := c.s.Tokens[p.toks[0]]
	return !c.finite(p.root) && (first.UPOS == syntax.ADP || first.UPOS == syntax.SCONJ) && c.s.Tokens[next.toks[0]-1].Lower == ","
}

// supposes reports whether a part is a condition that puts its auxiliary before its subject: "had they not fled".
func (c *cutter) supposes(p part) bool {
	first, k := p.toks[0], c.s.Tokens[p.toks[0]]
	if first == 0 || !c.s.Tokens[first-1].IsWord() || c.s.Tokens[len(c.s.Tokens)-1].Lower == "?" || c.s.Child(p.root, syntax.Cc) >= 0 {
		return false
	}
	switch k.Lower {
	case "had", "should", "were":
	default:
		return false
	}
	subject := c.s.Child(p.root, syntax.Nsubj, syntax.NsubjPass, syntax.Expl)
	return k.Head == p.root && k.UPOS == syntax.AUX && subject >= 0 && c.start(subject) == first+1
}

// neighbour is the root of a part that a short one can be given to, -1 where it cannot.
func (c *cutter) neighbour(p, to part) int {
	if c.inside[p.root] != c.inside[to.root] || c.saying(to.root) >= 0 || c.frame[to.root] || c.words(to.toks) == 0 {
		return -1
	}
	if !c.finite(p.root) || c.supposes(p) {
		return to.root
	}
	own, other := c.judged.At(c.through(p.root)).Certainty.Label, c.judged.At(c.through(to.root)).Certainty.Label
	if own != other || !c.idle(p.root) {
		return -1
	}
	return to.root
}

// idle reports whether a clause is inserted, or its subject tells of nobody: "you know", "it's unbelievable".
func (c *cutter) idle(root int) bool {
	if c.s.Tokens[root].Rel == syntax.Parataxis || c.s.Child(root, syntax.Expl) >= 0 {
		return true
	}
	k := c.s.ChildBase(root, syntax.Nsubj)
	if k < 0 {
		return false
	}
	switch c.s.Tokens[k].Lower {
	case "i", "you", "we", "it", "that", "this", "there":
		return true
	}
	return false
}

// words counts those of a part that are its own.
func (c *cutter) words(toks []int) (n int) {
	for _, t := range toks {
		if k := c.s.Tokens[t]; k.IsWord() && !c.frame[t] && k.Rel != syntax.Cc {
			n++
		}
	}
	return n
}
