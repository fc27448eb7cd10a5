package syntax

import (
	"slices"
	"sync"

	"factcheck/attribution/article"
)

// Memory keeps the analyses of sentences, so that a sentence that stands in several versions of an article is parsed once: a sentence's
// analysis depends on nothing but its own words. The zero value is empty and ready; a nil Memory remembers nothing. Any number of
// goroutines may share one: who meets a sentence that another is parsing waits for it and goes on with the next.
type Memory struct {
	sentences sync.Map // the text of a sentence to its *remembered
}

// remembered is a sentence that is parsed once.
type remembered struct {
	once   sync.Once
	start  int // of the sentence in its prose
	tokens []Token
	links  []link
}

// Analyze cuts the blocks that make claims into sentences and analyses each, taking from memory what is there. The result is that of the
// function [Analyze].
func (m *Memory) Analyze(prose string, blocks []article.Block) []Sentence {
	if m == nil {
		return Analyze(prose, blocks)
	}
	return analyze(prose, blocks, func(s *Sentence) { m.parse(s, prose) })
}

// parse parses a sentence, or copies what is known of it.
func (m *Memory) parse(s *Sentence, prose string) {
	at, _ := m.sentences.LoadOrStore(s.Span.Of(prose), &remembered{})
	r := at.(*remembered)
	parsed := false
	r.once.Do(func() {
		s.Parse(prose)
		r.start, r.tokens, r.links = s.Span.Start, slices.Clone(s.Tokens), slices.Clone(s.links)
		parsed = true
	})
	if !parsed && !r.recall(s) {
		s.Parse(prose)
	}
}

// recall gives a sentence the analysis that is kept. It is false where the same text was cut into other tokens.
func (r *remembered) recall(s *Sentence) bool {
	if len(r.tokens) != len(s.Tokens) {
		return false
	}
	shift := s.Span.Start - r.start
	for i, k := range r.tokens {
		if k.Span.Start+shift != s.Tokens[i].Span.Start || k.Span.End+shift != s.Tokens[i].Span.End {
			return false
		}
	}
	for i, k := range r.tokens {
		k.Span = s.Tokens[i].Span
		s.Tokens[i] = k
	}
	s.links = slices.Clone(r.links)
	return true
}
