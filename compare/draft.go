package compare

import (
	"fmt"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/facts"
)

// Draft is a sentence or two that an editor may print about a change, in the wording of the agencies.
type Draft struct {
	Type   string // correction, clarification, update
	Change int    // of the step
	Text   string
}

// opening begins every correction.
const opening = "An earlier version of this article "

// Drafts writes notes for the changes of a step that put one fact for another, gravest first. Facts come from the change alone; where
// nothing is to be corrected there are none.
func (c *Comparison) Drafts(step int) (out []Draft) {
	s := c.Steps[step]
	for want := High; want >= Low; want-- {
		for i, ch := range s.Changes {
			if ch.Severity != want || ch.Old == nil || ch.New == nil {
				continue
			}
			if d := c.draft(s, ch); d.Text != "" {
				d.Change = i
				out = append(out, d)
			}
		}
	}
	return out
}

// draft words one change: its gravest detail that can be worded.
func (c *Comparison) draft(s Step, ch Change) Draft {
	best := Draft{}
	grade := Quiet
	for _, d := range ch.Details {
		if d.Severity <= grade {
			continue
		}
		if text := c.wordDetail(s, ch, d); text != "" {
			best, grade = Draft{Type: CorrectionNote, Text: text}, d.Severity
			if ch.Update && d.Aspect == Number {
				best = Draft{Type: UpdateNote, Text: fmt.Sprintf("This article has been updated: %s is now %s, up from %s.", countOf(c.newQuantity(s, ch, d)), d.New, d.Old)}
				if d.Direction == Down {
					best.Text = strings.Replace(best.Text, "up from", "down from", 1)
				}
			}
		}
	}
	return best
}

// wordDetail words one difference, "" for what no note should say.
func (c *Comparison) wordDetail(s Step, ch Change, d Detail) string {
	if d.Old == "" || d.New == "" {
		return ""
	}
	switch d.Aspect {
	case Number:
		if d.Direction == Renotated {
			return ""
		}
		return fmt.Sprintf("%smisstated %s. It is %s, not %s.", opening, countOf(c.newQuantity(s, ch, d)), d.New, d.Old)
	case Date:
		return fmt.Sprintf("%sgave a wrong date. It is %s, not %s.", opening, d.New, d.Old)
	case Place:
		return fmt.Sprintf("%smisstated a place. It is %s, not %s.", opening, d.New, d.Old)
	case Name:
		if d.Direction == Respelled {
			return fmt.Sprintf("%smisspelled a name. It is %s, not %s.", opening, d.New, d.Old)
		}
		return fmt.Sprintf("%sgave a wrong name. It is %s, not %s.", opening, d.New, d.Old)
	case Quotation:
		if d.Old == "direct" || d.New == "direct" {
			return ""
		}
		return fmt.Sprintf("%smisquoted %s. The quotation is “%s”.", opening, c.speaker(s, ch), strings.Trim(ch.New.Text, "“”\""))
	case Source:
		if d.Direction == SourceChanged || d.Direction == UnnamedToNamed {
			return fmt.Sprintf("%sattributed a statement to %s. It was made by %s.", opening, d.Old, d.New)
		}
	case Polarity:
		return fmt.Sprintf("%ssaid wrongly: “%s” It should have said: “%s”", opening, stop(ch.Old.Text), stop(ch.New.Text))
	}
	return ""
}

// stop ends a claim like a sentence.
func stop(s string) string { return strings.TrimRight(s, ".,;: ") + "." }

// speaker is the source of a change's new side.
func (c *Comparison) speaker(s Step, ch Change) string {
	d := c.Versions[s.To]
	path := d.Claims[ch.New.Claims[0]].Attributions
	if len(path) == 0 || d.Attributions[path[len(path)-1]].Source.Name == "" {
		return "a source"
	}
	return d.Attributions[path[len(path)-1]].Source.Name
}

// newQuantity finds the quantity that a number detail prints.
func (c *Comparison) newQuantity(s Step, ch Change, d Detail) facts.Quantity {
	doc := c.Versions[s.To]
	for _, i := range ch.New.Claims {
		for _, q := range doc.Claims[i].Facts.Quantities {
			if strings.Contains(attribution.Normalize(d.New), attribution.Normalize(q.Span.Of(doc.Article.Prose))) {
				return q
			}
		}
	}
	return facts.Quantity{}
}

// countOf names what a quantity counts or measures.
func countOf(q facts.Quantity) string {
	switch {
	case q.Ordinal:
		return "an order"
	case q.Unit == "percent" || q.Unit == "percentage point":
		return "a percentage"
	case q.Unit == "year-old":
		return "an age"
	case q.Unit == "part":
		return "a share"
	case len(q.Unit) == 3 && q.Unit == strings.ToUpper(q.Unit) && q.Unit != "":
		return "an amount of money"
	case q.Unit == "":
		return "a number"
	case measured[q.Unit]:
		return "a number of " + manyOf(q.Unit)
	}
	return "the number of " + manyOf(q.Unit)
}

// manyOf is the plural of a counted noun.
func manyOf(unit string) string {
	switch {
	case unit == "person":
		return "people"
	case unit == "man", unit == "woman":
		return unit[:len(unit)-2] + "en"
	case unit == "child":
		return "children"
	case unit == "foot":
		return "feet"
	case strings.HasSuffix(unit, "y") && len(unit) > 2 && !strings.ContainsRune("aeiou", rune(unit[len(unit)-2])):
		return unit[:len(unit)-1] + "ies"
	case strings.HasSuffix(unit, "s"), strings.HasSuffix(unit, "x"), strings.HasSuffix(unit, "ch"), strings.HasSuffix(unit, "sh"):
		return unit + "es"
	}
	return unit + "s"
}
