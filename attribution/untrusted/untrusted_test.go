package untrusted

import (
	"fmt"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/goccy/go-yaml"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const tooDeep = "lists and mappings nest deeper than 100"

func times(s string, n int) string { return strings.Repeat(s, n) }

// indented is a mapping in a mapping, n deep.
func indented(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(times(" ", i) + "a:\n")
	}
	return b.String() + times(" ", n) + "b: c\n"
}

// What costs a parser more than what is written is refused, what is one less is read.
func TestYAMLBounds(t *testing.T) {
	for text, want := range map[string]string{
		"a: &x [1]\nb: c":                       "anchors, aliases and merges",
		"a: *x":                                 "anchors, aliases and merges",
		"b: {<<: {a: 1}}":                       "anchors, aliases and merges",
		"a: '&x *y <<'":                         "",
		"a: b & c * d":                          "",
		"a: " + times("[", 99) + times("]", 99): "",
		"a: " + times("[", 100) + times("]", 100):          tooDeep,
		times("[", 100_000/2) + times("\n[", 50_000):       tooDeep,
		times("{a: ", 60_000/4):                            tooDeep,
		times("[a, ", 60_000/4):                            tooDeep,
		times("- ", 100) + "a":                             "",
		times("- ", 101) + "a":                             tooDeep,
		times("? ", 101) + "a":                             tooDeep,
		indented(99):                                       "",
		indented(100):                                      tooDeep,
		"a: " + times("!!str ", 101) + "b":                 tooDeep,
		times("- [a]\n", 1000):                             "",
		times("- a: b\n  c: [d]\n", 1000):                  "",
		"a: " + times("x", longestRow-3):                   "",
		"a: " + times("x", longestRow-2):                   "line 1 is longer than 65536 bytes",
		times("k: v\n", mostKeys):                          "",
		times("k: v\n", mostKeys+1):                        "a mapping has more than 5000 keys",
		"a:\n" + times("  k: [v]\n", mostKeys+1):           "a mapping has more than 5000 keys",
		times("- k: v\n  l: w\n", mostKeys):                "",
		times("- a\n", mostTokens/2):                       "",
		times("- a\n", mostTokens/2+1):                     "it has more than 250000 values, keys and marks",
		"a: [" + times("'[[[[{{{{', ", 100) + "\"{{{{\"]":  "",
		"a: |\n" + times("  [[[[\n", 100) + "b: # [[[[ *x": "",
	} {
		err := CheckYAML([]byte(text))
		if want == "" {
			assert.NoError(t, err, "%.40q", text)
		} else {
			assert.ErrorContains(t, err, want, "%.40q", text)
		}
	}
}

// Eight lists of nine aliases each are refused where the first stands, with its place.
func TestYAMLAliases(t *testing.T) {
	text := "a0: [x, x]\n"
	for i := 1; i < 9; i++ {
		text += fmt.Sprintf("a%d: &a%d [%s]\n", i, i, times(fmt.Sprintf("*a%d, ", i-1), 9))
	}
	var v map[string]any
	err := YAML([]byte(text), &v)
	var at yaml.Error
	require.ErrorAs(t, err, &at)
	assert.Equal(t, 2, at.GetToken().Position.Line)
	assert.Empty(t, v)
}

func TestYAMLReads(t *testing.T) {
	var v struct {
		A string   `yaml:"a"`
		B []string `yaml:"b"`
	}
	require.NoError(t, YAML([]byte("a: x # *y\nb: [c, 'd']\n"), &v, yaml.Strict()))
	assert.Equal(t, "x", v.A)
	assert.Equal(t, []string{"c", "d"}, v.B)
	require.NoError(t, YAML(nil, &v), "an empty file sets nothing")
	require.NoError(t, YAML([]byte("# nothing\n"), &v))
	assert.Error(t, YAML([]byte("z: 1"), &v, yaml.Strict()))
}

