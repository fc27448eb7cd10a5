package sources

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
)

// Source reads the mention in tokens [from, to) of a sentence. An empty range gives the zero Source: nobody is named. A mere
// quantity ("50%", "one in five") names nobody either.
func (r *Register) Source(sentence, from, to int) Source {
	if from >= to {
		return Source{}
	}
	s := &r.in.Sentences[sentence]
	span := article.Span{Start: s.Tokens[from].Span.Start, End: s.Tokens[to-1].Span.End}
	out := Source{Spans: []article.Span{span}, Text: span.Of(r.in.Prose)}
	if quantity(s, from, to) {
		return out
	}
	i := r.mentionIn(sentence, from, to)
	if i < 0 {
		out.Name, out.Kind, out.Naming = r.words(sentence, from, to), Group, Described
		return out
	}
	i = r.calledSo(r.officer(i, to), to)
	if parts := r.joint(i, from, to); parts != nil {
		r.fillJoint(&out, parts)
		return out
	}
	r.fill(&out, i, from, to)
	return out
}

// mentionIn is the mention that the tokens [from, to) are about: that of their head, else the first that is no modifier; -1 for none.
func (r *Register) mentionIn(sentence, from, to int) int {
	s, at := &r.in.Sentences[sentence], r.at[sentence]
	for i := from; i < to; i++ {
		if h := s.Tokens[i].Head; (h < from || h >= to) && at[i] >= 0 && s.Tokens[i].Rel != syntax.Punct {
			return int(at[i])
		}
	}
	first := -1
	for i := from; i < to; i++ {
		if k := int(at[i]); k >= 0 {
			if r.mentions[k].place != modifier && r.mentions[k].place != possessor {
				return k
			}
			if first < 0 {
				first = k
			}
		}
	}
	return first
}

// quantity reports whether tokens [from, to) are a share or a figure and nothing that it counts. A few by a word are persons: "two of
// them".
func quantity(s *syntax.Sentence, from, to int) bool {
	number := false
	for i, t := range s.Tokens[from:to] {
		switch w := t.Lower; {
		case t.UPOS == syntax.NUM:
			number = number || strings.ContainsAny(w, "0123456789") || from+i+1 < to && s.Tokens[from+i+1].Lower == "in"
		case w == "%" || w == "percent" || w == "half" || w == "third" || w == "quarter":
			number = true
		case t.UPOS == syntax.ADP || t.UPOS == syntax.DET || t.UPOS == syntax.ADV || t.UPOS == syntax.PUNCT || w == "them" || w == "cent":
		default:
			return false
		}
	}
	return number
}

// officer is the mention of a person with an office right behind the name of a body, mention i, that says what body it is of ("Blue Party
// leader Ana Horvat"), where it ends before a token; mention i where there is none.
func (r *Register) officer(i, to int) int {
	m := &r.mentions[i]
	s := &r.in.Sentences[m.sentence]
	if m.form != name || m.to >= to || s.Tokens[m.to].UPOS != syntax.NOUN && s.Tokens[m.to].UPOS != syntax.PROPN {
		return i
	}
	for t := m.to; t < to && t < m.to+6; t++ {
		if k := int(r.at[m.sentence][t]); k >= 0 && k != i {
			if o := &r.mentions[k]; o.form == name && o.before != "" && o.from <= m.to && o.entity >= 0 {
				return k
			}
			return i
		}
	}
	return i
}

// calledSo is the person's name that the office of mention i introduces, where it ends before a token; mention i where there is none.
func (r *Register) calledSo(i, to int) int {
	m := &r.mentions[i]
	if m.entity >= 0 && r.entities[m.entity].words != nil {
		return i
	}
	if k := r.introduced(i); k >= 0 && r.mentions[k].head < to && r.mentions[k].entity >= 0 {
		return k
	}
	return i
}

