package compare

import (
	"fmt"
	"slices"
	"strings"
)

// Skeletons are notes that an editor has to finish, for the high and medium changes of a step for which no draft is written: what stood
// there and what stands there now, with brackets for what nobody but the editor knows. An article that was written anew has one for all.
func (c *Comparison) Skeletons(step int) (out []Draft) {
	s := c.Steps[step]
	drafted := map[int]bool{}
	for _, d := range c.Drafts(step) {
		drafted[d.Change] = true
	}
	for want := High; want >= Medium; want-- {
		for i, ch := range s.Changes {
			if ch.Severity != want || ch.Accepted || drafted[i] || ch.Old == nil {
				continue
			}
			if s.Rewritten {
				return []Draft{{Type: CorrectionNote, Change: -1, Open: true,
					Text: "This article has been written anew. [Say what the earlier version got wrong, if anything.]"}}
			}
			out = append(out, unfinished(i, ch))
		}
	}
	return out
}

// unfinished words a change of which the values alone do not say what was wrong. What came about since is news, and no error.
func unfinished(i int, ch Change) Draft {
	d := Draft{Type: CorrectionNote, Change: i, Open: true}
	was := opening + "said: “" + inMarks(stop(ch.Old.Text)) + "”"
	switch {
	case ch.New == nil:
		d.Text = was + " [Say why this was taken out.]"
	case ch.Update, ch.directs(Occurred, Cancelled, Convicted, Cleared):
		d.Type = UpdateNote
		d.Text = fmt.Sprintf("This article has been updated to say: “%s” [Say since when.]", inMarks(stop(ch.New.Text)))
	case ch.directs(AttributionDropped, Unsupported, NamedToUnnamed, DenialRemoved):
		d.Text = fmt.Sprintf("%s It now says: “%s” [Say what bears this out.]", was, inMarks(stop(ch.New.Text)))
	default:
		d.Text = fmt.Sprintf("%s It now says: “%s” [Say what was wrong.]", was, inMarks(stop(ch.New.Text)))
	}
	return d
}

// directs reports whether one of the gravest details of a change has one of some directions.
func (c Change) directs(ways ...Direction) bool {
	return slices.ContainsFunc(c.Details, func(d Detail) bool { return d.Severity >= c.Severity && slices.Contains(ways, d.Direction) })
}

// inMarks is a text as it stands inside of quotation marks: its own marks are single ones.
func inMarks(s string) string {
	out := strings.NewReplacer("“", "‘", "”", "’").Replace(s)
	opens := true
	return strings.Map(func(r rune) rune {
		if r != '"' {
			return r
		}
		if opens = !opens; opens {
			return '’'
		}
		return '‘'
	}, out)
}
