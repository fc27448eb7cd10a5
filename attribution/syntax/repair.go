package syntax

// repair gives words another head where the words around them leave no doubt, and the tree that was learned is wrong: a clause behind
// "three days after" tells when what stands before it was, and is no part of a clause further up.
func (s *Sentence) repair() {
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Rel == Mark && (t.Lower == "after" || t.Lower == "before") && i > 1 {
			s.measured(i)
		}
	}
}

// measured gives the clause of the subordinator i the head of the length of time right before it: "in a play | seven months after she
// fell".
func (s *Sentence) measured(i int) {
	length, clause := &s.Tokens[i-1], s.Tokens[i].Head
	if length.Rel != OblUnmarked && length.Rel != Obj || !s.counted(i-1) || clause < i || s.Tokens[clause].Rel.Base() != Advcl {
		return
	}
	below := false // whether the length belongs to a word below the one that the clause belongs to
	for h := length.Head; h >= 0 && h != clause && !below; h = s.Tokens[h].Head {
		below = s.Tokens[h].Head == s.Tokens[clause].Head && h != clause
	}
	if below {
		s.Tokens[clause].Head = length.Head
	}
}

// counted reports whether a number or an article stands before a noun and belongs to it.
func (s *Sentence) counted(noun int) bool {
	t := &s.Tokens[noun-1]
	return t.Head == noun && (t.Rel == Nummod || t.Rel == Det)
}
