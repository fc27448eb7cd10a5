package blocks

import (
	"sort"
	"strings"

	"factcheck/compare"
)

// life is how the claims of a series lived: a row for each one that did not stay as it was, the most telling first.
type life struct {
	rows      []Life
	stayed    int // claims to which nothing happened
	rewritten int // claims that only came or went with a version that rewrote the article
}

// Life is one claim: its latest words and what happened to it.
type Life struct {
	Text   string
	Events []Event

	rank int // the most telling first
}

// Event is one thing that happened, in a version counted from 1. Note says more, and holds text from the articles.
type Event struct {
	Version    int
	What, Note string
}

// livesOf reads the threads of a comparison.
func livesOf(c *compare.Comparison) (out life) {
	for _, t := range c.Threads {
		switch {
		case t.Stayed():
			out.stayed++
		case byRewriting(c, t):
			out.rewritten++
		default:
			out.rows = append(out.rows, newLifeRow(c, t))
		}
	}
	sort.SliceStable(out.rows, func(i, j int) bool { return out.rows[i].rank < out.rows[j].rank })
	return out
}

// byRewriting reports whether a claim did nothing but come or go when the article was rewritten.
func byRewriting(c *compare.Comparison, t compare.Thread) bool {
	for _, e := range t.History {
		switch {
		case e.Version == 0:
		case e.What != compare.Appeared && e.What != compare.Vanished, !c.Steps[e.Version-1].Rewritten:
			return false
		}
	}
	return true
}

func newLifeRow(c *compare.Comparison, t compare.Thread) Life {
	r := Life{Text: ThreadText(c, t), rank: 2}
	for _, e := range t.History {
		r.Events = append(r.Events, Event{e.Version + 1, e.What, lifeNote(c, t, e)})
		switch e.What {
		case compare.Appeared, compare.SplitOff:
		case compare.Vanished:
			r.rank = min(r.rank, 1)
		default:
			r.rank = 0
		}
	}
	return r
}

// lifeNote says what an event consists in: who stood behind a claim that appears, what differs in one that changed.
func lifeNote(c *compare.Comparison, t compare.Thread, e compare.Event) string {
	if k := t.Claims[e.Version]; k >= 0 && (e.What == compare.Appeared || e.What == compare.SplitOff) {
		return TagOf(c.Versions[e.Version], &compare.Side{Claims: []int{k}})
	}
	var parts []string
	for _, d := range e.Details {
		parts = append(parts, d.Aspect.String()+": "+orNothing(d.Old)+" → "+orNothing(d.New))
	}
	return strings.Join(parts, "; ")
}

// ThreadText is the latest text of a claim, as it reads alone.
func ThreadText(c *compare.Comparison, t compare.Thread) string {
	for v := len(t.Claims) - 1; v >= 0; v-- {
		if k := t.Claims[v]; k >= 0 {
			return c.Versions[v].Claims[k].Standalone
		}
	}
	return ""
}

// rest says what the rows leave out: "12 claims stayed as they were."
func (l life) rest() string {
	s := Count(l.stayed, "claim") + " stayed as " + Plural(l.stayed, "it was", "they were")
	if l.rewritten > 0 {
		s += ", " + Count(l.rewritten, "claim") + " came or went when the article was rewritten"
	}
	return s + "."
}
