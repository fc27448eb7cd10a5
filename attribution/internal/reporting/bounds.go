package reporting

// bound makes a content keep to quotation marks: of a quotation of which it holds the larger part, it holds all, but for the words of the
// cue and the source. A speaker's words do not end in the middle of them.
func (t *Text) bound(content []int, taken func(w int) bool, r Range) []int {
	in := map[int32]int{} // for each quotation, how many of its words are content
	for _, w := range content {
		if q := t.Words[w].Quote; q >= 0 {
			in[q]++
		}
	}
	all := map[int32]int{}
	for w := r.From; w < r.To; w++ {
		if q := t.Words[w].Quote; q >= 0 && !taken(w) {
			all[q]++
		}
	}
	var out []int
	k := 0
	for w := r.From; w < r.To; w++ {
		have := k < len(content) && content[k] == w
		if have {
			k++
		}
		q := t.Words[w].Quote
		if have || q >= 0 && !taken(w) && in[q]*2 > all[q] {
			out = append(out, w)
		}
	}
	return out
}
