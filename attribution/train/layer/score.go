package layer

import (
	"sort"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/reporting"
)

// Score counts attributions as the scorer of record does: an attribution is right when its content overlaps that of a gold one by half or
// more (intersection over union of characters that are no space) and the sources overlap by 30 %, or both name nobody.
type Score struct{ Gold, Found, Content, Right int }

// Add adds another score.
func (s *Score) Add(o Score) {
	s.Gold, s.Found, s.Content, s.Right = s.Gold+o.Gold, s.Found+o.Found, s.Content+o.Content, s.Right+o.Right
}

// Precision, Recall and F1 are in percent.
func (s Score) Precision() float64 { return 100 * float64(s.Right) / float64(max(1, s.Found)) }
func (s Score) Recall() float64    { return 100 * float64(s.Right) / float64(max(1, s.Gold)) }
func (s Score) F1() float64        { return 200 * float64(s.Right) / float64(max(1, s.Gold+s.Found)) }

// ContentF1 is F1 without regard to sources.
func (s Score) ContentF1() float64 { return 200 * float64(s.Content) / float64(max(1, s.Gold+s.Found)) }

// Prediction is an attribution in spans, in order and without overlap.
type Prediction struct {
	Source, Content []article.Span
	Confidence      int // in percent
}

// NewPrediction takes spans in any order.
func NewPrediction(source, content []article.Span, confidence int) Prediction {
	return Prediction{merged(source), merged(content), confidence}
}

// prediction is a candidate in spans.
func (a *Article) prediction(c *reporting.Candidate) Prediction {
	return Prediction{Source: a.spans(c.Source), Content: a.spans(c.Content)}
}

// half is the overlap from which on contents match.
const half = .5

// Score scores predictions. With speech, beliefs and wishes of the gold give neither credit nor blame. right tells of each prediction
// whether it is right, wrong or not counted.
func (a *Article) Score(ps []Prediction, speech bool) (s Score, right []Verdict) {
	ignored := append([]article.Span(nil), a.Discard...)
	var gold []*Gold
	for i := range a.Gold {
		g := &a.Gold[i]
		if speech && !g.Speech {
			ignored = append(append(append(ignored, g.Source...), g.Cue...), g.Content...)
			continue
		}
		gold = append(gold, g)
	}
	ignored = merged(ignored)
	right = make([]Verdict, len(ps))
	var kept []int
	for i, p := range ps {
		if 2*a.common(p.Content, ignored) <= a.size(p.Content) {
			kept = append(kept, i)
		} else {
			right[i] = Ignored
		}
	}
	s.Gold, s.Found = len(gold), len(kept)
	for _, m := range a.matches(gold, ps, kept) {
		s.Content++
		if a.sameSource(gold[m.gold].Source, ps[m.found].Source) {
			s.Right++
			right[m.found] = Right
		}
	}
	return s, right
}

// Verdict is what the scorer says of a prediction. The zero value is wrong.
type Verdict uint8

const (
	Wrong Verdict = iota
	Right
	Ignored
)

type match struct {
	overlap     float64
	gold, found int
}

// matches pairs gold contents with predicted ones, the largest overlap first.
func (a *Article) matches(gold []*Gold, ps []Prediction, kept []int) (out []match) {
	var all []match
	for i, g := range gold {
		for _, j := range kept {
			if v := a.overlap(g.Content, ps[j].Content); v >= half {
				all = append(all, match{v, i, j})
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].overlap > all[j].overlap })
	usedGold, used := map[int]bool{}, map[int]bool{}
	for _, m := range all {
		if !usedGold[m.gold] && !used[m.found] {
			usedGold[m.gold], used[m.found] = true, true
			out = append(out, m)
		}
	}
	return out
}

// overlap is intersection over union.
func (a *Article) overlap(x, y []article.Span) float64 {
	if len(x) == 0 || len(y) == 0 || x[0].Start >= y[len(y)-1].End || y[0].Start >= x[len(x)-1].End {
		return 0
	}
	n := a.common(x, y)
	if n == 0 {
		return 0
	}
	return float64(n) / float64(a.size(x)+a.size(y)-n)
}

// sameSource reports whether two sources overlap by 30 %, or both name nobody.
func (a *Article) sameSource(x, y []article.Span) bool {
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y)
	}
	return a.overlap(x, y) >= .3
}

// correct tells of each candidate whether it would be right. Of candidates for one gold attribution the best overlap counts, with the other
// candidates of its anchor that match, too.
func (a *Article) correct(cs []reporting.Candidate) []bool {
	out := make([]bool, len(cs))
	ps := make([]Prediction, len(cs))
	for j := range cs {
		ps[j] = a.prediction(&cs[j])
	}
	for i := range a.Gold {
		g := &a.Gold[i]
		best, most := -1, 0.0
		for j := range ps {
			if v := a.overlap(g.Content, ps[j].Content); v >= half && v > most && a.sameSource(g.Source, ps[j].Source) {
				best, most = j, v
			}
		}
		for j := range cs {
			if best >= 0 && cs[j].Anchor == cs[best].Anchor && a.overlap(g.Content, ps[j].Content) >= half &&
				a.sameSource(g.Source, ps[j].Source) {
				out[j] = true
			}
		}
	}
	return out
}
