package attribution

import (
	"os"
	"slices"
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

// TestPlain and TestHedged hold a cue word against what it does: in as many sentences nothing as something.
func TestPlain(t *testing.T)  { floor(t, "../testdata/certainty/plain.txt", 200, 10) }
func TestHedged(t *testing.T) { floor(t, "../testdata/certainty/hedged.txt", 200, 10) }

// floor analyses the sentences of a file, of which there are at least least and at most wrong may have another label.
func floor(t *testing.T, path string, least, wrong int) {
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	n, bad := 0, 0
	for _, line := range strings.Split(string(text), "\n") {
		want, sentence, ok := strings.Cut(line, " | ")
		if !ok || line[0] == '#' {
			continue
		}
		n++
		p := bracketed(sentence)
		switch {
		case p == nil:
			bad++
			t.Logf("no predicate: %s", line)
		case p.Certainty.Label.String() != want:
			bad++
			t.Logf("%s: %s %v", p.Certainty.Label, line, p.Evidence)
		}
	}
	t.Logf("%d wrong of %d", bad, n)
	assert.GreaterOrEqual(t, n, least)
	assert.LessOrEqual(t, bad, wrong)
}

// TestHeadlines analyses headlines, each alone.
func TestHeadlines(t *testing.T) {
	text, err := os.ReadFile("../testdata/certainty/headlines.txt")
	require.NoError(t, err)
	for _, line := range strings.Split(string(text), "\n") {
		want, headline, ok := strings.Cut(line, " | ")
		if !ok {
			continue
		}
		d := Analyze(article.FromText("", "", headline+"\n\nIt rained all day in the town."))
		i := slices.IndexFunc(d.Claims, func(c Claim) bool { return c.Kind == Statement })
		if i < 0 || i == len(d.Claims)-1 { // that is the rain
			i = 0
		}
		assert.Equal(t, want, d.Claims[i].Certainty.Label.String(), headline)
	}
}

// TestClaimLabels analyses sentences, each as the second paragraph of an article, and asks for the label of its first claim.
func TestClaimLabels(t *testing.T) {
	text, err := os.ReadFile("../testdata/certainty/claims.txt")
	require.NoError(t, err)
	for _, line := range strings.Split(string(text), "\n") {
		want, sentence, ok := strings.Cut(line, " | ")
		if !ok {
			continue
		}
		d := Analyze(article.FromText("", "", "What happened in the town\n\n"+sentence))
		i := slices.IndexFunc(d.Claims, func(c Claim) bool { return strings.Contains(sentence, c.Text) })
		require.GreaterOrEqual(t, i, 0, sentence)
		assert.Equal(t, want, d.Claims[i].Certainty.Label.String(), sentence)
	}
}

// TestKinds asks what the first claim of a sentence does; statements alone can be checked.
func TestKinds(t *testing.T) {
	text, err := os.ReadFile("../testdata/certainty/kinds.txt")
	require.NoError(t, err)
	for _, line := range strings.Split(string(text), "\n") {
		want, sentence, ok := strings.Cut(line, " | ")
		if !ok || line[0] == '#' {
			continue
		}
		d := Analyze(article.FromText("", "", "What happened in the town\n\n"+sentence))
		i := slices.IndexFunc(d.Claims, func(c Claim) bool { return strings.Contains(sentence, c.Text) })
		if assert.GreaterOrEqual(t, i, 0, sentence) {
			assert.Equal(t, want, d.Claims[i].Kind.String(), sentence)
			assert.Equal(t, want == "statement", d.Claims[i].Checkable, sentence)
		}
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
