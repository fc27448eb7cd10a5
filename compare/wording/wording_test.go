package wording

import (
	"slices"
	"strings"
	"testing"

	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// words are words as the nouns that they look like, "the" and "not" apart.
func words(text string) (out []Word) {
	for _, w := range strings.Fields(text) {
		function := w == "the" || w == "not"
		out = append(out, Word{Text: w, Form: w, Lemma: w, Stem: w, UPOS: syntax.NOUN, Content: !function})
	}
	return out
}

func TestCompare(t *testing.T) {
	a, b := words("the fire hit the school"), words("the fire hit the theatre")
	e := Compare(a, b)
	require.Len(t, e, 1)
	assert.Equal(t, "school", e[0].Old[0].Text)
	assert.Equal(t, "theatre", e[0].New[0].Text)
	assert.Empty(t, Compare(a, a))
}

// TestWithout proves that a word which stands elsewhere in the other version neither went nor came, as often as it stands there.
func TestWithout(t *testing.T) {
	e := Compare(words("the fire"), words("the fire bridge bridge"))
	left := e.Without(map[string]int{"bridge": 1}, map[string]int{})
	require.Len(t, left, 1)
	assert.Len(t, left[0].New, 1)
	assert.Empty(t, e.Without(map[string]int{"bridge": 2}, map[string]int{}))
}

func TestExchange(t *testing.T) {
	a, b, ok := Compare(words("the son saw the daughter"), words("the daughter saw the son")).Exchange()
	assert.True(t, ok)
	assert.Equal(t, "son daughter", a.Text+" "+b.Text)
	_, _, ok = Compare(words("the son saw the daughter"), words("the son saw the uncle")).Exchange()
	assert.False(t, ok)
}

func TestWeights(t *testing.T) {
	for n := range weights() {
		assert.True(t, slices.Contains(names, n), "%s is no feature", n)
	}
	_, err := ParseWeights("own.txt", "bias\tmuch\n")
	assert.EqualError(t, err, `own.txt:1: "much" is no number`)
}

// TestLines proves that the words on each line are sorted and none stands there twice, and that a mistake is reported with its line.
func TestLines(t *testing.T) {
	for name, text := range map[string]string{"deeds.txt": deedsFile, "nouns.txt": nounsFile} {
		for _, line := range strings.Split(text, "\n") {
			if line == "" || line[0] == '#' {
				continue
			}
			ws := strings.Fields(strings.ReplaceAll(line, "~", ""))
			assert.True(t, slices.IsSorted(ws), "%s: %s", name, line)
			assert.Len(t, slices.Compact(slices.Clone(ws)), len(ws), "%s: %s", name, line)
		}
	}
	_, err := readLines("own.txt", "kill slay\nban bar\n")
	assert.EqualError(t, err, `own.txt:2: "ban bar" is out of order, it belongs before "kill slay"`)
}
