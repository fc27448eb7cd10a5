package attribution

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/require"
)

// check fails where a document breaks what holds for every document.
func check(t testing.TB, d *Document) {
	prose := d.Article.Prose
	inside := func(s article.Span, what string) {
		require.True(t, s.Start >= 0 && s.Start <= s.End && s.End <= len(prose), "%s %v is out of range", what, s)
		require.True(t, onRune(prose, s.Start) && onRune(prose, s.End), "%s %v cuts a rune", what, s)
	}
	last := map[int]int{}
	for _, s := range d.Sentences {
		inside(s.Span, "sentence")
		require.GreaterOrEqual(t, s.Span.Start, last[s.Block], "sentences overlap")
		last[s.Block] = s.Span.End
		at := s.Span.Start
		for _, k := range s.Tokens {
			inside(k.Span, "token")
			require.GreaterOrEqual(t, k.Span.Start, at, "tokens overlap")
			at = k.Span.End
		}
	}
	for i, q := range d.Quotations {
		inside(q.Span, "quotation")
		require.True(t, q.Span.Contains(q.Inner))
		require.Less(t, q.Parent, i)
		require.Less(t, q.After, i)
		if i > 0 {
			require.GreaterOrEqual(t, q.Span.Start, d.Quotations[i-1].Span.Start)
		}
	}
	for i, a := range d.Attributions {
		require.NotEmpty(t, a.Content)
		for _, s := range a.Content {
			inside(s, "content")
			require.False(t, s.Empty())
		}
		for _, s := range append(a.Source.Spans, a.Cue.Spans...) {
			inside(s, "source or cue")
		}
		_, known := RuleByID(a.Rule)
		require.True(t, known, a.Rule)
		require.True(t, a.Confidence > 0 && a.Confidence <= 1)
		for p, n := a.Parent, 0; p >= 0; p, n = d.Attributions[p].Parent, n+1 {
			require.True(t, p != i && n <= len(d.Attributions), "attributions enclose each other")
		}
	}
	carded := map[int]bool{}
	for _, c := range d.SourceCards {
		require.NotEmpty(t, c.Name)
		require.NotEmpty(t, c.Mentions, c.Name)
		require.NotEmpty(t, c.Attributions, c.Name)
		for _, s := range c.Mentions {
			inside(s, "mention")
		}
		for _, a := range c.Attributions {
			carded[a] = true
		}
	}
	for i, a := range d.Attributions {
		require.True(t, carded[i] || a.Source.Naming != Named, "attribution %d is on no card of a source", i)
	}
	taken := map[int]bool{} // bytes of claims: none is in two
	ids := map[string]bool{}
	for _, c := range d.Claims {
		require.False(t, ids[c.ID], "two claims have the id %s", c.ID)
		ids[c.ID] = true
		require.NotEmpty(t, c.Spans)
		require.NotEqual(t, certainty.NoLabel, c.Certainty.Label)
		for _, s := range c.Spans {
			inside(s, "claim")
			require.True(t, d.Sentences[c.Sentence].Span.Contains(s))
			for b := s.Start; b < s.End; b++ {
				require.False(t, taken[b], "two claims share byte %d", b)
				taken[b] = true
			}
		}
		for _, e := range c.Evidence {
			inside(e.Span, "evidence")
		}
		require.Less(t, c.Head, len(d.Predicates))
	}
	covered(t, d)
	for i, p := range d.Predicates {
		inside(p.Span, "predicate")
		require.Less(t, p.Claim, len(d.Claims))
		require.True(t, p.Value >= -3 && p.Value <= 3, "predicate %d", i)
		require.NotEqual(t, certainty.NoLabel, p.Certainty.Label)
	}
}

// covered fails where a word of the body is told by nothing: every one is in a claim, in a source, in a cue or in what is told with them,
// but for connectives. Text in another language has no claims.
func covered(t testing.TB, d *Document) {
	if !d.English() {
		return
	}
	told := make([]map[int]bool, len(d.Sentences))
	mark := func(sentence int, spans []article.Span) {
		if told[sentence] == nil {
			told[sentence] = map[int]bool{}
		}
		for _, k := range d.Tokens(sentence, spans) {
			told[sentence][k] = true
		}
	}
	for _, c := range d.Claims {
		mark(c.Sentence, c.Spans)
	}
	for i := range d.Sentences {
		if d.Article.Blocks[d.Sentences[i].Block].Kind != article.Paragraph {
			continue
		}
		for _, a := range d.Attributions {
			mark(i, slices.Concat(a.Source.Spans, a.Cue.Spans, a.Occasion))
		}
		for k, w := range d.Sentences[i].Tokens {
			switch w.UPOS {
			case syntax.NOUN, syntax.PROPN, syntax.VERB, syntax.ADJ, syntax.NUM:
				require.True(t, told[i][k] || !w.IsWord(), "%q is in no claim, source or cue: %s", w.Lower,
					d.Sentences[i].Span.Of(d.Article.Prose))
			}
		}
	}
}

func onRune(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// articles are the texts that properties are tried on, and that fuzzing starts from.
func articles(t testing.TB) map[string]string {
	out := map[string]string{
		"empty":      "",
		"marks":      "\"\"\"''“”‘’«»..!!??``''--—–\n\n\"'\"'\"'",
		"unclosed":   "“One, he said.\n\n“Two.\n\nThree.” \"Four 'five",
		"astral":     "“Ну 𝒢é,” said 𝒜nna Müller. é 🎉 said 𝒜nna.",
		"spaces":     " \u00a0\u2009\n\r\n\t x \u2028 y ",
		"one word":   "Fire",
		"no end":     strings.Repeat("said that ", 50),
		"nested":     strings.Repeat("He said “she said ‘", 30) + strings.Repeat("’”", 30),
		"abbrev":     "Mr. A. B. Smith Jr. of the U.S. met Sen. C. at 3 p.m. in St. Paul.",
		"controls":   "The \x00mayor\x1b[31m said\u202e it \ufeffwas done.",
		"transcript": "Q: Did you say so?\nA: I said no.\nBLITZER: He said yes.",
	}
	files, err := filepath.Glob("../testdata/*/*.txtar")
	require.NoError(t, err)
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		if testing.Short() && len(b)%5 > 0 {
			continue // a few do
		}
		out[filepath.Base(f)] = string(b)
	}
	return out
}

func TestProperties(t *testing.T) {
	for name, text := range articles(t) {
		t.Run(name, func(t *testing.T) {
			a := article.FromText("", "", text)
			check(t, Analyze(a))
			check(t, Analyze(article.FromText("", "A title said “so", text)))
			require.Equal(t, Analyze(a).Dump(), Analyze(a).Dump())
			if a, err := article.Read("x.md", []byte(text), article.ByName); err == nil {
				check(t, Analyze(a))
			}
		})
	}
}

// FuzzAnalyze works on short texts: what is wrong with a long one is wrong with a piece of it, and is found sooner there.
func FuzzAnalyze(f *testing.F) {
	for _, text := range articles(f) {
		text = strings.ToValidUTF8(text[:min(len(text), 120)], "")
		f.Add("", text)
		f.Add("Mayor resigns, police say", text)
	}
	f.Fuzz(func(t *testing.T, title, text string) {
		if len(text)+len(title) > 250 || !utf8.ValidString(text) || !utf8.ValidString(title) {
			return
		}
		check(t, Analyze(article.FromText("", title, text)))
		if a, err := article.Read("x.md", []byte(text), article.ByName); err == nil {
			check(t, Analyze(a))
		}
	})
}
