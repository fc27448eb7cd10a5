package compare

import (
	"maps"
	"slices"

	"factcheck/attribution/certainty"
	"factcheck/attribution/lexicon"
	"factcheck/compare/wording"
)

// polarities tells that yes became no, or no yes: by how the claims were read, or else by a negation that came or went. Both may tell of
// one turn, which is told once.
func polarities(p *pair) (out []Detail) {
	if p.zeroed { // "no" for a number is told as a number
		return nil
	}
	told := false
	for _, d := range slices.Concat(p.turned(), negations(p)) {
		if d.Aspect != Polarity || !told {
			out = append(out, d)
		}
		told = told || d.Aspect == Polarity
	}
	return out
}

// turned tells that the polarity of the claims is another one, where the words bear that out. A denial is told by its label.
func (p *pair) turned() []Detail {
	from, to := p.old.head().Certainty, p.new.head().Certainty
	denied := from.Label == certainty.Denied || to.Label == certainty.Denied
	unknown := from.Polarity == certainty.UnknownPolarity || to.Polarity == certainty.UnknownPolarity
	a, b := p.old.cues(), p.new.cues()
	same := from.Polarity == to.Polarity || maps.Equal(a, b)
	if denied || unknown || same || !p.flipped() {
		return nil
	}
	return []Detail{{Aspect: Polarity, Old: only(a, b), New: only(b, a), Direction: Reversed, Severity: High}}
}

// negations tells a negation that came or went: "had", "did not have". What is put for the negated word decides nothing here: "did not
// close" and "stayed open" are compared as other wordings.
func negations(p *pair) (out []Detail) {
	a, b := unquoted(p.old.words), unquoted(p.new.words)
	if from, to := p.old.head().Certainty, p.new.head().Certainty; count(a) == count(b) || from.Label != to.Label && negative(from) &&
		negative(to) {
		return nil // what was denied and is now said not to be so has not turned round
	}
	for _, g := range wording.Compare(plainWords(a), plainWords(b)) {
		old, fresh := g.Negators()
		if (old > 0) == (fresh > 0) {
			continue
		}
		d := Detail{Aspect: Polarity, Old: join("", g.Old), New: join("", g.New), Direction: Reversed, Severity: High}
		o, n := g.Content()
		switch {
		case answer(g.Old) && answer(g.New):
		case o > 0 && n > 0:
			continue
		case o+n > 0: // with what it negates
			d.Aspect, d.Direction, d.Severity = Fact, "", Medium
		}
		out = append(out, d)
	}
	return out
}

// answer reports whether words are a yes or a no and nothing else.
func answer(ws []wording.Word) bool {
	return len(ws) == 1 && (ws[0].Text == "yes" || ws[0].Text == "no")
}

func count(ws []word) (n int) {
	for _, w := range ws {
		if w.Negates() {
			n++
		}
	}
	return n
}

// flipped reports whether the words can mean that yes became no: one side has a negation more, or a verb that turns what it governs
// ("fail") where the other one has what is governed.
func (p *pair) flipped() bool {
	if count(p.old.words) != count(p.new.words) {
		return true
	}
	return p.old.turnings() != p.new.turnings() && (p.new.holdsHead(p.old) || p.old.holdsHead(p.new))
}

func (s side) turnings() (n int) {
	for _, w := range s.words {
		if reverses(w.Lemma) {
			n++
		}
	}
	return n
}

// holdsHead reports whether a side has the word that is the head predicate of the other one.
func (s side) holdsHead(other side) bool {
	c := other.head()
	if c.Head < 0 {
		return false
	}
	for _, w := range other.words {
		if other.doc.Predicates[c.Head].Span.Contains(w.Span) &&
			slices.ContainsFunc(s.words, func(o word) bool { return o.Stem == w.Stem }) {
			return true
		}
	}
	return false
}

// reverses reports whether a word makes the opposite of what it governs: "not", "fail".
func reverses(w string) bool {
	return slices.ContainsFunc(lexicon.GovernsAnyhow(w), func(o *lexicon.Operator) bool {
		return o.Effect == lexicon.Neg || o.Effect == lexicon.Denied
	})
}
