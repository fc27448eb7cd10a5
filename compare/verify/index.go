package verify

import (
	"hash/fnv"
	"slices"
)

// index is all documents: their words in a row, and where three of them stand together.
type index struct {
	words []word
	of    []int // for each word, its document
	bound []int // where the words of each document begin; one more than documents
	three map[uint64][]int32
	one   map[string][]int32 // of rare words
}

// Bounds of what is looked at, so that text made to cost much costs little.
const (
	mostOfThree = 64 // places of three words that are looked at
	rare        = 24 // times that a rare word stands in all documents, at most
	candidates  = 6  // stretches that are aligned
)

func newIndex(docs []*document) *index {
	x := &index{three: map[uint64][]int32{}, one: map[string][]int32{}}
	for d, doc := range docs {
		x.bound = append(x.bound, len(x.words))
		for range doc.words {
			x.of = append(x.of, d)
		}
		x.words = append(x.words, doc.words...)
	}
	x.bound = append(x.bound, len(x.words))
	for i := range x.words {
		if at := x.one[x.words[i].form]; len(at) <= rare {
			x.one[x.words[i].form] = append(at, int32(i))
		}
		if i+2 < len(x.words) && x.of[i] == x.of[i+2] {
			k := x.key(x.words[i : i+3])
			if at := x.three[k]; len(at) < mostOfThree {
				x.three[k] = append(at, int32(i))
			}
		}
	}
	return x
}

func (x *index) key(ws []word) uint64 {
	h := fnv.New64a()
	for _, w := range ws {
		h.Write([]byte(w.form))
		h.Write([]byte{0})
	}
	return h.Sum64()
}

// stretch is words of one document in a row.
type stretch struct{ from, to int }

// near gives the stretches of the documents that a quotation may come from, the likeliest first: those where most of its words stand in its
// order. Their number is bounded.
func (x *index) near(q []word) []stretch {
	width := len(q)/2 + 8
	votes := map[int]int{} // by what a word's place would make the beginning, in steps of a width
	vote := func(at, i, n int) { votes[(at-i+len(q))/width] += n }
	for i := range q {
		if i+2 < len(q) {
			for _, at := range x.three[x.key(q[i:i+3])] {
				vote(int(at), i, 3)
			}
		}
		if at := x.one[q[i].form]; len(at) <= rare {
			for _, a := range at {
				vote(int(a), i, 1)
			}
		}
	}
	steps := make([]int, 0, len(votes))
	for s := range votes {
		steps = append(steps, s)
	}
	weight := func(s int) int { return votes[s] + votes[s+1] }
	slices.SortFunc(steps, func(a, b int) int {
		if d := weight(b) - weight(a); d != 0 {
			return d
		}
		return a - b
	})
	var out []stretch
	for _, s := range steps {
		begin := s*width - len(q)
		f := stretch{max(0, begin-width), min(len(x.words), begin+len(q)*2+3*width)}
		if f.from >= f.to || slices.ContainsFunc(out, func(o stretch) bool { return f.from >= o.from-width && f.from <= o.from+width }) {
			continue
		}
		if out = append(out, f); len(out) == candidates {
			break
		}
	}
	return out
}
