package sources

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// withhold finds who is not named on purpose, and the reason that the article gives: "spoke on condition of anonymity because ...".
func (r *Register) withhold() {
	for si := range r.in.Sentences {
		s := &r.in.Sentences[si]
		for i := range s.Tokens {
			if s.TooLong() || !withheld(s, i) {
				continue
			}
			if e := r.nameless(si, i); e >= 0 {
				r.entities[e].anonymous = true
				if r.entities[e].reason == "" {
					r.entities[e].reason = r.reason(s, i)
				}
			}
		}
	}
}

// withheld reports whether token i is the word by which a sentence says that a name is kept back.
func withheld(s *syntax.Sentence, i int) bool {
	switch w := s.Tokens[i].Lower; {
	case w == "anonymity" || w == "anonymously":
		return true
	case w == "anonymous":
		return s.Tokens[i].Rel != syntax.Amod
	case lexicon.IdentifiedModifier.Has(w):
		return s.Child(i, syntax.AuxPass) >= 0 && (negated(s, i) || declined(s, i))
	case lexicon.PublishedModifier.Has(w): // asked that her name not be used
		c := s.Child(i, syntax.NsubjPass)
		return c >= 0 && negated(s, i) && (s.Tokens[c].Lemma == "name" || s.Tokens[c].Lemma == "identity")
	case lexicon.AllowedModifier.Has(w):
		return negated(s, i) && speaking(s, i)
	}
	return false
}

// declined reports whether a verb hangs on a refusal or request: "declined to be named", "asked not to be identified".
func declined(s *syntax.Sentence, i int) bool {
	h := s.Tokens[i].Head
	if h < 0 {
		return false
	}
	l := s.Tokens[h].Lemma
	return lexicon.RefusingVerb.Has(l) || lexicon.WishingVerb.Has(l) && (negated(s, i) || negated(s, h))
}

// speaking reports whether what is not allowed is to speak.
func speaking(s *syntax.Sentence, i int) bool {
	for c := range s.Children(i) {
		if lexicon.SpeakingVerb.Has(s.Tokens[c].Lemma) {
			return true
		}
	}
	return false
}

// nameless is the entity without a name whose name is kept back at token i: the subject of the clause or of one above it, or the noun
// that the clause belongs to; -1 where there is none.
func (r *Register) nameless(si, i int) int {
	s := &r.in.Sentences[si]
	for h := i; h >= 0; h = s.Tokens[h].Head {
		for _, c := range []int{s.ChildBase(h, syntax.Nsubj), h} {
			if c < 0 || c == i {
				continue
			}
			if k := r.at[si][c]; k >= 0 && r.mentions[k].entity >= 0 {
				if e := r.mentions[k].entity; r.entities[e].words == nil && (r.entities[e].kind() == Person ||
					r.entities[e].kind() == Group) {
					return e
				}
			}
		}
	}
	return -1
}

// reason is why the name is kept back, as the sentence tells it behind token i: a clause with "because" or "as", or a purpose; who may not
// speak is not named for that.
func (r *Register) reason(s *syntax.Sentence, i int) string {
	if speaking(s, i) {
		from, to := s.Yield(i)
		for from < i && !s.Tokens[from].Feats.Has(syntax.Negative) {
			from++
		}
		return r.tidied(s, from, r.clauseEnd(s, from, to))
	}
	for t := i; t < len(s.Tokens); t++ {
		w := &s.Tokens[t]
		if w.Rel != syntax.Mark && w.Rel != syntax.Case {
			continue
		}
		switch w.Lower {
		case "because", "since", "as", "for", "citing", "to", "given":
		default:
			continue
		}
		if (w.Lower == "to" || w.Lower == "for") && !s.Dominates(i, t) && !s.Dominates(s.Tokens[i].Head, t) { // what is said, and not why
			continue
		}
		tie := w.Lower == "to" || w.Lower == "for" || w.Lower == "as"
		if h := w.Head; h > t && (s.Tokens[h].UPOS == syntax.VERB || !tie) {
			from, to := s.Yield(h)
			from = max(from, t)
			return r.tidied(s, from, r.clauseEnd(s, from, to))
		}
	}
	return ""
}

// tidied is the prose of tokens [from, to) with single spaces and without marks at its end.
func (r *Register) tidied(s *syntax.Sentence, from, to int) string {
	return strings.TrimRight(strings.Join(strings.Fields(s.SpanOf(from, to).Of(r.in.Prose)), " "), " .,;:”\"")
}

// clauseEnd cuts a clause off where a comma or a quotation mark closes it.
func (r *Register) clauseEnd(s *syntax.Sentence, from, to int) int {
	for t := from; t < to; t++ {
		w := s.Tokens[t].Lower
		mark := w == "”" || w == "“" || w == ";"
		if mark || w == "," && t+1 < to && s.Tokens[t+1].UPOS != syntax.ADJ {
			return t
		}
	}
	return to
}

// unnamed reports whether a mention says by itself that its names are kept back: "a source", "people familiar with the talks".
func (r *Register) unnamed(m *mention) bool {
	if m.lemma == "source" || m.lemma == "sources" || slices.ContainsFunc(m.mods, lexicon.UnnamedModifier.Has) {
		return true
	}
	if m.lemma != "people" && m.lemma != "person" && m.lemma != "official" {
		return false
	}
	s := &r.in.Sentences[m.sentence]
	for c := range s.Children(m.head) {
		if w := s.Tokens[c].Lower; c > m.head && lexicon.InformedModifier.Has(w) {
			return true
		}
	}
	return false
}
