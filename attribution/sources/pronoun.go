package sources

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// stands ties pronoun i to whom it stands for, where the text tells.
func (r *Register) stands(i int) {
	m := &r.mentions[i]
	e := -1
	switch m.lemma {
	case "who", "whom", "whose", "which", "that":
		e = r.antecedent(m)
		r.learnKind(m, e)
	case "i", "me", "my", "we", "us", "our": // the speaker, whom attributions tell
	case "both":
		e = r.lastPair(i)
	case "year-old":
		e = r.lastPerson(i)
	default:
		if e = r.goesOn(i); e < 0 {
			e = r.rank(i)
		}
		if e >= 0 && m.lemma == "it" && r.quotes(m) && r.thing(e) {
			e = -1
		}
	}
	if e >= 0 {
		r.note(i, e)
		r.learnSex(m, &r.entities[e])
	}
}

// lastPerson is the person who was the last subject by name or pronoun, in the sentence or the two before; -1 where none was.
func (r *Register) lastPerson(i int) int {
	m := &r.mentions[i]
	for k := i - 1; k >= 0 && m.sentence-r.mentions[k].sentence <= 2; k-- {
		o := &r.mentions[k]
		if o.place != subject || o.form == nominal || o.entity < 0 || o.quotation >= 0 || o.sentence == m.sentence {
			continue
		}
		if e := &r.entities[o.entity]; e.words != nil && !e.shared && e.kind() == Person {
			return o.entity
		}
	}
	return -1
}

// learnSex takes the sex of a person from a pronoun that stands for nobody else.
func (r *Register) learnSex(m *mention, e *entity) {
	if m.sex != lexicon.AnySex && e.sex() == lexicon.AnySex {
		e.voteSex(m.sex, 1)
	}
}

// learnKind takes from a relative pronoun whether a name is that of somebody: "Horvat, who", "Orna Lines, which".
func (r *Register) learnKind(m *mention, e int) {
	if e < 0 || r.entities[e].words == nil {
		return
	}
	switch m.lemma {
	case "who":
		r.entities[e].vote(Person, 2)
	case "which":
		r.entities[e].vote(Organisation, 5)
	}
}

// antecedent is the entity of the noun whose relative clause a relative pronoun stands in. "Who" is somebody: where that noun is nobody,
// it is the one right before the pronoun.
func (r *Register) antecedent(m *mention) int {
	s := &r.in.Sentences[m.sentence]
	e := -1
	for h := m.head; h >= 0; h = s.Tokens[h].Head {
		if s.Tokens[h].Rel != syntax.AclRelcl || s.Tokens[h].Head < 0 {
			continue
		}
		for n := s.Tokens[h].Head; n >= 0; n = s.Tokens[n].Head {
			if k := r.at[m.sentence][n]; k >= 0 && (e < 0 || r.mentions[k].entity >= 0 && r.somebody(r.mentions[k].entity)) {
				e = r.mentions[k].entity
			}
			if m.lemma != "who" || e >= 0 && r.somebody(e) || s.Tokens[n].Rel.Base() != syntax.Nmod {
				break
			}
		}
		break
	}
	if m.lemma != "who" || e >= 0 && r.somebody(e) {
		return e
	}
	t := m.head - 1
	for t > 0 && (s.Tokens[t].UPOS == syntax.PUNCT || s.Tokens[t].Lower == "of") {
		t--
	}
	for ; t >= 0; t = s.Tokens[t].Head { // "Sen. Ana Horvat of Ohio, who"
		if k := r.at[m.sentence][t]; k >= 0 && r.mentions[k].entity >= 0 && r.somebody(r.mentions[k].entity) {
			return r.mentions[k].entity
		}
		if rel := s.Tokens[t].Rel; rel.Base() != syntax.Nmod && !inside(rel) {
			break
		}
	}
	return e
}

// somebody reports whether an entity can be persons.
func (r *Register) somebody(e int) bool {
	k := r.entities[e].kind()
	return k == Person || k == Group
}

// lastPair is the last two that were joined by "and", within three sentences.
func (r *Register) lastPair(i int) int {
	m := &r.mentions[i]
	last := i - 1
	for last+1 < len(r.mentions) && r.mentions[last+1].sentence == m.sentence { // pairs stand behind all others of their sentence
		last++
	}
	for k := last; k >= max(0, i-windowMentions) && m.sentence-r.mentions[k].sentence <= 3; k-- {
		if p := &r.mentions[k]; p.form == pair && len(p.parts) == 2 && (p.sentence < m.sentence || p.to <= m.from) {
			return r.pairOf(k)
		}
	}
	return -1
}

// pairOf is the entity of the pair of mention i, made where there is none yet.
func (r *Register) pairOf(i int) int {
	if m := &r.mentions[i]; m.entity < 0 {
		e := r.add(i)
		r.entities[e].plural, r.entities[e].parts = true, m.parts
		r.note(i, e)
	}
	return r.mentions[i].entity
}

