package reporting

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"
	"factcheck/testdata/twins"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the tables anew")

// readTitled reads a text behind a title, which is parted from it by an equals sign.
func readTitled(text string) *Text {
	title, prose, titled := strings.Cut(text, " = ")
	if !titled {
		title, prose = "", text
	}
	a := article.FromText("", title, prose)
	return NewText(a.Prose, a.Blocks, syntax.Analyze(a.Prose, a.Blocks), quotes.Pair(a.Prose, a.Blocks))
}

// steps print what each step of the layer makes of a text: of every likely cue its logit; of its candidates the source, cue and content,
// the log chance of their labels, the chances of the words in percent, the logits by features and by measures; and what is found.
func steps(m *Model, x *Text) (out []string) {
	m.JudgeCues(x)
	cs := m.Candidates(x)
	m.rank(x, cs)
	r := newRanker(x, cs)
	for j, c := range cs {
		if j == 0 || cs[j-1].Anchor != c.Anchor {
			out = append(out, fmt.Sprintf("%s %s", x.Words[c.Anchor].Span.Of(x.prose), logarithmic(x.Words[c.Anchor].Cue)))
		}
		out = append(out, fmt.Sprintf("  %s %s: labels %s, content %s least %s, source %s best %s, features %s, measures %s",
			[...]string{"best", "source", "content", "forced"}[c.Kind], parts(x, c.Source, c.Cue, c.Content), logarithmic(c.Path),
			percent(c.ContentMean), percent(c.ContentLeast), percent(c.SourceMean), percent(c.SourceBest),
			logarithmic(m.Rank.Sum(r.draw(j))), logarithmic(c.Score)))
	}
	for _, f := range Find(x) {
		out = append(out, fmt.Sprintf("→ %s: %d %%", parts(x, f.Source, f.Cue, f.Content), f.Confidence))
	}
	return out
}

func parts(x *Text, lists ...[]int) string {
	var out []string
	for _, words := range lists {
		var stretches []string
		for _, s := range x.Spans(words) {
			stretches = append(stretches, strings.ReplaceAll(s.Of(x.prose), "\n\n", "¶"))
		}
		out = append(out, strings.Join(stretches, " ... "))
	}
	return strings.Join(out, " | ")
}

func logarithmic(score int32) string { return fmt.Sprintf("%.2f", float64(score)/Unit) }

func percent(p int32) string { return fmt.Sprintf("%.1f", float64(p)*100/one) }

// TestSteps are texts beside each of which stands one that differs in a word or a mark and is weighed otherwise.
func TestSteps(t *testing.T) {
	m, err := Decode(modelFile)
	require.NoError(t, err)
	twins.Check(t, "../../../testdata/twins/reporting.txt", *update, func(text string) []string { return steps(m, readTitled(text)) })
}
