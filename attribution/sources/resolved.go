package sources

import (
	"slices"

	"factcheck/attribution/article"
)

// Resolved is a mention in an article with whom or what it stands for.
type Resolved struct {
	Span   article.Span
	Form   string // pronoun, name or noun
	Entity int    // index into the entities that come beside it
	Margin int    // of a pronoun, in thousandths of the ranker: by how much what it stands for leads; 0 where a rule chose
}

// Entity is somebody or something that mentions stand for.
type Entity struct {
	Name string // the fullest name, else the first description
	Kind Kind   // none where nothing tells it
}

// Resolved gives the mentions of an article in the order of the prose, and whom or what they stand for in the order of their first ones. A
// pronoun that stands for nobody known has no mention, nor have things that neither a name nor a pronoun takes up.
func (r *Register) Resolved() (ms []Resolved, es []Entity) {
	told, number := r.telling(), make([]int, len(r.entities))
	order := []int{}
	for i := range r.mentions {
		if m := &r.mentions[i]; m.form != pair && m.entity >= 0 && told[m.entity] {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return r.spanOf(a).Start - r.spanOf(b).Start })
	for _, i := range order {
		m := &r.mentions[i]
		if number[m.entity] == 0 {
			es = append(es, r.printed(m.entity))
			number[m.entity] = len(es)
		}
		ms = append(ms, Resolved{r.spanOf(i), m.form.String(), number[m.entity] - 1, m.margin})
	}
	return ms, es
}

// telling are the entities whose mentions tell something: those with a name, those of a kind that can be a source, and those that a pronoun
// takes up.
func (r *Register) telling() []bool {
	out := make([]bool, len(r.entities))
	for i := range r.mentions {
		if m := &r.mentions[i]; m.entity >= 0 {
			e := &r.entities[m.entity]
			out[m.entity] = out[m.entity] || m.form == pronoun || e.words != nil || e.kind() != NoSource
		}
	}
	return out
}

// spanOf is where mention i stands: from its determiner or title to its head or the end of its name.
func (r *Register) spanOf(i int) article.Span {
	m := &r.mentions[i]
	return r.in.Sentences[m.sentence].SpanOf(m.from, max(m.head+1, m.to))
}

// printed is an entity by its name, or as its first mention describes it.
func (r *Register) printed(entity int) Entity {
	var s Source
	e := &r.entities[entity]
	first := &r.mentions[e.first]
	r.fill(&s, e.first, first.from, r.phraseEnd(first))
	if e.words != nil && e.kind() == NoSource && !e.place() { // a source of unknown kind is somebody, a mere mention need not be
		s.Kind = NoSource
	}
	return Entity{s.Name, s.Kind}
}

func (f form) String() string {
	return [...]string{nominal: "noun", name: "name", pronoun: "pronoun", pair: "pair"}[f]
}
