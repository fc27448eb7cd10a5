package main

import "factcheck/attribution/syntax/transition"

// Settings of words with one tag: how often a word must have been tagged, and how often otherwise at most.
const (
	sureCount = 100
	sureOther = 4000 // one in so many
)

// sure finds the words that, written without capitals, have always the same tag.
func (c *course) sure(data []*sample) []uint8 {
	counts := make([]map[uint8]int, c.voc.size())
	for _, s := range data {
		for i, w := range s.numbers {
			if !s.words[i].Uncased() {
				continue
			}
			if counts[w] == nil {
				counts[w] = map[uint8]int{}
			}
			counts[w][s.predicted[i]]++
			if s.soft == nil {
				counts[w][s.tags[i]]++
			}
		}
	}
	out := make([]uint8, c.voc.size())
	for w := 1; w < len(out); w++ {
		total := 0
		for _, n := range counts[w] {
			total += n
		}
		for t, n := range counts[w] {
			if total >= sureCount && (total-n)*sureOther < total {
				out[w] = t + 1
			}
		}
	}
	return out
}

// rarePair: a relation that ties fewer than one in so many words of two tags is not tried between them.
const rarePair = 500

// exportPairs lists for each move, tag of the head (the root behind the others) and tag of the dependent the actions that were
// seen, but for rare ones; all actions of the move where none was.
func exportPairs(p *parser, data []*sample) (counts, flat []uint8) {
	tags := len(p.tags.tags)
	seen := make([]map[uint8]int, 2*(tags+1)*tags)
	total := make([]int, len(seen))
	number := map[action]uint8{}
	for i, a := range p.actions {
		number[a] = uint8(i)
	}
	for _, s := range data {
		for d, h := range s.heads {
			head, move := tags, transition.Left
			if int(h) < len(s.heads) {
				head = int(s.predicted[h])
			}
			if int(h) < d {
				move = transition.Right
			}
			at := (int(move-transition.Left)*(tags+1)+head)*tags + int(s.predicted[d])
			if a, ok := number[action{move, s.rels[d]}]; ok {
				if seen[at] == nil {
					seen[at] = map[uint8]int{}
				}
				seen[at][a]++
				total[at]++
			}
		}
	}
	for at, set := range seen {
		move := transition.Left
		if at >= (tags+1)*tags {
			move = transition.Right
		}
		n := 0
		for i, a := range p.actions {
			if a.move == move && (set == nil || set[uint8(i)] > 0 && set[uint8(i)]*rarePair >= total[at]) {
				flat = append(flat, uint8(i))
				n++
			}
		}
		counts = append(counts, uint8(n))
	}
	return counts, flat
}
