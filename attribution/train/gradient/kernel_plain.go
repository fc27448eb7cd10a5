//go:build !(goexperiment.simd && amd64)

package gradient

// Add adds x to y.
func Add(x, y []float32) { addPlain(x, y) }

// AddScaled adds a times x to y.
func AddScaled(a float32, x, y []float32) { addScaledPlain(a, x, y) }

// AddScaled4 adds to y four vectors, each scaled, one behind the other.
func AddScaled4(a *[4]float32, x0, x1, x2, x3, y []float32) { addScaled4Plain(a, x0, x1, x2, x3, y) }

// Dot is the inner product.
func Dot(x, y []float32) float32 { return dotPlain(x, y) }

// Dot4 are the inner products of four vectors with y.
func Dot4(x0, x1, x2, x3, y []float32) (a, b, c, d float32) {
	return dotPlain(x0, y), dotPlain(x1, y), dotPlain(x2, y), dotPlain(x3, y)
}

func adam(w, m, v, g []float32, rate, c1, c2 float32) { adamPlain(w, m, v, g, rate, c1, c2) }
