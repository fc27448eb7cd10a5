package attribution

import (
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A text in another language is told, and nothing in it is tagged; its sentences stand.
func TestForeign(t *testing.T) {
	text := strings.Repeat("Die Polizei teilte mit, dass zwei Männer am Montag in Holm festgenommen wurden. ", 6)
	d := Analyze(article.FromText("", "", strings.TrimSpace(text)))
	require.NotNil(t, d)
	assert.Equal(t, []string{"The text does not look like English, so nothing in it was tagged."}, d.Warnings)
	assert.Len(t, d.Sentences, 6)
	assert.Empty(t, d.Attributions)
	assert.Empty(t, d.Claims)
}
