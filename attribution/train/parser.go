package main

import (
	"math/rand/v2"
	"sort"

	"factcheck/attribution/syntax"
	"factcheck/attribution/syntax/network"
	"factcheck/attribution/syntax/transition"
	"factcheck/attribution/train/gradient"
)

// action is a move with the relation of its arc.
type action struct {
	move transition.Move
	rel  uint8
}

// parserSizes are the widths of a parser.
type parserSizes struct {
	hidden   int
	contexts int          // how many of transition.Words, from the first, are also seen with their neighbours
	encoder  encoderSizes // of that
	drop     float32
}

// parser is a feed-forward network that scores the actions of a state (Chen and Manning 2014), with the vectors of an encoder
// for the words that matter most.
type parser struct {
	sizes   parserSizes
	in      *input
	enc     *encoder
	tags    *tagSet
	actions []action
	words   *gradient.Table // a block of vectorWidth rows for each word position
	context *gradient.Table // a block of rows for each context position
	direct  *gradient.Table // one row for each value of each other input
	bias    *gradient.Table
	out     *gradient.Table // one row an action
	outBias *gradient.Table
	base    network.DirectBase
	work    [shards]parserWork
}

// parserWork is the scratch of one shard.
type parserWork struct {
	arena  arena
	system transition.System
	marks  []transition.Marks
	view   transition.View
	rows   [network.Directs]int32
}

func newParser(in *input, z parserSizes, tags *tagSet, actions []action, rng *rand.Rand) *parser {
	p := &parser{sizes: z, in: in, tags: tags, actions: actions, base: network.NewDirectBase(len(tags.tags))}
	if z.contexts > 0 {
		p.enc = newEncoder(z.encoder, rng)
		p.context = gradient.NewTable(z.contexts*p.enc.width(), z.hidden, shards, 0.04, rng)
	}
	p.words = gradient.NewTable(transition.Words*vectorWidth, z.hidden, shards, 0.05, rng)
	p.direct = gradient.NewTable(int(p.base.Total), z.hidden, shards, 0.05, rng)
	p.bias = gradient.NewTable(1, z.hidden, shards, 0.05, rng)
	p.out = gradient.NewTable(len(actions), z.hidden, shards, 0.1, rng)
	p.outBias = gradient.NewTable(1, len(actions), shards, 0, rng)
	return p
}

// actionsOf are the actions that the gold trees need, in order.
func actionsOf(data []*sample) []action {
	seen := map[action]bool{{}: true}
	for _, s := range data {
		for d, h := range s.heads {
			m := transition.Left
			if h < int32(d) {
				m = transition.Right
			}
			seen[action{m, s.rels[d]}] = true
		}
	}
	var out []action
	for a := range seen {
		out = append(out, a)
	}
	sort.Slice(out, func(i, j int) bool {
		return out[i].move < out[j].move || out[i].move == out[j].move && out[i].rel < out[j].rel
	})
	return out
}

func (p *parser) tables() []*gradient.Table {
	out := append(p.in.tables(), p.words, p.direct, p.bias, p.out, p.outBias)
	if p.enc != nil {
		out = append(append(out, p.context), p.enc.tables()...)
	}
	return out
}

// parse is one sentence on its way through the network.
type parse struct {
	p       *parser
	k       *parserWork
	s       *sample
	tags    []uint8
	xs, cs  [][]float32 // vectors of words, without and with neighbours
	encoded *encoded
	ys      [transition.Words][][]float32 // what each word adds to the hidden layer at each position; nil until asked
	zs      [][][]float32                 // the same of contexts
	dys     [transition.Words][][]float32
	dzs     [][][]float32
	train   bool
}

func (p *parser) begin(s *sample, tags []uint8, k *parserWork, rng *rand.Rand) (*parse, []int32) {
	k.arena.reset()
	q := &parse{p: p, k: k, s: s, tags: tags, train: rng != nil}
	var ws []int32
	q.xs, ws = p.in.forward(s, &k.arena, rng)
	if p.enc != nil {
		q.encoded = p.enc.forward(q.xs, tags, &k.arena, rng)
		q.cs = q.encoded.out()
	}
	n := len(s.words)
	for i := range q.ys {
		q.ys[i], q.dys[i] = make([][]float32, n), make([][]float32, n)
	}
	q.zs, q.dzs = make([][][]float32, p.sizes.contexts), make([][][]float32, p.sizes.contexts)
	for i := range q.zs {
		q.zs[i], q.dzs[i] = make([][]float32, n), make([][]float32, n)
	}
	k.marks = transition.Count(s.kinds(p.tags, tags), k.marks)
	return q, ws
}

// hidden fills h with the sum of what the inputs of the view add.
func (q *parse) hidden(h []float32) {
	p, k := q.p, q.k
	n := int32(len(q.xs))
	copy(h, p.bias.Row(0))
	for pos, w := range k.view.Word {
		if w < 0 || w >= n {
			continue
		}
		y := q.ys[pos][w]
		if y == nil {
			y = k.arena.vector(p.words.Width)
			multiply(q.xs[w], p.words, int32(pos*vectorWidth), y)
			q.ys[pos][w] = y
			if q.train {
				q.dys[pos][w] = k.arena.vector(p.words.Width)
			}
		}
		gradient.Add(y, h)
		if pos < p.sizes.contexts {
			q.context(pos, w, h)
		}
	}
	p.base.Rows(&k.view, q.tags, n, len(p.tags.tags), &k.rows)
	for _, r := range k.rows {
		gradient.Add(p.direct.Row(r), h)
	}
}

