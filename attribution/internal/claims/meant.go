package claims

import (
	"slices"
	"strings"
	"unicode"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

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
	return w.human(m) && !lexicon.VagueNoun.Has(strings.ToLower(w.t.Sentences[m.Sentence].Tokens[m.Head].Lemma))
}

// human reports whether somebody is described by a noun for persons.
func (w *wording) human(m sources.Meant) bool {
	_, human := lexicon.Human(strings.ToLower(w.t.Sentences[m.Sentence].Tokens[m.Head].Lemma))
	return human
}

// called is the name or description of somebody, as it stands inside a sentence.
func (w *wording) called(m sources.Meant) string {
	if m.Named {
		return w.article(m) + m.Name
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

// article is the one that the name of a body bears in the text, "" for none: "the Home Office".
func (w *wording) article(m sources.Meant) string {
	toks := w.t.Sentences[m.Sentence].Tokens
	first := m.From
	if first > 0 && toks[first].Lower != "the" {
		first--
	}
	known := toks[first].Lower == "the" && toks[first].Head == m.Head
	if known && m.Kind != sources.Person && !strings.HasPrefix(strings.ToLower(m.Name), "the ") {
		return "the "
	}
	return ""
}

// longestName is how many blanks the name of somebody has at most that is put in the place of a pronoun.
const longestName = 6

// pronouns puts names in the place of pronouns: the first for each that the claim does not name before it.
func (w *wording) pronouns() {
	left := map[string]bool{} // first letters of pronouns that stay: "they" for "their"
	for i, t := range w.toks {
		m, ok := w.who.Meant(w.si, t)
		if !ok || w.skip[t] || w.told[m.Entity] {
			continue
		}
		if !m.Pronoun {
			w.told[m.Entity] = true
			continue
		}
		if o, other := w.spokenOf(t, m); other {
			m = o
		}
		letter := w.s.Tokens[t].Lower[:1]
		if left[letter] {
			continue
		}
		left[letter] = true
		if i+2 < len(w.toks) && w.s.Tokens[t+1].Lower == "or" { // "his or her"
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
		left[letter] = false
	}
}

// both puts the two in the place of "both" and of the noun behind it: "both countries".
func (w *wording) both(t int, m sources.Meant) {
	k := w.s.Tokens[t]
	switch k.Rel.Base() {
	case syntax.Det:
		if k.Head != t+1 {
			return
		}
	case syntax.Nsubj:
	default: // "could both be"
		return
	}
	if t != w.toks[0] || w.s.Tokens[k.Head].Rel.Base() != syntax.Nsubj && k.Rel.Base() == syntax.Det {
		return
	}
	first, second, pair := strings.Cut(m.Name, " and ")
	if !pair || indefinite(first) || indefinite(second) { // "a very different prospect and a fight"
		return
	}
	if p := w.prior(); p < 0 || !strings.Contains(w.t.Sentences[p].Span.Of(w.t.Article.Prose), m.Name) { // others may be meant since
		return
	}
	w.put[t], w.told[m.Entity] = m.Name, true
	if k.Rel.Base() == syntax.Det {
		w.skip[k.Head] = true
	}
}

// indefinite reports whether a phrase begins with the article of what is new.
func indefinite(phrase string) bool {
	article, _, _ := strings.Cut(strings.ToLower(phrase), " ")
	return article == "a" || article == "an"
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
		if !found || !w.given(given, t) || w.inName(t) || strings.Contains(w.lead, m.Name) {
			continue
		}
		w.before[t] = given
	}
}

// given reports whether words are first names, which do not stand before a surname already.
func (w *wording) given(names string, t int) bool {
	words := strings.Fields(names)
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	if t > 0 && strings.EqualFold(w.s.Tokens[t-1].Span.Of(w.t.Article.Prose), words[len(words)-1]) {
		return false
	}
	_, known := lexicon.FirstName(strings.ToLower(words[0]))
	return known
}

// inName reports whether a name of one word is part of a longer one, or of what is called by it: "the Jones family".
func (w *wording) inName(t int) bool {
	toks := w.s.Tokens
	before := t > 0 && toks[t-1].Rel.Base() != syntax.Nmod && (toks[t-1].UPOS == syntax.PROPN || toks[t-1].Rel.Base() == syntax.Amod)
	return before || t+1 < len(toks) && toks[t+1].UPOS == syntax.PROPN || toks[t].Rel.Base() == syntax.Compound
}
