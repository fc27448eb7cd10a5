package main

import (
	"math/rand/v2"
	"sync"

	"factcheck/attribution/train/gradient"
)

// shards is in how many parts the gradient of a batch is gathered. It is fixed, so that the sums have the same order on any
// number of processors.
const shards = 2

// batch is how many sentences make one step.
const batch = 16

// learner is what fit trains.
type learner interface {
	tables() []*gradient.Table
	// learn adds the gradient of one sentence to a shard and tells how many decisions were made and how many were wrong.
	learn(s *sample, shard int, rng *rand.Rand, epoch int) (decisions, wrong int)
}

// schedule is how long and how fast a network is trained.
type schedule struct {
	epochs int
	rate   float64
	seed   uint64
	name   string
}

// fit trains a network by Adam; the rate rises over the first steps and then falls in a straight line to a fiftieth. Each epoch
// goes through the gold sentences and through one part of the silver ones, in turn.
func fit(net learner, gold []*sample, silver [][]*sample, sc schedule, progress func(string, ...any)) {
	tables := net.tables()
	gradient.Prepare(tables)
	order := rand.New(rand.NewPCG(sc.seed, 0))
	of := func(epoch int) []*sample {
		if len(silver) == 0 {
			return gold
		}
		return append(gold[:len(gold):len(gold)], silver[epoch%len(silver)]...)
	}
	steps, step := 0, 0
	for epoch := range sc.epochs {
		steps += (len(of(epoch)) + batch - 1) / batch
	}
	for epoch := range sc.epochs {
		data := of(epoch)
		perm := order.Perm(len(data))
		decisions, wrong := 0, 0
		for from := 0; from < len(perm); from += batch {
			d, w := learnBatch(net, data, perm[from:min(from+batch, len(perm))], sc.seed, epoch)
			decisions, wrong = decisions+d, wrong+w
			step++
			done := float64(step) / float64(steps)
			rate := sc.rate * min(1, float64(step)/500) * (1 - 0.98*done)
			stepAll(tables, gradient.NewRate(rate, step))
		}
		progress("%s: epoch %d of %d, %.2f %% of decisions wrong", sc.name, epoch+1, sc.epochs,
			100*float64(wrong)/float64(max(decisions, 1)))
	}
	for _, t := range tables {
		t.Freeze()
	}
}

// learnBatch gathers the gradient of a batch; each sentence draws from a source of its own.
func learnBatch(net learner, data []*sample, ids []int, seed uint64, epoch int) (decisions, wrong int) {
	var d, w [shards]int
	var wait sync.WaitGroup
	for sh := range shards {
		wait.Go(func() {
			for k := sh; k < len(ids); k += shards {
				rng := rand.New(rand.NewPCG(seed+1, uint64(epoch)<<32|uint64(ids[k])))
				a, b := net.learn(data[ids[k]], sh, rng, epoch)
				d[sh], w[sh] = d[sh]+a, w[sh]+b
			}
		})
	}
	wait.Wait()
	for sh := range shards {
		decisions, wrong = decisions+d[sh], wrong+w[sh]
	}
	return decisions, wrong
}

// stepAll moves the tables, each on its own, by two workers.
func stepAll(tables []*gradient.Table, r gradient.Rate) {
	var wait sync.WaitGroup
	for part := range shards {
		wait.Go(func() {
			for i := part; i < len(tables); i += shards {
				tables[i].Step(r)
			}
		})
	}
	wait.Wait()
}

// arena hands out cleared vectors that live until it is reset.
type arena struct {
	blocks [][]float32
	at, n  int
}

const arenaBlock = 1 << 18

func (a *arena) reset() { a.at, a.n = 0, 0 }

func (a *arena) vector(n int) []float32 {
	for {
		if a.at == len(a.blocks) {
			a.blocks = append(a.blocks, make([]float32, max(arenaBlock, n)))
		}
		if b := a.blocks[a.at]; a.n+n <= len(b) {
			v := b[a.n : a.n+n : a.n+n]
			a.n += n
			clear(v)
			return v
		}
		a.at, a.n = a.at+1, 0
	}
}

func (a *arena) rows(n, width int) [][]float32 {
	out := make([][]float32, n)
	for i := range out {
		out[i] = a.vector(width)
	}
	return out
}

// multiply adds to y the vector x times the rows of t from base on.
func multiply(x []float32, t *gradient.Table, base int32, y []float32) {
	for d := 0; d+4 <= len(x); d += 4 {
		a := [4]float32{x[d], x[d+1], x[d+2], x[d+3]}
		if a == ([4]float32{}) {
			continue
		}
		r := base + int32(d)
		gradient.AddScaled4(&a, t.Row(r), t.Row(r+1), t.Row(r+2), t.Row(r+3), y)
	}
}

// multiplyBack adds to dx the gradient dy behind multiply.
func multiplyBack(dy []float32, t *gradient.Table, base int32, dx []float32) {
	for d := 0; d+4 <= len(dx); d += 4 {
		r := base + int32(d)
		a, b, c, e := gradient.Dot4(t.Row(r), t.Row(r+1), t.Row(r+2), t.Row(r+3), dy)
		dx[d] += a
		dx[d+1] += b
		dx[d+2] += c
		dx[d+3] += e
	}
}

// outer adds the products of inputs and output gradients, pair by pair, to the gradient of the rows from base on.
func outer(xs, dys [][]float32, t *gradient.Table, base int32, shard int) {
	if len(xs) == 0 {
		return
	}
	for d := range xs[0] {
		g := t.Grad(shard, base+int32(d))
		k := 0
		for ; k+4 <= len(xs); k += 4 {
			a := [4]float32{xs[k][d], xs[k+1][d], xs[k+2][d], xs[k+3][d]}
			if a != ([4]float32{}) {
				gradient.AddScaled4(&a, dys[k], dys[k+1], dys[k+2], dys[k+3], g)
			}
		}
		for ; k < len(xs); k++ {
			if xs[k][d] != 0 {
				gradient.AddScaled(xs[k][d], dys[k], g)
			}
		}
	}
}

// rectify sets what is negative to zero, and drops the rest with a chance, scaling what is kept. The kept ones alone are not
// zero, or were zero before.
func rectify(h []float32, drop float32, rng *rand.Rand) {
	if rng == nil || drop == 0 {
		for j, v := range h {
			if v < 0 {
				h[j] = 0
			}
		}
		return
	}
	limit := uint64(drop * 65536)
	scale := 1 / (1 - drop)
	var bits uint64
	for j, v := range h {
		if j&3 == 0 {
			bits = rng.Uint64()
		}
		if v <= 0 || bits&0xffff < limit {
			h[j] = 0
		} else {
			h[j] = v * scale
		}
		bits >>= 16
	}
}

// rectifyBack lets the gradient through where rectify let the value through.
func rectifyBack(h, dh []float32, drop float32) {
	scale := 1 / (1 - drop)
	for j, v := range h {
		if v == 0 {
			dh[j] = 0
		} else {
			dh[j] *= scale
		}
	}
}
