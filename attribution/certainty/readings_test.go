package certainty

import (
	"flag"
	"fmt"
	"testing"

	"factcheck/testdata/twins"

	"github.com/stretchr/testify/assert"
)

var update = flag.Bool("update", false, "write the tables anew")

// readings prints the predicates of a sentence, marked as for [mark]: the lemma, the label and what the clause does; the words that the
// label rests on; behind an arrow for what the clause stands; behind a tilde what it makes of what was said.
func readings(t *testing.T, sentence string, headline bool) (out []string) {
	m := mark(t, sentence, headline)
	for _, p := range m.Predicates {
		line := m.word(p.Token) + " = " + p.Certainty.Label.String()
		if p.Force != Statement {
			line += [...]string{Request: " request", Question: " question", Opinion: " opinion"}[p.Force]
		}
		for _, e := range p.Evidence {
			line += fmt.Sprintf(" (%s: %s)", e.Ground, m.judge.Tree.SpanOf(e.From, e.To).Of(m.judge.Prose))
		}
		if i := m.Through(p.Token); i >= 0 {
			line += " → " + m.word(i)
		}
		if s, ok := m.Stance(p.Token); ok {
			line += " ~ " + s.Certainty.Label.String()
		}
		out = append(out, line)
	}
	return out
}

// TestReadings: beside each sentence stands one that differs in a word and is read otherwise.
func TestReadings(t *testing.T) {
	twins.Check(t, "../../testdata/twins/certainty.txt", *update, func(s string) []string { return readings(t, s, false) })
}

// TestHeadlineReadings are headlines, each beside one that is read otherwise.
func TestHeadlineReadings(t *testing.T) {
	twins.Check(t, "../../testdata/twins/certainty_headlines.txt", *update, func(s string) []string { return readings(t, s, true) })
}

// TestTraits: what the value of a predicate rests on, named.
func TestTraits(t *testing.T) {
	for sentence, want := range map[string]Traits{
		"She has often [sold] mines.": {2.9, []string{"subject she", "adverb often", "tense VBZ-have-VBN", "place root", "place root VBN"},
			[]string{"any", "inner none", "tense VBZ-have-VBN"}, []string{"any", "label asserted", "auxiliary has"}},
		"The clerks may [sell] the mine.": {1.2, []string{"subject nouns", "tense VB", "place root", "place root VB"},
			[]string{"any", "inner modal", "tense VB"}, []string{"any", "label possible", "cue modal may", "auxiliary may"}},
		"The clerk hopes that Ana [sold] it.": {.9,
			[]string{"subject propn", "tense VBD", "place ccomp", "place ccomp VBD", "under VBZ ccomp"},
			[]string{"any", "inner verb-operator", "tense VBD"},
			[]string{"any", "label possible", "cue verb-operator hope", "host asserted ccomp"}},
		"It was not [true].": {-1.9, []string{"subject it", "adverb not", "tense VBD-be-JJ", "place root", "place root JJ"},
			[]string{"any", "inner negation", "tense VBD-be-JJ"},
			[]string{"any", "label negated", "cue negation not", "auxiliary was"}},
	} {
		m := mark(t, sentence, false)
		for k, p := range m.Predicates {
			if p.Token == m.token {
				got := m.Traits(k)
				assert.InDelta(t, want.Operators, got.Operators, .001, sentence)
				assert.Equal(t, want.Shared, got.Shared, sentence)
				assert.Equal(t, want.News, got.News, sentence)
				assert.Equal(t, want.Web, got.Web, sentence)
			}
		}
	}
}

// TestNumber: readers trust a source without a name less, and what is denied counts against it.
func TestNumber(t *testing.T) {
	for sentence, want := range map[string]float64{
		"He <said> {the mine [closed]}.":   2.1,
		"He <denied> {the mine [closed]}.": -1.5,
	} {
		m := mark(t, sentence, false)
		at := m.judge.at[m.token]
		assert.InDelta(t, want, m.judge.number(m.token, at), .001, sentence)
		m.judge.Stands[0].Voice = AnonymousVoice
		assert.InDelta(t, want*1.7/2.1, m.judge.number(m.token, at), .001, sentence)
	}
	assert.Equal(t, 2.1, Certainty{Label: Reported, Voice: NamedVoice}.Value())
	assert.Equal(t, 1.7, Certainty{Label: Reported, Voice: AnonymousVoice}.Value())
	assert.Equal(t, 1.1, Certainty{Label: Possible, Voice: AnonymousVoice}.Value())
}
