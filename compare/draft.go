package compare

import (
	"fmt"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/facts"
	"factcheck/attribution/lexicon"
)

// Draft is a sentence or two that an editor may print about a change, in the wording of the agencies.
type Draft struct {
	Type   string // correction, or update
	Change int    // of the step, -1 where it is about all of it
	Text   string
	Open   bool // a skeleton: what stands in brackets is to be filled in
}

// opening begins every correction.
const opening = "An earlier version of this article "

// Drafts writes notes for the changes of a step that put one fact for another, gravest first and each pair of values once. Facts come from
// the change alone. Where nothing is to be corrected there are none: not for news, such as a toll that rises, not for other words, not for
// an article that was written anew, and not where the newsroom speaks of itself.
func (c *Comparison) Drafts(step int) (out []Draft) {
	s := c.Steps[step]
	if s.Rewritten {
		return nil
	}
	var told []Detail
	for want := High; want >= Low; want-- {
		for i, ch := range s.Changes {
			if ch.Severity != want || ch.Old == nil || ch.New == nil || ch.Update || notice(ch.Old.Text) && notice(ch.New.Text) {
				continue
			}
			if ds, text := c.draft(s, ch, told); text != "" {
				told = append(told, ds...)
				out = append(out, Draft{Type: CorrectionNote, Change: i, Text: text})
			}
		}
	}
	return out
}

// draft words one change: its details that can be worded and were not told before, the gravest first.
func (c *Comparison) draft(s Step, ch Change, told []Detail) (worded []Detail, text string) {
	for want := High; want >= Low; want-- {
		for _, d := range ch.Details {
			half := (d.Old == "" || d.New == "") && d.Aspect != Polarity
			if d.Severity != want || half || toldBefore(told, d) || text != "" && want < Medium {
				continue
			}
			t := c.wordDetail(s, ch, d)
			whole := strings.Contains(t, stop(ch.New.Text)) // which tells the other differences with it
			switch {
			case t == "" || text != "" && whole:
				continue
			case text != "":
				t = " It also " + strings.TrimPrefix(t, opening)
			}
			if worded, text = append(worded, d), text+t; whole {
				return worded, text
			}
		}
	}
	return worded, text
}

// toldBefore reports whether a note names the same two values already, alone or inside longer ones.
func toldBefore(told []Detail, d Detail) bool {
	inside := func(a, b string) bool { return strings.Contains(a, b) || strings.Contains(b, a) }
	return slices.ContainsFunc(told, func(t Detail) bool { return t.Aspect == d.Aspect && inside(t.Old, d.Old) && inside(t.New, d.New) })
}

// wordDetail words one difference, "" for what no note should say.
func (c *Comparison) wordDetail(s Step, ch Change, d Detail) string {
	if word := corrections[d.Aspect]; word != nil {
		return word(c, s, ch, d)
	}
	return ""
}

// corrections word the differences that a note can correct, by their aspect.
var corrections = map[Aspect]func(*Comparison, Step, Change, Detail) string{
	Number: (*Comparison).wordNumber, Date: (*Comparison).wordDate, Place: (*Comparison).wordPlace, Name: (*Comparison).wordName,
	Quotation: (*Comparison).wordQuotation, Source: (*Comparison).wordSource, Fact: (*Comparison).wordFact,
	Polarity: (*Comparison).wordPolarity,
}

func (c *Comparison) wordDate(_ Step, _ Change, d Detail) string {
	if toldBy(d.Old) != toldBy(d.New) {
		return "" // "Tuesday" and "March 11" may be one day, and so may "Tuesday" and "today"
	}
	return fmt.Sprintf("%sgave a wrong date. It is %s, not %s.", opening, d.New, d.Old)
}

func (c *Comparison) wordPlace(_ Step, _ Change, d Detail) string {
	if letters(d.Old) == letters(d.New) {
		return "" // another style
	}
	return fmt.Sprintf("%smisstated a place. It is %s, not %s.", opening, d.New, d.Old)
}