// introduced is the mention of a person's name that the office of mention i introduces, wherever the tree hangs it: "director of the
// institute Ana Horvat"; -1 where there is none.
func (r *Register) introduced(i int) int {
	m := &r.mentions[i]
	s := &r.in.Sentences[m.sentence]
	one := s.Tokens[m.head].Lower == "one" && s.Child(m.head, syntax.Nmod) >= 0 // "one of them, Ana Horvat,"
	if !one && (m.form != nominal || m.plural || !human(m.lemma)) {
		return -1
	}
	comma := false
	for t := m.head + 1; t < len(s.Tokens); t++ {
		comma = comma || s.Tokens[t].Lower == ","
		if u := s.Tokens[t].UPOS; (u == syntax.VERB || u == syntax.AUX || u == syntax.SCONJ) && !inside(s.Tokens[t].Rel) {
			return -1
		}
		k := int(r.at[m.sentence][t])
		if k < 0 || r.mentions[k].head != t {
			continue
		}
		if o := &r.mentions[k]; o.form != name {
			// "the spokesman for candidate Ana Horvat" is not she
			if o.form == nominal && human(o.lemma) && s.Tokens[t].Rel.Base() == syntax.Nmod {
				return -1
			}
			continue
		}
		office, called := &s.Tokens[m.head], &s.Tokens[t]
		both := !comma && called.Head == office.Head && called.Rel == office.Rel && called.Rel.Base() == syntax.Nsubj
		within := (called.Rel == syntax.Appos || called.Rel == syntax.Flat) && s.Dominates(m.head, t)
		// "a spokesman for Mr. Horvat" is not he
		if k0 := &s.Tokens[headOf(s, r.mentions[k].from, r.mentions[k].to)]; k0.Rel.Base() == syntax.Nmod && k0.Rel != syntax.NmodDesc &&
			called.Rel == syntax.Flat {
			return -1
		}
		if (both || within || office.Rel == syntax.NmodDesc && office.Head == t) && r.isPerson(k) {
			return k
		}
	}
	return -1
}

// isPerson reports whether a name is borne by persons alone as far as is known.
func (r *Register) isPerson(k int) bool {
	f := r.forms[joined(r.mentions[k].words)]
	for _, e := range f.bearers {
		if r.entities[e].kind() != Person {
			return false
		}
	}
	return true
}

// joint is the mentions that "and" joins to mention i within [from, to), with it; nil where it stands alone.
func (r *Register) joint(i, from, to int) []int {
	m := &r.mentions[i]
	s := &r.in.Sentences[m.sentence]
	parts := []int{i}
	called := r.introduced(i) >= 0
	for c := range s.Children(m.head) {
		if k := int(r.at[m.sentence][c]); s.Tokens[c].Rel == syntax.Conj && c >= from && c < to && k >= 0 &&
			!r.doubles(&r.mentions[k], m) && !(called && r.bareNoun(k)) {
			parts = append(parts, k)
		}
	}
	if len(parts) == 1 {
		return nil
	}
	return parts
}

// fillJoint writes several sources down as one group.
func (r *Register) fillJoint(out *Source, parts []int) {
	var names []string
	out.Kind, out.Naming = Group, Named
	for _, p := range parts {
		one := Source{}
		m := &r.mentions[p]
		// several that stand for several: as they are printed, for a text can nest them without end
		if m.entity >= 0 && r.entities[m.entity].parts != nil {
			one.Name, one.Naming = r.description(p, m.from, m.to), Described
		} else {
			r.fill(&one, p, m.from, m.to)
		}
		if m.owner >= 0 && r.mentions[m.owner].form == pronoun && r.among(parts, r.mentions[m.owner].entity) { // "Horvat and her aides"
			one.Name = r.words(m.sentence, m.from, max(m.head+1, m.to))
		}
		if !slices.Contains(names, one.Name) {
			names = append(names, one.Name)
		}
		if one.Entity > 0 {
			out.Members = append(out.Members, one.Entity)
		}
		out.Official = out.Official || one.Official
		out.Naming = min(out.Naming, one.Naming)
	}
	out.Name = list(names)
}

// among reports whether an entity is that of one of some mentions.
func (r *Register) among(parts []int, e int) bool {
	return slices.ContainsFunc(parts, func(p int) bool { return e >= 0 && r.mentions[p].entity == e })
}

// list joins names as a sentence does: "A, B and C".
func list(names []string) string {
	n := len(names)
	if n < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
}

