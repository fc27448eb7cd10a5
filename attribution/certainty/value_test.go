package certainty

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWeightsAreRead(t *testing.T) {
	_, err := readWeights("# head\nadverb soon\t-12\nadverb soon\t3\n")
	assert.ErrorContains(t, err, "weights.txt:3:")
	_, err = readWeights("adverb soon\tless\n")
	assert.ErrorContains(t, err, "weights.txt:1:")
	for name := range weights() {
		kind, _, _ := strings.Cut(strings.TrimPrefix(name, "news "), " ")
		assert.Contains(t, []string{"adverb", "any", "inner", "place", "subject", "tense", "under"}, kind, name)
	}
}

// TestValuesKeepTheirOrder reads pairs of sentences: readers are surer of the first.
func TestValuesKeepTheirOrder(t *testing.T) {
	for _, pair := range [][2]string{
		{"The bank [closed].", "The bank will [close]."},
		{"The bank will [close].", "The bank may [close]."},
		{"The bank may [close].", "The bank is unlikely to [close]."},
		{"The bank is unlikely to [close].", "The bank refused to [close]."},
		{"They say that he [fled].", "They fear that he [fled]."},
		{"He managed to [escape].", "He tried to [escape]."},
		{"The bank [closed].", "The bank did not [close]."},
	} {
		assert.Greater(t, bracketed(pair[0]).Value, bracketed(pair[1]).Value, "%q", pair)
	}
}
