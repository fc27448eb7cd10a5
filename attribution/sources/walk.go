package sources

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// walk ties the mentions to entities in the order of the text.
func (r *Register) walk() {
	for i := range r.mentions {
		switch m := &r.mentions[i]; m.form {
		case name:
			r.named(i)
		case nominal:
			r.described(i)
		case pronoun:
			r.stands(i)
		case pair:
			r.pairOf(i)
		}
	}
}

// named ties a name to its bearer, and the office before it to him.
func (r *Register) named(i int) {
	m := &r.mentions[i]
	f := r.forms[joined(m.words)]
	e := r.bearer(i, f)
	r.note(i, e)
	r.entities[e].named++
	if k := r.entities[e].kind(); k == Organisation && len(r.entities[e].words) > 1 {
		for _, w := range m.words { // "the Church" is the last one so called
			if n, ok := lexicon.Source(w); ok && n.Kind == lexicon.OrganisationSource {
				r.byLemma[w] = append(r.byLemma[w], e)
			}
		}
	}
	if m.before == "" {
		return
	}
	s := &r.in.Sentences[m.sentence]
	last := m.to - len(m.words) - 1
	noun, plural := "", false
	var mods []string
	for t := m.from; t <= last; t++ {
		w := strings.ToLower(s.Tokens[t].Lemma)
		if title, ok := lexicon.Title(s.Tokens[t].Lower); ok {
			w = title.Noun
		}
		if _, human := lexicon.Human(w); human {
			noun, plural = w, s.Tokens[t].XPOS == syntax.NNS
		}
		mods = append(mods, s.Tokens[t].Lower)
	}
	for t := max(0, m.from-2); t < m.from; t++ { // "then-president Ana Horvat"
		if lexicon.FormerModifier.Has(s.Tokens[t].Lower) && s.Tokens[m.from-1].XPOS == syntax.HYPH ||
			s.Tokens[m.from].XPOS == syntax.HYPH && t == m.from-1 && lexicon.FormerModifier.Has(s.Tokens[t].Lower) {
			mods = append(mods, s.Tokens[t].Lower)
		}
	}
	r.addRole(e, role{text: m.before, lemma: noun, mods: mods, at: i, plural: plural})
}

// bearer is who is meant by a name: its only bearer; of several, the one whom a title or the text so far singles out; else an entity of
// its own, which stands for nobody in particular.
func (r *Register) bearer(i int, f *nameForm) int {
	if len(f.bearers) == 1 {
		return f.bearers[0]
	}
	m := &r.mentions[i]
	var fit []int
	for _, e := range f.bearers[:min(len(f.bearers), mostBearers)] {
		if sex := r.entities[e].sex(); m.sex == lexicon.AnySex || sex == lexicon.AnySex || sex == m.sex {
			fit = append(fit, e)
		}
	}
	if e := r.dominant(fit, i); e >= 0 && len(f.bearers) <= mostBearers {
		return e
	}
	key := joined(f.words) + "/shared"
	open := r.forms[key]
	if open == nil {
		open = &nameForm{bearers: []int{r.add(i)}}
		r.forms[key] = open
		x := &r.entities[open.bearers[0]]
		x.words, x.text, x.shared = f.words, f.text, true
		x.vote(Person, 3)
	}
	return open.bearers[0]
}

// dominant is the one of several bearers of a name who is meant at mention i: the only one who was named in full so far; of several, the
// one whom the text calls by name twice as often as any other; -1 where none is. Before any was, the one who will be first and most.
func (r *Register) dominant(bearers []int, i int) int {
	var named []int
	for _, e := range bearers {
		if r.entities[e].first < i {
			named = append(named, e)
		}
	}
	switch len(named) {
	case 0:
		if e := r.mostNamed(bearers); e >= 0 && !slices.ContainsFunc(bearers,
			func(o int) bool { return r.entities[o].first < r.entities[e].first }) {
			return e
		}
		return -1
	case 1:
		return named[0]
	}
	best, most, second := -1, 0, 0
	for _, e := range named {
		n := r.entities[e].named
		switch {
		case n > most:
			best, most, second = e, n, most
		case n > second:
			second = n
		}
	}
	if most >= 2*second {
		return best
	}
	return -1
}

// mostNamed is the one of several bearers of a name whose full name stands in the article twice as often as that of any other.
func (r *Register) mostNamed(bearers []int) int {
	best, most, second := -1, 0, 0
	for _, e := range bearers {
		n := 0
		if f := r.forms[strings.Join(r.entities[e].words, " ")]; f != nil {
			n = len(f.mentions)
		}
		switch {
		case n > most:
			best, most, second = e, n, most
		case n > second:
			second = n
		}
	}
	if most >= 2*second {
		return best
	}
	return -1
}

// described ties a noun phrase to what it renames, to what it was called before, or to an entity of its own.
func (r *Register) described(i int) {
	e := r.renamed(i)
	if e < 0 && r.mentions[i].definite {
		if e = r.known(i); e < 0 {
			e = r.firm(i)
		}
	}
	fresh := e < 0
	if fresh {
		e = r.add(i)
		r.kindOfNoun(i, &r.entities[e])
	}
	r.note(i, e)
	m := &r.mentions[i]
	if _, ok := lexicon.Source(m.lemma); ok || human(m.lemma) || fresh {
		r.addRole(e, role{text: r.phrase(m), lemma: m.lemma, mods: m.mods, at: i, plural: m.plural})
	}
}

