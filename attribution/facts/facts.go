// Package facts finds what a sentence states in checkable form: quantities, dates, names and codes, each with its span and a normal
// form in which equal values are equal however they are written ("5.1 percent", "5.1%").
//
// It is a closed grammar over tokens. It refuses to interpret: "Tuesday" stays a weekday until somebody says which week, and a
// number without a unit has none.
package facts

import (
	"sort"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
)

// Facts are what stands in one stretch of text, in order. The zero value holds none.
type Facts struct {
	Quantities []Quantity
	Dates      []Date
	Names      []Name
	Codes      []Code
}

// Find gives the facts of each sentence. Names need the whole article: a capital at the start of a sentence counts only where
// the word is a name elsewhere too.
func Find(prose string, sentences []syntax.Sentence) []Facts {
	known := nameWords(prose, sentences)
	out := make([]Facts, len(sentences))
	for i, s := range sentences {
		g := grammar{prose: prose, toks: s.Tokens, used: make([]bool, len(s.Tokens))}
		out[i].Codes = g.codes()
		out[i].Dates = g.dates()
		out[i].Quantities = g.quantities()
		out[i].Names = g.names(known)
	}
	return out
}

// Within keeps the facts whose spans lie in one of the pieces, which are in order.
func (f Facts) Within(pieces []article.Span) Facts {
	return Facts{
		within(f.Quantities, pieces, func(q Quantity) article.Span { return q.Span }),
		within(f.Dates, pieces, func(d Date) article.Span { return d.Span }),
		within(f.Names, pieces, func(n Name) article.Span { return n.Span }),
		within(f.Codes, pieces, func(c Code) article.Span { return c.Span }),
	}
}

func within[T any](all []T, pieces []article.Span, span func(T) article.Span) (out []T) {
	for _, p := range pieces {
		i := sort.Search(len(all), func(i int) bool { return span(all[i]).Start >= p.Start })
		for ; i < len(all) && span(all[i]).End <= p.End; i++ {
			out = append(out, all[i])
		}
	}
	return out
}

// grammar reads one sentence. A token belongs to one fact at most: codes are read first, then dates, quantities, then names.
type grammar struct {
	prose string
	toks  []syntax.Token
	used  []bool
}

// word is the lower-case form of token i, "" outside the sentence.
func (g *grammar) word(i int) string {
	if i < 0 || i >= len(g.toks) {
		return ""
	}
	return g.toks[i].Lower
}

// form is token i as written.
func (g *grammar) form(i int) string {
	if i < 0 || i >= len(g.toks) {
		return ""
	}
	return g.toks[i].Span.Of(g.prose)
}

// tight reports whether no space stands between token i-1 and token i.
func (g *grammar) tight(i int) bool {
	return i > 0 && i < len(g.toks) && g.toks[i-1].Span.End == g.toks[i].Span.Start
}

// take marks tokens [i, j) as used and gives their span.
func (g *grammar) take(i, j int) article.Span {
	for k := i; k < j; k++ {
		g.used[k] = true
	}
	return article.Span{Start: g.toks[i].Span.Start, End: g.toks[j-1].Span.End}
}
