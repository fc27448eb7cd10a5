// Package wording tells another wording from another fact: whether the words that differ between two versions of a claim only say the same
// thing otherwise.
//
// The two versions are aligned word by word. What differs is described by a few closed-class features: opposites, synonyms and more general
// words by the thesaurus, words that were put for unrelated ones, that came or went, by part of speech. Learned weights decide
// (weights.txt; the model card beside it says from what). Numbers, dates, names and quotations are not its concern: they are compared as
// what they are, elsewhere.
package wording

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// Word is one word of a claim.
type Word struct {
	Text    string // normal form
	Form    string // as printed; empty for a further word of the same token
	Lemma   string // in lower case
	Stem    string
	UPOS    syntax.UPOS
	Stated  bool // belongs to a number, date or name
	Number  int8 // of a noun: 1 singular, 2 plural, 0 for what has none
	Content bool // carries meaning and is not Stated
	Sourced bool // belongs to a cue, or to the mention of a source and is no verb there

	Span article.Span // of its token
}

// equal reports whether two words are forms of one.
func (w Word) equal(o Word) bool { return w.Lemma == o.Lemma || w.Stem == o.Stem }

// Negates reports whether a word turns what it stands with into its opposite.
func (w Word) Negates() bool { return negators[w.Text] }

var negators = map[string]bool{"cannot": true, "neither": true, "never": true, "no": true, "nobody": true, "none": true, "nor": true,
	"not": true, "nothing": true, "without": true}

// Gap is one stretch in which two versions differ: what stood there and what stands there now.
type Gap struct{ Old, New []Word }

// Negators counts the negations of both sides.
func (g Gap) Negators() (old, new int) {
	for _, w := range g.Old {
		if w.Negates() {
			old++
		}
	}
	for _, w := range g.New {
		if w.Negates() {
			new++
		}
	}
	return old, new
}

// Content counts the words of both sides that carry meaning.
func (g Gap) Content() (old, new int) { return len(content(g.Old)), len(content(g.New)) }

// Edits are all stretches in which two versions differ, in order.
type Edits []Gap

// Vast reports whether a gap is beyond the bound of one alignment: its words are other words, and nothing is looked for in them.
func (g Gap) Vast() bool { return len(g.Old)*len(g.New) > mostCells }

// Compare aligns two versions. Long ones are compared at their ends only, beyond a bound: then there is one gap, which is vast.
func Compare(a, b []Word) Edits {
	head := 0
	for head < len(a) && head < len(b) && a[head].equal(b[head]) {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail].equal(b[len(b)-1-tail]) {
		tail++
	}
	a, b = a[head:len(a)-tail], b[head:len(b)-tail]
	if len(a) == 0 && len(b) == 0 {
		return nil
	}
	if g := (Gap{a, b}); g.Vast() {
		return Edits{g}
	}
	return align(a, b)
}

// mostCells bounds the work of one alignment.
const mostCells = 1 << 18

// align cuts two sequences along their longest common subsequence.
func align(a, b []Word) (out Edits) {
	w := len(b) + 1
	t := make([]int32, (len(a)+1)*w)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].equal(b[j]) {
				t[i*w+j] = t[(i+1)*w+j+1] + 1
			} else {
				t[i*w+j] = max(t[(i+1)*w+j], t[i*w+j+1])
			}
		}
	}
	i0, j0 := 0, 0
	i, j := 0, 0
	flush := func() {
		if i > i0 || j > j0 {
			out = append(out, Gap{a[i0:i], b[j0:j]})
		}
	}
	for i < len(a) && j < len(b) {
		switch {
		case a[i].equal(b[j]):
			flush()
			i, j = i+1, j+1
			i0, j0 = i, j
		case t[(i+1)*w+j] >= t[i*w+j+1]:
			i++
		default:
			j++
		}
	}
	i, j = len(a), len(b)
	flush()
	return out
}

