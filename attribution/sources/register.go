package sources

import (
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// entity is somebody or something that the article mentions.
type entity struct {
	words                 []string // of its fullest name, in lower case; none for what is only described
	text                  string   // its fullest name, as written
	votes                 [kindCount + 1]int
	sexes                 [3]int // by lexicon.Sex
	plural                bool
	roles                 []role
	first                 int  // its first mention
	last                  int  // its last mention so far
	count                 int  // mentions so far
	named                 int  // mentions by name so far
	lastSubject, lastName int  // its last mention as a subject, and by name, so far; -1 for none
	article               bool // "the" stands before its name somewhere
	parts                 []int
	shared                bool // a surname that several bear: who is meant is open
	speaks                bool // the subject of a reporting verb, by name anywhere or otherwise so far
	anonymous             bool
	reason                string
}

// place is where entity.votes counts what speaks for a place.
const placeVotes = int(kindCount)

// role is what the article says somebody is.
type role struct {
	text   string   // "a spokesman for the company", without a leading article where it stood before a name
	lemma  string   // its noun
	mods   []string // its other words, in lower case
	at     int      // the mention that tells it
	plural bool
}

// kind is what most speaks for; none where nothing is known.
func (e *entity) kind() Kind {
	best := NoSource
	for k := Person; k < kindCount; k++ {
		if e.votes[k] > e.votes[best] {
			best = k
		}
	}
	return best
}

// place reports whether a name is that of a place as far as is known.
func (e *entity) place() bool {
	return e.votes[placeVotes] > 0 && e.votes[placeVotes] >= e.votes[e.kind()]
}

// sex is that of a person as far as is known.
func (e *entity) sex() lexicon.Sex {
	switch m, f := e.sexes[lexicon.Male], e.sexes[lexicon.Female]; {
	case m > f:
		return lexicon.Male
	case f > m:
		return lexicon.Female
	}
	return lexicon.AnySex
}

func (e *entity) vote(k Kind, n int) {
	if k != NoSource {
		e.votes[k] += n
	}
}

func (e *entity) voteSex(s lexicon.Sex, n int) { e.sexes[s] += n }

// add makes an entity of mention i.
func (r *Register) add(i int) int {
	r.entities = append(r.entities, entity{first: i, last: -1, lastSubject: -1, lastName: -1})
	return len(r.entities) - 1
}

// note ties mention i to entity e.
func (r *Register) note(i, e int) {
	r.mentions[i].entity = e
	r.entities[e].last = i
	r.entities[e].count++
	if r.mentions[i].place == subject {
		r.entities[e].lastSubject = i
	}
	if r.mentions[i].form == name {
		r.entities[e].lastName = i
	}
	r.entities[e].speaks = r.entities[e].speaks || r.mentions[i].speaks
}

// nameForm is one way in which a name is written in the article.
type nameForm struct {
	words    []string
	text     string
	mentions []int
	inside   bool // stands in the body somewhere: in a headline every word may have a capital
	bearers  []int
}

// linkNames ties every way of writing a name to those who bear it.
func (r *Register) linkNames() {
	var order []*nameForm
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.form != name {
			continue
		}
		key := joined(m.words)
		f := r.forms[key]
		if f == nil {
			f = &nameForm{words: m.words, text: m.text}
			r.forms[key] = f
			order = append(order, f)
		}
		f.mentions = append(f.mentions, i)
		s := &r.in.Sentences[m.sentence]
		f.inside = f.inside || s.Block > 0 || m.to > len(m.words) && runningText(s, r.in.Prose)
	}
	k := newLinker(r)
	for _, f := range order {
		if len(f.words) > 1 && !r.spurious(f) {
			k.full(f)
		}
	}
	for _, f := range order {
		if f.bearers == nil {
			k.short(f)
		}
	}
	for _, f := range order {
		for _, i := range f.mentions {
			if len(f.bearers) == 1 {
				r.evidence(i, &r.entities[f.bearers[0]])
			}
		}
	}
}

// runningText reports whether a sentence writes verbs and common nouns small, so that a capital inside it tells a name.
func runningText(s *syntax.Sentence, prose string) bool {
	for _, k := range s.Tokens[min(1, len(s.Tokens)):] {
		if (k.UPOS == syntax.VERB || k.UPOS == syntax.NOUN) && !upper(k.Span.Of(prose)) {
			return true
		}
	}
	return false
}

// spurious reports whether the first word of a name is only there because a headline writes it with a capital.
func (r *Register) spurious(f *nameForm) bool {
	if f.inside || len(f.words) != 2 {
		return false
	}
	if _, ok := lexicon.FirstName(f.words[0]); ok {
		return false
	}
	_, alone := r.forms[f.words[1]]
	return alone
}
