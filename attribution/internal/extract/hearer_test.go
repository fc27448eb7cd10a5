package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHearers proves that hearers say nothing, and that who is named behind "by" or "from" does.
func TestHearers(t *testing.T) {
	for text, want := range map[string][3]string{ // source, cue, content
		"Tenants were told that the lift was safe.":                 {"", "were told", "that the lift was safe"},
		"Pilots have been warned that the runway may ice over.":     {"", "have been warned", "that the runway may ice over"},
		"Drivers were assured by the mayor that the road was safe.": {"the mayor", "were assured", "that the road was safe"},
		"The jury heard that the cousins had planned the theft.":    {"", "heard", "that the cousins had planned the theft"},
		"The inquiry heard how clerks had burned the letters.":      {"", "heard", "how clerks had burned the letters"},
		"Two guards slept through the alarm, an inquest was told.":  {"", "was told", "Two guards slept through the alarm"},
		"The survey put support for the club at 31 percent.":        {"The survey", "put", "support for the club at 31 percent"},
		"The mayor puts the damage at $3 million.":                  {"The mayor", "puts", "the damage at $3 million"},
	} {
		as := lone(text).Attributions
		if assert.Len(t, as, 1, text) {
			var content string
			for _, s := range as[0].Content {
				content += s.Of(lone(text).Article.Prose)
			}
			assert.Equal(t, want, [3]string{as[0].Source.Name, as[0].Cue.Text, content}, text)
		}
	}
	for _, text := range []string{"The court heard the appeal in March.", "Tenants were told off by the porter.",
		"The guard put the cup at the window.", "We heard the bell at noon."} {
		assert.Empty(t, lone(text).Attributions, text)
	}
}
