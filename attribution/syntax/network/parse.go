package network

import "factcheck/attribution/syntax/transition"

// Settings of the search: how many states are kept, and how far behind the best one, in 1024ths of the natural logarithm.
const (
	beamWidth  = 3
	beamMargin = logUnit
)

// beam is the scratch of the search.
type beam struct {
	system  transition.System
	kinds   []transition.Kind
	marks   []transition.Marks
	view    transition.View
	words   [][merged][parseRow]uint64 // what each word adds at the first positions, with its tag and neighbours
	known   [][merged]bool             // whether that is computed
	rows    [64]*[parseRow]uint64
	pairs   [ParseHidden / 2]uint64 // the hidden layer, two numbers to a word
	sum     int32                   // of the hidden layer
	allowed []uint8
	scores  []int32
	items   []item
	next    []item
	found   []candidate
	history []step
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
