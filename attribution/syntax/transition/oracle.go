package transition

// Cost is how many arcs of the gold tree cannot be reached any more once move is made; heads[i] is the head of word i, n for the
// root. The move must be valid.
func (y *System) Cost(s *State, m Move, heads []int32) int {
	if m == Shift {
		return y.shiftCost(s, heads)
	}
	top := y.nodes[s.top]
	cost := 0
	head := heads[top.word]
	if m == Left {
		if top.below != None && head == y.nodes[top.below].word || head > s.next {
			cost++
		}
	} else if head >= s.next {
		cost++
	}
	for d := s.next; d < y.n; d++ {
		if heads[d] == top.word {
			cost++
		}
	}
	return cost
}

// shiftCost counts the arcs between the front of the buffer and the stack that a shift gives up: all but one to its top as head.
func (y *System) shiftCost(s *State, heads []int32) int {
	cost := 0
	for at := s.top; at != None; at = y.nodes[at].below {
		w := y.nodes[at].word
		if at != s.top && heads[s.next] == w {
			cost++
		}
		if heads[w] == s.next {
			cost++
		}
	}
	return cost
}
