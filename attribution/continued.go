package attribution

import (
	"slices"
	"sort"
	"strings"

	"factcheck/attribution/article"
)

// continued gives quotations that nobody has to the attribution that they go on with: one that runs over paragraphs, reopened at each, and
// one that begins where the sentence of a quotation's cue ends: “Go,” she said. “Now or never.”
func (d *Document) continued() {
	owner := d.owners()
	for q, at := range d.Quotations {
		if owner[q] >= 0 || at.Parent >= 0 {
			continue
		}
		if at.After >= 0 {
			owner[q] = owner[at.After]
		} else if q > 0 && owner[q-1] >= 0 && d.follows(at.Span, owner[q-1]) {
			owner[q] = owner[q-1]
		}
		if a := owner[q]; a >= 0 {
			d.Attributions[a].Content = append(d.Attributions[a].Content, at.Span)
		}
	}
	for i := range d.Attributions {
		a := &d.Attributions[i]
		slices.SortStableFunc(a.Content, func(x, y article.Span) int { return x.Start - y.Start })
	}
}

// owners gives for each quotation the attribution with a content in it or around it, -1 for none.
func (d *Document) owners() []int {
	owner := make([]int, len(d.Quotations))
	for q := range owner {
		owner[q] = -1
	}
	for i, a := range d.Attributions {
		for _, c := range append(slices.Clone(a.Content), a.Cue.Spans...) {
			q := sort.Search(len(d.Quotations), func(q int) bool { return d.Quotations[q].Span.Start > c.Start }) - 1
			for q >= 0 && d.Quotations[q].Parent >= 0 {
				q = d.Quotations[q].Parent
			}
			for q = max(q, 0); q < len(d.Quotations) && d.Quotations[q].Span.Start < c.End; q++ {
				if d.Quotations[q].Span.Overlaps(c) && owner[q] < 0 {
					owner[q] = i
				}
			}
		}
	}
	return owner
}

// follows reports whether a quotation of three words or more begins directly behind the sentence of an attribution's cue, whose content is
// quoted, too.
func (d *Document) follows(q article.Span, attribution int) bool {
	a := d.Attributions[attribution]
	k := d.SentenceAt(q.Start)
	if a.Mode == Indirect || k == 0 || k == len(d.Sentences) || strings.Count(q.Of(d.Article.Prose), " ") < 2 {
		return false
	}
	before := d.Sentences[k-1]
	return d.Sentences[k].Span.Start == q.Start && before.Block == d.Sentences[k].Block && before.Span.Contains(a.Cue.Spans[0]) && a.Cue.Spans[0].Start > a.Content[0].Start
}
