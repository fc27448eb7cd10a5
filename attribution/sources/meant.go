package sources

import "factcheck/attribution/lexicon"

// Meant is whom or what a mention stands for.
type Meant struct {
	Entity   int    // tells entities of one article apart
	Name     string // the fullest name, else the first description
	Kind     Kind
	Named    bool // the entity has a name
	Pronoun  bool // the mention is a pronoun
	Margin   int  // of a pronoun that was ranked: by how many thousandths of the ranker what it stands for leads; 0 where a rule chose
	Place    bool // the name is that of a place
	Plural   bool // the entity is several
	Unlike   bool // of a pronoun: what is known of the sex of the entity speaks against it
	Sentence int  // of the first mention
	From     int  // the first token of that
	Head     int
}

// Meant tells whom or what the mention stands for whose head is a token; ok is false where there is none, or nobody knows.
func (r *Register) Meant(sentence, token int) (m Meant, ok bool) {
	i := r.at[sentence][token]
	if i < 0 || r.mentions[i].entity < 0 {
		return Meant{}, false
	}
	x := &r.mentions[i]
	e := &r.entities[x.entity]
	p := r.printed(x.entity)
	first := &r.mentions[e.first]
	unlike := x.sex != lexicon.AnySex && e.sex() != lexicon.AnySex && x.sex != e.sex()
	return Meant{Entity: x.entity, Name: p.Name, Kind: p.Kind, Named: e.words != nil, Pronoun: x.form == pronoun, Margin: x.margin,
		Unlike: unlike, Place: e.place(), Plural: e.plural, Sentence: first.sentence, From: first.from, Head: first.head}, true
}
