package syntax

// reduced mends a participle that was taken for the verb of its clause, where a second finite verb has no other subject than its noun: "a
// man | believed to be in his 40s | has died". An infinitive stands behind the participle, and neither mark nor conjunction before the
// verb.
func (s *Sentence) reduced(v int) {
	t := &s.Tokens[v]
	past := t.XPOS == VBD || t.XPOS == VBN
	if !past || v+2 >= len(s.Tokens) || s.Tokens[v+1].UPOS != PART || s.Tokens[v+1].Lower != "to" {
		return
	}
	noun := -1
	for k := range v {
		if s.Tokens[k].Head == v && s.Tokens[k].Rel == Nsubj {
			noun = k
		}
	}
	if noun < 0 || s.Tokens[noun].UPOS == PRON {
		return
	}
	if h := t.Head; s.Tokens[v-1].Lower == "," && (t.Rel == Advcl || t.Rel == Parataxis) && h > v && !s.has(h, Nsubj) && !s.has(h,
		NsubjPass) {
		s.qualify(v, noun, h)
		return
	}
	verb := s.second(v)
	if verb < 0 {
		return
	}
	s.Tokens[verb].Head, s.Tokens[verb].Rel = t.Head, t.Rel
	s.qualify(v, noun, verb)
	for k := range s.Tokens { // the period goes with the clause
		if p := &s.Tokens[k]; k > verb && p.Head == v && p.Rel == Punct {
			p.Head = verb
		}
	}
}

// qualify makes the participle v a description of a noun, which is the subject of a verb.
func (s *Sentence) qualify(v, noun, verb int) {
	s.Tokens[noun].Head, s.Tokens[noun].Rel = verb, Nsubj
	if s.has(verb, AuxPass) {
		s.Tokens[noun].Rel = NsubjPass
	}
	s.Tokens[v].Head, s.Tokens[v].Rel, s.Tokens[v].XPOS = noun, Acl, VBN
}

// second finds the finite verb that goes on behind the infinitive of a participle; -1 for none.
func (s *Sentence) second(v int) int {
	for d := v + 3; d < len(s.Tokens); d++ {
		t := &s.Tokens[d]
		switch {
		case t.Head == v && t.Rel == Xcomp:
			if s.overran(v, d) {
				return d
			}
		case t.Head == v && (t.Rel == Ccomp || t.Rel == Conj || t.Rel == Parataxis), t.Rel == Acl && t.Head > v &&
			s.Tokens[t.Head].Head == v && s.Tokens[t.Head].Rel == Xcomp:
			if s.unled(v, d) {
				return d
			}
		}
	}
	return -1
}

// unled reports whether the clause of a verb is finite and begins with its verb, behind a word, or behind a comma where one stands before
// the participle v, too.
func (s *Sentence) unled(v, d int) bool {
	first, finite := d, s.Tokens[d].XPOS == VBD
	for k := d - 1; k >= 0; k-- {
		if t := &s.Tokens[k]; t.Head == d {
			aux := t.Rel == Aux || t.Rel == AuxPass || t.Rel == Cop
			if !aux && t.Rel != Advmod {
				return false
			}
			first = k
			finite = finite || aux && t.XPOS != VB && t.XPOS != VBN && t.XPOS != VBG
		}
	}
	before := &s.Tokens[first-1]
	return finite && (before.Lower == ",") == (s.Tokens[v-1].Lower == ",") && (before.IsWord() || before.Lower == ",")
}

// overran takes the infinitive of the participle v out of the clause of a verb that swallowed it: "to be his wife | was arrested". It
// reports whether it did.
func (s *Sentence) overran(v, d int) bool {
	inner, finite := -1, false
	for k := v + 2; k < d; k++ {
		switch t := &s.Tokens[k]; {
		case t.Head != d:
		case t.Rel == Nsubj || t.Rel == NsubjPass:
			inner = k
		case (t.Rel == Aux || t.Rel == AuxPass || t.Rel == Cop) && inner >= 0:
			finite = finite || t.XPOS == VBD || t.XPOS == VBZ || t.XPOS == VBP || t.XPOS == MD
		}
	}
	if !finite {
		return false
	}
	for k := v + 1; k < inner; k++ {
		if t := &s.Tokens[k]; t.Head == d {
			t.Head = inner
			if t.Rel == AuxPass {
				t.Rel = Cop
			}
		}
	}
	s.Tokens[inner].Head, s.Tokens[inner].Rel = v, Xcomp
	return true
}

// has reports whether a token has another that hangs on it by a relation, before the tree is linked.
func (s *Sentence) has(head int, rel Rel) bool {
	for k := range s.Tokens {
		if s.Tokens[k].Head == head && s.Tokens[k].Rel == rel {
			return true
		}
	}
	return false
}
