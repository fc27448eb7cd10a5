// Package network computes the tags and trees of a sentence from a trained model, in integers only: the same model and words
// give the same result on every processor.
//
// The tagger is two rectified layers over windows of word vectors. The parser is a feed-forward network over the states of an
// arc-hybrid parser (Chen and Manning 2014), decoded with a small beam; beside the words themselves it sees the vectors of an
// encoder like the tagger's for those that matter most. What a word adds to the first layer of each depends on the word alone,
// so it is computed once a word and kept: see entry. The package refuses to know text: words come as features of their forms.
package network

import (
	"sync"
	"sync/atomic"

	"factcheck/attribution/syntax/transition"
	"factcheck/attribution/syntax/words"
)

// Widths of the layers. A model has these and no other.
const (
	VectorWidth   = 64 // of a word
	TagHidden     = 192
	TagReach      = 3 // how many words the first layer of the tagger sees on both sides
	TagHidden2    = 128
	TagReach2     = 1
	ContextHidden = 96 // encoder of the parser
	ContextReach  = 2
	Contexts      = 3 // how many of transition.Words, from the first, are seen with their neighbours
	ParseHidden   = 192
)

const (
	tagPlaces     = 2*TagReach + 1
	tagPlaces2    = 2*TagReach2 + 1
	contextPlaces = 2*ContextReach + 1

	tagRow     = TagHidden / 4 // 64-bit words of a row
	contextRow = ContextHidden / 4
	parseRow   = ParseHidden / 4
)

// What the numbers of summed rows must lie below in absolute value: the more rows, the less.
const (
	TagLimit     = 4096 // of eight rows
	ContextLimit = 2048 // of fifteen
	ParseLimit   = 512  // of up to sixty-four
)

// Parts is the number of tables of features that a word vector is a sum of.
const Parts = 6

// CapitalRatios is the number of values of Model.Capital.
const CapitalRatios = 12

// PartSizes are the numbers of rows of these tables: suffixes of two, three and four, prefixes, shapes, and capitals by ratios.
var PartSizes = [Parts]int{words.Suffixes2, words.Suffixes3, words.Suffixes4, words.Prefixes3, words.Shapes, words.Capitals * CapitalRatios}

// PartRows are the rows of a word in the tables of features.
func PartRows(f words.Form, capitalRatio uint8) [Parts]int32 {
	return [Parts]int32{int32(f.Suffix2), int32(f.Suffix3), int32(f.Suffix4), int32(f.Prefix3), int32(f.Shape),
		int32(f.Capital)*CapitalRatios + int32(capitalRatio)}
}

// Scale is a positive factor as a product and a shift to the right, by at least one bit.
type Scale struct{ Factor, Shift int32 }

// times gives x times the factor, rounded.
func (s Scale) times(x int32) int32 {
	return int32((int64(x)*int64(s.Factor) + 1<<(s.Shift-1)) >> s.Shift)
}

// Input turns a word into a vector of small integers. A number of a row counts 2 to the power of the row's shift units.
type Input struct {
	Word      []uint8 // VectorWidth for each word of the vocabulary
	WordShift []uint8 // by word
	Part      [Parts][]uint8
	PartShift [Parts][]uint8 // by row
	Unit      Scale          // from the sum to the vector
}

// Tagger is the network of parts of speech.
type Tagger struct {
	Input    Input
	First    []uint8  // tagPlaces blocks of VectorWidth rows of TagHidden
	FirstOut Scale    // to the unit of rows
	Edge     []uint16 // tagPlaces rows, for places beyond the sentence
	Bias     []uint16 // one row
	Act      Scale    // from rows to the inputs of the second layer
	Second   []uint8  // tagPlaces2 blocks of TagHidden rows of TagHidden2
	Bias2    []int32
	Act2     Scale
	Out      []uint8 // TagHidden2 rows of tags
	OutBias  []int32
	Logit    Scale // to 64ths of the natural logarithm of odds

	first, second, out []uint64
	edge               [tagPlaces][tagRow]uint64
	bias               [tagRow]uint64
}

