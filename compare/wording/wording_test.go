package wording

import (
	"strings"
	"testing"

	"factcheck/attribution/lexicon/spoil"
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
	f := spoil.File{Name: "weights.txt", Text: weightsFile, Separator: "\t", Closed: []int{0, 1}}
	spoil.Check(t, f, func(text string) error { _, err := ParseWeights(f.Name, text); return err })
	m, err := ParseWeights("own.txt", "bias\tmuch\ndeleted\t1\n")
	assert.ErrorContains(t, err, `own.txt:1: "much" is no value from -100 to 100`)
	assert.ErrorContains(t, err, `own.txt: there is no line for "negation"; write its weight, 0 for none`)
	assert.Equal(t, map[string]float64{"deleted": 1}, m)
}

// TestLines breaks the lists in several ways and sees the place of the mistake.
func TestLines(t *testing.T) {
	for name, text := range map[string]string{"deeds.txt": deedsFile, "nouns.txt": nounsFile} {
		spoil.Check(t, spoil.File{Name: name, Text: text, Separator: "\t"},
			func(text string) error { _, err := readLines(name, text); return err })
	}
	for text, want := range map[string]string{
		"kill slay\nban bar\n": `own.txt:2: "ban bar" is out of order, it belongs before "kill slay"`,
		"kill assassinate\n":   `own.txt:1: "assassinate" is out of order or stands twice behind "kill"; sort the line`,
		"kill kill~\n":         `own.txt:1: "kill" is out of order or stands twice behind "kill"; sort the line`,
		"kill s~lay\n":         `own.txt:1: "s~lay" is no lemma; write it in lower case, and ~ behind it alone`,
	} {
		_, err := readLines("own.txt", text)
		assert.EqualError(t, err, want)
	}
	l, _ := readLines("own.txt", "ban bar\nkill Kill\nslay~ stab\n")
	assert.True(t, l.share("ban", "bar") && l.share("slay", "stab") && !l.plain["slay"], "a mistake costs its own line")
}
