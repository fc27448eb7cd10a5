package compare

import (
	"maps"
	"math"
	"slices"
	"strings"

	"factcheck/attribution/certainty"
	"factcheck/attribution/lexicon"
)

// certainties tells that the new side is surer than the old one, or less sure, or tells of a denial: by the labels of the claims, by the
// words that hedge them, and by who denies them beside.
func certainties(p *pair) []Detail {
	ds := p.sureness()
	if len(ds) == 0 {
		ds = p.fulfilled()
	}
	return append(ds, denials(p)...)
}

// sureness compares how sure the two sides are. Where the same cues lead to another label, the tree was read differently, and nothing
// changed.
func (p *pair) sureness() []Detail {
	s := shift{p, p.old.head().Certainty, p.new.head().Certainty}
	if s.from.Label == s.to.Label || maps.Equal(p.old.cues(), p.new.cues()) {
		return p.hedging()
	}
	t := s.turn(turns)
	if t.fits == nil {
		return p.hedging()
	}
	if t.direction != "" && s.printed() && !(p.zeroed && t.direction == Reversed) {
		d := Detail{Aspect: Certainty, Old: s.from.Label.String(), New: s.to.Label.String(), Direction: t.direction, Severity: t.severity}
		if t.direction != AttributionDropped || s.from.Label != certainty.Alleged {
			return []Detail{d}
		}
		bare := d // what was alleged is a fact now, and nothing bears it out
		bare.Direction = Unsupported
		if p.tells(Source) {
			return []Detail{bare}
		}
		return []Detail{bare, d}
	}
	return nil
}

// shift is a pair of sides of which one has another certainty than the other.
type shift struct {
	*pair
	from, to certainty.Certainty
}

// printed reports whether the words bear a shift out: one that a label rests on came or went. That only the voice is another one counts
// where the source, too, is gone from the words or new in them, or where what was alleged is a fact now, whoever it was that alleged it.
func (s shift) printed() bool {
	cueGone := s.new.lacksCue(&s.old)
	if !cueGone && !s.old.lacksCue(&s.new) {
		return false
	}
	fact := cueGone && s.from.Label == certainty.Alleged && s.to.Label == certainty.Asserted
	return fact || !s.onlyVoice() || s.bornOut()
}

// denied reports whether the new side is a denial and the old one is none, or the other way round.
func (s shift) denied(before, after bool) bool {
	return (s.from.Label == certainty.Denied) == before && (s.to.Label == certainty.Denied) == after
}

// owned reports whether somebody said it, and the article says it in its own voice now.
func (s shift) owned() bool {
	return s.to.Voice == certainty.OwnVoice && s.from.Voice != certainty.OwnVoice && s.from.Voice != certainty.AgentlessVoice
}

// flat reports whether the new side says flatly what the old one had one of some labels for.
func (s shift) flat(labels ...certainty.Label) bool {
	return slices.Contains(labels, s.from.Label) && (s.to.Label == certainty.Asserted || s.to.Label == certainty.Confirmed)
}

// between reports whether one side has one of two labels, and the other side the other.
func (s shift) between(a, b certainty.Label) bool {
	return s.from.Label == a && s.to.Label == b || s.from.Label == b && s.to.Label == a
}

// asks reports whether somebody asks on both sides.
func (s shift) asks() bool {
	asking := func(x side) bool {
		return slices.ContainsFunc(x.words, func(w word) bool { return w.Lemma == "ask" || w.Lemma == "question" || w.Lemma == "wonder" })
	}
	return asking(s.old) && asking(s.new)
}

// cue is the lemma of the innermost cue of a side, "" where nobody speaks.
func (s side) cue() string {
	if a := s.attribution(); a != nil {
		return a.Cue.Lemma
	}
	return ""
}

// open reports whether the old side leaves it open.
func (s shift) open() bool {
	return slices.Contains([]certainty.Label{certainty.Probable, certainty.Possible, certainty.Alleged, certainty.Unverified,
		certainty.Doubted}, s.from.Label)
}

// surer is by how much the new side is surer, whichever way it is sure.
func (s shift) surer() float64 { return math.Abs(s.to.Value()) - math.Abs(s.from.Value()) }

// tangible is the difference of certainty from which on a reader is told of it.
const tangible = .3

// negative reports whether it is said not to be so, by the article or by who denies it.
func negative(c certainty.Certainty) bool {
	return c.Polarity == certainty.Negative || c.Label == certainty.Denied
}

// supported reports whether the new side has a source that the old one has not.
func (p *pair) supported() bool {
	a, b := p.old.source(), p.new.source()
	return b != nil && (a == nil || !sameSource(a, b)) || p.new.head().Certainty.Label == certainty.Confirmed
}

// says reports whether the new side has a word of a class and the old one none.
func (p *pair) says(class lexicon.ModifierClass) bool {
	has := func(s side) bool {
		return slices.ContainsFunc(s.words, func(w word) bool { return class.Has(w.Text) })
	}
	return has(p.new) && !has(p.old)
}

// cues are the words that a side's certainty rests on: the class of its attribution, and each cue as written.
func (s side) cues() map[string]bool {
	out := map[string]bool{}
	if a := s.attribution(); a != nil {
		out["("+a.Cue.Class.String()+")"] = true
	}
	rules := map[string]bool{}
	for _, i := range s.head().Attributions {
		rules[s.doc.Attributions[i].Rule] = true
	}
	for _, e := range s.head().Evidence {
		if !rules[e.Rule] {
			out[strings.ToLower(e.Text)] = true
		}
	}
	return out
}

// only are the cues of one side that the other has not, in order.
func only(a, b map[string]bool) string {
	var out []string
	for w := range a {
		if !b[w] && w[0] != '(' {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}
