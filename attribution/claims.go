package attribution

import (
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/syntax"
)

// cutClaims cuts every sentence into claims. The contents of attributions come apart first; what is left of the sentence and each
// content are cut at coordinated finite predicates, and at relative and adverbial clauses of another certainty. Words of sources and
// cues make no claim, unless more of their clause is left than they are.
func (d *Document) cutClaims(ls []layout, rs []certainty.Reading) {
	ids := namer{}
	for i := range d.Sentences {
		c := cutter{d: d, si: i, s: &d.Sentences[i], layout: ls[i], reading: rs[i], ids: ids}
		c.cut()
		d.addPredicates(i, rs[i], func(t int) int { return c.claim[t] })
		c.heads()
	}
}

// cutter cuts one sentence.
type cutter struct {
	layout
	d       *Document
	si      int
	s       *syntax.Sentence
	reading certainty.Reading
	ids     namer
	owner   []int // for each token, the token whose clause makes its claim
	claim   []int // for each token, its claim; -1 for none
	roots   []int // for each claim of the sentence, the token whose clause makes it
	first   int   // index of the first claim of the sentence
}

func (c *cutter) cut() {
	n := len(c.s.Tokens)
	c.claim = make([]int, n)
	for t := range c.claim {
		c.claim[t] = -1
	}
	c.first = len(c.d.Claims)
	c.assign()
	for _, part := range c.parts() {
		c.add(part)
	}
}

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
		case h < 0 || c.inside[h] != c.inside[i] || c.splits(h, i):
			c.owner[i] = i
		default:
			c.owner[i] = c.owner[h]
		}
		for k := range c.s.Children(i) {
			stack = append(stack, k)
		}
	}
	c.adopt()
}

// splits reports whether the clause of token i comes apart from that of its head.
func (c *cutter) splits(h, i int) bool {
	switch c.s.Tokens[i].Rel {
	case syntax.Conj:
		return c.finite(i) && c.clausal(h)
	case syntax.Parataxis:
		return c.finite(i)
	case syntax.AclRelcl, syntax.Advcl, syntax.AdvclRelcl:
		return c.finite(i) && c.differs(h, i)
	case syntax.Ccomp, syntax.Xcomp:
		return false
	}
	return false
}

// differs reports whether the certainty of a clause is another than that of its host.
func (c *cutter) differs(h, i int) bool {
	for c.s.Tokens[h].Head >= 0 && !c.clausal(h) && c.inside[c.s.Tokens[h].Head] == c.inside[h] {
		h = c.s.Tokens[h].Head
	}
	return c.reading.At(h).Certainty.Label != c.reading.At(i).Certainty.Label
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
	}
	for t, o := range c.owner {
		c.owner[t] = to[o]
	}
}

// part is the tokens of one clause, in order.
type part struct {
	root int
	toks []int
}

// parts lists the clauses in the order in which they begin.
func (c *cutter) parts() (out []part) {
	at := map[int]int{}
	for t, o := range c.owner {
		k, ok := at[o]
		if !ok {
			k = len(out)
			at[o] = k
			out = append(out, part{root: o})
		}
		out[k].toks = append(out[k].toks, t)
	}
	return out
}

// add makes a claim of a part, when it says something.
func (c *cutter) add(p part) {
	told := 0
	for _, t := range p.toks {
		if !c.frame[t] && c.tells(t) {
			told++
		}
	}
	if told == 0 || c.inside[p.root] < 0 && told == 1 && c.addressee(p) {
		return
	}
	toks := c.trim(p.toks)
	if len(toks) == 0 {
		return
	}
	cl := Claim{Sentence: c.si, Head: -1, Spans: spansOf(c.s.Tokens, toks), Attributions: c.path(c.inside[p.root])}
	for _, t := range toks {
		c.claim[t] = len(c.d.Claims)
	}
	var texts []string
	for _, sp := range cl.Spans {
		texts = append(texts, sp.Of(c.d.Article.Prose))
	}
	cl.Text = strings.Join(texts, " ")
	cl.Standalone = c.standalone(p, cl.Text)
	cl.Facts = c.d.Facts[c.si].Within(cl.Spans)
	for _, k := range cl.Attributions {
		if n := c.d.Attributions[k].Source.Name; n != "" {
			cl.Sources = append(cl.Sources, n)
		}
	}
	cl.ID = c.ids.id(cl.Text)
	c.d.Claims = append(c.d.Claims, cl)
	c.roots = append(c.roots, p.root)
}

