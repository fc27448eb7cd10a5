package blocks

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"factcheck/attribution"
	"factcheck/compare"
	"factcheck/reports/internal/escape"
)

// Digest is a step as it is read: the changes worth printing, gravest first, and counts of the rest.
type Digest struct {
	Shown []int // indexes of changes
	bySev [5]int
	byOp  map[compare.Op]int // of what is not shown
	stand int                // what an editor lets stand, of that
}

// DigestOf sorts the changes of a step. Folded ones are counted, unless all are asked for; of a rewritten version only grave ones are
// shown.
func DigestOf(s compare.Step, all bool) Digest {
	g := Digest{byOp: map[compare.Op]int{}}
	least := compare.Info
	if s.Rewritten {
		least = compare.High
	}
	for i, c := range s.Changes {
		if all || !c.Folded() {
			g.bySev[c.Severity]++
		}
		switch {
		case c.Severity >= least && !c.Folded() || all && c.Op != compare.Kept:
			g.Shown = append(g.Shown, i)
		case c.Accepted:
			g.stand++
		default:
			g.byOp[c.Op]++
		}
	}
	sort.SliceStable(g.Shown, func(a, b int) bool { return s.Changes[g.Shown[a]].Severity > s.Changes[g.Shown[b]].Severity })
	return g
}

// Counts says how many changes of each severity there are: "2 high, 1 low"; "" for none.
func (g Digest) Counts() string {
	var parts []string
	for s := compare.High; s > compare.Quiet; s-- {
		if n := g.bySev[s]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, s))
		}
	}
	return strings.Join(parts, ", ")
}

// silence says that no note announces what is grave in a step without any note, "" for other steps.
func silence(s compare.Step) string {
	for _, f := range s.Findings {
		if f.Rule == compare.UnannouncedChange && len(s.Notes) == 0 {
			return ", none of them announced by a note"
		}
	}
	return ""
}

// Quiet says what is not printed: "30 kept, 2 reworded, 1 accepted".
func (g Digest) Quiet() string {
	var parts []string
	for op := compare.Kept; op <= compare.Added; op++ {
		if n := g.byOp[op]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, op))
		}
	}
	if g.stand > 0 {
		parts = append(parts, fmt.Sprintf("%d accepted", g.stand))
	}
	return strings.Join(parts, ", ")
}

// headline names a change: "number, source" or its operation where nothing else differs.
func ChangeHeadline(c compare.Change) string {
	var parts []string
	for _, a := range c.Aspects {
		if a != compare.Structure && a != compare.Wording {
			parts = append(parts, a.String())
		}
	}
	head := c.Op.String()
	switch {
	case c.Op == compare.Changed && len(parts) > 0:
		head = strings.Join(parts, ", ")
	case len(parts) > 0:
		head += ": " + strings.Join(parts, ", ")
	}
	if c.Update {
		head += " (update)"
	}
	if c.Moved && c.Op != compare.Moved {
		head += ", moved"
	}
	return head
}

// linesOf are the details of a change that are worth a line beside its marked words. Those that only name the words are not, and of several
// that tell of one turn the first is enough.
func linesOf(c compare.Change) (out []compare.Detail) {
	told := map[compare.Direction]bool{}
	for _, d := range c.Details {
		switch {
		case d.Aspect == compare.Wording, d.Aspect == compare.Fact && c.Diff != nil:
		case d.Aspect == compare.Certainty && told[d.Direction]:
		default:
			out = append(out, d)
		}
		told[d.Direction] = true
	}
	return out
}

// unmoved reports whether both sides of a change have the same words, so that one of them is enough.
func unmoved(c compare.Change) bool {
	return c.Old != nil && c.New != nil && c.Old.Text == c.New.Text
}

// DetailLine says one difference in words. esc escapes text from articles.
func DetailLine(d compare.Detail, esc func(string) string) string {
	s := d.Aspect.String() + ": " + esc(orNothing(d.Old)) + " → " + esc(orNothing(d.New))
	if d.Direction != "" {
		s += " (" + string(d.Direction) + ")"
	}
	return s
}

func orNothing(s string) string {
	if s == "" {
		return "(nothing)"
	}
	return s
}

