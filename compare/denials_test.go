package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// told gives what is told of one aspect between two texts, with its severity.
func told(aspect Aspect, old, fresh string) (out []string) {
	for _, c := range versions(old, fresh).Steps[0].Changes {
		for _, d := range c.Details {
			if d.Aspect == aspect {
				out = append(out, d.Severity.String()+" "+d.Old+" -> "+d.New+" "+string(d.Direction))
			}
		}
	}
	return out
}

// TestDenials proves that a denial beside what it denies is told when it goes and when it comes, and that one in other words is not.
func TestDenials(t *testing.T) {
	with, without := "Kosovo accused Serbia of arming the attackers, which Belgrade rejected.",
		"Kosovo accused Serbia of arming the attackers."
	assert.Equal(t, []string{"high Belgrade rejected ->  denial-removed"}, told(Certainty, with, without))
	assert.Equal(t, []string{"medium  -> Belgrade rejected denial-added"}, told(Certainty, without, with))
	assert.Empty(t, told(Certainty, with, with))
	assert.Empty(t, told(Certainty, with, "Kosovo accused Serbia of arming the attackers, which Belgrade has rejected."))
}

// TestNamesOfCountries proves that a country by its adjective, or by its letters with and without periods, is no other name.
func TestNamesOfCountries(t *testing.T) {
	assert.Empty(t, told(Name, "The hospital is in Novi Pazar, in southern Serbia.",
		"The hospital is in the southern Serbian city of Novi Pazar."))
	assert.Empty(t, told(Name, "U.S. Secretary of State Antony Blinken met both sides.",
		"US Secretary of State Antony Blinken met both sides."))
	assert.NotEmpty(t, told(Name, "The hospital is in Novi Pazar, in southern Serbia.",
		"The hospital is in the southern Croatian city of Novi Pazar."))
	assert.NotEmpty(t, told(Name, "U.S. Secretary of State Antony Blinken met both sides.",
		"UK Secretary of State Antony Blinken met both sides."))
}

// TestDenialsHarden proves that a denial that the article makes its own is a source that was dropped, and no reversal.
func TestDenialsHarden(t *testing.T) {
	said, flat := "The ministry denied that the dam had burst.", "The dam has not burst."
	assert.Contains(t, told(Certainty, said, flat), "high denied -> negated attribution-dropped")
	assert.Empty(t, told(Polarity, said, flat))
	assert.Contains(t, told(Certainty, flat, said), "medium negated -> denied softened")
	assert.Contains(t, told(Certainty, said, "The dam has burst."), "high denied -> asserted denial-removed")
}
