package network

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Products by threes are the products one by one.
func TestMultiplyByThrees(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 50 {
		inputs, width := 1+rng.IntN(60), 1+rng.IntN(50)
		x, weights, want := make([]int8, inputs), make([]uint8, inputs*width), make([]int32, width)
		for i := range x {
			x[i] = int8(rng.IntN(255) - 127)
			if rng.IntN(3) == 0 {
				x[i] = 0
			}
			for j := range width {
				w := int8(rng.IntN(255) - 127)
				weights[i*width+j] = uint8(w)
				want[j] += int32(x[i]) * int32(w)
			}
		}
		n := Triples(width)
		acc, got := make([]uint64, n), make([]int32, 3*n)
		multiply(compress(x, n, nil), packMatrix(weights, width), acc)
		unpackTriples(acc, got)
		assert.Equal(t, want, got[:width])
	}
}

func TestRowsOfFour(t *testing.T) {
	v := []int32{5, -3, 600, -600, 7, 0, 0, 0}
	sum := make([]uint64, 2)
	row := make([]uint64, 2)
	packRow(v, 512, row)
	for range 3 {
		for i := range sum {
			sum[i] += row[i]
		}
	}
	out := make([]int32, 8)
	unpackRow(sum, 3*512, out)
	assert.Equal(t, []int32{15, 0, 3 * 511, 0, 21, 0, 0, 0}, out)
}

func TestScaleRounds(t *testing.T) {
	s := Scale{Factor: 3, Shift: 2}
	assert.Equal(t, int32(75), s.times(100))
	assert.Equal(t, int32(-75), s.times(-100))
	assert.Equal(t, int32(1), s.times(1))
}

// Log chances sum to one as chances, within the step of the table.
func TestNormalise(t *testing.T) {
	scores := []int32{0, 1024, -2048, 500, -20000}
	normalise(scores)
	sum := 0.0
	for _, s := range scores {
		sum += math.Exp(float64(s) / logUnit)
	}
	assert.InDelta(t, 1, sum, 0.02)
	assert.Equal(t, int32(1024), scores[1]-scores[0])
}

func TestDotsOfFour(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	var b beam
	weights := make([]uint8, 5*ParseHidden)
	for i := range weights {
		weights[i] = uint8(rng.IntN(256))
	}
	var want [5]int32
	for i := range ParseHidden {
		h := int32(rng.IntN(1 << 15))
		b.pairs[i/2] |= uint64(h) << (32 * (i % 2))
		b.sum += h
		for a := range want {
			want[a] += h * int32(int8(weights[a*ParseHidden+i]))
		}
	}
	scores := make([]int32, 4)
	b.dots(packOut(weights), []uint8{4, 1, 0, 2}, scores)
	assert.Equal(t, []int32{want[4], want[1], want[0], want[2]}, scores)
}

func TestDecodeRefusesOtherFiles(t *testing.T) {
	for _, file := range [][]byte{nil, []byte("x"), []byte(magic), append([]byte(magic), 200, 1, 2, 3), (&Model{}).Encode()} {
		_, err := Decode(file)
		require.ErrorIs(t, err, errFormat)
	}
}
