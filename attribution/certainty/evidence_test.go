package certainty

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestEvidence reads the trail of a predicate: the rules from the outermost cue to the innermost, with the words that each saw.
func TestEvidence(t *testing.T) {
	for sentence, want := range map[string]string{
		"The mine [closed].":                                     "",
		"The mine will [close].":                                 "modal: will",
		"The mine will not [close].":                             "negation: not, modal: will",
		"The mine almost certainly [closed].":                    "adverb: almost certainly",
		"The so-called [theft] shocked the town.":                "attributive: called",
		"No one [saw] the driver.":                               "negation: no",
		"The firm has yet to [comment].":                         "negation: has yet",
		"He sold the house to [pay] his debts.":                  "purpose: to",
		"He was accused of [stealing] a car.":                    "verb-operator: accused",
		"He is likely to [resign].":                              "adjective-operator: likely",
		"There is no evidence that he [fled].":                   "negation: no, noun-operator: evidence",
		"The roof will [fall] if it rains.":                      "modal: will, condition: if",
		"Had he [known], he would have left.":                    "condition: had",
		"The question is whether the roof [holds].":              "subordinator: whether",
		"Did the mayor [resign]?":                                "question: ?",
		"[Call] the police.":                                     "imperative: call",
		"Ministers <said> {the mine had [closed]}.":              "source: said",
		"Ministers <said> {the mine may have [closed]}.":         "source: said, modal: may",
		"Ministers will <say> {the mine has [closed]}.":          "modal: will, source: say",
		"Ministers managed to <say> {the mine had [closed]}.":    "source: say", // what leaves it as sure as it was is not told
		"Ministers could not <confirm> {the mine had [closed]}.": "negation: not, modal: could, source: confirm",
		"The union called off the [strike].":                     "verb-operator: called",
		"He is on trial for [theft].":                            "noun-operator: trial for",
		"He fears that she may fail to [win].":                   "verb-operator: fears, modal: may, verb-operator: fail",
	} {
		m := mark(t, sentence, false)
		var got []string
		for _, e := range m.At(m.token).Evidence {
			var words []string
			for _, k := range m.judge.t[e.From:e.To] {
				words = append(words, k.Lower)
			}
			got = append(got, e.Ground.String()+": "+strings.Join(words, " "))
		}
		assert.Equal(t, want, strings.Join(got, ", "), sentence)
	}
}

// TestKinds tells requests, questions and opinions from statements.
func TestKinds(t *testing.T) {
	for sentence, want := range map[string]Force{
		"They [call] the police.":                        Statement,
		"[Call] the police.":                             Request,
		"Ministers <asked> the firm {to [close] it}.":    Request,
		"Did the mayor [resign]?":                        Question,
		"The city should [close] the bridge.":            Opinion,
		"It is [essential] that both sides talk.":        Opinion,
		"It is [new] that both sides talk.":              Statement,
		"Ministers <said> {they should [close] it}.":     Opinion,
		"Ministers should <say> {that they [closed] it}": Statement,
	} {
		m := mark(t, sentence, false)
		assert.Equal(t, want, m.At(m.token).Force, sentence)
	}
}

// TestUsualValues puts the labels in the order in which readers trust them.
func TestUsualValues(t *testing.T) {
	order := []Label{Confirmed, Asserted, Reported, Planned, Probable, Possible, Alleged, Conditional, Requested, Unverified, Doubted,
		Denied, Negated}
	for i := range order[1:] {
		assert.Greater(t, Certainty{Label: order[i], Voice: NamedVoice}.Value(), Certainty{Label: order[i+1], Voice: NamedVoice}.Value(),
			order[i].String())
	}
	named, nobody := Certainty{Label: Reported, Voice: NamedVoice}, Certainty{Label: Reported, Voice: AnonymousVoice}
	assert.Greater(t, named.Value(), nobody.Value())
	assert.InDelta(t, 3, Certainty{Label: Confirmed}.Value(), 0)
}

// TestPrintedNames are those of the schema.
func TestPrintedNames(t *testing.T) {
	assert.Equal(t, "own named described anonymous none",
		strings.Join([]string{OwnVoice.String(), NamedVoice.String(), DescribedVoice.String(), AnonymousVoice.String(),
			AgentlessVoice.String()}, " "))
	assert.Equal(t, "unknown open possible probable certain",
		strings.Join([]string{UnknownDegree.String(), Open.String(), PossibleDegree.String(), ProbableDegree.String(), Certain.String()},
			" "))
	assert.Equal(t, "unknown + -", strings.Join([]string{UnknownPolarity.String(), Positive.String(), Negative.String()}, " "))
	assert.Equal(t, "unknown actual planned conditional",
		strings.Join([]string{UnknownTime.String(), Actual.String(), PlannedTime.String(), ConditionalTime.String()}, " "))
}
