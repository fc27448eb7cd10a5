package compare

import (
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
)

// side gathers the claims of one version and what is printed of them: whole sentences where all that they claim belongs to the change, else
// the claims with their sources and cues.
func side(v *version, claims []int) *Side {
	if len(claims) == 0 {
		return nil
	}
	s := &Side{Claims: claims}
	for _, i := range v.sentencesOf(claims) {
		s.Spans = append(s.Spans, v.shown(i, claims)...)
	}
	var texts []string
	for _, span := range s.Spans {
		texts = append(texts, span.Of(v.doc.Article.Prose))
	}
	s.Text = strings.Join(texts, " ")
	return s
}

// shown are the pieces of a sentence that the given claims stand for, in the order of the prose.
func (v *version) shown(sentence int, claims []int) []article.Span {
	all := true
	var out []article.Span
	for _, i := range v.sentences[sentence].claims {
		if slices.Contains(claims, i) {
			out = append(out, v.doc.Claims[i].Spans...)
			out = append(out, v.frame(i)...)
		} else {
			all = false
		}
	}
	if all {
		whole := v.doc.Sentences[sentence].Span
		if text := whole.Of(v.doc.Article.Prose); len(text) > 1 && strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "..") {
			whole.End-- // its period says nothing
		}
		return []article.Span{whole}
	}
	return joined(v.doc.Article.Prose, out)
}

// joined sorts spans and makes one of those between which nothing stands but spaces and marks.
func joined(prose string, spans []article.Span) (out []article.Span) {
	slices.SortFunc(spans, func(a, b article.Span) int { return a.Start - b.Start })
	for _, s := range spans {
		if n := len(out); n > 0 && (s.Start <= out[n-1].End || strings.Trim(prose[out[n-1].End:s.Start], " \n,\"“”") == "") {
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

// removed rates claims that are gone: an allegation, a denial or a number is missed most; what the article asks its readers to do, least.
func (p *pairing) removed(c Change) Change {
	c.Op, c.Severity = Removed, Info
	for _, i := range c.Old.Claims {
		c.Severity = max(c.Severity, p.lossOf(p.old.doc.Claims[i]))
	}
	c.Nearest = p.nearest(c.Old.Claims[0])
	return c
}

func (p *pairing) lossOf(cl attribution.Claim) Severity {
	switch {
	case len(cl.Attributions) == 0 && (cl.Kind == attribution.Request || cl.Kind == attribution.Question):
		return Info
	case cl.Certainty.Label == certainty.Alleged || cl.Certainty.Label == certainty.Denied || len(cl.Facts.Quantities) > 0:
		return High
	}
	return Medium
}

// nearest is the new claim most like an old one, if any is.
func (p *pairing) nearest(i int) *Near {
	var best *Near
	u := p.old.claims[i]
	share := float64(i) / float64(max(1, len(p.old.claims)))
	middle := int(share * float64(len(p.new.claims)))
	for j := max(0, middle-nearby); j < min(len(p.new.claims), middle+nearby); j++ {
		s := likeness(u.words, p.new.claims[j].words)
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
