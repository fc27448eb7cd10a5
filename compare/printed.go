package compare

import (
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
)

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
