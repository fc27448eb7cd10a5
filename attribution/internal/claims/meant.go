package claims

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// Margins, in thousandths of the ranker, from which on a pronoun is as good as told. By the coreference of OntoGUM 88 of 100 persons and
// 83 of 100 groups that lead by so much are right.
const (
	sureOfPerson  = 900
	sureOfSeveral = 1200
	sureOfThing   = 2000
)

// sure reports whether what a pronoun stands for may be put in its place.
func (w *wording) sure(t int, m sources.Meant) bool {
	if w.s.Tokens[t].Lower == "both" {
		return m.Margin == 0 && m.Kind != sources.NoSource
	}
	if strings.Count(m.Name, " ") >= longestName || !m.Named && !described(m.Name) {
		return false
	}
	switch w.s.Tokens[t].Lower {
	case "he", "she", "him", "his", "her", "hers":
		return m.Margin == 0 || m.Margin >= sureOfPerson
	case "they", "them", "their":
		return m.Margin == 0 || m.Margin >= sureOfSeveral
	case "it", "its":
		return m.Margin == 0 || m.Margin >= sureOfThing
	}
	return false
}

// described reports whether a description can stand for somebody in a text that has not spoken of him: it has an article or a number.
func described(name string) bool {
	first, _, more := strings.Cut(strings.ToLower(name), " ")
	_, numeral := lexicon.OneNumeral.Value(first)
	return more && (first == "the" || first == "a" || first == "an" || first == "some" || numeral)
}

// longestName is how many blanks the name of somebody has at most that is put in the place of a pronoun.
const longestName = 6

// pronouns puts names in the place of pronouns: the first for each that the claim does not name before it.
func (w *wording) pronouns() {
	for i, t := range w.toks {
		m, ok := w.who.Meant(w.si, t)
		if !ok || w.skip[t] || w.told[m.Entity] {
			continue
		}
		if !m.Pronoun {
			w.told[m.Entity] = true
			continue
		}
		if _, placed := w.put[t]; placed || !w.sure(t, m) || w.namedLater(i, m.Entity) {
			continue
		}
		if w.s.Tokens[t].Lower == "both" {
			w.both(t, m)
			continue
		}
		name := m.Name
		if i > 0 || w.lead != "" {
			name = lower(name)
		}
		switch w.s.Tokens[t].XPOS {
		case syntax.PRPS:
			if h := w.s.Tokens[t].Head; h < t || w.s.Tokens[t].Rel.Base() != syntax.Nmod { // "a friend of his"
				continue
			}
			name = possessive(name)
		case syntax.PRP:
		default:
			continue
		}
		w.put[t] = name
		w.told[m.Entity] = true
	}
}

// both puts the two in the place of "both" and of the noun behind it: "both countries".
func (w *wording) both(t int, m sources.Meant) {
	k := w.s.Tokens[t]
	if k.Rel.Base() == syntax.Det && k.Head != t+1 || !w.holds(t) {
		return
	}
	w.put[t], w.told[m.Entity] = m.Name, true
	if k.Rel.Base() == syntax.Det {
		w.skip[k.Head] = true
	}
}

// namedLater reports whether the claim names an entity behind a place: "While she agreed, Horvat said".
func (w *wording) namedLater(i, entity int) bool {
	return slices.ContainsFunc(w.toks[i+1:], func(t int) bool {
		m, ok := w.who.Meant(w.si, t)
		return ok && m.Entity == entity && !m.Pronoun
	})
}

// surnames puts the first name before the surname of a person, once.
func (w *wording) surnames() {
	full := map[int]bool{}
	for _, t := range w.toks {
		m, ok := w.who.Meant(w.si, t)
		if !ok || m.Pronoun || !m.Named || m.Kind != sources.Person || full[m.Entity] || w.skip[t] {
			continue
		}
		full[m.Entity] = true
		given, found := strings.CutSuffix(m.Name, " "+w.s.Tokens[t].Span.Of(w.t.Article.Prose))
		if !found || given == "" || w.inName(t) || strings.Count(given, " ") > 2 || strings.Contains(w.lead, m.Name) {
			continue
		}
		w.before[t] = given
	}
}

// inName reports whether a name of one word is part of a longer one, or of what is called by it: "the Jones family".
func (w *wording) inName(t int) bool {
	toks := w.s.Tokens
	before := t > 0 && toks[t-1].Rel.Base() != syntax.Nmod && (toks[t-1].UPOS == syntax.PROPN || toks[t-1].Rel.Base() == syntax.Amod)
	return before || t+1 < len(toks) && toks[t+1].UPOS == syntax.PROPN || toks[t].Rel.Base() == syntax.Compound
}
