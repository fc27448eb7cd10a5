package accept

import (
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func document(t testing.TB, text string) *attribution.Document {
	a, err := article.Read("a.md", []byte(text), article.Markdown)
	require.NoError(t, err)
	return attribution.Analyze(a)
}

func comparison(t *testing.T, old, fresh string) *compare.Comparison {
	return compare.Versions([]*attribution.Document{document(t, old), document(t, fresh)})
}

// grave are the rules of the changes and findings that are not quiet.
func grave(c *compare.Comparison) string {
	var out []string
	for _, ch := range c.Steps[0].Changes {
		if ch.Severity > compare.Quiet {
			out = append(out, ch.Rule())
		}
	}
	for _, f := range c.Steps[0].Findings {
		out = append(out, f.Rule)
	}
	return strings.Join(out, " ")
}

const old = "# Crash\n\nThree people were hurt in the crash, police said.\n\nThe road was closed for two hours.\n"

// TestComments proves what a comment lets stand, and what is told of one that lets nothing stand.
func TestComments(t *testing.T) {
	for _, c := range []struct{ name, fresh, grave, warning string }{
		{"no comment", "Four people were hurt in the crash, police said.\n\nThe road was closed for two hours.",
			"number unannounced-change", ""},
		{"comment", "<!-- factcheck:ignore number the hospital called back -->\nFour people were hurt in the crash, police said.\n\nThe " +
			"road was closed for two hours.", "", ""},
		{"inside", "Four people <!-- factcheck:ignore up the hospital called back -->were hurt in the crash, police said.\n\nThe road " +
			"was closed for two hours.", "", ""},
		{"finding alone", "<!-- factcheck:ignore unannounced-change the note follows -->\nFour people were hurt in the crash, police " +
			"said.\n\nThe road was closed for two hours.", "number", ""},
		{"another paragraph", "Four people were hurt in the crash, police said.\n\n<!-- factcheck:ignore number the hospital called " +
			"back -->\nThe road was closed for two hours.", "number unannounced-change", "lets nothing stand any more"},
		{"another rule", "<!-- factcheck:ignore date the hospital called back -->\nFour people were hurt in the crash, police " +
			"said.\n\nThe road was closed for two hours.", "number unannounced-change", "lets nothing stand any more"},
		{"no reason",
			"<!-- factcheck:ignore number -->\nFour people were hurt in the crash, police said.\n\nThe road was closed for two hours.",
			"number unannounced-change", "gives no reason"},
		{"no rule", "<!-- factcheck:ignore numbr it is so -->\nFour people were hurt in the crash, police said.\n\nThe road was closed " +
			"for two hours.", "number unannounced-change", "“numbr”, which is no rule"},
		{"rule of analyze", "<!-- factcheck:ignore right-of-reply it is so -->\nFour people were hurt in the crash, police said.\n\nThe " +
			"road was closed for two hours.", "number unannounced-change", ""},
		{"only one of two", "<!-- factcheck:ignore number the hospital called back -->\nFour people were hurt in the crash.\n\nThe road " +
			"was closed for two hours.", "attribution-dropped unannounced-change", "lets nothing stand any more"},
		{"both", "<!-- factcheck:ignore number,source,certainty the hospital called back -->\nFour people were hurt in the " +
			"crash.\n\nThe road was closed for two hours.", "", ""},
		{"removed", "Three people were hurt in the crash, police said. <!-- factcheck:ignore removed it was open again -->\n", "", ""},
	} {
		x := comparison(t, old, "# Crash\n\n"+c.fresh+"\n")
		Comparison(x, nil, "a.md")
		assert.Equal(t, c.grave, grave(x), c.name)
		warnings := strings.Join(x.Versions[1].Warnings, "\n")
		if c.warning == "" {
			assert.Empty(t, warnings, c.name)
		} else {
			assert.Contains(t, warnings, c.warning, c.name)
		}
	}
}

func TestCommentsOnFindings(t *testing.T) {
	for text, want := range map[string]int{
		"The clerk allegedly stole the money.": 1,
		"<!-- factcheck:ignore nobody-alleges our own court report -->\n\nThe clerk allegedly stole the money.": 0,
		"<!-- factcheck:ignore number our own court report -->\n\nThe clerk allegedly stole the money.":         1,
	} {
		d := document(t, text)
		Document(d, nil, "a.md")
		assert.Len(t, d.Findings, want, text)
		assert.Len(t, d.Accepted, 1-want, text)
	}
}

// TestBaseline writes a baseline, reads it, and proves that it accepts what it was made of, nothing else, and tells what is stale.
func TestBaseline(t *testing.T) {
	fresh := strings.Replace(old, "Three", "Four", 1)
	b := &Baseline{}
	low, err := compare.ParseFailOn("low")
	require.NoError(t, err)
	b.AddComparison(comparison(t, old, fresh), "news/a.md", "the hospital called back", low)
	require.Len(t, b.Accepted, 1)
	text, err := b.Text()
	require.NoError(t, err)
	read := func() *Baseline {
		b, err := ReadBaseline([]byte(text))
		require.NoError(t, err)
		return b
	}

	x := comparison(t, old, fresh)
	Comparison(x, read(), "news/a.md")
	assert.Empty(t, grave(x))
	assert.Equal(t, []compare.Accepted{{Rule: "number", Change: x.Steps[0].Accepted[0].Change, By: "baseline",
		Reason: "the hospital called back"}}, x.Steps[0].Accepted)
	assert.Empty(t, x.Versions[1].Warnings)

	x = comparison(t, old, fresh)
	Comparison(x, read(), "news/b.md")
	assert.Equal(t, "number unannounced-change", grave(x), "another article")

	x = comparison(t, old, strings.Replace(old, "Three", "Five", 1))
	b = read()
	Comparison(x, b, "news/a.md")
	assert.Equal(t, "number unannounced-change", grave(x), "another number")
	assert.Contains(t, strings.Join(x.Versions[1].Warnings, ""),
		"The baseline lets number stand in “Four people were hurt in the crash, police said”")
	b.AddComparison(x, "news/a.md", "now it is five", low)
	require.Len(t, b.Accepted, 1, "the stale entry is gone")
	assert.Equal(t, "now it is five", b.Accepted[0].Reason)

	x = comparison(t, old, old)
	Comparison(x, read(), "news/a.md")
	assert.Contains(t, strings.Join(x.Versions[1].Warnings, ""), "take the entry out")
}

func TestBaselineErrors(t *testing.T) {
	for text, want := range map[string]string{
		"accepted:\n- article: a.md\n  rule: number\n":             "entry 1 (number in a.md) has no reason",
		"accepted:\n- article: a.md\n  rule: numbr\n  reason: x\n": "entry 1 has no article, or no rule",
		"accepted:\n- article: a.md\n  rule: number\n  why: x\n":   "unknown field \"why\"",
		"accepted: [1]\n":       "was used where mapping",
		"accepted:\n-\n":        "entry 1 has no article",
		"accepted:\n- !x [a]\n": "",
	} {
		_, err := ReadBaseline([]byte(text))
		require.Error(t, err, text)
		assert.Contains(t, err.Error(), want)
	}
	_, err := ReadBaseline(nil)
	assert.NoError(t, err)
}

// FuzzReadBaseline: what is read is written, and read as the same again.
func FuzzReadBaseline(f *testing.F) {
	for _, s := range []string{"", "accepted:\n  - article: a.md\n    rule: number\n    reason: seen\n",
		"accepted: [{article: a, rule: uncited, thread: x, old: \"a\\nb\", new: '- c', reason: 'so: it'}]", "accepted: [~]",
		"accepted: [{article: !!binary x, rule: number, reason: a}]"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 300 || strings.Count(string(data), "*") > 8 || strings.Count(string(data), "{") > 20 {
			return
		}
		b, err := ReadBaseline(data)
		if err != nil {
			return
		}
		text, err := b.Text()
		require.NoError(t, err)
		again, err := ReadBaseline([]byte(text))
		require.NoError(t, err, text)
		require.Len(t, again.Accepted, len(b.Accepted), text)
		for i := range b.Accepted {
			require.Equal(t, *b.Accepted[i], *again.Accepted[i], text)
		}
	})
}

