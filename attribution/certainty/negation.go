package certainty

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// negate turns the polarity round, once for each negator: "had no plans to sell" denies the having, and the plans with it.
func (j *judge) negate(s state, e Evidence) state {
	if silent[e.Ground] {
		return s
	}
	for t := s.trail; t != nil; t = t.before {
		if t.Evidence == e {
			return s
		}
	}
	if s.polarity == Negative {
		s.polarity = Positive
		s.trail = &trail{e, s.trail}
		return s
	}
	return s.with(lexicon.Neg, -1.9, e)
}

// negator finds a word that negates a predicate: "not" and its like on it, or a subject or object that is nobody.
func (j *judge) negator(i int) int {
	for c := range j.Tree.Children(i) {
		t := j.t[c]
		switch {
		case t.Rel == syntax.Advmod || t.Rel == syntax.Aux || t.Rel == syntax.Discourse:
			if at := j.negates(i, c); at >= 0 {
				return at
			}
		case t.Rel == syntax.Det && t.Lower == "no" && j.t[i].UPOS == syntax.NOUN && !j.named(c):
			return c
		case t.Rel == syntax.Amod && c < i && lexicon.ScantModifier.Has(t.Lower) && j.t[i].UPOS == syntax.NOUN &&
			lexicon.Governs(lexicon.AsNoun, j.noun(i)) != nil && j.Tree.Child(i, syntax.Det) < 0:
			return c // "little doubt", "few signs", and not "a little doubt"
		case t.UPOS == syntax.AUX && j.t[i].UPOS == syntax.PRON && c > i: // "said she had not": the verb is left out
			if k := j.Tree.Child(c, syntax.Advmod); k >= 0 && j.negates(c, k) >= 0 {
				return k
			}
		case t.Lower == "neither" && t.Rel != syntax.Det && !j.t[i].UPOS.Nominal(), t.Rel == syntax.Cc && t.Lower == "nor":
			return c
		case (t.Rel.Subject() || t.Rel == syntax.Obj) && j.t[i].UPOS != syntax.NOUN:
			if at := j.negative(c); at >= 0 {
				return at
			}
		}
	}
	if k := j.Tree.Child(i, syntax.Mark); k >= 0 && j.t[k].Lower == "without" {
		return k
	}
	return -1
}

// negates reports at which token an adverb negates the predicate that it hangs on; -1 when it does not: "not only", "not until".
func (j *judge) negates(i, c int) int {
	switch w := j.t[c].Lower; w {
	case "not", "n't", "nt", "never":
		if next := c + 1; next < len(j.t) && w == "not" {
			switch j.t[next].Lower {
			case "only", "just", "merely", "simply", "least", "until", "because", "surprisingly":
				return -1
			}
		}
		if w == "not" && c == i+1 && j.t[i].Lemma == "plead" { // "plead not guilty"
			return -1
		}
		if w == "not" && c > i && j.Tree.Child(i, syntax.Cop) < 0 && j.t[i].UPOS == syntax.VERB && c > i+1 && j.t[c-1].Rel != syntax.Aux {
			return -1 // "he went, not she"
		}
		return c
	case "longer":
		if k := c - 1; k >= 0 && j.t[k].Lower == "no" {
			return k
		}
	case "nowhere", "neither":
		return c
	}
	return -1
}

// negative reports at which token a noun phrase says that there is nobody or nothing; -1 when it does not.
func (j *judge) negative(c int) int {
	switch j.t[c].Lower {
	case "nobody", "nothing", "none", "neither":
		// "a nobody", "none the less"
		if d := j.Tree.Child(c, syntax.Det); d >= 0 || c+1 < len(j.t) && j.t[c].Lower == "none" && j.t[c+1].Lower == "the" {
			return -1
		}
		return c
	case "one":
		if c > 0 && j.t[c-1].Lower == "no" {
			return c - 1
		}
	}
	for k := range j.Tree.Children(c) {
		if t := j.t[k]; t.Rel == syntax.CcPreconj && t.Lower == "neither" { // "neither a gun nor a knife"
			return k
		}
		if t := j.t[k]; t.Rel == syntax.Det && (t.Lower == "no" || t.Lower == "neither") && !j.emptyNo(c) && !j.named(k) {
			return k
		}
		if t := j.t[k]; (t.Lower == "hardly" || t.Lower == "scarcely") && strings.HasPrefix(j.t[c].Lower, "any") {
			return k
		}
		if t := j.t[k]; t.Lower == "not" && k+1 < c && (j.t[k+1].Lower == "a" || j.t[k+1].Lower == "one" || j.t[k+1].Lower == "any") {
			return k
		}
	}
	return -1
}

// named reports whether a "No" is part of a name: “the No campaign”, "the 'no' camp", "No 1".
func (j *judge) named(k int) bool {
	word := j.t[k].Span.Of(j.Prose)
	before := k > 0 && (j.t[k-1].Rel == syntax.Det || j.t[k-1].Rel == syntax.Punct && j.t[k-1].Lower != ":" && j.t[k-1].Lower != ",")
	return before || word == "No" && k+1 < len(j.t) && j.t[k+1].XPOS == syntax.CD && j.t[k+1].Lower != "one"
}

// emptyNo reports whether "no" before a noun denies no event: "no doubt", "no wonder", "no fewer than".
func (j *judge) emptyNo(i int) bool {
	return lexicon.DoubtNoun.Has(j.t[i].Lemma)
}
