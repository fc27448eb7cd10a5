package transition

// How many of each kind of input a classifier takes from a state.
const (
	Words  = 12 // words whose forms are seen
	Tags   = 18 // words whose tags are seen
	Rels   = 11 // relations to children
	Others = 9  // distances, marks between, numbers of children
)

// OtherSizes are the numbers of values of the other inputs, in their order.
var OtherSizes = [Others]int{distances, distances, Betweens + 1, Betweens + 1, valencies, valencies, valencies, valencies, valencies}

const (
	distances = 12
	valencies = 8
)

// View is what a classifier sees of a state. Words are indexes, None for none and n for the root; relations are 0 for none.
type View struct {
	Word  [Words]int32 // the first three are the top three of the stack, the fourth the front of the buffer
	Tag   [Tags]int32
	Rel   [Rels]uint8
	Other [Others]uint16
}

// See fills v from s.
func (y *System) See(s *State, marks []Marks, v *View) {
	n0, n1, n2, w3 := y.stackNodes(s)
	b0, b1, b2, b3 := s.next, y.ahead(s, 1), y.ahead(s, 2), y.ahead(s, 3)
	s0, s1, s2 := n0.word, n1.word, n2.word
	v.Word = [Words]int32{s0, s1, s2, b0, b1, b2, n0.left.last, n0.right.last, n1.left.last, n1.right.last, s.front.last, n0.right.second}
	v.Tag = [Tags]int32{s0, s1, s2, w3, b0, b1, b2, b3, n0.left.last, n0.right.last, n0.left.second, n0.right.second,
		n1.left.last, n1.right.last, n1.left.second, n1.right.second, s.front.last, s.front.second}
	v.Rel = [Rels]uint8{n0.left.lastRel, n0.right.lastRel, n0.left.secondRel, n0.right.secondRel, n1.left.lastRel, n1.right.lastRel,
		n1.left.secondRel, n1.right.secondRel, s.front.lastRel, s.front.secondRel, n2.right.lastRel}
	d0, d1, m0, m1 := uint16(distances-1), uint16(distances-1), uint16(Betweens), uint16(Betweens)
	if s0 != None {
		d0, m0 = distance(s0, b0), between(marks, s0+1, b0)
	}
	if s1 != None {
		d1, m1 = distance(s1, s0), between(marks, s1+1, s0)
	}
	v.Other = [Others]uint16{d0, d1, m0, m1, valency(s0, n0.left), valency(s0, n0.right), valency(s1, n1.left), valency(s1, n1.right),
		valency(b0, s.front)}
}

var noNode = node{word: None, below: None, left: noKids, right: noKids}

// stackNodes are the top three nodes of the stack and the word of the fourth.
func (y *System) stackNodes(s *State) (n0, n1, n2 *node, w3 int32) {
	n0, n1, n2, w3 = &noNode, &noNode, &noNode, None
	if s.top == None {
		return
	}
	n0 = &y.nodes[s.top]
	if n0.below == None {
		return
	}
	n1 = &y.nodes[n0.below]
	if n1.below == None {
		return
	}
	n2 = &y.nodes[n1.below]
	if n2.below != None {
		w3 = y.nodes[n2.below].word
	}
	return
}

// ahead is the i-th word of the buffer, which ends with the root.
func (y *System) ahead(s *State, i int32) int32 {
	if s.next+i <= y.n {
		return s.next + i
	}
	return None
}

func valency(word int32, k kids) uint16 {
	if word == None {
		return valencies - 1
	}
	return uint16(min(k.count, valencies-2))
}

// distance sorts the distance between two words into ten bins.
func distance(a, b int32) uint16 {
	switch d := b - a; {
	case d <= 6:
		return uint16(d)
	case d <= 8:
		return 7
	case d <= 12:
		return 8
	case d <= 20:
		return 9
	}
	return 10
}

// Kind says what a word means when it stands between two others.
type Kind uint8

const (
	Plain Kind = iota
	Comma
	Quote
	Clause      // that, which, who and their like
	Coordinator // and, or, but
	Break       // colon, semicolon or dash
	Bracket
	Verb
)

// Marks count the words of each kind before a position of the sentence, in lanes of 16 bits. The counts of a longer sentence wrap.
type Marks struct{ a, b uint64 }

// Count gives the marks of a sentence: one more than it has words.
func Count(kinds []Kind, out []Marks) []Marks {
	var m Marks
	out = append(out[:0], m)
	for _, k := range kinds {
		if k < 4 {
			m.a += 1 << (16 * k)
		} else {
			m.b += 1 << (16 * (k - 4))
		}
		out = append(out, m)
	}
	return out
}

// Betweens is the number of values that between takes.
const Betweens = 512

// between sums up the words [i, j): commas up to three, quotation marks none, odd or even, and whether each other kind is there.
func between(marks []Marks, i, j int32) uint16 {
	if i >= j {
		return 0
	}
	a, b := marks[j].a-marks[i].a, marks[j].b-marks[i].b
	lane := func(x uint64, k uint) uint64 { return x >> (16 * k) & 0xffff }
	r := uint16(min(lane(a, 1), 3))
	if q := lane(a, 2); q > 0 {
		r |= uint16(1+q&1) << 2
	}
	if lane(a, 3) > 0 {
		r |= 1 << 4
	}
	for k := range uint(4) {
		if lane(b, k) > 0 {
			r |= 1 << (5 + k)
		}
	}
	return r
}

// KindOf gives the kind of a form; verb says whether its tag is a verb's or an auxiliary's.
func KindOf(form string, verb bool) Kind {
	switch form {
	case ",":
		return Comma
	case `"`, "``", "''", "“", "”", "«", "»":
		return Quote
	case "that", "which", "who", "whether", "what", "That", "Which", "Who", "Whether", "What":
		return Clause
	case "and", "or", "but", "And", "Or", "But":
		return Coordinator
	case ":", ";", "-", "--", "–", "—":
		return Break
	case "(", ")", "[", "]":
		return Bracket
	}
	if verb {
		return Verb
	}
	return Plain
}
