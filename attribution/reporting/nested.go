package reporting

// Bounds of what is looked for inside the content of another attribution.
const (
	deepest         = 3    // attributions around one
	nestedThreshold = Unit // the logit that one needs: the annotation that the layer learned from has none, so these are held to more
)

// nested adds the attributions inside the contents of those that were found, which the model was taught to leave out: their candidates are
// judged anew without the attributions around them, which make every one inside them unlikely.
func (m *Model) nested(t *Text, cs []Candidate, fs []Found) []Found {
	level := Range{0, len(fs)}
	for range deepest {
		owner := make([]int32, len(t.Words)) // for each word, the attribution of the level in whose content it lies, from 1
		for p := level.From; p < level.To; p++ {
			for _, w := range fs[p].Content {
				owner[w] = int32(p + 1)
			}
		}
		cs = within(cs, fs, owner)
		if len(cs) == 0 {
			break
		}
		m.rank(t, cs)
		for _, c := range Resolve(t, cs, nestedThreshold) {
			fs = append(fs, m.found(c))
		}
		level = Range{level.To, len(fs)}
	}
	return fs
}

// within are the candidates that stand in the content of one attribution with all their parts, and leave some of it to it. One that names
// nobody is none: the source around it may be meant.
func within(cs []Candidate, fs []Found, owner []int32) (out []Candidate) {
	for _, c := range cs {
		p := owner[c.Anchor]
		if p > 0 && len(c.Source) > 0 && len(c.Content) < len(fs[p-1].Content) && owned(owner, p, c.Content) && owned(owner, p, c.Source) && owned(owner, p, c.Cue) {
			out = append(out, c)
		}
	}
	return out
}

func owned(owner []int32, p int32, words []int) bool {
	for _, w := range words {
		if owner[w] != p {
			return false
		}
	}
	return true
}
