package network

import "factcheck/attribution/syntax/transition"

// Settings of the search: how many states are kept, and how far behind the best one, in 1024ths of the natural logarithm.
const (
	beamWidth  = 4
	beamMargin = 5 * logUnit / 4
)

// beam is the scratch of the search.
type beam struct {
	system   transition.System
	kinds    []transition.Kind
	marks    []transition.Marks
	view     transition.View
	direct   [Directs]int32
	contexts [][Contexts][parseRow]uint64 // of each word
	rows     [1 + transition.Words + Contexts + Directs]*[parseRow]uint64
	pairs    [ParseHidden / 2]uint64 // the hidden layer, two numbers to a word
	sum      int32                   // of the hidden layer
	allowed  []uint8
	scores   []int32
	items    []item
	next     []item
	found    []candidate
	history  []step
}

// item is a state of the search with its score and the step that led to it.
type item struct {
	state transition.State
	score int32
	step  int32
}

// candidate is an action on an item.
type candidate struct {
	item   int
	action uint8
	score  int32
}

// step is an action behind an earlier step; child is none where no arc was added.
type step struct {
	before, head, child int32
	rel                 uint8
}

// parse computes the tree over the words in w.entries, whose tags are in r.
func (m *Model) parse(w *worker, form func(i int) string, r *Result) {
	b := &w.beam
	n := len(w.entries)
	b.kinds = b.kinds[:0]
	for i := range n {
		b.kinds = append(b.kinds, transition.KindOf(form(i), m.Verbs[r.Tag[i]]))
	}
	b.marks = transition.Count(b.kinds, b.marks)
	m.contexts(w, r)
	b.history = b.history[:0]
	b.items = append(b.items[:0], item{state: b.system.Start(n), step: -1})
	for range 2 * n {
		m.advance(w, r)
	}
	for at := b.items[0].step; at >= 0; at = b.history[at].before {
		if s := &b.history[at]; s.child != transition.None {
			r.Head[s.child], r.Rel[s.child] = s.head, s.rel
		}
	}
}

// contexts computes what each word, seen with its neighbours, adds at each position of the parser.
func (m *Model) contexts(w *worker, r *Result) {
	p := &m.Parser
	n := len(w.entries)
	b := &w.beam
	for len(b.contexts) < n {
		b.contexts = append(b.contexts, [Contexts][parseRow]uint64{})
	}
	const words = (ParseHidden + 2) / 3
	for i := range n {
		acc := p.bias
		inside := int32(1)
		for o := range contextPlaces {
			j := i + o - ContextReach
			row := &p.edge[o]
			if j >= 0 && j < n {
				row = &w.entries[j].context[o]
				tag := &p.tags[o*len(m.Tags)+int(r.Tag[j])]
				for k := range acc {
					acc[k] += tag[k]
				}
				inside++
			}
			for k := range acc {
				acc[k] += row[k]
			}
		}
		unpackRow(acc[:], (contextPlaces+inside)*ContextLimit, w.sums[:ContextHidden])
		w.in = compressScaled(w.sums[:ContextHidden], p.Act, words, w.in)
		for c := range Contexts {
			sums := w.acc[:words]
			clear(sums)
			multiply(w.in, p.context[c*ContextHidden*words:], sums)
			unpackTriples(sums, w.sums[:3*words])
			for k, v := range w.sums[:ParseHidden] {
				w.sums[k] = p.ContextOut.times(v)
			}
			packRow(w.sums[:ParseHidden], ParseLimit, b.contexts[i][c][:])
		}
	}
}

// advance makes one action on each state of the beam.
func (m *Model) advance(w *worker, r *Result) {
	b := &w.beam
	b.found = b.found[:0]
	top := int32(-1 << 30)
	for i := range b.items {
		it := &b.items[i]
		if it.score < top-beamMargin {
			continue
		}
		if move, forced := b.system.Forced(&it.state); forced {
			action := m.Parser.shift
			if move == transition.Left {
				action = m.Parser.root
			}
			b.found = append(b.found, candidate{i, action, it.score})
			top = max(top, it.score)
			continue
		}
		m.score(w, &it.state, r)
		for k, a := range b.allowed {
			if s := it.score + b.scores[k]; s >= top-beamMargin {
				b.found = append(b.found, candidate{i, a, s})
				top = max(top, s)
			}
		}
	}
	b.next = b.next[:0]
	for len(b.next) < beamWidth {
		best := -1
		for k := range b.found {
			if c := &b.found[k]; c.item >= 0 && (best < 0 || c.score > b.found[best].score) {
				best = k
			}
		}
		if best < 0 || b.found[best].score < top-beamMargin {
			break
		}
		c := b.found[best]
		b.found[best].item = -1
		b.follow(&b.items[c.item], m.Actions[c.action], c.score)
	}
	b.items, b.next = b.next, b.items
}

