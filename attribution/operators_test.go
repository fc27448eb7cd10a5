package attribution

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/lexicon"

	"github.com/stretchr/testify/assert"
)

// promised are the labels that operators promise a reader, by their effects.
var promised = map[lexicon.Effect]certainty.Label{lexicon.Fact: certainty.Asserted, lexicon.Same: certainty.Asserted,
	lexicon.Neg:      certainty.Negated,
	lexicon.Probable: certainty.Probable, lexicon.Possible: certainty.Possible, lexicon.Open: certainty.Unverified,
	lexicon.Doubted: certainty.Doubted,
	lexicon.Alleged: certainty.Alleged, lexicon.Denied: certainty.Denied, lexicon.Reported: certainty.Reported,
	lexicon.Confirmed: certainty.Confirmed,
	lexicon.Planned:   certainty.Planned, lexicon.Conditional: certainty.Conditional, lexicon.Requested: certainty.Requested,
	lexicon.Required: certainty.Planned}

// tag is what a reader sees of the predicate that an example is about, and of its claim. The zero value: there is none.
type tag struct {
	predicate, claim certainty.Certainty
	value            float64
	text             string // of the claim
	about            bool   // the predicate is what the claim is about
}

// tagOf analyses an example as an article of its own.
func tagOf(e lexicon.Example) (t tag) {
	d := Analyze(article.FromText("", "", e.Text))
	for k, p := range d.Predicates {
		if p.Span.Start < e.From || p.Span.End > e.To {
			continue
		}
		t.predicate, t.value = p.Certainty, p.Value
		if p.Claim >= 0 {
			c := d.Claims[p.Claim]
			t.claim, t.text, t.about = c.Certainty, c.Text, c.Head == k
		}
		break
	}
	return t
}

// has reports whether a certainty has a label; what somebody says flatly is reported.
func has(c certainty.Certainty, want certainty.Label) bool {
	return c.Label == want || want == certainty.Asserted && c.Label == certainty.Reported && c.Voice != certainty.OwnVoice
}

// leastValue is the difference of values that a weak example needs.
const leastValue = .1

// loses reports whether an example is another one without one use of its operator.
func loses(e lexicon.Example, use lexicon.Construction, with, without tag) bool {
	switch {
	case e.Weak && use == lexicon.AsThrough:
		return with.about && (!without.about || with.text != without.text)
	case e.Weak:
		return math.Abs(with.value-without.value) >= leastValue && with.predicate.Label == without.predicate.Label
	case use == lexicon.AsThrough:
		return with.claim.Label != without.claim.Label
	}
	return with.predicate.Label != without.predicate.Label || !e.Inner && with.claim.Label != without.claim.Label
}

// TestEveryOperatorIsNeeded reads the examples of every operator in the whole program: the predicate, and the claim unless the example says
// otherwise, have the label that the row promises. Without a use of the row, one of its examples is lost, and each example is lost without
// one.
func TestEveryOperatorIsNeeded(t *testing.T) {
	for _, o := range lexicon.Operators() {
		needed := map[lexicon.Construction]bool{}
		for _, e := range o.Examples {
			at := fmt.Sprintf("operators.txt:%d %s: %s", o.Line, o.Cue, e.Text)
			effect := o.Effect
			if e.Negated {
				effect = o.Negated
			}
			with := tagOf(e)
			assert.True(t, has(with.predicate, promised[effect]), "%s: the predicate is %s and not %s", at, with.predicate.Label,
				promised[effect])
			assert.Equal(t, !e.Inner, has(with.claim, promised[effect]), "%s: the claim is %s", at, with.claim.Label)
			lost := false
			for _, use := range o.Constructions {
				restore := lexicon.Suspend(o.Cue, use)
				without := tagOf(e)
				restore()
				if loses(e, use, with, without) {
					needed[use], lost = true, true
				}
			}
			assert.True(t, lost, "%s: the example stays without the row", at)
			assert.Equal(t, with, tagOf(e), "%s: what was deleted was not put back", at)
		}
		for _, use := range o.Constructions {
			assert.True(t, needed[use], "operators.txt:%d %s: no example needs %s", o.Line, o.Cue, use)
		}
	}
}

// TestNearMissesOfOperators proves that the predicate of a near miss is plain, with the row and without it.
func TestNearMissesOfOperators(t *testing.T) {
	for _, o := range lexicon.Operators() {
		at := fmt.Sprintf("operators.txt:%d %s: %s", o.Line, o.Cue, o.NearMiss.Text)
		with := tagOf(o.NearMiss)
		assert.Equal(t, certainty.Asserted.String(), with.predicate.Label.String(), at)
		restore := lexicon.Suspend(o.Cue, o.Constructions...)
		assert.Equal(t, with, tagOf(o.NearMiss), at)
		restore()
	}
}

// TestEveryShapeIsNeeded deletes each shape in which an operator reaches a predicate: what is told of its example changes, in a claim or a
// predicate, and nothing in its near miss.
func TestEveryShapeIsNeeded(t *testing.T) {
	for _, c := range certainty.Constructions() {
		at := fmt.Sprintf("constructions.txt:%d: ", c.Line)
		with, near := toldOf(c.Example), toldOf(c.NearMiss)
		restore := c.Suspend()
		assert.NotEqual(t, with, toldOf(c.Example), at+c.Example)
		assert.Equal(t, near, toldOf(c.NearMiss), at+"near miss: "+c.NearMiss)
		restore()
		assert.Equal(t, with, toldOf(c.Example), at+"what was deleted was not put back")
	}
}

// toldOf lists how sure a text is of its claims and predicates, and what that rests on; a line without a period is a headline.
func toldOf(text string) (out []any) {
	if !strings.HasSuffix(text, ".") {
		text += "\n\nIt rained all day in the town."
	}
	d := Analyze(article.FromText("", "", text))
	for _, c := range d.Claims {
		out = append(out, c.Text, c.Certainty, c.Evidence)
	}
	for _, p := range d.Predicates {
		out = append(out, p.Certainty, p.Evidence)
	}
	return out
}
