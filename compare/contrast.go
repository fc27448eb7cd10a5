package compare

import (
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/facts"

	"github.com/kljensen/snowball/english"
)

// contrast lays the two sides of a pairing beside each other.
type contrast struct {
	old, new half
}

// half is one side: its claims, facts and words in order.
type half struct {
	doc    *attribution.Document
	claims []attribution.Claim
	facts  facts.Facts
	words  []word
}

// word is one word of a side.
type word struct {
	text    string // normal form
	lemma   string
	stem    string
	span    article.Span
	content bool // carries meaning and belongs to no fact
	quoted  bool // stands in quotation marks
}

func (p *pairing) contrast(g group) *contrast {
	return &contrast{newHalf(p.old, g.old), newHalf(p.new, g.new)}
}

func newHalf(v *version, claims []int) half {
	h := half{doc: v.doc}
	for _, i := range claims {
		c := v.doc.Claims[i]
		h.claims = append(h.claims, c)
		h.facts.Quantities = append(h.facts.Quantities, c.Facts.Quantities...)
		h.facts.Dates = append(h.facts.Dates, c.Facts.Dates...)
		h.facts.Names = append(h.facts.Names, c.Facts.Names...)
		h.read(c)
	}
	return h
}

// read adds the words of a claim.
func (h *half) read(c attribution.Claim) {
	for _, i := range h.doc.Tokens(c.Sentence, c.Spans) {
		t := h.doc.Sentences[c.Sentence].Tokens[i]
		for _, w := range normal(t.Lower) {
			lemma := strings.ToLower(t.Lemma)
			if w != t.Lower || lemma == "" {
				lemma = w
			}
			h.words = append(h.words, word{text: w, lemma: lemma, stem: english.Stem(w, true), span: t.Span, content: !function[w] && !inFact(c.Facts, t.Span), quoted: h.doc.Quoted(t.Span)})
		}
	}
}

func inFact(f facts.Facts, s article.Span) bool {
	for _, q := range f.Quantities {
		if q.Span.Contains(s) {
			return true
		}
	}
	for _, d := range f.Dates {
		if d.Span.Contains(s) {
			return true
		}
	}
	for _, n := range f.Names {
		if n.Span.Contains(s) {
			return true
		}
	}
	return false
}

// head is the claim that stands for a side: the first.
func (h half) head() attribution.Claim { return h.claims[0] }

// source is the innermost source of the side's first claim, nil in the article's own voice.
func (h half) source() *attribution.Source {
	path := h.head().Attributions
	if len(path) == 0 {
		return nil
	}
	return &h.doc.Attributions[path[len(path)-1]].Source
}

// same aligns two sequences by a test of equality and gives the pairs of the longest common subsequence. Long ones are cut at the
// ends that they share first, and given up on beyond a bound.
func same(n, m int, equal func(i, j int) bool) (pairs [][2]int) {
	head := 0
	for head < n && head < m && equal(head, head) {
		pairs = append(pairs, [2]int{head, head})
		head++
	}
	tail := 0
	for tail < n-head && tail < m-head && equal(n-1-tail, m-1-tail) {
		tail++
	}
	if a, b := n-head-tail, m-head-tail; a > 0 && b > 0 && a*b <= longest*longest {
		pairs = append(pairs, lcs(head, n-tail, head, m-tail, equal)...)
	}
	for k := tail; k > 0; k-- {
		pairs = append(pairs, [2]int{n - k, m - k})
	}
	return pairs
}

// lcs is the longest common subsequence of [i0, i1) and [j0, j1) by dynamic programming.
func lcs(i0, i1, j0, j1 int, equal func(i, j int) bool) (pairs [][2]int) {
	w := j1 - j0 + 1
	t := make([]int32, (i1-i0+1)*w)
	at := func(i, j int) *int32 { return &t[(i-i0)*w+j-j0] }
	for i := i1 - 1; i >= i0; i-- {
		for j := j1 - 1; j >= j0; j-- {
			if equal(i, j) {
				*at(i, j) = *at(i+1, j+1) + 1
			} else {
				*at(i, j) = max(*at(i+1, j), *at(i, j+1))
			}
		}
	}
	for i, j := i0, j0; i < i1 && j < j1; {
		switch {
		case equal(i, j):
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
		case *at(i+1, j) >= *at(i, j+1):
			i++
		default:
			j++
		}
	}
	return pairs
}

// gaps calls f for each stretch between the pairs: old [i0, i1) against new [j0, j1), at least one of them not empty.
func gaps(n, m int, pairs [][2]int, f func(i0, i1, j0, j1 int)) {
	i, j := 0, 0
	for _, p := range append(pairs[:len(pairs):len(pairs)], [2]int{n, m}) {
		if i < p[0] || j < p[1] {
			f(i, p[0], j, p[1])
		}
		i, j = p[0]+1, p[1]+1
	}
}
