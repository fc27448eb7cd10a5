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

// TestLookups reads the program's code for words that it asks the lexicon for by name: each stands in its file, each way of asking is one
// of its list, and a class with which code compares is a class.
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
	assert.Greater(t, found, 60, "the code asks in another way now; teach this test")
}

// TestLookupsAreSeen proves that each kind of mistake is told.
func TestLookupsAreSeen(t *testing.T) {
	for code, want := range map[string]string{
		`lexicon.Governs("pred", "dew")`:                "operators.txt has no pred that is dew",
		`lexicon.Governs("aux", w + " haf")`:            "operators.txt has no aux that ends in  haf",
		`lexicon.Governs("predicate", w)`:               "predicate is not one of aux, adv",
		`[]lexicon.Construction{"of", "cmp"}`:           "cmp is not one of aux, adv",
		`lexicon.Stance("verbs", w)`:                    "verbs is not one of predicate, verb",
		`lexicon.Wrong(w, "people")`:                    "people is not one of verb, noun, person",
		`lexicon.Occurring(w, "subj")`:                  "subj is not one of subject, object",
		`lexicon.OtherSense(w, "obj", "PLACE")`:         "senses.txt has no PLACE for obj",
		`lexicon.OtherSense(w, "dobj", v)`:              "dobj is not one of obj, obl, prt",
		`lexicon.CueClass(a, b) == "denial"`:            "denial is not one of say, claim",
		`r.Class != "accusation"`:                       "accusation is not one of say, claim",
		`softens(w, "pred", "adverb")`:                  "adverb is not one of aux, adv",
		`Cue{Class: "says"}`:                            "says is not one of say, claim",
		`lexicon.Governs("pred", "due")`:                "",
		`lexicon.Governs("aux", w + " have") != nil`:    "",
		`r.Class == "ask" && lexicon.Wrong(w, "verb")`:  "",
		`lexicon.OtherSense(v, "obj", "THING") || true`: "",
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
	switch n := n.(type) {
	case *ast.CallExpr:
		l.call(n)
	case *ast.BinaryExpr:
		if n.Op == token.EQL || n.Op == token.NEQ {
			l.compared(n.X, n.Y)
			l.compared(n.Y, n.X)
		}
	case *ast.CompositeLit:
		if a, ok := n.Type.(*ast.ArrayType); ok && called(a.Elt) == "Construction" {
			l.each(n.Elts, Constructions)
		}
	case *ast.KeyValueExpr:
		if k, ok := n.Key.(*ast.Ident); ok && k.Name == "Class" {
			l.is(n.Value, Classes)
		}
	}
}

// compared checks a class with which something is compared.
func (l *lookups) compared(what, with ast.Expr) {
	if c, ok := what.(*ast.CallExpr); ok && called(c.Fun) == "CueClass" || called(what) == "Class" {
		if s, _ := literal(with); s != "" {
			l.is(with, Classes)
		}
	}
}

func (l *lookups) call(c *ast.CallExpr) {
	switch name := called(c.Fun); {
	case name == "softens" && len(c.Args) > 1:
		l.each(c.Args[1:], Constructions)
	case name == "Governs" && len(c.Args) == 2:
		if construction, ok := l.is(c.Args[0], Constructions); ok {
			l.stands(c.Args[1], "operators.txt has no "+construction+" that", keys(operators().by[Construction(construction)]))
		}
	case name == "Stance" && len(c.Args) == 2:
		if how, ok := l.is(c.Args[0], []string{"predicate", "verb"}); ok {
			var words []string
			for s := range stances() {
				if s.how == how {
					words = append(words, s.word)
				}
			}
			l.stands(c.Args[1], "stances.txt has no "+how+" that", words)
		}
	case name == "Wrong" && len(c.Args) == 2:
		l.is(c.Args[1], []string{"verb", "noun", "person"})
		l.stands(c.Args[0], "wrongs.txt has no word that", keys(wrongs()))
	case name == "Occurring" && len(c.Args) == 2:
		l.is(c.Args[1], []string{"subject", "object"})
		l.stands(c.Args[0], "occurring.txt has no verb that", keys(occurring()))
	case name == "OtherSense" && len(c.Args) == 3:
		l.otherSense(c)
	case name == "ReportingVerb" && len(c.Args) == 1:
		l.stands(c.Args[0], "verbs.txt has no verb that", keys(reporting()))
	case name == "Source" && len(c.Args) == 1:
		l.stands(c.Args[0], "sources.txt has no noun that", keys(sourceNouns()))
	case name == "Human" && len(c.Args) == 1:
		l.stands(c.Args[0], "people.txt has no noun that", keys(people()))
	case name == "Hearsay" && len(c.Args) == 1:
		l.stands(c.Args[0], "operators.txt has no noun that", keys(operators().by["noun"]))
	}
}

func (l *lookups) otherSense(c *ast.CallExpr) {
	tie, ok := l.is(c.Args[1], []string{"obj", "obl", "prt"})
	word, named := literal(c.Args[2])
	if !ok || !named {
		return
	}
	l.found++
	for s, words := range otherSenses() {
		if s.tie == tie && slices.Contains(words, word) {
			return
		}
	}
	l.fail(c.Args[2], "senses.txt has no %s for %s", word, tie)
}

func (l *lookups) each(es []ast.Expr, allowed []string) {
	for _, e := range es {
		l.is(e, allowed)
	}
}

// is checks a literal against a closed list; ok is false where it is none or wrong.
func (l *lookups) is(e ast.Expr, allowed []string) (value string, ok bool) {
	value, ok = literal(e)
	if !ok {
		return "", false
	}
	if l.found++; !slices.Contains(allowed, value) {
		l.fail(e, "%s is not one of %s", value, strings.Join(allowed, ", "))
		return value, false
	}
	return value, true
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
