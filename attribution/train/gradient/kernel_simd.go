//go:build goexperiment.simd && amd64

package gradient

import "simd/archsimd"

// wide reports whether the processor has vectors of sixteen; without them the plain loops give the same bits.
var wide = archsimd.X86.AVX512()

func load(x []float32) archsimd.Float32x16 { return archsimd.LoadFloat32x16Slice(x) }

// Add adds x to y.
func Add(x, y []float32) {
	if !wide {
		addPlain(x, y)
		return
	}
	n := len(x)
	y = y[:n]
	for i := 0; i+lanes <= n; i += lanes {
		load(y[i:]).Add(load(x[i:])).StoreSlice(y[i:])
	}
}

// AddScaled adds a times x to y.
func AddScaled(a float32, x, y []float32) {
	if !wide {
		addScaledPlain(a, x, y)
		return
	}
	n := len(x)
	y = y[:n]
	b := archsimd.BroadcastFloat32x16(a)
	for i := 0; i+lanes <= n; i += lanes {
		load(y[i:]).Add(b.Mul(load(x[i:]))).StoreSlice(y[i:])
	}
}

// AddScaled4 adds to y four vectors, each scaled, one behind the other.
func AddScaled4(a *[4]float32, x0, x1, x2, x3, y []float32) {
	if !wide {
		addScaled4Plain(a, x0, x1, x2, x3, y)
		return
	}
	n := len(y)
	x0, x1, x2, x3 = x0[:n], x1[:n], x2[:n], x3[:n]
	b0, b1 := archsimd.BroadcastFloat32x16(a[0]), archsimd.BroadcastFloat32x16(a[1])
	b2, b3 := archsimd.BroadcastFloat32x16(a[2]), archsimd.BroadcastFloat32x16(a[3])
	for i := 0; i+lanes <= n; i += lanes {
		v := load(y[i:]).Add(b0.Mul(load(x0[i:])))
		v = v.Add(b1.Mul(load(x1[i:])))
		v = v.Add(b2.Mul(load(x2[i:])))
		v.Add(b3.Mul(load(x3[i:]))).StoreSlice(y[i:])
	}
}

// Dot is the inner product.
func Dot(x, y []float32) float32 {
	if !wide {
		return dotPlain(x, y)
	}
	n := len(x)
	y = y[:n]
	s := archsimd.BroadcastFloat32x16(0)
	for i := 0; i+lanes <= n; i += lanes {
		s = s.Add(load(x[i:]).Mul(load(y[i:])))
	}
	var b [lanes]float32
	s.Store(&b)
	return fold(&b)
}

// Dot4 are the inner products of four vectors with y.
func Dot4(x0, x1, x2, x3, y []float32) (a, b, c, d float32) {
	if !wide {
		return dotPlain(x0, y), dotPlain(x1, y), dotPlain(x2, y), dotPlain(x3, y)
	}
	n := len(y)
	x0, x1, x2, x3 = x0[:n], x1[:n], x2[:n], x3[:n]
	zero := archsimd.BroadcastFloat32x16(0)
	s0, s1, s2, s3 := zero, zero, zero, zero
	for i := 0; i+lanes <= n; i += lanes {
		v := load(y[i:])
		s0 = s0.Add(load(x0[i:]).Mul(v))
		s1 = s1.Add(load(x1[i:]).Mul(v))
		s2 = s2.Add(load(x2[i:]).Mul(v))
		s3 = s3.Add(load(x3[i:]).Mul(v))
	}
	var t [lanes]float32
	s0.Store(&t)
	a = fold(&t)
	s1.Store(&t)
	b = fold(&t)
	s2.Store(&t)
	c = fold(&t)
	s3.Store(&t)
	return a, b, c, fold(&t)
}

func adam(w, m, v, g []float32, rate, c1, c2 float32) {
	if !wide {
		adamPlain(w, m, v, g, rate, c1, c2)
		return
	}
	one := archsimd.BroadcastFloat32x16
	d1, e1, d2, e2 := one(decay1), one(1-decay1), one(decay2), one(1-decay2)
	r, k1, k2, eps, zero := one(rate), one(c1), one(c2), one(epsilon), one(0)
	for i := 0; i+lanes <= len(w); i += lanes {
		gi := load(g[i:])
		mi := d1.Mul(load(m[i:])).Add(e1.Mul(gi))
		vi := d2.Mul(load(v[i:])).Add(e2.Mul(gi.Mul(gi)))
		step := r.Mul(k1.Mul(mi)).Div(k2.Mul(vi).Sqrt().Add(eps))
		mi.StoreSlice(m[i:])
		vi.StoreSlice(v[i:])
		load(w[i:]).Sub(step).StoreSlice(w[i:])
		zero.StoreSlice(g[i:])
	}
}
