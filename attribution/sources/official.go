package sources

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// furthestBody is how many steps from a spokesman to the body that he speaks for are followed: "a spokesman for the head of the
// agency". A text can call each of two the other's, so there must be an end.
const furthestBody = 3

// weighOffices tells of every entity whether it speaks for a state or public body: by its name, by an office, or as the spokesman of one
// that does. Each round goes one step further from body to spokesman.
func (r *Register) weighOffices() {
	r.official = make([]bool, len(r.entities))
	for range furthestBody + 1 {
		next := make([]bool, len(r.entities))
		for i := range r.entities {
			next[i] = r.ofState(&r.entities[i])
		}
		if slices.Equal(next, r.official) {
			return
		}
		r.official = next
	}
}

// ofState reports whether an entity speaks for a state or public body as far as is known of those that it speaks for.
func (r *Register) ofState(e *entity) bool {
	switch e.kind() {
	case Media, Paper:
		return false
	case Person:
		return r.officialRole(e)
	}
	if e.words == nil {
		return r.officialRole(e)
	}
	if _, ok := lexicon.State(joined(e.words)); ok {
		return true
	}
	for i, w := range e.words {
		if n, ok := lexicon.Source(w); ok && n.Official && (i+1 == len(e.words) || e.words[i+1] == "of") {
			return !e.company()
		}
	}
	return r.officialRole(e) && !e.company()
}

// company reports whether an entity bears the name of a firm or was called one.
func (e *entity) company() bool {
	for _, o := range e.roles {
		if n, ok := lexicon.Source(o.lemma); ok && n.Kind == lexicon.OrganisationSource && !n.Official {
			return true
		}
	}
	return len(e.words) > 1 && lexicon.CompanyWord.Has(e.words[len(e.words)-1])
}

// officialRole reports whether one of the roles of an entity is an office of a state or public body.
func (r *Register) officialRole(e *entity) bool {
	for _, o := range e.roles {
		if b := r.principal(o); b >= 0 {
			body := &r.entities[b]
			if k := body.kind(); k != Person && k != Media && r.official[b] {
				return true
			}
			if body.company() || body.kind() == Media {
				continue
			}
		}
		if privateBody(o) {
			continue
		}
		if n, ok := lexicon.Source(o.lemma); ok && n.Official || officialWords(o) || publicOffice(o) {
			return true
		}
	}
	return false
}

// officialWords reports whether an office names its body in front: "police spokesman", "State Department lawyer".
func officialWords(o role) bool {
	for _, w := range o.mods {
		if n, ok := lexicon.Source(w); ok && n.Official && n.Kind == lexicon.OrganisationSource {
			return true
		}
	}
	return false
}

// privateBody reports whether an office names a body in front that is none of a state: "club president", "company secretary".
func privateBody(o role) bool {
	for _, w := range o.mods {
		if n, ok := lexicon.Source(w); ok && !n.Official && n.Kind == lexicon.OrganisationSource {
			return !officialWords(o)
		}
	}
	return false
}

// publicOffice reports whether a role is an office of two words that is public: "district attorney".
func publicOffice(o role) bool {
	for _, w := range o.mods {
		if n, ok := lexicon.Source(w + " " + o.lemma); ok && n.Official {
			return true
		}
	}
	return false
}

// principal is the entity that a role belongs to: the possessor, or what "for", "of" or "at" ties to it; -1 for none.
func (r *Register) principal(o role) int {
	m := &r.mentions[o.at]
	if m.owner >= 0 && r.mentions[m.owner].entity >= 0 {
		return r.mentions[m.owner].entity
	}
	if m.form != nominal {
		return -1
	}
	s := &r.in.Sentences[m.sentence]
	for c := range s.Children(m.head) {
		if s.Tokens[c].Rel.Base() != syntax.Nmod || c < m.head {
			continue
		}
		if k := r.at[m.sentence][c]; k >= 0 && r.mentions[k].entity >= 0 && tied(s, c) {
			return r.mentions[k].entity
		}
	}
	return -1
}

// tied reports whether the phrase of token i hangs on a preposition that tells whom somebody serves.
func tied(s *syntax.Sentence, i int) bool {
	for c := range s.Children(i) {
		switch s.Tokens[c].Lower {
		case "for", "of", "at", "with":
			return true
		}
	}
	return false
}

// speaksFor is whom a spokesman or lawyer speaks for, empty where nobody is told.
func (r *Register) speaksFor(e *entity) string {
	for _, o := range e.roles {
		if p, ok := lexicon.Human(o.lemma); !ok || !p.Speaks {
			continue
		}
		b := r.principal(o)
		switch {
		case b < 0 || &r.entities[b] == e:
		case r.entities[b].words != nil:
			return r.entities[b].text
		default:
			first := r.entities[b].first
			return r.description(first, r.mentions[first].from, r.mentions[first].to)
		}
	}
	return ""
}

// standsFor is the state that a capital or seat of government stands for, where the article names that state, too.
func (r *Register) standsFor(e *entity) string {
	if e.words == nil {
		return ""
	}
	state, ok := lexicon.State(joined(e.words))
	if !ok || strings.EqualFold(state, e.text) {
		return ""
	}
	if f := r.forms[strings.ToLower(state)]; f == nil {
		return ""
	}
	return state
}
