package syntax

import (
	"iter"

	"factcheck/attribution/article"
)

// link is what walks over a tree need of one token. Indexes of tokens; -1 for none.
type link struct {
	first, next int32 // the first child, and the next sibling in order of the sentence
	left, right int32 // the first and the last token of the subtree
}

// Link prepares the tree for walking. Sentences of [Analyze] are linked; one whose heads were set by hand must be linked once
// before its tree is asked anything, and again after a head changes.
func (s *Sentence) Link() {
	n := len(s.Tokens)
	if cap(s.links) < n {
		s.links = make([]link, n)
	}
	s.links = s.links[:n]
	for i := range s.links {
		s.links[i] = link{-1, -1, int32(i), int32(i)}
	}
	for i := n - 1; i >= 0; i-- {
		if h := s.Tokens[i].Head; h >= 0 {
			s.links[i].next = s.links[h].first
			s.links[h].first = int32(i)
		}
	}
	s.spread()
}

// spread gives each token the edges of its subtree, children before their heads: a walk over the tree without recursion.
func (s *Sentence) spread() {
	at := s.Root()
	down := true
	for at >= 0 {
		if c := s.links[at].first; down && c >= 0 {
			at = int(c)
			continue
		}
		h := s.Tokens[at].Head
		if h >= 0 {
			s.links[h].left = min(s.links[h].left, s.links[at].left)
			s.links[h].right = max(s.links[h].right, s.links[at].right)
		}
		if next := s.links[at].next; next >= 0 && h >= 0 {
			at, down = int(next), true
			continue
		}
		at, down = h, false
	}
}

// Root is the index of the token without a head, -1 in an empty sentence.
func (s *Sentence) Root() int {
	for i := range s.Tokens {
		if s.Tokens[i].Head < 0 {
			return i
		}
	}
	return -1
}

// Children are the tokens whose head is token i, in order of the sentence.
func (s *Sentence) Children(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for c := s.links[i].first; c >= 0; c = s.links[c].next {
			if !yield(int(c)) {
				return
			}
		}
	}
}

// Child is the first child of token i whose relation is one of rels, subtypes told apart; -1 when there is none.
func (s *Sentence) Child(i int, rels ...Rel) int {
	for c := s.links[i].first; c >= 0; c = s.links[c].next {
		for _, r := range rels {
			if s.Tokens[c].Rel == r {
				return int(c)
			}
		}
	}
	return -1
}

// ChildBase is the first child of token i whose relation has the base r; -1 when there is none.
func (s *Sentence) ChildBase(i int, r Rel) int {
	for c := s.links[i].first; c >= 0; c = s.links[c].next {
		if s.Tokens[c].Rel.Base() == r {
			return int(c)
		}
	}
	return -1
}

// Yield is the half-open range of tokens from the first to the last one of the subtree of token i. In a tree whose arcs do not
// cross, as those of [Analyze], exactly the tokens of the subtree stand in it.
func (s *Sentence) Yield(i int) (from, to int) {
	return int(s.links[i].left), int(s.links[i].right) + 1
}

// Ancestors are the head of token i, its head, and so on up to the root.
func (s *Sentence) Ancestors(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for h := s.Tokens[i].Head; h >= 0; h = s.Tokens[h].Head {
			if !yield(h) {
				return
			}
		}
	}
}

// Dominates reports whether token a is token b or one of its ancestors.
func (s *Sentence) Dominates(a, b int) bool {
	for b >= 0 && b != a {
		if from, to := s.Yield(a); b < from || b >= to {
			return false
		}
		b = s.Tokens[b].Head
	}
	return b == a
}

// SpanOf is the stretch of prose of the tokens [from, to); the empty span at the sentence's start for an empty range.
func (s *Sentence) SpanOf(from, to int) article.Span {
	if from >= to {
		return article.Span{Start: s.Span.Start, End: s.Span.Start}
	}
	return article.Span{Start: s.Tokens[from].Span.Start, End: s.Tokens[to-1].Span.End}
}
