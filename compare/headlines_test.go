package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHeadlines proves that a headline which was written anew is told as one, with its values and without the tags of the one before it, and
// that one in which a hedge went is compared word by word.
func TestHeadlines(t *testing.T) {
	const body = "\n\nThe council met on Monday. The bridge is closed."
	anew := versions("Governor tests negative for the flu after a visit"+body, "Office of Wirth retracts news of a test, then says he never had one"+body).Steps[0].Changes[0]
	assert.Equal(t, []Aspect{Fact}, anew.Aspects)
	assert.Equal(t, Medium, anew.Severity)
	assert.Contains(t, told(Number, "Three hurt in fire at the mill"+body, "Blaze in a factory of the north injures four people"+body), "high Three -> four up")
	assert.NotEmpty(t, told(Certainty, "Clerk suspected of stealing money of the bridge fund"+body, "Clerk stole money of the bridge fund"+body))
}
