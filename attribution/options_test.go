package attribution

import (
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/rule"
	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestOptions proves that verbs, names and severities of a newsroom act, and leave the words of the article alone.
func TestOptions(t *testing.T) {
	verbs, err := NewVerbs(map[string]string{"grumble": "claim", "squawk": "say"})
	require.NoError(t, err)
	o := Options{Verbs: verbs, Names: map[string]string{Alias("The MUP"): "the Interior Ministry"}}
	text := "The MUP grumbled that the road was closed. “The bridge is shut,” Ana Horvat squawked. The grumble was heard."
	d := o.Analyze(article.FromText("", "", text), &syntax.Memory{})
	require.Len(t, d.Attributions, 2)
	a, b := d.Attributions[0], d.Attributions[1]
	assert.Equal(t, Cue{Spans: a.Cue.Spans, Text: "grumbled", Lemma: "grumble", Class: lexicon.Claim}, a.Cue)
	assert.Equal(t, Cue{Spans: b.Cue.Spans, Text: "squawked", Lemma: "squawk", Class: lexicon.Say}, b.Cue)
	assert.Equal(t, "the Interior Ministry", a.Source.Name)
	assert.Equal(t, Named, a.Source.Naming)
	assert.Equal(t, "The MUP", a.Source.Text)
	for _, s := range d.Sentences {
		for _, k := range s.Tokens {
			assert.NotContains(t, []string{"claimed", "said"}, k.Lower)
		}
	}

	text = "The clerk allegedly stole the money."
	assert.Len(t, Analyze(article.FromText("", "", text)).Findings, 1)
	d = Options{Severities: map[string]rule.Severity{UnsourcedAllegation: rule.High}}.Analyze(article.FromText("", "", text), nil)
	assert.Equal(t, rule.High, d.Findings[0].Severity)
	d = Options{Severities: map[string]rule.Severity{UnsourcedAllegation: rule.Quiet}}.Analyze(article.FromText("", "", text), nil)
	assert.Empty(t, d.Findings)
}
