package sources

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// firstRoles is how many of the roles that an article gives somebody are looked at, and longestRole how many bytes one may have.
const (
	firstRoles  = 6
	longestRole = 90
)

// roleOf is what an article says that somebody is: of the first roles one that is an office, else one that a noun for a person tells; of
// like ones the longest.
func (r *Register) roleOf(e *entity) string {
	best, most := "", 0
	for _, o := range e.roles[:min(len(e.roles), firstRoles)] {
		text := tidy(strings.TrimSuffix(r.owned(o), " "+e.text))
		if n := r.weight(o); n > most || n == most && n > 0 && len(text) > len(best) {
			if len(text) > 0 && len(text) < longestRole {
				best, most = text, n
			}
		}
	}
	return best
}

// owned is a role with the possessor by name: "Ivo Kern’s lawyer" for "his lawyer".
func (r *Register) owned(o role) string {
	m := &r.mentions[o.at]
	if m.owner < 0 || r.mentions[m.owner].form != pronoun || r.mentions[m.owner].entity < 0 {
		return o.text
	}
	e := &r.entities[r.mentions[m.owner].entity]
	word, rest, ok := strings.Cut(o.text, " ")
	if e.words == nil || e.shared || !ok || pronouns[strings.ToLower(word)] == 0 {
		return o.text
	}
	return Possessive(e.text) + " " + rest
}

// weight tells how well a role says who somebody is: 2 for the noun of a source, 1 for another noun for a person, 0 for what is only said
// of him: in a quotation, or by a verb that does not state it.
func (r *Register) weight(o role) int {
	m := &r.mentions[o.at]
	// "the company" takes up a name, and tells nothing of it
	if lexicon.FirmNoun.Has(o.lemma) && m.form == nominal && len(o.mods) == 0 && !strings.Contains(o.text, " ") {
		return 0
	}
	if m.quotation >= 0 && m.form != name || m.place == predicate && !r.states(m) {
		return 0
	}
	if n, ok := lexicon.Source(o.lemma); ok && n.Official && m.form == name { // an office before the name
		return 3
	} else if ok && (n.Official || n.Kind != lexicon.PersonSource || m.place != predicate) {
		return 2
	}
	if human(o.lemma) && m.place != predicate && !lexicon.VagueNoun.Has(o.lemma) {
		return 1
	}
	return 0
}

// states reports whether a predicate noun is stated flatly: "is a doctor", and not "would be", "is not", "was called".
func (r *Register) states(m *mention) bool {
	s := &r.in.Sentences[m.sentence]
	for c := range s.Children(m.head) {
		switch t := &s.Tokens[c]; {
		case t.Rel.Base() == syntax.Aux, t.Rel == syntax.Mark, t.Feats.Has(syntax.Negative):
			return false
		}
	}
	return s.Tokens[m.head].Head < 0
}

// tidy takes an abbreviated title off the end of a role that says more: "presidential candidate Sen.", and marks off its ends.
func tidy(text string) string {
	words := strings.Fields(text)
	for n := len(words); n > 1; n = len(words) {
		if _, title := lexicon.Title(strings.ToLower(words[n-1])); !title || !strings.HasSuffix(words[n-1], ".") {
			break
		}
		// "Texas Sen." says no more without it
		if !slices.ContainsFunc(words[:n-1], func(w string) bool { return human(strings.ToLower(w)) }) {
			break
		}
		words = words[:n-1]
	}
	return strings.Trim(strings.Join(words, " "), " ,;:“”\"'()-")
}

// Mentions are the places where an article speaks of an entity, by its number in the register plus one, in order: names, descriptions and
// pronouns; none for 0.
func (r *Register) Mentions(entity int) (out []article.Span) {
	if r.places == nil {
		r.places = make([][]article.Span, len(r.entities)+1)
		for i := range r.mentions {
			m := &r.mentions[i]
			if m.form != pair {
				r.places[m.entity+1] = append(r.places[m.entity+1], r.spanOf(i))
			}
		}
		r.places[0] = nil
	}
	return r.places[entity]
}

// Each is whom a source names: those that it joins, as the article calls them, else itself. A pronoun that stands for nobody known names
// nobody.
func (r *Register) Each(s Source) (out []Source) {
	switch {
	case s.Name == "" || s.Entity == 0 && pronouns[strings.ToLower(s.Text)] != 0:
		return nil
	case len(s.Members) == 0:
		return []Source{s}
	}
	for _, e := range s.Members {
		m := &r.mentions[r.entities[e-1].first]
		one := Source{}
		r.fill(&one, r.entities[e-1].first, m.from, m.to)
		out = append(out, one)
	}
	return out
}
