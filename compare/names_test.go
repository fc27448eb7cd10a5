package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNamesInPlace proves that a name stands for another only where it stands in its place.
func TestNamesInPlace(t *testing.T) {
	assert.Equal(t, []string{"medium Jonas Brandt -> Peter Kramer "}, told(Name, "The driver, Jonas Brandt, fled on foot.",
		"The driver, Peter Kramer, fled on foot."))
	apart := told(Name, "The Harbour Board would not say on Monday why the ferry had left.",
		"The clerk would not say on Monday why Kramer had left.")
	assert.NotContains(t, apart, "medium Harbour Board -> Kramer ")
	assert.NotEmpty(t, apart)
}

// TestBesideStays proves that a word which stands beside the compared ones in both versions accounts for none of them.
func TestBesideStays(t *testing.T) {
	assert.Empty(t, loud("Ida Brandt apologized on Monday for the mistake, saying: “A grave error was made in the office.”",
		"Ida Brandt apologized on Monday for the error, saying: “A grave error was made in the office.”"))
}
