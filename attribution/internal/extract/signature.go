package extract

import (
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// signature is a dash and a name that end a place, or are all of it: “Never again.” — Ana Holt, mayor. Empty where there is none.
func (r *solo) signature(place article.Span) (none article.Span) {
	prose := r.t.Article.Prose
	if place.Len() > mostSigned {
		place.Start = place.End - mostSigned
	}
	at := strings.LastIndexAny(place.Of(prose), "—–―")
	if at < 0 {
		return none
	}
	at += place.Start
	s := article.Span{Start: at, End: place.End}.Trim(prose)
	name := article.Span{Start: at + len("—"), End: place.End}.Trim(prose)
	if !r.name(name) {
		return none
	}
	return s
}

// name reports whether a place is a name, perhaps with an office.
func (r *solo) name(place article.Span) bool {
	if place.Empty() || strings.Count(place.Of(r.t.Article.Prose), " ") > longestSignature {
		return false
	}
	i := r.t.SentenceAt(place.Start)
	if i == len(r.t.Sentences) {
		return false
	}
	s, toks := &r.t.Sentences[i], r.t.Tokens(i, []article.Span{place})
	return len(toks) > 0 && nominalsIn(s, toks[0], toks[len(toks)-1]+1) && s.Tokens[toks[0]].UPOS == syntax.PROPN
}

// signatureBelow is a signature that is all of the next block, empty for none.
func (r *solo) signatureBelow(b int) (none article.Span) {
	if b+1 >= len(r.t.Article.Blocks) {
		return none
	}
	next := r.t.Article.Blocks[b+1]
	if opensWithDash(r.t, next) {
		if r.name(next.Span) {
			return next.Span
		}
		return none
	}
	if s := r.signature(next.Span); s.Start == next.Span.Start {
		return s
	}
	return none
}

// How many blanks a signature has at most, a name and an office, and how many bytes: no more of a place is looked at.
const (
	longestSignature = 10
	mostSigned       = 200
)

// named is the source that a signature names, up to its first comma.
func (r *solo) named(signed article.Span) *sources.Source {
	i := r.t.SentenceAt(signed.End - 1)
	if i == len(r.t.Sentences) {
		return nil
	}
	s := &r.t.Sentences[i]
	var name words
	for _, k := range r.t.Tokens(i, []article.Span{signed}) {
		switch t := s.Tokens[k]; {
		case t.UPOS == syntax.PUNCT && name.to > 0:
			return r.source(i, name)
		case t.IsWord():
			if name.to == 0 {
				name.from = k
			}
			name.to = k + 1
		}
	}
	return r.source(i, name)
}
