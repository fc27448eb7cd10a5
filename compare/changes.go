package compare

import (
	"slices"
	"strings"
)

// changes decides on all groups. What one source said and another one says now, or nobody, is one change, however many claims it makes.
func (a *alignment) changes(groups []group) (out []Change) {
	type voices struct{ old, new int }
	first := map[voices]int{} // the change that tells of another source
	a.swapped = a.swappedSources(groups)
	for _, g := range groups {
		c := a.decide(g)
		v := voices{a.old.voice(g.old), a.new.voice(g.new)}
		k, ok := first[v]
		switch {
		case !c.tells(Source):
		case ok:
			all := group{old: slices.Concat(out[k].Old.Claims, g.old), new: slices.Concat(out[k].New.Claims, g.new),
				moved: out[k].Moved && g.moved}
			slices.Sort(all.old)
			slices.Sort(all.new)
			out[k] = a.decide(all)
			continue
		default:
			first[v] = len(out)
		}
		out = append(out, c)
	}
	return out
}

// swappedSources are the old claims of which the source and that of another claim of the same sentences took each other's place: "Ruth said
// it would snow, and Ida said it would rain". Both still stand there, so that the words alone do not bear it out, but the two changes do.
func (a *alignment) swappedSources(groups []group) map[int]bool {
	type turn struct{ old, new string }
	met := map[turn][]group{}
	out := map[int]bool{}
	for _, g := range groups {
		x, y := a.old.speaker(g.old), a.new.speaker(g.new)
		if x == "" || y == "" || x == y || a.sameSentences(g) {
			continue
		}
		for _, h := range met[turn{y, x}] {
			if a.beside(g, h) {
				out[g.old[0]], out[h.old[0]] = true, true
			}
		}
		met[turn{x, y}] = append(met[turn{x, y}], g)
	}
	return out
}

// beside reports whether two groups begin in one sentence, or in two of which one follows the other.
func (a *alignment) beside(g, h group) bool {
	d := a.old.claims[g.old[0]].sentence - a.old.claims[h.old[0]].sentence
	return -1 <= d && d <= 1
}

// speaker is the source of the first of some claims, in plain words; "" for none, and for a pronoun, which may mean anybody.
func (v *version) speaker(claims []int) string {
	k := v.voice(claims)
	if k < 0 || pronoun(v.doc.Attributions[k].Source.Text) {
		return ""
	}
	return plain(v.doc.Attributions[k].Source.Name)
}

// voice is the innermost attribution of the first of some claims, -1 for none.
func (v *version) voice(claims []int) int {
	if len(claims) == 0 {
		return -1
	}
	return v.doc.Behind(v.doc.Claims[claims[0]])
}

// laidOut reports whether the same words only stand in other lines or paragraphs: a sentence that was broken in two has no end between its
// parts.
func (a *alignment) laidOut(g group) bool {
	return a.sameSentences(g) && !a.old.stops(g.old) && !a.new.stops(g.new)
}

// stops reports whether one of the sentences of some claims ends before the last of them.
func (v *version) stops(claims []int) bool {
	ss := v.sentencesOf(claims)
	return slices.ContainsFunc(ss[:len(ss)-1], func(s int) bool {
		text := strings.TrimRight(v.doc.Sentences[s].Span.Of(v.doc.Article.Prose), "\"”’») ")
		return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?")
	})
}

// sameSentences reports whether the sentences of both sides have the same words in the same order: then nothing that is printed there
// changed, and a tag that differs only reflects another context.
func (a *alignment) sameSentences(g group) bool {
	old, fresh := a.old.sentencesOf(g.old), a.new.sentencesOf(g.new)
	if len(old) == 1 && len(fresh) == 1 {
		return a.old.sentences[old[0]].hash == a.new.sentences[fresh[0]].hash
	}
	return slices.Equal(a.old.wordsOf(old), a.new.wordsOf(fresh))
}
