package syntax

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// lines makes a block of every line that is not blank.
func lines(text string) (out []article.Block) {
	at := 0
	for line := range strings.Lines(text) {
		s := article.Span{Start: at, End: at + len(line)}.Trim(text)
		if !s.Empty() {
			out = append(out, article.Block{Span: s})
		}
		at += len(line)
	}
	return out
}

func dump(text string, ss []Sentence) string {
	var b strings.Builder
	for i, s := range ss {
		if i > 0 {
			b.WriteByte('\n')
		}
		for k, t := range s.Tokens {
			fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t%s\t%d\t%s\n", k, t.Span.Of(text), t.Lemma, t.UPOS, t.XPOS, t.Feats, t.Head, t.Rel)
		}
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/syntax/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, p := range paths {
		in, err := os.ReadFile(p)
		require.NoError(t, err)
		got := dump(string(in), Analyze(string(in), lines(string(in))))
		golden := strings.TrimSuffix(p, ".txt") + ".golden"
		if *update {
			require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), got, p)
	}
}

// check proves what the package promises of every analysis.
func check(t *testing.T, prose string, blocks []article.Block, ss []Sentence) {
	covered := 0
	block := 0
	for _, s := range ss {
		require.NotEmpty(t, s.Tokens)
		require.GreaterOrEqual(t, s.Block, block)
		if s.Block > block {
			block, covered = s.Block, 0
		}
		b := blocks[s.Block]
		require.True(t, b.Kind.Says())
		covered = max(covered, b.Span.Start)
		require.True(t, b.Span.Contains(s.Span))
		require.Equal(t, article.Span{Start: s.Tokens[0].Span.Start, End: s.Tokens[len(s.Tokens)-1].Span.End}, s.Span)
		for _, tok := range s.Tokens {
			require.False(t, tok.Span.Empty())
			require.Empty(t, strings.TrimFunc(prose[covered:tok.Span.Start], space), "between tokens stands only white space")
			covered = tok.Span.End
			if utf8.ValidString(prose) {
				require.True(t, utf8.ValidString(tok.Span.Of(prose)), "spans lie on rune boundaries")
			}
			require.Equal(t, lower(tok.Span.Of(prose)), tok.Lower)
			require.NotZero(t, tok.UPOS)
			require.NotZero(t, tok.XPOS)
			require.NotZero(t, tok.Rel)
		}
		checkTree(t, &s)
	}
}

// checkTree proves that the heads make one tree whose subtrees stand together.
func checkTree(t *testing.T, s *Sentence) {
	roots := 0
	for i, tok := range s.Tokens {
		if tok.Head < 0 {
			roots++
			require.Equal(t, Root, tok.Rel)
			continue
		}
		require.Less(t, tok.Head, len(s.Tokens))
		from, to := s.Yield(tok.Head)
		a, b := s.Yield(i)
		require.True(t, from <= a && b <= to && a <= i && i < b)
		require.True(t, b <= tok.Head || tok.Head < a, "no token dominates its head")
	}
	require.Equal(t, 1, roots)
	from, to := s.Yield(s.Root())
	require.Equal(t, [2]int{0, len(s.Tokens)}, [2]int{from, to})
}

var odd = []string{
	"", " ", "\x00", "\xff\xfe\xfd", "....", "\"", "''", "``", "'", "’s", "n't", "$", "-", "a", "A.", "é\u0301\u200b\ufeff x", "(((((",
	"\t\t\t", "a\tb",
	"😀😀 said 😀.", "U.S.", "U.S. U.S. U.S.", "don’t’ve", "1,2,3.4.5", "http://", "@", "#", "# ", "'''''", "\"a\" \"b\" \"c\"", "a.B",
	"ABC DEF GHI",
	"نص عربي", "日本語のテキスト。次の文。", "Die Straße ist naß.", strings.Repeat("(", 500), strings.Repeat("a", 5000), strings.Repeat(". ", 300),
	strings.Repeat("\"a. ", 200), "a\n\n\nb", "…", "?!?!", "e.g.", "Mr.", "No. 5 No.", "x\u2028y", "$5", "5$", "US$5m", "5%", "-5", "+1",
	":-)", "can't", "CANNOT",
}

