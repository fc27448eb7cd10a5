// Package gradient holds the arithmetic that trains networks: vectors in blocks of sixteen, tables of parameters with sparse
// gradients, and Adam.
//
// Every operation rounds after each product and each sum and adds in one fixed order, with or without vector instructions, so
// that training gives the same bits everywhere. Lengths of vectors are multiples of sixteen. The package refuses to know what
// is learned.
package gradient

// lanes is the block in which vectors are processed; it fixes the order of the sums in a dot product.
const lanes = 16

// Round gives the length of a vector with room for n numbers.
func Round(n int) int { return (n + lanes - 1) / lanes * lanes }

func addPlain(x, y []float32) {
	y = y[:len(x)]
	for i, v := range x {
		y[i] += v
	}
}

func addScaledPlain(a float32, x, y []float32) {
	y = y[:len(x)]
	for i, v := range x {
		y[i] += float32(a * v)
	}
}

func addScaled4Plain(a *[4]float32, x0, x1, x2, x3, y []float32) {
	n := len(y)
	x0, x1, x2, x3 = x0[:n], x1[:n], x2[:n], x3[:n]
	for i := range y {
		v := y[i] + float32(a[0]*x0[i])
		v += float32(a[1] * x1[i])
		v += float32(a[2] * x2[i])
		y[i] = v + float32(a[3]*x3[i])
	}
}

func dotPlain(x, y []float32) float32 {
	var s [lanes]float32
	for i := 0; i+lanes <= len(x); i += lanes {
		p, q := x[i:i+lanes:i+lanes], y[i:i+lanes:i+lanes]
		for k := range s {
			s[k] += float32(p[k] * q[k])
		}
	}
	return fold(&s)
}

// fold sums the lanes in pairs.
func fold(s *[lanes]float32) float32 {
	return ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7])) +
		(((s[8] + s[9]) + (s[10] + s[11])) + ((s[12] + s[13]) + (s[14] + s[15])))
}

// adamRate are the decays of Adam's two means.
const (
	decay1  = 0.9
	decay2  = 0.98
	epsilon = 1e-6
)

func adamPlain(w, m, v, g []float32, rate, c1, c2 float32) {
	m, v, g = m[:len(w)], v[:len(w)], g[:len(w)]
	for i := range w {
		m[i] = float32(decay1*m[i]) + float32((1-decay1)*g[i])
		v[i] = float32(decay2*v[i]) + float32((1-decay2)*float32(g[i]*g[i]))
		w[i] -= float32(rate*float32(c1*m[i])) / (sqrt(float32(c2*v[i])) + epsilon)
		g[i] = 0
	}
}
