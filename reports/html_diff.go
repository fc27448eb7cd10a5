package reports

import (
	"fmt"

	"factcheck/attribution"
	"factcheck/compare"
	"factcheck/reports/blocks"
	"factcheck/reports/escape"
)

// htmlComparison is a series of versions as the page shows it.
type htmlComparison struct {
	ID, Heading string
	Versions    []htmlVersion
	Warnings    []string
	Timeline    *htmlTimeline // of three versions or more
	Severities  []htmlFilter
	Aspects     []htmlFilter
	Loud        int // changes that are shown at first
	Steps       []*htmlStep
}

// htmlVersion is one version in the head of the page.
type htmlVersion struct {
	Name, Title, Time string
	Claims            int
}

// htmlFilter is a value to filter by and how many changes have it.
type htmlFilter struct {
	Value   string
	Count   int
	Pressed bool
}

// htmlStep is what changed from one version to the next.
type htmlStep struct {
	ID, Old, New  string
	Counts, Quiet string
	Rewritten     bool
	Kept          int // percent
	Notes         []htmlNote
	Findings      []htmlConcern
	Entries       []htmlChange
	Rows          []htmlRow
}

// htmlNote is an editor's note and the changes that it covers.
type htmlNote struct {
	Type, Text string
	Covers     []htmlRef
}

// htmlRef points at a change.
type htmlRef struct {
	Entry  string
	Number int
	Name   string
}

// htmlConcern is a finding about a step; the same about several changes is said once.
type htmlConcern struct {
	Rule, Severity, Message string
	Changes                 []htmlRef
}

// htmlChange is all that the page says about one change.
type htmlChange struct {
	ID, Mark         string // of the entry; of the mark in the text
	Number, Place    int    // by severity; in the text
	Severity, Op     string
	Headline         string
	Aspects          []string
	Old, New         *htmlVoice
	Details          []htmlDetail
	Near             string
	NearShare        int
	Notes            []string // kinds of the notes that cover it
	Concerns         []string
	Moved, Announced bool
}

// htmlVoice is one side of a change: who says it, how sure, and its words.
type htmlVoice struct {
	Tag   string
	Words []htmlPart
}

// htmlDetail is one difference, before and after.
type htmlDetail struct{ Aspect, Old, New, Direction string }

func newHTMLComparison(c *compare.Comparison, id string, o Options) *htmlComparison {
	h := &htmlComparison{ID: id, Heading: blocks.Title(c.Versions[len(c.Versions)-1])}
	for i, d := range c.Versions {
		h.Versions = append(h.Versions, htmlVersion{blocks.VersionName(c, i), d.Article.Title, d.Article.Time, len(d.Claims)})
		for _, w := range d.Warnings {
			h.Warnings = append(h.Warnings, blocks.VersionName(c, i)+": "+w)
		}
	}
	for i, s := range c.Steps {
		h.Steps = append(h.Steps, newHTMLStep(c, s, fmt.Sprintf("%ss%d", id, i+1)))
	}
	h.filters(c, o)
	if len(c.Versions) > 2 {
		h.Timeline = newHTMLTimeline(c, h)
	}
	return h
}

// filters counts the severities and aspects of all changes. Quiet ones are off at first; where every version was rewritten, only the
// grave ones are on.
func (h *htmlComparison) filters(c *compare.Comparison, o Options) {
	var bySeverity [len(compare.Severities)]int
	var byAspect [len(compare.Aspects)]int
	rewritten := true
	for _, s := range c.Steps {
		rewritten = rewritten && s.Rewritten
		for _, ch := range s.Changes {
			if ch.Op == compare.Kept {
				continue
			}
			bySeverity[ch.Severity]++
			for _, a := range ch.Aspects {
				byAspect[a]++
			}
		}
	}
	for s := compare.High; s > compare.Quiet; s-- {
		h.Severities = append(h.Severities, htmlFilter{s.String(), bySeverity[s], rewritten && s == compare.High && !o.All})
		h.Loud += bySeverity[s]
	}
	h.Severities = append(h.Severities, htmlFilter{compare.Quiet.String(), bySeverity[compare.Quiet], o.All})
	for a, n := range byAspect {
		if n > 0 {
			h.Aspects = append(h.Aspects, htmlFilter{compare.Aspects[a], n, false})
		}
	}
}

