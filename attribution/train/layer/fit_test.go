package layer

import (
	"math/rand/v2"
	"testing"

	"factcheck/attribution/internal/reporting"

	"github.com/stretchr/testify/assert"
)

// TestBoosting learns what no sum of single measures tells: which of two has the same sign as the other.
func TestBoosting(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	var xs [][]int32
	var yes []bool
	for range 2000 {
		a, b := int32(rng.IntN(200)-100), int32(rng.IntN(200)-100)
		xs, yes = append(xs, []int32{a, b, int32(rng.IntN(9))}), append(yes, (a > 0) == (b > 0))
	}
	b := boosting{trees: 40, leaves: 6, rate: .2, ridge: 1, least: 1, share: .8, seed: 1}
	f := b.fit(xs, yes)
	right := 0
	for i := range xs {
		if (f.Sum(xs[i]) > 0) == yes[i] {
			right++
		}
	}
	assert.Greater(t, right, 1950)
	assert.Equal(t, f, b.fit(xs, yes))
}

// TestBoostingOfOneKind learns from examples that cannot be told apart: the logit of their share.
func TestBoostingOfOneKind(t *testing.T) {
	xs, yes := make([][]int32, 100), make([]bool, 100)
	for i := range xs {
		xs[i], yes[i] = []int32{4}, i < 80
	}
	got := boosting{trees: 5, leaves: 4, rate: .1, ridge: 1, least: 1, share: 1, seed: 1}.fit(xs, yes).Sum([]int32{4})
	assert.InDelta(t, 1.37*reporting.Unit, float64(got), .1*reporting.Unit) // log(81/21) and a little towards 80 to 20
}

func TestRegression(t *testing.T) {
	var xs []example
	for i := range 400 {
		xs = append(xs, example{rows: []uint32{0, 1 + uint32(i%3)}, yes: i%3 == 1})
	}
	w := regression{epochs: 10, rate: .1, seed: 1}.fit(xs, 4)
	assert.Less(t, w.w[0]+w.w[1], float32(0))
	assert.Greater(t, w.w[0]+w.w[2], float32(0))
}

// TestRounding keeps weights to half a step, cuts large ones off and drops small ones.
func TestRounding(t *testing.T) {
	w := newWeights(3, 1)
	copy(w.w, []float32{1.5, -9, .001})
	table := w.table([]uint32{10, 11, 12}, .01)
	assert.InDelta(t, 1.5*reporting.Unit, float64(table.Sum([]uint32{10})), maxStep/2)
	assert.Equal(t, int32(-127*maxStep), table.Sum([]uint32{11}))
	assert.Zero(t, table.Sum([]uint32{12}))
}

// TestField learns labels that only their neighbours tell: what follows a content word of kind 1 is content, too.
func TestField(t *testing.T) {
	var cs []*chain
	for i := range 200 {
		c := &chain{anchor: 0, labels: []uint8{uint8(reporting.InCue), 0, 0, 0}, nodeAt: []int32{0, 1, 2, 3, 4}, node: []uint32{0, 1, 2, 2},
			edge: []uint32{0, 0, 0}, edgeAt: []int32{0, 0, 1, 2, 3}}
		if i%2 == 0 {
			c.node[1] = 3
			c.labels[1], c.labels[2], c.labels[3] = 2, 2, 2
		}
		cs = append(cs, c)
	}
	f := random{epochs: 20, rate: .1, seed: 1}.fit(cs, 4, 1)
	for i, c := range cs[:2] {
		f.score(c)
		z := f.sum(4)
		for k, l := range c.labels {
			assert.Greater(t, power(f.alpha[k*labels+int(l)]+f.beta[k*labels+int(l)]-z), float32(.8), "chain %d, word %d", i, k)
		}
	}
}

// TestIndex numbers keys seen often enough in the order in which they come, also when the table grows.
func TestIndex(t *testing.T) {
	x := newIndex(2)
	var keys []uint32
	for i := range uint32(50000) {
		keys = append(keys, i*0x01000193)
	}
	x.count(keys)
	x.count(keys[:40000])
	got := x.number(keys, nil)
	assert.Len(t, got, 40000)
	assert.Equal(t, uint32(39999), got[39999])
	assert.Equal(t, got, x.number(keys, nil))
}
