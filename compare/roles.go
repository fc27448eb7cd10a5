package compare

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
	"factcheck/compare/wording"
)

// whatIsSaid compares what is said of whom and what: by other words, and where these are the same by their places and the small words among
// them.
func whatIsSaid(p *pair) []Detail {
	out := statements(p)
	return append(out, closed(p, slices.Concat(out, p.told))...)
}

// closed compares what words of closed classes and roles in the sentence tell, where nothing else was found that is worth a look: who did
// what to whom, when, how many, and whether he still is what he is called.
func closed(p *pair, told []Detail) (out []Detail) {
	for _, d := range told {
		if d.Severity >= Medium {
			return nil
		}
	}
	if d, ok := p.exchanged(); ok {
		return []Detail{d}
	}
	if d, ok := p.transposed(); ok {
		return []Detail{d}
	}
	e := wording.Compare(plainWords(unquoted(p.old.words)), plainWords(unquoted(p.new.words)))
	for _, g := range slices.Concat(e.Turns(), e.Shares(), e.Restricted(), e.Persons()) {
		d := Detail{Aspect: Fact, Old: p.old.stretch(g.Old), New: p.new.stretch(g.New), Severity: Medium}
		if len(g.New) == 0 && alleges(g.Old) { // "a suspected arsonist", "an arsonist"
			d.Aspect, d.Direction, d.Severity = Certainty, Unsupported, High
		}
		out = append(out, d)
	}
	return out
}

// alleges reports whether one of some words makes what it stands by an allegation: "suspected", "alleged".
func alleges(ws []wording.Word) bool {
	return slices.ContainsFunc(ws, func(w wording.Word) bool {
		return slices.ContainsFunc(lexicon.GovernsAnyhow(w.Text), func(o *lexicon.Operator) bool { return o.Effect == lexicon.Alleged })
	})
}

// role is a place beside a word that governs it: the subject of "accuse".
type role struct{ governor, place string }

// exchanged reports whether two of those who are named or told of have taken each other's place: "France accused Spain" and "Spain accused
// France". A passive and an active that say the same have the same roles.
func (p *pair) exchanged() (d Detail, ok bool) {
	old, fresh := p.old.roles(), p.new.roles()
	moved := map[[2]string]role{}
	for r, x := range old {
		if y, both := fresh[r]; both && x != y {
			moved[[2]string{x, y}] = r
		}
	}
	var first [2]string
	for k := range moved {
		if _, back := moved[[2]string{k[1], k[0]}]; back && k[0] < k[1] && (!ok || k[0] < first[0]) {
			first, ok = k, true
		}
	}
	a, b := p.old.printed(first[0]), p.old.printed(first[1])
	return Detail{Aspect: Fact, Severity: Medium, Old: a + " … " + b, New: b + " … " + a}, ok
}

// printed is the first name or noun of a side that roles know by a word, as it is printed.
func (s side) printed(who string) string {
	for _, claim := range s.claims {
		t := &s.doc.Sentences[claim.Sentence]
		for k := range t.Tokens {
			if !t.Tokens[k].UPOS.Nominal() || nameOf(t, k) != who {
				continue
			}
			to := k + 1
			for to < len(t.Tokens) && t.Tokens[to].Rel == syntax.Flat && t.Tokens[to].Head == k {
				to++
			}
			return t.SpanOf(k, to).Of(s.doc.Article.Prose)
		}
	}
	return who
}

// roles are who or what fills which place in the claims of a side and in what frames them. A place that is filled twice is left out.
func (s side) roles() map[role]string {
	out, twice := map[role]string{}, map[role]bool{}
	for i, claim := range s.claims {
		t := &s.doc.Sentences[claim.Sentence]
		pieces := append(s.version.frame(s.indexes[i]), claim.Spans...)
		for k := range t.Tokens {
			if !overlapsAny(t.Tokens[k].Span, pieces) || !t.Tokens[k].UPOS.Nominal() {
				continue
			}
			r, is := roleOf(t, k)
			if !is || twice[r] {
				continue
			}
			who := nameOf(t, k)
			if was, filled := out[r]; filled && was != who {
				twice[r] = true
				delete(out, r)
				continue
			}
			out[r] = who
		}
	}
	return out
}

// roleOf is the place of a nominal: in a passive the subject is what the object is otherwise, and who acts stands behind "by".
func roleOf(t *syntax.Sentence, k int) (r role, ok bool) {
	h := t.Tokens[k].Head
	if h < 0 {
		return r, false
	}
	r.governor = strings.ToLower(t.Tokens[h].Lemma)
	switch rel := t.Tokens[k].Rel; rel {
	case syntax.Nsubj:
		r.place = "agent"
	case syntax.NsubjPass, syntax.Obj:
		r.place = "patient"
	case syntax.Iobj:
		r.place = "to"
	case syntax.NmodPoss:
		r.place = "owner"
	default:
		c := t.Child(k, syntax.Case)
		if b := rel.Base(); c < 0 || b != syntax.Obl && b != syntax.Nmod {
			return r, false
		}
		if r.place = t.Tokens[c].Lower; r.place == "by" {
			r.place = "agent"
		}
		if r.place == "of" {
			r.place = "owner"
		}
	}
	return r, true
}

// nameOf is a name as it is printed, or the lemma of a noun or pronoun.
func nameOf(t *syntax.Sentence, k int) string {
	if t.Tokens[k].UPOS != syntax.PROPN {
		return strings.ToLower(t.Tokens[k].Lemma)
	}
	return t.Tokens[k].Lower
}
