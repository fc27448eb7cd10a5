package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestExtents proves where the contents of first attributions begin and end that the layer cuts short or takes too far, and those of the
// rules beside it.
func TestExtents(t *testing.T) {
	for text, want := range map[string]string{
		// Behind a source that stands first, and at the end.
		"According to the harbour log, the ferry was built in 1979 and had been due to be scrapped next year.": "the ferry was built in " +
			"1979 and had been due to be scrapped next year",
		"According to the harbour log, the ferry was built in 1979; the owner did not answer.": "the ferry was built in " +
			"1979",
		"“There was a bang,” said Ana Ruiz, 34, who lost her husband.": "“There was a bang,”",
		// Where, to whom and on what day it was said.
		"The firm said on its website that the product was safe.":                     "that the product was safe",
		"Paul Reade told the inquiry he had heard shouting before the blast.":         "he had heard shouting before the blast",
		"Paul Reade told the inquiry that he had heard shouting before the blast.":    "that he had heard shouting before the blast",
		"Paul Reade told the public inquiry she had heard shouting before the blast.": "she had heard shouting before the blast",
		"The army said on Monday it had shot down a drone.":                           "it had shot down a drone",
		"The council, however, maintains that residents were consulted.":              "that residents were consulted",
		// Who is accused of what.
		"Kosovo accused Serbia of planning the attack.":                           "Serbia of planning the attack",
		"A man appeared in court on Monday accused of setting fire to the hotel.": "of setting fire to the hotel",
		"Smith, 45, of Leeds, denies murder.":                                     "murder",
		"The doctor had been charged with manslaughter by gross negligence.":      "manslaughter by gross negligence",
		"The doctor had been charged with manslaughter by prosecutors.":           "manslaughter",
	} {
		d := lone(text)
		if assert.NotEmpty(t, d.Attributions, text) {
			assert.Equal(t, want, d.Join(d.Attributions[0].Content), text)
		}
	}
	assert.Empty(t, lone("The judge denied bail.").Attributions)
}

// TestOneOf proves that who is one of several has the name that stands behind, and no other's.
func TestOneOf(t *testing.T) {
	for text, want := range map[string]string{
		"One of them, Ravi Nair, argued that waiting risked a rise in unemployment.": "Ravi Nair",
		"One of them argued that Ravi Nair risked a rise in unemployment.":           "One of them",
	} {
		d := lone(text)
		if assert.NotEmpty(t, d.Attributions, text) {
			assert.Equal(t, want, d.Attributions[0].Source.Name, text)
		}
	}
}

// TestSaid proves that a plain clause of saying is found though its content holds another attribution.
func TestSaid(t *testing.T) {
	d := lone("The trust runs the yard. It said on Friday it had since closed the dock, which it described as “among the oldest in the " +
		"country”.")
	if assert.NotEmpty(t, d.Attributions) {
		a := d.Attributions[0]
		assert.Equal(t, "said", a.Cue.Text)
		assert.Contains(t, d.Join(a.Content), "it had since closed the dock")
	}
	assert.Empty(t, lone("The dock was closed on Friday, and it has little to say.").Attributions)
}
