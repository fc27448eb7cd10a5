package words

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNormalFormsShareAHash(t *testing.T) {
	for _, same := range [][2]string{{"The", "the"}, {"1984", "2001"}, {"“", "\""}, {"don’t", "Don't"}, {"É", "é"}} {
		assert.Equal(t, Of(same[0], Inside).Hash, Of(same[1], Inside).Hash, same[0])
	}
	assert.NotEqual(t, Of("(", Inside).Hash, Of(")", Inside).Hash)
}

func TestFeaturesStayInTheirSpaces(t *testing.T) {
	for _, form := range []string{"", "a", "said", "COVID-19", "\xff", "日本語", strings.Repeat("ab", 1000)} {
		f := Of(form, TitleInitial)
		assert.Less(t, int(f.Suffix2), Suffixes2)
		assert.Less(t, int(f.Suffix3), Suffixes3)
		assert.Less(t, int(f.Suffix4), Suffixes4)
		assert.Less(t, int(f.Prefix3), Prefixes3)
		assert.Less(t, int(f.Shape), Shapes)
		assert.Less(t, int(f.Capital), Capitals)
	}
}

func TestSuffixesAreThoseOfTheEnd(t *testing.T) {
	long, short := Of(strings.Repeat("x", 100)+"tion", Inside), Of("nation", Inside)
	assert.Equal(t, short.Suffix4, long.Suffix4)
	assert.Equal(t, short.Suffix3, long.Suffix3)
	assert.NotEqual(t, short.Prefix3, long.Prefix3)
}

func settings(text string) []Setting {
	forms := strings.Fields(text)
	return Settings(func(i int) string { return forms[i] }, len(forms), nil)
}

func TestSettings(t *testing.T) {
	assert.Equal(t, []Setting{Initial, Initial, Inside}, settings("\" He said"))
	assert.Equal(t, []Setting{TitleInitial, TitleInside, TitleInside}, settings("Minister Quits Post"))
	assert.Equal(t, []Setting{Initial, Inside}, settings("New York"))
}
