package sources

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
)

// linker finds entities by parts of their names.
type linker struct {
	*Register
	byLast, byFirst, byMiddle, initials map[string][]int
	byDeletion                          map[string][]int // persons by their surnames with one letter left out; made when first asked for
	// the first entity by its bare name, by two words or more at its end, and by its first and last word
	whole, tails, ends map[string]int
}

func newLinker(r *Register) *linker {
	return &linker{Register: r, byLast: map[string][]int{}, byFirst: map[string][]int{}, byMiddle: map[string][]int{},
		initials: map[string][]int{}, whole: map[string]int{},
		tails: map[string]int{}, ends: map[string]int{}}
}

// longestName is how many words of a name are looked at, from its end.
const longestName = 12

// full ties a name of several words to the entity that bears it or one like it.
func (k *linker) full(f *nameForm) {
	core := bare(f.words)
	core = core[max(0, len(core)-longestName):]
	first, last := core[0], core[len(core)-1]
	e := k.like(core)
	fresh := e < 0
	if fresh {
		e = k.add(f.mentions[0])
		k.byLast[last] = with(k.byLast[last], e)
		if nameKind(f.words) == Person {
			for _, w := range core[1:max(1, len(core)-1)] { // the first of two family names
				k.byMiddle[w] = with(k.byMiddle[w], e)
			}
		}
		if s := initials(f.words); len(s) > 1 {
			k.initials[s] = with(k.initials[s], e)
		}
	}
	if fresh || len(f.words) > len(k.entities[e].words) {
		k.entities[e].words, k.entities[e].text = f.words, f.text
	}
	k.byFirst[first] = with(k.byFirst[first], e)
	k.index(core, e)
	f.bearers = []int{e}
}

// like is the first entity whose name can be one with another, without initials: the same words, the one the end of the other, or the
// same first and last word; -1 for none.
func (k *linker) like(core []string) int {
	if len(core) < 2 {
		return -1
	}
	best := -1
	consider := func(m map[string]int, key string) {
		if e, ok := m[key]; ok && (best < 0 || e < best) {
			best = e
		}
	}
	consider(k.tails, joined(core))
	consider(k.ends, core[0]+" "+core[len(core)-1])
	for i := 1; i+2 <= len(core); i++ {
		consider(k.whole, joined(core[i:]))
	}
	return best
}

// index notes a name of an entity, for [linker.like].
func (k *linker) index(core []string, e int) {
	if len(core) < 2 {
		return
	}
	note := func(m map[string]int, key string) {
		if _, ok := m[key]; !ok {
			m[key] = e
		}
	}
	note(k.whole, joined(core))
	note(k.ends, core[0]+" "+core[len(core)-1])
	for i := 0; i+2 <= len(core); i++ {
		note(k.tails, joined(core[i:]))
	}
}

// short ties a name of one word, or one that is no more than that, to all who may be meant.
func (k *linker) short(f *nameForm) {
	w := f.words[len(f.words)-1]
	_, state := lexicon.State(joined(f.words))
	for _, e := range k.byLast[w] {
		if n := nameKind(k.entities[e].words); n == Person && !(state && !k.courtesy(f)) {
			f.bearers = append(f.bearers, e)
		}
	}
	if f.bearers == nil && !state {
		f.bearers = k.byOtherPart(f, w)
	}
	if f.bearers == nil && !state {
		f.bearers = k.misspelt(f, w)
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
			// "Trump Train" is not called "Trump"
			if _, first := lexicon.FirstName(w); first || k.courtesy(f) || k.says(k.forms[joined(words)]) || k.surnameFirst(words, f) {
				people = append(people, e)
			}
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

// surnameFirst reports whether a person who says something is called by the first word of a full name as by a surname: Li Weimin is Li. The
// word is a family name of a country where these come first, a title stands before the full name, or a known first name ends it.
func (k *linker) surnameFirst(words []string, f *nameForm) bool {
	_, first := lexicon.FirstName(words[0])
	_, last := lexicon.FirstName(words[len(words)-1])
	family := lexicon.FamilyWord.Has(words[0])
	return len(words) > 1 && len(words) <= 3 && k.says(f) && (family || !first && (last || k.courtesy(k.forms[joined(words)])))
}

// bracketed is the entity whose acronym a name is: it stands in brackets right behind the name, whose first letter it has.
func (k *linker) bracketed(f *nameForm) int {
	m := &k.mentions[f.mentions[0]]
	s := &k.in.Sentences[m.sentence]
	if !allCaps(f.text) || m.from < 2 || m.to >= len(s.Tokens) {
		return -1
	}
	if s.Tokens[m.from-1].Lower != "(" || s.Tokens[m.to].Lower != ")" {
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

// courtesy reports whether a title ever stands before a name.
func (k *linker) courtesy(f *nameForm) bool {
	return slices.ContainsFunc(f.mentions, func(i int) bool { return k.mentions[i].courtesy })
}

// says reports whether somebody so called ever says something.
func (k *linker) says(f *nameForm) bool {
	return f != nil && slices.ContainsFunc(f.mentions, func(i int) bool { return k.mentions[i].speaks })
}

// mostBearers is how many may share a name: whom it means then is open anyhow, so further ones need not be known.
const mostBearers = 12

// with adds an entity to a list of those that share a name.
func with(list []int, e int) []int {
	if len(list) > mostBearers || slices.Contains(list, e) {
		return list
	}
	return append(list, e)
}
