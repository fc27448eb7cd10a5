package ridge

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

var toy = []Example{
	{[]string{"may"}, -2, 1}, {[]string{"may"}, -2, 1}, {[]string{"may", "past"}, -1, 1},
	{[]string{"past"}, 1, 1}, {[]string{"past"}, 1, 1}, {[]string{"rare"}, 5, 1},
}

func TestFitFindsTheWeights(t *testing.T) {
	w := Fit(toy, 2, func(string) float64 { return 1e-9 })
	assert.InDelta(t, -2, w["may"], 1e-3)
	assert.InDelta(t, 1, w["past"], 1e-3)
	assert.NotContains(t, w, "rare", "stands in one example only")
}

func TestPullDrawsToNothing(t *testing.T) {
	w := Fit(toy, 1, func(n string) float64 {
		if n == "rare" {
			return 4
		}
		return 1e-9
	})
	assert.InDelta(t, 1, w["rare"], 1e-3, "a fifth of what one example asks for")
}

func TestFitIsRepeatable(t *testing.T) {
	assert.Equal(t, Fit(toy, 1, func(string) float64 { return .5 }), Fit(toy, 1, func(string) float64 { return .5 }))
}
