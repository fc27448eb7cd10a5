package sources

import (
	"strings"

	"factcheck/attribution/lexicon"
)

// entity is somebody or something that the article mentions.
type entity struct {
	words     []string // of its fullest name, in lower case; none for what is only described
	text      string   // its fullest name, as written
	votes     [kindCount + 1]int
	sexes     [3]int // by lexicon.Sex
	plural    bool
	roles     []role
	first     int // its first mention
	last      int // its last mention so far
	count     int // mentions so far
	parts     []int
	shared    bool // a surname that several bear: who is meant is open
	anonymous bool
	reason    string
}

// place is where entity.votes counts what speaks for a place.
const placeVotes = int(kindCount)

// role is what the article says somebody is.
type role struct {
	text  string   // "a spokesman for the company", without a leading article where it stood before a name
	lemma string   // its noun
	mods  []string // its other words, in lower case
	at    int      // the mention that tells it
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
	r.entities = append(r.entities, entity{first: i, last: -1})
	return len(r.entities) - 1
}

// note ties mention i to entity e.
func (r *Register) note(i, e int) {
	r.mentions[i].entity = e
	r.entities[e].last = i
	r.entities[e].count++
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
		key := strings.Join(m.words, " ")
		f := r.forms[key]
		if f == nil {
			f = &nameForm{words: m.words, text: m.text}
			r.forms[key] = f
			order = append(order, f)
		}
		f.mentions = append(f.mentions, i)
		f.inside = f.inside || r.in.Sentences[m.sentence].Block > 0
	}
	k := linker{Register: r, byLast: map[string][]int{}, byFirst: map[string][]int{}, byMiddle: map[string][]int{}, initials: map[string][]int{}}
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

// linker finds entities by parts of their names.
type linker struct {
	*Register
	byLast, byFirst, byMiddle, initials map[string][]int
}

// full ties a name of several words to the entity that bears it or one like it.
func (k *linker) full(f *nameForm) {
	core := bare(f.words)
	last := core[len(core)-1]
	for _, e := range k.byLast[last] {
		if have := bare(k.entities[e].words); sameName(have, core) {
			if len(f.words) > len(k.entities[e].words) {
				k.entities[e].words, k.entities[e].text = f.words, f.text
			}
			k.byFirst[core[0]] = with(k.byFirst[core[0]], e)
			f.bearers = []int{e}
			return
		}
	}
	e := k.add(f.mentions[0])
	k.entities[e].words, k.entities[e].text = f.words, f.text
	k.byLast[last] = append(k.byLast[last], e)
	k.byFirst[core[0]] = with(k.byFirst[core[0]], e)
	if nameKind(f.words) == Person {
		for _, w := range core[1:max(1, len(core)-1)] { // the first of two family names
			k.byMiddle[w] = with(k.byMiddle[w], e)
		}
	}
	if s := initials(f.words); len(s) > 1 {
		k.initials[s] = append(k.initials[s], e)
	}
	f.bearers = []int{e}
}

// short ties a name of one word, or one that is no more than that, to all who may be meant.
func (k *linker) short(f *nameForm) {
	w := f.words[len(f.words)-1]
	_, state := lexicon.State(strings.Join(f.words, " "))
	for _, e := range k.byLast[w] {
		if n := nameKind(k.entities[e].words); n == Person && !(state && !k.courtesy(f)) {
			f.bearers = append(f.bearers, e)
		}
	}
	if f.bearers == nil && !state {
		f.bearers = k.byOtherPart(f, w)
	}
	if f.bearers == nil {
		e := k.add(f.mentions[0])
		k.entities[e].words, k.entities[e].text = f.words, f.text
		f.bearers = []int{e}
	}
}

// byOtherPart finds who bears a word as a first name, an acronym, or the head of the name of a body.
func (k *linker) byOtherPart(f *nameForm, w string) []int {
	if es := k.initials[strings.ReplaceAll(w, ".", "")]; len(es) == 1 && allCaps(f.text) {
		return es
	}
	if e := k.bracketed(f); e >= 0 {
		return []int{e}
	}
	var people, bodies []int
	for _, e := range k.byFirst[w] {
		words := k.entities[e].words
		switch nameKind(words) {
		case Person:
			people = append(people, e)
		case Organisation, Media:
			if generic(words[1:]) {
				bodies = append(bodies, e)
			}
		}
	}
	if len(people) == 0 {
		people = k.byMiddle[w]
	}
	if len(people) > 0 {
		return people
	}
	if len(bodies) == 1 {
		return bodies
	}
	return nil
}

// bracketed is the entity whose acronym a name is: it stands in brackets right behind the name, whose first letter it has.
func (k *linker) bracketed(f *nameForm) int {
	m := &k.mentions[f.mentions[0]]
	s := &k.in.Sentences[m.sentence]
	if !allCaps(f.text) || m.from < 2 || s.Tokens[m.from-1].Lower != "(" || m.to >= len(s.Tokens) || s.Tokens[m.to].Lower != ")" {
		return -1
	}
	p := k.at[m.sentence][m.from-2]
	if p < 0 || k.mentions[p].form != name || k.mentions[p].words[0][0] != f.words[0][0] {
		return -1
	}
	if owner := k.forms[strings.Join(k.mentions[p].words, " ")]; len(owner.bearers) == 1 {
		return owner.bearers[0]
	}
	return -1
}

func (k *linker) courtesy(f *nameForm) bool {
	for _, i := range f.mentions {
		if k.mentions[i].courtesy {
			return true
		}
	}
	return false
}

func with(list []int, e int) []int {
	for _, x := range list {
		if x == e {
			return list
		}
	}
	return append(list, e)
}
