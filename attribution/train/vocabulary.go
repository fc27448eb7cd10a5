package main

import (
	"sort"

	"factcheck/attribution/syntax/words"
)

// vocabulary numbers the words that have vectors, by the hashes of their forms. Number 0 stands for every other word.
type vocabulary struct {
	hashes  []uint32 // hashes[0] is unused
	counts  []int32  // in all text
	capital []uint8  // how often a word is capitalised inside running text, in tenths plus one; 0 when it was never seen there
	index   map[uint32]int32
}

// rare is the least count of a word with a vector.
const rare = 3

// newVocabulary counts the words of the sentences and keeps those that are not too rare, commonest first.
func newVocabulary(sentences []rawSentence) *vocabulary {
	type tally struct{ n, inside, capitals int32 }
	seen := map[uint32]*tally{}
	for _, s := range sentences {
		for i, w := range s.words {
			t := seen[w.Hash]
			if t == nil {
				t = &tally{}
				seen[w.Hash] = t
			}
			t.n++
			if words.Setting(w.Capital&3) == words.Inside {
				t.inside++
				if capitalised(s.forms[i]) {
					t.capitals++
				}
			}
		}
	}
	v := &vocabulary{hashes: []uint32{0}, counts: []int32{0}, capital: []uint8{0}, index: map[uint32]int32{}}
	for h, t := range seen {
		if t.n >= rare {
			v.hashes = append(v.hashes, h)
		}
	}
	rest := v.hashes[1:]
	sort.Slice(rest, func(i, j int) bool {
		a, b := seen[rest[i]].n, seen[rest[j]].n
		return a > b || a == b && rest[i] < rest[j]
	})
	for i, h := range rest {
		t := seen[h]
		v.index[h] = int32(i + 1)
		v.counts = append(v.counts, t.n)
		c := uint8(0)
		if t.inside > 0 {
			c = uint8(1 + 10*t.capitals/t.inside)
		}
		v.capital = append(v.capital, c)
	}
	return v
}

// size is the number of words, with that for the unknown one.
func (v *vocabulary) size() int { return len(v.hashes) }

// numbers gives the number of each word, framed by 0 at both ends.
func (v *vocabulary) numbers(ws []words.Form) []int32 {
	out := make([]int32, len(ws)+2)
	for i, w := range ws {
		out[i+1] = v.index[w.Hash]
	}
	return out
}
