package wording

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestClosedLists proves that the lists of closed classes can be read, and that what a word says is told apart by another word of the list.
func TestClosedLists(t *testing.T) {
	closed, err := readClosed(closedFile)
	require.NoError(t, err)
	for w, says := range closed {
		for what, value := range says {
			apart := false
			for _, other := range closed {
				apart = apart || other[what] != "" && other[what] != value
			}
			assert.True(t, apart, "%s: nothing is said of %s but %s", w, what, value)
		}
	}
	restricting, err := readRestricting(restrictingFile)
	require.NoError(t, err)
	assert.NotEmpty(t, restricting)
	general, err := readGeneral(generalFile)
	require.NoError(t, err)
	assert.NotEmpty(t, general)
}

// TestTurns lays claims beside twins that differ in a word of a closed class, or in one that restricts.
func TestTurns(t *testing.T) {
	for _, c := range []struct{ old, fresh, turns, restricted string }{
		{"it opens before noon", "it opens after noon", "before > after", ""},
		{"it opens before noon", "it opens before dusk", "", ""},
		{"all wells", "most of the wells", "all > most", ""},
		{"each well", "every well", "", ""},
		{"the former mayor", "the mayor", "", "former > "},
		{"the mayor", "the former mayor", "", " > former"},
		{"the former mayor Kos", "Kos", "", ""},
		{"they only sold it in may", "they sold it only in may", "", ""},
		{"money taken by her", "money taken from her", "by > from", ""},
		{"compared to may", "compared with may", "", ""},
	} {
		e := Compare(words(c.old), words(c.fresh))
		assert.Equal(t, c.turns, print(e.Turns()), "%s / %s", c.old, c.fresh)
		assert.Equal(t, c.restricted, print(e.Restricted()), "%s / %s", c.old, c.fresh)
	}
}
