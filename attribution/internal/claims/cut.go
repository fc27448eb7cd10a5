package claims

import (
	"slices"

	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// cutter cuts one sentence.
type cutter struct {
	*Cuttings
	layout
	t      *text.Text
	who    *sources.Register
	as     []extract.Attribution
	si     int
	s      *syntax.Sentence
	judged certainty.Judgment
	ids    namer
	owner  []int // for each token, the token whose clause makes its claim
	claim  []int // for each token, its claim; -1 for none
	roots  []int // for each claim of the sentence, the token whose clause makes it
	first  int   // index of the first claim of the sentence
}

func (c *cutter) cut() {
	n := len(c.s.Tokens)
	c.claim = make([]int, n)
	for t := range c.claim {
		c.claim[t] = -1
	}
	c.first = len(c.Claims)
	c.assign()
	c.join()
	c.anchor()
	for _, part := range c.parts() {
		c.add(part)
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
	if a := c.saying(p.root); a >= 0 {
		c.occasion(a, p.toks)
		return
	}
	if told == 0 && !c.spoken(p) && !c.answers(p) && !c.elliptic(p) {
		return
	}
	toks := c.trim(p.toks)
	if len(toks) == 0 {
		return
	}
	cl := Claim{Sentence: c.si, Head: -1, Spans: spansOf(c.s.Tokens, toks), Attributions: c.path(c.inside[p.root])}
	for _, t := range toks {
		c.claim[t] = len(c.Claims)
	}
	cl.Text = c.t.Join(cl.Spans)
	cl.Standalone = c.standalone(p.root, toks)
	cl.Facts = c.t.Facts[c.si].Within(cl.Spans)
	for _, k := range cl.Attributions {
		if n := c.as[k].Source.Name; n != "" {
			cl.Sources = append(cl.Sources, n)
		}
	}
	cl.ID = c.ids.id(cl.Text)
	c.Claims = append(c.Claims, cl)
	c.roots = append(c.roots, p.root)
}

// spoken reports whether a part is a clause of words in quotation marks, which says something however small its words are: “We are not
// there yet”.
func (c *cutter) spoken(p part) bool {
	a := c.inside[p.root]
	return a >= 0 && c.as[a].Mode == extract.Direct && c.finite(p.root) && c.s.ChildBase(p.root, syntax.Nsubj) >= 0
}

// answers reports whether a part is all that somebody says, however small its words are: "said no", "said she had not".
func (c *cutter) answers(p part) bool {
	a := c.inside[p.root]
	if a < 0 || c.as[a].Mode != extract.Indirect || c.as[a].Source.Kind == sources.NoSource || c.as[a].Cue.Class == lexicon.Ask {
		return false
	}
	says := false
	for _, t := range p.toks {
		k := c.s.Tokens[t]
		says = says || k.UPOS == syntax.INTJ || k.UPOS == syntax.AUX && k.Feats.Has(syntax.Finite)
	}
	return says && len(p.toks) >= len(c.t.Tokens(c.si, c.as[a].Content))
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
	return k.IsWord()
}

// saying is the attribution whose reporting clause token i heads, or whose source the clause of token i describes; -1 for none.
func (c *cutter) saying(i int) int {
	if c.of[i] >= 0 {
		return c.of[i]
	}
	if h := c.s.Tokens[i].Head; h >= 0 && c.of[h] >= 0 && c.s.Tokens[i].XPOS != syntax.VBG && answered(c.s, i, c.as) { // what was asked
		return c.of[h]
	}
	for h := range c.s.Ancestors(i) {
		if c.inside[h] != c.inside[i] {
			return -1
		}
		if c.frame[h] && !slices.ContainsFunc(c.as[c.of[h]].Cue.Spans, c.s.Tokens[h].Span.Overlaps) {
			return c.of[h]
		}
	}
	return -1
}

// occasion notes what a reporting clause tells besides source and cue.
func (c *cutter) occasion(a int, toks []int) {
	rest := slices.DeleteFunc(slices.Clone(toks), func(t int) bool { return c.frame[t] })
	for len(rest) > 0 && !c.s.Tokens[rest[0]].IsWord() {
		rest = rest[1:]
	}
	for len(rest) > 0 && !c.s.Tokens[rest[len(rest)-1]].IsWord() {
		rest = rest[:len(rest)-1]
	}
	c.Occasions[a] = append(c.Occasions[a], spansOf(c.s.Tokens, rest)...)
}

// path lists the attributions around a claim from the outermost to the innermost.
func (c *cutter) path(a int) []int {
	var out []int
	for ; a >= 0; a = c.as[a].Parent {
		out = append([]int{a}, out...)
	}
	return out
}

// heads gives the claims of the sentence their head predicates, and with them kind, certainty and evidence.
func (c *cutter) heads() {
	at := map[int]int{} // token of a predicate to its index
	for k := len(c.Predicates) - 1; k >= 0 && c.Predicates[k].Sentence == c.si; k-- {
		at[c.t.TokenOf(c.si, c.Predicates[k].Span)] = k
	}
	for k, root := range c.roots {
		cl := &c.Claims[c.first+k]
		head := c.through(root)
		v, stands := c.judged.Stance(head)
		if !stands {
			v = c.judged.At(head)
		}
		if p, ok := at[c.predicateOf(head)]; ok {
			cl.Head = p
		}
		if f := c.judged.At(root).Force; f != certainty.Statement {
			v.Force = f
		}
		cl.Certainty = v.Certainty
		cl.Kind = kinds[v.Force]
		cl.Checkable = cl.Kind == Statement
		for _, a := range cl.Attributions {
			x := c.as[a]
			cl.Evidence = append(cl.Evidence, Evidence{x.Rule, x.Cue.Spans[0], x.Cue.Text})
		}
		cl.Evidence = append(cl.Evidence, c.evidence(v.Evidence)...)
	}
}

// kinds are those of claims, by what their predicates do.
var kinds = [...]Kind{certainty.Statement: Statement, certainty.Request: Request, certainty.Question: Question, certainty.Opinion: Opinion}

// predicateOf is the predicate token of a clause: its head, or the copula of a noun.
func (c *cutter) predicateOf(root int) int {
	if k := c.s.Child(root, syntax.Cop); k >= 0 && c.s.Tokens[root].UPOS != syntax.ADJ && c.s.Tokens[root].UPOS != syntax.VERB {
		return k
	}
	return root
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
