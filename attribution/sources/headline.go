package sources

// longestHeadline is how many mentions a headline may have: a text without one begins with a paragraph of any length.
const longestHeadline = 12

// headlined ties those whom the headline only describes ("Harbour pilot says tugs were late") to the one person whom the text calls so,
// with the same words: Ana Horvat, a harbour pilot. Where it calls two so, or none, they stay apart.
func (r *Register) headlined() {
	for i := range r.mentions[:min(len(r.mentions), longestHeadline)] {
		m := &r.mentions[i]
		describes := m.form == nominal && !m.plural && len(m.mods) > 0 && human(m.lemma)
		if r.in.Sentences[m.sentence].Block != 0 || !describes || m.entity < 0 || r.entities[m.entity].words != nil {
			continue
		}
		if e := r.calledLike(m); e >= 0 {
			m.entity = e
			r.entities[e].first = min(r.entities[e].first, i)
		}
	}
}

// calledLike is the only named person one of whose roles has the noun and all other words of a mention; -1 where there is none or more.
func (r *Register) calledLike(m *mention) int {
	found := -1
	for _, e := range r.byLemma[heldAs(m.lemma, m.mods)] {
		x := &r.entities[e]
		if x.words == nil || x.shared || x.kind() != Person || e == found {
			continue
		}
		for _, o := range x.roles {
			if o.lemma == m.lemma && hasAll(o.mods, m.mods) {
				if found >= 0 {
					return -1
				}
				found = e
				break
			}
		}
	}
	return found
}

func hasAll(list, words []string) bool {
	for _, w := range words {
		if !has(list, w) {
			return false
		}
	}
	return true
}