// fill writes down who mention i in tokens [from, to) is.
func (r *Register) fill(out *Source, i, from, to int) {
	m := &r.mentions[i]
	if m.entity < 0 {
		r.open(out, m)
		return
	}
	e := &r.entities[m.entity]
	out.Entity = m.entity + 1
	out.Naming = Described
	switch {
	case e.parts != nil:
		r.fillJoint(out, e.parts)
		out.Entity = m.entity + 1
		return
	case e.words != nil:
		out.Naming, out.Name = Named, e.text
	case m.form == nominal:
		out.Name = r.description(i, from, to)
	default:
		o := &r.mentions[e.first]
		out.Name = r.description(e.first, o.from, r.phraseEnd(o))
	}
	out.Kind, out.Official = r.kind(e), r.official[m.entity]
	if e.words == nil && e.anonymous || out.Naming == Described && r.unnamed(m) {
		out.Naming = Anonymous
		out.Reason = e.reason
	}
	if e.words != nil {
		out.Role = r.roleOf(e)
	}
	out.SpeaksFor = r.speaksFor(e)
	out.StandsFor = r.standsFor(e)
	if strings.HasSuffix(strings.ToLower(out.Name), strings.ToLower(out.Role)) {
		out.Role = ""
	}
}

// open writes down a mention that stands for nobody in particular: a pronoun as it stands.
func (r *Register) open(out *Source, m *mention) {
	s := &r.in.Sentences[m.sentence]
	out.Name, out.Kind, out.Naming = s.SpanOf(m.from, m.to).Of(r.in.Prose), Person, Described
	switch {
	case m.plural || m.lemma == "we" || m.lemma == "both":
		out.Kind = Group
	case m.lemma == "it":
		out.Kind = Organisation
	}
}

// description is a noun phrase as it is printed, without what a comma or a relative clause adds; a possessor is printed by name.
func (r *Register) description(i, from, to int) string {
	m := &r.mentions[i]
	s := &r.in.Sentences[m.sentence]
	from = min(max(from, m.from), m.head)
	end := r.phraseEnd(m)
	if to > m.head {
		end = min(end, max(to, m.head+1))
	}
	text := r.words(m.sentence, from, end)
	if m.owner >= 0 {
		o := &r.mentions[m.owner]
		if o.form == pronoun && o.entity >= 0 && r.entities[o.entity].words != nil && !r.entities[o.entity].shared && o.head == from {
			return Possessive(r.entities[o.entity].text) + text[len(s.Tokens[o.head].Span.Of(r.in.Prose)):]
		}
	}
	return text
}

// Possessive is a name as a possessor: "Ana Horvat’s", "Kos’".
func Possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "’"
	}
	return name + "’s"
}

// words is the prose of tokens [from, to), with single spaces and without marks at its end.
func (r *Register) words(sentence, from, to int) string {
	s := &r.in.Sentences[sentence]
	return strings.TrimRight(strings.Join(strings.Fields(s.SpanOf(from, to).Of(r.in.Prose)), " "), " ,;:")
}

// phraseEnd is the token behind a noun phrase with the prepositions that belong to it: "a spokesman for the company".
func (r *Register) phraseEnd(m *mention) int {
	s := &r.in.Sentences[m.sentence]
	end := max(m.head+1, m.to)
	for c := range s.Children(m.head) {
		if k := &s.Tokens[c]; c < end || k.Rel.Base() != syntax.Nmod && k.Rel != syntax.Flat && k.Rel != syntax.Compound &&
			!(k.Rel == syntax.Amod && s.Tokens[c-1].Lower != ",") {
			continue
		}
		from, to := s.Yield(c)
		if from > end {
			break
		}
		for t := from; t < to; t++ {
			if w := s.Tokens[t]; w.Lower == "," || w.Rel == syntax.AclRelcl || w.Rel == syntax.Appos || w.XPOS == syntax.WP ||
				w.XPOS == syntax.WDT {
				return max(end, t)
			}
		}
		end = to
	}
	return end
}

// phrase is the whole of a noun phrase as an article gives a role: without an article at its start.
func (r *Register) phrase(m *mention) string {
	s := &r.in.Sentences[m.sentence]
	from := m.from
	if s.Tokens[from].Lower == "the" {
		from++
	}
	return r.words(m.sentence, from, r.phraseEnd(m))
}

// kind is that of an entity as it is printed: a name of which nothing is known is a person's.
func (r *Register) kind(e *entity) Kind {
	k := e.kind()
	if e.place() && k != Media && k != Group {
		return Organisation
	}
	switch {
	case k != NoSource:
		return k
	case e.plural:
		return Group
	case e.words == nil:
		return Paper
	}
	return Person
}
