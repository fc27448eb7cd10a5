package compare

import (
	"fmt"
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/facts"
	"factcheck/attribution/syntax"
)

// The cross-checks between notes and changes.
const (
	UnannouncedChange = "unannounced-change"
	NoteWithoutChange = "note-without-change"
	NoteUnderstates   = "note-understates"
	NoteValueMissing  = "note-value-missing"
	NoteRemoved       = "note-removed"
)

// crossCheck holds notes and changes against each other.
func (a *alignment) crossCheck(cs []Change, notes []Note) (out []Finding) {
	for _, r := range FindingRules {
		for _, f := range r.find(a, cs, notes) {
			f.Rule, f.Severity = r.ID, r.Severity
			out = append(out, f)
		}
	}
	return out
}

// unannounced tells of grave changes that no note covers. What the news moved needs none.
func (a *alignment) unannounced(cs []Change, notes []Note) (out []Finding) {
	announced := map[int]bool{}
	for _, n := range notes {
		for _, i := range n.Covers {
			announced[i] = true
		}
	}
	for i, c := range cs {
		if c.Severity == High && !c.Update && !announced[i] {
			out = append(out, Finding{Change: i, Message: "No note announces this change."})
		}
	}
	return out
}

// withoutChange tells of notes that correct something and cover no change.
func (a *alignment) withoutChange(_ []Change, notes []Note) (out []Finding) {
	for _, n := range notes {
		if n.corrects() && len(n.Covers) == 0 {
			out = append(out, Finding{Change: -1, Message: fmt.Sprintf("The %s “%s” covers no change of the text.", n.Type, n.begins())})
		}
	}
	return out
}

// understated tells of notes that call it an update or a clarification where a fact changed.
func (a *alignment) understated(cs []Change, notes []Note) (out []Finding) {
	calls := map[string]string{ClarificationNote: "a clarification", UpdateNote: "an update"}
	for _, n := range notes {
		k := slices.IndexFunc(n.Covers, func(i int) bool { return factual(cs[i]) && !cs[i].Update })
		if k >= 0 && calls[n.Type] != "" {
			out = append(out, Finding{Change: n.Covers[k], Message: fmt.Sprintf("A fact changed, but the note calls it %s: “%s”",
				calls[n.Type], n.begins())})
		}
	}
	return out
}

// valueMissing tells of numbers that a note names and no change shows.
func (a *alignment) valueMissing(cs []Change, notes []Note) (out []Finding) {
	for _, n := range notes {
		if !n.corrects() || len(n.Covers) == 0 {
			continue
		}
		for _, v := range a.missingValues(n, cs) {
			out = append(out, Finding{Change: -1, Message: fmt.Sprintf("The note names %q, which no change shows.", v)})
		}
	}
	return out
}

// noteRemoved tells of corrections, clarifications and retractions that do not stand there any more.
func (a *alignment) noteRemoved([]Change, []Note) (out []Finding) {
	stay := noteTexts(a.new.doc)
	for _, text := range noteTexts(a.old.doc) {
		n := Note{Type: noteType(text), Text: text}
		if n.corrects() && !slices.ContainsFunc(stay, func(s string) bool { return a.sameNote(text, s) }) {
			out = append(out, Finding{Change: -1, Message: fmt.Sprintf("The %s “%s” is gone.", n.Type, n.begins())})
		}
	}
	return out
}

// corrects reports whether a note says that something was wrong or unclear, and not only that something is new.
func (n Note) corrects() bool {
	return n.Type == CorrectionNote || n.Type == ClarificationNote || n.Type == RetractionNote
}

// begins are the first words of a note, which tell it from others.
func (n Note) begins() string {
	words := strings.Fields(n.Text)
	if len(words) <= mostQuoted {
		return n.Text
	}
	return strings.Join(words[:mostQuoted], " ") + " …"
}

// mostQuoted is how many words of a note a finding repeats.
const mostQuoted = 14

// factual reports whether a change puts one fact for another.
func factual(c Change) bool {
	if c.Old == nil || c.New == nil {
		return false
	}
	for _, d := range c.Details {
		if d.Severity >= Medium && d.Old != "" && d.New != "" {
			switch d.Aspect {
			case Number, Date, Polarity, Name, Place, Quotation:
				return true
			}
		}
	}
	return false
}

// missingValues are the numbers that a note prints and no change of the step does.
func (a *alignment) missingValues(n Note, cs []Change) (out []string) {
	shown := map[float64]bool{}
	for _, c := range cs {
		for _, s := range []struct {
			v    *version
			side *Side
		}{{a.old, c.Old}, {a.new, c.New}} {
			if s.side == nil || c.Op == Kept {
				continue
			}
			for _, i := range s.side.Claims {
				for _, q := range s.v.doc.Claims[i].Facts.Quantities {
					shown[q.Value], shown[q.High] = true, true
				}
			}
		}
	}
	_, body, _ := strings.Cut(n.Text, ":")
	text := body
	for _, f := range facts.Find(text, syntax.Analyze(text, []article.Block{{Span: article.Span{Start: 0, End: len(text)}}})) {
		for _, q := range f.Quantities {
			if !shown[q.Value] && !q.Ordinal {
				out = append(out, q.Span.Of(text))
			}
		}
	}
	return out
}
