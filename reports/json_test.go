package reports

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"factcheck/reports/internal/escape"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestInvisibleAsData proves that every character that draws nothing is escaped in data, and comes back.
func TestInvisibleAsData(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !escape.Invisible(r) {
			continue
		}
		data, err := marshal("a" + string(r) + "b")
		require.NoError(t, err)
		require.False(t, strings.ContainsFunc(string(data), escape.Invisible), "%U", r)
		var back string
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, "a"+string(r)+"b", back)
	}
}

// TestDataIsSafeInPages proves that JSON can stand in a page or a script as it is.
func TestDataIsSafeInPages(t *testing.T) {
	text := "</script><!-- & \u2028\u2029 ##[error]"
	data, err := marshal(map[string]string{text: text})
	require.NoError(t, err)
	for _, bad := range []string{"<", ">", "&", "\u2028", "\u2029", "##"} {
		assert.NotContains(t, string(data), bad)
	}
	var back map[string]string
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, text, back[text])
}

// A list that is written item by item has the bytes that it has in one piece.
func TestListInPieces(t *testing.T) {
	type list struct {
		Schema string `json:"schema"`
		Items  []any  `json:"items"`
	}
	for _, items := range [][]any{{}, {"a <b>"}, {map[string]any{"x": []int{1, 2}, "y": "##[group]\u200b"}, "z", []string{}}} {
		var whole, pieces strings.Builder
		require.NoError(t, writeIndented(&whole, list{"a []\n}", items}))
		require.NoError(t, writeIndentedList(&pieces, list{"a []\n}", []any{}}, each(items, func(x any) any { return x })))
		assert.Equal(t, whole.String(), pieces.String())
	}
}
