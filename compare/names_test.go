package compare

import (
	"strings"
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

// TestNearly are words that one name may be misspelled for the other, and near misses: four letters in five are the same, in order.
func TestNearly(t *testing.T) {
	long := strings.Repeat("ab", 30)
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"kramer", "kramer", true}, {"kramer", "cramer", true}, {"kramer", "crammer", false}, {"lee", "li", false},
		{"brand", "brant", true}, {"brand", "bront", false}, {"brand", "brandt", true}, {"abcd", "abce", false},
		{long, long, true}, {long + "a", long, false}, {long, long + "a", false}, {"", "", true},
	} {
		assert.Equal(t, c.want, nearly([]rune(c.a), []rune(c.b)), "%s %s", c.a, c.b)
	}
}
