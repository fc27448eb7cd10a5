package compare

import "sort"

// The measured settings of the matching: at most five candidates for a unit, of which the best is a match when it is alike enough.
const (
	candidates     = 5
	leastAlike     = .42 // of sentences
	leastClaims    = .3  // of claims in aligned sentences
	leastUnaligned = .6  // of claims in sentences that are not aligned
	leastInside    = .6  // share of a leftover's content words that its host has and the host's match lacks
	rare           = 24  // a bigram in more units than this proposes nobody
	longest        = 400 // words of a unit beyond which likeness counts words and not their order
)

// candidate is a pair that may match.
type candidate struct {
	i, j  int
	score float64
}

// best matches what the anchors left, best first. A pair is proposed by rare word bigrams that both units have.
func (a *aligner) best() {
	var all []candidate
	for _, c := range a.propose() {
		if s := likeness(a.old[c.i].words, a.new[c.j].words); s >= a.least {
			c.score = s + a.near(c.i, c.j)
			all = append(all, c)
		}
	}
	sort.SliceStable(all, func(x, y int) bool { return all[x].score > all[y].score })
	for _, c := range all {
		if a.toNew[c.i] < 0 && a.toOld[c.j] < 0 {
			a.match(c.i, c.j)
		}
	}
}

// near is a small bonus for a pair whose neighbours are matched to each other.
func (a *aligner) near(i, j int) float64 {
	bonus := 0.
	if i > 0 && j > 0 && a.toNew[i-1] == j-1 {
		bonus += .05
	}
	if i+1 < len(a.old) && j+1 < len(a.new) && a.toNew[i+1] == j+1 {
		bonus += .05
	}
	return bonus
}

// propose lists candidates for the unmatched old units: the new ones that share the most rare bigrams, rarer ones counting more.
func (a *aligner) propose() []candidate {
	at := map[[2]int32][]int32{}
	for j, u := range a.new {
		if a.toOld[j] < 0 {
			bigrams(u.words, func(b [2]int32) {
				if l := at[b]; len(l) <= rare && (len(l) == 0 || l[len(l)-1] != int32(j)) {
					at[b] = append(l, int32(j))
				}
			})
		}
	}
	var out []candidate
	votes := map[int32]float64{}
	for i, u := range a.old {
		if a.toNew[i] >= 0 {
			continue
		}
		clear(votes)
		bigrams(u.words, func(b [2]int32) {
			if l := at[b]; len(l) > 0 && len(l) <= rare {
				for _, j := range l {
					votes[j] += 1 / float64(len(l))
				}
			}
		})
		out = append(out, top(i, votes)...)
	}
	return out
}

// top are the candidates with the most votes, ties by place.
func top(i int, votes map[int32]float64) []candidate {
	var out []candidate
	for j, v := range votes {
		out = append(out, candidate{i, int(j), v})
	}
	sort.Slice(out, func(x, y int) bool {
		if out[x].score != out[y].score {
			return out[x].score > out[y].score
		}
		return out[x].j < out[y].j
	})
	return out[:min(len(out), candidates)]
}

// bigrams calls f for each pair of neighbouring words, and for single words of very short units.
func bigrams(words []int32, f func([2]int32)) {
	if len(words) < 4 {
		for _, w := range words {
			f([2]int32{w, -1})
		}
	}
	for k := 1; k < len(words); k++ {
		f([2]int32{words[k-1], words[k]})
	}
}

// likeness is the token ratio of two word sequences: twice their longest common subsequence over the sum of their lengths. Long
// sequences are compared as bags.
func likeness(a, b []int32) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	common := 0
	if len(a) > longest || len(b) > longest {
		common = shared(a, b)
	} else {
		common = subsequence(a, b)
	}
	return 2 * float64(common) / float64(len(a)+len(b))
}

// subsequence is the length of the longest common subsequence.
func subsequence(a, b []int32) int {
	same := 0
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b, same = a[1:], b[1:], same+1
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b, same = a[:len(a)-1], b[:len(b)-1], same+1
	}
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			switch {
			case x == y:
				row[j+1] = diagonal + 1
			case row[j] > row[j+1]:
				row[j+1] = row[j]
			}
			diagonal = above
		}
	}
	return same + row[len(b)]
}

// shared is how many words two sequences have in common, as bags.
func shared(a, b []int32) (n int) {
	count := map[int32]int{}
	for _, w := range a {
		count[w]++
	}
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			n++
		}
	}
	return n
}

// attach joins leftovers to matched pairs: an old unit whose words went into a new one was merged, a new one whose words come from
// an old one was split off. What joins must be words that the pair itself does not account for.
func (a *aligner) attach() {
	index := func(units []unit) map[[2]int32][]int32 {
		at := map[[2]int32][]int32{}
		for j, u := range units {
			bigrams(u.words, func(b [2]int32) {
				if l := at[b]; len(l) <= rare {
					at[b] = append(l, int32(j))
				}
			})
		}
		return at
	}
	newAt, oldAt := index(a.new), index(a.old)
	for i, u := range a.old {
		if a.toNew[i] < 0 && !u.empty {
			if j := a.host(u, a.new, a.old, a.toOld, newAt, i); j >= 0 {
				a.intoNew[i] = j
			}
		}
	}
	for j, u := range a.new {
		if a.toOld[j] < 0 && !u.empty {
			if i := a.host(u, a.old, a.new, a.toNew, oldAt, j); i >= 0 {
				a.intoOld[j] = i
			}
		}
	}
}

// host is the unit of the other version that took most of u's words in, beyond what its own match explains; -1 for none.
// partner maps hosts to their matches among own.
func (a *aligner) host(u unit, others, own []unit, partner []int, at map[[2]int32][]int32, self int) int {
	votes := map[int32]float64{}
	bigrams(u.words, func(b [2]int32) {
		if l := at[b]; len(l) <= rare {
			for _, k := range l {
				votes[k] += 1 / float64(len(l))
			}
		}
	})
	best, bestShare := -1, leastInside
	for _, c := range top(self, votes) {
		m := partner[c.j]
		if m < 0 || m-self > 3 || self-m > 3 {
			continue
		}
		free := without(others[c.j].words, own[m].words)
		if share := float64(shared(u.words, free)) / float64(len(u.words)); share >= bestShare {
			best, bestShare = c.j, share
		}
	}
	return best
}

// without are the words of a that are left when those of b are taken out.
func without(a, b []int32) []int32 {
	count := map[int32]int{}
	for _, w := range b {
		count[w]++
	}
	var out []int32
	for _, w := range a {
		if count[w] > 0 {
			count[w]--
		} else {
			out = append(out, w)
		}
	}
	return out
}
