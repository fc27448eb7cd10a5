package compare

import (
	"strings"
	"unicode"

	"factcheck/compare/wording"
)

// quotations compares the words in quotation marks. Marks and punctuation alone are quiet, and so is one word written as two. Words that
// begin or end a quotation and are not quoted any more only make it shorter.
func quotations(p *pair) (out []Detail) {
	a, b := quoted(p.old.words), quoted(p.new.words)
	if len(a) == 0 || len(b) == 0 {
		if len(a) >= 3 && len(b) == 0 || len(b) >= 3 && len(a) == 0 {
			return []Detail{{Aspect: Quotation, Old: mark(a), New: mark(b), Severity: Medium}}
		}
		return nil
	}
	pairs := same(len(a), len(b), func(i, j int) bool { return a[i].Text == b[j].Text })
	gaps(len(a), len(b), pairs, func(i0, i1, j0, j1 int) {
		d := Detail{Aspect: Quotation, Old: p.old.print(a[i0:i1]), New: p.new.print(b[j0:j1]), Severity: High}
		switch {
		case run(a[i0:i1]) == run(b[j0:j1]), initials(d.Old) == initials(d.New):
			return
		case j0 == j1 && atEdge(a, i0, i1), i0 == i1 && atEdge(b, j0, j1):
			d.Severity = Medium
		}
		out = append(out, d)
	})
	return out
}

// atEdge reports whether the words [from, to) begin or end a quotation.
func atEdge(ws []word, from, to int) bool {
	return from == 0 || to == len(ws) || ws[from-1].quoted != ws[from].quoted || ws[to].quoted != ws[to-1].quoted
}

// mark says how words stand that are quoted on one side only.
func mark(quoted []word) string {
	if len(quoted) > 0 {
		return "direct"
	}
	return "paraphrase"
}

// run are words without what stands between them.
func run(ws []word) string {
	var b strings.Builder
	for _, w := range ws {
		b.WriteString(w.Text)
	}
	return b.String()
}

// initials are the letters and digits of a text in lower case: "PA" and "Pa." are one abbreviation.
func initials(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// print gives words as they stand in the prose, with dots where others stand between them.
func (s side) print(ws []word) string { return s.stretch(plainWords(ws)) }

func (s side) stretch(ws []wording.Word) string {
	var b strings.Builder
	end := -1
	for _, w := range ws {
		switch {
		case w.Span.Start < end: // of the same token
			continue
		case end >= 0 && w.Span.Start > end && wordless(s.doc.Article.Prose[end:w.Span.Start]):
			b.WriteString(s.doc.Article.Prose[end:w.Span.Start])
		case end >= 0 && w.Span.Start > end:
			b.WriteString(omission + " ")
		}
		b.WriteString(w.Span.Of(s.doc.Article.Prose))
		end = w.Span.End
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// wordless reports whether a text has neither letters nor digits.
func wordless(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
