package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFragments proves that a word or two is told with its sentence and not by itself, that it is told nonetheless, and that an accusation
// is told by itself.
func TestFragments(t *testing.T) {
	assert.Equal(t, []string{"medium changed | The man fled on foot and died | The man fled on foot"},
		loud("The man fled on foot and died.", "The man fled on foot."))
	assert.Equal(t, []string{"medium changed | The man fled on foot | The man fled on foot and died"},
		loud("The man fled on foot.", "The man fled on foot and died."))
	assert.Equal(t, []string{"medium died ->  "}, told(Fact, "The man fled on foot and died.", "The man fled on foot."))
	for _, c := range loud("The man fled on foot and was accused of arson by the owner of the mill.", "The man fled on foot.") {
		assert.NotContains(t, c, "medium changed")
	}
	assert.NotEmpty(t, told(Certainty, "The road is closed, and the bridge may collapse.", "The road is closed, and the bridge collapsed."))
}
