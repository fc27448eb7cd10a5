package compare

import (
	"slices"
	"strings"
	"unicode"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/compare/house"
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

// removed rates claims that are gone: an allegation, a denial or a number is missed most; what the article asks its readers to do or tells of
// itself, least.
func (a *alignment) removed(c Change) Change {
	c.Op = Removed
	for _, i := range c.Old.Claims {
		c.Severity = max(c.Severity, a.lossOf(i))
	}
	c.Nearest = a.nearest(c.Old.Claims[0])
	return c
}

// lossOf is how grave it is that an old claim is gone.
func (a *alignment) lossOf(claim int) Severity {
	cl := a.old.doc.Claims[claim]
	switch {
	case a.old.addresses(claim):
		return Quiet
	case len(cl.Attributions) == 0 && (cl.Kind == attribution.Request || cl.Kind == attribution.Question || a.old.isNotice(cl.Sentence)):
		return Info
	case cl.Certainty.Label == certainty.Alleged || cl.Certainty.Label == certainty.Denied || len(cl.Facts.Quantities) > 0:
		return High
	case cl.Head < 0: // a heading, or the rest of one
		return Low
	}
	return Medium
}

// isNotice reports whether a sentence speaks of the newsroom and not of the news.
func (v *version) isNotice(sentence int) bool {
	is, asked := v.notices[sentence]
	if !asked {
		is = house.Notice(strings.Join(strings.FieldsFunc(attribution.Normalize(v.doc.Sentences[sentence].Span.Of(v.doc.Article.Prose)), func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
		}), " "))
		if v.notices == nil {
			v.notices = map[int]bool{}
		}
		v.notices[sentence] = is
	}
	return is
}

// addresses reports whether a claim only speaks to the reader about the newsroom and its pages: "Sign up for our newsletter.", "Last updated
// March 4". Nobody who follows the news needs to hear of it.
func (v *version) addresses(claim int) bool {
	c := v.doc.Claims[claim]
	if len(c.Attributions) > 0 || !v.isNotice(c.Sentence) {
		return false
	}
	return c.Kind == attribution.Request || c.Kind == attribution.Question || len(v.terms[c.Sentence]) <= briefNotice
}

// briefNotice is how many words a notice has at most that is no request.
const briefNotice = 9

// nearest is the new claim most like an old one, if any is.
func (a *alignment) nearest(i int) *Near {
	var best *Near
	u := a.old.claims[i]
	share := float64(i) / float64(max(1, len(a.old.claims)))
	middle := int(share * float64(len(a.new.claims)))
	for j := max(0, middle-nearby); j < min(len(a.new.claims), middle+nearby); j++ {
		s := likeness(u.words, a.new.claims[j].words)
		if s >= leastNear && (best == nil || s > best.Likeness) {
			best = &Near{j, s}
		}
	}
	return best
}

// nearby is how many claims around the place of a removed one are searched for a survivor, which is at least so much like it.
const (
	nearby    = 20
	leastNear = .45
)
