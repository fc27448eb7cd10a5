package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestSameSaying proves that what one source says with one cue is one claim though no word of it stays, and near misses.
func TestSameSaying(t *testing.T) {
	ops := func(old, fresh string) (out []Op) {
		for _, ch := range versions(old, fresh).Steps[0].Changes {
			if ch.Op != Kept && ch.Severity > Quiet {
				out = append(out, ch.Op)
			}
		}
		return out
	}
	assert.Equal(t, []Op{Changed}, ops("Prosecutors charged the captain of the boat with homicide.",
		"Prosecutors charged the captain of the boat with manslaughter."))
	passive := ops("The captain of the boat was charged with homicide on Friday.",
		"The captain of the boat was charged with manslaughter on Friday.")
	assert.Contains(t, passive, Changed)
	assert.NotContains(t, passive, Removed)
	assert.NotContains(t, passive, Added)
	assert.NotContains(t, ops("Ida Brandt said the pool was closed.", "The road is open again after the storm."), Changed)
}

// TestDraftQuotation proves that a note gives the words in quotation marks and no others.
func TestDraftQuotation(t *testing.T) {
	c := versions("Orna Lines said “no defect of any kind” had been reported since May.",
		"Orna Lines said “no defects of any kind” had been reported since May.")
	d := c.Drafts(0)
	require.Len(t, d, 1)
	assert.Equal(t, "An earlier version of this article misquoted Orna Lines. The quotation is “no defects of any kind”.", d[0].Text)
}

// TestDropped proves that a source goes noticed though its claim was merged with another one, and near misses.
func TestDropped(t *testing.T) {
	directions := func(old, fresh string) (out []Direction) {
		for _, ch := range versions(old, fresh).Steps[0].Changes {
			for _, d := range ch.Details {
				out = append(out, d.Direction)
			}
		}
		return out
	}
	const told = "Mayor Ida Lind resigned after prosecutors said she had signed the letter."
	assert.Contains(t, directions(told, "Mayor Ida Lind resigned after she had signed the letter."), AttributionDropped)
	assert.NotContains(t, directions(told, "Mayor Ida Lind stepped down after prosecutors said she had signed the letter."),
		AttributionDropped)
	assert.NotContains(t, directions("Mayor Ida Lind resigned after the flood and left the town.",
		"Mayor Ida Lind resigned after the flood."), AttributionDropped)
}
