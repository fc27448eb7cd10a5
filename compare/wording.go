package compare

import (
	"slices"
	"strings"
	"unicode"

	"factcheck/attribution"
	"factcheck/attribution/syntax"
	"factcheck/compare/wording"
)

// surest is the score beyond which other words count as another fact: a little more than even chances, for most edits of a newsroom are
// copy edits.
const surest = .2

// rewording compares the words that belong to no number, date or name: another fact, or the same in other words.
func rewording(p *pair) []Detail {
	a, b := p.old.words, p.new.words
	if len(quoted(a)) > 0 && len(quoted(b)) > 0 { // words in quotation marks are compared as quotations
		a, b = unquoted(a), unquoted(b)
	}
	if len(p.printed(sources(p))) > 0 { // so are sources
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
	if len(p.printed(sureness(p))) == 0 {
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

// reworded are other words for the same, in one detail; none where they are all told as numbers, dates and names.
func (p *pair) reworded(e wording.Edits) []Detail {
	d := Detail{Aspect: Wording}
	for _, g := range e {
		d.Old, d.New = join(d.Old, g.Old), join(d.New, g.New)
	}
	if d.Old == d.New {
		return nil
	}
	return []Detail{d}
}

// settled takes out of the edits what never says anything else.
func (p *pair) settled(e wording.Edits) wording.Edits {
	return described(p.corrected(e.Joined()).Referred(p.known()).Settled())
}

// known tells which nouns and names both versions have.
func (p *pair) known() func(lemma string) bool {
	return func(lemma string) bool { return p.old.version.mentions(lemma) && p.new.version.mentions(lemma) }
}

// described are the edits without what came to the mention of a source or went from it: that he is the mayor says who he is.
func described(e wording.Edits) (out wording.Edits) {
	sourced := func(ws []wording.Word) bool {
		return !slices.ContainsFunc(ws, func(w wording.Word) bool { return w.Content && !w.Sourced })
	}
	for _, g := range e {
		if old, fresh := g.Content(); old > 0 && fresh > 0 || old+fresh == 0 || !sourced(g.Old) || !sourced(g.New) {
			out = append(out, g)
		}
	}
	return out
}

// corrected are the edits without slips of the pen.
func (p *pair) corrected(e wording.Edits) (out wording.Edits) {
	for _, g := range e {
		if !p.slip(g) {
			out = append(out, g)
		}
	}
	return out
}

// slip reports whether words were only put right by a letter or two: each old word is none that is known, or stands nowhere else in the
// old version, which has the new one elsewhere; or so it is with the word and its neighbour.
func (p *pair) slip(g wording.Gap) bool {
	if len(g.Old) != len(g.New) {
		return false
	}
	for i, o := range g.Old {
		n := g.New[i]
		if o.Stated || len(o.Text) < 5 || !nearly([]rune(o.Text), []rune(n.Text)) || !hasLetters(o.Text) {
			return false
		}
		misspelt := syntax.WordOf(o.Text) == 0 && syntax.WordOf(n.Text) != 0
		once := p.old.version.holds(n.Text) > 0 && p.old.version.holds(o.Text) == 1 && p.new.version.holds(o.Text) == 0
		if !misspelt && !once && !p.oncePaired(o, n) {
			return false
		}
	}
	return true
}

// oncePaired reports whether the old version has the new word elsewhere before or behind the neighbour that it has here, and the old word
// beside it only here.
func (p *pair) oncePaired(o, n wording.Word) bool {
	k := slices.IndexFunc(p.new.words, func(w word) bool { return w.Span == n.Span })
	for _, d := range []int{-1, +1} {
		if k+d < 0 || k+d >= len(p.new.words) || !p.new.words[k+d].Content {
			continue
		}
		pair := func(w wording.Word) [2]string {
			if d < 0 {
				return [2]string{p.new.words[k+d].Text, w.Text}
			}
			return [2]string{w.Text, p.new.words[k+d].Text}
		}
		if p.old.version.holdsPair(pair(n)) > 0 && p.old.version.holdsPair(pair(o)) == 1 && p.new.version.holdsPair(pair(o)) == 0 {
			return true
		}
	}
	return false
}

func hasLetters(w string) bool { return strings.IndexFunc(w, unicode.IsDigit) < 0 }

// unframed are the words that are in no source or cue.
func unframed(ws []word) (out []word) {
	for _, w := range ws {
		if !w.framed {
			out = append(out, w)
		}
	}
	return out
}

// join adds words as they are printed, but for those that are told as numbers, dates and names.
func join(s string, ws []wording.Word) string {
	for _, w := range ws {
		if w.Form != "" && !w.Stated {
			s += " " + w.Form
		}
	}
	return strings.TrimSpace(s)
}

func plainWords(ws []word) []wording.Word {
	out := make([]wording.Word, len(ws))
	for i, w := range ws {
		out[i] = w.Word
	}
	return out
}

// Rewordings gives the edits of every pairing of a step in which no number, date, name, quotation, source or certainty differs: what the
// weights of package wording decide on, and are learned from.
func (c *Comparison) Rewordings(step int) (out []wording.Edits) {
	s := c.Steps[step]
	p := c.alignment(s.From, s.To)
	for _, ch := range s.Changes {
		if ch.Old == nil || ch.New == nil || ch.Op == Kept {
			continue
		}
		other := false
		for _, d := range ch.Details {
			other = other || d.Severity >= Medium && d.Aspect != Fact
		}
		if other {
			continue
		}
		x := p.pair(group{old: ch.Old.Claims, new: ch.New.Claims})
		old, fresh := plainWords(x.old.words), plainWords(x.new.words)
		if e := x.settled(wording.Compare(old, fresh).Without(x.old.besides(old), x.new.besides(fresh))); len(e) > 0 {
			out = append(out, e)
		}
	}
	return out
}
