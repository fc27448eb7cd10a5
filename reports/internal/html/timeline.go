package html

import (
	"fmt"

	"factcheck/compare"
	"factcheck/reports/internal/blocks"
)

// timeline is the life of each claim across versions: a line for each claim, a column for each version.
type timeline struct {
	ID       string
	Versions []string
	Threads  []thread
	Events   []event // each that occurs, with its count
	Stayed   int
}

// thread is the life of one claim. Stayed is true when nothing happened to it.
type thread struct {
	ID, Text string
	Events   string // all that happened, by spaces, for the filter
	Stayed   bool
	Cells    []cell
}

// cell is a claim in one version. Entry is the change that the event is about, "" for none.
type cell struct {
	Label, Family, Source string
	Events                []event
	Entry                 string
}

// event is what happened to a claim, with a sign that does not lean on colour.
type event struct {
	What, Key, Sign string
	Count           int
}

// events are all that can happen, in the order in which they are listed.
var events = []event{{What: "appeared", Key: "appeared", Sign: "+"}, {What: "hardened", Key: "hardened", Sign: "▲"},
	{What: "softened", Key: "softened", Sign: "▽"},
	{What: "corrected", Key: "corrected", Sign: "≠"}, {What: "updated", Key: "updated", Sign: "↻"}, {What: "split off", Key: "split",
		Sign: "÷"}, {What: "vanished", Key: "vanished", Sign: "×"}, {What: "came back", Key: "back", Sign: "↺"}}

func eventOf(what string) event {
	for _, e := range events {
		if e.What == what {
			return e
		}
	}
	return event{What: what, Key: "other", Sign: "•"}
}

func newTimeline(c *compare.Comparison, h *comparisonPage) *timeline {
	t := &timeline{ID: h.ID + "t"}
	for i := range c.Versions {
		t.Versions = append(t.Versions, blocks.VersionName(c, i))
	}
	links := newChangeLinks(c, h)
	count := map[string]int{}
	for k, th := range c.Threads {
		row := thread{ID: fmt.Sprintf("%st%d", h.ID, k+1), Text: blocks.ThreadText(c, th), Stayed: th.Stayed()}
		for v := range c.Versions {
			row.Cells = append(row.Cells, cellOf(c, th, v, links))
		}
		for _, e := range th.History {
			if e.Version > 0 || e.What != "appeared" {
				row.Events += " " + eventOf(e.What).Key
				count[eventOf(e.What).Key]++
			}
		}
		if row.Stayed {
			t.Stayed++
		}
		t.Threads = append(t.Threads, row)
	}
	for _, e := range events {
		if e.Count = count[e.Key]; e.Count > 0 {
			t.Events = append(t.Events, e)
		}
	}
	return t
}

// cellOf is a claim in one version: its label, who says it, and what happened to it there.
func cellOf(c *compare.Comparison, t compare.Thread, v int, links changeLinks) (out cell) {
	if k := t.Claims[v]; k >= 0 {
		d := c.Versions[v]
		out.Label, out.Family = labelWord(d.Claims[k].Certainty.Label), labelFamily(d.Claims[k].Certainty.Label)
		out.Source = blocks.SourceName(d.SourceOf(d.Claims[k]))
	}
	for _, e := range t.History {
		if e.Version == v && (v > 0 || e.What != "appeared") {
			out.Events = append(out.Events, eventOf(e.What))
		}
	}
	if len(out.Events) > 0 && v > 0 {
		if k := t.Claims[v]; k >= 0 {
			out.Entry = links.fresh[v-1][k]
		} else if k := t.Claims[v-1]; k >= 0 {
			out.Entry = links.old[v-1][k]
		}
	}
	return out
}

// changeLinks finds the entry of the change that a claim of either version of a step is in.
type changeLinks struct{ old, fresh []map[int]string }

func newChangeLinks(c *compare.Comparison, h *comparisonPage) (l changeLinks) {
	for s, st := range c.Steps {
		old, fresh := map[int]string{}, map[int]string{}
		for _, e := range h.Steps[s].Entries {
			ch := st.Changes[e.Place]
			if ch.Old != nil {
				for _, i := range ch.Old.Claims {
					old[i] = e.ID
				}
			}
			if ch.New != nil {
				for _, i := range ch.New.Claims {
					fresh[i] = e.ID
				}
			}
		}
		l.old, l.fresh = append(l.old, old), append(l.fresh, fresh)
	}
	return l
}