// follow adds the state behind an action to the next beam.
func (b *beam) follow(it *item, a Action, score int32) {
	s := step{before: it.step, child: transition.None, rel: a.Rel}
	if a.Move != transition.Shift {
		s.head, s.child = b.system.Arc(&it.state, a.Move)
	}
	b.history = append(b.history, s)
	b.next = append(b.next, item{b.system.Apply(&it.state, a.Move, a.Rel), score, int32(len(b.history) - 1)})
}

// score fills b.allowed with the actions that may follow a state, and b.scores with their log chances.
func (m *Model) score(w *worker, s *transition.State, r *Result) {
	b, p := &w.beam, &m.Parser
	b.system.See(s, b.marks, &b.view)
	m.allow(b, s, r)
	m.hidden(w, r)
	b.scores = b.scores[:0]
	for _, a := range b.allowed {
		b.scores = append(b.scores, p.Logit.times(b.dot(p.out[int(a)*len(b.pairs):]))+p.OutBias[a])
	}
	normalise(b.scores)
}

// allow lists the actions that are valid and whose relation was seen between the two tags.
func (m *Model) allow(b *beam, s *transition.State, r *Result) {
	p := &m.Parser
	b.allowed = b.allowed[:0]
	if b.system.Valid(s, transition.Shift) {
		b.allowed = append(b.allowed, p.shift)
	}
	tags := len(m.Tags)
	s0, s1 := b.view.Word[0], b.view.Word[1]
	if b.system.Valid(s, transition.Left) {
		head := tags
		if int(s.Next()) < len(r.Tag) {
			head = int(r.Tag[s.Next()])
		}
		b.allowed = append(b.allowed, p.pairs[0][head*tags+int(r.Tag[s0])]...)
	}
	if b.system.Valid(s, transition.Right) {
		b.allowed = append(b.allowed, p.pairs[1][int(r.Tag[s1])*tags+int(r.Tag[s0])]...)
	}
}

// hidden sums the rows of the inputs of b.view and leaves the rectified layer in b.pairs.
func (m *Model) hidden(w *worker, r *Result) {
	b, p := &w.beam, &m.Parser
	n := int32(len(w.entries))
	rows := append(b.rows[:0], &p.bias2)
	for pos, word := range b.view.Word {
		if word < 0 || word >= n {
			continue
		}
		rows = append(rows, w.entries[word].parseRow(pos, p, w))
		if pos < Contexts {
			rows = append(rows, &b.contexts[word][pos])
		}
	}
	p.base.Rows(&b.view, r.Tag, n, len(m.Tags), &b.direct)
	for _, d := range b.direct {
		rows = append(rows, &p.direct[d])
	}
	bias := int32(len(rows)) * ParseLimit
	var acc [parseRow]uint64
	for ; len(rows) >= 4; rows = rows[4:] {
		x, y, z, v := rows[0], rows[1], rows[2], rows[3]
		for i := range acc {
			acc[i] += (x[i] + y[i]) + (z[i] + v[i])
		}
	}
	for _, x := range rows {
		for i := range acc {
			acc[i] += x[i]
		}
	}
	sum := int32(0)
	for i, v := range acc {
		h0, h1 := max(int32(v&0xffff)-bias, 0), max(int32(v>>16&0xffff)-bias, 0)
		h2, h3 := max(int32(v>>32&0xffff)-bias, 0), max(int32(v>>48)-bias, 0)
		sum += (h0 + h1) + (h2 + h3)
		b.pairs[2*i] = uint64(h0) | uint64(h1)<<32
		b.pairs[2*i+1] = uint64(h2) | uint64(h3)<<32
	}
	b.sum = sum
}

// dot is the product of the hidden layer and a row of weights. Two numbers share a word on both sides, in opposite order, so
// that the upper half of the product is the sum of their two products; weights are biased by 128.
func (b *beam) dot(weights []uint64) int32 {
	h := &b.pairs
	v := (*[ParseHidden / 2]uint64)(weights)
	var x, y uint64
	for i := 0; i < len(h); i += 2 {
		x += h[i] * v[i]
		y += h[i+1] * v[i+1]
	}
	return int32((x+y)>>32) - 128*b.sum
}
