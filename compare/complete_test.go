package compare

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"factcheck/attribution"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// pairsFile is a file of pairs to hold the property on, beside those that stand here: JSON lines with the texts "old" and "new".
var pairsFile = flag.String("pairs", "", "JSON lines with old and new, of which every changed word is to be told")

// bag counts words as they are printed, in lower case and without marks: a way of its own to cut a text, so that what the comparison
// overlooks is not overlooked here.
func bag(texts ...string) map[string]int {
	out := map[string]int{}
	for _, s := range texts {
		for _, w := range strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
		}) {
			out[w]++
		}
	}
	return out
}

// untold are the words that the sentences of a version have more often than those of the other by more than the changes of a step tell,
// sorted. Notes and datelines are no sentences: notes are told as such.
func untold(c *Comparison, s Step) (gone, come []string) {
	var minus, plus []string
	for _, ch := range s.Changes {
		switch ch.Op {
		case Removed:
			minus = append(minus, ch.Old.Text)
		case Added:
			plus = append(plus, ch.New.Text)
		}
		for _, r := range ch.Diff {
			switch r.Mark {
			case '-':
				minus = append(minus, r.Text)
			case '+':
				plus = append(plus, r.Text)
			}
		}
	}
	for _, n := range s.Notes {
		plus = append(plus, n.Text)
	}
	old, fresh := bag(sentencesIn(c.Versions[s.From])...), bag(sentencesIn(c.Versions[s.To])...)
	return short(old, fresh, bag(minus...)), short(fresh, old, bag(plus...))
}

func sentencesIn(d *attribution.Document) (out []string) {
	for _, s := range d.Sentences {
		out = append(out, s.Span.Of(d.Article.Prose))
	}
	return out
}

func short(of, than, told map[string]int) (out []string) {
	for w, n := range of {
		if more := n - than[w]; more > told[w] {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

// everyWord fails where a comparison leaves a changed word untold, or tells of a change without saying of what kind it is.
func everyWord(t testing.TB, c *Comparison) {
	for _, s := range c.Steps {
		gone, come := untold(c, s)
		require.Empty(t, gone, "words that went")
		require.Empty(t, come, "words that came")
		for _, ch := range s.Changes {
			reason := len(ch.Aspects) > 0 || ch.Moved || ch.Op == Kept || ch.Op == Removed || ch.Op == Added || ch.Op == Reworded
			require.True(t, reason, "why is it told? %v", ch)
			if ch.Op == Kept { // so that no words changed places in what is not told
				require.Equal(t, attribution.Normalize(ch.Old.Text), attribution.Normalize(ch.New.Text))
			}
		}
	}
}

// TestEveryChangedWordIsTold takes words out of texts, puts others in and exchanges neighbours, one at a time: the generated pairs stand
// for edits that nobody thought of.
func TestEveryChangedWordIsTold(t *testing.T) {
	texts := []string{
		"Was the bridge closed? No. The mayor of Ulm, Ida Roth, said on Friday that 30 boats sank and that nobody had warned the owners.",
		"Photo by Tom Vik.\n\nThe clerk was tried in May, but she went free when the court heard that the ledger, which he had, was lost.",
		"“We lost the roof and half of the hall,” Roth said. “Why?” Police believe the storm took it. Never before had it snowed in June.",
	}
	for _, text := range texts {
		words := strings.Split(text, " ")
		for k := range words {
			for _, edited := range [][]string{
				slices.Delete(slices.Clone(words), k, k+1),
				slices.Replace(slices.Clone(words), k, k+1, "perhaps"),
				slices.Insert(slices.Clone(words), k, "former"),
				exchange(words, k),
			} {
				everyWord(t, versions(text, strings.Join(edited, " ")))
			}
		}
	}
}

// exchange puts a word behind the one that follows it.
func exchange(words []string, k int) []string {
	out := slices.Clone(words)
	if k+1 < len(out) {
		out[k], out[k+1] = out[k+1], out[k]
	}
	return out
}

func TestEveryChangedWordOfGoldensIsTold(t *testing.T) {
	for _, p := range pairsToTry(t) {
		everyWord(t, versions(p[0], p[1]))
	}
}

// TestEveryChangedWordOfAFile holds the property on pairs from elsewhere: go test ./compare -run OfAFile -pairs FILE.
func TestEveryChangedWordOfAFile(t *testing.T) {
	if *pairsFile == "" {
		t.Skip("name a file of pairs with -pairs")
	}
	f, err := os.Open(*pairsFile)
	require.NoError(t, err)
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 64<<20)
	pairs := 0
	for in.Scan() {
		var p struct{ ID, Old, New, Format string }
		require.NoError(t, json.Unmarshal(in.Bytes(), &p))
		if p.Format != "" && p.Format != "txt" {
			continue
		}
		pairs++
		c := versions(p.Old, p.New)
		gone, come := untold(c, c.Steps[0])
		assert.Empty(t, gone, "%s: words that went", p.ID)
		assert.Empty(t, come, "%s: words that came", p.ID)
	}
	require.NoError(t, in.Err())
	t.Logf("%d pairs", pairs)
	assert.Positive(t, pairs)
}
