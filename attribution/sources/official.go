package sources

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// official reports whether an entity speaks for a state or public body: by its name, by an office, or as the spokesman of one that does.
func (r *Register) official(e *entity) bool { return r.officialWithin(e, furthestBody) }

// furthestBody is how many steps from a spokesman to the body that he speaks for are followed: "a spokesman for the head of the
// agency". A text can call each of two the other's, so there must be an end.
const furthestBody = 3

func (r *Register) officialWithin(e *entity, steps int) bool {
	switch e.kind() {
	case Media, Paper:
		return false
	case Person:
		return r.officialRole(e, steps)
	}
	if e.words == nil {
		return r.officialRole(e, steps)
	}
	if _, ok := lexicon.State(strings.Join(e.words, " ")); ok {
		return true
	}
	for i, w := range e.words {
		if n, ok := lexicon.Source(w); ok && n.Official && (i+1 == len(e.words) || e.words[i+1] == "of") {
			return !e.company()
		}
	}
	return r.officialRole(e, steps) && !e.company()
}

// company reports whether an entity bears the name of a firm or was called one.
func (e *entity) company() bool {
	for _, o := range e.roles {
		if n, ok := lexicon.Source(o.lemma); ok && n.Kind == "organisation" && !n.Official {
			return true
		}
	}
	return len(e.words) > 1 && companies[e.words[len(e.words)-1]]
}

// officialRole reports whether one of the roles of an entity is an office of a state or public body.
func (r *Register) officialRole(e *entity, steps int) bool {
	for _, o := range e.roles {
		if b := r.principal(o); b != nil && steps > 0 {
			if b.kind() != Person && b.kind() != Media && r.officialWithin(b, steps-1) {
				return true
			}
			if b.company() || b.kind() == Media {
				continue
			}
		}
		if n, ok := lexicon.Source(o.lemma); ok && n.Official || r.officialWords(o) {
			return true
		}
	}
	return false
}

// officialWords reports whether an office names its body in front: "police spokesman", "State Department lawyer".
func (r *Register) officialWords(o role) bool {
	for _, w := range o.mods {
		if n, ok := lexicon.Source(w); ok && n.Official && n.Kind == "organisation" {
			return true
		}
	}
	return false
}

// principal is the entity that a role belongs to: the possessor, or what "for", "of" or "at" ties to it; nil for none.
func (r *Register) principal(o role) *entity {
	m := &r.mentions[o.at]
	if m.owner >= 0 && r.mentions[m.owner].entity >= 0 {
		return &r.entities[r.mentions[m.owner].entity]
	}
	if m.form != nominal {
		return nil
	}
	s := &r.in.Sentences[m.sentence]
	for c := range s.Children(m.head) {
		if s.Tokens[c].Rel.Base() != syntax.Nmod || c < m.head {
			continue
		}
		if k := r.at[m.sentence][c]; k >= 0 && r.mentions[k].entity >= 0 && tied(s, c) {
			return &r.entities[r.mentions[k].entity]
		}
	}
	return nil
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
		case b == nil || b == e:
		case b.words != nil:
			return b.text
		default:
			m := &r.mentions[b.first]
			return r.description(b.first, m.from, m.to)
		}
	}
	return ""
}

// standsFor is the state that a capital or seat of government stands for, where the article names that state, too.
func (r *Register) standsFor(e *entity) string {
	if e.words == nil {
		return ""
	}
	state, ok := lexicon.State(strings.Join(e.words, " "))
	if !ok || strings.EqualFold(state, e.text) {
		return ""
	}
	if f := r.forms[strings.ToLower(state)]; f == nil {
		return ""
	}
	return state
}
