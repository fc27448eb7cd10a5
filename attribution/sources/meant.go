package sources

// Meant is whom or what a mention stands for.
type Meant struct {
	Entity   int    // tells entities of one article apart
	Name     string // the fullest name, else the first description
	Kind     Kind
	Named    bool // the entity has a name
	Pronoun  bool // the mention is a pronoun
	Margin   int  // of a pronoun that was ranked: by how many thousandths of the ranker what it stands for leads; 0 where a rule chose
	Sentence int  // of the first mention
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
	return Meant{x.entity, p.Name, p.Kind, e.words != nil, x.form == pronoun, x.margin, r.mentions[e.first].sentence}, true
}