func (q *parse) context(pos int, w int32, h []float32) {
	p := q.p
	z := q.zs[pos][w]
	if z == nil {
		z = q.k.arena.vector(p.words.Width)
		multiply(q.cs[w], p.context, int32(pos*p.enc.width()), z)
		q.zs[pos][w] = z
		if q.train {
			q.dzs[pos][w] = q.k.arena.vector(p.words.Width)
		}
	}
	gradient.Add(z, h)
}

// learn follows its own choices through a sentence, nine times in ten after the first epoch, and raises the chance of the actions
// that cost nothing (dynamic oracle).
func (p *parser) learn(s *sample, shard int, rng *rand.Rand, epoch int) (decisions, wrong int) {
	k := &p.work[shard]
	q, ws := p.begin(s, s.predicted, k, rng)
	y := &k.system
	st := y.Start(len(s.words))
	h, dh := k.arena.vector(p.words.Width), k.arena.vector(p.words.Width)
	o := k.arena.vector(gradient.Round(len(p.actions)))
	free := make([]bool, len(p.actions))
	for !y.Done(&st) {
		if m, forced := y.Forced(&st); forced {
			st = y.Apply(&st, m, uint8(syntax.Root))
			continue
		}
		y.See(&st, k.marks, &k.view)
		q.hidden(h)
		rectify(h, p.sizes.drop, rng)
		best, gold := p.decide(y, &st, s, h, o, free)
		decisions++
		if !free[best] {
			wrong++
		}
		q.back(h, dh, o, free, shard)
		follow := gold
		if epoch > 0 && rng.Float32() < 0.9 {
			follow = best
		}
		st = y.Apply(&st, p.actions[follow].move, p.actions[follow].rel)
	}
	q.finish(ws, shard)
	return decisions, wrong
}

// decide scores the valid actions into o as chances, 0 for the others, and marks those that cost least as free.
func (p *parser) decide(y *transition.System, st *transition.State, s *sample, h, o []float32, free []bool) (best, gold int) {
	valid, costs, least := [3]bool{}, [3]int{}, 1<<30
	for m := transition.Shift; m <= transition.Right; m++ {
		if valid[m] = y.Valid(st, m); valid[m] {
			costs[m] = y.Cost(st, m, s.heads)
			least = min(least, costs[m])
		}
	}
	best, gold = -1, -1
	for c, a := range p.actions {
		free[c] = false
		if !valid[a.move] {
			o[c] = -1e9
			continue
		}
		o[c] = gradient.Dot(p.out.Row(int32(c)), h) + p.outBias.W[c]
		if best < 0 || o[c] > o[best] {
			best = c
		}
		free[c] = costs[a.move] == least && p.labelled(y, st, s, a)
		if free[c] && (gold < 0 || o[c] > o[gold]) {
			gold = c
		}
	}
	if gold < 0 {
		gold = best
		free[gold] = true
	}
	softmax(o[:len(p.actions)])
	return best, gold
}

// labelled reports whether the arc of an action, where it is a gold one, has the gold relation.
func (p *parser) labelled(y *transition.System, st *transition.State, s *sample, a action) bool {
	if a.move == transition.Shift {
		return true
	}
	h, d := y.Arc(st, a.move)
	return s.heads[d] != h || s.rels[d] == a.rel
}

// back adds the gradient of one decision; o holds the chances.
func (q *parse) back(h, dh, o []float32, free []bool, shard int) {
	p, k := q.p, q.k
	good := float32(0)
	for c, f := range free {
		if f {
			good += o[c]
		}
	}
	if good > 0.9999 {
		return
	}
	clear(dh)
	db := p.outBias.Grad(shard, 0)
	for c := range p.actions {
		g := o[c]
		if g == 0 {
			continue
		}
		if free[c] {
			g -= o[c] / (good + 1e-12)
		}
		if g < 1e-4 && g > -1e-4 {
			continue
		}
		db[c] += g
		gradient.AddScaled(g, h, p.out.Grad(shard, int32(c)))
		gradient.AddScaled(g, p.out.Row(int32(c)), dh)
	}
	rectifyBack(h, dh, p.sizes.drop)
	gradient.Add(dh, p.bias.Grad(shard, 0))
	for _, r := range k.rows {
		gradient.Add(dh, p.direct.Grad(shard, r))
	}
	n := int32(len(q.xs))
	for pos, w := range k.view.Word {
		if w < 0 || w >= n {
			continue
		}
		gradient.Add(dh, q.dys[pos][w])
		if pos < p.sizes.contexts {
			gradient.Add(dh, q.dzs[pos][w])
		}
	}
}

// finish carries the gradients of the positions back to the words.
func (q *parse) finish(ws []int32, shard int) {
	p, a := q.p, &q.k.arena
	dxs := a.rows(len(q.xs), vectorWidth)
	for pos, dys := range q.dys {
		used(q.xs, dys, dxs, p.words, int32(pos*vectorWidth), shard)
	}
	if p.enc != nil {
		dcs := a.rows(len(q.xs), p.enc.width())
		for pos, dzs := range q.dzs {
			used(q.cs, dzs, dcs, p.context, int32(pos*p.enc.width()), shard)
		}
		p.enc.backward(q.xs, q.tags, q.encoded, dcs, dxs, a, shard)
	}
	p.in.backward(q.s, q.xs, dxs, ws, shard)
}

// used is the gradient of multiply for those rows whose output was asked for.
func used(xs, dys, dxs [][]float32, t *gradient.Table, base int32, shard int) {
	var x, dy [][]float32
	for i, d := range dys {
		if d != nil {
			x, dy = append(x, xs[i]), append(dy, d)
			multiplyBack(d, t, base, dxs[i])
		}
	}
	outer(x, dy, t, base, shard)
}
