package reports

import (
	"bufio"
	"bytes"
	"os"
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"

	"github.com/clipperhouse/displaywidth"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestVisible(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "警察": 4, "é": 1, "e\u0301": 1, "\x1b[31mabc\x1b[0m": 3, "👩‍🚒": 2, "a\x1b[1m": 1,
		"ｗ": 2, "ก็": 1} {
		assert.Equal(t, want, visible(s), "%q", s)
	}
}

func TestFitting(t *testing.T) {
	p := &printer{}
	assert.Equal(t, []string{"short", strings.Repeat("x", 12), strings.Repeat("x", 3)},
		p.fitting([]string{"short", strings.Repeat("x", 15)}, 12))
	assert.Equal(t, []string{"警察警察警察", "警察"}, p.fitting([]string{"警察警察警察警察"}, 13), "a wide character is not cut in two")
	assert.Equal(t, []string{strings.Repeat("e\u0301", 10), "e\u0301"}, p.fitting([]string{strings.Repeat("e\u0301", 11)}, 3),
		"marks stay with their letter, and a line has ten columns at least")
}

// TestColumns proves that no line of text for a terminal is wider than it, whatever stands in the article.
func TestColumns(t *testing.T) {
	seed, err := os.ReadFile("../seeds/banjska/1.txt")
	require.NoError(t, err)
	later, err := os.ReadFile("../seeds/banjska/3.txt")
	require.NoError(t, err)
	wide := "警察は橋が閉鎖されたと述べた警察は橋が閉鎖されたと述べた警察は橋が閉鎖されたと述べた, police said. The e\u0301e\u0301e\u0301 " + strings.Repeat("x", 300) +
		" is closed, the 警察 official said.\n\n"
	docs := []*attribution.Document{attribution.Analyze(article.FromText("a.txt", "", wide+string(seed))),
		attribution.Analyze(article.FromText("b.txt", "", wide+string(later)))}
	r := &Report{Analyses: docs}
	diff := &Report{Comparisons: []*compare.Comparison{compare.Versions(docs)}}
	for _, width := range []int{40, 80, 120} {
		for _, colour := range []bool{false, true} {
			for _, r := range []*Report{r, diff} {
				var b bytes.Buffer
				require.NoError(t, writeText(&b, r, Options{Width: width, Colour: colour, All: true}))
				for lines := bufio.NewScanner(&b); lines.Scan(); {
					require.LessOrEqual(t, visible(lines.Text()), width, "%q", lines.Text())
				}
			}
		}
	}
	assert.Equal(t, 2, displaywidth.String("警"))
}
