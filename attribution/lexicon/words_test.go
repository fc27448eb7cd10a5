package lexicon

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math/bits"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// mostListedWords is how many words that functionwords.txt lacks may stand in lists in code. Those that do are grammar (clipped forms,
// conjunctions, prepositions, negators), endings of addresses and files, and names in markup and of rules.
const mostListedWords = 97

// TestWordsAreData counts the words in code that are no function words and stand in a list of words of articles: a map from words, a text
// that is cut at its spaces, a case of three words and more. Such a list belongs into a text file.
func TestWordsAreData(t *testing.T) {
	var lists []string
	words := 0
	for name, file := range sources(t) {
		if strings.Contains(name, "/train/") || strings.Contains(name, "/evaluate/") {
			continue
		}
		ast.Inspect(file.tree, func(n ast.Node) bool {
			if open := openWords(listed(n)); len(open) > 0 {
				words += len(open)
				lists = append(lists, fmt.Sprintf("%s: %s", file.set.Position(n.Pos()), strings.Join(open, " ")))
			}
			return true
		})
	}
	slices.Sort(lists)
	assert.LessOrEqual(t, words, mostListedWords, "move words to a text file of attribution/lexicon or compare/house:\n%s",
		strings.Join(lists, "\n"))
}

// TestListsAreSeen proves that each kind of list is found.
func TestListsAreSeen(t *testing.T) {
	for code, want := range map[string]int{
		`map[string]bool{"mayor": true, "judge": true, "the": true, "clerk": true}`: 3,
		`map[string]int{"mayor": 1, "judge": 2, "clerk": 3}`:                        3,
		`strings.Fields("mayor judge clerk")`:                                       3,
		`map[string]bool{"the": true, "of": true, "this": true}`:                    0,
		`map[string]Sex{"mayor": 1, "judge": 2, "clerk": 3}`:                        0,
		`[]string{"mayor", "judge", "clerk"}`:                                       0,
		`func() { switch w { case "mayor", "judge", "clerk": } }`:                   3,
		`errors.New("mayor judge clerk")`:                                           0,
	} {
		found := 0
		e, err := parser.ParseExpr(code)
		require.NoError(t, err, code)
		ast.Inspect(e, func(n ast.Node) bool { found += len(openWords(listed(n))); return true })
		assert.Equal(t, want, found, code)
	}
}

// listed are the words of a list; none where a node is none.
func listed(n ast.Node) (out []string) {
	switch n := n.(type) {
	case *ast.CompositeLit:
		m, ok := n.Type.(*ast.MapType)
		if !ok || called(m.Key) != "string" || !slices.Contains([]string{"bool", "int", "float64", "string"}, called(m.Value)) {
			return nil
		}
		for _, e := range n.Elts {
			if pair, ok := e.(*ast.KeyValueExpr); ok {
				out = append(out, literals(pair.Key)...)
			}
		}
	case *ast.CallExpr:
		if len(n.Args) == 1 && (called(n.Fun) == "Fields" || strings.HasPrefix(strings.ToLower(called(n.Fun)), "set")) {
			for _, text := range literals(n.Args[0]) {
				out = append(out, strings.Fields(text)...)
			}
		}
	case *ast.CaseClause:
		out = literals(n.List...)
	}
	return out
}

func literals(es ...ast.Expr) (out []string) {
	for _, e := range es {
		if s, ok := literal(e); ok {
			out = append(out, s)
		}
	}
	return out
}

var plainWord = regexp.MustCompile(`^[a-z][a-z' .-]*$`)

// openWords are those of a list that are no function words; none where fewer than three are.
func openWords(list []string) []string {
	open := slices.DeleteFunc(slices.Clone(list), func(w string) bool {
		return !plainWord.MatchString(w) || len(w) < 3 ||
			functionWords()[w] != 0
	})
	if len(open) < 3 {
		return nil
	}
	return open
}

// TestClassesAreNeeded proves that each class of words has a word and is asked for.
func TestClassesAreNeeded(t *testing.T) {
	files, asked := sources(t), map[string]bool{}
	for name, file := range files {
		if strings.HasSuffix(name, "/classed.go") {
			continue
		}
		ast.Inspect(file.tree, func(n ast.Node) bool {
			if e, ok := n.(ast.Expr); ok {
				asked[called(e)] = true
			}
			return true
		})
	}
	constants := 0
	ast.Inspect(files["attribution/lexicon/classed.go"].tree, func(n ast.Node) bool {
		if d, ok := n.(*ast.GenDecl); ok && d.Tok == token.CONST {
			for _, s := range d.Specs {
				constants++
				assert.True(t, asked[s.(*ast.ValueSpec).Names[0].Name], "nothing asks for %s; delete it and its words",
					s.(*ast.ValueSpec).Names[0].Name)
			}
		}
		return true
	})
	classes := classBits(nounsByClass()) + classBits(verbsByClass()) + classBits(modifiersByClass()) + classBits(nameWords()) + classBits(
		headlineWords()) + classBits(functionWords())
	assert.Equal(t, constants, classes, "each class has a word")
}

// classBits is how many classes the words of a table have.
func classBits[C ~uint16](words map[string]C) int {
	var all C
	for _, c := range words {
		all |= c
	}
	return bits.OnesCount16(uint16(all))
}
