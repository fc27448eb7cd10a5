package html

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
)

// wordMarks finds the rows of a word diff in the pieces of prose that they came from: the spans of a side's own words, and the other
// side's words with the places where they would stand. Rows rebuild the text but for its spaces; if one does not, nothing is marked.
func wordMarks(prose string, pieces []article.Span, rows []compare.Row, own byte) (words []article.Span, gone []insert) {
	w := walker{prose: prose, pieces: pieces}
	if len(pieces) > 0 {
		w.at = pieces[0].Start
	}
	for _, r := range rows {
		if r.Mark != '=' && r.Mark != own {
			if text := strings.TrimSpace(r.Text); text != "" {
				gone = append(gone, insert{at: w.at, text: text, lead: !w.moved})
			}
			continue
		}
		for _, c := range r.Text {
			if unicode.IsSpace(c) {
				continue
			}
			s, ok := w.next(c)
			if !ok {
				return nil, nil
			}
			if r.Mark == '=' {
				continue
			}
			if n := len(words); n > 0 && words[n-1].End <= s.Start && strings.TrimSpace(prose[words[n-1].End:s.Start]) == "" {
				words[n-1].End = s.End
			} else {
				words = append(words, s)
			}
		}
	}
	return words, gone
}

// walker steps through the characters of pieces of prose, without spaces.
type walker struct {
	prose  string
	pieces []article.Span
	at     int
	moved  bool
}

// next is the span of the next character, which must be c.
func (w *walker) next(c rune) (article.Span, bool) {
	for len(w.pieces) > 0 {
		if w.at >= w.pieces[0].End {
			if w.pieces = w.pieces[1:]; len(w.pieces) > 0 {
				w.at = w.pieces[0].Start
			}
			continue
		}
		got, n := utf8.DecodeRuneInString(w.prose[w.at:])
		s := article.Span{Start: w.at, End: w.at + n}
		if unicode.IsSpace(got) {
			w.at = s.End
			continue
		}
		w.at, w.moved = s.End, true
		return s, got == c
	}
	return article.Span{}, false
}

// sideDrawer collects what is drawn of one version in a step.
type sideDrawer struct {
	doc     *attribution.Document
	tints   []tint
	inserts []insert
}

// mark draws a change in its version: its claims, and in them the words that differ.
func (s *sideDrawer) mark(m *mark, side *compare.Side, rows []compare.Row, own byte) {
	for k, p := range side.Spans {
		s.tints = append(s.tints, tint{span: p, mark: m, last: k == len(side.Spans)-1})
	}
	role := "ins"
	if own == '-' {
		role = "del"
	}
	words, gone := side.Spans, []insert(nil)
	if rows != nil {
		words, gone = wordMarks(s.doc.Article.Prose, side.Spans, rows, own)
	}
	for _, w := range words {
		s.tints = append(s.tints, tint{span: w, role: role})
	}
	if own == '+' {
		for _, g := range gone {
			g.mark = m
			s.inserts = append(s.inserts, g)
		}
	}
}

// blocks draws the version.
func (s *sideDrawer) blocks() []block {
	return newPainter(s.doc.Article.Prose, s.tints, s.inserts).blocks(s.doc.Article)
}
