package compare

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare/house"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOptions(t *testing.T) {
	docs := func(texts ...string) (out []*attribution.Document) {
		for _, s := range texts {
			out = append(out, attribution.Analyze(article.FromText("", "", s)))
		}
		return out
	}
	number := []string{"Three people were hurt in Kiev, police said.", "Four people were hurt in Kiev, police said."}
	c := Options{}.Versions(docs(number...))
	assert.Equal(t, High, c.Steps[0].Changes[0].Severity)
	assert.Len(t, c.Steps[0].Findings, 1)

	c = Options{Severities: map[string]Severity{"number": Low}}.Versions(docs(number...))
	assert.Equal(t, Low, c.Steps[0].Changes[0].Severity)
	assert.Empty(t, c.Steps[0].Findings, "a change that is not grave needs no note")
	c = Options{Severities: map[string]Severity{"number": Low, "up": Medium, "added": High}}.Versions(docs(number[0],
		number[1]+" The road is closed."))
	assert.Equal(t, Medium, c.Steps[0].Changes[0].Severity)
	assert.Equal(t, High, c.Steps[0].Changes[1].Severity)
	c = Options{Severities: map[string]Severity{UnannouncedChange: Quiet}}.Versions(docs(number...))
	assert.Empty(t, c.Steps[0].Findings)
	assert.Equal(t, High, c.Steps[0].Changes[0].Severity)

	city := []string{"Three people were hurt in Kiev, police said.", "Three people were hurt in Kyiv, police said."}
	assert.Greater(t, Options{}.Versions(docs(city...)).Steps[0].Changes[0].Severity, Quiet)
	style, err := house.Standard().With("pairs", "kyiv\tkiev\n")
	require.NoError(t, err)
	assert.Equal(t, Quiet, Options{Style: style}.Versions(docs(city...)).Steps[0].Changes[0].Severity)
}

// FuzzParseFailOn: a list of words is understood, or the error names one of them.
func FuzzParseFailOn(f *testing.F) {
	for _, s := range []string{"never", "high,number", "low, attribution-dropped", "", ",,", "hihg", "high medium"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, list string) {
		if len(list) > 100 {
			return
		}
		fail, err := ParseFailOn(list)
		words := strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' })
		if err != nil {
			require.True(t, slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(err.Error(), strconv.Quote(w)) }),
				err)
			return
		}
		require.Equal(t, !slices.ContainsFunc(words, func(w string) bool { return w != "never" && w != "quiet" }), fail.None(), list)
	})
}
