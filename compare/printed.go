package compare

import (
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/syntax"
)

// printed keeps the differences in source and certainty that something printed bears out. A tag can differ because a parser or a model read
// the same words otherwise beside new ones: no editor wants to hear of that. So a source was dropped only where its words are gone, or its
// verb is and no other verb took its place; and a certainty changed only where one of the words that it rests on came or went.
func (x *contrast) printed(ds []Detail) (out []Detail) {
	for _, d := range ds {
		switch {
		case d.Aspect == Source && !x.bornOut():
		case d.Aspect == Certainty && labelled(d) && (!x.cuesMoved() || x.onlyVoice() && !x.bornOut() && !x.factNow(d)):
		default:
			out = append(out, d)
		}
	}
	return out
}

// labelled reports whether a detail tells of two labels, and not of the words of hedges.
func labelled(d Detail) bool {
	return d.Old != "" && slices.Contains(certainty.Labels[:], d.Old) && slices.Contains(certainty.Labels[:], d.New)
}

// factNow reports whether what was alleged is a fact now, without the word that alleged it, whoever it was that did.
func (x *contrast) factNow(d Detail) bool {
	return d.Old == certainty.Alleged.String() && d.New == certainty.Asserted.String() && x.new.lacksCue(&x.old)
}

// bornOut reports whether a difference of attributions stands in print.
func (x *contrast) bornOut() bool {
	a, b := x.old.attribution(), x.new.attribution()
	switch {
	case a == nil && b == nil:
		return len(dropped(x)) > 0
	case b == nil:
		return !x.new.stillSays(&x.old, a)
	case a == nil:
		return !x.old.stillSays(&x.new, b)
	case pronoun(a.Source.Text) != pronoun(b.Source.Text) && a.Source.Kind == b.Source.Kind && a.Source.Kind == attribution.Person:
		return false // "he" for a name, or a name for "he", is another wording: whom a pronoun means is not sure enough to say more
	case pronoun(a.Source.Text) || pronoun(b.Source.Text):
		return a.Source.Name != b.Source.Name && !pronoun(a.Source.Name) && !pronoun(b.Source.Name)
	}
	return !(x.new.stands(&x.old, a, a.Source.Spans) && x.old.stands(&x.new, b, b.Source.Spans))
}

// pronoun reports whether a mention is one: without its name it names nobody in particular.
func pronoun(mention string) bool {
	switch attribution.Normalize(mention) {
	case "he", "she", "they", "it", "i", "we", "you", "who", "that", "which":
		return true
	}
	return false
}

// onlyVoice reports whether one side speaks in the article's own voice and the other does not.
func (x *contrast) onlyVoice() bool {
	return (x.old.attribution() == nil) != (x.new.attribution() == nil)
}

// stillSays reports whether the side prints an attribution of the other side: its source, and its cue or another verb in the place of it.
func (h *half) stillSays(other *half, a *attribution.Attribution) bool {
	return len(a.Source.Spans) > 0 && h.stands(other, a, a.Source.Spans) && (h.stands(other, a, other.anchor(a)) || h.otherVerb(other, a)) ||
		len(a.Source.Spans) == 0 && h.stands(other, a, a.Cue.Spans)
}

// anchor is the word of a cue that says that something is said; the whole cue where none is its lemma.
func (h *half) anchor(a *attribution.Attribution) []article.Span {
	if s := h.version.sentenceAt(a.Cue.Spans[0]); s >= 0 {
		for _, i := range h.doc.Tokens(s, a.Cue.Spans) {
			if t := h.doc.Sentences[s].Tokens[i]; strings.EqualFold(t.Lemma, a.Cue.Lemma) {
				return []article.Span{t.Span}
			}
		}
	}
	return a.Cue.Spans
}

// stands reports whether the words of the other side's spans stand in the sentences of this one.
func (h *half) stands(other *half, a *attribution.Attribution, spans []article.Span) bool {
	has := map[int32]bool{}
	for _, s := range h.around(other, a) {
		for _, t := range h.version.terms[s] {
			has[h.version.stem(t)] = true
		}
	}
	for _, span := range spans {
		s := other.version.sentenceAt(span)
		if s < 0 {
			return false
		}
		for _, t := range other.version.within(s, []article.Span{span}) {
			if !has[other.version.stem(t)] {
				return false
			}
		}
	}
	return true
}

// around are the sentences of this side in which an attribution of the other one would stand: those of the claims, and what became of the
// one that its cue is in.
func (h *half) around(other *half, a *attribution.Attribution) []int {
	out := h.version.sentencesOf(h.indexes)
	if s := other.version.sentenceAt(a.Cue.Spans[0]); s >= 0 {
		out = append(out, other.version.became[s]...)
	}
	return out
}

// otherVerb reports whether another verb took the place of the other side's cue.
func (h *half) otherVerb(other *half, a *attribution.Attribution) bool {
	s := other.version.sentenceAt(a.Cue.Spans[0])
	if s < 0 {
		return false
	}
	cue := map[int32]bool{}
	for _, t := range other.version.within(s, a.Cue.Spans) {
		cue[t.token] = true
	}
	for _, j := range h.around(other, a) {
		from, to := other.version.terms[s], h.version.terms[j]
		found := false
		pairs := same(len(from), len(to), func(x, y int) bool { return other.version.stem(from[x]) == h.version.stem(to[y]) })
		gaps(len(from), len(to), pairs, func(i0, i1, j0, j1 int) {
			gone := false
			for _, t := range from[i0:i1] {
				gone = gone || cue[t.token]
			}
			for _, t := range to[j0:j1] {
				found = found || gone && h.doc.Sentences[j].Tokens[t.token].UPOS == syntax.VERB
			}
		})
		if found {
			return true
		}
	}
	return false
}

// cuesMoved reports whether a word that the certainty of one side rests on does not stand in the sentences of the other.
func (x *contrast) cuesMoved() bool {
	return x.new.lacksCue(&x.old) || x.old.lacksCue(&x.new)
}

// lacksCue reports whether a cue of the other side stands nowhere in this one.
func (h *half) lacksCue(other *half) bool {
	has := map[int32]bool{}
	for _, s := range h.version.sentencesOf(h.indexes) {
		for _, t := range h.version.terms[s] {
			has[h.version.stem(t)] = true
		}
	}
	for _, e := range other.head().Evidence {
		s := other.version.sentenceAt(e.Span)
		if s < 0 {
			continue
		}
		for _, t := range other.version.within(s, []article.Span{e.Span}) {
			if !has[other.version.stem(t)] {
				return true
			}
		}
	}
	return false
}
