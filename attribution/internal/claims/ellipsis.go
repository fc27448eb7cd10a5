package claims

import (
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
)

// elliptic reports whether a part is no more than a pronoun and an auxiliary, which stand for a whole clause: "he did not".
func (c *cutter) elliptic(p part) bool {
	subject, aux := false, false
	for _, t := range p.toks {
		k := c.s.Tokens[t]
		switch {
		case c.frame[t] || !k.IsWord() || k.Rel == syntax.Cc:
		case !subject && k.XPOS == syntax.PRP:
			subject = true
		case subject && !aux && k.UPOS == syntax.AUX:
			aux = true
		case aux && (k.Lower == "not" || k.Lower == "n't" || k.Lower == "never"):
		default:
			return false
		}
	}
	return aux && c.inside[p.root] >= 0
}

// ellipsis writes out the verb phrase that an auxiliary stands for, where the claim before in the sentence has it: "did not [take the
// money]".
func (w *wording) ellipsis() {
	if !w.elliptic(part{w.root, w.toks}) || len(w.roots) == 0 {
		return
	}
	var aux syntax.Token
	for _, t := range w.toks {
		if w.s.Tokens[t].UPOS == syntax.AUX {
			aux = w.s.Tokens[t]
		}
	}
	verb := w.roots[len(w.roots)-1]
	k := w.s.Tokens[verb]
	base := aux.Lemma == "do" || aux.XPOS == syntax.MD
	if k.UPOS != syntax.VERB || verb >= w.toks[0] || !base && !(aux.Lemma == "have" && k.XPOS == syntax.VBN) {
		return
	}
	to := verb + 1
	for to < w.toks[0] && w.claim[to] == w.claim[verb] {
		to++
	}
	rest := ""
	if to > verb+1 {
		span := article.Span{Start: k.Span.End, End: w.s.Tokens[to-1].Span.End}
		rest = strings.Join(strings.Fields(span.Of(w.t.Article.Prose)), " ")
	}
	form := k.Lower
	if base {
		form = k.Lemma
	}
	if phrase := strings.TrimSpace(form + " " + rest); balanced(phrase) {
		w.tail = phrase
	}
}
