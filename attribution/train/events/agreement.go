package events

import "math"

// Agreement measures how near values are to what people judged. The zero value is ready.
type Agreement struct {
	n                int
	x, y, xx, yy, xy float64
	away             float64
}

// Add counts one event: the judged value and ours.
func (a *Agreement) Add(judged, ours float64) {
	a.n++
	a.x += judged
	a.y += ours
	a.xx += float64(judged * judged)
	a.yy += float64(ours * ours)
	a.xy += float64(judged * ours)
	a.away += math.Abs(judged - ours)
}

// N is how many events were counted.
func (a *Agreement) N() int { return a.n }

// R is Pearson's correlation, 0 where either side does not vary.
func (a *Agreement) R() float64 {
	n := float64(a.n)
	spread := (n*a.xx - a.x*a.x) * (n*a.yy - a.y*a.y)
	if spread <= 0 {
		return 0
	}
	return (n*a.xy - a.x*a.y) / math.Sqrt(spread)
}

// MAE is the mean absolute error, 0 where nothing was counted.
func (a *Agreement) MAE() float64 { return a.away / float64(max(1, a.n)) }
