package main

import (
	"math"
	"sort"
)

// Numbers of word classes.
const (
	fineClasses   = 512
	coarseClasses = 64
	classRounds   = 8
)

// exchange sorts words into classes so that a model of class bigrams explains the text best (Kneser and Ney 1993): each word in
// turn moves to the class that raises the likelihood most.
type exchange struct {
	k          int
	after      [][]neighbour // by word
	before     [][]neighbour
	class      []int32
	forward    []int32 // bigrams of classes, k x k
	backward   []int32 // the same, transposed
	total      []int32 // by class
	freq       []int32 // by word
	log        []float64
	asum, bsum []int32 // scratch, by class
	alist      []int32
	blist      []int32
}

type neighbour struct{ word, n int32 }

// learnClasses gives the fine and the coarse class of each word, counted from 1. A coarse class is a union of fine ones.
func learnClasses(v *vocabulary, sentences [][]int32, progress func(string, ...any)) (fine, coarse []uint16) {
	e := newExchange(v.size(), sentences)
	for round := range classRounds {
		moved := 0
		for w := 1; w < v.size(); w++ {
			if e.move(int32(w)) {
				moved++
			}
		}
		progress("classes: round %d moved %d words", round+1, moved)
	}
	merged := e.merge(coarseClasses)
	for _, c := range e.class {
		fine = append(fine, uint16(c+1))
		coarse = append(coarse, uint16(merged[c]+1))
	}
	return fine, coarse
}

