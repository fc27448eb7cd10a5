package reporting

import (
	"fmt"
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

// TestForestFile reads forests that end, and refuses those in which a path goes round, leads nowhere, or asks for what is not measured.
func TestForestFile(t *testing.T) {
	leaf := func(at int32) Node { return Node{Measure: -1, At: at} }
	ask := func(measure int16, left, right int32) Node {
		return Node{Measure: measure, At: 5, Left: left, Right: right}
	}
	for name, c := range map[string]struct {
		forest Forest
		want   string
	}{
		"one leaf":                 {Forest{[]int32{0}, []Node{leaf(7)}}, ""},
		"two leaves":               {Forest{[]int32{0}, []Node{ask(0, 1, 2), leaf(7), leaf(9)}}, ""},
		"the last measure":         {Forest{[]int32{0}, []Node{ask(measures-1, 1, 2), leaf(7), leaf(9)}}, ""},
		"one behind it":            {Forest{[]int32{0}, []Node{ask(measures, 1, 2), leaf(7), leaf(9)}}, "a tree has no end"},
		"left is itself":           {Forest{[]int32{0}, []Node{ask(0, 0, 1), leaf(7)}}, "a tree has no end"},
		"right goes back":          {Forest{[]int32{0}, []Node{ask(0, 1, 2), ask(0, 2, 0), leaf(7)}}, "a tree has no end"},
		"right is not there":       {Forest{[]int32{0}, []Node{ask(0, 1, 2), leaf(7)}}, "a tree has no end"},
		"left is not there":        {Forest{[]int32{0}, []Node{ask(0, 2, 1), leaf(7)}}, "a tree has no end"},
		"the root is not there":    {Forest{[]int32{1}, []Node{leaf(7)}}, "a tree has no root"},
		"the root is before all":   {Forest{[]int32{-1}, []Node{leaf(7)}}, "a tree has no root"},
		"a leaf that leads on":     {Forest{[]int32{0}, []Node{{Measure: -1, At: 7, Left: 9, Right: -9}}}, ""},
		"no tree":                  {Forest{nil, []Node{}}, ""},
		"the second root is wrong": {Forest{[]int32{0, 3}, []Node{leaf(7), leaf(9)}}, "a tree has no root"},
	} {
		r := &reader{in: c.forest.encode(nil)}
		got := r.forest()
		if c.want != "" {
			assert.ErrorContains(t, r.err, c.want, name)
			continue
		}
		require.NoError(t, r.err, name)
		assert.Equal(t, &c.forest, got, name)
	}
	f := Forest{[]int32{0, 0}, []Node{ask(1, 1, 2), leaf(7), leaf(9)}}
	assert.Equal(t, []int32{14, 14, 18}, []int32{f.Sum([]int32{99, 4}), f.Sum([]int32{99, 5}), f.Sum([]int32{0, 6})})
	r := &reader{in: []byte{1, 0, 1, 0, 0, 0, 0, 0}}
	r.forest()
	assert.ErrorContains(t, r.err, "65537 trees of 0 nodes")
}

// TestTableFile refuses a table of no width or of no slots by what it says, not by where the file ends.
func TestTableFile(t *testing.T) {
	for name, c := range map[string]struct {
		width, slots byte
		want         string
	}{
		"no width":       {0, 1, "a table of 1 slots of 0"},
		"no slots":       {1, 0, "a table of 0 slots of 1"},
		"too wide":       {Labels*Labels + 1, 1, "a table of 1 slots of 17"},
		"wide":           {Labels * Labels, 1, ""},
		"cut off behind": {1, 9, "cut off"},
	} {
		r := &reader{in: append([]byte{c.width, 0, 0, 0, 1, 0, 0, 0, c.slots, 0, 0, 0}, make([]byte, stampSize+Labels*Labels)...)}
		r.table()
		if c.want == "" {
			assert.NoError(t, r.err, name)
		} else {
			assert.ErrorContains(t, r.err, c.want, name)
		}
	}
}

// TestStretches are the spans and the mention that words of a text make: neighbours are one stretch, the mention is the longest, and marks
// begin neither.
func TestStretches(t *testing.T) {
	x := read("The old mayor, a “nurse”, left (late). Nobody waved.")
	all := map[string]int{}
	for i := range x.Words {
		all[x.Words[i].Span.Of(x.prose)] = i
	}
	for _, c := range []struct{ words, spans, mention string }{
		{"The old mayor", "The old mayor", "0 0..3"},
		{"The mayor", "The|mayor", "0 0..1"},
		{"The mayor , a", "The|mayor, a", "0 2..5"},
		{", a", "a", "0 4..5"},
		{"“ nurse ”", "“nurse”", "0 5..8"},
		{"( late )", "(late)", "0 10..13"},
		{"left The old", "left|The old", "0 0..2"},
		{"late Nobody waved", "late|Nobody waved", "1 0..2"},
	} {
		var words []int
		for w := range strings.FieldsSeq(c.words) {
			at, ok := all[w]
			if w == "," {
				at = all["a"] - 1
			}
			require.True(t, ok, w)
			words = append(words, at)
		}
		var spans []string
		for _, s := range x.Spans(words) {
			spans = append(spans, s.Of(x.prose))
		}
		assert.Equal(t, c.spans, strings.Join(spans, "|"), c.words)
		sentence, from, to := x.Mention(words)
		assert.Equal(t, c.mention, fmt.Sprintf("%d %d..%d", sentence, from, to), c.words)
	}
}
