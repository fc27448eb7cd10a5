package transition

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// run builds a tree by the choice of moves.
func run(n int, choose func(y *System, s *State) Move) []int32 {
	var y System
	s := y.Start(n)
	heads := make([]int32, n)
	for !y.Done(&s) {
		m, forced := y.Forced(&s)
		if !forced {
			m = choose(&y, &s)
		}
		if m != Shift {
			h, d := y.Arc(&s, m)
			heads[d] = h
		}
		s = y.Apply(&s, m, 1)
	}
	return heads
}

// A random projective tree comes out again when every move costs nothing.
func TestOracleRebuildsProjectiveTrees(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		n := 1 + rng.IntN(12)
		gold := run(n, func(y *System, s *State) Move { return anyValid(y, s, rng) })
		got := run(n, func(y *System, s *State) Move {
			for m := Shift; m <= Right; m++ {
				if y.Valid(s, m) && y.Cost(s, m, gold) == 0 {
					return m
				}
			}
			t.Fatal("no move is free")
			return Shift
		})
		assert.Equal(t, gold, got)
	}
}

func anyValid(y *System, s *State, rng *rand.Rand) Move {
	for {
		if m := Move(rng.IntN(3)); y.Valid(s, m) {
			return m
		}
	}
}

// Any valid moves give a tree: one word under the root, and no word that is its own ancestor.
func TestAnyMovesGiveATree(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		n := 1 + rng.IntN(20)
		heads := run(n, func(y *System, s *State) Move { return anyValid(y, s, rng) })
		roots := 0
		for w := range heads {
			if heads[w] == int32(n) {
				roots++
			}
			at, steps := int32(w), 0
			for ; at != int32(n); steps++ {
				at = heads[at]
				assert.Less(t, steps, n)
			}
		}
		assert.Equal(t, 1, roots)
	}
}

func TestStatesShareNoChildren(t *testing.T) {
	var y System
	s := y.Start(3)
	s = y.Apply(&s, Shift, 0)
	s = y.Apply(&s, Shift, 0)
	left, right := y.Apply(&s, Left, 4), y.Apply(&s, Right, 5)
	var v View
	marks := Count(make([]Kind, 3), nil)
	y.See(&left, marks, &v)
	assert.Equal(t, int32(1), v.Word[10])
	assert.Equal(t, uint8(4), v.Rel[8])
	y.See(&right, marks, &v)
	assert.Equal(t, int32(1), v.Word[7])
	assert.Equal(t, uint8(5), v.Rel[1])
	y.See(&s, marks, &v)
	assert.Equal(t, [2]int32{None, None}, [2]int32{v.Word[7], v.Word[10]})
}

func TestBetween(t *testing.T) {
	marks := Count([]Kind{Comma, Quote, Verb, Quote, Plain}, nil)
	assert.Equal(t, uint16(0), between(marks, 4, 5))
	assert.Equal(t, uint16(1|2<<2), between(marks, 0, 2))
	assert.Equal(t, uint16(1<<2|1<<8), between(marks, 1, 4))
}

// TestDistances are the bins of the distance between two words, with their edges, and of how many children a word has.
func TestDistances(t *testing.T) {
	var got []uint16
	for _, d := range []int32{1, 5, 6, 7, 8, 9, 12, 13, 20, 21, 99} {
		got = append(got, distance(3, 3+d))
	}
	assert.Equal(t, []uint16{1, 5, 6, 7, 7, 8, 8, 9, 9, 10, 10}, got)
	assert.Equal(t, []uint16{0, 1, valencies - 2, valencies - 2, valencies - 1}, []uint16{valency(0, kids{}), valency(0, kids{count: 1}),
		valency(0, kids{count: valencies - 2}), valency(0, kids{count: 99}), valency(None, kids{count: 1})})
}

// TestAhead: behind the last word of the buffer stands the root, and behind that nothing.
func TestAhead(t *testing.T) {
	var y System
	s := y.Start(2)
	assert.Equal(t, []int32{s.next, s.next + 1, 2, None}, []int32{y.ahead(&s, 0), y.ahead(&s, 1), y.ahead(&s, 2), y.ahead(&s, 3)})
}

// TestCost counts the arcs of a tree that a move gives up: each word whose head, or one of whose children, is out of reach then.
func TestCost(t *testing.T) {
	const root = 4 // of four words
	for name, c := range map[string]struct {
		heads []int32
		want  [3]int // Shift, Left, Right, with the words 0 and 1 on the stack and 2 in front of the buffer
	}{
		"1 under 2":               {[]int32{root, 2, 0, 2}, [3]int{2, 0, 1}},
		"1 under 0":               {[]int32{root, 0, 0, 2}, [3]int{1, 1, 0}},
		"1 under 3":               {[]int32{root, 3, 0, 0}, [3]int{1, 1, 1}},
		"2 under 1":               {[]int32{root, 0, 1, 0}, [3]int{0, 2, 1}},
		"2 and 3 under 1":         {[]int32{root, 0, 1, 1}, [3]int{0, 3, 2}},
		"2 under 3, 1 under root": {[]int32{1, root, 3, 1}, [3]int{0, 2, 2}},
	} {
		var y System
		s := y.Start(root)
		s = y.Apply(&s, Shift, 0)
		s = y.Apply(&s, Shift, 0)
		assert.Equal(t, c.want, [3]int{y.Cost(&s, Shift, c.heads), y.Cost(&s, Left, c.heads), y.Cost(&s, Right, c.heads)}, name)
	}
}
