package network

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// trained is the model that package syntax embeds.
func trained(t *testing.T) *Model {
	file, err := os.ReadFile("../model/syntax.bin")
	require.NoError(t, err)
	m, err := Decode(file)
	require.NoError(t, err)
	return m
}

// analysed is the analysis of words with spaces between them.
func analysed(m *Model, sentence string) Result {
	ws := strings.Fields(sentence)
	var r Result
	m.Analyze(len(ws), func(i int) string { return ws[i] }, &r)
	return r
}

// TestAnalyze gives plain sentences the heads that their grammar asks for, and every sentence a tree: one root, and no circle.
func TestAnalyze(t *testing.T) {
	m := trained(t)
	for sentence, heads := range map[string][]int32{
		"Police closed the bridge .":                      {1, 5, 3, 1, 1},
		"The mayor of the town resigned on Monday .":      {1, 5, 4, 4, 1, 9, 7, 5, 5},
		"Officials said that the old bridge was closed .": {1, 9, 7, 5, 5, 7, 7, 1, 1},
	} {
		assert.Equal(t, heads, analysed(m, sentence).Head, sentence)
	}
	for _, sentence := range []string{".", "bridge", "( ) ( ) — “ ”", "Ωμέγα 漢字 \x00 \xff", strings.Repeat("and ", 300), "the the the the",
		"said Said SAID"} {
		r := analysed(m, sentence)
		n := int32(len(strings.Fields(sentence)))
		roots := 0
		for i := range n {
			if r.Head[i] == n {
				roots++
			}
			at, steps := int32(i), int32(0)
			for ; at != n; steps++ {
				require.LessOrEqual(t, steps, n, "%q goes in a circle from word %d", sentence, i)
				at = r.Head[at]
			}
			assert.Less(t, int(r.Tag[i]), len(m.Tags))
		}
		assert.Equal(t, 1, roots, sentence)
	}
}

// TestTagsOf names the tags of words by their place in a sentence.
func TestTagsOf(t *testing.T) {
	m := trained(t)
	r := analysed(m, "They permit the permit .")
	assert.NotEqual(t, r.Tag[1], r.Tag[3], "a verb, then a noun")
	assert.True(t, m.Verbs[r.Tag[1]])
	assert.False(t, m.Verbs[r.Tag[3]])
	assert.NotZero(t, r.Number[2], "the commonest word is in the vocabulary")
	assert.Zero(t, analysed(m, "Xqzzv").Number[0])
}

// TestAnalyzeTogether proves that what others analyse at the same time, or has been kept of them, changes nothing.
func TestAnalyzeTogether(t *testing.T) {
	sentences := []string{"Police closed the bridge on Monday .", "A spokesman denied it .", "Rain fell ."}
	m := trained(t)
	var wait sync.WaitGroup
	for k := range 4 {
		wait.Go(func() {
			for i := range 20 {
				s := sentences[(i+k)%len(sentences)]
				got, want := analysed(m, s), analysed(trainedOnce(t), s)
				assert.True(t, slices.Equal(want.Head, got.Head) && slices.Equal(want.Tag, got.Tag) &&
					slices.Equal(want.Margin, got.Margin), s)
			}
		})
	}
	wait.Wait()
}

var (
	fresh sync.Once
	other *Model
)

// trainedOnce is a second copy of the model.
func trainedOnce(t *testing.T) *Model {
	fresh.Do(func() { other = trained(t) })
	return other
}

// TestDecodeRefusesHalves proves that a file that was cut is no model.
func TestDecodeRefusesHalves(t *testing.T) {
	file, err := os.ReadFile("../model/syntax.bin")
	require.NoError(t, err)
	for _, cut := range []int{len(file) - 1, len(file) / 2, 64} {
		_, err := Decode(file[:cut])
		require.ErrorIs(t, err, errFormat, "cut behind %d bytes", cut)
	}
}
