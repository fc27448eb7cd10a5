package gradient

import (
	"math"
	"math/rand/v2"
)

// Table is a matrix of parameters, one vector a row. Its gradient is gathered by shards, each of which touches some rows; Step
// sums the shards in their order and moves the touched rows by Adam.
type Table struct {
	Rows, Width int
	W           []float32 // Rows x Width

	mean, square []float32
	shards       []shard
	merged       []bool
	order        []int32
}

// shard is the gradient that one part of a batch gathers.
type shard struct {
	grad    []float32
	touched []bool
	rows    []int32
}

// NewTable makes a table with numbers drawn evenly from [-scale, scale].
func NewTable(rows, width, shards int, scale float32, rng *rand.Rand) *Table {
	width = Round(width)
	t := &Table{Rows: rows, Width: width, W: make([]float32, rows*width)}
	if scale > 0 {
		for i := range t.W {
			t.W[i] = (rng.Float32()*2 - 1) * scale
		}
	}
	t.shards = make([]shard, shards)
	return t
}

// prepare allocates what training needs beside the parameters.
func (t *Table) prepare() {
	t.mean, t.square = make([]float32, len(t.W)), make([]float32, len(t.W))
	t.merged = make([]bool, t.Rows)
	for i := range t.shards {
		t.shards[i] = shard{grad: make([]float32, len(t.W)), touched: make([]bool, t.Rows)}
	}
}

// Freeze drops what only training needs.
func (t *Table) Freeze() {
	t.mean, t.square, t.merged, t.order = nil, nil, nil, nil
	t.shards = make([]shard, len(t.shards))
}

// Row is row r.
func (t *Table) Row(r int32) []float32 {
	at := int(r) * t.Width
	return t.W[at : at+t.Width : at+t.Width]
}

// Grad is the gradient of row r in a shard; the row counts as touched.
func (t *Table) Grad(s int, r int32) []float32 {
	sh := &t.shards[s]
	if !sh.touched[r] {
		sh.touched[r] = true
		sh.rows = append(sh.rows, r)
	}
	at := int(r) * t.Width
	return sh.grad[at : at+t.Width : at+t.Width]
}

// Rate is what an optimiser step needs: the learning rate and the corrections of Adam's means for the number of steps so far.
type Rate struct{ rate, c1, c2 float32 }

// NewRate gives the Rate of the step-th step, counted from 1.
func NewRate(rate float64, step int) Rate {
	return Rate{float32(rate), float32(1 / (1 - pow(decay1, step))), float32(1 / (1 - pow(decay2, step)))}
}

func pow(x float64, n int) float64 {
	p := 1.0
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			p *= x
		}
		x *= x
	}
	return p
}

// Step applies the gradients of all shards and clears them.
func (t *Table) Step(r Rate) {
	if t.mean == nil {
		return
	}
	t.order = t.order[:0]
	for i := range t.shards {
		for _, row := range t.shards[i].rows {
			if !t.merged[row] {
				t.merged[row] = true
				t.order = append(t.order, row)
			}
		}
	}
	for _, row := range t.order {
		t.merged[row] = false
		at := int(row) * t.Width
		g := t.shards[0].grad[at : at+t.Width]
		for i := 1; i < len(t.shards); i++ {
			if sh := &t.shards[i]; sh.touched[row] {
				o := sh.grad[at : at+t.Width]
				Add(o, g)
				clear(o)
			}
		}
		adam(t.W[at:at+t.Width], t.mean[at:at+t.Width], t.square[at:at+t.Width], g, r.rate, r.c1, r.c2)
	}
	for i := range t.shards {
		sh := &t.shards[i]
		for _, row := range sh.rows {
			sh.touched[row] = false
		}
		sh.rows = sh.rows[:0]
	}
}

// Prepare makes the tables ready to train.
func Prepare(tables []*Table) {
	for _, t := range tables {
		t.prepare()
	}
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// Exp is e to the power x, by a polynomial whose steps round alike everywhere; x above -80 and at most 80.
func Exp(x float32) float32 {
	if x < -80 {
		return 0
	}
	k := math.Floor(float64(float64(x)*math.Log2E) + 0.5)
	r := float64(x) - float64(k*math.Ln2)
	p := 1.0 / 5040
	for _, c := range [...]float64{1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1} {
		p = c + float64(p*r)
	}
	return float32(p * math.Float64frombits(uint64(int64(k)+1023)<<52))
}
