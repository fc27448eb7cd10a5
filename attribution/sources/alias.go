package sources

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// bare is a name without initials and suffixes, or the whole of it where nothing else is left.
func bare(words []string) []string {
	var out []string
	for _, w := range words {
		if !lexicon.GenerationWord.Has(w) && !(len(w) <= 2 && strings.HasSuffix(w, ".")) {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return words
	}
	return out
}

// initials are the first letters of the words of a name that are no particles.
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if !joins(w) && !slices.Contains([]string{"of", "for", "the", "and"}, w) {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// allCaps reports whether a name is written as an acronym: two to six capitals.
func allCaps(text string) bool {
	text = strings.ReplaceAll(text, ".", "")
	if len(text) < 2 || len(text) > 6 {
		return false
	}
	for _, c := range text {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}

// generic reports whether words are only such as stand in many names of bodies: "News", "Group", "Report".
func generic(words []string) bool {
	for _, w := range words {
		if _, ok := lexicon.Source(w); !ok && !lexicon.CompanyWord.Has(w) && !lexicon.PaperWord.Has(w) {
			return false
		}
	}
	return true
}

// nameKind tells by its words alone what bears a name; none where they do not tell.
func nameKind(words []string) Kind {
	whole := strings.Join(words, " ")
	last := words[len(words)-1]
	if lexicon.Media(whole) || lexicon.Media(strings.TrimPrefix(whole, "the ")) {
		return Media
	}
	if _, ok := lexicon.State(whole); ok || len(words) > 1 && lexicon.CompanyWord.Has(last) {
		return Organisation
	}
	_, first := lexicon.FirstName(words[0])
	if len(words) > 1 && lexicon.PaperWord.Has(last) && !first {
		return Media
	}
	for i, w := range words {
		n, ok := lexicon.Source(w)
		begins := i > 0 || len(words) > 1 && words[1] == "of"
		ends := i == len(words)-1 || words[i+1] == "of" || words[i+1] == "for"
		if ok && n.Kind == lexicon.OrganisationSource && begins && ends {
			return Organisation
		}
	}
	if len(words) > 1 {
		return Person
	}
	return NoSource
}

// evidence counts what mention i says of the kind and the sex of who bears its name.
func (r *Register) evidence(i int, e *entity) {
	m := &r.mentions[i]
	s := &r.in.Sentences[m.sentence]
	_, first := lexicon.FirstName(m.words[0])
	switch k := nameKind(m.words); {
	case k == Person && first:
		e.vote(Person, 3)
	case k == Person && s.Tokens[m.to-1].XPOS == syntax.NNPS: // Clear Rivers
		e.vote(Organisation, 2)
	case k == Person && m.plural: // "Orna Lines"
		e.vote(Organisation, 3)
	case k == Person:
		e.vote(Person, 1)
	case k == NoSource && allCaps(m.text):
		e.vote(Organisation, 2)
	case k == NoSource && first:
		e.vote(Person, 1)
	default:
		e.vote(k, 5)
	}
	if sex, ok := lexicon.FirstName(m.words[0]); ok && len(m.words) > 1 {
		e.voteSex(sex, 2)
	}
	e.voteSex(m.sex, 4)
	if m.courtesy || m.before != "" {
		e.vote(Person, 5)
	}
	if ofOrganisation(s, m.head) {
		e.vote(Organisation, 5)
	}
	if m.speaks {
		e.vote(Person, 1)
		e.speaks = true
	}
	if len(e.words) > len(m.words) { // "Sanders" is no group where "Bernie Sanders" stands
		m.plural = false
	}
	if m.plural && len(m.words) == 1 {
		e.vote(Group, 4)
		e.plural = true
	}
	if m.from > 0 || m.head > 0 {
		if t := m.head - len(m.words); len(m.words) == 1 && t >= 0 && s.Tokens[t].Lower == "the" {
			e.vote(Organisation, 2)
			e.article = true
		}
	}
	r.locative(m, e)
}

// ofOrganisation reports whether a noun right before a name says that an organisation bears it: "the carmaker Ford".
func ofOrganisation(s *syntax.Sentence, name int) bool {
	for c := range s.Children(name) {
		n, ok := lexicon.Source(s.Tokens[c].Lemma)
		if ok && n.Kind == lexicon.OrganisationSource && c < name && s.Tokens[c].Rel == syntax.NmodDesc {
			return true
		}
	}
	return false
}

// locative counts a mention behind "in" or "at" for a place.
func (r *Register) locative(m *mention, e *entity) {
	s := &r.in.Sentences[m.sentence]
	for c := range s.Children(m.head) {
		switch w := s.Tokens[c].Lower; {
		case c > m.head || m.place != oblique:
		case w == "in" || w == "at" || w == "near" || w == "outside":
			e.votes[placeVotes]++
		}
	}
}
