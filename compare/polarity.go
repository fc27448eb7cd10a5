package compare

import (
	"strings"

	"factcheck/compare/wording"
)

// negations tells a negation that came or went: "had", "did not have". What is put for the negated word decides nothing here: "did not
// close" and "stayed open" are compared as other wordings.
func negations(p *pair) (out []Detail) {
	a, b := unquoted(p.old.words), unquoted(p.new.words)
	if from, to := p.old.head().Certainty, p.new.head().Certainty; count(a) == count(b) || from.Label != to.Label && negative(from) && negative(to) {
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
		case o > 0 && n > 0:
			continue
		case o+n > 0: // with what it negates
			d.Aspect, d.Direction, d.Severity = Fact, "", Medium
		}
		out = append(out, d)
	}
	return out
}

func count(ws []word) (n int) {
	for _, w := range ws {
		if w.Negates() {
			n++
		}
	}
	return n
}

// onePolarity keeps the first detail of polarity: the tags and the words may both tell of it, and of the same words as a fact.
func onePolarity(ds []Detail) (out []Detail) {
	reversed := false
	for _, d := range ds {
		if d.Aspect == Polarity {
			if reversed {
				continue
			}
			reversed = true
		}
		out = append(out, d)
	}
	return out
}

// plurals tells that one thing became several where nothing else differs: "the explosion", "the explosions".
func plurals(p *pair) []Detail {
	a, b := p.old.words, p.new.words
	if len(a) != len(b) {
		return nil
	}
	at := -1
	for i := range a {
		switch {
		case a[i].Text == b[i].Text:
		case at >= 0 && !agrees(a[i], b[i]) || a[i].Lemma != b[i].Lemma:
			return nil
		case !agrees(a[i], b[i]):
			at = i
		}
	}
	if at < 1 || a[at].Number == 0 || b[at].Number == 0 || a[at].Number == b[at].Number || a[at-1].Text != "the" || a[at].quoted > 0 {
		return nil
	}
	return []Detail{{Aspect: Number, Old: strings.TrimSpace(a[at].Form), New: strings.TrimSpace(b[at].Form), Severity: Medium}}
}

// agrees reports whether two forms differ as a verb does that follows its subject: "was", "were".
func agrees(a, b word) bool { return a.Number == 0 && b.Number == 0 && a.Lemma == b.Lemma }
