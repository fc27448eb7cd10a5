package claims

import (
	"strings"

	"factcheck/attribution/internal/extract"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// standalone writes a claim so that it reads on its own: before it, in brackets, the subject that it shares with another clause or, where
// it is no clause, what leads up to it; behind "I" and its like the name of who speaks.
func (c *cutter) standalone(root int, toks []int) string {
	var out strings.Builder
	if lead := c.lead(root, toks[0]); lead != "" {
		out.WriteString("[" + lead + "] ")
	}
	for k, t := range toks {
		if k > 0 && c.s.Tokens[toks[k-1]].Span.End < c.s.Tokens[t].Span.Start {
			out.WriteByte(' ')
		}
		out.WriteString(c.s.Tokens[t].Span.Of(c.t.Article.Prose))
		if name := c.name(t); name != "" {
			out.WriteString(" [" + name + "]")
		}
	}
	return out.String()
}

// lead is what a claim lacks before its first token: the subject of a clause, or source and cue of a content that is none.
func (c *cutter) lead(root, first int) string {
	for k := range c.s.Children(root) {
		if r := c.s.Tokens[k].Rel.Base(); (r == syntax.Nsubj || r == syntax.Csubj || r == syntax.Expl) && k >= first {
			return ""
		}
	}
	t := c.s.Tokens[root]
	if a := c.inside[root]; a >= 0 && !c.finite(root) && !c.cue[root] {
		return c.framing(a, root)
	}
	for at := root; t.Head >= 0; {
		switch t.Rel.Base() {
		case syntax.Conj:
			if k := c.s.ChildBase(t.Head, syntax.Nsubj); k >= 0 && c.claim[k] != len(c.Claims) {
				return c.words(k)
			}
		case syntax.Acl:
			return c.antecedent(t.Head, at)
		default:
			return ""
		}
		at = t.Head
		t = c.s.Tokens[at]
	}
	return ""
}

// antecedent is a noun phrase up to the relative clause that hangs on it.
func (c *cutter) antecedent(noun, clause int) string {
	from, _ := c.s.Yield(noun)
	to, _ := c.s.Yield(clause)
	for to > noun+1 && !c.s.Tokens[to-1].IsWord() {
		to--
	}
	return c.text(from, to)
}

// framing is source and cue of an attribution, or the subject and verb of a charge: what a content that is no clause hangs on.
func (c *cutter) framing(a, root int) string {
	x := &c.as[a]
	if x.Rule == "charged-with" || x.Rule == "held-on" {
		h := c.s.Tokens[root].Head
		for h >= 0 && c.inside[h] == a {
			h = c.s.Tokens[h].Head
		}
		for ; h >= 0; h = c.s.Tokens[h].Head {
			if k := c.s.ChildBase(h, syntax.Nsubj); k >= 0 {
				return c.words(k) + ":"
			}
		}
		return ""
	}
	if x.Mode == extract.Direct || len(x.Cue.Spans) == 0 || c.s.Span.End < x.Cue.Spans[0].Start || c.s.Span.Start > x.Cue.Spans[0].Start {
		return ""
	}
	if from, _ := c.s.Yield(root); c.s.Tokens[from].Span.Start < x.Cue.Spans[0].Start {
		return ""
	}
	return strings.TrimSpace(x.Source.Name + " " + x.Cue.Text)
}

// words are those of a phrase, on one line.
func (c *cutter) words(t int) string { return c.text(c.s.Yield(t)) }

func (c *cutter) text(from, to int) string {
	return strings.Join(strings.Fields(c.s.SpanOf(from, to).Of(c.t.Article.Prose)), " ")
}

// name is who is meant by a word for the speaker in direct speech, "" for any other word and where nobody is named.
func (c *cutter) name(t int) string {
	switch c.s.Tokens[t].Lower {
	case "i", "me", "my":
	default:
		return ""
	}
	if a := c.inside[t]; a >= 0 && c.as[a].Mode != extract.Indirect && c.as[a].Source.Naming == sources.Named {
		return c.as[a].Source.Name
	}
	return ""
}
