package compare

import (
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
)

// denials tells that somebody's denial of what is said came or went beside it: "which Belgrade denied".
func denials(p *pair) []Detail {
	gone, come := p.old.denial(), p.new.denial()
	switch {
	case gone != nil && come == nil && !p.new.stands(&p.old, gone, gone.Cue.Spans):
		return []Detail{{Aspect: Certainty, Old: p.old.denies(gone), Direction: DenialRemoved, Severity: High}}
	case come != nil && gone == nil && !p.old.stands(&p.new, come, come.Cue.Spans):
		return []Detail{{Aspect: Certainty, New: p.new.denies(come), Direction: DenialAdded, Severity: Medium}}
	}
	return nil
}

// denial is the attribution by which somebody denies what the claims of a side say; nil where nobody does.
func (s side) denial() *attribution.Attribution {
	for _, d := range s.doc.Disputes {
		for _, stand := range d.Sides {
			a := &s.doc.Attributions[stand.Attribution]
			if stand.Stance == "denies" && slices.ContainsFunc(s.claims, func(c attribution.Claim) bool {
				return slices.ContainsFunc(c.Spans, func(sp article.Span) bool { return overlapsAny(sp, d.Content) }) &&
					!slices.Contains(c.Attributions, stand.Attribution)
			}) {
				return a
			}
		}
	}
	return nil
}

// denies is who denies it and with what word, as printed.
func (s side) denies(a *attribution.Attribution) string {
	var out []string
	for _, span := range slices.Concat(a.Source.Spans, a.Cue.Spans) {
		out = append(out, s.text(span))
	}
	return strings.Join(out, " ")
}