func TestTOMLBounds(t *testing.T) {
	for text, want := range map[string]string{
		"a" + times(".a", 100) + " = 1":                          "",
		"a" + times(".a", 101) + " = 1":                          "line 1: " + tooDeep,
		times("a.", 24_000) + "a = 1":                            tooDeep,
		"x = 1\n[a" + times(".a", 100) + "]":                     "line 2: " + tooDeep,
		"[a" + times(".a", 90) + "]\n[b" + times(".b", 90):       "",
		"x = " + times("[", 101):                                 tooDeep,
		"x = " + times("{a=", 101):                               tooDeep,
		"x = " + times("{a.a.a=", 40):                            tooDeep,
		"x = [" + times("1.5, ", 1000) + "]":                     "",
		"x = [\n" + times("1.5,\n", 1000) + "]":                  "",
		"x = [" + times("{a.b = 1}, ", 1000) + "]":               "",
		"x = '" + times(".[", 1000) + "'":                        "",
		"x = \"" + times(".[\\\"", 1000) + "\"":                  "",
		"x = '''\n" + times(".['\n", 1000) + "'''":               "",
		"x = \"\"\"" + times(".[\"\n", 1000) + "\"\"\"\ny=1":     "",
		"x = 1 # " + times(".[", 1000) + "\n" + "y = 1":          "",
		"x = \"\"\"\n\n\"\"\"\ny = 'open [\nz" + times(".", 101): "line 5: " + tooDeep,
		times("title = 1.5\n", 1000):                             "",
	} {
		err := checkTOML(text)
		if want == "" {
			assert.NoError(t, err, "%.40q", text)
		} else {
			assert.ErrorContains(t, err, want, "%.40q", text)
		}
	}
}

// What is read nests no deeper than the bound, whatever the texts and comments in it look like to a scanner that is not the parser's.
func FuzzTOML(f *testing.F) {
	for _, s := range []string{"a.b = [1, {c.d = 'x'}]", "a = \"\"\"x\"\"\"\"", "a = ''''x'''' # y", "[[a.b]]\nc = 2020-01-01",
		"a = '\\'\nb.c=1", "\"a.\\\"b\".c = {d = [[1.5]]}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v := map[string]any{}
		if len(s) < 1000 && toml.Unmarshal([]byte(s), &v) == nil && depthOf(v) > Deepest+1 {
			assert.Error(t, checkTOML(s))
		}
	})
}

// FuzzYAML does the same for YAML.
func FuzzYAML(f *testing.F) {
	for _, s := range []string{"a: [b, {c: d}]", "- - a\n- b: c\n  d:\n  - e", "? - a\n: - b", "a: |\n  [[\nb: &c d",
		"!!map {a: !!str b}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var v any
		if len(s) < 1000 && guarded(func() error { return yaml.Unmarshal([]byte(s), &v) }) == nil && depthOf(v) > Deepest {
			assert.Error(t, CheckYAML([]byte(s)))
		}
	})
}

// depthOf is how deep lists and mappings nest in a value.
func depthOf(v any) int {
	most := -1
	switch v := v.(type) {
	case map[string]any:
		for _, x := range v {
			most = max(most, depthOf(x))
		}
	case []any:
		for _, x := range v {
			most = max(most, depthOf(x))
		}
	case []map[string]any:
		for _, x := range v {
			most = max(most, depthOf(x))
		}
	default:
		return 0
	}
	return max(most, 0) + 1
}

func TestPattern(t *testing.T) {
	for pattern, want := range map[string]string{
		"news/**/*.{md,txt}":            "",
		times("{a,b}", 8):               "",
		times("{a,b}", 9):               "stand for more than 256 patterns",
		times("{a,b}", 200):             "stand for more than 256 patterns",
		times("{a,", 9) + times("}", 9): "stand for more than 256 patterns",
		times("{a}", 200):               "",
		times("\\{a,b\\}", 20):          "",
		"a,b,c":                         "",
		"[a":                            "cannot be read",
		times("a", 1001):                "longer than 1000 bytes",
	} {
		if err := Pattern(pattern); want == "" {
			assert.NoError(t, err, pattern)
		} else {
			assert.ErrorContains(t, err, want, pattern)
		}
	}
}
