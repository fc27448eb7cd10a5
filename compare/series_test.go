package compare

import (
	"fmt"
	"strings"
	"testing"

	"factcheck/testdata/twins"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// lives tells the lives of a series, one line each: the claim's places, then what happened where.
func lives(c *Comparison) (out []string) {
	for _, t := range c.Threads {
		var events []string
		for _, e := range t.History {
			s := fmt.Sprintf("%d %s", e.Version, e.What)
			for _, d := range e.Details {
				s += fmt.Sprintf(" (%s: %s > %s)", d.Aspect, d.Old, d.New)
			}
			events = append(events, s)
		}
		out = append(out, fmt.Sprintf("%v %s", t.Claims, strings.Join(events, ", ")))
	}
	return out
}

const around = "The road beside the river was closed for two hours. "

func TestLives(t *testing.T) {
	crash, five, gone := "Police said three people were hurt in the crash.", "Police said five people were hurt in the crash.", ""
	for _, c := range []struct {
		name  string
		texts []string
		want  string // the life of the claim about the crash
	}{
		{"stays", []string{crash, crash, crash}, "[1 1 1] 0 appeared"},
		{"is corrected", []string{crash, five}, "[1 1] 0 appeared, 1 corrected (number: three > five)"},
		{"vanishes", []string{crash, gone}, "[1 -1] 0 appeared, 1 vanished"},
		{"comes back", []string{crash, gone, gone, crash}, "[1 -1 -1 1] 0 appeared, 1 vanished, 3 came back"},
		{"comes back with another number", []string{crash, gone, five},
			"[1 -1 1] 0 appeared, 1 vanished, 2 came back (number: three > five)"},
		{"comes back twice", []string{crash, gone, crash, gone, crash},
			"[1 -1 1 -1 1] 0 appeared, 1 vanished, 2 came back, 3 vanished, 4 came back"},
		{"comes back, and stands twice later", []string{crash, gone, crash, crash + " " + crash}, "[-1 -1 -1 2] 3 appeared"},
		{"comes back and goes again", []string{crash, gone, crash, gone}, "[1 -1 1 -1] 0 appeared, 1 vanished, 2 came back, 3 vanished"},
		{"appears later", []string{gone, crash}, "[-1 1] 1 appeared"},
	} {
		var texts []string
		for _, s := range c.texts {
			texts = append(texts, around+s)
		}
		assert.Contains(t, lives(versions(texts...)), c.want, c.name)
	}
}

// A claim about something else is no return of one that vanished.
func TestNoReturn(t *testing.T) {
	c := versions(around+"Police said three people were hurt in the crash.", around,
		around+"Doctors said the mayor would leave the hospital on Friday.")
	for _, l := range lives(c) {
		assert.NotContains(t, l, "came back")
	}
}

func TestHardenedAndSoftened(t *testing.T) {
	sure, suspected := "Two men stole the car in Oslo.", "Two men are suspected of stealing the car in Oslo."
	c := versions(suspected, sure, suspected)
	require.Len(t, c.Threads, 1)
	var what []string
	for _, e := range c.Threads[0].History {
		what = append(what, e.What)
	}
	assert.Equal(t, []string{Appeared, Hardened, WasSoftened}, what)
}

// What was merged goes on in the claim that took it in, and what was split off is not told as new.
func TestSplitAndMerged(t *testing.T) {
	one := "The council closed the old bridge on Monday morning and the mayor opened the new ferry on Tuesday evening."
	two := "The council closed the old bridge on Monday morning. The mayor opened the new ferry on Tuesday evening."
	for _, series := range [][]string{{one, two}, {two, one}} {
		for _, l := range lives(versions(series...)) {
			assert.NotContains(t, l, "1 appeared")
			assert.NotContains(t, l, "vanished")
		}
	}
}

// Every claim of every version is in a thread, and a thread's claim stands where it says.
func TestThreadsCoverClaims(t *testing.T) {
	c := versions(around+"Three people were hurt.", "Three people were hurt. Four men fled, police said.", around,
		around+"Four men fled, police said. Three people were hurt.")
	for v, d := range c.Versions {
		for i := range d.Claims {
			in := false
			for _, th := range c.Threads {
				in = in || th.Claims[v] == i
			}
			assert.True(t, in, "version %d claim %d", v, i)
		}
	}
	ids := map[string]bool{}
	for _, th := range c.Threads {
		assert.False(t, ids[th.ID])
		ids[th.ID] = true
	}
}

// TestLivesOfTwins are versions parted by two strokes, with the lives of their claims; beside each series stands one in which something
// else happens to a claim.
func TestLivesOfTwins(t *testing.T) {
	twins.Check(t, "../testdata/twins/series.txt", *update, func(series string) []string {
		return lives(versions(strings.Split(series, " // ")...))
	})
}
