package compare

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"factcheck/attribution/article"
	"factcheck/attribution/facts"
	"factcheck/attribution/lexicon"
)

// numbers tells of other numbers, and of one thing that became several.
func numbers(p *pair) []Detail { return append(quantities(p), plurals(p)...) }

// quantities compares quantities in order. The same value in another notation is quiet.
func quantities(p *pair) []Detail {
	out, a, b := p.none()
	p.zeroed = len(out) > 0
	pairs := same(len(a), len(b), func(i, j int) bool { return equalQuantity(a[i], b[j]) })
	for _, same := range pairs {
		o, n := p.old.text(a[same[0]].Span), p.new.text(b[same[1]].Span)
		switch {
		case a[same[0]].Bound != b[same[1]].Bound && !p.new.prints(a[same[0]].Bound) && !p.old.prints(b[same[1]].Bound):
			out = append(out, Detail{Aspect: Number, Old: p.old.quantity(a[same[0]]), New: p.new.quantity(b[same[1]]), Severity: Medium})
		case !strings.EqualFold(o, n):
			out = append(out, Detail{Aspect: Number, Old: o, New: n, Direction: Renotated})
		}
	}
	gaps(len(a), len(b), pairs, func(i0, i1, j0, j1 int) {
		for ; i0 < i1 || j0 < j1; i0, j0 = i0+1, j0+1 {
			d := Detail{Aspect: Number, Severity: High}
			switch {
			case i0 < i1 && j0 < j1:
				p.shares = p.shares || share(a[i0]) || share(b[j0])
				d.Old, d.New, d.Direction = p.old.quantity(a[i0]), p.new.quantity(b[j0]), upOrDown(a[i0], b[j0])
				if d.Old == d.New { // in another unit
					d.Old, d.New = p.old.measured(a[i0]), p.new.measured(b[j0])
				}
			case i0 < i1:
				d.Old, d.Severity = p.old.quantity(a[i0]), Medium
			default:
				d.New, d.Severity = p.new.quantity(b[j0]), Medium
			}
			out = append(out, d)
		}
	})
	return out
}

func equalQuantity(a, b facts.Quantity) bool {
	near := func(x, y float64) bool { return math.Abs(x-y) <= 1e-9*math.Max(math.Abs(x), math.Abs(y)) }
	sameUnit := a.Unit == b.Unit || !lexicon.MeasuredUnit(a.Unit) && !lexicon.MeasuredUnit(b.Unit)
	sameKind := a.Ordinal == b.Ordinal && a.Per == b.Per
	return near(a.Value, b.Value) && near(a.High, b.High) && sameKind && sameUnit
}

// prints reports whether a side has one of the words of a bound somewhere. Exactness has none.
func (s side) prints(b facts.Bound) bool {
	return slices.ContainsFunc(s.words, func(w word) bool { return b != facts.Exact && facts.Anywhere(w.Text) == b })
}

func upOrDown(a, b facts.Quantity) Direction {
	switch {
	case a.Ordinal != b.Ordinal || lexicon.MeasuredUnit(a.Unit) != lexicon.MeasuredUnit(b.Unit):
		return ""
	case a.Unit != b.Unit && lexicon.MeasuredUnit(a.Unit):
		return ""
	case a.Value < b.Value:
		return Up
	case a.Value > b.Value:
		return Down
	}
	return ""
}

// quantity is a quantity as written, with what softens it and what it counts.
func (s side) quantity(q facts.Quantity) string {
	text := s.text(article.Span{Start: q.Span.Start, End: s.wholeWord(q.Span.End)})
	if b := q.Bound.String(); b != "" && !strings.Contains(text, b) {
		text = b + " " + text
	}
	if q.Per != "" {
		text += " per " + q.Per
	}
	return text
}

// measured is a quantity as written, with its unit.
func (s side) measured(q facts.Quantity) string {
	if unit := s.measure(q); !unit.Empty() {
		return s.text(article.Span{Start: q.Span.Start, End: unit.End})
	}
	return s.quantity(q)
}

// measure is the word behind a quantity that is its unit or currency, and no part of its span; empty for none.
func (s side) measure(q facts.Quantity) article.Span {
	prose := s.doc.Article.Prose
	if q.Span.End >= len(prose) || prose[q.Span.End] != ' ' {
		return article.Span{}
	}
	at := q.Span.End + 1
	end := at
	for end < len(prose) && prose[end] >= 'a' && prose[end] <= 'z' {
		end++
	}
	if u, ok := lexicon.Unit(prose[at:end]); !ok || u != q.Unit || !lexicon.MeasuredUnit(u) {
		return article.Span{}
	}
	return article.Span{Start: at, End: end}
}

// share reports whether a quantity is one that no later count makes grow: a part of a whole, a sum of money, an age.
func share(q facts.Quantity) bool {
	return q.Unit == "percent" || q.Unit == "part" || strings.HasSuffix(q.Unit, "-old") || q.Unit != "" && q.Unit == strings.ToUpper(q.Unit)
}

// wholeWord is the end of the word that a number is the first part of: of "two-" in "a two-year reprieve" the end of "year".
func (s side) wholeWord(end int) int {
	prose := s.doc.Article.Prose
	if end == 0 || end < len(prose) && prose[end-1] != '-' && prose[end] != '-' {
		return end
	}
	if n := strings.IndexFunc(prose[end:], func(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }); n > 1 {
		return end + n
	}
	return end
}

// plurals tells that one thing became several where nothing else differs: "the explosion", "the explosions".
func plurals(p *pair) []Detail {
	a, b := p.old.words, p.new.words
	if len(a) != len(b) {
		return nil
	}
	at := -1
	for i := range a {
		switch {
		case a[i].Text == b[i].Text:
		case at >= 0 && !agrees(a[i], b[i]) || a[i].Lemma != b[i].Lemma:
			return nil
		case !agrees(a[i], b[i]):
			at = i
		}
	}
	if at < 1 || a[at-1].Text != "the" || a[at].quoted > 0 {
		return nil
	}
	if m, n := a[at].Number, b[at].Number; m == 0 || n == 0 || m == n {
		return nil
	}
	return []Detail{{Aspect: Number, Old: strings.TrimSpace(a[at].Form), New: strings.TrimSpace(b[at].Form), Severity: Medium}}
}

// agrees reports whether two forms differ as a verb does that follows its subject: "was", "were".
func agrees(a, b word) bool { return a.Number == 0 && b.Number == 0 && a.Lemma == b.Lemma }
