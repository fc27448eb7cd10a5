package extract

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/quotes"
)

// continued gives quotations that nobody has to the attribution that they go on with: one that runs over paragraphs, reopened at each,
// whichever of them has the cue, and one that begins where the sentence of a quotation's cue ends: “Go,” she said. “Now or never.”
func continued(t *text.Text, as []Attribution) {
	owner := owners(t, as)
	for q, at := range t.Quotations {
		if owner[q] >= 0 || at.Parent >= 0 {
			continue
		}
		if at.After >= 0 {
			owner[q] = owner[at.After]
		} else if q > 0 && owner[q-1] >= 0 && follows(t, at.Span, &as[owner[q-1]]) {
			owner[q] = owner[q-1]
		}
		if a := owner[q]; a >= 0 && !t.Quoted(as[a].Cue.Spans[0]) { // who is quoted inside a quotation does not go on behind it
			as[a].Content = append(as[a].Content, at.Span)
		}
	}
	for q := len(t.Quotations) - 1; q >= 0; q-- { // a quotation whose speaker is told in a later paragraph
		first, a := t.Quotations[q].After, owner[q]
		if first >= 0 && a >= 0 && owner[first] < 0 && !t.Quoted(as[a].Cue.Spans[0]) {
			owner[first] = a
			as[a].Content = append(as[a].Content, t.Quotations[first].Span)
		}
	}
	for i := range as {
		slices.SortStableFunc(as[i].Content, func(x, y article.Span) int { return x.Start - y.Start })
	}
}

// owners gives for each quotation the attribution with a content or a cue in it or around it, -1 for none.
func owners(t *text.Text, as []Attribution) []int {
	owner := make([]int, len(t.Quotations))
	for q := range owner {
		owner[q] = -1
	}
	for i, a := range as {
		for _, c := range slices.Concat(a.Content, a.Cue.Spans) {
			q, _ := slices.BinarySearchFunc(t.Quotations, c.Start+1, func(q quotes.Quotation, at int) int { return q.Span.Start - at })
			for q = max(quotes.Outermost(t.Quotations, q-1), 0); q < len(owner) && t.Quotations[q].Span.Start < c.End; q++ {
				if t.Quotations[q].Span.Overlaps(c) && owner[q] < 0 {
					owner[q] = i
				}
			}
		}
	}
	return owner
}

// follows reports whether a quotation of three words or more begins directly behind the sentence of an attribution's cue, whose content is
// quoted, too.
func follows(t *text.Text, q article.Span, a *Attribution) bool {
	k := t.SentenceAt(q.Start)
	if a.Mode == Indirect || k == 0 || k == len(t.Sentences) || strings.Count(q.Of(t.Article.Prose), " ") < 2 {
		return false
	}
	next, before := &t.Sentences[k], &t.Sentences[k-1]
	cue := a.Cue.Spans[0]
	return next.Span.Start == q.Start && before.Block == next.Block && before.Span.Contains(cue) && cue.Start > a.Content[0].Start
}
