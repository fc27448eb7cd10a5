package layer

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution/internal/reporting"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Parts of small articles: who speaks, what they say, and sentences in which nobody does.
var (
	speakers = []string{"police", "the mayor", "Ida Brandt", "the ministry", "a spokesman for the harbour", "two officials", "Jonas Weld",
		"the coach", "his lawyer"}
	words = []string{"the bridge would stay closed until Friday", "the river had risen by two metres", "nobody was hurt in the fire",
		"the strike would go on", "taxes would fall next year",
		"the school needed a new roof", "the trains were late again", "the old mill had been sold", "the vote was fair",
		"the clinic had run out of beds", "the road was safe"}
	flat = []string{"The market opened at nine.", "Rain fell in the north.", "The team won by two goals.",
		"Three shops in the street are empty.", "The ferry runs twice a day."}
	ways = []string{"[s:%[1]s| k:said| c:%[2]s].", "[c:%[2]s|, s:%[1]s| k:said].", "[s:%[1]s| k:denied| c:that %[2]s].",
		"[k:According to| s:%[1]s|, c:%[2]s].", "[c:%[2]s|, k:according to| s:%[1]s].",
		"[s:%[1]s| k:told reporters| c:that %[2]s]."}
)

// smallTexts are marked articles made of these parts.
func smallTexts(n int) (out []string) {
	for i := range n {
		lines := []string{fmt.Sprintf("News of day %d", i)}
		for k := range 4 {
			x := i*5 + k*7
			lines = append(lines, flat[(x+i)%len(flat)], fmt.Sprintf(ways[x%len(ways)], speakers[(x/2)%len(speakers)],
				words[(x/3)%len(words)]))
		}
		out = append(out, strings.Join(lines, "\n\n"))
	}
	return out
}

func quiet(string, ...any) {}

// TestLearn learns from small articles twice: the bits are the same, the file can be read, and what it was not shown is found.
func TestLearn(t *testing.T) {
	texts := smallTexts(36)
	m, held := Learn(articles(t, texts...), Settings{Folds: 3, Progress: quiet})
	again, _ := Learn(articles(t, texts...), Settings{Folds: 3, Progress: quiet})
	file := m.Encode()
	require.True(t, bytes.Equal(file, again.Encode()), "the same articles gave another model")
	_, err := reporting.Decode(file)
	require.NoError(t, err)
	s := held.At(m.Threshold, true)
	assert.Equal(t, 36*4, s.Gold)
	assert.Greater(t, s.F1(), 80.0, "%+v", s)

	fresh := articles(t,
		"News of day 99\n\nRain fell in the north.\n\n[s:Anna Holm| k:said| c:the ferry would wait].\n\nThe ferry runs twice a day.")[0]
	found := m.Find(fresh.Text)
	require.Len(t, found, 1)
	assert.Equal(t, "Anna Holm", fresh.spans(found[0].Source)[0].Of(fresh.Prose))
	assert.Equal(t, "the ferry would wait", fresh.spans(found[0].Content)[0].Of(fresh.Prose))
}

// TestLearnHoldsOut proves that articles are judged by models that were not learned from them: a construction that stands in the articles
// of one fold only is not found in them, though the model learned from all articles knows it.
func TestLearnHoldsOut(t *testing.T) {
	texts := smallTexts(36)
	for i := 0; i < len(texts); i += 3 {
		texts[i] += "\n\nNo news but [k:zubbel| c:of " + words[i%len(words)] + "]."
	}
	as := articles(t, texts...)
	m, held := Learn(as, Settings{Folds: 3, Progress: quiet})
	within, all := 0, 0
	for i := 0; i < len(as); i += 3 {
		odd := as[i].Gold[len(as[i].Gold)-1].anchor
		for _, c := range reporting.Resolve(as[i].Text, held.Candidates[i], m.Threshold) {
			if c.Anchor == odd {
				within++
			}
		}
		for _, f := range m.Find(as[i].Text) {
			if f.Anchor == odd {
				all++
			}
		}
	}
	assert.Zero(t, within)
	assert.Greater(t, all, 6)
}

// TestLearnNothing learns from articles in which nobody says anything.
func TestLearnNothing(t *testing.T) {
	as := articles(t, strings.Join(flat, "\n\n"), "", flat[0], flat[1])
	m, _ := Learn(as, Settings{Folds: 2, Progress: quiet})
	assert.Empty(t, m.Find(as[0].Text))
}

func TestReport(t *testing.T) {
	var out bytes.Buffer
	a := articles(t, "Fog\n\n[s:Anna Holm| k:said| c:the ferry would wait].\n\n[s:Police| k:said| c:the road was safe].")[0]
	g := a.Gold[0]
	Results{{a, []Prediction{{g.Source, g.Content, 83}}}}.Report(&out)
	assert.Contains(t, out.String(), "speech       P 100.0 R 50.0 F1 66.7 (66.7 to 66.7), content F1 66.7, n 2 in 1 articles")
	assert.Contains(t, out.String(), "80 to  89        1   83.0  100.0")
	assert.Contains(t, out.String(), "    85 %             0.0   0.0   0.0")
}
