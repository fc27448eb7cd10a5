package extract

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"
)

// Resolve chooses among candidates, and gives the attributions in the order of their cues, with denials of what others say behind them, and
// the disputes that these make. Candidates below the least confidence are left out. The finders' candidates come in the order of Finders.
func Resolve(t *text.Text, who *sources.Register, found []Candidate, least float64) ([]Attribution, []Dispute) {
	var as []Attribution
	for k := range Finders {
		from := slices.IndexFunc(found, func(c Candidate) bool { return c.finder == k })
		if Finders[k].Name == "nested" { // what stands inside others waits for where they end
			continued(t, as)
			dashed(t, as)
			as = alone(t, who, topics(t, as))
		}
		if from >= 0 {
			as = admit(as, allowed(t, found[from:], k, least), Finders[k].meets)
		}
	}
	slices.SortStableFunc(as, byCue)
	chain(as)
	as, ds := disputes(t, who, as)
	introduce(t, as)
	author(t, as)
	unname(t, as)
	return as, ds
}

// byCue orders attributions by where their cues begin.
func byCue(a, b Attribution) int { return a.Cue.Spans[0].Start - b.Cue.Spans[0].Start }

// allowed are the candidates of a finder, which are the first of some, with their extents, but for those that are not sure enough, that
// have no construction, that say nothing themselves or that are vetoed.
func allowed(t *text.Text, found []Candidate, finder int, least float64) (out []Candidate) {
	for _, c := range found {
		if c.finder != finder {
			break
		}
		c.Content, c.Cue.Spans = slices.Clone(c.Content), slices.Clone(c.Cue.Spans)
		if c.Confidence < least || !known(c.Rule) {
			continue
		}
		if c.Anchor >= 0 {
			extend(t, &c)
			if vetoed(t, &c) != "" {
				continue
			}
		}
		if pointsBack(t, c.Content) {
			continue
		}
		out = append(out, c)
	}
	return out
}

// admit takes the candidates of a finder beside what was taken before.
func admit(as []Attribution, cs []Candidate, meets contest) []Attribution {
	x := newTaken(as)
	gone := map[int]bool{}
	var fresh []Attribution
	for i := range cs {
		out, ok := meets(&cs[i], x)
		if !ok {
			continue
		}
		for _, a := range out {
			gone[a] = true
		}
		fresh = append(fresh, cs[i].Attribution)
	}
	var kept []Attribution
	for i, a := range as {
		if !gone[i] {
			kept = append(kept, a)
		}
	}
	return append(kept, fresh...)
}

// pointsBack reports whether a content is nothing but a word that stands for what was said before, which is for [disputes], or for nothing.
func pointsBack(t *text.Text, content []article.Span) bool {
	if len(content) != 1 {
		return false
	}
	switch strings.ToLower(content[0].Of(t.Article.Prose)) {
	case "which", "that", "this", "it", "so", "nothing", "little", "more":
		return true
	}
	return false
}

// chain sets the parent of each attribution whose cue lies in the content of another: "Reuters reported that police said". Of several it is
// the one with the shortest piece of content around the cue.
func chain(as []Attribution) {
	x := indexed(as, contents)
	for i := range as {
		cue, best := as[i].Cue.Spans[0], 0
		for p := range x.over(cue) {
			if p.of != i && p.span.Contains(cue) && (best == 0 || p.span.Len() < best) {
				as[i].Parent, best = p.of, p.span.Len()
			}
		}
	}
	for i := range as { // attributions that lie in each other's contents are no chain
		for p, steps := as[i].Parent, 0; p >= 0; p, steps = as[p].Parent, steps+1 {
			if p == i || steps > len(as) {
				as[i].Parent = -1
				break
			}
		}
	}
}

// introduce gives the sources that say "I" or "we" of themselves inside what another source says the name of that source, and what they
// call theirs to it: “Our study found that”. Nobody is named where that is open.
func introduce(t *text.Text, as []Attribution) {
	for i := range as {
		a := &as[i]
		first, rest, _ := strings.Cut(a.Source.Text, " ")
		own := ownWord[strings.ToLower(first)] && rest != ""
		if a.Parent < 0 || !own && !ownSubject[strings.ToLower(a.Source.Text)] || !t.Quoted(a.Cue.Spans[0]) {
			continue
		}
		p := as[Behind(as, a.Parent)].Source
		switch {
		case p.Name == "" || namesNobody(t, &p):
			a.Source = sources.Source{Spans: a.Source.Spans, Text: a.Source.Text}
		case own:
			a.Source.Name, a.Source.Naming, a.Source.Entity = sources.Possessive(p.Name)+" "+rest, sources.Described, 0
		default:
			p.Spans, p.Text = a.Source.Spans, a.Source.Text
			a.Source = p
		}
	}
}

// ownSubject are the pronouns by which somebody speaks of himself, ownWord those by which he says what is his.
var (
	ownSubject = map[string]bool{"i": true, "we": true}
	ownWord    = map[string]bool{"my": true, "our": true}
)
