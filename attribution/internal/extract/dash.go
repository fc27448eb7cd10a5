package extract

import (
	"strings"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"
)

// dashes find speech that a dash opens in place of quotation marks: “— We did not know, said the driver. It was dark.” They contend over
// the whole sentence.
func dashes(t *text.Text, who *sources.Register) (out []Candidate) {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		if !opensWithDash(t, t.Block(i)) || s.TooLong() {
			continue
		}
		if p, ok := tail(s, anybody); ok {
			c := p.candidate(t, who, i, p.cue.from)
			c.Place = s.Span
			out = append(out, c)
		}
	}
	return out
}

// opensWithDash reports whether a dash that is no hyphen opens a block. The dash of a dateline does not.
func opensWithDash(t *text.Text, b article.Block) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(t.Article.Prose[:b.Span.Start], " \t"))
	return b.Kind == article.Item && (r == '—' || r == '–' || r == '―')
}

// dashed makes the words of a reported sentence that a dash opens those of its speaker, with the rest of the paragraph where nobody else
// says it.
func dashed(t *text.Text, as []Attribution) {
	cues := indexed(as, func(a *Attribution) []article.Span { return a.Cue.Spans[:1] })
	for i := range as {
		a := &as[i]
		k := t.SentenceAt(a.Cue.Spans[0].Start)
		if a.Mode == Direct || a.Rule != "said-behind" || k == len(t.Sentences) {
			continue
		}
		b := t.Block(k)
		if a.Content[0].Start != b.Span.Start || !opensWithDash(t, b) {
			continue
		}
		a.Mode = Direct
		rest := article.Span{Start: t.Sentences[k].Span.End, End: b.Span.End}.Trim(t.Article.Prose)
		if !rest.Empty() && !cues.any(rest) {
			a.Content = append(a.Content, rest)
		}
	}
}
