package compare

import (
	"strings"

	"factcheck/attribution/lexicon"
)

// The measured settings of what counts as another fact: words put for unrelated ones, and details of some length.
const (
	leastDetail = 3 // content words that came in together
	leastLoss   = 4 // content words that went together
)

// wording compares the words that belong to no fact. A word put for its opposite or for an unrelated one says something else, and so do
// details that came or went; synonyms, another order and single words more or less are wording.
func wording(x *contrast) []Detail {
	a, b := x.old.words, x.new.words
	if len(quoted(a)) > 0 && len(quoted(b)) > 0 { // words in quotation marks are compared as quotations
		a, b = unquoted(a), unquoted(b)
	}
	e := editsOf(a, b)
	if len(e.gaps) == 0 {
		return nil
	}
	e.cancel()
	d := Detail{Aspect: Wording}
	for _, g := range e.gaps {
		if g.another() {
			d.Aspect, d.Severity = Fact, Medium
			d.Old, d.New = join(d.Old, g.old), join(d.New, g.new)
		}
	}
	if d.Aspect == Wording {
		for _, g := range e.gaps {
			d.Old, d.New = join(d.Old, g.old), join(d.New, g.new)
		}
	}
	return []Detail{d}
}

func join(s string, ws []word) string {
	return strings.TrimSpace(s + " " + strings.Join(texts(ws), " "))
}

// edits are the stretches in which two sequences of words differ.
type edits struct{ gaps []gap }

// gap is one stretch: what stood there and what stands there now.
type gap struct{ old, new []word }

func editsOf(a, b []word) (e edits) {
	pairs := same(len(a), len(b), func(i, j int) bool { return a[i].equal(b[j]) })
	gaps(len(a), len(b), pairs, func(i0, i1, j0, j1 int) {
		e.gaps = append(e.gaps, gap{a[i0:i1], b[j0:j1]})
	})
	return e
}

// equal reports whether two words are forms of one.
func (w word) equal(o word) bool { return w.lemma == o.lemma || w.stem == o.stem }

// cancel takes out of the gaps what only changed its place: a content word that went in one gap and came in another.
func (e *edits) cancel() {
	gone, come := map[string]int{}, map[string]int{}
	for _, g := range e.gaps {
		for _, w := range g.old {
			gone[w.stem]++
		}
		for _, w := range g.new {
			come[w.stem]++
		}
	}
	drop := func(ws []word, count map[string]int) (out []word) {
		for _, w := range ws {
			if count[w.stem] > 0 && w.content {
				count[w.stem]--
				continue
			}
			out = append(out, w)
		}
		return out
	}
	both := func() map[string]int {
		m := map[string]int{}
		for s, n := range gone {
			m[s] = min(n, come[s])
		}
		return m
	}
	out, in := both(), both()
	for i, g := range e.gaps {
		e.gaps[i] = gap{drop(g.old, out), drop(g.new, in)}
	}
}

// another reports whether a gap says something else than before.
func (g gap) another() bool {
	for _, w := range g.old {
		for _, o := range g.new {
			if lexicon.Relate(w.lemma, o.lemma) == lexicon.Opposite {
				return true
			}
		}
	}
	old, fresh := contentOf(g.old), contentOf(g.new)
	old, fresh = unrelated(old, fresh)
	switch {
	case len(old) > 0 && len(fresh) > 0:
		return true
	}
	return len(old) >= leastLoss || len(fresh) >= leastDetail
}

// unrelated takes out of two lists the words that pair up as synonyms or as the more general word of each other.
func unrelated(a, b []word) (restA, restB []word) {
	taken := make([]bool, len(b))
	for _, w := range a {
		found := false
		for j, o := range b {
			if !taken[j] && lexicon.Relate(w.lemma, o.lemma) >= lexicon.General {
				taken[j], found = true, true
				break
			}
		}
		if !found {
			restA = append(restA, w)
		}
	}
	for j, o := range b {
		if !taken[j] {
			restB = append(restB, o)
		}
	}
	return restA, restB
}

func contentOf(ws []word) (out []word) {
	for _, w := range ws {
		if w.content {
			out = append(out, w)
		}
	}
	return out
}
