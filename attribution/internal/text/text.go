// Package text is one article as everything later reads it: its sentences with their trees, its quotations, its facts, and what is asked
// of them everywhere.
//
// [New] builds a text once, and nothing changes it afterwards: whoever reads it may read it in any order, and at once with others. It
// refuses to know who says what.
package text

import (
	"slices"
	"sort"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/facts"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"
)

// Text is an article with its grammar. Spans are bytes of Article.Prose. It is read only.
type Text struct {
	Article    *article.Article
	Sentences  []syntax.Sentence
	Facts      []facts.Facts // of each sentence
	Quotations []quotes.Quotation

	order []int      // the sentences by where they stand in the prose: a title that came apart from the text comes first and lies behind it
	body  int        // how many sentences such a title has
	stood []replaced // the verbs of a newsroom that others stand for, by place
}

// New analyses an article. Versions of one article share a memory of their sentences, nil for none.
func New(a *article.Article, m *syntax.Memory) *Text {
	t := &Text{Article: a, Sentences: m.Analyze(a.Prose, a.Blocks), Quotations: quotes.Pair(a.Prose, a.Blocks)}
	t.Facts = facts.Find(a.Prose, t.Sentences)
	t.order = make([]int, len(t.Sentences))
	for i := range t.order {
		t.order[i] = i
	}
	slices.SortStableFunc(t.order, func(a, b int) int { return t.Sentences[a].Span.Start - t.Sentences[b].Span.Start })
	for t.body < len(t.Sentences) && t.Sentences[t.body].Span.Start > t.Sentences[len(t.Sentences)-1].Span.Start {
		t.body++
	}
	return t
}

// Lean is the text without tokens, trees, facts and quotations: of its sentences no more than where they stand.
func (t *Text) Lean() *Text {
	out := &Text{Article: t.Article, Sentences: make([]syntax.Sentence, 0, len(t.Sentences)), order: t.order, body: t.body}
	for _, s := range t.Sentences {
		out.Sentences = append(out.Sentences, syntax.Sentence{Span: s.Span, Block: s.Block, Cut: s.Cut, Last: s.Last})
	}
	return out
}

// Block is the block that a sentence stands in.
func (t *Text) Block(sentence int) article.Block {
	return t.Article.Blocks[t.Sentences[sentence].Block]
}

// InHeadline reports whether a sentence stands in the headline.
func (t *Text) InHeadline(sentence int) bool { return t.Block(sentence).Kind == article.Headline }

// Touching gives the sentences that a span touches, in the order of the prose.
func (t *Text) Touching(s article.Span) []int {
	at := func(k int) article.Span { return t.Sentences[t.order[k]].Span }
	from := sort.Search(len(t.order), func(k int) bool { return at(k).End > s.Start })
	to := from
	for to < len(t.order) && at(to).Start < s.End {
		to++
	}
	return t.order[from:to]
}

// SentenceAt is the first sentence of the text that ends behind an offset, len(t.Sentences) for none. The sentences of a title that came
// apart from the text are passed over.
func (t *Text) SentenceAt(at int) int {
	return t.body + sort.Search(len(t.Sentences)-t.body, func(k int) bool { return t.Sentences[t.body+k].Span.End > at })
}

// Tokens are the tokens of a sentence that lie in the given pieces of it, by index and in order.
func (t *Text) Tokens(sentence int, pieces []article.Span) (out []int) {
	toks := t.Sentences[sentence].Tokens
	for _, p := range pieces {
		i := sort.Search(len(toks), func(i int) bool { return toks[i].Span.Start >= p.Start })
		for ; i < len(toks) && toks[i].Span.End <= p.End; i++ {
			out = append(out, i)
		}
	}
	return out
}

// TokenOf is the token of a sentence that a span begins in, -1 for none.
func (t *Text) TokenOf(sentence int, s article.Span) int {
	toks := t.Sentences[sentence].Tokens
	i := sort.Search(len(toks), func(i int) bool { return toks[i].Span.End > s.Start })
	if i < len(toks) && toks[i].Span.Start < s.End {
		return i
	}
	return -1
}

// HeadOf is the token in the pieces of a sentence whose head stands outside them; the first where there are several, -1 where there is
// none.
func (t *Text) HeadOf(sentence int, pieces []article.Span) int {
	in := map[int]bool{}
	toks := t.Tokens(sentence, pieces)
	for _, k := range toks {
		in[k] = true
	}
	for _, k := range toks {
		if !in[t.Sentences[sentence].Tokens[k].Head] {
			return k
		}
	}
	return -1
}

// Quoted reports whether a span lies inside quotation marks.
func (t *Text) Quoted(s article.Span) bool { return quotes.Around(t.Quotations, s) >= 0 }

// QuotedIn is how many bytes of a span stand in quotation marks, the marks included: those within quotation q, -1 for those that stand in
// no other.
func (t *Text) QuotedIn(s article.Span, q int) (n int) {
	i := sort.Search(len(t.Quotations), func(i int) bool { return t.Quotations[i].Span.Start >= s.Start })
	for i > 0 && t.Quotations[i-1].Span.End > s.Start {
		i--
	}
	for ; i < len(t.Quotations) && t.Quotations[i].Span.Start < s.End; i++ {
		if x := t.Quotations[i]; x.Parent == q && x.Span.Overlaps(s) {
			n += min(x.Span.End, s.End) - max(x.Span.Start, s.Start)
		}
	}
	return n
}

// Join writes pieces of the prose with blanks between them.
func (t *Text) Join(pieces []article.Span) string {
	words := make([]string, len(pieces))
	for i, s := range pieces {
		words[i] = s.Of(t.Article.Prose)
	}
	return strings.Join(words, " ")
}
