package extract

import (
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// TestNested reads chains: who says what inside what another says, and sentences in which nobody else does.
func TestNested(t *testing.T) {
	chained := func(text string) (out []string) {
		d := analyze(article.FromText("", "", "What happened at the bridge\n\n"+text))
		for _, a := range d.Attributions {
			if a.Parent >= 0 {
				out = append(out, d.Attributions[a.Parent].Source.Text+" < "+a.Source.Text)
			}
		}
		return out
	}
	assert.Equal(t, []string{"The paper < police"}, chained("The paper reported that police said the bridge was closed."))
	assert.Equal(t, []string{"Reuters < the minister"}, chained("Reuters reported on Monday that the minister said the bridge was unsafe."))
	for _, text := range []string{
		"“I think that the bridge is safe,” the minister said.",
		"Police said the bridge was closed.",
		"The paper reported on Monday that the bridge was closed and that police shut the road.",
		"The minister said the light showed that the bridge was open.",
	} {
		assert.Empty(t, chained(text), text)
	}
}
