package reports

import (
	"slices"

	"factcheck/compare"
	"factcheck/reports/blocks"
)

// stepResults makes the results of one step.
type stepResults struct {
	x        *compare.Comparison
	s        compare.Step
	old, new *page
	threads  []map[int]string
}

func (st stepResults) results(failOn compare.FailOn) (out []result) {
	shown := blocks.DigestOf(st.s, false).Shown
	slices.Sort(shown)
	about := map[int][]compare.Finding{}
	for _, f := range st.s.Findings {
		if _, ok := slices.BinarySearch(shown, f.Change); ok {
			about[f.Change] = append(about[f.Change], f)
			continue
		}
		out = append(out, result{rule: f.Rule, severity: f.Severity, headline: f.Rule, details: []string{f.Message}, at: place{file: st.new.a.Name},
			key: f.Rule + ":" + textKey(f.Message), fails: failOn.Severe(f.Severity)})
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
		r.fails = failOn.Change(st.s.Changes[i])
		for _, f := range about[i] {
			r.severity = max(r.severity, f.Severity)
			r.also = append(r.also, f.Rule)
			r.details = append(r.details, f.Message)
			r.fails = r.fails || failOn.Severe(f.Severity)
		}
		out = append(out, r)
	}
	return out
}

// change makes the result of one change. The neighbour is the change in front of it that the new version has a claim of, or else the
// first behind it; -1 for none.
func (st stepResults) change(i, neighbour int) result {
	ch := st.s.Changes[i]
	r := result{rule: ch.Rule(), severity: ch.Severity, headline: blocks.ChangeHeadline(ch)}
	for _, d := range ch.Details {
		if d.Aspect != compare.Wording {
			r.details = append(r.details, blocks.DetailLine(d, func(s string) string { return s }))
		}
	}
	old, fresh := st.x.Versions[st.s.From], st.x.Versions[st.s.To]
	if ch.Old != nil {
		r.old = &passage{st.old.of(firstSentence(old, ch.Old.Claims[0], ch.Old.Spans)...), ch.Old.Text, blocks.TagOf(old, ch.Old)}
		r.key = r.rule + ":" + st.threads[st.s.From][ch.Old.Claims[0]]
	}
	if ch.New != nil {
		r.new = &passage{st.side(ch.New), ch.New.Text, blocks.TagOf(fresh, ch.New)}
		r.key = r.rule + ":" + st.threads[st.s.To][ch.New.Claims[0]]
		r.at = r.new.at
	} else {
		r.at = st.gap(i, neighbour)
	}
	if n := ch.Nearest; n != nil {
		r.nearest = fresh.Claims[n.Claim].Text
	}
	return r
}

// side is the place of a side of the new version.
func (st stepResults) side(s *compare.Side) place {
	return st.new.of(firstSentence(st.x.Versions[st.s.To], s.Claims[0], s.Spans)...)
}

// gap is the place in the new version at which a removed claim stood: behind its neighbour, or in front of it.
func (st stepResults) gap(i, neighbour int) place {
	switch {
	case neighbour < 0:
		return place{file: st.new.a.Name}
	case neighbour < i:
		return st.new.behind(st.side(st.s.Changes[neighbour].New))
	}
	return st.new.before(st.side(st.s.Changes[neighbour].New))
}