func (c *Comparison) wordName(_ Step, ch Change, d Detail) string {
	switch {
	case letters(d.Old) == letters(d.New):
		return "" // another style
	case d.Direction == Respelled:
		return fmt.Sprintf("%smisspelled a name. It is %s, not %s.", opening, d.New, d.Old)
	case !oneNameForAnother(d.Old, d.New) && !lone(ch):
		return ""
	}
	return fmt.Sprintf("%sgave a wrong name. It is %s, not %s.", opening, d.New, d.Old)
}

func (c *Comparison) wordQuotation(s Step, ch Change, d Detail) string {
	if d.Old == "direct" || d.New == "direct" {
		return ""
	}
	return fmt.Sprintf("%smisquoted %s. The quotation is “%s”.", opening, c.speaker(s, ch), c.quoted(s, ch, d))
}

func (c *Comparison) wordSource(s Step, ch Change, d Detail) string {
	if d.Direction != SourceChanged || !hasName(c.Versions[s.From], ch.Old) || !hasName(c.Versions[s.To], ch.New) {
		return ""
	}
	return fmt.Sprintf("%sattributed a statement to %s. It was made by %s.", opening, d.Old, d.New)
}

func (c *Comparison) wordFact(_ Step, _ Change, d Detail) string {
	a, b, both := strings.Cut(d.Old, omission+" ")
	switch {
	case both && d.New == b+omission+" "+a:
		return fmt.Sprintf("%smixed up “%s” and “%s”.", opening, a, b)
	case d.Severity == High:
		return fmt.Sprintf("%ssaid “%s” where it should have said “%s”.", opening, d.Old, d.New)
	}
	return ""
}

func (c *Comparison) wordPolarity(_ Step, ch Change, _ Detail) string { return wrongly(ch) }

// wrongly sets the whole claim right.
func wrongly(ch Change) string {
	return fmt.Sprintf("%ssaid wrongly: “%s” It should have said: “%s”", opening, inMarks(stop(ch.Old.Text)), inMarks(stop(ch.New.Text)))
}

// wordNumber words one number for another, "" where only how exact it is differs.
func (c *Comparison) wordNumber(s Step, ch Change, d Detail) string {
	before, after := quantityOf(c.Versions[s.From], ch.Old, d.Old), quantityOf(c.Versions[s.To], ch.New, d.New)
	old, fresh := plainNumber(d.Old), plainNumber(d.New)
	sameValue := before.Value == after.Value && before.High == after.High
	switch {
	case strings.HasPrefix(fresh, "no") || strings.HasPrefix(old, "no"): // "no", "nobody"
		return wrongly(ch)
	case d.Direction == Renotated || sameValue && before.Unit == after.Unit && before.Per == after.Per:
		return "" // "at most 600" for "600" is no other number
	case old == fresh: // of another unit
		return wrongly(ch)
	case after.Ordinal:
		return fmt.Sprintf("%ssaid “%s” where it should have said “%s”.", opening, old, fresh)
	case isAge(c.Versions[s.To], after):
		return fmt.Sprintf("%smisstated an age. It is %s, not %s.", opening, fresh, old)
	}
	return fmt.Sprintf("%smisstated %s. It is %s, not %s.", opening, countOf(after), fresh, old)
}

// isAge reports whether a number stands between commas behind a name: "Ana Horvat, 34, runs the mill."
func isAge(d *attribution.Document, q facts.Quantity) bool {
	before, behind := strings.TrimRight(d.Article.Prose[:q.Span.Start], " "), d.Article.Prose[q.Span.End:]
	if q.Unit != "" || q.Value > 120 || !strings.HasSuffix(before, ",") || !strings.HasPrefix(behind, ",") {
		return false
	}
	return slices.ContainsFunc(d.Facts, func(f facts.Facts) bool {
		return slices.ContainsFunc(f.Names, func(n facts.Name) bool { return n.Span.End == len(before)-1 })
	})
}

// lone reports whether a change has one difference and no other.
func lone(ch Change) bool { return len(ch.Details) == 1 }

