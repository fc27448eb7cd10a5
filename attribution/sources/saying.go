package sources

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// saysSo reports whether token i is a verb of saying in the active, whose subject says something: "it warned that".
func saysSo(s *syntax.Sentence, i int) bool {
	if i < 0 || s.Child(i, syntax.AuxPass, syntax.Cop) >= 0 {
		return false
	}
	v, says := lexicon.ReportingVerb(strings.ToLower(s.Tokens[i].Lemma))
	return says && v.Frames&lexicon.Quote != 0
}

// reports reports whether token i is a reporting verb, or joined to one.
func reports(s *syntax.Sentence, i int) bool {
	if i < 0 {
		return false
	}
	if _, ok := lexicon.ReportingVerb(strings.ToLower(s.Tokens[i].Lemma)); ok {
		return true
	}
	return false
}

// accordingTo reports whether the phrase of token i stands behind "according to".
func accordingTo(s *syntax.Sentence, i int) bool {
	for c := range s.Children(i) {
		if s.Tokens[c].Lower == "according" {
			return true
		}
	}
	return false
}

// cited reports whether a mention says something inside what another says, or in a clause about a noun: "The ministry said a survey
// suggested that", "workers who say that".
func (r *Register) cited(m *mention) bool {
	s := &r.in.Sentences[m.sentence]
	for h := s.Tokens[m.head].Head; h >= 0; h = s.Tokens[h].Head {
		top := s.Tokens[h].Head
		said := s.Tokens[h].Rel == syntax.Ccomp && reports(s, top) && s.ChildBase(top, syntax.Nsubj) >= 0
		if said || s.Tokens[h].Rel == syntax.AclRelcl {
			return true
		}
	}
	return false
}

// thing reports whether an entity is nothing that could say something: it has neither a name nor a noun for a source.
func (r *Register) thing(e int) bool {
	return r.entities[e].words == nil && r.entities[e].kind() == NoSource
}

// quotes reports whether a mention is the subject of a verb that quotes somebody or governs what he says: "it added", "it estimated".
func (r *Register) quotes(m *mention) bool {
	s := &r.in.Sentences[m.sentence]
	v := s.Tokens[m.head].Head
	if !m.speaks || v < 0 {
		return false
	}
	verb, says := lexicon.ReportingVerb(strings.ToLower(s.Tokens[v].Lemma))
	return says && verb.Frames&(lexicon.That|lexicon.Quote) != 0
}
