package compare

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWordDiff are texts with the rows that mark what differs: whole words, runs of spaces, and single marks.
func TestWordDiff(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{"it rained", "it rained", "=it rained"},
		{"", "it rained", "+it rained"},
		{"it rained", "", "-it rained"},
		{"it rained", "it snowed", "=it |-rained|+snowed"},
		{"it rained.", "it rained!", "=it rained|-.|+!"},
		{"it rained", "it  rained", "=it|- |+  |=rained"},
		{"it rained -- twice", "it rained - twice", "=it rained -|--|= twice"},
		{"a two-year plan", "a two-month plan", "=a |-two-year|+two-month|= plan"},
		{"a two- year plan", "a two- month plan", "=a two- |-year|+month|= plan"},
		{"a -year plan", "a -month plan", "=a -|-year|+month|= plan"},
		{"it cost $30", "it cost $300", "=it cost |-$30|+$300"},
		{"Žižek left", "Žižka left", "-Žižek|+Žižka|= left"},
		{"the mayor's car", "the mayor’s car", "=the |-mayor's|+mayor’s|= car"},
	} {
		var rows []string
		for _, r := range WordDiff(c.old, c.new) {
			rows = append(rows, string(r.Mark)+r.Text)
		}
		assert.Equal(t, c.want, strings.Join(rows, "|"), "%s / %s", c.old, c.new)
	}
}

// TestVastWordDiff proves that what would take too long to compare is one deletion and one insertion between what both texts begin and end
// with, and that more words than there are runes below the surrogates are told apart.
func TestVastWordDiff(t *testing.T) {
	words := func(name string, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, " %s%d", name, i)
		}
		return b.String()
	}
	const many = 3000 // as many spaces stand between them
	old, fresh := words("a", many), words("b", many)
	rows := WordDiff("It"+old+" ended", "It"+fresh+" ended")
	assert.Equal(t, []Row{{'=', "It "}, {'-', old[1:]}, {'+', fresh[1:]}, {'=', " ended"}}, rows)
	assert.Equal(t, []Row{{'-', old[1:]}, {'+', fresh[1:]}}, WordDiff(old[1:], fresh[1:]), "nothing in common at either end")
	const past = surrogates - firstRune
	long := words("c", past)
	assert.Equal(t, []Row{{'=', long + " "}, {'-', "rained"}, {'+', "snowed"}}, WordDiff(long+" rained", long+" snowed"))
}

// TestKeptOfNothing: of an article that says nothing, all is kept.
func TestKeptOfNothing(t *testing.T) {
	assert.InDelta(t, 1, versions("", "Rain fell on the town.").Steps[0].Kept, 0)
	assert.InDelta(t, 0, versions("Rain fell on the town.", "").Steps[0].Kept, 0)
}

// TestFailOnSeverities: of several severities the lowest counts, in any order; what is quiet never makes a run fail.
func TestFailOnSeverities(t *testing.T) {
	for list, want := range map[string][]bool{ // quiet, info, low, medium, high
		"":             {false, false, false, false, false},
		"never":        {false, false, false, false, false},
		"quiet":        {false, false, false, false, false},
		"high":         {false, false, false, false, true},
		"high, medium": {false, false, false, true, true},
		"medium high":  {false, false, false, true, true},
		"info,high":    {false, true, true, true, true},
		"date":         {false, false, false, false, false},
	} {
		f, err := ParseFailOn(list)
		require.NoError(t, err, list)
		var got []bool
		for s := Quiet; s <= High; s++ {
			got = append(got, f.Severe(s))
		}
		assert.Equal(t, want, got, list)
	}
}

// TestNearest: of the claims that stay, a removed one is told beside the one most like it, and beside none that is like it in a word alone.
func TestNearest(t *testing.T) {
	const stays = "The board met in Holm. The mayor closed the old mill at the river on Monday. The clerk closed the old mill."
	for gone, want := range map[string]string{
		"The mayor closed the old mill at the lake on Friday evening.": "The mayor closed the old mill at the river on Monday",
		"The clerk closed the old yard at noon.":                       "The clerk closed the old mill",
		"Rain fell on the hills in the north.":                         "",
	} {
		c := versions(stays+" "+gone, stays)
		var got []string
		for _, ch := range c.Steps[0].Changes {
			if ch.New == nil {
				near := ""
				if ch.Nearest != nil {
					near = c.Versions[1].Claims[ch.Nearest.Claim].Text
				}
				got = append(got, near)
			}
		}
		assert.Equal(t, []string{want}, got, gone)
	}
}
