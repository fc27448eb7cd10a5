package compare

import (
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/certainty"
	"factcheck/attribution/lexicon"

	"github.com/kljensen/snowball/english"
)

// sources tells that another source stands behind the new side, or none, where that stands in print. An attribution can differ because a
// parser or a model read the same words otherwise beside new ones: no editor wants to hear of that.
func sources(p *pair) []Detail {
	ds := p.otherSource()
	if len(ds) > 0 && !p.bornOut() && !p.swapped {
		return nil
	}
	return ds
}

// otherSource compares who stands behind the two sides.
func (p *pair) otherSource() []Detail {
	a, b := p.old.source(), p.new.source()
	switch {
	case a != nil && b != nil && p.plainText(a.Text) == p.plainText(b.Text): // "eighteen nurses", "18 nurses"
		return nil
	case a == nil && b == nil:
		return dropped(p)
	case b == nil && meant(p.old.attribution().Cue.Class) && p.new.stands(&p.old, p.old.attribution(), a.Spans):
		return nil
	case b == nil && p.new.head().Certainty.Label == certainty.Reported: // somebody still says so
		return []Detail{{Aspect: Source, Old: named(a), New: "nobody named", Direction: NamedToUnnamed, Severity: High}}
	case b == nil:
		return []Detail{{Aspect: Source, Old: named(a), Direction: AttributionDropped, Severity: High}}
	case a == nil:
		return []Detail{{Aspect: Source, New: named(b), Direction: AttributionAdded, Severity: Low}}
	case sameSource(a, b) || plain(a.Text) == plain(b.Text): // another name behind the same mention is the reading of another context
		return nil
	}
	return []Detail{replacedBy(a, b)}
}

// replacedBy tells that one source stands in the place of another. A body that its mention tells from others counts as named beside another
// body.
func replacedBy(a, b *attribution.Source) Detail {
	d := Detail{Aspect: Source, Old: named(a), New: named(b), Direction: SourceChanged, Severity: Medium}
	bodies := a.Kind != attribution.Person && definiteBody(b)
	switch {
	case a.Naming == attribution.Named && b.Naming != attribution.Named && !bodies:
		d.Direction, d.Severity = NamedToUnnamed, High
	case a.Naming != attribution.Named && b.Naming == attribution.Named:
		d.Direction, d.Severity = UnnamedToNamed, Low
	}
	return d
}

// dropped tells of a source of one of several claims that the new side says in the article's own voice, though it stands there no more:
// "resigned after prosecutors said she had signed" became "resigned after she had signed".
func dropped(p *pair) []Detail {
	if len(p.old.claims) < 2 || slices.ContainsFunc(p.new.claims, func(c attribution.Claim) bool { return len(c.Attributions) > 0 }) {
		return nil
	}
	for _, c := range p.old.claims {
		k := p.old.doc.Behind(c)
		if k < 0 {
			continue
		}
		a := &p.old.doc.Attributions[k]
		if a.Source.Kind != attribution.NoSource && !meant(a.Cue.Class) && !p.new.stands(&p.old, a, a.Source.Spans) {
			return []Detail{{Aspect: Source, Old: named(&a.Source), Direction: AttributionDropped, Severity: High}}
		}
	}
	return nil
}

// meant reports whether cues of a class tell what somebody means to do and not what he says: of "the council plans to close it" the council
// is left where it closes it.
func meant(class lexicon.Class) bool { return class == lexicon.Promise || class == lexicon.Ask }

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
	inside := func(x, y string) bool { return strings.Contains(" "+x+" ", " "+y+" ") }
	return inside(x, y) || inside(y, x) || a.Kind == b.Kind && (covers(x, y) || covers(y, x))
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
	return s.Kind == attribution.Organisation && !slices.Contains([]string{"a", "an", "one", "some"}, first)
}

func plain(s string) string {
	s = attribution.Normalize(s)
	return strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "the "), "a "), "an ")
}

// bornOut reports whether a difference of attributions stands in print.
func (p *pair) bornOut() bool {
	a, b := p.old.attribution(), p.new.attribution()
	switch {
	case a == nil && b == nil:
		return len(dropped(p)) > 0
	case b == nil:
		return !p.new.stillSays(&p.old, a)
	case a == nil:
		return !p.old.stillSays(&p.new, b)
	case pronoun(a.Source.Text) != pronoun(b.Source.Text) && a.Source.Kind == b.Source.Kind && a.Source.Kind == attribution.Person:
		return false // "he" for a name, or a name for "he", is another wording: whom a pronoun means is not sure enough to say more
	case pronoun(a.Source.Text) || pronoun(b.Source.Text):
		return a.Source.Name != b.Source.Name && !pronoun(a.Source.Name) && !pronoun(b.Source.Name)
	}
	return !(p.new.stands(&p.old, a, a.Source.Spans) && p.old.stands(&p.new, b, b.Source.Spans))
}

// pronoun reports whether a mention is one: without its name it names nobody in particular.
func pronoun(mention string) bool {
	switch attribution.Normalize(mention) {
	case "he", "she", "they", "it", "i", "we", "you", "who", "that", "which":
		return true
	}
	return false
}

// onlyVoice reports whether one side speaks in the article's own voice and the other does not.
func (p *pair) onlyVoice() bool {
	return (p.old.attribution() == nil) != (p.new.attribution() == nil)
}

// stillSays reports whether the side prints an attribution of the other side: its source, and its cue or another verb in the place of it.
func (s *side) stillSays(other *side, a *attribution.Attribution) bool {
	if len(a.Source.Spans) == 0 {
		return s.stands(other, a, a.Cue.Spans)
	}
	return s.stands(other, a, a.Source.Spans) && (s.stands(other, a, other.anchor(a)) || s.otherVerb(other, a))
}