// window is how far back an antecedent is looked for, in mentions and in sentences.
const (
	windowMentions  = 120
	windowSentences = 12
)

// candidate is an entity that a pronoun may stand for, with its last mention before the pronoun.
type candidate struct {
	entity, mention int
	features        []feature
}

// ranker chooses one of the candidates for pronoun i, -1 for none.
type ranker func(r *Register, i int, cs []candidate) int

// rank finds the entity that best fits a personal pronoun; -1 where none does well.
func (r *Register) rank(i int) int {
	m := &r.mentions[i]
	var cs []candidate
	seen := map[int]bool{}
	for k := i - 1; k >= 0 && k >= i-windowMentions && m.sentence-r.mentions[k].sentence <= windowSentences; k-- {
		e := r.mentions[k].entity
		if e < 0 || seen[e] || !r.compatible(m, k) {
			continue
		}
		seen[e] = true
		cs = append(cs, candidate{entity: e, mention: k})
	}
	cs = r.ahead(i, cs, seen)
	if len(cs) == 0 {
		return -1
	}
	if m.quotation < 0 { // whom a quotation speaks of comes after all others
		slices.SortStableFunc(cs, func(a, b candidate) int { return r.quoted(a) - r.quoted(b) })
	}
	last := r.lastSpeaker(i)
	for n := range cs {
		cs[n].features = r.features(i, cs[n], n, len(cs), last == cs[n].entity)
	}
	if n := r.ranker(r, i, cs); n >= 0 {
		return cs[n].entity
	}
	return -1
}

// quoted is 1 for a candidate whose last mention stands in a quotation.
func (r *Register) quoted(c candidate) int {
	if r.mentions[c.mention].quotation >= 0 {
		return 1
	}
	return 0
}

// ahead adds the subject that follows a pronoun in a clause in front of it: "While she agreed, Horvat said".
func (r *Register) ahead(i int, cs []candidate, seen map[int]bool) []candidate {
	m := &r.mentions[i]
	s := &r.in.Sentences[m.sentence]
	for h := m.head; h >= 0; h = s.Tokens[h].Head {
		top := s.Tokens[h].Head
		if s.Tokens[h].Rel.Base() != syntax.Advcl || top < h {
			continue
		}
		if c := s.ChildBase(top, syntax.Nsubj); c > m.head {
			if k := int(r.at[m.sentence][c]); k > i && r.mentions[k].form == name {
				f := r.forms[joined(r.mentions[k].words)]
				if len(f.bearers) == 1 && !seen[f.bearers[0]] && r.fitting(m, f.bearers[0]) {
					return append(cs, candidate{entity: f.bearers[0], mention: k})
				}
			}
		}
	}
	return cs
}

// compatible reports whether a pronoun can stand for the entity of mention k.
func (r *Register) compatible(m *mention, k int) bool {
	o := &r.mentions[k]
	if !r.fitting(m, o.entity) {
		return false
	}
	// "my mother" is said of his own by a speaker
	if o.owner >= 0 && firstPerson[r.mentions[o.owner].lemma] && (m.quotation < 0 || m.quotation != o.quotation) {
		return false
	}
	if o.sentence != m.sentence {
		return true
	}
	s := &r.in.Sentences[m.sentence]
	if h := s.Tokens[m.head].Head; h == o.head && m.place == possessor || h == o.head && s.Tokens[m.head].Rel.Base() == syntax.Nmod {
		return false // "his lawyer" is not he, nor are "two of them" they
	}
	if strings.Contains(m.lemma, "sel") { // "herself", "themselves"
		return true
	}
	same := s.Tokens[m.head].Head == s.Tokens[o.head].Head && m.place != possessor
	return !same || o.place == possessor || m.place == o.place
}

var firstPerson = map[string]bool{"my": true, "our": true}

// fitting reports whether number, sex and kind of an entity allow a pronoun.
func (r *Register) fitting(m *mention, entity int) bool {
	e := &r.entities[entity]
	k := e.kind()
	switch m.lemma {
	case "they", "them", "their", "theirs", "themselves":
		if m.speaks && k == NoSource && e.words == nil { // things that say nothing
			return false
		}
		return e.plural || k == Group || k == Organisation || k == Media
	case "it", "its", "itself":
		return !e.plural && k != Person && k != Group
	}
	if e.plural || e.shared || k != Person && (k != NoSource || e.words == nil) || e.place() || stateName(e) {
		return false
	}
	sex := e.sex()
	return sex == lexicon.AnySex || sex == m.sex || r.blind || e.words != nil && e.sexes[sex] <= guessedSex
}

// guessedSex is the most that speaks for the sex of somebody of whom no more is known than a first name, which may be borne by both.
const guessedSex = 2

func stateName(e *entity) bool {
	if e.words == nil {
		return false
	}
	_, state := lexicon.State(joined(e.words))
	return state
}

func joined(words []string) string { return strings.Join(words, " ") }
