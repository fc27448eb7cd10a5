package html

import (
	"fmt"

	"factcheck/attribution"
	"factcheck/compare"
	"factcheck/reports/internal/blocks"
	"factcheck/reports/internal/escape"
)

// comparisonPage is a series of versions as the page shows it.
type comparisonPage struct {
	ID, Heading string
	Versions    []version
	Warnings    []string
	Timeline    *timeline // of three versions or more
	Severities  []filter
	Aspects     []filter
	Loud        int // changes that are shown at first
	Steps       []*step
}

// version is one version in the head of the page.
type version struct {
	Name, Title, Time string
	Claims            int
}

// filter is a value to filter by and how many changes have it.
type filter struct {
	Value   string
	Count   int
	Pressed bool
}

// step is what changed from one version to the next.
type step struct {
	ID, Old, New  string
	Counts, Quiet string
	Rewritten     bool
	Kept          int // percent
	Notes         []note
	Findings      []concern
	Entries       []change
	Rows          []row
}

// note is an editor's note and the changes that it covers.
type note struct {
	Type, Text string
	Covers     []ref
}

// ref points at a change.
type ref struct {
	Entry  string
	Number int
	Name   string
}

// concern is a finding about a step; the same about several changes is said once.
type concern struct {
	Rule, Severity, Message string
	Changes                 []ref
}

// change is all that the page says about one change: its block, and what belongs to a page.
type change struct {
	blocks.Change
	ID, Mark         string // of the entry; of the mark in the text
	Place            int    // in the text, where the number is by severity
	Op               string
	Aspects          []compare.Aspect
	Voices           []voice
	Notes            []string // kinds of the notes that cover it
	Concerns         []string
	Moved, Announced bool
	Grade            compare.Severity // by which it is shown or not
}

// voice is one side of a change: which, who says it, how sure, and its words.
type voice struct {
	Style, Which, Tag string
	Words             []part
}

func newComparison(c *compare.Comparison, id string, all bool) *comparisonPage {
	h := &comparisonPage{ID: id, Heading: blocks.Title(c.Versions[len(c.Versions)-1])}
	for i, d := range c.Versions {
		h.Versions = append(h.Versions, version{blocks.VersionName(c, i), d.Article.Title, d.Article.Time, len(d.Claims)})
		for _, w := range d.Warnings {
			h.Warnings = append(h.Warnings, blocks.VersionName(c, i)+": "+w)
		}
	}
	for i, s := range c.Steps {
		h.Steps = append(h.Steps, newStep(c, s, fmt.Sprintf("%ss%d", id, i+1)))
	}
	h.filters(c, all)
	if len(c.Versions) > 2 {
		h.Timeline = newTimeline(c, h)
	}
	return h
}

// filters counts the severities and aspects of all changes. Quiet ones are off at first; where every version was rewritten, only the
// grave ones are on.
func (h *comparisonPage) filters(c *compare.Comparison, all bool) {
	var bySeverity [len(compare.Severities)]int
	var byAspect [len(compare.Aspects)]int
	rewritten := true
	for _, s := range c.Steps {
		rewritten = rewritten && s.Rewritten
		for _, ch := range s.Changes {
			if ch.Op == compare.Kept {
				continue
			}
			bySeverity[graded(ch)]++
			for _, a := range ch.Aspects {
				byAspect[a]++
			}
		}
	}
	for s := compare.High; s > compare.Quiet; s-- {
		h.Severities = append(h.Severities, filter{s.String(), bySeverity[s], rewritten && s == compare.High && !all})
		h.Loud += bySeverity[s]
	}
	h.Severities = append(h.Severities, filter{compare.Quiet.String(), bySeverity[compare.Quiet], all})
	for a, n := range byAspect {
		if n > 0 {
			h.Aspects = append(h.Aspects, filter{compare.Aspects[a], n, false})
		}
	}
}

// graded is the severity by which a change is shown or not: what is folded stands among the quiet ones.
func graded(ch compare.Change) compare.Severity {
	if ch.Folded() {
		return compare.Quiet
	}
	return ch.Severity
}

func newStep(c *compare.Comparison, s compare.Step, id string) *step {
	g := blocks.DigestOf(s, true)
	shown := blocks.DigestOf(s, false)
	h := &step{ID: id, Old: blocks.VersionName(c, s.From), New: blocks.VersionName(c, s.To), Counts: shown.Counts(), Quiet: shown.Quiet(),
		Rewritten: s.Rewritten, Kept: int(100*s.Kept + .5)}
	old, fresh := c.Versions[s.From], c.Versions[s.To]
	at := make([]int, len(s.Changes)) // the entry of each change, -1 for what was kept
	for i := range at {
		at[i] = -1
	}
	for n, i := range g.Shown {
		at[i] = n
		h.Entries = append(h.Entries, newChange(old, fresh, s.Changes[i], id, n+1, i))
	}
	h.notes(s, at)
	h.concerns(s, at)
	h.draw(old, fresh, s.Changes, at)
	return h
}

