package compare

import (
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
)

// side gathers the claims of one version and what is printed of them: whole sentences where all that they claim belongs to the change, else
// the claims with their sources and cues.
func (v *version) side(claims []int) *Side {
	if len(claims) == 0 {
		return nil
	}
	s := &Side{Claims: claims}
	for _, i := range v.sentencesOf(claims) {
		s.Spans = append(s.Spans, v.shown(i, claims)...)
	}
	last := &s.Spans[len(s.Spans)-1]
	if v.ends(*last) {
		last.End-- // the last period says nothing
	}
	s.Text = v.pieces(s.Spans)
	return s
}

// ends reports whether a span ends with the period of a sentence, and not with that of "p.m." or with dots.
func (v *version) ends(s article.Span) bool {
	text := s.Of(v.doc.Article.Prose)
	return len(text) > 1 && text[len(text)-1] == '.' && text[len(text)-2] != '.' && (len(text) < 3 || text[len(text)-3] != '.')
}

// omission stands in a printed text for what another claim says.
const omission = " …"

// pieces are spans as they are printed, with dots for what is left out between two of one sentence.
func (v *version) pieces(spans []article.Span) string {
	var b strings.Builder
	for i, s := range spans {
		text := s.Of(v.doc.Article.Prose)
		if i > 0 && v.sentenceAt(s) == v.sentenceAt(spans[i-1]) {
			b.WriteString(omission)
		}
		if i > 0 && !strings.ContainsRune(",.;:", rune(text[0])) {
			b.WriteByte(' ')
		}
		b.WriteString(text)
	}
	return b.String()
}

// shown are the pieces of a sentence that the given claims stand for, in the order of the prose: all of it but what other claims say.
func (v *version) shown(sentence int, claims []int) []article.Span {
	var own, others []article.Span
	for _, i := range v.sentences[sentence].claims {
		if slices.Contains(claims, i) {
			own = append(append(own, v.doc.Claims[i].Spans...), v.frame(i)...)
		} else {
			others = append(others, v.doc.Claims[i].Spans...)
		}
	}
	if len(others) == 0 {
		whole := v.doc.Sentences[sentence].Span
		return []article.Span{whole}
	}
	return joined(own, others)
}

// joined sorts spans and makes one of those between which no other stands.
func joined(spans, others []article.Span) (out []article.Span) {
	slices.SortFunc(spans, func(a, b article.Span) int { return a.Start - b.Start })
	for _, s := range spans {
		if n := len(out); n > 0 && (s.Start <= out[n-1].End || !overlapsAny(article.Span{Start: out[n-1].End, End: s.Start}, others)) {
			out[n-1].End = max(out[n-1].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// claimText are the words of a side's claims alone, without source and cue.
func claimText(d *attribution.Document, s *Side) string {
	var texts []string
	for _, i := range s.Claims {
		texts = append(texts, d.Claims[i].Text)
	}
	return strings.Join(texts, " ")
}

// innermost are the attributions of a side's first claim, none where nothing is claimed.
func innermost(d *attribution.Document, s *Side) []int {
	if len(s.Claims) == 0 {
		return nil
	}
	return d.Claims[s.Claims[0]].Attributions
}
