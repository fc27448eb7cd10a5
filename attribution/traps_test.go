package attribution

import (
	"os"
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTraps analyses the sentences in which a cue is easily misread.
func TestTraps(t *testing.T) {
	text, err := os.ReadFile("../testdata/certainty/traps.txt")
	require.NoError(t, err)
	trap := ""
	for _, line := range strings.Split(string(text), "\n") {
		if name, ok := strings.CutPrefix(line, "## "); ok {
			trap = name
		}
		f := strings.Split(line, " | ")
		if len(f) < 2 || line[0] == '#' {
			continue
		}
		want, known := strings.CutPrefix(f[0], "? ")
		p := bracketed(f[1])
		require.NotNil(t, p, "%s: no predicate: %s", trap, f[1])
		if known {
			require.Len(t, f, 3, "a known failure needs a reason: %s", line)
			assert.NotEqual(t, want, p.Certainty.Label.String(), "%s passes now, strike its mark: %s", trap, f[1])
			continue
		}
		assert.Equal(t, want, p.Certainty.Label.String(), "%s: %s", trap, f[1])
	}
}

// bracketed analyses a text and gives the predicate in its brackets, nil for none.
func bracketed(sentence string) *Predicate {
	from := strings.IndexByte(sentence, '[')
	to := strings.IndexByte(sentence, ']') - 1
	d := Analyze(article.FromText("", "", strings.NewReplacer("[", "", "]", "").Replace(sentence)))
	for i, p := range d.Predicates {
		if p.Span.Start >= from && p.Span.End <= to {
			return &d.Predicates[i]
		}
	}
	return nil
}
