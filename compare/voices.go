package compare

import (
	"maps"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/certainty"
	"factcheck/attribution/lexicon"

	"github.com/kljensen/snowball/english"
)

// sources compares who stands behind the two sides.
func sources(x *contrast) []Detail {
	a, b := x.old.source(), x.new.source()
	switch {
	case a == nil && b == nil:
		return dropped(x)
	case b == nil && meant(x.old.attribution().Cue.Class) && x.new.stands(&x.old, x.old.attribution(), a.Spans):
		return nil
	case b == nil && x.new.head().Certainty.Label == certainty.Reported: // somebody still says so
		return []Detail{{Aspect: Source, Old: named(a), New: "nobody named", Direction: NamedToUnnamed, Severity: High}}
	case b == nil:
		return []Detail{{Aspect: Source, Old: named(a), Direction: AttributionDropped, Severity: High}}
	case a == nil:
		return []Detail{{Aspect: Source, New: named(b), Direction: AttributionAdded, Severity: Low}}
	case sameSource(a, b) || plain(a.Text) == plain(b.Text): // another name behind the same mention is the reading of another context
		return nil
	}
	d := Detail{Aspect: Source, Old: named(a), New: named(b), Direction: SourceChanged, Severity: Medium}
	switch {
	case a.Naming == attribution.Named && b.Naming != attribution.Named && !(a.Kind != attribution.Person && definiteBody(b)):
		d.Direction, d.Severity = NamedToUnnamed, High
	case a.Naming != attribution.Named && b.Naming == attribution.Named:
		d.Direction, d.Severity = UnnamedToNamed, Low
	}
	return []Detail{d}
}

// dropped tells of a source of one of several claims that the new side says in the article's own voice, though it stands there no more:
// "resigned after prosecutors said she had signed" became "resigned after she had signed".
func dropped(x *contrast) []Detail {
	if len(x.old.claims) < 2 || slices.ContainsFunc(x.new.claims, func(c attribution.Claim) bool { return len(c.Attributions) > 0 }) {
		return nil
	}
	for _, c := range x.old.claims {
		k := x.old.doc.Behind(c)
		if k < 0 {
			continue
		}
		a := &x.old.doc.Attributions[k]
		if a.Source.Kind != attribution.NoSource && !meant(a.Cue.Class) && !x.new.stands(&x.old, a, a.Source.Spans) {
			return []Detail{{Aspect: Source, Old: named(&a.Source), Direction: AttributionDropped, Severity: High}}
		}
	}
	return nil
}

// meant reports whether cues of a class tell what somebody means to do and not what he says: of "the council plans to close it" the council
// is left where it closes it.
func meant(class string) bool { return class == "promise" || class == "ask" }

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
	return strings.Contains(" "+x+" ", " "+y+" ") || strings.Contains(" "+y+" ", " "+x+" ") || a.Kind == b.Kind && (covers(x, y) || covers(y, x))
}

// covers reports whether a mention has all words of another one, in any form: "Republican lawmakers", "Republicans".
func covers(mention, of string) bool {
	has := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(mention)) {
		has[english.Stem(w, true)] = true
	}
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(of)), func(w string) bool { return !has[english.Stem(w, true)] })
}

// definiteBody reports whether a source is an organisation that its mention tells from others, though not by a name: "the legislature".
func definiteBody(s *attribution.Source) bool {
	first, _, _ := strings.Cut(strings.ToLower(s.Text), " ")
	return s.Kind == attribution.Organisation && first != "a" && first != "an" && first != "one" && first != "some"
}

func plain(s string) string {
	s = attribution.Normalize(s)
	return strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "the "), "a "), "an ")
}

// sureness compares how sure the two sides are. Where the same cues lead to another label, the tree was read differently, and nothing
// changed.
func sureness(x *contrast) (out []Detail) {
	from, to := x.old.head().Certainty, x.new.head().Certainty
	a, b := x.old.cues(), x.new.cues()
	if maps.Equal(a, b) {
		return x.hedging()
	}
	denied := from.Label == certainty.Denied || to.Label == certainty.Denied // that is told by its label
	if !denied && from.Polarity != to.Polarity && from.Polarity != certainty.UnknownPolarity && to.Polarity != certainty.UnknownPolarity && x.flipped() {
		out = append(out, Detail{Aspect: Polarity, Old: only(a, b), New: only(b, a), Direction: Reversed, Severity: High})
	}
	if from.Label == to.Label {
		return append(out, x.hedging()...)
	}
	d := Detail{Aspect: Certainty, Old: from.Label.String(), New: to.Label.String()}
	d.Direction, d.Severity = x.shift(from, to)
	if d.Direction == "" {
		return out
	}
	return append(out, d)
}

