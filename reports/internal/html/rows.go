package html

import (
	"sort"

	"factcheck/attribution"
	"factcheck/compare"
)

// blockPairs says which block of the new version stands beside which of the old one, -1 for none: by the claims that both hold, and
// where no claim tells by equal text, in increasing order.
func blockPairs(old, fresh *attribution.Document, changes []compare.Change) []int {
	votes := map[[2]int]int{}
	for _, ch := range changes {
		if ch.Old == nil || ch.New == nil || ch.Moved || ch.Op == compare.Moved {
			continue
		}
		votes[[2]int{blockOf(fresh, ch.New), blockOf(old, ch.Old)}] += max(1, len(ch.New.Claims))
	}
	text := map[string]int{}
	for i := len(old.Article.Blocks) - 1; i >= 0; i-- {
		text[old.Article.Blocks[i].Span.Of(old.Article.Prose)] = i
	}
	best, most := make([]int, len(fresh.Article.Blocks)), make([]int, len(fresh.Article.Blocks))
	for j, b := range fresh.Article.Blocks {
		best[j] = -1
		if i, ok := text[b.Span.Of(fresh.Article.Prose)]; ok {
			best[j] = i
		}
	}
	for k, n := range votes {
		if j := k[0]; n > most[j] || n == most[j] && k[1] < best[j] {
			best[j], most[j] = k[1], n
		}
	}
	return increasing(best)
}

// blockOf is the block that a side begins in.
func blockOf(d *attribution.Document, s *compare.Side) int { return d.Sentences[s.Sentence(d)].Block }

// increasing keeps the longest strictly increasing run of the values that are not negative and puts -1 for the others.
func increasing(in []int) []int {
	var tails []int // tails[n] ends the best run of n+1 values, by index
	before := make([]int, len(in))
	for i, v := range in {
		before[i] = -1
		if v < 0 {
			continue
		}
		n := sort.Search(len(tails), func(n int) bool { return in[tails[n]] >= v })
		if n > 0 {
			before[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	out := make([]int, len(in))
	for i := range out {
		out[i] = -1
	}
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = before[i] {
			out[i] = in[i]
		}
	}
	return out
}

// row is a block of each version side by side; one may be missing.
type row struct {
	Old, New *block
	Same     bool // nothing in it changed
}

// rowsOf puts the blocks of both versions side by side.
func rowsOf(old, fresh []block, pairs []int) (out []row) {
	next := 0
	for j := range fresh {
		if i := pairs[j]; i >= 0 {
			for ; next < i; next++ {
				out = append(out, row{Old: &old[next]})
			}
			next = i + 1
			out = append(out, row{Old: &old[i], New: &fresh[j], Same: plainBlock(old[i]) && plainBlock(fresh[j])})
		} else {
			out = append(out, row{New: &fresh[j]})
		}
	}
	for ; next < len(old); next++ {
		out = append(out, row{Old: &old[next]})
	}
	return out
}

// plainBlock reports whether nothing in a block is marked.
func plainBlock(b block) bool {
	for _, r := range b.Runs {
		if r.Mark != nil {
			return false
		}
	}
	return true
}
