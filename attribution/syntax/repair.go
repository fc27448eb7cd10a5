package syntax

// repair gives words another head where the words around them leave no doubt, and the tree that was learned is wrong: a clause behind
// "three days after" tells when what stands before it was, and is no part of a clause further up; and of two subjects side by side, a noun
// and a name, the noun describes the name. What it costs grows with the sentence for each participle before an infinitive, and no further.
func (s *Sentence) repair() {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Rel == Mark && (t.Lower == "after" || t.Lower == "before") && i > 1 {
			s.measured(i)
		}
		if (t.Rel == Nsubj || t.Rel == NsubjPass) && t.UPOS == PROPN {
			s.named(i)
		}
		if i > 0 && t.UPOS == VERB {
			s.reduced(i)
		}
	}
}

// named makes the noun that ends right before a name, where both are subjects of one verb, a description of the name: "the carmaker | Ford
// says".
func (s *Sentence) named(name int) {
	from := name
	for from > 0 && s.Tokens[from-1].Head == name {
		from--
	}
	if from == 0 {
		return
	}
	noun := &s.Tokens[from-1]
	if noun.UPOS == NOUN && noun.Rel == s.Tokens[name].Rel && noun.Head == s.Tokens[name].Head {
		noun.Head, noun.Rel = name, NmodDesc
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

// counted reports whether a noun is so many of something: a number or an article stands before it and belongs to it, or it is a plural.
func (s *Sentence) counted(noun int) bool {
	t := &s.Tokens[noun-1]
	return s.Tokens[noun].XPOS == NNS || t.Head == noun && (t.Rel == Nummod || t.Rel == Det)
}