// cues are the words that a side's certainty rests on: the class of its attribution, and each cue as written.
func (h half) cues() map[string]bool {
	out := map[string]bool{}
	if a := h.attribution(); a != nil {
		out["("+a.Cue.Class+")"] = true
	}
	rules := map[string]bool{}
	for _, i := range h.head().Attributions {
		rules[h.doc.Attributions[i].Rule] = true
	}
	for _, e := range h.head().Evidence {
		if !rules[e.Rule] {
			out[strings.ToLower(e.Text)] = true
		}
	}
	return out
}

// flipped reports whether the words can mean that yes became no: one side has a negation more, or a verb that turns what it governs ("fail")
// where the other one has what is governed.
func (x *contrast) flipped() bool {
	if count(x.old.words) != count(x.new.words) {
		return true
	}
	return x.old.turnings() != x.new.turnings() && (x.new.holdsHead(x.old) || x.old.holdsHead(x.new))
}

func (h half) turnings() (n int) {
	for _, w := range h.words {
		if turns(w.Lemma) {
			n++
		}
	}
	return n
}

// holdsHead reports whether a side has the word that is the head predicate of the other one.
func (h half) holdsHead(other half) bool {
	c := other.head()
	if c.Head < 0 {
		return false
	}
	for _, w := range other.words {
		if other.doc.Predicates[c.Head].Span.Contains(w.Span) && slices.ContainsFunc(h.words, func(o word) bool { return o.Stem == w.Stem }) {
			return true
		}
	}
	return false
}

// turns reports whether a word makes the opposite of what it governs: "not", "fail".
func turns(w string) bool {
	return slices.ContainsFunc(lexicon.Constructions, func(c string) bool {
		o := lexicon.Governs(lexicon.Construction(c), w)
		return o != nil && (o.Effect == lexicon.Neg || o.Effect == lexicon.Denied)
	})
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

// shift names the direction from one certainty to another and how grave it is.
func (x *contrast) shift(from, to certainty.Certainty) (Direction, Severity) {
	a, b := from.Label, to.Label
	own := to.Voice == certainty.OwnVoice && from.Voice != certainty.OwnVoice && from.Voice != certainty.NobodysVoice
	switch {
	case to.Label == certainty.NoLabel || from.Label == certainty.NoLabel:
		return "", Quiet
	case b == certainty.Denied && negative(from): // "it is not so" is now what somebody says
		return Softened, Medium
	case b == certainty.Denied:
		return DenialAdded, Medium
	case a == certainty.Denied && negative(to) && own:
		return AttributionDropped, High
	case a == certainty.Denied && negative(to):
		return "", Quiet
	case a == certainty.Denied:
		return DenialRemoved, High
	case to.Polarity != certainty.Negative && x.says("convicted", "guilty", "sentenced"):
		return Convicted, Medium
	case x.says("acquitted", "cleared", "exonerated"):
		return Cleared, Medium
	case a == certainty.Planned && (b == certainty.Asserted || b == certainty.Confirmed):
		return x.planned()
	case a == certainty.Planned && b == certainty.Negated:
		return Cancelled, Medium
	case own && (a == certainty.Reported || a == certainty.Alleged) && (b == certainty.Asserted || b == certainty.Confirmed):
		return AttributionDropped, High
	case negative(from) != negative(to):
		return Reversed, High
	case a == certainty.Asserted && b == certainty.Reported:
		return Softened, Low
	}
	switch diff := strength(to) - strength(from); {
	case diff > .3 && a == certainty.Conditional && b == certainty.Possible:
		return "", Quiet // each leaves it open
	case diff > .3 && x.supported():
		return Strengthened, Medium
	case diff > .3:
		return Unsupported, High
	case diff < -.3:
		return Softened, Medium
	}
	return "", Quiet
}

// negative reports whether it is said not to be so, by the article or by who denies it.
func negative(c certainty.Certainty) bool {
	return c.Polarity == certainty.Negative || c.Label == certainty.Denied
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
				if w.Text == k {
					return true
				}
			}
		}
		return false
	}
	return has(x.new) && !has(x.old)
}
