package reporting

import (
	"math"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func read(prose string) *Text {
	a := article.FromText("", "", prose)
	return NewText(a.Prose, a.Blocks, syntax.Analyze(a.Prose, a.Blocks), quotes.Pair(a.Prose, a.Blocks))
}

// told writes down what is found: source, cue and content of each, in the order of their cues.
func told(t *Text) (out []string) {
	text := func(words []int) string {
		var parts []string
		for _, s := range t.Spans(words) {
			parts = append(parts, s.Of(t.prose))
		}
		return strings.Join(parts, " ... ")
	}
	for _, f := range Find(t) {
		out = append(out, text(f.Source)+" | "+text(f.Cue)+" | "+text(f.Content))
	}
	return out
}

func TestFind(t *testing.T) {
	for prose, want := range map[string]string{
		"The bridge is closed.\n\nPolice said the bridge was closed.": "Police | said | the bridge was closed",
		"The bridge is closed.\n\n“The bridge is closed,” the mayor said.": "the mayor | said | “The bridge is " +
			"closed,”",
		"The bridge is closed.\n\n“The bridge,” the mayor said, “will open on Friday.”": "the mayor | said | “The bridge,” " +
			"... “will open on Friday.”",
		"The bridge is closed.\n\nThe bridge is safe, according to the ministry.": "the ministry | according to | The " +
			"bridge is safe",
		"The bridge is closed.\n\n“It is safe. We looked at it twice,” said Ida Brandt, a nurse.": "Ida Brandt, a nurse | said | “It is " +
			"safe. We looked at it twice,”",
	} {
		assert.Contains(t, strings.ReplaceAll(strings.Join(told(read(prose)), "\n"), ".\n", "\n"), want, prose)
	}
}

// TestFindNothing reads what must not be searched: a sentence without end, and nothing.
func TestFindNothing(t *testing.T) {
	assert.Empty(t, Find(read("")))
	assert.Empty(t, Find(read("he said "+strings.Repeat("that she said ", syntax.LongestProse))))
}

func TestModelFile(t *testing.T) {
	m, err := Decode(modelFile)
	require.NoError(t, err)
	assert.Equal(t, modelFile, m.Encode())
	for i := 1; i < len(m.Confidence); i++ {
		assert.GreaterOrEqual(t, m.Confidence[i], m.Confidence[i-1], "confidence falls")
	}
	for _, cut := range []int{0, 5, len(magic), len(magic) + 7, len(modelFile) - 1} {
		_, err := Decode(modelFile[:cut])
		assert.ErrorIs(t, err, errModel)
	}
	_, err = Decode(append(modelFile[:len(modelFile):len(modelFile)], 0))
	assert.ErrorIs(t, err, errModel)
}

func TestTable(t *testing.T) {
	keys := []uint32{7, 0, 1<<30 | 2, 1<<16 | 3, math.MaxUint32, 12345}
	var rows []int8
	for i := range keys {
		rows = append(rows, int8(i+1), int8(-i))
	}
	x := NewTable(2, 3, keys, rows)
	for i, k := range keys {
		assert.Equal(t, []byte{byte(i + 1), byte(-i)}, x.row(k), "%d", k)
	}
	assert.Nil(t, x.row(99))
	assert.Equal(t, int32(3*(1+6)), x.Sum([]uint32{7, 99, 12345}))
}

// TestLogs holds the integer logarithms against those of package math.
func TestLogs(t *testing.T) {
	for d := 0; d < farthest; d += 97 {
		want := math.Log1p(math.Exp(-float64(d) / Unit))
		assert.InDelta(t, want*Unit, float64(addLog(0, int32(-d))), 3, "%d", d)
		assert.InDelta(t, math.Exp(-float64(d)/Unit)*one, float64(chance(int32(-d))), 1)
	}
	for p := int32(100); p < one; p += 977 {
		assert.InDelta(t, math.Log(float64(p)/one)*Unit, float64(logarithm(p)), 1)
	}
}

// TestLattice holds marginals and best path against all paths of a small lattice.
func TestLattice(t *testing.T) {
	l := &lattice{}
	l.resize(4)
	for i := range l.node {
		l.node[i] = int32(i*7919%2048 - 1024)
	}
	for i := range l.edge {
		l.edge[i] = int32(i*104729%2048 - 1024)
	}
	total, best, marginal := 0.0, int32(impossible), make([]float64, len(l.node))
	for p := range 256 {
		score, path := int32(0), [4]int{p & 3, p >> 2 & 3, p >> 4 & 3, p >> 6}
		for i, b := range path {
			score += l.node[i*Labels+b]
			if i > 0 {
				score += l.edge[(i*Labels+path[i-1])*Labels+b]
			}
		}
		e := math.Exp(float64(score) / Unit)
		total += e
		best = max(best, score)
		for i, b := range path {
			marginal[i*Labels+b] += e
		}
	}
	l.sum()
	for i, m := range marginal {
		assert.InDelta(t, m/total, math.Exp(float64(l.marginal[i])/Unit), .02)
	}
	assert.Equal(t, best, l.best(make([]Label, 4)))
}

// TestEdges proves where a content ends though the layer would go on, and near misses.
func TestEdges(t *testing.T) {
	for text, want := range map[string]string{
		"Berg says the firm had no part in it; the firm did not reply to letters.":   "the firm had no part in it",
		"Berg says that the firm was late; that the work was bad.":                   "that the firm was late ; that the work was bad",
		"“Buyers hate surprises,” Ida Brandt, a trader, wrote in a note to clients.": "“ Buyers hate surprises , ”",
	} {
		x := read(text)
		found := Find(x)
		require.Len(t, found, 1, text)
		var words []string
		for _, w := range found[0].Content {
			words = append(words, x.Words[w].Span.Of(text))
		}
		assert.Equal(t, want, strings.Join(words, " "), text)
	}
}