// Without are the edits without the content words that the other version has beside the words that were compared, by stem and with their
// count: they neither went nor came. What stands beside them in both versions has stayed there.
func (e Edits) Without(beforeBeside, afterBeside map[string]int) Edits {
	fromBeside, toBeside := more(beforeBeside, afterBeside), more(afterBeside, beforeBeside)
	out := make(Edits, 0, len(e))
	for _, g := range e {
		if g = (Gap{drop(g.Old, toBeside), drop(g.New, fromBeside)}); len(g.Old)+len(g.New) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// more counts what one version has more of than another.
func more(of, than map[string]int) map[string]int {
	out := map[string]int{}
	for w, n := range of {
		out[w] = max(0, n-than[w])
	}
	return out
}

// drop leaves out content words that are counted, each as often as its count says.
func drop(ws []Word, count map[string]int) (kept []Word) {
	for _, w := range ws {
		if w.Content && count[w.Stem] > 0 {
			count[w.Stem]--
		} else {
			kept = append(kept, w)
		}
	}
	return kept
}

// Joined are the edits without gaps in which only the spelling as one word or two differs: "work group", "workgroup".
func (e Edits) Joined() Edits {
	join := func(ws []Word) string {
		var b strings.Builder
		for _, w := range ws {
			b.WriteString(w.Text)
		}
		return b.String()
	}
	out := make(Edits, 0, len(e))
	for _, g := range e {
		if join(g.Old) != join(g.New) {
			out = append(out, g)
		}
	}
	return out
}

// Referred are the edits without gaps in which something that is known from elsewhere in the article is only called otherwise: a pronoun
// for a noun phrase of up to three words, "it", "the case"; or a noun with an article for a name, "the state", "Ohio".
func (e Edits) Referred(known func(lemma string) bool) Edits {
	out := make(Edits, 0, len(e))
	for _, g := range e {
		if g.Reference(known) == nil {
			out = append(out, g)
		}
	}
	return out
}

// Reference is the side of a gap that calls by its name what the other side refers to; none where there is no such side.
func (g Gap) Reference(known func(lemma string) bool) []Word {
	switch {
	case refers(g.Old, g.New, known):
		return g.New
	case refers(g.New, g.Old, known):
		return g.Old
	}
	return nil
}

// refers reports whether a refers to what b names.
func refers(a, b []Word, known func(lemma string) bool) bool {
	c := content(b)
	for _, w := range c {
		if w.UPOS != syntax.NOUN && w.UPOS != syntax.PROPN || !known(w.Lemma) {
			return false
		}
	}
	if len(c) == 0 {
		return definite(a, known) && named(b, known)
	}
	return pronoun(a) && len(c) <= 3
}

// pronoun reports whether words are a pronoun and nothing else that carries meaning.
func pronoun(ws []Word) (is bool) {
	for _, w := range ws {
		is = is || w.UPOS == syntax.PRON
		if w.Content && w.UPOS != syntax.PRON {
			return false
		}
	}
	return is
}

// definite reports whether words have one that carries meaning: a known noun right behind the definite article.
func definite(ws []Word, known func(lemma string) bool) bool {
	c := content(ws)
	if len(c) != 1 || c[0].UPOS != syntax.NOUN || !known(c[0].Lemma) {
		return false
	}
	i := slices.IndexFunc(ws, func(w Word) bool { return w.Span == c[0].Span })
	return i > 0 && ws[i-1].Text == "the"
}

// named reports whether words hold a known name.
func named(ws []Word, known func(lemma string) bool) bool {
	for _, w := range ws {
		if w.Stated && w.UPOS == syntax.PROPN {
			return known(w.Lemma) || known(strings.ToLower(w.Form))
		}
	}
	return false
}

// Deeds are the gaps in which a verb tells of another deed than the one that stood there.
func (e Edits) Deeds() (out Edits) {
	for _, g := range e {
		if slices.ContainsFunc(g.pair().related, func(r related) bool { return r.kind == deed }) {
			out = append(out, g)
		}
	}
	return out
}

// OtherWrong reports whether one wrong was put for another: who was charged with one crime is charged with another one.
func (g Gap) OtherWrong() bool {
	wrong := func(w Word) bool {
		return w.UPOS == syntax.NOUN && lexicon.WrongNoun.Has(w.Lemma) || w.UPOS == syntax.VERB && lexicon.WrongVerb.Has(w.Lemma)
	}
	return slices.ContainsFunc(content(g.Old), func(w Word) bool {
		return wrong(w) && slices.ContainsFunc(content(g.New), func(o Word) bool {
			return wrong(o) && w.UPOS == o.UPOS && relate(w, o) != synonym
		})
	})
}

// Long are the gaps in which so much came, went or was put for something else that it says something by itself.
func (e Edits) Long() (out Edits) {
	for _, g := range e {
		old, fresh := g.Content()
		less, more := min(old, fresh), max(old, fresh)
		whole := more >= clause || more == clause-1 && (verb(g.Old) || verb(g.New))
		exchanged := func() bool { return less >= clause-1 && more >= clause && len(g.pair().related) == 0 }
		if less == 0 && whole || exchanged() {
			out = append(out, g)
		}
	}
	return out
}

// clause is how many words that carry meaning say something by themselves; with a verb one less does.
const clause = 3

func verb(ws []Word) bool {
	return slices.ContainsFunc(ws, func(w Word) bool { return w.Content && w.UPOS == syntax.VERB })
}

// Exchange finds two content words of one sort that changed places with each other ("a son of 9 and a daughter of 4"); ok is false where
// there are none. A name and what it is called otherwise are of two sorts: "the state", "Ohio".
func (e Edits) Exchange() (a, b Word, ok bool) {
	one := func(ws []Word) []Word { return content(ws) }
	for i, g := range e {
		go1, come1 := one(g.Old), one(g.New)
		if len(go1) != 1 || len(come1) != 1 || go1[0].UPOS != come1[0].UPOS {
			continue
		}
		for _, h := range e[i+1:] {
			go2, come2 := one(h.Old), one(h.New)
			if len(go2) == 1 && len(come2) == 1 && go1[0].equal(come2[0]) && come1[0].equal(go2[0]) {
				return go1[0], come1[0], true
			}
		}
	}
	return a, b, false
}

// Settled are the edits without the content words that only changed their place, by themselves or as a synonym: gone in one gap and come in
// another. A negation goes with the only words that it stood by.
func (e Edits) Settled() Edits {
	gone, come := map[string]int{}, map[string]int{}
	for _, g := range e {
		for _, w := range g.Old {
			gone[w.Stem]++
		}
		for _, w := range g.New {
			come[w.Stem]++
		}
	}
	out, in := map[string]int{}, map[string]int{}
	for s, n := range gone {
		out[s] = min(n, come[s])
		in[s] = out[s]
	}
	e.elsewhere(out, in)
	settled := make(Edits, 0, len(e))
	for _, g := range e {
		if g = (Gap{settle(g.Old, out), settle(g.New, in)}); len(g.Old)+len(g.New) > 0 {
			settled = append(settled, g)
		}
	}
	return settled
}

// elsewhere counts the words, by stem, for which a synonym came in another gap, each once: "they won't start watching", "watching won't
// begin".
func (e Edits) elsewhere(out, in map[string]int) {
	come := make([][]Word, len(e))
	for j, h := range e {
		come[j] = content(h.New)
	}
	for i, g := range e {
		for _, w := range content(g.Old) {
			for j := range e {
				if i == j {
					continue
				}
				for _, o := range come[j] {
					if out[w.Stem] == 0 && in[o.Stem] == 0 && relate(w, o) == synonym {
						out[w.Stem], in[o.Stem] = 1, 1
					}
				}
			}
		}
	}
}

// settle drops words that are counted, and the negation beside them where nothing else is left.
func settle(ws []Word, moved map[string]int) []Word {
	kept := drop(ws, moved)
	if len(kept) == len(ws) || len(content(kept)) > 0 {
		return kept
	}
	return slices.DeleteFunc(kept, Word.Negates)
}

func content(ws []Word) (out []Word) {
	for _, w := range ws {
		if w.Content {
			out = append(out, w)
		}
	}
	return out
}

// pairing matches the words of one gap: each old word with the new one that is most like it in meaning.
type pairing struct {
	related   []related
	gone, new []Word // without a partner
	opposite  bool
}

type related struct {
	old  Word
	kind relation
}

// relation says how a new word is related to the old one in whose place it stands.
type relation string

const (
	synonym relation = "synonym" // it can stand for it
	general relation = "general" // one is the more general word for the other
	put     relation = "put"     // not, as far as is known
	deed    relation = "deed"    // it tells of another deed
)

// relate looks two words up: in the words that newsrooms put for each other, and in the thesaurus.
func relate(w, o Word) relation {
	switch known := lexicon.Relate(w.Lemma, o.Lemma); {
	case known == lexicon.Synonym, exchanged(w, o):
		return synonym
	case otherDeed(w, o):
		return deed
	case known == lexicon.General:
		return general
	}
	return put
}

// negates reports whether one word is the other with a prefix that makes it its opposite: "agree", "disagree".
func negates(w, with string) bool {
	rest := strings.TrimSuffix(with, w)
	return len(w) > 3 && len(rest) < len(with) && prefixes[rest]
}

// opposed reports whether two words exclude each other: by the thesaurus, by a prefix, or as deeds of which others that stand for them
// do ("climb", "slide"). A verb is no opposite of a noun.
func opposed(w, o Word) bool {
	if w.Content && o.Content && w.UPOS != o.UPOS {
		return negates(w.Lemma, o.Lemma) || negates(o.Lemma, w.Lemma)
	}
	return lexicon.Relate(w.Lemma, o.Lemma) == lexicon.Opposite || negates(w.Lemma, o.Lemma) || negates(o.Lemma, w.Lemma) ||
		w.UPOS == syntax.VERB && o.UPOS == syntax.VERB && deeds().oppose(w.Lemma, o.Lemma)
}

var prefixes = map[string]bool{"dis": true, "il": true, "im": true, "in": true, "ir": true, "mis": true, "non": true, "un": true}

// pair matches the content words of a gap, synonyms first, then more general words, then unrelated ones of the same part of speech.
func (g Gap) pair() (p pairing) {
	for _, w := range g.Old {
		for _, o := range g.New {
			p.opposite = p.opposite || opposed(w, o)
		}
	}
	old, fresh := content(g.Old), content(g.New)
	doneOld, doneNew := make([]bool, len(old)), make([]bool, len(fresh))
	for _, kind := range []relation{synonym, general, deed, put} {
		for i, w := range old {
			for j, o := range fresh {
				done := doneOld[i] || doneNew[j]
				if done || relate(w, o) != kind || kind == put && w.UPOS != o.UPOS {
					continue
				}
				doneOld[i], doneNew[j] = true, true
				p.related = append(p.related, related{w, kind})
			}
		}
	}
	for i, w := range old {
		if !doneOld[i] {
			p.gone = append(p.gone, w)
		}
	}
	for j, w := range fresh {
		if !doneNew[j] {
			p.new = append(p.new, w)
		}
	}
	return p
}
