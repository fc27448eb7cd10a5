package main

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestSeedsStayAboveTheirFloors scores our labelled articles: no score falls below its floor, and each has one.
func TestSeedsStayAboveTheirFloors(t *testing.T) {
	text, err := os.ReadFile("../../testdata/seeds/floors.txt")
	require.NoError(t, err)
	floors := map[string]float64{}
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		name, value, ok := strings.Cut(line, "\t")
		require.True(t, ok, "floors.txt: a tab is missing: %s", line)
		floors[name], err = strconv.ParseFloat(value, 64)
		require.NoError(t, err, "floors.txt: %s", line)
	}
	scores, wrong, err := scoreSeeds("../../seeds")
	require.NoError(t, err)
	for _, s := range scores {
		floor, ok := floors[s.Name]
		require.True(t, ok, "floors.txt has no floor for %q", s.Name)
		assert.GreaterOrEqual(t, s.share(), floor, "%s: %d of %d\n%s", s.Name, s.Right, s.All, strings.Join(wrong, "\n"))
		delete(floors, s.Name)
	}
	assert.Empty(t, floors, "floors.txt names scores that are not there")
}