// FuzzIgnore puts a comment into a version: it never adds to what is found, and takes nothing out without a rule and a reason.
func FuzzIgnore(f *testing.F) {
	for _, s := range []string{"factcheck:ignore number the police corrected it", "factcheck:ignore number", "factcheck:ignore",
		"factcheck:ignore a, number,date x", "--> <!-- factcheck:ignore number x", "<!--"} {
		f.Add(s)
	}
	old := document(f, "Two men fled.\n")
	f.Fuzz(func(t *testing.T, comment string) {
		a, err := article.Read("a.md", []byte("<!-- "+comment+" -->\nThree men fled.\n"), article.Markdown)
		if err != nil || len(comment) > 100 || strings.ContainsAny(comment, "\n\r") || strings.Contains(comment, "-->") ||
			strings.HasPrefix(strings.TrimSpace(comment), ">") || strings.HasPrefix(strings.TrimSpace(comment), "->") {
			return
		}
		c := compare.Versions([]*attribution.Document{old, attribution.Analyze(a)})
		Comparison(c, nil, "a.md")
		for _, x := range c.Steps[0].Accepted {
			require.NotEmpty(t, x.Reason)
			require.Contains(t, comment, "factcheck:ignore")
		}
	})
}

// TestUnusedEntries: an entry that lets nothing stand any more is named by its new words, and by the old ones where it let a loss stand.
func TestUnusedEntries(t *testing.T) {
	es := entries{{Rule: "number", Old: "Three men", New: "Four men"}, {Rule: "removed", Old: "A tram fell"},
		{Rule: "added", New: "Rain fell", used: true}}
	told := strings.Join(es.unused(), "\n")
	assert.Contains(t, told, "lets number stand in “Four men”")
	assert.Contains(t, told, "lets removed stand in “A tram fell”")
	assert.NotContains(t, told, "Rain")
	assert.Equal(t, 2, len(es.unused()))
}