// Parser is the network of trees.
type Parser struct {
	Input      Input
	First      []uint8  // contextPlaces blocks of VectorWidth rows of ContextHidden: the encoder
	FirstOut   Scale    //
	Edge       []uint16 // contextPlaces rows
	Bias       []uint16 // one row
	Tags       []uint16 // contextPlaces blocks of one row a tag
	Act        Scale    // to the inputs of Context
	Context    []uint8  // Contexts blocks of ContextHidden rows of ParseHidden
	ContextOut Scale
	Words      []uint8 // transition.Words blocks of VectorWidth rows of ParseHidden
	WordsOut   Scale
	Direct     []uint16 // rows of ParseHidden, one for each value of each other input
	Bias2      []uint16 // one row of ParseHidden
	Out        []uint8  // one row an action
	OutBias    []int32
	Logit      Scale // to 1024ths of the natural logarithm
	PairCount  []uint8
	Pairs      []uint8 // actions seen between two tags: by move, head with the root last, and dependent, PairCount of them

	first, context, words []uint64
	edge                  [contextPlaces][contextRow]uint64
	bias                  [contextRow]uint64
	tags                  [][contextRow]uint64
	direct                [][parseRow]uint64
	relPairs              [len(relPairs)][]atomic.Pointer[[parseRow]uint64] // sums of two rows of direct, once they are asked for
	valencies             [2][][parseRow]uint64
	distances             [][parseRow]uint64 // with the bias
	out                   []uint64
	pairs                 [2][][]uint8
	shift, root           uint8 // actions
	base                  DirectBase
}

// Action is a move with the relation of its arc.
type Action struct {
	Move transition.Move
	Rel  uint8
}

// Tag is a joint part of speech, by the numbers of package syntax.
type Tag struct{ UPOS, XPOS uint8 }

// Model is all that is learned. Numbers of 8 bits are signed, by two's complement; rows that are only summed, of 16 bits, hold what
// they stand for plus their limit.
type Model struct {
	Hashes  []uint32 // of the words, by number; number 0 stands for all others
	Capital []uint8  // how often a word is capitalised inside running text, in tenths plus one; 0 when it was never seen there
	Fine    []uint16 // exchange classes, counted from 1
	Coarse  []uint16
	Sure    []uint8 // the tag plus one of a word that has no other when written without capitals, by number; 0 for the rest
	Address []uint8 // one number: the tag plus one of addresses
	Vectors []uint8 // learned from raw text, VectorWidth a word
	Tags    []Tag
	Actions []Action
	Verbs   []bool // by tag: verbs and auxiliaries

	Tagger Tagger
	Parser Parser

	index   []int32
	entries [entrySlots]atomic.Pointer[entry]
	workers sync.Pool
}

// Number is the number of a word in the vocabulary, 0 when it is not there.
func (m *Model) Number(hash uint32) int32 {
	for i := hash; ; i++ {
		w := m.index[i&uint32(len(m.index)-1)]
		if w == 0 || m.Hashes[w] == hash {
			return w
		}
	}
}

// DirectBase says where the rows of each direct input begin.
type DirectBase struct {
	Tag   [transition.Tags]int32
	Rel   [transition.Rels]int32
	Other [transition.Others]int32
	Total int32
}

// relations is room for the numbers of relations of package syntax.
const relations = 64

// Directs is the number of direct inputs.
const Directs = transition.Tags + transition.Rels + transition.Others

// NewDirectBase lays out the rows: a tag position has one row a tag, then one for the root and one for none.
func NewDirectBase(tags int) (b DirectBase) {
	add := func(n int) int32 {
		at := b.Total
		b.Total += int32(n)
		return at
	}
	for i := range b.Tag {
		b.Tag[i] = add(tags + 2)
	}
	for i := range b.Rel {
		b.Rel[i] = add(relations)
	}
	for i, n := range transition.OtherSizes {
		b.Other[i] = add(n)
	}
	return b
}

// Rows are the rows of the direct inputs of a view; count is the number of tags and n that of words.
func (b *DirectBase) Rows(v *transition.View, tags []uint8, n int32, count int, out *[Directs]int32) {
	j := 0
	for i, w := range v.Tag {
		t := int32(count + 1)
		if w == n {
			t = int32(count)
		} else if w >= 0 {
			t = int32(tags[w])
		}
		out[j] = b.Tag[i] + t
		j++
	}
	for i, r := range v.Rel {
		out[j] = b.Rel[i] + int32(r)
		j++
	}
	for i, x := range v.Other {
		out[j] = b.Other[i] + int32(x)
		j++
	}
}
