package sources

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestInitials takes the first letters of names for their acronyms, but for those of particles and small words.
func TestInitials(t *testing.T) {
	for name, words := range map[string][]string{
		"wfp": {"world", "food", "programme"},
		"boe": {"bank", "of", "overland", "england"},
		"lh":  {"lena", "von", "hol"},
		"cp":  {"chamber", "for", "the", "ports"},
		"":    nil,
	} {
		assert.Equal(t, name, initials(words), words)
	}
}

// TestEachNamesNobody has a pronoun that stands for nobody known, and no name, give no source.
func TestEachNamesNobody(t *testing.T) {
	r := &Register{}
	assert.Empty(t, r.Each(Source{}))
	assert.Empty(t, r.Each(Source{Text: "they", Name: "they"}))
	assert.Len(t, r.Each(Source{Text: "they", Name: "Ana Holt", Entity: 1}), 1)
	assert.Len(t, r.Each(Source{Text: "the mayor", Name: "the mayor"}), 1)
}