func newHTMLStep(c *compare.Comparison, s compare.Step, id string) *htmlStep {
	g := blocks.DigestOf(s, true)
	shown := blocks.DigestOf(s, false)
	h := &htmlStep{ID: id, Old: blocks.VersionName(c, s.From), New: blocks.VersionName(c, s.To), Counts: shown.Counts(), Quiet: shown.Quiet(), Rewritten: s.Rewritten, Kept: int(100*s.Kept + .5)}
	old, fresh := c.Versions[s.From], c.Versions[s.To]
	at := make([]int, len(s.Changes)) // the entry of each change, -1 for what was kept
	for i := range at {
		at[i] = -1
	}
	for n, i := range g.Shown {
		at[i] = n
		h.Entries = append(h.Entries, newHTMLChange(old, fresh, s.Changes[i], id, n+1, i))
	}
	h.notes(s, at)
	h.concerns(s, at)
	h.draw(old, fresh, s.Changes, at)
	return h
}

func newHTMLChange(old, fresh *attribution.Document, ch compare.Change, step string, number, place int) htmlChange {
	h := htmlChange{ID: fmt.Sprintf("%sk%d", step, number), Mark: fmt.Sprintf("%sc%d", step, number), Number: number, Place: place,
		Severity: ch.Severity.String(), Op: ch.Op.String(), Headline: blocks.ChangeHeadline(ch), Moved: ch.Moved || ch.Op == compare.Moved}
	for _, a := range ch.Aspects {
		h.Aspects = append(h.Aspects, a.String())
	}
	if ch.Old != nil {
		h.Old = &htmlVoice{blocks.TagOf(old, ch.Old), voiceWords(ch, '-', ch.Old.Text)}
	}
	if ch.New != nil {
		h.New = &htmlVoice{blocks.TagOf(fresh, ch.New), voiceWords(ch, '+', ch.New.Text)}
	}
	for _, d := range blocks.LinesOf(ch) {
		h.Details = append(h.Details, htmlDetail{d.Aspect.String(), d.Old, d.New, string(d.Direction)})
	}
	if n := ch.Nearest; n != nil {
		h.Near, h.NearShare = fresh.Claims[n.Claim].Text, int(100*n.Likeness+.5)
	}
	return h
}

// voiceWords are the words of one side with its own ones apart.
func voiceWords(ch compare.Change, own byte, text string) (out []htmlPart) {
	if ch.Diff == nil {
		return []htmlPart{{Text: text}}
	}
	role := "ins"
	if own == '-' {
		role = "del"
	}
	for _, r := range ch.Diff {
		switch r.Mark {
		case '=':
			out = append(out, htmlPart{Text: r.Text})
		case own:
			lead, word, tail := escape.SplitSpace(escape.Spaced(r.Text))
			out = append(out, htmlPart{Text: lead}, htmlPart{Role: role, Text: word}, htmlPart{Text: tail})
		}
	}
	return out
}

func (h *htmlStep) ref(entry int) htmlRef {
	e := h.Entries[entry]
	return htmlRef{e.ID, e.Number, e.Severity + ": " + e.Headline}
}

// notes lists the editors' notes, each with the changes that it covers, and marks these as announced.
func (h *htmlStep) notes(s compare.Step, at []int) {
	for _, n := range s.Notes {
		note := htmlNote{Type: noteWord(n.Type), Text: n.Text}
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
func (h *htmlStep) concerns(s compare.Step, at []int) {
	seen := map[[2]string]int{}
	for _, f := range s.Findings {
		k := [2]string{f.Rule, f.Message}
		i, ok := seen[k]
		if !ok {
			i = len(h.Findings)
			seen[k] = i
			h.Findings = append(h.Findings, htmlConcern{Rule: f.Rule, Severity: f.Severity.String(), Message: f.Message})
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
func (h *htmlStep) draw(old, fresh *attribution.Document, changes []compare.Change, at []int) {
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
		m := func(side string) *htmlMark {
			return &htmlMark{ID: e.Mark + side, Entry: e.ID, Class: "s-" + e.Severity + " op-" + e.Op, Tag: changeTag(e, side)}
		}
		if ch.Old != nil {
			before.mark(m("o"), ch.Old, ch.Diff, '-')
		}
		if ch.New != nil {
			after.mark(m("n"), ch.New, ch.Diff, '+')
		} else if j, ok := kept[blockOf(old, ch.Old.Claims[0])]; ok {
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
func changeTag(e htmlChange, side string) string {
	tag := fmt.Sprint(e.Number)
	switch {
	case e.Op == "split" || e.Op == "merged" || e.Op == "moved":
		tag += "\u202f" + e.Op
	case e.Moved:
		tag += "\u202fmoved"
	}
	return tag
}
