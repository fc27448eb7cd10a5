package reporting

import (
	"math/bits"
	"sort"
)

// Unit is how many units of a score make one of the natural logarithm. Scores are integers, so that every processor decides alike.
const Unit = 1024

// farthest is the distance of two scores beyond which the smaller one does not count.
const farthest = 12 * Unit

// powers[d] is e to the power -d/Unit, in 2^31ths, made by integer multiplication.
var powers = func() (p [farthest + 1]uint32) {
	const decay = 18428738468430479223 // e to the power -1/1024, in 2^64ths
	x := ^uint64(0)
	for i := range p {
		p[i] = uint32(x >> 33)
		x, _ = bits.Mul64(x, decay)
	}
	return p
}()

// softplus[d>>softStep] is log(1 + e^-d) in units.
const softStep = 2

var softplus = func() (t [farthest>>softStep + 1]int32) {
	for i := range t {
		x := uint64(1)<<31 + uint64(powers[i<<softStep]) // 1 + e^-d in 2^31ths
		t[i] = int32(sort.Search(Unit, func(d int) bool { return x*uint64(powers[d]) <= 1<<62 }))
	}
	return t
}()

// addLog is log(e^a + e^b).
func addLog(a, b int32) int32 {
	a, b = max(a, b), min(a, b)
	if d := a - b; d < farthest {
		return a + softplus[d>>softStep]
	}
	return a
}

// one is certainty, in the integers that chances are counted in.
const one = 1 << 16

// chance is e to the power of a score that is not above zero, in 2^16ths.
func chance(score int32) int32 {
	if -score >= farthest {
		return 0
	}
	return int32(powers[-score] >> 15)
}

// logistic is the chance of a logit, in 2^16ths.
func logistic(logit int32) int32 { return chance(-addLog(0, -logit)) }

// logit is the logit of a chance in 2^16ths, in units; what is surer than 1 in 10,000 counts as that.
func logit(p int32) int32 {
	const least = one / 10000
	p = min(max(p, least), one-least)
	return logarithm(p) - logarithm(one-p)
}

// logarithm is the natural logarithm, in units, of a chance in 2^16ths above zero.
func logarithm(p int32) int32 {
	want := uint32(p) << 15
	return -int32(sort.Search(farthest, func(d int) bool { return powers[d] <= want }))
}