func human(lemma string) bool { _, ok := lexicon.Human(lemma); return ok }

// kindOfNoun counts what the noun of mention i says of its entity.
func (r *Register) kindOfNoun(i int, e *entity) {
	m := &r.mentions[i]
	e.plural = m.plural
	e.voteSex(m.sex, 3)
	if k, ok := r.kindIn(m); ok {
		e.vote(k, 5)
	}
}

// kindIn is what a noun names with the word before it ("air force"), by itself, or as a part of others ("one of the guards").
func (r *Register) kindIn(m *mention) (Kind, bool) {
	if n := len(m.mods); n > 0 {
		if k, ok := nounKind(m.mods[n-1]+" "+m.lemma, m.plural); ok {
			return k, true
		}
	}
	number := r.in.Sentences[m.sentence].Tokens[m.head].UPOS == syntax.NUM && m.lemma != "one"
	if k, ok := nounKind(m.lemma, m.plural); ok || !parts[m.lemma] && !number {
		return k, ok
	}
	c := r.in.Sentences[m.sentence].Child(m.head, syntax.Nmod)
	if c < 0 || r.at[m.sentence][c] < 0 {
		return NoSource, false
	}
	whole := &r.mentions[r.at[m.sentence][c]]
	k, ok := nounKind(whole.lemma, whole.plural)
	switch {
	case whole.form == pronoun && (whole.lemma == "them" || whole.lemma == "us" || whole.lemma == "whom"):
		k, ok = Group, true
	case whole.form != nominal:
		return NoSource, false
	}
	if k == Group && m.lemma != "some" && !m.plural && !number {
		k = Person
	}
	return k, ok
}

// parts are the words that pick some out of several.
var parts = map[string]bool{"one": true, "another": true, "each": true, "some": true}

// nounKind is what a noun names.
func nounKind(lemma string, plural bool) (Kind, bool) {
	if n, ok := lexicon.Source(lemma); ok {
		if k := kinds[n.Kind]; k != Person {
			return k, true
		}
	} else if !human(lemma) {
		return NoSource, false
	}
	if plural {
		return Group, true
	}
	return Person, true
}

// renamed is the entity that a noun phrase says something of: that of its apposition or that it is one of, or that of its subject.
func (r *Register) renamed(i int) int {
	m := &r.mentions[i]
	s := &r.in.Sentences[m.sentence]
	at := r.at[m.sentence]
	if c := s.Child(m.head, syntax.Appos); c >= 0 && at[c] >= 0 && r.mentions[at[c]].form == name && (r.agree(m, &r.mentions[at[c]]) ||
		r.unlike(m, &r.mentions[at[c]])) {
		if f := r.forms[strings.Join(r.mentions[at[c]].words, " ")]; len(f.bearers) == 1 {
			return f.bearers[0]
		}
	}
	if k := r.introduced(i); k >= 0 {
		if f := r.forms[joined(r.mentions[k].words)]; len(f.bearers) == 1 {
			return f.bearers[0]
		}
	}
	h := m.head
	if o := s.Tokens[h].Head; s.Tokens[h].Rel == syntax.Conj && at[o] >= 0 && int(at[o]) < i && r.doubles(m, &r.mentions[at[o]]) {
		return r.mentions[at[o]].entity
	}
	for s.Tokens[h].Rel == syntax.Appos && s.Tokens[h].Head >= 0 {
		h = s.Tokens[h].Head
		if k := at[h]; k >= 0 && int(k) < i && r.mentions[k].entity >= 0 && r.agree(m, &r.mentions[k]) {
			return r.mentions[k].entity
		}
	}
	if m.place != predicate || s.Child(m.head, syntax.Nsubj) < 0 || negated(s, m.head) {
		return -1
	}
	if k := at[s.Child(m.head, syntax.Nsubj)]; k >= 0 && int(k) < i && r.mentions[k].entity >= 0 && r.agree(m, &r.mentions[k]) &&
		(human(m.lemma) || r.mentions[k].form == name) {
		return r.mentions[k].entity
	}
	return -1
}

func negated(s *syntax.Sentence, i int) bool {
	for c := range s.Children(i) {
		if s.Tokens[c].Feats.Has(syntax.Negative) {
			return true
		}
	}
	return false
}

// agree reports whether a noun phrase and another mention can be one: both persons or neither, both one or both several.
func (r *Register) agree(m, o *mention) bool {
	k, known := nounKind(m.lemma, m.plural)
	if !known || m.plural != o.plural && k != Organisation {
		return false
	}
	if _, state := lexicon.State(joined(o.words)); state && k == Organisation && !lexicon.CommonwealthNoun.Has(m.lemma) {
		return false
	}
	e := o.entity
	if f := r.forms[joined(o.words)]; e < 0 && f != nil && len(f.bearers) == 1 {
		e = f.bearers[0]
	}
	if e < 0 {
		return true
	}
	ok := r.entities[e].kind()
	return ok == NoSource || (ok == Person) == (k == Person) || r.entities[e].votes[ok] <= 2
}

