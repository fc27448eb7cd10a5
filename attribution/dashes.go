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
	cues, n := d.cueStarts(), len(d.Attributions)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if !d.dashed(d.Article.Blocks[s.Block]) || s.TooLong() || within(cues, s.Span) {
			continue
		}
		if t, ok := tail(s, anybody); ok {
			d.Attributions = append(d.Attributions, d.tagAttribution(i, t, r))
		}
	}
	if len(d.Attributions) > n {
		cues = d.cueStarts()
		slices.SortStableFunc(d.Attributions, byCue)
	}
	for i := range d.Attributions {
		d.dash(&d.Attributions[i], cues)
	}
}

// byCue orders attributions by where their cues begin.
func byCue(a, b Attribution) int { return a.Cue.Spans[0].Start - b.Cue.Spans[0].Start }

// dash makes the words of a reported sentence that a dash opens those of its speaker, with the rest of the paragraph where nobody else says it.
func (d *Document) dash(a *Attribution, cues []int) {
	k := d.SentenceAt(a.Cue.Spans[0].Start)
	if k == len(d.Sentences) || a.Mode == Direct || a.Rule != "said-behind" {
		return
	}
	b := d.Article.Blocks[d.Sentences[k].Block]
	if a.Content[0].Start != b.Span.Start || !d.dashed(b) {
		return
	}
	a.Mode = Direct
	if rest := (article.Span{Start: d.Sentences[k].Span.End, End: b.Span.End}).Trim(d.Article.Prose); !rest.Empty() && !within(cues, rest) {
		a.Content = append(a.Content, rest)
	}
}

// dashed reports whether a dash that is no hyphen opens a block. The dash of a dateline does not.
func (d *Document) dashed(b article.Block) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(d.Article.Prose[:b.Span.Start], " \t"))
	return b.Kind == article.Item && (r == '—' || r == '–' || r == '―')
}

// cueStarts are the places where cues begin, in order.
func (d *Document) cueStarts() (out []int) {
	for _, a := range d.Attributions {
		out = append(out, a.Cue.Spans[0].Start)
	}
	slices.Sort(out)
	return out
}

// within reports whether one of some places in order lies in a span.
func within(places []int, s article.Span) bool {
	i, _ := slices.BinarySearch(places, s.Start)
	return i < len(places) && places[i] < s.End
}
