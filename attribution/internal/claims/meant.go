package claims

import (
	"slices"
	"strings"
	"unicode"

	"factcheck/attribution/internal/extract"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/quotes"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// Margins, in thousandths of the ranker, from which on a pronoun is as good as told. By the coreference of OntoGUM 88 of 100 persons and
// 83 of 100 groups that lead by so much are right.
const (
	sureOfPerson   = 900
	sureOfSeveral  = 1200
	sureOfParallel = 500 // of several, the only ones just named, that were the subject of the sentence before
	sureOfThing    = 2000
)

// sure reports whether what a pronoun stands for may be put in its place.
func (w *wording) sure(t int, m sources.Meant) bool {
	if w.s.Tokens[t].Lower == "both" {
		return m.Margin == 0 && m.Kind != sources.NoSource
	}
	if !w.describes(t, m) {
		return false
	}
	leads := func(by int) bool {
		if w.rivalled(t, m) {
			by = max(by, sureOfThing)
		}
		return m.Margin == 0 || m.Margin >= by || w.ofSource(t, m)
	}
	switch w.s.Tokens[t].Lower {
	case "he", "she", "him", "his", "her", "hers":
		return (m.Kind == sources.Person || m.Kind == sources.NoSource && m.Named) && leads(sureOfPerson)
	case "they", "them", "their":
		return leads(sureOfSeveral) || m.Margin >= sureOfParallel && w.parallel(t, m) && w.alone(t, m)
	case "it", "its":
		return leads(sureOfThing)
	}
	return false
}

// ofSource reports whether a pronoun in somebody's reported words stands for himself: "Klein said she would".
func (w *wording) ofSource(t int, m sources.Meant) bool {
	a := w.inside[t]
	if a < 0 || w.as[a].Mode == extract.Direct || quotes.Around(w.t.Quotations, w.s.Tokens[t].Span) >= 0 {
		return false
	}
	source := &w.as[a].Source
	return source.Entity == m.Entity+1 && len(source.Spans) > 0 && w.s.Span.Contains(source.Spans[0])
}

// rivalled reports whether a pronoun stands in the reported words of another person, who might mean himself.
func (w *wording) rivalled(t int, m sources.Meant) bool {
	a := w.inside[t]
	return a >= 0 && w.as[a].Source.Kind == sources.Person && w.as[a].Source.Entity != m.Entity+1
}

// parallel reports whether a pronoun is a subject, and what it stands for that of the main clause of the sentence before.
func (w *wording) parallel(t int, m sources.Meant) bool {
	if w.si == 0 || w.s.Tokens[t].Rel.Base() != syntax.Nsubj {
		return false
	}
	before := &w.t.Sentences[w.si-1]
	root := before.Root()
	if root < 0 {
		return false
	}
	k := before.ChildBase(root, syntax.Nsubj)
	if k < 0 {
		return false
	}
	o, ok := w.who.Meant(w.si-1, k)
	return ok && o.Entity == m.Entity
}

// alone reports whether the sentence before a pronoun, and its own up to it, name no others in the plural.
func (w *wording) alone(t int, m sources.Meant) bool {
	for si := max(0, w.si-1); si <= w.si; si++ {
		for k := range w.t.Sentences[si].Tokens {
			if si == w.si && k >= t {
				return true
			}
			if o, ok := w.who.Meant(si, k); ok && o.Entity != m.Entity && o.Plural {
				return false
			}
		}
	}
	return true
}

// describes reports whether the name or description of somebody can stand for him where the text has not spoken of him: a description has
// an article, a number or an owner, or is that of several by what they do ("judges"), where they are the subject.
func (w *wording) describes(t int, m sources.Meant) bool {
	words := strings.Fields(m.Name)
	if len(words) > longestName || len(words) == 0 {
		return false
	}
	if m.Named {
		return true
	}
	first := strings.ToLower(words[0])
	_, numeral := lexicon.OneNumeral.Value(first)
	if len(words) > 1 && (numeral || first == "the" || first == "a" || first == "an" || first == "some") {
		return true
	}
	if strings.HasSuffix(first, "’s") || strings.HasSuffix(first, "'s") {
		return w.t.Sentences[m.Sentence].Tokens[m.From].UPOS == syntax.PROPN
	}
	return w.profession(words, m) && w.s.Tokens[t].Rel.Base() == syntax.Nsubj && (w.ofSource(t, m) || w.subjectBefore(t, m))
}

// profession reports whether the words are those for several by what they do, and for no number or part of them: "rail bosses", neither
// "people" nor "most judges".
func (w *wording) profession(words []string, m sources.Meant) bool {
	if !m.Plural || m.Kind != sources.Group {
		return false
	}
	for _, word := range words {
		word = strings.ToLower(word)
		if lexicon.QuantityFunction.Has(word) || lexicon.IndefiniteFunction.Has(word) || !unicode.IsLetter(rune(word[0])) {
			return false
		}
	}
	head := strings.ToLower(w.t.Sentences[m.Sentence].Tokens[m.Head].Lemma)
	_, human := lexicon.Human(head)
	return human && !lexicon.VagueNoun.Has(head)
}

// subjectBefore reports whether what a pronoun stands for was a subject in the sentence before, or before it in its own.
func (w *wording) subjectBefore(t int, m sources.Meant) bool {
	for si := max(0, w.si-1); si <= w.si; si++ {
		for k, tok := range w.t.Sentences[si].Tokens {
			if si == w.si && k >= t {
				return false
			}
			if tok.Rel.Base() != syntax.Nsubj {
				continue
			}
			if o, ok := w.who.Meant(si, k); ok && o.Entity == m.Entity {
				return true
			}
		}
	}
	return false
}

// called is the name or description of somebody, as it stands inside a sentence.
func (w *wording) called(m sources.Meant) string {
	if m.Named {
		return m.Name
	}
	first := w.t.Sentences[m.Sentence].Tokens[m.From]
	if first.UPOS == syntax.PROPN || first.UPOS == syntax.ADJ && first.Lemma != strings.ToLower(first.Lemma) {
		return m.Name
	}
	if r := []rune(m.Name); len(r) > 1 && unicode.IsLower(r[1]) || strings.HasPrefix(m.Name, "A ") {
		return definite(strings.ToLower(string(r[:1])) + string(r[1:]))
	}
	return m.Name
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
		name := w.called(m)
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
