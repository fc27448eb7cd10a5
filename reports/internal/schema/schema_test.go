package schema

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestText proves that every schema is JSON, names itself and is whole: what it refers to inside is there.
func TestText(t *testing.T) {
	for _, name := range Names {
		text, err := Text(name)
		require.NoError(t, err)
		var schema map[string]any
		require.NoError(t, json.Unmarshal([]byte(text), &schema), name)
		assert.NotContains(t, text, `"@`, "%s has a place that nothing filled", name)
		if name == "batch" {
			continue // the schemas in it have addresses of their own, from which they refer
		}
		for _, part := range strings.Split(text, `"$ref": "#/`)[1:] {
			path, _, _ := strings.Cut(part, `"`)
			at := any(schema)
			for step := range strings.SplitSeq(path, "/") {
				at = at.(map[string]any)[step]
				require.NotNil(t, at, "%s refers to %s", name, path)
			}
		}
	}
	_, err := Text("analisys")
	assert.ErrorContains(t, err, "analysis", "the error says what may have been meant")
}

// TestPrint lists names, or writes schemas one behind the other; of names one of which is wrong it tells.
func TestPrint(t *testing.T) {
	for _, c := range []struct {
		names []string
		want  string
	}{{nil, "analysis\ncomparison\nverification\nbatch\nbatch-input\n"}, {[]string{"batch-input"}, batchInput},
		{[]string{"analysis", "comparison"}, analysis + comparison}} {
		var b strings.Builder
		require.NoError(t, Print(&b, c.names))
		assert.Equal(t, c.want, b.String(), "%v", c.names)
	}
	assert.Error(t, Print(&strings.Builder{}, []string{"analysis", "nothing"}))
}
