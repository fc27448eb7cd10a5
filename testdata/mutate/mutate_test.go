package main

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const sample = `package sample

var limit = 7 // no function: not broken

func find(list []string, word string, from int) (int, bool) {
	if from < 0 || len(list) == 0 {
		panic("no list: " + word)
	}
	for i := from; i < len(list); i++ {
		if list[i] == word {
			return i, true
		}
	}
	list = append(list[from:], word)
	return 0, false
}

func both(a, b string) bool {
	_, ok := find([]string{a, b}, a, 1)
	return ok && swap(a, b) == b
}

func swap(a, b string) string { return b + a }
`

// TestBreaks lists every break of a few lines of code.
func TestBreaks(t *testing.T) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "sample.go", sample, 0)
	require.NoError(t, err)
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}
	_, err = (&types.Config{Importer: importer.Default()}).Check("sample", fset, []*ast.File{f}, info)
	require.NoError(t, err)
	b := breaker{fset: fset, info: info, text: []byte(sample)}
	b.walk(f)
	var got []string
	for _, m := range b.found {
		assert.Equal(t, m.old, sample[m.from:m.to])
		assert.Equal(t, m.line, 1+strings.Count(sample[:m.from], "\n"))
		got = append(got, brief(m.old)+" => "+brief(m.with))
	}
	slices.Sort(got)
	assert.Equal(t, []string{
		"&& => ||",
		"0 => 1",
		"0 => 1",
		"0 => 1",
		"0 => 1",
		"1 => 0",
		"1 => 2",
		"< => <=",
		"< => <=",
		"== => !=",
		"== => !=",
		"== => !=",
		"a, b => b, a",
		"b + a => \"\"",
		"false => true",
		"from < 0 || len(list) == 0 => !(from < 0 || len(list) == 0)",
		"from => from+1",
		"i < len(list) => !(i < len(list))",
		"i => 0",
		"list = append(list[from:], word) => (deleted)",
		"list[i] == word => !(list[i] == word)",
		"ok && swap(a, b) == b => false",
		"return 0, false => (deleted)",
		"return b + a => (deleted)",
		"return i, true => (deleted)",
		"return ok && swap(a, b) == b => (deleted)",
		"true => false",
		"|| => &&",
	}, got)
}

// TestDraw draws one line of every stretch, the same for a seed and another for another.
func TestDraw(t *testing.T) {
	var lines [][]mutant
	for i := range 100 {
		lines = append(lines, []mutant{{line: i, old: "a"}, {line: i, old: "b"}})
	}
	first := func(seed uint64) (out []int) {
		stretches := map[int]bool{}
		for _, d := range draw(lines, seed, 10) {
			assert.Len(t, d, 10)
			stretches[d[0].line/10] = true
			out = append(out, d[0].line)
		}
		assert.Len(t, stretches, 10, "a line of each stretch")
		return out
	}
	assert.Equal(t, first(1), first(1))
	assert.NotEqual(t, first(1), first(2))
	assert.Len(t, draw(lines[:3], 1, 10), 3, "fewer lines than breaks")
	assert.Len(t, every([][]mutant{{{short: "a.go", line: 3}, {short: "a.go", line: 3}}, {{short: "a.go", line: 4}}}, "a.go:3"), 2)
}

// TestNarrow leaves one package, whose own tests alone are asked.
func TestNarrow(t *testing.T) {
	root := filepath.FromSlash("/news")
	at := func(folder string, tests ...string) *listed {
		return &listed{Dir: filepath.Join(root, filepath.FromSlash(folder)), TestImports: tests}
	}
	tree := &tree{root: root, product: []string{"m", "m/a", "m/a/b"}, own: map[string]*listed{"m": at("", "testing"),
		"m/a": at("a", "testing", "m/a/b"), "m/a/b": at("a/b", "testing")}}
	assert.Equal(t, []string{"m/a/b", "m/a"}, tree.importers("m/a/b"))
	assert.Error(t, tree.narrow("b"))
	assert.Equal(t, []string{"m", "m/a", "m/a/b"}, tree.product)
	require.NoError(t, tree.narrow("a/b"))
	assert.Equal(t, []string{"m/a/b"}, tree.product)
	assert.Equal(t, []string{"m/a/b"}, tree.importers("m/a/b"))
}

// TestReason names the test that failed, and a crash.
func TestReason(t *testing.T) {
	for out, want := range map[string]string{
		"--- FAIL: TestA (0.0s)\n    --- FAIL: TestA/one (0.0s)\nFAIL":           "TestA/one",
		"--- FAIL: TestA (0.0s)\n--- FAIL: TestB (0.0s)\nFAIL":                   "TestA",
		"panic: test timed out after 1m0s\n\trunning tests:\n\t\tTestC (1m0s)\n": "TestC panic: test timed out after 1m0s",
		"FAIL\tsomething": "FAIL something",
	} {
		assert.Equal(t, want, reason(out))
	}
}

// TestTally counts by room.
func TestTally(t *testing.T) {
	var c tally
	c.add("a", verdict{room: "a"})
	c.add("a", verdict{room: "b"})
	c.add("b", verdict{})
	assert.Equal(t, count{2, 1, 2}, *c.rooms["a"])
	assert.Contains(t, c.String(), "67 % are caught, 33 % by the tests of their own room")
}
