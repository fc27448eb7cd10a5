package network

// logUnit is how many units of a score make one of the natural logarithm.
const logUnit = 1024

// expStep is how far apart, in units, the entries of the table of powers of e are, and expSize how many there are.
const (
	expStep = 8
	expSize = 12 * logUnit / expStep
)

// powers[i] is e to the power -i*expStep/logUnit, in 65536ths. It is made by integer multiplication, alike everywhere.
var powers = func() (p [expSize]uint32) {
	const decay = 4261543595 // e to the power -1/128, in 2^32ths
	x := uint64(1) << 32
	for i := range p {
		p[i] = uint32(x >> 16)
		x = x * decay >> 32
	}
	return p
}()

// normalise turns scores into log chances.
func normalise(scores []int32) {
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	sum := uint64(0)
	for _, s := range scores {
		if d := int(top-s) / expStep; d < expSize {
			sum += uint64(powers[d])
		}
	}
	z := top + logarithm(sum)
	for i := range scores {
		scores[i] -= z
	}
}

// logarithm is the natural logarithm, in units, of a sum of powers, at least one and below e to the 12.
func logarithm(sum uint64) int32 {
	lo, hi := 0, expSize-1 // the largest step whose power, times the sum, is still one or more
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if sum*uint64(powers[mid]) >= 1<<32 {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return int32(lo * expStep)
}