// unlike reports whether a definite noun of which nothing is known says what a body is, whose name stands right behind its comma: "The
// dam's operator, Solden Hydro,".
func (r *Register) unlike(m, o *mention) bool {
	_, known := nounKind(m.lemma, m.plural)
	if thing := known && !human(m.lemma); thing || m.plural || !m.definite || o.from != m.head+2 {
		return false
	}
	f := r.forms[joined(o.words)]
	if f == nil || len(f.bearers) != 1 {
		return false
	}
	k := r.entities[f.bearers[0]].kind()
	return k == Organisation || k == Media
}

// known is the entity that a definite noun phrase takes up again: the last that was called so and that its other words do not tell apart.
// Where two of the last few sentences would do, none is.
func (r *Register) known(i int) int {
	m := &r.mentions[i]
	list := r.byLemma[heldAs(m.lemma, m.mods)]
	if list == nil {
		list = r.byLemma[m.lemma] // she was called so before she was "the former minister"
	}
	best, bestScore, tied := -1, 0, false
	for k := len(list) - 1; k >= 0 && k >= len(list)-8; k-- {
		e := list[k]
		score, ok := r.fits(m, e)
		switch {
		case !ok || e == best:
		case score > bestScore || best < 0:
			best, bestScore, tied = e, score, false
		case score == bestScore && m.sentence-r.mentions[r.entities[e].last].sentence <= 2:
			tied = true
		}
	}
	if tied && r.entities[best].kind() == Person && m.sentence-r.mentions[r.entities[best].last].sentence > 0 {
		return -1
	}
	return best
}

// firm is the only company named in this sentence and the three before, where mention i is no more than "the company"; -1 where none or
// several are.
func (r *Register) firm(i int) int {
	m := &r.mentions[i]
	if !lexicon.FirmNoun.Has(m.lemma) || m.plural || len(m.mods) > 0 || m.owner >= 0 {
		return -1
	}
	found := -1
	for k := i - 1; k >= 0 && m.sentence-r.mentions[k].sentence <= 3; k-- {
		o := &r.mentions[k]
		if o.form != name || o.entity < 0 || o.entity == found || !r.entities[o.entity].maybeFirm() {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = o.entity
	}
	return found
}

// maybeFirm reports whether a name is that of a company by its last word: "Orvia Airlines".
func (e *entity) maybeFirm() bool {
	return e.kind() == Organisation && !e.place() && !e.shared && e.company()
}

// fits scores how well the words of a noun phrase agree with what was said of entity e; false where they rule it out.
func (r *Register) fits(m *mention, e int) (int, bool) {
	x := &r.entities[e]
	if x.plural != m.plural && (x.kind() != Organisation || r.mentions[x.first].lemma == m.lemma) {
		return 0, false
	}
	score := 0
	for _, w := range m.mods {
		found := has(x.words, w)
		for _, o := range x.roles {
			found = found || has(o.mods, w)
		}
		if found {
			score += 2
		} else if !lexicon.IdleModifier.Has(w) {
			score--
		}
	}
	if score < 0 && x.words == nil {
		return 0, false
	}
	if m.owner >= 0 && r.mentions[m.owner].entity >= 0 {
		if r.mentions[m.owner].entity == e { // nobody is his own minister
			return 0, false
		}
		if o := r.ownerOf(e); o >= 0 && o != r.mentions[m.owner].entity {
			return 0, false
		}
	}
	return score, score >= 0
}

// ownerOf is the entity that possesses e, -1 where none is told.
func (r *Register) ownerOf(e int) int {
	for _, o := range r.entities[e].roles {
		if m := &r.mentions[o.at]; m.owner >= 0 {
			return r.mentions[m.owner].entity
		}
	}
	return -1
}

func has(list []string, w string) bool {
	for _, x := range list {
		if x == w {
			return true
		}
	}
	return false
}

// addRole notes what somebody is, under the noun of it.
func (r *Register) addRole(e int, o role) {
	x := &r.entities[e]
	person := x.words != nil && !x.plural && x.kind() == Person
	if o.lemma == "" || o.plural && person { // "rivals Horvat and Kern" are each one
		return
	}
	if k, ok := nounKind(o.lemma, r.mentions[o.at].plural); ok && x.words != nil {
		x.vote(k, 5)
		if p, ok := lexicon.Human(o.lemma); ok {
			x.voteSex(p.Sex, 3)
		}
	}
	if len(x.roles) < 12 {
		x.roles = append(x.roles, o)
	}
	key := heldAs(o.lemma, o.mods)
	r.byLemma[key] = append(r.byLemma[key], e)
}

// heldAs is what those are known by who hold what a noun tells, apart from those who held it: nobody else is meant by "the prime minister"
// than who is it now.
func heldAs(lemma string, mods []string) string {
	if slices.ContainsFunc(mods, lexicon.FormerModifier.Has) {
		return "former " + lemma
	}
	return lemma
}
