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
func (p *pair) printed(ds []Detail) (out []Detail) {
	for _, d := range ds {
		switch {
		case d.Aspect == Source && !p.bornOut():
		case d.Aspect == Certainty && labelled(d) && (!p.cuesMoved() || p.onlyVoice() && !p.bornOut() && !p.factNow(d)):
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
func (p *pair) factNow(d Detail) bool {
	return d.Old == certainty.Alleged.String() && d.New == certainty.Asserted.String() && p.new.lacksCue(&p.old)
}

// bornOut reports whether a difference of attributions stands in print.
func (p *pair) bornOut() bool {
	a, b := p.old.attribution(), p.new.attribution()
	switch {
	case a == nil && b == nil:
		return len(dropped(p)) > 0
	case b == nil:
		return !p.new.stillSays(&p.old, a)
	case a == nil:
		return !p.old.stillSays(&p.new, b)
	case pronoun(a.Source.Text) != pronoun(b.Source.Text) && a.Source.Kind == b.Source.Kind && a.Source.Kind == attribution.Person:
		return false // "he" for a name, or a name for "he", is another wording: whom a pronoun means is not sure enough to say more
	case pronoun(a.Source.Text) || pronoun(b.Source.Text):
		return a.Source.Name != b.Source.Name && !pronoun(a.Source.Name) && !pronoun(b.Source.Name)
	}
	return !(p.new.stands(&p.old, a, a.Source.Spans) && p.old.stands(&p.new, b, b.Source.Spans))
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
func (p *pair) onlyVoice() bool {
	return (p.old.attribution() == nil) != (p.new.attribution() == nil)
}

// stillSays reports whether the side prints an attribution of the other side: its source, and its cue or another verb in the place of it.
func (s *side) stillSays(other *side, a *attribution.Attribution) bool {
	return len(a.Source.Spans) > 0 && s.stands(other, a, a.Source.Spans) && (s.stands(other, a, other.anchor(a)) || s.otherVerb(other, a)) ||
		len(a.Source.Spans) == 0 && s.stands(other, a, a.Cue.Spans)
}

// anchor is the word of a cue that says that something is said; the whole cue where none is its lemma.
func (s *side) anchor(a *attribution.Attribution) []article.Span {
	if k := s.version.sentenceAt(a.Cue.Spans[0]); k >= 0 {
		for _, i := range s.doc.Tokens(k, a.Cue.Spans) {
			if t := s.doc.Sentences[k].Tokens[i]; strings.EqualFold(t.Lemma, a.Cue.Lemma) {
				return []article.Span{t.Span}
			}
		}
	}
	return a.Cue.Spans
}

// stands reports whether the words of the other side's spans stand in the sentences of this one.
func (s *side) stands(other *side, a *attribution.Attribution, spans []article.Span) bool {
	has := map[int32]bool{}
	for _, k := range s.around(other, a) {
		for _, t := range s.version.terms[k] {
			has[s.version.stem(t)] = true
		}
	}
	for _, span := range spans {
		k := other.version.sentenceAt(span)
		if k < 0 {
			return false
		}
		for _, t := range other.version.within(k, []article.Span{span}) {
			if !has[other.version.stem(t)] {
				return false
			}
		}
	}
	return true
}

// around are the sentences of this side in which an attribution of the other one would stand: those of the claims, and what became of the
// one that its cue is in.
func (s *side) around(other *side, a *attribution.Attribution) []int {
	out := s.version.sentencesOf(s.indexes)
	if k := other.version.sentenceAt(a.Cue.Spans[0]); k >= 0 {
		out = append(out, other.version.became[k]...)
	}
	return out
}

// otherVerb reports whether another verb took the place of the other side's cue.
func (s *side) otherVerb(other *side, a *attribution.Attribution) bool {
	k := other.version.sentenceAt(a.Cue.Spans[0])
	if k < 0 {
		return false
	}
	cue := map[int32]bool{}
	for _, t := range other.version.within(k, a.Cue.Spans) {
		cue[t.token] = true
	}
	for _, j := range s.around(other, a) {
		from, to := other.version.terms[k], s.version.terms[j]
		found := false
		pairs := same(len(from), len(to), func(x, y int) bool { return other.version.stem(from[x]) == s.version.stem(to[y]) })
		gaps(len(from), len(to), pairs, func(i0, i1, j0, j1 int) {
			gone := false
			for _, t := range from[i0:i1] {
				gone = gone || cue[t.token]
			}
			for _, t := range to[j0:j1] {
				found = found || gone && s.doc.Sentences[j].Tokens[t.token].UPOS == syntax.VERB
			}
		})
		if found {
			return true
		}
	}
	return false
}

// cuesMoved reports whether a word that the certainty of one side rests on does not stand in the sentences of the other.
func (p *pair) cuesMoved() bool {
	return p.new.lacksCue(&p.old) || p.old.lacksCue(&p.new)
}

// lacksCue reports whether a cue of the other side stands nowhere in this one.
func (s *side) lacksCue(other *side) bool {
	has := map[int32]bool{}
	for _, k := range s.version.sentencesOf(s.indexes) {
		for _, t := range s.version.terms[k] {
			has[s.version.stem(t)] = true
		}
	}
	for _, e := range other.head().Evidence {
		k := other.version.sentenceAt(e.Span)
		if k < 0 {
			continue
		}
		for _, t := range other.version.within(k, []article.Span{e.Span}) {
			if !has[other.version.stem(t)] {
				return true
			}
		}
	}
	return false
}