// TagOf is the label and source of a side's first claim: "alleged, police"; of a sentence in which nothing is claimed, that.
func TagOf(d *attribution.Document, s *compare.Side) string {
	if len(s.Claims) == 0 {
		return "no claim"
	}
	c := d.Claims[s.Claims[0]]
	return c.Certainty.Label.String() + ", " + SourceName(d.SourceOf(c))
}

// concern is a finding about a step, told once for all the changes that it is about.
type concern struct {
	compare.Finding
	changes []int // numbers of the printed changes, ascending; none where it is about the step itself
}

// concerns gathers the findings of a step that say the same. Those about changes that are not printed are left out, and so is that no note
// announces them where the step has none: that is said once, with the counts.
func (g Digest) concerns(s compare.Step) (out []concern) {
	number := map[int]int{}
	for k, i := range g.Shown {
		number[i] = k + 1
	}
	at := map[[2]string]int{}
	for _, f := range s.Findings {
		if f.Change >= 0 && number[f.Change] == 0 || f.Rule == compare.UnannouncedChange && silence(s) != "" {
			continue
		}
		key := [2]string{f.Rule, f.Message}
		k, ok := at[key]
		if !ok {
			k = len(out)
			at[key] = k
			out = append(out, concern{Finding: f})
		}
		if f.Change >= 0 {
			out[k].changes = append(out[k].changes, number[f.Change])
		}
		out[k].Severity = max(out[k].Severity, f.Severity)
	}
	for _, c := range out {
		sort.Ints(c.changes)
	}
	return out
}

// about says which changes a concern is about: "changes 1 to 3, 5: ", "" for none.
func (c concern) about() string {
	if len(c.changes) == 0 {
		return ""
	}
	return byNumber(c.changes) + ": "
}

// byNumber names printed changes by their ascending numbers: "change 2", "changes 1 to 3, 5".
func byNumber(changes []int) string {
	var parts []string
	for i := 0; i < len(changes); {
		j := i
		for j+1 < len(changes) && changes[j+1] == changes[j]+1 {
			j++
		}
		if part := fmt.Sprint(changes[i]); j == i {
			parts = append(parts, part)
		} else {
			parts = append(parts, fmt.Sprintf("%s to %d", part, changes[j]))
		}
		i = j + 1
	}
	return Plural(len(changes), "change ", "changes ") + strings.Join(parts, ", ")
}

// notices are the new notes of a step, in the order of the text.
func (g Digest) notices(s compare.Step) (out []Note) {
	for _, n := range s.Notes {
		var about []int
		for k, i := range g.Shown {
			if slices.Contains(n.Covers, i) {
				about = append(about, k+1)
			}
		}
		x := Note{Kind: strings.ReplaceAll(n.Type, "_", " "), Text: n.Text}
		if head, text, ok := strings.Cut(n.Text, ":"); ok && strings.EqualFold(head, x.Kind) {
			x.Text = strings.TrimSpace(text) // said once
		}
		if len(about) > 0 {
			x.About = " on " + byNumber(about)
		}
		out = append(out, x)
	}
	return out
}

// sideRows are the rows of a change's word diff that print one side. The old side, which the new one repeats in full, keeps only the
// surroundings of what differs, with dots for the rest.
func sideRows(ch compare.Change, mark byte, text string) (out []compare.Row) {
	if ch.Diff == nil {
		return []compare.Row{{Mark: '=', Text: text}}
	}
	for i, r := range ch.Diff {
		switch {
		case r.Mark == '=' && mark == '-':
			out = append(out, compare.Row{Mark: '=', Text: surroundings(r.Text, i > 0, i+1 < len(ch.Diff))})
		case r.Mark == '=' || r.Mark == mark:
			out = append(out, r)
		}
	}
	return out
}

// Words that are kept beside a difference, and how many more there must be for them to be left out.
const (
	kept     = 8
	leastCut = 8
)

// surroundings are the words of a text that stand beside what differs behind and before it, with dots for the others.
func surroundings(text string, behind, before bool) string {
	words := strings.Fields(text)
	from, to := 0, len(words)
	if behind {
		from = kept
	}
	if before {
		to -= kept
	}
	if to-from < leastCut {
		return text
	}
	lead, _, tail := escape.SplitSpace(text)
	parts := slices.Concat(words[:from], []string{"…"}, words[to:])
	return lead + strings.Join(parts, " ") + tail
}
