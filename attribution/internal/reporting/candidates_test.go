package reporting

import (
	"slices"
	"strings"
	"testing"

	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// candidates are those of a text behind a headline, each as "kind: source | cue | content".
func candidates(t *testing.T, sentence string) (out []string, cs []Candidate) {
	m, err := Decode(modelFile)
	require.NoError(t, err)
	x := read("The bridge is closed.\n\n" + sentence)
	m.JudgeCues(x)
	cs = m.Candidates(x)
	words := func(ws []int) string {
		var b []string
		for _, w := range ws {
			b = append(b, x.Words[w].Span.Of(x.prose))
		}
		return strings.Join(b, " ")
	}
	for _, c := range cs {
		kind := [...]string{"best", "source", "content", "forced"}[c.Kind]
		out = append(out, kind+": "+words(c.Source)+" | "+words(c.Cue)+" | "+words(c.Content))
	}
	return out, cs
}

// TestCandidates reads what is tried: the best labels, and beside them those in which the source or the content comes out otherwise; a
// content is forced upon a cue that would have none, and upon no other.
func TestCandidates(t *testing.T) {
	for sentence, want := range map[string][]string{
		"They announced the name.":         {"best: They | announced | the name"},
		"He told them.":                    {"forced: He | told | them"},
		"The minister said Brandt.":        {"forced: The minister | said | Brandt"},
		"The mayor refused.":               {"forced:  | refused | The mayor"}, // however unlikely: the ranker is to see it
		"The court heard.":                 {"forced:  | heard | The court"},
		"The mayor said on Monday.":        {"forced: The mayor | said on | Monday"},
		"“No.” He shrugged and said.":      {"forced: He | shrugged and said | “ No . ”", "forced: He | said | “ No . ”"},
		"The mayor is in the town square.": nil,
		"Officials say it is safe but critics say it leaks.": {"best: Officials | say | it is safe",
			"content: Officials | say | it is safe but critics say it leaks", "best: critics | say | it leaks"},
		"The bridge is closed, said Olsen, a nurse, on Monday, when asked.": {"best: Olsen , a nurse | said | The bridge is closed",
			"source:  | said | The bridge is closed", "forced:  | asked | a nurse"},
		"Berg says the firm had no part in it; the firm did not reply to letters.": {
			"best: Berg | says | the firm had no part in it ; the firm did not reply to letters",
			"content: Berg | says | the firm had no part in it", "best: the firm | did not reply to | letters",
			"source:  | did not reply to | the firm letters"},
	} {
		got, cs := candidates(t, sentence)
		assert.Equal(t, want, got, sentence)
		for i, c := range cs {
			first := i == 0 || cs[i-1].Anchor != c.Anchor
			assert.Equal(t, first, c.Kind == BestPath || c.Kind == Forced, "%s: what is tried otherwise stands behind the best", sentence)
			assert.Less(t, c.Path, int32(0), sentence)
			assert.NotEmpty(t, c.Content, sentence)
			assert.Contains(t, c.Cue, c.Anchor, sentence)
			assert.LessOrEqual(t, c.ContentLeast, c.ContentMean, sentence)
			assert.LessOrEqual(t, c.SourceMean, c.SourceBest, sentence)
			assert.Equal(t, len(c.Source) > 0, c.SourceMean > 0, sentence)
			assert.True(t, slices.IsSorted(c.Content), sentence)
			if c.Kind == Forced {
				assert.Less(t, c.ContentMean, int32(one/2), "%s: the layer itself would have found no content", sentence)
			} else if c.Kind == BestPath {
				assert.Greater(t, c.ContentMean, int32(one/2), sentence)
			}
		}
	}
}

// TestCueSteps are the chances of a cue in steps: below one in twenty, a fifth, a half, four fifths, and above.
func TestCueSteps(t *testing.T) {
	for logit, want := range map[int32]uint8{-3016: 0, -3015: 1, -1421: 1, -1420: 2, -1: 2, 0: 3, 1419: 3, 1420: 4, 9999: 4} {
		var w Word
		w.SetCue(logit)
		assert.EqualValues(t, want, w.Sure, "%d", logit)
		assert.Equal(t, logit, w.Cue)
	}
}

// TestWordsThatAreNoCue are marks, and words of what is no sentence; a colon and a dash can be one.
func TestWordsThatAreNoCue(t *testing.T) {
	x := read("The mayor: “It is late.” He said so.")
	for i := range x.Words {
		w := &x.Words[i]
		text := w.Span.Of(x.prose)
		assert.Equal(t, !strings.ContainsAny(text, "“”."), x.couldBeCue(w), text)
	}
	long := read("he said " + strings.Repeat("that ", syntax.LongestProse))
	assert.False(t, long.couldBeCue(&long.Words[1]))
}
