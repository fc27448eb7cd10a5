package settings

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/hint"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/untrusted"
	"factcheck/compare"
	"factcheck/reports"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// verify checks what the settings mean. The first mistake comes with its place.
func (s *Settings) verify(data []byte) error {
	file, err := parser.ParseBytes(data, 0)
	if err != nil || len(file.Docs) == 0 {
		return err
	}
	v := verifier{aliases: map[string]string{}, styled: map[string]bool{}}
	for key, value := range entries(file.Docs[0].Body) {
		switch key.Value {
		case "severity":
			v.each(value, severity)
		case "verbs":
			v.each(value, verb)
		case "style":
			v.all(value, v.pair)
		case "sources":
			v.each(value, v.source)
		case "ignore":
			v.all(value, glob)
		case "fail-on":
			v.check(value, failOn)
		case "format":
			v.check(value, format)
		}
	}
	return v.err
}

// verifier remembers the first mistake.
type verifier struct {
	err     error
	aliases map[string]string
	styled  map[string]bool
}

// mostVariants is how many words and phrases may be one and the same.
const mostVariants = 8

func (v *verifier) fail(at *token.Token, err error) {
	if v.err == nil && err != nil {
		v.err = &yaml.SyntaxError{Message: err.Error(), Token: at}
	}
}

// check checks one value.
func (v *verifier) check(n ast.Node, f func(ast.Node) error) { v.fail(n.GetToken(), f(n)) }

// all checks each value of a list.
func (v *verifier) all(n ast.Node, f func(ast.Node) error) {
	if list, ok := n.(*ast.SequenceNode); ok {
		for _, x := range list.Values {
			v.fail(begin(x), f(x))
		}
	}
}

// each checks each key of a mapping with its value; an error of a key is a keyError.
func (v *verifier) each(n ast.Node, f func(key string, value ast.Node) error) {
	for key, value := range entries(n) {
		err := f(key.Value, value)
		if k, ok := err.(keyError); ok {
			v.fail(key, k)
		} else {
			v.fail(begin(value), err)
		}
	}
}

// keyError is about a key, not about its value.
type keyError struct{ error }

// begin is the first token of a value, so that a mark below it points at its beginning.
func begin(n ast.Node) *token.Token {
	if s, ok := n.(*ast.SequenceNode); ok && s.Start != nil {
		return s.Start
	}
	return n.GetToken()
}

// entries goes through the keys of a mapping, in order.
func entries(n ast.Node) func(func(*token.Token, ast.Node) bool) {
	return func(yield func(*token.Token, ast.Node) bool) {
		var values []*ast.MappingValueNode
		switch n := n.(type) {
		case *ast.MappingNode:
			values = n.Values
		case *ast.MappingValueNode:
			values = []*ast.MappingValueNode{n}
		}
		for _, m := range values {
			if !yield(m.Key.GetToken(), m.Value) {
				return
			}
		}
	}
}

// Kinds are all keys that a severity may be set for: kinds of changes, aspects, and rules of findings.
func Kinds() []string {
	kinds := map[string]bool{}
	for _, a := range compare.Aspects {
		kinds[a] = true
	}
	for _, d := range compare.Directions {
		kinds[string(d)] = true
	}
	for _, k := range []string{"added", "removed", "split", "merged"} {
		kinds[k] = true
	}
	for _, r := range attribution.FindingRules {
		kinds[r.ID] = true
	}
	return slices.Sorted(maps.Keys(kinds))
}

func severity(kind string, value ast.Node) error {
	if !slices.Contains(Kinds(), kind) {
		return keyError{fmt.Errorf("%q is no kind of change and no rule%s; factcheck explain lists them", kind, hint.Ask(kind, Kinds()))}
	}
	if s := text(value); !slices.Contains(compare.Severities[:], s) {
		return fmt.Errorf("%q is no severity%s; choose one of %s", s, hint.Ask(s, compare.Severities[:]),
			strings.Join(compare.Severities[:], ", "))
	}
	return nil
}

func verb(lemma string, value ast.Node) error {
	class, err := lexicon.ClassNamed(text(value))
	if err != nil {
		return err
	}
	if _, _, err := lexicon.StandIns(lemma, class); err != nil {
		return keyError{err}
	}
	return nil
}

// pair checks that a group is one, and that no word stands in two.
func (v *verifier) pair(n ast.Node) error {
	list, ok := n.(*ast.SequenceNode)
	if !ok || len(list.Values) < 2 || len(list.Values) > mostVariants {
		return fmt.Errorf("a pair of house style is a list of two to %d, as in [health care, healthcare]", mostVariants)
	}
	for _, x := range list.Values {
		s := styled(text(x))
		if strings.Trim(s, " .#") == "" || strings.ContainsAny(text(x), "\t\n") || s[0] == '#' {
			return fmt.Errorf("%q is no word or phrase", s)
		}
		if v.styled[s] {
			return fmt.Errorf("%q stands here twice", s)
		}
		v.styled[s] = true
	}
	return nil
}

// styled is an entry of house style as it is compared: in lower case, with straight apostrophes and one space between words.
func styled(entry string) string {
	return strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(entry, "’", "'")), " "))
}

// source checks that no name and no alias stands for two sources.
func (v *verifier) source(name string, value ast.Node) error {
	names := []string{name}
	if list, ok := value.(*ast.SequenceNode); ok {
		for _, x := range list.Values {
			names = append(names, text(x))
		}
	}
	for _, n := range names {
		key := attribution.Alias(n)
		if other, taken := v.aliases[key]; taken && other != name {
			return fmt.Errorf("%q stands for %q and for %q", n, other, name)
		}
		if v.aliases[key] = name; key == "" {
			return fmt.Errorf("%q is no name", n)
		}
	}
	return nil
}

func glob(n ast.Node) error {
	if s := text(n); s == "" || !doublestar.ValidatePattern(s) {
		return fmt.Errorf("%.60q is no pattern", s)
	}
	return untrusted.Pattern(text(n))
}

func failOn(n ast.Node) error {
	var w Words
	if err := w.UnmarshalYAML(n); err != nil {
		return err
	}
	_, err := compare.ParseFailOn(strings.Join(w, ","))
	return err
}

func format(n ast.Node) error {
	_, err := reports.FormatByName(text(n))
	return err
}

// text is a value as text, "" where it is none.
func text(n ast.Node) string {
	if n == nil {
		return ""
	}
	return n.GetToken().Value
}
