package checks

import (
	"strings"

	"factcheck/attribution/certainty"
	"factcheck/attribution/internal/claims"
	"factcheck/attribution/syntax"
)

// headlineDrift finds a headline that says flatly what the article holds back: there the same predicate, in a claim with as many of the
// same words, is alleged, likely, possible or open, and nowhere plain.
func headlineDrift(in *Input) (out []Finding) {
	for i, c := range in.Claims {
		flat := c.Certainty.Label == certainty.Asserted || c.Certainty.Label == certainty.Confirmed
		if !flat || !in.headed(c) || c.Kind != claims.Statement || c.Head < 0 {
			continue
		}
		if at := in.heldBack(c); at >= 0 {
			p := in.Predicates[at]
			const message = "The headline says it flatly; the article only as %s: “%s”."
			out = append(out, finding(i, c.Spans[0], message, p.Certainty.Label, in.Claims[p.Claim].Text))
		}
	}
	return out
}

// headed reports whether a claim stands in the headline.
func (in *Input) headed(c claims.Claim) bool {
	return in.InHeadline(c.Sentence)
}

// heldBack is the predicate of the article that says less surely what a claim of the headline says; -1 where there is none, or one that
// says it plainly.
func (in *Input) heldBack(headline claims.Claim) int {
	h := in.Predicates[headline.Head]
	t := in.TokenOf(h.Sentence, h.Span)
	if t < 0 || in.Sentences[h.Sentence].Tokens[t].XPOS == syntax.VBG { // a headline about a deed does not tell it
		return -1
	}
	lemma, best, at := h.Lemma, 0., -1
	for k, p := range in.Predicates {
		if p.Claim < 0 || p.Lemma != lemma || in.headed(in.Claims[p.Claim]) {
			continue
		}
		s := in.alike(headline, in.Claims[p.Claim])
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
var held = map[certainty.Label]bool{
	certainty.Alleged: true, certainty.Possible: true, certainty.Probable: true, certainty.Unverified: true, certainty.Doubted: true,
}

// able reports whether it is an ability or a question that leaves a predicate open: "can hold", "Who will win?".
func able(es []claims.Evidence) bool {
	n := len(es)
	return n > 0 && (strings.EqualFold(es[n-1].Text, "can") || es[n-1].Rule == certainty.Questioned.String())
}

// driftLikeness is the share of the headline's content words that a claim of the article must have to say the same.
const driftLikeness = .5

// alike is the share of claim a's content lemmas that stand in claim b.
func (in *Input) alike(a, b claims.Claim) float64 {
	has := map[string]bool{}
	for _, t := range in.Tokens(b.Sentence, b.Spans) {
		has[strings.ToLower(in.Sentences[b.Sentence].Tokens[t].Lemma)] = true
	}
	n, same := 0, 0
	for _, t := range in.Tokens(a.Sentence, a.Spans) {
		k := in.Sentences[a.Sentence].Tokens[t]
		switch k.UPOS {
		case syntax.NOUN, syntax.VERB, syntax.PROPN, syntax.ADJ, syntax.NUM:
			n++
			if has[strings.ToLower(k.Lemma)] {
				same++
			}
		}
	}
	if n < 2 {
		return 0
	}
	return float64(same) / float64(n)
}
