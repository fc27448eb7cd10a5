package claims

import (
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/quotes"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// Margins, in thousandths of the ranker, from which on a pronoun is as good as told. By the coreference of OntoGUM 88 of 100 persons and
// 83 of 100 groups that lead by so much are right.
const (
	sureOfPerson     = 900 // where no other is named
	sureAmongPersons = 2000
	sureOfSeveral    = 1200
	sureOfParallel   = 500 // of several, the only ones just named, that were the subject of the sentence before
	sureOfThing      = 2000
)

// sure reports whether what a pronoun stands for may be put in its place.
func (w *wording) sure(t int, m sources.Meant) bool {
	if w.s.Tokens[t].Lower == "both" {
		return m.Margin == 0 && m.Kind != sources.NoSource
	}
	if !w.describes(t, m) || w.himself(t, m) {
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
		if m.Unlike || m.Kind != sources.Person || w.cataphoric(t, m) || w.contested(t, m) {
			return false
		}
		return leads(sureAmongPersons) || leads(sureOfPerson) && w.only(t, m)
	case "they", "them", "their":
		body := m.Kind == sources.Organisation || m.Kind == sources.Media
		if body && !w.ofSource(t, m) && (!w.alone(t, m) || w.quoted(t) && !w.subjectBefore(t, m)) {
			return false
		}
		if m.Margin >= sureOfParallel && w.parallel(t, m) && w.alone(t, m) {
			return true
		}
		return leads(sureOfSeveral) && m.Named || m.Margin == 0 || w.ofSource(t, m) ||
			m.Margin >= sureAmongPersons && w.human(m) && w.parallel(t, m)
	case "it", "its":
		if w.announces(t) {
			return false
		}
		if h := w.s.Tokens[t].Head; h >= 0 && w.s.Child(h, syntax.Cop) >= 0 && !w.ofSource(t, m) { // "it is this that"
			return false
		}
		return w.ofSource(t, m) || leads(sureOfThing) && !w.ofBody(t) && w.subjectBefore(t, m) && (m.Named || !indefinite(m.Name))
	}
	return false
}

// announces reports whether "it" is the object of a verb that an infinitive is the true object of: "makes it easier to pay".
func (w *wording) announces(t int) bool {
	k := w.s.Tokens[t]
	if k.Lower != "it" || k.Head < 0 || k.Rel.Base() != syntax.Obj && k.Rel.Base() != syntax.Nsubj || t+1 >= len(w.s.Tokens) {
		return false
	}
	next := w.s.Tokens[t+1]
	return next.UPOS == syntax.ADJ && (next.Head == k.Head || k.Head == t+1)
}

// himself reports whether a pronoun of the third person in quoted words is taken for who says them: nobody calls himself "he".
func (w *wording) himself(t int, m sources.Meant) bool {
	a := w.inside[t]
	return a >= 0 && w.as[a].Source.Entity == m.Entity+1 && w.quoted(t)
}

// quoted reports whether a token stands in quotation marks.
func (w *wording) quoted(t int) bool { return quotes.Around(w.t.Quotations, w.s.Tokens[t].Span) >= 0 }

// spokenOf is the person that somebody spoke of in the sentence before, where a pronoun in his quoted words is taken for himself.
func (w *wording) spokenOf(t int, m sources.Meant) (sources.Meant, bool) {
	if w.prior() < 0 || !w.himself(t, m) || w.s.Tokens[t].Rel.Base() != syntax.Nsubj {
		return m, false
	}
	found := -1
	for k, tok := range w.t.Sentences[w.prior()].Tokens {
		o, ok := w.who.Meant(w.prior(), k)
		if !ok || o.Pronoun || o.Kind != sources.Person || o.Entity == m.Entity || tok.Rel.Base() != syntax.Nsubj {
			continue
		}
		for _, piece := range w.as[w.inside[t]].Content {
			if found < 0 && piece.Contains(tok.Span) {
				found, m = k, o
			}
		}
	}
	m.Margin = 0
	return m, found >= 0
}

// cataphoric reports whether a pronoun stands in a phrase before the subject of its clause, which is another person whom it may mean:
// "Since his victory, Mr Holm has".
func (w *wording) cataphoric(t int, m sources.Meant) bool {
	k := w.s.ChildBase(w.root, syntax.Nsubj)
	if k <= t || w.s.Tokens[t].Rel.Base() == syntax.Nsubj {
		return false
	}
	o, ok := w.who.Meant(w.si, k)
	return ok && o.Kind == sources.Person && o.Entity != m.Entity
}

// ofSource reports whether a pronoun in somebody's reported words stands for himself: "Klein said she would".
func (w *wording) ofSource(t int, m sources.Meant) bool {
	a := w.inside[t]
	if a < 0 || w.as[a].Mode == extract.Direct || w.quoted(t) {
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

// ofBody reports whether a pronoun stands in the reported words of a body, which is what "it" stands for there.
func (w *wording) ofBody(t int) bool {
	a := w.inside[t]
	return a >= 0 && w.as[a].Mode != extract.Direct && (w.as[a].Source.Kind == sources.Organisation || w.as[a].Source.Kind == sources.Media)
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

// only reports whether the sentence before a pronoun, and its own up to it, name no other person.
func (w *wording) only(t int, m sources.Meant) bool {
	return !w.names(t, func(o sources.Meant) bool { return o.Kind == sources.Person && o.Entity != m.Entity })
}

// contested reports whether the claim names another person before a pronoun.
func (w *wording) contested(t int, m sources.Meant) bool {
	for _, k := range w.toks {
		if k >= t {
			return false
		}
		o, ok := w.who.Meant(w.si, k)
		if ok && !o.Pronoun && o.Kind == sources.Person && o.Entity != m.Entity {
			return true
		}
	}
	return false
}

// alone reports whether the sentence before a pronoun, and its own up to it, name no others in the plural.
func (w *wording) alone(t int, m sources.Meant) bool {
	return !w.names(t, func(o sources.Meant) bool { return o.Plural && o.Entity != m.Entity })
}

// names reports whether the sentence before a token, or its own up to it, has a mention of a kind.
func (w *wording) names(t int, kind func(sources.Meant) bool) bool {
	for si := max(0, w.si-1); si <= w.si; si++ {
		for k := range w.t.Sentences[si].Tokens {
			if si == w.si && k >= t {
				return false
			}
			if o, ok := w.who.Meant(si, k); ok && kind(o) {
				return true
			}
		}
	}
	return false
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
