package sources

import (
	"sort"

	"factcheck/attribution/quotes"
)

// speakers ties "I" in a quotation to whoever says the quotation, where a reporting verb beside it names somebody.
func (r *Register) speakers() {
	of := map[int]int{}
	in := r.inOrder()
	for i := range r.mentions {
		m := &r.mentions[i]
		self := m.lemma == "i" || m.lemma == "me" || m.lemma == "my"
		if m.form != pronoun || m.quotation < 0 || m.entity >= 0 || !self {
			continue
		}
		e, known := of[m.quotation]
		if !known {
			e = r.speaker(m.quotation, in, of)
			of[m.quotation] = e
		}
		m.entity = e
	}
}

// speaker is the entity that says quotation q: the subject of a reporting verb behind it in the same sentence, or before it; that of the
// quotation which it goes on with; -1 where none is. in holds the sentences by where they stand, known who says earlier quotations.
func (r *Register) speaker(q int, in []int, known map[int]int) int {
	span := r.in.Quotations[q].Span
	behind, before := r.subjectsAround(r.sentenceAt(in, span.End-1), span.End), r.subjectsAround(r.sentenceAt(in, span.Start), span.Start)
	for _, k := range []int{behind[1], before[0]} {
		if k >= 0 && r.mentions[k].entity >= 0 && r.entities[r.mentions[k].entity].kind() == Person {
			return r.mentions[k].entity
		}
	}
	if e, ok := known[quotes.Outermost(r.in.Quotations, r.in.Quotations[q].After)]; ok && r.in.Quotations[q].After >= 0 {
		return e
	}
	return -1
}

// inOrder are the sentences by where they stand: a headline may lie behind the text.
func (r *Register) inOrder() []int {
	order := make([]int, len(r.in.Sentences))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return r.in.Sentences[order[a]].Span.Start < r.in.Sentences[order[b]].Span.Start })
	return order
}

// sentenceAt is the sentence in which an offset lies, -1 for none.
func (r *Register) sentenceAt(order []int, at int) int {
	k := sort.Search(len(order), func(k int) bool { return r.in.Sentences[order[k]].Span.End > at })
	if k < len(order) && r.in.Sentences[order[k]].Span.Start <= at {
		return order[k]
	}
	return -1
}

// subjectsAround are the mentions outside quotations that say something: the last of a sentence before an offset and the first behind it.
func (r *Register) subjectsAround(sentence, at int) (around [2]int) {
	around = [2]int{-1, -1}
	if sentence < 0 {
		return around
	}
	s := &r.in.Sentences[sentence]
	for t, k := range r.at[sentence] {
		if k < 0 || !r.mentions[k].speaks || r.mentions[k].quotation >= 0 {
			continue
		}
		switch start := s.Tokens[t].Span.Start; {
		case start < at:
			around[0] = int(k)
		case around[1] < 0:
			around[1] = int(k)
		}
	}
	return around
}
