package main

import (
	"math"
	"sort"

	"factcheck/attribution/syntax"
	"factcheck/attribution/syntax/transition"
	"factcheck/attribution/train/gradient"
)

// path is a state of a beam with the way that led to it.
type path struct {
	state  transition.State
	score  float64
	before *path
	did    action
	head   int32 // of the arc that did adds, with its dependent
	child  int32
}

// ensemble decodes with the mean of several parsers' log chances.
type ensemble struct {
	parsers []*parser
	width   int     // of the beam
	margin  float64 // a path that is this far behind the best is dropped
}

// decoded is a tree with its log chance.
type decoded struct {
	heads []int32
	rels  []uint8
	score float64
}

// tree decodes one sentence. works holds one scratch for each parser.
func (e *ensemble) tree(s *sample, tags []uint8, works []*parserWork) decoded {
	n := len(s.words)
	qs := make([]*parse, len(e.parsers))
	for i, p := range e.parsers {
		qs[i], _ = p.begin(s, tags, works[i], nil)
	}
	y := &works[0].system
	beam := []*path{{state: y.Start(n)}}
	actions := e.parsers[0].actions
	sum := make([]float64, len(actions))
	for range 2 * n {
		var next []*path
		for _, b := range beam {
			if m, forced := y.Forced(&b.state); forced {
				next = append(next, b.then(y, action{m, uint8(syntax.Root)}, b.score))
				continue
			}
			e.score(qs, y, &b.state, sum)
			for c, a := range actions {
				if sum[c] > -12 && y.Valid(&b.state, a.move) {
					next = append(next, &path{score: b.score + sum[c], before: b, did: a})
				}
			}
		}
		sort.SliceStable(next, func(i, j int) bool { return next[i].score > next[j].score })
		beam = beam[:0]
		for _, c := range next {
			if len(beam) == e.width || c.score < next[0].score-e.margin {
				break
			}
			beam = append(beam, c.before.then(y, c.did, c.score))
		}
	}
	return beam[0].tree(n)
}

// then is the path behind one more action.
func (b *path) then(y *transition.System, a action, score float64) *path {
	out := &path{score: score, before: b, did: a, child: transition.None}
	if a.move != transition.Shift {
		out.head, out.child = y.Arc(&b.state, a.move)
	}
	out.state = y.Apply(&b.state, a.move, a.rel)
	return out
}

// score fills sum with the mean log chances of the actions; invalid ones are far below the rest.
func (e *ensemble) score(qs []*parse, y *transition.System, st *transition.State, sum []float64) {
	clear(sum)
	for _, q := range qs {
		p, k := q.p, q.k
		y.See(st, k.marks, &k.view)
		h := k.arena.vector(p.words.Width)
		q.hidden(h)
		rectify(h, 0, nil)
		o := k.arena.vector(gradient.Round(len(p.actions)))
		for c, a := range p.actions {
			o[c] = -1e9
			if y.Valid(st, a.move) {
				o[c] = gradient.Dot(p.out.Row(int32(c)), h) + p.outBias.W[c]
			}
		}
		softmax(o[:len(p.actions)])
		for c := range p.actions {
			sum[c] += math.Log(float64(o[c])+1e-8) / float64(len(qs))
		}
	}
}

func (b *path) tree(n int) decoded {
	d := decoded{heads: make([]int32, n), rels: make([]uint8, n), score: b.score}
	for ; b.before != nil; b = b.before {
		if b.child >= 0 {
			d.heads[b.child], d.rels[b.child] = b.head, b.did.rel
		}
	}
	return d
}

// works makes scratch for each parser.
func (e *ensemble) works() []*parserWork {
	out := make([]*parserWork, len(e.parsers))
	for i := range out {
		out[i] = &parserWork{}
	}
	return out
}

// attachment scores trees against gold: words, right heads, and right heads with right relations, by their bases.
type attachment struct{ words, heads, both int }

// score decodes every sample with its predicted tags.
func (e *ensemble) evaluate(data []*sample) attachment {
	parts := make([]attachment, len(data))
	pool := [shards][]*parserWork{}
	for i := range pool {
		pool[i] = e.works()
	}
	each(len(data), func(i int, _ *arena) {
		s := data[i]
		d := e.tree(s, s.predicted, pool[i%shards])
		for w := range d.heads {
			parts[i].words++
			if d.heads[w] == s.heads[w] {
				parts[i].heads++
				if sameBase(d.rels[w], s.rels[w]) {
					parts[i].both++
				}
			}
		}
	})
	var sum attachment
	for _, p := range parts {
		sum.words, sum.heads, sum.both = sum.words+p.words, sum.heads+p.heads, sum.both+p.both
	}
	return sum
}

// sameBase compares relations without their subtypes.
func sameBase(a, b uint8) bool { return syntax.Rel(a).Base() == syntax.Rel(b).Base() }
