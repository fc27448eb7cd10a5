package extract

import (
	"iter"
	"slices"

	"factcheck/attribution/article"
)

// index finds the parts of attributions by place.
type index []piece

// piece is a part of an attribution.
type piece struct {
	span     article.Span
	of       int // the attribution
	farthest int // end of this piece and of all that begin before it
}

// indexed makes an index of some parts of attributions.
func indexed(as []Attribution, parts ...func(*Attribution) []article.Span) (x index) {
	for i := range as {
		for _, of := range parts {
			for _, s := range of(&as[i]) {
				x = append(x, piece{s, i, 0})
			}
		}
	}
	slices.SortStableFunc(x, func(a, b piece) int { return a.span.Start - b.span.Start })
	far := 0
	for i := range x {
		far = max(far, x[i].span.End)
		x[i].farthest = far
	}
	return x
}

// over gives the pieces that overlap a span, the last first.
func (x index) over(s article.Span) iter.Seq[piece] {
	k, _ := slices.BinarySearchFunc(x, s.End, func(p piece, at int) int { return p.span.Start - at })
	return func(yield func(piece) bool) {
		for k--; k >= 0 && x[k].farthest > s.Start; k-- {
			if x[k].span.Overlaps(s) && !yield(x[k]) {
				return
			}
		}
	}
}

// any reports whether a piece overlaps a span.
func (x index) any(s article.Span) bool {
	for range x.over(s) {
		return true
	}
	return false
}

// around reports whether one piece holds a span and more than it.
func (x index) around(s article.Span) bool {
	for p := range x.over(s) {
		if p.span.Contains(s) && p.span != s {
			return true
		}
	}
	return false
}

func cues(a *Attribution) []article.Span     { return a.Cue.Spans }
func mentions(a *Attribution) []article.Span { return a.Source.Spans }
func contents(a *Attribution) []article.Span { return a.Content }