func newChange(old, fresh *attribution.Document, ch compare.Change, step string, number, place int) change {
	h := change{Change: blocks.NewChange(old, fresh, ch, number), ID: fmt.Sprintf("%sk%d", step, number), Mark: fmt.Sprintf("%sc%d", step,
		number),
		Place: place, Op: ch.Op.String(), Aspects: ch.Aspects, Moved: ch.Moved || ch.Op == compare.Moved,
		Grade: graded(ch)}
	for _, s := range h.Sides {
		h.Voices = append(h.Voices, newVoice(s))
	}
	return h
}

// newVoice is a side with its own words apart.
func newVoice(s blocks.Side) voice {
	v := map[byte]voice{'-': {Style: "was", Which: "before"}, '+': {Style: "now", Which: "after"},
		'=': {Style: "now", Which: "as before"}}[s.Mark]
	v.Tag = s.Tag
	role := map[byte]string{'-': "del", '+': "ins"}[s.Mark]
	for _, r := range s.Rows {
		if r.Mark == '=' {
			v.Words = append(v.Words, part{Text: r.Text})
			continue
		}
		lead, word, tail := escape.SplitSpace(escape.Spaced(r.Text))
		v.Words = append(v.Words, part{Text: lead}, part{Role: role, Text: word}, part{Text: tail})
	}
	return v
}

func (h *step) ref(entry int) ref {
	e := h.Entries[entry]
	return ref{e.ID, e.Number, e.Severity.String() + ": " + e.Headline}
}

// notes lists the editors' notes, each with the changes that it covers, and marks these as announced.
func (h *step) notes(s compare.Step, at []int) {
	for _, n := range s.Notes {
		note := note{Type: noteWord(n.Type), Text: n.Text}
		for _, i := range n.Covers {
			if at[i] >= 0 {
				note.Covers = append(note.Covers, h.ref(at[i]))
				e := &h.Entries[at[i]]
				e.Notes, e.Announced = append(e.Notes, note.Type), true
			}
		}
		h.Notes = append(h.Notes, note)
	}
}

func noteWord(t string) string {
	if t == compare.EditorsNote {
		return "editor's note"
	}
	return t
}

// concerns lists the findings; those that say the same about several changes are one.
func (h *step) concerns(s compare.Step, at []int) {
	seen := map[[2]string]int{}
	for _, f := range s.Findings {
		k := [2]string{f.Rule, f.Message}
		i, ok := seen[k]
		if !ok {
			i = len(h.Findings)
			seen[k] = i
			h.Findings = append(h.Findings, concern{Rule: f.Rule, Severity: f.Severity.String(), Message: f.Message})
		}
		if f.Change >= 0 && at[f.Change] >= 0 {
			h.Findings[i].Changes = append(h.Findings[i].Changes, h.ref(at[f.Change]))
			e := &h.Entries[at[f.Change]]
			e.Concerns = append(e.Concerns, f.Message)
		}
	}
}

// draw lays both versions out side by side with the changes marked. What was removed is also put into the new version, at the place
// where it stood, for reading both in one column.
func (h *step) draw(old, fresh *attribution.Document, changes []compare.Change, at []int) {
	before, after := sideDrawer{doc: old}, sideDrawer{doc: fresh}
	pairs := blockPairs(old, fresh, changes)
	kept := map[int]int{} // an old block that stands beside a new one
	for j, i := range pairs {
		if i >= 0 {
			kept[i] = j
		}
	}
	last := -1 // where the change before ends in the new version
	for i, ch := range changes {
		if ch.New != nil && !ch.Moved && ch.Op != compare.Moved {
			last = ch.New.Spans[len(ch.New.Spans)-1].End
		}
		if at[i] < 0 {
			continue
		}
		e := h.Entries[at[i]]
		m := func(side string) *mark {
			return &mark{ID: e.Mark + side, Entry: e.ID, Class: "s-" + e.Grade.String() + " op-" + e.Op, Tag: changeTag(e, side)}
		}
		if ch.Old != nil {
			before.mark(m("o"), ch.Old, ch.Diff, '-')
		}
		if ch.New != nil {
			after.mark(m("n"), ch.New, ch.Diff, '+')
		} else if j, ok := kept[blockOf(old, ch.Old)]; ok {
			place := fresh.Article.Blocks[j].Span
			if last < place.Start || last > place.End {
				last = place.Start
			}
			after.inserts = append(after.inserts, insert{at: last, mark: m("n"), text: ch.Old.Text})
		}
	}
	h.Rows = rowsOf(before.blocks(), after.blocks(), pairs)
}

// changeTag is what stands behind a change in the text: its number and what a mark alone does not tell.
func changeTag(e change, side string) string {
	tag := fmt.Sprint(e.Number)
	switch {
	case e.Op == "split" || e.Op == "merged" || e.Op == "moved":
		tag += "\u202f" + e.Op
	case e.Moved:
		tag += "\u202fmoved"
	}
	return tag
}
