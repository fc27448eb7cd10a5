package compare

import (
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
)

// denials tells that somebody's denial of what is said came or went beside it: "which Belgrade denied".
func denials(x *contrast) []Detail {
	gone, come := x.old.denial(), x.new.denial()
	switch {
	case gone != nil && come == nil && !x.new.stands(&x.old, gone, gone.Cue.Spans):
		return []Detail{{Aspect: Certainty, Old: x.old.denies(gone), Direction: DenialRemoved, Severity: High}}
	case come != nil && gone == nil && !x.old.stands(&x.new, come, come.Cue.Spans):
		return []Detail{{Aspect: Certainty, New: x.new.denies(come), Direction: DenialAdded, Severity: Medium}}
	}
	return nil
}

// denial is the attribution by which somebody denies what the claims of a side say; nil where nobody does.
func (h half) denial() *attribution.Attribution {
	for _, d := range h.doc.Disputes {
		for _, s := range d.Sides {
			a := &h.doc.Attributions[s.Attribution]
			if s.Stance == "denies" && slices.ContainsFunc(h.claims, func(c attribution.Claim) bool {
				return slices.ContainsFunc(c.Spans, func(sp article.Span) bool { return overlapsAny(sp, d.Content) }) && !slices.Contains(c.Attributions, s.Attribution)
			}) {
				return a
			}
		}
	}
	return nil
}

// denies is who denies it and with what word, as printed.
func (h half) denies(a *attribution.Attribution) string {
	var out []string
	for _, s := range slices.Concat(a.Source.Spans, a.Cue.Spans) {
		out = append(out, h.text(s))
	}
	return strings.Join(out, " ")
}
