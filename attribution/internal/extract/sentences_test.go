package extract

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestSentences analyses single sentences: in those of cited.txt the marked source and cue are to be found, in those of uncited.txt nobody.
func TestSentences(t *testing.T) { judgeSentences(t, "", lone) }

// TestHeadlineSources does the same with headlines.
func TestHeadlineSources(t *testing.T) { judgeSentences(t, "headlines_", headed) }

// judgeSentences reads the sentences of two files. There are as many of the one as of the other.
func judgeSentences(t *testing.T, prefix string, read func(string) result) {
	cited, uncited := sentencesOf(t, prefix+"cited.txt"), sentencesOf(t, prefix+"uncited.txt")
	assert.Equal(t, len(cited), len(uncited))
	for _, c := range cited {
		plain := strings.NewReplacer("{", "", "}", "", "[", "", "]", "").Replace(c.text)
		c.judge(t, cites(read(plain), between(c.text, "{", "}"), between(c.text, "[", "]")))
	}
	for _, c := range uncited {
		c.judge(t, len(read(c.text).Attributions) == 0)
	}
}

// sentence is a line of a file of sentences.
type sentence struct{ text, failure string }

// judge holds a case against what is known of it: a known failure that passes is to be struck.
func (c sentence) judge(t *testing.T, passes bool) {
	if c.failure != "" {
		assert.False(t, passes, "passes now, strike its mark: %s", c.text)
		return
	}
	assert.True(t, passes, c.text)
}

// sentencesOf reads a file of sentences, one a line. "? " before one marks a known failure, its reason stands behind a bar.
func sentencesOf(t *testing.T, name string) (out []sentence) {
	text, err := os.ReadFile("../../../testdata/attribution/" + name)
	require.NoError(t, err)
	for _, line := range strings.Split(string(text), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		line, failing := strings.CutPrefix(line, "? ")
		line, reason, _ := strings.Cut(line, " | ")
		require.Equal(t, failing, reason != "", "a known failure has a mark and a reason: %s", line)
		out = append(out, sentence{line, reason})
	}
	return out
}

// cites reports whether an attribution has this source and a cue with this in it.
func cites(d result, source, cue string) bool {
	for _, a := range d.Attributions {
		if a.Source.Text == source && strings.Contains(a.Cue.Text, cue) {
			return true
		}
	}
	return false
}

func between(s, open, shut string) string {
	_, s, _ = strings.Cut(s, open)
	s, _, _ = strings.Cut(s, shut)
	return s
}
