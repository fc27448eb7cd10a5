package attribution

import (
	"slices"
	"strings"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/sources"
)

// dashes reads speech that a dash opens in place of quotation marks: “— We did not know, said the driver. It was dark.” Its words are the
// speaker's own, also behind the reporting clause.
func (d *Document) dashes(r *sources.Register) {
	for i := range d.Sentences {
		b := d.Article.Blocks[d.Sentences[i].Block]
		if !d.dashed(b) || len(d.Sentences[i].Tokens) > longestSentence {
			continue
		}
		if t, ok := tail(&d.Sentences[i], anybody); ok && !d.told(d.Sentences[i].Span) {
			d.tagged(i, t, r)
		}
	}
	for i := range d.Attributions {
		d.dash(&d.Attributions[i])
	}
}

// dash makes the words of a reported sentence that a dash opens those of its speaker, with the rest of the paragraph where nobody else says it.
func (d *Document) dash(a *Attribution) {
	k := d.sentenceAt(a.Cue.Spans[0].Start)
	if k == len(d.Sentences) || a.Mode == Direct || a.Rule != "said-behind" {
		return
	}
	b := d.Article.Blocks[d.Sentences[k].Block]
	if a.Content[0].Start != b.Span.Start || !d.dashed(b) {
		return
	}
	a.Mode = Direct
	if rest := (article.Span{Start: d.Sentences[k].Span.End, End: b.Span.End}).Trim(d.Article.Prose); !rest.Empty() && !d.cuedIn(rest) {
		a.Content = append(a.Content, rest)
	}
}

// dashed reports whether a dash that is no hyphen opens a block. The dash of a dateline does not.
func (d *Document) dashed(b article.Block) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(d.Article.Prose[:b.Span.Start], " \t"))
	return b.Kind == article.Item && (r == '—' || r == '–' || r == '―')
}

// cuedIn reports whether the cue of an attribution lies in a span.
func (d *Document) cuedIn(s article.Span) bool {
	return slices.ContainsFunc(d.Attributions, func(a Attribution) bool { return s.Contains(a.Cue.Spans[0]) })
}
