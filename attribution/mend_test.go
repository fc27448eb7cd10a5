package attribution

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestMend proves where contents end that the layer cuts short or takes too far.
func TestMend(t *testing.T) {
	for text, want := range map[string]string{
		"According to the harbour log, the ferry was built in 1979 and had been due to be scrapped next year.": "the ferry was built in 1979 and had been due to be scrapped next year",
		"“There was a bang,” said Ana Ruiz, 34, who lost her husband.":                                         "“There was a bang,”",
		"Kosovo accused Serbia of planning the attack.":                                                        "Serbia of planning the attack",
		"According to the harbour log, the ferry was built in 1979; the owner did not answer.":                 "the ferry was built in 1979",
	} {
		d := lone(text)
		if assert.NotEmpty(t, d.Attributions, text) {
			assert.Equal(t, want, d.join(d.Attributions[0].Content), text)
		}
	}
}

// TestBehind proves that who says that somebody is suspected stands behind the claim, and nobody where nobody says it.
func TestBehind(t *testing.T) {
	for text, want := range map[string]string{
		"The clerk is suspected of taking cash, two people with knowledge of the inquiry said.": "two people with knowledge of the inquiry",
		"The clerk is suspected of taking cash.":                                                "",
	} {
		d := lone(text)
		c := d.Claims[len(d.Claims)-1]
		if k := d.Behind(c); assert.GreaterOrEqual(t, k, 0, text) {
			assert.Equal(t, want, d.Attributions[k].Source.Name, text)
		}
	}
	rain := lone("It rained.")
	assert.Equal(t, -1, rain.Behind(rain.Claims[0]))
}
