package reporting

import "sort"

// Resolve chooses among candidates, the surest first: one for each cue, and contents that do not overlap. A cue that stands in a chosen
// content goes: its attribution is nested.
func Resolve(t *Text, cs []Candidate, threshold int32) (chosen []Candidate) {
	order := make([]int, 0, len(cs))
	for i := range cs {
		if cs[i].Score >= threshold {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return cs[order[a]].Score > cs[order[b]].Score })
	content, cue := make([]bool, len(t.Words)), make([]bool, len(t.Words))
	for _, i := range order {
		c := cs[i]
		if content[c.Anchor] || cue[c.Anchor] {
			continue
		}
		var free []int
		for _, w := range c.Content {
			if !content[w] {
				free = append(free, w)
			}
		}
		if (len(c.Content)-len(free))*10 > len(c.Content)*4 {
			continue
		}
		c.Content = free
		for _, w := range free {
			content[w] = true
		}
		for _, w := range c.Cue {
			cue[w] = true
		}
		chosen = append(chosen, c)
	}
	return chosen
}
