package gradient

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

func random(rng *rand.Rand, n int) []float32 {
	v := make([]float32, n)
	for i := range v {
		v[i] = rng.Float32()*2 - 1
	}
	return v
}

// The plain loops define the bits; vector instructions must give the same.
func TestKernelsGiveTheBitsOfThePlainLoops(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	x0, x1, x2, x3, y := random(rng, 64), random(rng, 64), random(rng, 64), random(rng, 64), random(rng, 64)
	a := [4]float32{.1, -.7, 3, 1e-5}
	p, q := append([]float32{}, y...), append([]float32{}, y...)
	AddScaled4(&a, x0, x1, x2, x3, p)
	addScaled4Plain(&a, x0, x1, x2, x3, q)
	AddScaled(.3, x1, p)
	addScaledPlain(.3, x1, q)
	Add(x2, p)
	addPlain(x2, q)
	assert.Equal(t, q, p)
	assert.Equal(t, dotPlain(x0, y), Dot(x0, y))
	b, c, d, e := Dot4(x0, x1, x2, x3, y)
	assert.Equal(t, []float32{dotPlain(x0, y), dotPlain(x1, y), dotPlain(x2, y), dotPlain(x3, y)}, []float32{b, c, d, e})
	w, m, v, g := random(rng, 32), random(rng, 32), make([]float32, 32), random(rng, 32)
	w2, m2, v2, g2 := append([]float32{}, w...), append([]float32{}, m...), append([]float32{}, v...), append([]float32{}, g...)
	adam(w, m, v, g, .01, 1.5, 2)
	adamPlain(w2, m2, v2, g2, .01, 1.5, 2)
	assert.Equal(t, w2, w)
	assert.Equal(t, v2, v)
}

func TestExp(t *testing.T) {
	for x := float32(-79); x < 79; x += .37 {
		assert.InEpsilon(t, math.Exp(float64(x)), float64(Exp(x)), 1e-6)
	}
	assert.Zero(t, Exp(-100))
}

// Two shards give the step of one that holds the sum of their gradients.
func TestStepSumsShards(t *testing.T) {
	one := NewTable(3, 16, 1, 0, nil)
	two := NewTable(3, 16, 2, 0, nil)
	Prepare([]*Table{one, two})
	one.Grad(0, 1)[0] = 3
	two.Grad(0, 1)[0] = 1
	two.Grad(1, 1)[0] = 2
	one.Step(NewRate(.1, 1))
	two.Step(NewRate(.1, 1))
	assert.Equal(t, one.W, two.W)
	assert.InDelta(t, -.1, one.Row(1)[0], 1e-4)
	assert.Zero(t, one.Row(0)[0])
}
