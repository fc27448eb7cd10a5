package sources

import (
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// traits collects the features of a candidate.
type traits []feature

// add notes a value of a family, 0 where it has but one.
func (t *traits) add(f family, value int) { *t = append(*t, firstOf[f]+feature(value)) }

// step notes the value that a number reaches.
func (t *traits) step(f family, n int) { t.add(f, step(f, n)) }

// on notes a family of one value where it holds.
func (t *traits) on(f family, holds bool) {
	if holds {
		t.add(f, 0)
	}
}

// features are those of a candidate for pronoun i; later tells how many candidates of all were mentioned later, last whether it is the last
// to have spoken.
func (r *Register) features(i int, c candidate, later, all int, last bool) []feature {
	m, o, e := &r.mentions[i], &r.mentions[c.mention], &r.entities[c.entity]
	t := make(traits, 0, 32)
	between := r.between(o, m)
	t.step(distance, between)
	t.step(rank, later+1)
	t.on(onlyOne, all == 1)
	t.on(follows, c.mention > i)
	r.standing(&t, m, o)
	r.quotationTraits(&t, m, o, last)
	r.entityTraits(&t, m, e)
	near := min(between, 2)
	t.add(forms, max(near, 0)*formCount+r.formOf(o, e))
	if o.form == pronoun && (o.sex == m.sex || r.blind && o.sex != lexicon.AnySex) && o.plural == m.plural {
		t.add(sameWord, max(near, 0))
	}
	t.on(samePlace, o.place == subject && m.place == subject)
	t.since(subjects, r.sinceMention(m, e.lastSubject))
	t.since(names, r.sinceMention(m, e.lastName))
	t.on(lead, r.mentions[e.first].sentence <= 2)
	return t
}

const (
	formCount = 6
	bondCount = 8
)

// since notes how many sentences ago something was, never for less than none.
func (t *traits) since(f family, n int) {
	if n < 0 {
		t.add(f, 0)
		return
	}
	t.add(f, 1+step(f, n))
}

// sinceMention is how many sentences before m another mention stands, -1 for none.
func (r *Register) sinceMention(m *mention, k int) int {
	if k < 0 {
		return -1
	}
	return max(0, r.between(&r.mentions[k], m))
}

// standing tells how the places of the pronoun and of the last mention are to each other.
func (r *Register) standing(t *traits, m, o *mention) {
	s := &r.in.Sentences[o.sentence]
	same := 0
	if m.sentence != o.sentence {
		same = 1
	}
	t.add(places, (same*int(placeCount)+int(o.place))*int(placeCount)+int(m.place))
	other := 1
	if o.place == subject {
		other = 0
	}
	top := hostOf(s, o.head)
	if same == 0 {
		t.add(bond, other*bondCount+bondOf(s, s.Tokens[top].Head, m.head))
	} else {
		t.add(depth, other*3+min(2, clausesOver(s, top)))
		if m.place == subject && r.opens(m) {
			far := 0
			if r.between(o, m) > 1 {
				far = 1
			}
			t.add(opening, far*int(placeCount)+int(o.place))
		}
	}
	t.on(mainSubject, m.sentence == o.sentence+1 && r.isMainSubject(o))
	h := s.Tokens[top].Head
	t.on(nested, h >= 0 && s.Tokens[h].UPOS.Nominal() && s.Child(h, syntax.Cop) < 0)
	t.on(sameBlock, r.in.Sentences[m.sentence].Block == s.Block)
}

// bondOf tells how verb h stands over token i: as the verb of its clause, or by the relation of the clause under it that token i is in.
func bondOf(s *syntax.Sentence, h, i int) int {
	const own, conj, advcl, ccomp, xcomp, acl, another, none = 0, 1, 2, 3, 4, 5, 6, 7
	under := own
	for k := i; k >= 0; k = s.Tokens[k].Head {
		if k == h {
			return under
		}
		switch s.Tokens[k].Rel.Base() {
		case syntax.Conj:
			under = conj
		case syntax.Advcl:
			under = advcl
		case syntax.Ccomp:
			under = ccomp
		case syntax.Xcomp:
			under = xcomp
		case syntax.Acl:
			under = acl
		case syntax.Parataxis, syntax.Csubj:
			under = another
		}
	}
	return none
}

// clausesOver is how many clauses stand over that of token i.
func clausesOver(s *syntax.Sentence, i int) (n int) {
	for k := i; k >= 0 && n < 3; k = s.Tokens[k].Head {
		switch s.Tokens[k].Rel.Base() {
		case syntax.Advcl, syntax.Ccomp, syntax.Xcomp, syntax.Acl, syntax.Csubj:
			n++
		}
	}
	return n
}

// opens reports whether nothing but marks and "and" or "but" stands before a mention in its sentence.
func (r *Register) opens(m *mention) bool {
	s := &r.in.Sentences[m.sentence]
	for k := 0; k < m.from; k++ {
		if u := s.Tokens[k].UPOS; u != syntax.PUNCT && u != syntax.CCONJ {
			return false
		}
	}
	return true
}

// quotationTraits tells who speaks, and of what quotation each word is.
func (r *Register) quotationTraits(t *traits, m, o *mention, last bool) {
	t.on(speaker, o.speaks)
	t.on(speakers, o.speaks && m.speaks)
	t.on(lastToSpeak, last)
	t.on(takesTurn, last && m.speaks)
	switch {
	case m.quotation == o.quotation:
		if m.quotation >= 0 {
			t.add(quoted, 0)
		}
	case m.quotation < 0:
		t.add(quoted, 1)
		t.on(quotedBefore, m.speaks)
	case o.quotation < 0:
		t.add(quoted, 2)
	default:
		t.add(quoted, 3)
	}
}

// entityTraits tells who or what a candidate is.
func (r *Register) entityTraits(t *traits, m *mention, e *entity) {
	if sex := e.sex(); sex != lexicon.AnySex && m.sex != lexicon.AnySex && !r.blind {
		if sex == m.sex {
			t.add(sexKnown, 0)
		} else {
			t.step(sexAgainst, e.sexes[sex])
		}
	}
	t.add(kindOf, kindTrait(e))
	t.step(count, e.count)
	t.on(speaksEver, e.speaks)
	t.on(neverSpeaks, !e.speaks && e.count >= 3)
	t.on(onlyPlace, e.place())
	if e.words == nil {
		return
	}
	t.step(person, e.votes[Person])
	t.add(called, nameTrait(e.words))
	t.step(named, e.named)
	t.on(theName, e.article)
	t.on(topic, r.topic() == e)
}

// topic is the first entity with a name, nil where there is none so far.
func (r *Register) topic() *entity {
	if r.topicAt < 0 || r.mentions[r.topicAt].entity < 0 {
		return nil
	}
	return &r.entities[r.mentions[r.topicAt].entity]
}

// nameTrait tells what a name is made of: the index of a value of called.
func nameTrait(words []string) int {
	_, first := lexicon.FirstName(words[0])
	switch {
	case len(words) == 1 && first:
		return 0
	case len(words) == 1:
		if _, noun := lexicon.Source(words[0]); noun {
			return 5
		}
		return 1
	case first:
		return 2
	case len(words) == 2:
		return 3
	}
	return 4
}

// between is how many sentences lie between two mentions. For a word outside quotations, sentences that are nothing but quotation do not
// count: who was spoken of before them is as near.
func (r *Register) between(o, m *mention) int {
	if m.quotation >= 0 || o.quotation >= 0 {
		return m.sentence - o.sentence
	}
	return r.told[m.sentence] - r.told[o.sentence]
}

// formOf tells how a mention is made: the index of a value of form.
func (r *Register) formOf(o *mention, e *entity) int {
	switch {
	case o.form == pronoun:
		return 4
	case o.form == pair:
		return 5
	case o.form == name && len(o.words) > 1:
		return 2
	case o.form == name:
		return 3
	case o.definite:
		return 0
	}
	return 1
}

// kindTrait tells what an entity is: the index of a value of kind.
func kindTrait(e *entity) int {
	if e.plural { // also of "authorities"
		return 2
	}
	switch e.kind() {
	case Person:
		return 0
	case Organisation, Media:
		return 1
	case Group:
		return 2
	case Paper:
		return 3
	}
	return 4
}

// lastSpeaker is the entity of the last subject of a reporting verb before mention i, within a few sentences.
func (r *Register) lastSpeaker(i int) int {
	for k := i - 1; k >= 0 && k > i-60; k-- {
		if m := &r.mentions[k]; m.speaks && m.entity >= 0 && m.quotation < 0 {
			return m.entity
		}
	}
	return -1
}

// isMainSubject reports whether a mention is the subject of its sentence's main clause.
func (r *Register) isMainSubject(o *mention) bool {
	s := &r.in.Sentences[o.sentence]
	h := s.Tokens[o.head].Head
	return o.place == subject && h >= 0 && s.Tokens[h].Head < 0
}
