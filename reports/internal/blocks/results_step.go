package blocks

import (
	"slices"

	"factcheck/compare"
	"factcheck/reports/internal/places"
)

// stepResults makes the results of one step.
type stepResults struct {
	x        *compare.Comparison
	s        compare.Step
	old, new *places.Page
	threads  []map[int]string
}

func (st stepResults) results(failOn compare.FailOn) (out []Result) {
	shown := DigestOf(st.s, false).Shown
	slices.Sort(shown)
	about := map[int][]compare.Finding{}
	for _, f := range st.s.Findings {
		if _, ok := slices.BinarySearch(shown, f.Change); ok {
			about[f.Change] = append(about[f.Change], f)
			continue
		}
		out = append(out, Result{Rule: f.Rule, Severity: f.Severity, Headline: f.Rule, Details: []string{f.Message},
			At:  places.Place{File: st.x.Versions[st.s.To].Article.Name},
			Key: f.Rule + ":" + textKey(f.Message), Fails: failOn.Severe(f.Severity)})
	}
	neighbour := slices.IndexFunc(st.s.Changes, func(c compare.Change) bool { return c.New != nil })
	next := 0
	for _, i := range shown {
		for ; next < i; next++ {
			if st.s.Changes[next].New != nil {
				neighbour = next
			}
		}
		r := st.change(i, neighbour)
		r.Fails = failOn.Change(st.s.Changes[i])
		for _, f := range about[i] {
			r.Severity = max(r.Severity, f.Severity)
			r.Also = append(r.Also, f.Rule)
			r.Details = append(r.Details, f.Message)
			r.Fails = r.Fails || failOn.Severe(f.Severity)
		}
		out = append(out, r)
	}
	return out
}

// change makes the result of one change. The neighbour is the change in front of it that the new version has a claim of, or else the
// first behind it; -1 for none.
func (st stepResults) change(i, neighbour int) Result {
	ch := st.s.Changes[i]
	r := Result{Rule: ch.Rule(), Severity: ch.Severity, Headline: ChangeHeadline(ch)}
	for _, d := range ch.Details {
		if d.Aspect != compare.Wording {
			r.Details = append(r.Details, DetailLine(d, func(s string) string { return s }))
		}
	}
	old, fresh := st.x.Versions[st.s.From], st.x.Versions[st.s.To]
	if ch.Old != nil {
		r.Old = &Passage{st.old.Of(firstSentence(old, ch.Old.Sentence(old), ch.Old.Spans)...), ch.Old.Text, TagOf(old, ch.Old)}
		r.Key = r.Rule + ":" + st.key(st.s.From, ch.Old)
	}
	if ch.New != nil {
		r.New = &Passage{st.side(ch.New), ch.New.Text, TagOf(fresh, ch.New)}
		r.Key = r.Rule + ":" + st.key(st.s.To, ch.New)
		r.At = r.New.At
	} else {
		r.At = st.gap(i, neighbour)
	}
	if n := ch.Nearest; n != nil {
		r.Nearest = fresh.Claims[n.Claim].Text
	}
	return r
}

// key is the thread of a side's first claim; of a sentence in which nothing is claimed, what it says.
func (st stepResults) key(version int, s *compare.Side) string {
	if len(s.Claims) == 0 {
		return textKey(s.Text)
	}
	return st.threads[version][s.Claims[0]]
}

// side is the place of a side of the new version.
func (st stepResults) side(s *compare.Side) places.Place {
	fresh := st.x.Versions[st.s.To]
	return st.new.Of(firstSentence(fresh, s.Sentence(fresh), s.Spans)...)
}

// gap is the place in the new version at which a removed claim stood: behind its neighbour, or in front of it.
func (st stepResults) gap(i, neighbour int) places.Place {
	switch {
	case neighbour < 0:
		return places.Place{File: st.x.Versions[st.s.To].Article.Name}
	case neighbour < i:
		return st.new.Behind(st.side(st.s.Changes[neighbour].New))
	}
	return st.new.Before(st.side(st.s.Changes[neighbour].New))
}
