package sources

import (
	"slices"

	"factcheck/attribution/lexicon"
)

// goesOn is who spoke last outside quotations, where "they" or "it" says something more: who speaks goes on to speak. -1 where a pronoun
// does not say something, or where whoever spoke last cannot be called so: who spoke before is then no better than others.
func (r *Register) goesOn(i int) int {
	m := &r.mentions[i]
	several := m.lemma == "they"
	if m.quotation >= 0 || !several && m.lemma != "it" || !m.speaks || !several && !r.quotes(m) {
		return -1
	}
	for k := i - 1; k >= 0 && r.between(&r.mentions[k], m) <= furthestTurn; k-- {
		o := &r.mentions[k]
		if !o.speaks || o.entity < 0 || o.quotation >= 0 || r.cited(o) {
			continue
		}
		switch {
		case !r.apart(m, o):
		case several && r.severalGoOn(i, k):
			return o.entity
		case !several:
			return r.bodyGoesOn(m, o.entity)
		}
		return -1
	}
	return -1
}

// furthestTurn is how many sentences before a pronoun its speaker spoke last, without those that are nothing but quotation.
const furthestTurn = 1

// apart reports whether two mentions are not subjects of the same verb.
func (r *Register) apart(m, o *mention) bool {
	return m.sentence != o.sentence || r.in.Sentences[m.sentence].Tokens[m.head].Head != r.in.Sentences[o.sentence].Tokens[o.head].Head
}

// severalGoOn reports whether "they", mention i, goes on with mention k: several, a family, or somebody of whom the text tells neither name
// nor sex, where no others were told of since.
func (r *Register) severalGoOn(i, k int) bool {
	o := &r.mentions[k]
	e := &r.entities[o.entity]
	if e.plural && o.form != pronoun {
		return r.compatible(&r.mentions[i], k)
	}
	others := slices.ContainsFunc(r.mentions[k+1:i], func(x mention) bool {
		return x.entity >= 0 && r.entities[x.entity].plural && r.somebody(x.entity)
	})
	return e.words == nil && e.sex() == lexicon.AnySex && r.somebody(o.entity) && !others
}

// bodyGoesOn is the body that "it" goes on with: an entity that spoke, or whom that speaks for; -1 for none. A name that nothing but its
// making tells to be a person's is then that of a body.
func (r *Register) bodyGoesOn(m *mention, entity int) int {
	e := &r.entities[entity]
	for _, o := range e.roles {
		if p, ok := lexicon.Human(o.lemma); ok && p.Speaks {
			if b := r.principal(o); b >= 0 && b != entity && r.mayBeBody(m, &r.entities[b], b) {
				return b
			}
		}
	}
	if !r.mayBeBody(m, e, entity) {
		return -1
	}
	return entity
}

// mayBeBody reports whether "it" can stand for an entity that says something, and notes that it is no person.
func (r *Register) mayBeBody(m *mention, e *entity, entity int) bool {
	if r.fitting(m, entity) {
		return !r.thing(entity)
	}
	guessed := e.words != nil && !e.plural && !e.shared && e.kind() == Person && e.sex() == lexicon.AnySex && !r.human(e)
	if guessed {
		e.vote(Organisation, e.votes[Person])
		e.votes[Person] = 0
	}
	return guessed
}

// human reports whether an entity was called by a noun for a person, or by a title.
func (r *Register) human(e *entity) bool {
	for _, o := range e.roles {
		if human(o.lemma) {
			return true
		}
	}
	f := r.forms[joined(e.words)]
	return f != nil && slices.ContainsFunc(f.mentions, func(i int) bool { return r.mentions[i].courtesy })
}