// quoted is what a change's new side has of the quotation with the new words, without its marks; the claim where none has.
func (c *Comparison) quoted(s Step, ch Change, d Detail) string {
	doc := c.Versions[s.To]
	best := claimText(doc, ch.New)
	for _, i := range ch.New.Claims {
		for _, sp := range doc.Claims[i].Spans {
			for _, q := range doc.Quotations {
				if !q.Span.Overlaps(sp) {
					continue
				}
				both := article.Span{Start: max(q.Span.Start, sp.Start), End: min(q.Span.End, sp.End)}
				if text := both.Of(doc.Article.Prose); strings.Contains(text, d.New) && len(text) < len(best) {
					best = text
				}
			}
		}
	}
	return strings.TrimRight(strings.Trim(best, "“”‘’\"'"), ",;:")
}

// stop ends a claim like a sentence.
func stop(s string) string { return strings.TrimRight(s, ".,;: ") + "." }

// speaker is the source of a change's new side, as it stands inside a sentence.
func (c *Comparison) speaker(s Step, ch Change) string {
	d := c.Versions[s.To]
	path := innermost(d, ch.New)
	if len(path) == 0 || d.Attributions[path[len(path)-1]].Source.Name == "" {
		return "a source"
	}
	source := d.Attributions[path[len(path)-1]].Source
	first, rest, _ := strings.Cut(source.Name, " ")
	if first = strings.ToLower(first); source.Naming != attribution.Named && lexicon.EmptyFunction.Has(first) {
		return first + " " + rest
	}
	return source.Name
}

// hasName reports whether the source of a side's first claim has a name.
func hasName(d *attribution.Document, s *Side) bool {
	path := innermost(d, s)
	return len(path) > 0 && d.Attributions[path[len(path)-1]].Source.Naming == attribution.Named
}

// oneNameForAnother reports whether two names may stand for the same thing: they share a word.
func oneNameForAnother(a, b string) bool {
	words := strings.Fields(letters(b))
	return slices.ContainsFunc(strings.Fields(letters(a)), func(w string) bool { return slices.Contains(words, w) })
}

// letters is a name without its points: "U.S." is "us".
func letters(s string) string { return strings.ReplaceAll(strings.ToLower(s), ".", "") }

// toldBy is what a date is told by: a day of the week, the day on which the article was written, or else the calendar, which is "".
func toldBy(date string) string {
	w := strings.ToLower(date)
	switch {
	case lexicon.WeekdayNumber(w) > 0:
		return "weekday"
	case w == "today", w == "yesterday", w == "tomorrow":
		return "day"
	}
	return ""
}

// plainNumber is a number inside a sentence: "Three" at the beginning of one is "three", and "three-" of "a three-year term" too.
func plainNumber(s string) string {
	if n, unit, ok := strings.Cut(s, "-"); ok && lexicon.MeasuredUnit(strings.ToLower(unit)) {
		s = n
	}
	if notation(strings.ToLower(s)) != "" {
		return strings.ToLower(s)
	}
	return s
}

// quantityOf finds the quantity of a side that a number detail prints.
func quantityOf(doc *attribution.Document, s *Side, text string) facts.Quantity {
	for _, i := range s.Claims {
		for _, q := range doc.Claims[i].Facts.Quantities {
			if strings.Contains(attribution.Normalize(text), attribution.Normalize(q.Span.Of(doc.Article.Prose))) {
				return q
			}
		}
	}
	return facts.Quantity{}
}

// countOf names what a quantity counts or measures.
func countOf(q facts.Quantity) string {
	switch {
	case q.Unit == "percent" || q.Unit == "percentage point":
		return "a percentage"
	case q.Unit == "year-old":
		return "an age"
	case q.Unit == "part":
		return "a share"
	case len(q.Unit) == 3 && q.Unit == strings.ToUpper(q.Unit):
		return "an amount of money"
	case q.Unit == "":
		return "a number"
	case lexicon.MeasuredUnit(q.Unit):
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
	case unit == "life", unit == "knife", unit == "half":
		return strings.TrimRight(unit, "fe") + "ves"
	case strings.HasSuffix(unit, "y") && len(unit) > 2 && !strings.ContainsRune("aeiou", rune(unit[len(unit)-2])):
		return unit[:len(unit)-1] + "ies"
	case strings.HasSuffix(unit, "s"), strings.HasSuffix(unit, "x"), strings.HasSuffix(unit, "ch"), strings.HasSuffix(unit, "sh"):
		return unit + "es"
	}
	return unit + "s"
}
