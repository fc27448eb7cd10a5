// Package transition is the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with what a classifier sees
// of its states, and the dynamic oracle that training needs (Goldberg and Nivre 2013).
//
// A sentence has words 0 to n-1; n stands for the root, at the end of the buffer, and takes exactly one word. A state is a value
// of fixed size: what the stack holds lies in an arena of nodes that states share, so that a beam costs as much for a long
// sentence, by the word, as for a short one. The package refuses to score anything.
package transition

// Move is what a transition does.
type Move uint8

const (
	Shift Move = iota // move the front of the buffer onto the stack
	Left              // hang the top of the stack on the front of the buffer, and pop it
	Right             // hang the top of the stack on the word below it, and pop it
)

// None stands for a word that is not there.
const None = -1

// kids are what a word has on one side: the last child added, which is the outermost, and the one before.
type kids struct {
	last, second       int32
	lastRel, secondRel uint8
	count              uint8
}

var noKids = kids{last: None, second: None}

func (k kids) with(child int32, rel uint8) kids {
	count := k.count
	if count < 255 {
		count++
	}
	return kids{last: child, second: k.last, lastRel: rel, secondRel: k.lastRel, count: count}
}

// node is a word on the stack with its children so far.
type node struct {
	word, below int32
	left, right kids
}

// State is a point on the way to a tree.
type State struct {
	top   int32 // node, or None
	depth int32 // of the stack
	next  int32 // first word of the buffer
	front kids  // left children of that word
}

// System holds what the states of one sentence share.
type System struct {
	n     int32
	nodes []node
}

// Start makes the system ready for a sentence of n words and gives its first state.
func (y *System) Start(n int) State {
	y.n = int32(n)
	y.nodes = y.nodes[:0]
	return State{top: None, front: noKids}
}

// Done reports whether the tree is complete.
func (y *System) Done(s *State) bool { return s.next == y.n && s.top == None }

// Valid reports whether move can be made. The root takes a word only when it is the last one left.
func (y *System) Valid(s *State, m Move) bool {
	switch m {
	case Shift:
		return s.next < y.n
	case Left:
		return s.top != None && (s.next < y.n || s.depth == 1)
	}
	return s.depth >= 2
}

// Forced reports whether the only valid move is to shift onto an empty stack, or to hang the last word on the root.
func (y *System) Forced(s *State) (Move, bool) {
	if s.top == None {
		return Shift, true
	}
	return Left, s.next == y.n && s.depth == 1
}

// Stack is the i-th word from the top, None where the stack is not so deep.
func (y *System) Stack(s *State, i int) int32 {
	at := s.top
	for ; i > 0 && at != None; i-- {
		at = y.nodes[at].below
	}
	if at == None {
		return None
	}
	return y.nodes[at].word
}

// Next is the first word of the buffer: the number of words for the root.
func (s *State) Next() int32 { return s.next }

// Depth is the number of words on the stack.
func (s *State) Depth() int32 { return s.depth }

// Apply makes a move, with the relation of its arc, and gives the state behind it; s itself stays as it is.
func (y *System) Apply(s *State, m Move, rel uint8) State {
	t := *s
	switch m {
	case Shift:
		y.nodes = append(y.nodes, node{word: s.next, below: s.top, left: s.front, right: noKids})
		t.top = int32(len(y.nodes) - 1)
		t.depth++
		t.next++
		t.front = noKids
	case Left:
		top := &y.nodes[s.top]
		t.front = s.front.with(top.word, rel)
		t.top = top.below
		t.depth--
	case Right:
		top := y.nodes[s.top]
		head := y.nodes[top.below]
		head.right = head.right.with(top.word, rel)
		y.nodes = append(y.nodes, head)
		t.top = int32(len(y.nodes) - 1)
		t.depth--
	}
	return t
}

// Arc is the head and the dependent of the arc that move would add in s. Shift adds none.
func (y *System) Arc(s *State, m Move) (head, dependent int32) {
	top := y.nodes[s.top]
	if m == Left {
		return s.next, top.word
	}
	return y.nodes[top.below].word, top.word
}
