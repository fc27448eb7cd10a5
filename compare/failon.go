package compare

import (
	"fmt"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/hint"
)

// FailOn says which changes make a run fail. The zero value: none.
type FailOn struct {
	severity   Severity // Quiet for none
	aspects    []Aspect
	directions []Direction
	verdicts   []Verdict
}

// ParseFailOn reads a list of severities, aspects, directions and verdicts, separated by commas; "never" is none.
func ParseFailOn(list string) (f FailOn, err error) {
	for _, w := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		if s := slices.Index(Severities[:], w); s >= 0 {
			if f.severity == Quiet || Severity(s) < f.severity {
				f.severity = Severity(s)
			}
		} else if a := slices.Index(Aspects[:], w); a >= 0 {
			f.aspects = append(f.aspects, Aspect(a))
		} else if slices.Contains(Directions, Direction(w)) {
			f.directions = append(f.directions, Direction(w))
		} else if slices.Contains(Verdicts, Verdict(w)) {
			f.verdicts = append(f.verdicts, Verdict(w))
		} else if w != "never" {
			return f, fmt.Errorf("%q is neither a severity (%s), an aspect (%s), a direction (%s) nor a verdict (%s)%s", w,
				strings.Join(Severities[1:], ", "), strings.Join(Aspects[:], ", "), strings.Join(directions(), ", "),
				strings.Join(verdicts(), ", "), hint.Ask(w, failWords()))
		}
	}
	return f, nil
}

func directions() (out []string) {
	for _, d := range Directions {
		out = append(out, string(d))
	}
	return out
}

func verdicts() (out []string) {
	for _, v := range Verdicts {
		out = append(out, string(v))
	}
	return out
}

// failWords are all words that [ParseFailOn] knows.
func failWords() []string {
	return slices.Concat([]string{"never"}, Severities[1:], Aspects[:], directions(), verdicts())
}

// Severe reports whether a finding of a severity makes a run fail.
func (f FailOn) Severe(s Severity) bool { return f.severity > Quiet && s >= f.severity }

// Verdict reports whether a verdict on words of an article, with its details, makes a run fail.
func (f FailOn) Verdict(v Verdict, s Severity, details []Detail) bool {
	if f.Severe(s) || slices.Contains(f.verdicts, v) {
		return true
	}
	return s > Quiet && slices.ContainsFunc(details, func(d Detail) bool {
		return slices.Contains(f.aspects, d.Aspect) || slices.Contains(f.directions, d.Direction)
	})
}

// Change reports whether a change makes a run fail.
func (f FailOn) Change(c Change) bool {
	if c.Accepted {
		return false
	}
	if f.Severe(c.Severity) && !c.Folded() {
		return true
	}
	for _, a := range c.Aspects {
		if slices.Contains(f.aspects, a) && !c.Folded() {
			return true
		}
	}
	for _, d := range c.Details {
		if slices.Contains(f.directions, d.Direction) {
			return true
		}
	}
	return false
}

// Fails reports whether anything in a comparison makes a run fail.
func (f FailOn) Fails(c *Comparison) bool {
	for _, s := range c.Steps {
		if slices.ContainsFunc(s.Changes, f.Change) || slices.ContainsFunc(s.Findings,
			func(x Finding) bool { return f.Severe(x.Severity) }) {
			return true
		}
	}
	return false
}

// Document reports whether a finding of an analysis makes a run fail.
func (f FailOn) Document(d *attribution.Document) bool {
	return slices.ContainsFunc(d.Findings, f.Finding)
}

// Finding reports whether one of them does.
func (f FailOn) Finding(x attribution.Finding) bool {
	return f.Severe(x.Severity)
}

// Differs reports whether any claim changed at all, in words, place or tags.
func (c *Comparison) Differs() bool {
	for _, s := range c.Steps {
		if slices.ContainsFunc(s.Changes, func(x Change) bool { return x.Op != Kept }) {
			return true
		}
	}
	return false
}

// None reports whether nothing makes a run fail.
func (f FailOn) None() bool {
	return f.severity == Quiet && len(f.aspects) == 0 && len(f.directions) == 0
}
