package claims

import "factcheck/attribution/syntax"

// fewWords is how many words a claim has at most that says too little by itself.
const fewWords = 2

// fewParts is how many parts away a neighbour is looked for.
const fewParts = 6

// join gives what has one or two words to the clause beside it in the words of the same source: "there were | limits", "you know". A clause
// that says of somebody what he did stays apart ("he left"), and so does one that the article is less or more sure of.
func (c *cutter) join() {
	parts := c.parts()
	for i, p := range parts {
		if c.words(p.toks) > fewWords || c.saying(p.root) >= 0 {
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
		to = c.owner[to]
		for _, t := range p.toks {
			c.owner[t] = to
		}
	}
}

// neighbour is the root of a part that a short one can be given to, -1 where it cannot.
func (c *cutter) neighbour(p, to part) int {
	if c.inside[p.root] != c.inside[to.root] || c.saying(to.root) >= 0 || c.frame[to.root] || c.words(to.toks) == 0 {
		return -1
	}
	if !c.finite(p.root) {
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