func newExchange(size int, sentences [][]int32) *exchange {
	k := fineClasses
	e := &exchange{k: k, after: make([][]neighbour, size), before: make([][]neighbour, size), class: make([]int32, size),
		forward: make([]int32, k*k), backward: make([]int32, k*k), total: make([]int32, k), freq: make([]int32, size),
		log: make([]float64, 1<<18), asum: make([]int32, k), bsum: make([]int32, k)}
	for i := 1; i < len(e.log); i++ {
		e.log[i] = float64(i) * math.Log(float64(i))
	}
	pairs := map[uint64]int32{}
	for _, s := range sentences {
		for i, w := range s {
			e.freq[w]++
			if i > 0 {
				pairs[uint64(s[i-1])<<32|uint64(w)]++
			}
		}
	}
	for w := range e.class {
		e.class[w] = int32(min(w, k-1))
		if w >= k-1 {
			e.class[w] = int32(w % k)
		}
		e.total[e.class[w]] += e.freq[w]
	}
	keys := make([]uint64, 0, len(pairs))
	for p := range pairs {
		keys = append(keys, p)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	for _, p := range keys {
		a, b, n := int32(p>>32), int32(p&0xffffffff), pairs[p]
		e.after[a] = append(e.after[a], neighbour{b, n})
		e.before[b] = append(e.before[b], neighbour{a, n})
		e.forward[int(e.class[a])*k+int(e.class[b])] += n
		e.backward[int(e.class[b])*k+int(e.class[a])] += n
	}
	return e
}

// nlogn is n times its logarithm.
func (e *exchange) nlogn(n int32) float64 {
	if int(n) < len(e.log) {
		return e.log[n]
	}
	return float64(n) * math.Log(float64(n))
}

// move puts word w into its best class.
func (e *exchange) move(w int32) bool {
	self := e.gather(w)
	from := e.class[w]
	e.shift(w, from, -1, self)
	best, bestGain := from, math.Inf(-1)
	for c := range int32(e.k) {
		if g := e.gain(w, c, self); g > bestGain {
			best, bestGain = c, g
		}
	}
	e.shift(w, best, 1, self)
	e.class[w] = best
	for _, c := range e.alist {
		e.asum[c] = 0
	}
	for _, c := range e.blist {
		e.bsum[c] = 0
	}
	return best != from
}

// gather sums the bigrams of w by the classes of its neighbours; its bigrams with itself are returned.
func (e *exchange) gather(w int32) (self int32) {
	e.alist, e.blist = e.alist[:0], e.blist[:0]
	for _, x := range e.after[w] {
		if x.word == w {
			self += x.n
			continue
		}
		c := e.class[x.word]
		if e.asum[c] == 0 {
			e.alist = append(e.alist, c)
		}
		e.asum[c] += x.n
	}
	for _, x := range e.before[w] {
		if x.word == w {
			continue
		}
		c := e.class[x.word]
		if e.bsum[c] == 0 {
			e.blist = append(e.blist, c)
		}
		e.bsum[c] += x.n
	}
	return self
}

// shift adds (sign 1) or takes (sign -1) word w to or from class c.
func (e *exchange) shift(w, c, sign, self int32) {
	k := int32(e.k)
	for _, a := range e.alist {
		e.forward[c*k+a] += sign * e.asum[a]
		e.backward[a*k+c] += sign * e.asum[a]
	}
	for _, b := range e.blist {
		e.forward[b*k+c] += sign * e.bsum[b]
		e.backward[c*k+b] += sign * e.bsum[b]
	}
	e.forward[c*k+c] += sign * self
	e.backward[c*k+c] += sign * self
	e.total[c] += sign * e.freq[w]
}

// gain is how much the likelihood grows when the free word w joins class c.
func (e *exchange) gain(w, c, self int32) float64 {
	g := -2 * (e.nlogn(e.total[c]+e.freq[w]) - e.nlogn(e.total[c]))
	row := e.forward[int(c)*e.k : int(c+1)*e.k]
	col := e.backward[int(c)*e.k : int(c+1)*e.k]
	for _, a := range e.alist {
		if a != c {
			g += e.nlogn(row[a]+e.asum[a]) - e.nlogn(row[a])
		}
	}
	for _, b := range e.blist {
		if b != c {
			g += e.nlogn(col[b]+e.bsum[b]) - e.nlogn(col[b])
		}
	}
	return g + e.nlogn(row[c]+e.asum[c]+e.bsum[c]+self) - e.nlogn(row[c])
}

// merge joins the smallest class to the one that costs least, until n are left, and gives the union that each class is in.
func (e *exchange) merge(n int) []int32 {
	union := make([]int32, e.k)
	var live []int32
	for c := range union {
		union[c] = int32(c)
		live = append(live, int32(c))
	}
	for len(live) > n {
		at := 0
		for i, c := range live {
			if e.total[c] < e.total[live[at]] {
				at = i
			}
		}
		a := live[at]
		live = append(live[:at], live[at+1:]...)
		b, least := live[0], math.Inf(-1)
		for _, c := range live {
			if d := e.joined(a, c, live); d > least {
				b, least = c, d
			}
		}
		e.join(a, b, live)
		for c := range union {
			if union[c] == a {
				union[c] = b
			}
		}
	}
	number := map[int32]int32{}
	for i, c := range live {
		number[c] = int32(i)
	}
	for c := range union {
		union[c] = number[union[c]]
	}
	return union
}

// joined is the change of likelihood when class a is joined to b.
func (e *exchange) joined(a, b int32, live []int32) float64 {
	f := func(x, y int32) int32 { return e.forward[int(x)*e.k+int(y)] }
	d := 2 * (e.nlogn(e.total[a]) + e.nlogn(e.total[b]) - e.nlogn(e.total[a]+e.total[b]))
	for _, c := range live {
		if c == b {
			continue
		}
		d += e.nlogn(f(a, c)+f(b, c)) - e.nlogn(f(a, c)) - e.nlogn(f(b, c))
		d += e.nlogn(f(c, a)+f(c, b)) - e.nlogn(f(c, a)) - e.nlogn(f(c, b))
	}
	return d + e.nlogn(f(a, a)+f(b, b)+f(a, b)+f(b, a)) - e.nlogn(f(a, a)) - e.nlogn(f(b, b)) - e.nlogn(f(a, b)) - e.nlogn(f(b, a))
}

func (e *exchange) join(a, b int32, live []int32) {
	k := int32(e.k)
	e.forward[b*k+b] += e.forward[a*k+a] + e.forward[a*k+b] + e.forward[b*k+a]
	for _, c := range live {
		if c != b {
			e.forward[b*k+c] += e.forward[a*k+c]
			e.forward[c*k+b] += e.forward[c*k+a]
		}
	}
	e.total[b] += e.total[a]
}