// tells reports whether a word is a claim's own: neither a mark nor a function word nor a manner of saying.
func (c *cutter) tells(t int) bool {
	k := c.s.Tokens[t]
	switch k.UPOS {
	case syntax.PUNCT, syntax.CCONJ, syntax.SCONJ, syntax.DET, syntax.ADP, syntax.AUX, syntax.PART, syntax.SYM, syntax.ADV, syntax.INTJ:
		return false
	case syntax.PRON:
		return false
	}
	return isWord(k.Lower)
}

// addressee reports whether all that a reporting clause says besides source and cue is who was told.
func (c *cutter) addressee(p part) bool {
	for _, t := range p.toks {
		if !c.frame[t] && c.tells(t) {
			switch c.s.Tokens[t].Lemma {
			case "reporter", "journalist", "newsman", "lawmaker", "audience", "crowd", "statement", "interview":
				return true
			}
		}
	}
	return false
}

// path lists the attributions around a claim from the outermost to the innermost.
func (c *cutter) path(a int) []int {
	var out []int
	for ; a >= 0; a = c.d.Attributions[a].Parent {
		out = append([]int{a}, out...)
	}
	return out
}

// heads gives the claims of the sentence their head predicates, and with them kind, certainty and evidence.
func (c *cutter) heads() {
	at := map[int]int{} // token of a predicate to its index
	for k := len(c.d.Predicates) - 1; k >= 0 && c.d.Predicates[k].Sentence == c.si; k-- {
		at[c.d.tokenOf(c.si, c.d.Predicates[k].Span)] = k
	}
	for k, root := range c.roots {
		cl := &c.d.Claims[c.first+k]
		v := c.reading.At(root)
		if p, ok := at[c.predicateOf(root)]; ok {
			cl.Head = p
		}
		cl.Certainty = v.Certainty
		cl.Kind = [...]ClaimKind{certainty.Statement: Statement, certainty.Request: Request, certainty.Question: Question, certainty.Opinion: Opinion}[v.Force]
		cl.Checkable = cl.Kind == Statement
		for _, a := range cl.Attributions {
			x := c.d.Attributions[a]
			cl.Evidence = append(cl.Evidence, Evidence{x.Rule, x.Cue.Spans[0], x.Cue.Text})
		}
		cl.Evidence = append(cl.Evidence, c.d.evidence(c.si, v.Evidence)...)
	}
}

// predicateOf is the predicate token of a clause: its head, or the copula of a noun.
func (c *cutter) predicateOf(root int) int {
	if k := c.s.Child(root, syntax.Cop); k >= 0 && c.s.Tokens[root].UPOS != syntax.ADJ && c.s.Tokens[root].UPOS != syntax.VERB {
		return k
	}
	return root
}

// standalone puts the subject that a claim shares with another in brackets before it.
func (c *cutter) standalone(p part, text string) string {
	if c.s.ChildBase(p.root, syntax.Nsubj) >= 0 || c.s.ChildBase(p.root, syntax.Csubj) >= 0 || c.s.Child(p.root, syntax.Expl) >= 0 {
		return text
	}
	for h := c.s.Tokens[p.root].Head; h >= 0 && c.s.Tokens[p.root].Rel == syntax.Conj; h = c.s.Tokens[h].Head {
		if k := c.s.ChildBase(h, syntax.Nsubj); k >= 0 {
			from, to := c.s.Yield(k)
			return "[" + strings.Join(strings.Fields(c.s.SpanOf(from, to).Of(c.d.Article.Prose)), " ") + "] " + text
		}
		if c.s.Tokens[h].Rel != syntax.Conj {
			break
		}
	}
	return text
}

// spansOf joins neighbouring tokens to spans.
func spansOf(all []syntax.Token, part []int) (out []article.Span) {
	for i, t := range part {
		if i > 0 && part[i-1] == t-1 {
			out[len(out)-1].End = all[t].Span.End
		} else {
			out = append(out, all[t].Span)
		}
	}
	return out
}
