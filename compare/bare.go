package compare

import (
	"slices"
	"strings"
	"unicode"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
)

// withBare puts what happened to sentences in which nothing is claimed among the changes: "No." that became "Yes.", a caption, a heading.
// Those that stayed, or stand elsewhere as they were, make no change.
func (a *alignment) withBare(links []link, cs []Change) []Change {
	news := a.newNotes()
	for _, l := range a.answered(links) {
		old, fresh := a.old.bare(l.old), a.new.bare(l.new)
		if len(old) == 1 && len(fresh) == 1 && len(l.old)+len(l.new) == 2 {
			if c := a.bareChange(old[0], fresh[0], l.headline); c.Op != Kept {
				cs = a.insert(cs, c, a.new.doc.Sentences[fresh[0]].Span.Start)
			}
			continue
		}
		for _, i := range old {
			if !a.new.runsOn(a.old, i) {
				cs = a.insert(cs, Change{Op: Removed, Old: a.old.bareSide(i), Severity: a.old.bareLoss(i, Low)}, a.behind(i))
			}
		}
		for _, j := range fresh {
			span := a.new.doc.Sentences[j].Span
			told := slices.ContainsFunc(news, func(b article.Block) bool { return b.Span.Contains(span) }) // as a note
			if !told && !a.old.runsOn(a.new, j) {
				cs = a.insert(cs, Change{Op: Added, New: a.new.bareSide(j), Severity: a.new.bareLoss(j, Info)}, span.Start)
			}
		}
	}
	return cs
}

// answered joins what came and what went without a claim where it stands in the same place, between sentences that stayed: "No.", "Yes."
// share no word, and yet the one is put for the other.
func (a *alignment) answered(links []link) (out []link) {
	fresh := map[int]int{} // of a new sentence that came without a claim: its link
	for k, l := range links {
		if len(l.old) == 0 && len(l.new) == 1 && len(a.new.bare(l.new)) == 1 {
			fresh[l.new[0]] = k
		}
	}
	joined := map[int]bool{}
	for k := range links {
		l := &links[k]
		if len(l.new) > 0 || len(l.old) != 1 || len(a.old.bare(l.old)) != 1 {
			continue
		}
		if j := a.place(l.old[0]); j >= 0 {
			if at, came := fresh[j]; came && !joined[at] {
				joined[at] = true
				out = append(out, link{old: l.old, new: links[at].new})
				joined[k] = true
			}
		}
	}
	for k, l := range links {
		if !joined[k] {
			out = append(out, l)
		}
	}
	return out
}

// place is the new sentence that stands where an old one stood: behind the partner of the one in front of it, and before that of the one
// behind it; -1 for none.
func (a *alignment) place(i int) int {
	j := 0
	if i > 0 {
		to := a.old.became[i-1]
		if len(to) != 1 {
			return -1
		}
		j = to[0] + 1
	}
	if i+1 < len(a.old.became) {
		if to := a.old.became[i+1]; len(to) == 0 || to[0] != j+1 {
			return -1
		}
	}
	if j >= len(a.new.sentences) {
		return -1
	}
	return j
}

// bare are those of some sentences that have words and no claim.
func (v *version) bare(sentences []int) (out []int) {
	for _, i := range sentences {
		if len(v.sentences[i].claims) == 0 && !v.sentences[i].empty {
			out = append(out, i)
		}
	}
	return out
}

// runsOn reports whether the letters of a sentence of the other version stand behind each other in this one, in what it or its neighbours
// are aligned with: then it was only cut off there, or put together with it.
func (v *version) runsOn(other *version, sentence int) bool {
	var run strings.Builder
	last := -1
	for k := max(0, sentence-1); k < min(len(other.became), sentence+2); k++ {
		for _, i := range other.became[k] {
			if i != last {
				run.WriteString(lettersOf(v.doc.Sentences[i].Span.Of(v.doc.Article.Prose)))
			}
			last = i
		}
	}
	own := lettersOf(other.doc.Sentences[sentence].Span.Of(other.doc.Article.Prose))
	return len(own) >= leastRun && strings.Contains(run.String(), own)
}

// leastRun is how many letters stand behind each other by chance nowhere: "No" is in "notes".
const leastRun = 12

// lettersOf are the letters and figures of a text, in lower case.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, strings.ToLower(s))
}

// bareSide is a sentence as a side without claims.
func (v *version) bareSide(sentence int) *Side {
	return &Side{Spans: []article.Span{v.doc.Sentences[sentence].Span}, Text: v.pieces([]article.Span{v.doc.Sentences[sentence].Span})}
}

// bareLoss is how much it matters that a sentence without a claim came or went: nothing where it speaks of the newsroom.
func (v *version) bareLoss(sentence int, otherwise Severity) Severity {
	if v.doc.Article.Blocks[v.doc.Sentences[sentence].Block].Kind == article.Note || v.isNotice(sentence) {
		return Quiet
	}
	return otherwise
}

// bareChange compares two sentences in which nothing is claimed.
func (a *alignment) bareChange(i, j int, headline bool) Change {
	c := Change{Old: a.old.bareSide(i), New: a.new.bareSide(j)}
	if a.old.sentences[i].hash != a.new.sentences[j].hash {
		p := &pair{old: newBareSide(a.old, i), new: newBareSide(a.new, j)}
		c.Details = p.differences()
		if headline {
			c.Details = p.headed(c)
		}
		most := min(High, max(a.old.bareLoss(i, High), a.new.bareLoss(j, High)))
		for k := range c.Details {
			c.Details[k].Severity = min(c.Details[k].Severity, most)
		}
	}
	switch {
	case slices.ContainsFunc(c.Details, func(d Detail) bool { return d.Severity >= Low }):
		c.Op = Changed
	case attribution.Normalize(c.Old.Text) != attribution.Normalize(c.New.Text):
		c.Op = Reworded
	default:
		return c
	}
	c.Diff = WordDiff(c.Old.Text, c.New.Text)
	c.Severity, c.Aspects = a.severity(group{}, c), c.aspects()
	return c
}

func newBareSide(v *version, sentence int) side {
	s := side{version: v, doc: v.doc}
	s.read(sentence, []article.Span{v.doc.Sentences[sentence].Span}, nil)
	return s
}

// behind is the place in the new version behind which an old sentence would stand.
func (a *alignment) behind(sentence int) int {
	for i := sentence; i >= 0; i-- {
		if to := a.old.became[i]; len(to) > 0 {
			return a.new.doc.Sentences[to[len(to)-1]].Span.End
		}
	}
	return 0
}

// insert puts a change at a place of the new version.
func (a *alignment) insert(cs []Change, c Change, place int) []Change {
	k := slices.IndexFunc(cs, func(o Change) bool { return o.New != nil && !o.Moved && o.New.Spans[0].Start > place })
	if k < 0 {
		k = len(cs)
	}
	return slices.Insert(cs, k, c)
}

// ofNewsroom reports whether a change tells of a sentence that only speaks of the newsroom.
func (c Change) ofNewsroom() bool {
	claims := 0
	for _, s := range []*Side{c.Old, c.New} {
		if s != nil {
			claims += len(s.Claims)
		}
	}
	return claims == 0 && c.Severity == Quiet
}

// Sentence is the sentence that a side begins in.
func (s *Side) Sentence(d *attribution.Document) int {
	if len(s.Claims) > 0 {
		return d.Claims[s.Claims[0]].Sentence
	}
	return slices.IndexFunc(d.Sentences, func(t syntax.Sentence) bool { return t.Span.Contains(s.Spans[0]) })
}
