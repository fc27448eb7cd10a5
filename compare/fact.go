package compare

import (
	"slices"

	"factcheck/attribution"
	"factcheck/compare/wording"
)

// statements tells of other codes and of other words.
func statements(p *pair) []Detail { return append(codes(p), otherFacts(p)...) }

// otherFacts compares the words that belong to no number, date or name: another fact, or the same in other words.
func otherFacts(p *pair) []Detail {
	a, b := p.old.words, p.new.words
	if len(quoted(a)) > 0 && len(quoted(b)) > 0 { // words in quotation marks are compared as quotations
		a, b = unquoted(a), unquoted(b)
	}
	if p.zeroed {
		a, b = uncounted(a), uncounted(b)
	}
	if p.tells(Source) { // so are sources
		a, b = unframed(a), unframed(b)
	}
	old, fresh := p.old.unsure(a, p), p.new.unsure(b, p)
	e := wording.Compare(old, fresh).Without(p.old.besides(old), p.new.besides(fresh))
	switch {
	case len(e) == 0:
		return nil
	case e[0].Vast():
		return p.facts(e.Settled())
	}
	if a, b, ok := e.Exchange(); ok {
		return []Detail{{Aspect: Fact, Severity: Medium, Old: a.Form + " … " + b.Form, New: b.Form + " … " + a.Form}}
	}
	e = p.settled(e)
	if len(e) > 0 && e.Score() > surest {
		if ds := p.facts(e); len(ds) > 0 {
			return ds
		}
	}
	if ds := p.facts(slices.Concat(e.Deeds(), e.Long(), p.wholeClaims(e))); len(ds) > 0 {
		return ds
	}
	return p.reworded(e)
}

// wholeClaims are the edits that have all that one of several claims of a side says, with nothing in its place: "and died".
func (p *pair) wholeClaims(e wording.Edits) (out wording.Edits) {
	for _, g := range e {
		if old, fresh := g.Content(); fresh == 0 && p.old.tellsClaim(g.Old) || old == 0 && p.new.tellsClaim(g.New) {
			out = append(out, g)
		}
	}
	return out
}

// tellsClaim reports whether words have all the words that carry meaning of one of several claims of a side.
func (s side) tellsClaim(ws []wording.Word) bool {
	return len(s.claims) > 1 && slices.ContainsFunc(s.claims, func(c attribution.Claim) bool {
		n := 0
		for _, w := range s.words {
			if w.Content && overlapsAny(w.Span, c.Spans) {
				n++
				if !slices.ContainsFunc(ws, func(o wording.Word) bool { return o.Span == w.Span }) {
					return false
				}
			}
		}
		return n > 0
	})
}

// facts are other words that tell something else, each stretch by itself.
func (p *pair) facts(e wording.Edits) (out []Detail) {
	for _, g := range e {
		d := Detail{Aspect: Fact, Old: p.old.stretch(core(g.Old)), New: p.new.stretch(core(g.New)), Severity: Medium}
		if g.OtherWrong() {
			d.Severity = High
		}
		if d.Old != d.New && !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	return out
}

// core are words from the first to the last of those that tell something; none where they are all told as numbers, dates or names.
func core(ws []wording.Word) []wording.Word {
	tells := func(w wording.Word) bool { return w.Content || w.Negates() }
	if !slices.ContainsFunc(ws, tells) {
		return nil
	}
	stated := func(w wording.Word) bool { return tells(w) || w.Stated }
	for !stated(ws[0]) {
		ws = ws[1:]
	}
	for !stated(ws[len(ws)-1]) {
		ws = ws[:len(ws)-1]
	}
	return ws
}

// unsure are the words of a side for comparing. Where another certainty is told of, the words that it rests on are told with it.
func (s side) unsure(ws []word, p *pair) []wording.Word {
	out := plainWords(ws)
	if !p.tells(Certainty) && p.turned() == nil {
		return out
	}
	for i := range out {
		for _, e := range s.head().Evidence {
			if e.Span.Contains(out[i].Span) {
				out[i].Stated, out[i].Content = true, false
			}
		}
	}
	return out
}

// surest is the score beyond which other words count as another fact: a little more than even chances, for most edits of a newsroom are
// copy edits.
const surest = .2
