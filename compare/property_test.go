package compare

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"factcheck/attribution"
	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

// check fails where a comparison breaks what holds for every comparison.
func check(t testing.TB, c *Comparison) {
	for _, s := range c.Steps {
		old, fresh := c.Versions[s.From], c.Versions[s.To]
		var gone, come []int
		for _, ch := range s.Changes {
			if ch.Old != nil {
				gone = append(gone, ch.Old.Claims...)
				require.Equal(t, rebuild(ch, '-'), rowsOr(ch, ch.Old.Text))
			}
			if ch.New != nil {
				come = append(come, ch.New.Claims...)
				require.Equal(t, rebuild(ch, '+'), rowsOr(ch, ch.New.Text))
			}
			require.Equal(t, ch.Op == Added, ch.Old == nil)
			require.Equal(t, ch.Op == Removed, ch.New == nil)
			if ch.Op == Kept {
				require.Equal(t, Quiet, ch.Severity)
				require.Nil(t, ch.Diff)
			}
			require.True(t, slices.IsSorted(ch.Aspects))
		}
		require.Equal(t, all(len(old.Claims)), sorted(gone), "every old claim is in exactly one change")
		require.Equal(t, all(len(fresh.Claims)), sorted(come), "every new claim is in exactly one change")
		for _, f := range s.Findings {
			require.Less(t, f.Change, len(s.Changes))
		}
		for _, n := range s.Notes {
			for _, k := range n.Covers {
				require.Less(t, k, len(s.Changes))
			}
		}
	}
	at := make([]map[int]bool, len(c.Versions))
	for v := range at {
		at[v] = map[int]bool{}
	}
	for _, th := range c.Threads {
		for v, k := range th.Claims {
			if k >= 0 {
				at[v][k] = true
			}
		}
	}
	for v, d := range c.Versions {
		require.Len(t, at[v], len(d.Claims), "every claim is in a thread")
	}
}

// rebuild joins the rows that belong to one side.
func rebuild(ch Change, mark byte) string {
	var b strings.Builder
	for _, r := range ch.Diff {
		if r.Mark == '=' || r.Mark == mark {
			b.WriteString(r.Text)
		}
	}
	return b.String()
}

// rowsOr is what the rows must rebuild: nothing where a change has none.
func rowsOr(ch Change, text string) string {
	if ch.Diff == nil {
		return ""
	}
	return text
}

func all(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func sorted(s []int) []int {
	out := append([]int{}, s...)
	slices.Sort(out)
	return out
}

// pairsToTry are pairs to try properties on: the versions of the golden cases, with -short a few of them, and texts without sense.
func pairsToTry(t testing.TB) (out [][2]string) {
	files, err := filepath.Glob("../testdata/*/*.txtar")
	require.NoError(t, err)
	for _, f := range files {
		ar, err := txtar.ParseFile(f)
		require.NoError(t, err)
		for i := 1; i < len(ar.Files); i++ {
			out = append(out, [2]string{string(ar.Files[i-1].Data), string(ar.Files[i].Data)})
		}
	}
	for _, dir := range []string{"banjska", "budget"} {
		files, err := filepath.Glob("../seeds/" + dir + "/[0-9].*")
		require.NoError(t, err)
		for i := 1; i < len(files); i++ {
			a, err := os.ReadFile(files[i-1])
			require.NoError(t, err)
			b, err := os.ReadFile(files[i])
			require.NoError(t, err)
			out = append(out, [2]string{string(a), string(b)})
		}
	}
	if testing.Short() {
		out = slices.DeleteFunc(out, func(p [2]string) bool { return len(p[0])%5 > 0 })
	}
	return append(out, [2]string{"", "One man fled."}, [2]string{"A. B. C.", "C. B. A."}, [2]string{strings.Repeat("He fled. ", 30),
		strings.Repeat("He fled. ", 31)},
		[2]string{"“Ну 𝒢é,” said 𝒜nna.", "“Ну 𝒢a,” said 𝒜nna."})
}

func TestProperties(t *testing.T) {
	for _, p := range pairsToTry(t) {
		c := versions(p[0], p[1])
		check(t, c)
		require.Equal(t, c.Dump(), versions(p[0], p[1]).Dump())
		same := versions(p[0], p[0])
		check(t, same)
		assert.False(t, same.Differs(), "a version against itself is kept: %.80q", p[0])
		count := func(s Step, op Op) (n int) {
			for _, ch := range s.Changes {
				if ch.Op == op {
					n++
				}
			}
			return n
		}
		back := versions(p[1], p[0])
		check(t, back)
		added := count(c.Steps[0], Added)
		assert.InDelta(t, added, count(back.Steps[0], Removed), float64(1+added/100),
			"but for ties, swapping the versions swaps added and removed: %.80q", p[0])
	}
}

func TestSeries(t *testing.T) {
	c := versions("One man fled the town. The road is open.", "Two men fled the town. The road is open.", "The road is open.",
		"Two men fled the town. The road is open.")
	check(t, c)
	assert.Contains(t, c.Dump(), "thread [0 0 -1 0]: 0 appeared, 1 corrected, 2 vanished, 3 came back")
}

// FuzzVersions works on short texts, for what is wrong with a long one is found sooner in a piece of it.
func FuzzVersions(f *testing.F) {
	for _, p := range pairsToTry(f) {
		f.Add(strings.ToValidUTF8(p[0][:min(len(p[0]), 100)], ""), strings.ToValidUTF8(p[1][:min(len(p[1]), 100)], ""))
	}
	f.Fuzz(func(t *testing.T, old, fresh string) {
		if len(old)+len(fresh) > 250 || !utf8.ValidString(old) || !utf8.ValidString(fresh) {
			return
		}
		a, b := attribution.Analyze(article.FromText("", "", old)), attribution.Analyze(article.FromText("", "", fresh))
		check(t, Versions([]*attribution.Document{a, b, a}))
	})
}
