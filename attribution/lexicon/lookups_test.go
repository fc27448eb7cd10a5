package lexicon

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLookups reads the program's code for words that it asks the lexicon for by name: each stands in its file. Classes and ways of asking
// are types, which the compiler checks.
func TestLookups(t *testing.T) {
	found := 0
	for name, file := range sources(t) {
		l := lookups{name: name}
		ast.Inspect(file.tree, func(n ast.Node) bool { l.visit(n); return true })
		for _, m := range l.mistakes {
			t.Error(file.set.Position(m.at).String() + ": " + m.text)
		}
		found += l.found
	}
	assert.Greater(t, found, 2, "the code asks in another way now; teach this test")
}

// TestLookupsAreSeen proves that each kind of mistake is told.
func TestLookupsAreSeen(t *testing.T) {
	for code, want := range map[string]string{
		`lexicon.Governs(lexicon.AsPred, "dew")`:     "operators.txt has no pred that is dew",
		`lexicon.Governs(AsAux, w + " haf")`:         "operators.txt has no aux that ends in  haf",
		`lexicon.ReportingVerb("sya")`:               "verbs.txt has no verb that is sya",
		`lexicon.Hearsay("rumoor")`:                  "operators.txt has no noun that is rumoor",
		`lexicon.Governs(lexicon.AsPred, "due")`:     "",
		`lexicon.Governs(c, "dew")`:                  "",
		`lexicon.Governs(AsAux, w + " have") != nil`: "",
	} {
		e, err := parser.ParseExpr(code)
		require.NoError(t, err, code)
		l := lookups{}
		ast.Inspect(e, func(n ast.Node) bool { l.visit(n); return true })
		var got []string
		for _, m := range l.mistakes {
			got = append(got, m.text)
		}
		if want == "" {
			assert.Empty(t, got, code)
		} else if assert.Len(t, got, 1, code) {
			assert.Contains(t, got[0], want, code)
		}
	}
}

type source struct {
	set  *token.FileSet
	tree *ast.File
}

// sources are the files that look at words, without tests. In those of reports a class is one of a page.
func sources(t *testing.T) map[string]source {
	out, root := map[string]source{}, os.DirFS("../..")
	for _, dir := range []string{"attribution", "compare"} {
		require.NoError(t, fs.WalkDir(root, dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			text, err := fs.ReadFile(root, name)
			if err != nil {
				return err
			}
			set := token.NewFileSet()
			tree, err := parser.ParseFile(set, name, text, 0)
			out[name] = source{set, tree}
			return err
		}))
	}
	return out
}

type lookups struct {
	name     string
	found    int
	mistakes []mistake
}

type mistake struct {
	at   token.Pos
	text string
}

func (l *lookups) visit(n ast.Node) {
	c, ok := n.(*ast.CallExpr)
	if !ok || len(c.Args) == 0 {
		return
	}
	switch word := c.Args[len(c.Args)-1]; called(c.Fun) {
	case "Governs":
		if name, ok := strings.CutPrefix(called(c.Args[0]), "As"); ok {
			name = strings.ToLower(name)
			l.stands(word, "operators.txt has no "+name+" that", keys(operators().by[slices.Index(constructionNames[:], name)]))
		}
	case "ReportingVerb":
		l.stands(word, "verbs.txt has no verb that", keys(reporting()))
	case "Source":
		l.stands(word, "sources.txt has no noun that", keys(sourceNouns()))
	case "Human":
		l.stands(word, "people.txt has no noun that", keys(people()))
	case "Hearsay":
		l.stands(word, "operators.txt has no noun that", keys(operators().by[AsNoun]))
	}
}

// stands checks a word that is asked for by name, or one of which a part is.
func (l *lookups) stands(e ast.Expr, missing string, words []string) {
	how, part, fits := "is", "", func(w, part string) bool { return w == part }
	if sum, ok := e.(*ast.BinaryExpr); ok && sum.Op == token.ADD {
		if part, ok = literal(sum.Y); ok {
			how, fits = "ends in", strings.HasSuffix
		} else if part, ok = literal(sum.X); ok {
			how, fits = "begins with", strings.HasPrefix
		}
	} else {
		part, _ = literal(e)
	}
	if part == "" {
		return
	}
	if l.found++; !slices.ContainsFunc(words, func(w string) bool { return fits(w, part) }) {
		l.fail(e, "%s %s %s", missing, how, part)
	}
}

func (l *lookups) fail(at ast.Expr, format string, args ...any) {
	l.mistakes = append(l.mistakes, mistake{at.Pos(), fmt.Sprintf(format, args...)})
}

// called is the last name of a function, a type or a field.
func called(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

func literal(e ast.Expr) (string, bool) {
	b, ok := e.(*ast.BasicLit)
	if !ok || b.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(b.Value)
	return s, err == nil
}

func keys[V any](m map[string]V) (out []string) {
	for k := range m {
		out = append(out, k)
	}
	return out
}
