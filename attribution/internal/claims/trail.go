package claims

import "factcheck/attribution/syntax"

// trail gives words that go on, without a mark, behind a clause that was set apart to that clause, where the tree ties them to the clause
// before: "She wrote songs | and sent twelve to a lawyer | under her mother's name". Nothing tells a reader that they go back.
func (c *cutter) trail() {
	began := map[int]int{} // of each owner, the first token that it has
	for t, o := range c.owner {
		if _, ok := began[o]; !ok {
			began[o] = t
		}
	}
	for t := 1; t < len(c.owner); t++ {
		of, near := c.owner[t], c.owner[t-1]
		if of == near || !c.continues(t) || of > t || began[of] > began[near] || !c.setApart(near) {
			continue
		}
		end := t
		for end < len(c.owner) && c.owner[end] == of && c.inside[end] == c.inside[t] {
			end++
		}
		for k := t; k < end; k++ {
			c.owner[k] = near
		}
	}
}

// continues reports whether a token stands behind a word of the same layer, with no mark between.
func (c *cutter) continues(t int) bool {
	before := c.s.Tokens[t-1]
	opens := c.s.Tokens[t].IsWord() || c.s.Tokens[t].Lower == "[" || c.s.Tokens[t].Lower == "("
	unbroken := opens && (before.IsWord() || before.Lower == ")")
	together := c.inside[t] == c.inside[t-1] && !c.frame[t] && !c.frame[t-1]
	return unbroken && together && c.finite(c.owner[t-1])
}

// setApart reports whether a token heads a clause that is joined to another or an addition to it. A relative clause is closed by its
// noun's host: "the girl who agreed | knew him".
func (c *cutter) setApart(root int) bool {
	switch c.s.Tokens[root].Rel {
	case syntax.Conj, syntax.Advcl, syntax.Parataxis:
		return true
	}
	return false
}

// anchor gives a relative clause whose noun nobody can tell, or is none, back to its host: no claim begins with "who" or "which".
func (c *cutter) anchor() {
	for _, p := range c.parts() {
		first, host := p.toks[0], c.s.Tokens[p.root].Head
		for first < p.root && !c.s.Tokens[first].IsWord() {
			first++
		}
		if host < 0 || !relativePronoun[c.s.Tokens[first].Lower] || c.inside[host] != c.inside[p.root] || c.frame[host] {
			continue
		}
		w := &wording{cutter: c, root: p.root, toks: p.toks, told: map[int]bool{}}
		if w.clauseOf(first) == p.root && w.antecedent(p.root) == "" {
			c.give(p, c.owner[host])
		}
	}
}

// relativePronoun are those that stand for a noun; "that" also ties other clauses.
var relativePronoun = map[string]bool{"who": true, "which": true, "whom": true, "whose": true}
