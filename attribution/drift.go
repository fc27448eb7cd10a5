package attribution

import (
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/syntax"
)

// headlineDrift finds a headline that says flatly what the article holds back: there the same predicate, in a claim with as many of the same
// words, is alleged, likely, possible or open, and nowhere plain.
func (d *Document) headlineDrift() {
	for i, c := range d.Claims {
		if !d.headed(c) || c.Kind != Statement || c.Head < 0 || c.Certainty.Label != certainty.Asserted && c.Certainty.Label != certainty.Confirmed {
			continue
		}
		if at := d.heldBack(c); at >= 0 {
			p := d.Predicates[at]
			d.report(HeadlineDrift, "high", i, c.Spans[0], "The headline says it flatly; the article only as %s: “%s”.", p.Certainty.Label, d.Claims[p.Claim].Text)
		}
	}
}

// headed reports whether a claim stands in the headline.
func (d *Document) headed(c Claim) bool {
	return d.Article.Blocks[d.Sentences[c.Sentence].Block].Kind == article.Headline
}

// heldBack is the predicate of the article that says less surely what a claim of the headline says; -1 where there is none, or one that
// says it plainly.
func (d *Document) heldBack(headline Claim) int {
	h := d.Predicates[headline.Head]
	if t := d.TokenOf(h.Sentence, h.Span); t < 0 || d.Sentences[h.Sentence].Tokens[t].XPOS == syntax.VBG { // a headline about a deed does not tell it
		return -1
	}
	lemma, best, at := h.Lemma, 0., -1
	for k, p := range d.Predicates {
		if p.Claim < 0 || p.Lemma != lemma || d.headed(d.Claims[p.Claim]) {
			continue
		}
		s := d.alike(headline, d.Claims[p.Claim])
		if s < driftLikeness {
			continue
		}
		switch {
		case !held[p.Certainty.Label] || able(p.Evidence):
			return -1
		case s > best:
			best, at = s, k
		}
	}
	return at
}

// held are the labels of what an article does not say flatly.
var held = map[certainty.Label]bool{certainty.Alleged: true, certainty.Possible: true, certainty.Probable: true, certainty.Unverified: true, certainty.Doubted: true}

// able reports whether it is an ability or a question that leaves a predicate open: "can hold", "Who will win?".
func able(es []Evidence) bool {
	n := len(es)
	return n > 0 && (strings.EqualFold(es[n-1].Text, "can") || es[n-1].Rule == "question")
}

// driftLikeness is the share of the headline's content words that a claim of the article must have to say the same.
const driftLikeness = .5

// alike is the share of claim a's content lemmas that stand in claim b.
func (d *Document) alike(a, b Claim) float64 {
	in := map[string]bool{}
	for _, t := range d.Tokens(b.Sentence, b.Spans) {
		in[strings.ToLower(d.Sentences[b.Sentence].Tokens[t].Lemma)] = true
	}
	n, same := 0, 0
	for _, t := range d.Tokens(a.Sentence, a.Spans) {
		k := d.Sentences[a.Sentence].Tokens[t]
		switch k.UPOS {
		case syntax.NOUN, syntax.VERB, syntax.PROPN, syntax.ADJ, syntax.NUM:
			n++
			if in[strings.ToLower(k.Lemma)] {
				same++
			}
		}
	}
	if n < 2 {
		return 0
	}
	return float64(same) / float64(n)
}
