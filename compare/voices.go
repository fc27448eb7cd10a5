package compare

import (
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/certainty"
)

// sources compares who stands behind the two sides.
func sources(x *contrast) []Detail {
	a, b := x.old.source(), x.new.source()
	switch {
	case a == nil && b == nil:
		return nil
	case b == nil:
		return []Detail{{Aspect: Source, Old: named(a), Direction: AttributionDropped, Severity: High}}
	case a == nil:
		return []Detail{{Aspect: Source, New: named(b), Direction: AttributionAdded, Severity: Low}}
	case sameSource(a, b):
		return nil
	}
	d := Detail{Aspect: Source, Old: named(a), New: named(b), Direction: SourceChanged, Severity: Medium}
	switch {
	case a.Naming == attribution.Named && b.Naming != attribution.Named:
		d.Direction, d.Severity = NamedToUnnamed, High
	case a.Naming != attribution.Named && b.Naming == attribution.Named:
		d.Direction, d.Severity = UnnamedToNamed, Low
	}
	return []Detail{d}
}

// named is a source as it is printed.
func named(s *attribution.Source) string {
	if s.Name == "" {
		return "nobody named"
	}
	return s.Name
}

// sameSource compares two sources by name: equal, or the same last word of a name, or one mention inside the other.
func sameSource(a, b *attribution.Source) bool {
	x, y := plain(a.Name), plain(b.Name)
	if x == y {
		return true
	}
	if x == "" || y == "" {
		return false
	}
	if a.Naming == attribution.Named && b.Naming == attribution.Named {
		return x[strings.LastIndexByte(x, ' ')+1:] == y[strings.LastIndexByte(y, ' ')+1:]
	}
	return strings.Contains(" "+x+" ", " "+y+" ") || strings.Contains(" "+y+" ", " "+x+" ")
}

func plain(s string) string {
	s = attribution.Normalize(s)
	return strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "the "), "a "), "an ")
}

// sureness compares how sure the two sides are.
func sureness(x *contrast) (out []Detail) {
	a, b := x.old.head(), x.new.head()
	from, to := a.Certainty, b.Certainty
	if from.Polarity != to.Polarity && from.Polarity != certainty.UnknownPolarity && to.Polarity != certainty.UnknownPolarity {
		out = append(out, Detail{Aspect: Polarity, Old: cue(a, "negated"), New: cue(b, "negated"), Direction: Reversed, Severity: High})
	}
	if from.Label == to.Label {
		return out
	}
	d := Detail{Aspect: Certainty, Old: from.Label.String(), New: to.Label.String()}
	d.Direction, d.Severity = x.shift(from, to)
	if d.Direction == "" {
		return out
	}
	return append(out, d)
}

// cue is the evidence of a rule in a claim, as written.
func cue(c attribution.Claim, rule string) string {
	for _, e := range c.Evidence {
		if strings.HasSuffix(e.Rule, rule) {
			return e.Text
		}
	}
	return ""
}

// shift names the direction from one certainty to another and how grave it is.
func (x *contrast) shift(from, to certainty.Certainty) (Direction, Severity) {
	a, b := from.Label, to.Label
	own := to.Voice == certainty.OwnVoice && from.Voice != certainty.OwnVoice
	switch {
	case to.Label == certainty.NoLabel || from.Label == certainty.NoLabel:
		return "", Quiet
	case b == certainty.Denied:
		return DenialAdded, Medium
	case a == certainty.Denied:
		return DenialRemoved, High
	case x.says("convicted", "guilty", "sentenced"):
		return Convicted, Medium
	case x.says("acquitted", "cleared", "exonerated"):
		return Cleared, Medium
	case a == certainty.Planned && (b == certainty.Asserted || b == certainty.Confirmed):
		return Occurred, Medium
	case a == certainty.Planned && b == certainty.Negated:
		return Cancelled, Medium
	case own && (a == certainty.Reported || a == certainty.Alleged) && (b == certainty.Asserted || b == certainty.Confirmed):
		return AttributionDropped, High
	case from.Polarity != to.Polarity:
		return Reversed, High
	case a == certainty.Asserted && b == certainty.Reported:
		return Softened, Low
	}
	switch diff := strength(to) - strength(from); {
	case diff > .3 && x.supported():
		return Strengthened, Medium
	case diff > .3:
		return Unsupported, High
	case diff < -.3:
		return Softened, Medium
	}
	return "", Quiet
}

// strength is how far a certainty is from open, whichever way.
func strength(c certainty.Certainty) float64 {
	v := c.Value()
	if v < 0 {
		return -v
	}
	return v
}

// supported reports whether the new side has a source that the old one has not.
func (x *contrast) supported() bool {
	a, b := x.old.source(), x.new.source()
	return b != nil && (a == nil || !sameSource(a, b)) || x.new.head().Certainty.Label == certainty.Confirmed
}

// says reports whether the new side has one of the words and the old one none of them.
func (x *contrast) says(words ...string) bool {
	has := func(h half) bool {
		for _, w := range h.words {
			for _, k := range words {
				if w.text == k {
					return true
				}
			}
		}
		return false
	}
	return has(x.new) && !has(x.old)
}