func TestOddText(t *testing.T) {
	for _, text := range odd {
		blocks := []article.Block{{Span: article.Span{End: len(text)}}}
		check(t, text, blocks, Analyze(text, blocks))
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, text := range odd {
		f.Add(text[:min(len(text), 100)])
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 300 {
			return
		}
		blocks := lines(text)
		for i := range blocks {
			blocks[i].Kind = article.Kind(i % 8)
		}
		check(t, text, blocks, Analyze(text, blocks))
	})
}

// Many goroutines get what one gets.
func TestConcurrentUse(t *testing.T) {
	b, err := os.ReadFile("../../testdata/syntax/agency.txt")
	require.NoError(t, err)
	text := string(b)
	want := dump(text, Analyze(text, lines(text)))
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 5 {
				assert.Equal(t, want, dump(text, Analyze(text, lines(text))))
			}
		})
	}
	wait.Wait()
}

// What has no stop is cut into sentences of the longest length, so that the cost of a text grows as its length.
func TestLongSentence(t *testing.T) {
	for text, want := range map[string][]int{
		strings.Repeat("word ", LongestSentence-1) + ".":                      {LongestSentence},
		strings.Repeat("word ", LongestSentence) + ".":                        {LongestSentence, 1},
		strings.Repeat("It rained on, ", 3*LongestSentence/4) + "and.":        {LongestSentence, LongestSentence, LongestSentence, 2},
		"It rained." + strings.Repeat(")", LongestSentence):                   {LongestSentence, 3},
		"It rained. A " + strings.Repeat("word ", LongestSentence+4) + "and.": {3, LongestSentence, 7},
	} {
		blocks := []article.Block{{Span: article.Span{End: len(text)}}}
		ss := Analyze(text, blocks)
		check(t, text, blocks, ss)
		var got []int
		for i, s := range ss {
			got = append(got, len(s.Tokens))
			assert.Equal(t, len(s.Tokens) == LongestSentence && i+1 < len(ss), s.Cut)
		}
		assert.Equal(t, want, got, "%.40s", text)
	}
}

// Of a text of nothing but marks, or of a sentence for each word, as much is analysed as prose of many times its words has.
func TestReadable(t *testing.T) {
	for _, unit := range []string{"(;) ", "Go. ", "Go.\n\n"} {
		text := "It rained. " + strings.Repeat(unit, 150_000/len(unit)) + "It rained."
		blocks := lines(text)
		for _, ss := range [][]Sentence{Analyze(text, blocks), new(Memory).Analyze(text, blocks)} {
			cost := 0
			for i, s := range ss {
				cost += len(s.Tokens) + sentenceCost
				assert.Equal(t, i+1 == len(ss), s.Last)
			}
			assert.InDelta(t, Readable(len(text)), cost, LongestSentence+sentenceCost)
		}
	}
	text := strings.Repeat("It rained, and the mayor of the town left early. “Why?” she said.\n", 2000)
	ss := Analyze(text, lines(text))
	check(t, text, lines(text), ss)
	assert.False(t, ss[len(ss)-1].Last)
}

func TestBlocksThatSayNothingAreLeftOut(t *testing.T) {
	text := "By Jo Doe\nIt rained."
	ss := Analyze(text, []article.Block{{Kind: article.Byline, Span: article.Span{End: 9}},
		{Span: article.Span{Start: 10, End: len(text)}}})
	require.Len(t, ss, 1)
	assert.Equal(t, 1, ss[0].Block)
}

func article600(b *testing.B) (string, []article.Block) {
	in, err := os.ReadFile("../../testdata/syntax/agency.txt")
	require.NoError(b, err)
	text := strings.Repeat(string(in), 5)
	return text, lines(text)
}

func BenchmarkAnalyze(b *testing.B) {
	text, blocks := article600(b)
	n := 0
	for _, s := range Analyze(text, blocks) {
		n += len(s.Tokens)
	}
	b.ReportAllocs()
	for b.Loop() {
		Analyze(text, blocks)
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkSegment(b *testing.B) {
	text, blocks := article600(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Segment(text, blocks)
	}
}

// BenchmarkLength shows what one token costs in sentences of growing length.
func BenchmarkLength(b *testing.B) {
	for _, n := range []int{10, 100, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			text := strings.Repeat("the officials said that it was not clear and ", n/9) + "."
			blocks := []article.Block{{Span: article.Span{End: len(text)}}}
			for b.Loop() {
				Analyze(text, blocks)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/token")
		})
	}
}
