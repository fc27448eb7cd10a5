// Package pattern finds shapes in dependency trees that stand in text files, as spaCy's DependencyMatcher and CoreNLP's Semgrex do. A
// pattern names tokens and says, a space between two terms, what holds of them:
//
//	a/VERB|VBN    a has one of some parts of speech or tags
//	a=obj|nsubj*  a has one of some relations to its head; with a star, or a subtype of it
//	a~of|from     a is one of some words in lower case
//	a:class       a is of a class that the caller knows
//	a>b           b hangs on a
//	a+b           b stands right behind a
//	a..b          a stands somewhere before b
//	a>=det|case   a token hangs on a by one of some relations
//
// A "!" before a term turns it round. Some tokens are given; each other one is bound by the first term that ties it to one before, so
// that a match costs at most the children of the tokens that it names. The package refuses to know words or what a match means.
package pattern

import (
	"fmt"
	"slices"
	"strings"

	"factcheck/attribution/syntax"
)

// most is how many tokens a pattern may name.
const most = 4

// Binding are the tokens of a match, in the order of their names.
type Binding [most]int

// Vocabulary is what patterns may speak of beside trees. C is what its classes are asked with.
type Vocabulary[C any] struct {
	Given   []string // names of the tokens from which a match starts, the first of a Binding
	Classes map[string]func(c C, token int) bool
}

// Pattern is one shape.
type Pattern[C any] struct {
	names []string
	terms []term[C]
}

// term is a condition on bound tokens, or a tie that binds one of its two.
type term[C any] struct {
	not   bool
	a, b  int                                           // places in a Binding
	tie   tie                                           // none for a test of a alone
	binds side                                          // the token that the term binds
	test  func(c C, s *syntax.Sentence, token int) bool // of a
}

type tie uint8

const (
	alone  tie = iota
	heads      // b hangs on a
	next       // b is right behind a
	before     // a stands before b
)

type side uint8

const (
	neither side = iota
	left
	right
)

// operators are what stands between the parts of a term, each before those that begin like it.
var operators = []struct {
	sign string
	tie  tie
}{{">=", alone}, {"..", before}, {">", heads}, {"+", next}, {"/", alone}, {"=", alone}, {"~", alone}, {":", alone}}

// Parse reads a pattern.
func Parse[C any](text string, v Vocabulary[C]) (*Pattern[C], error) {
	p := &Pattern[C]{names: slices.Clone(v.Given)}
	for word := range strings.FieldsSeq(text) {
		t, err := p.term(word, v)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", word, err)
		}
		p.terms = append(p.terms, t)
	}
	if len(p.names) > most {
		return nil, fmt.Errorf("%q names %d tokens; %d are the most", text, len(p.names), most)
	}
	return p, nil
}

// Place is the place of a name in a Binding, -1 for none.
func (p *Pattern[C]) Place(name string) int { return slices.Index(p.names, name) }

func (p *Pattern[C]) term(word string, v Vocabulary[C]) (t term[C], err error) {
	rest, not := strings.CutPrefix(word, "!")
	t.not = not
	for _, o := range operators {
		a, b, ok := strings.Cut(rest, o.sign)
		if !ok {
			continue
		}
		if a == "" || b == "" {
			break
		}
		t.tie = o.tie
		if o.tie != alone {
			return t, p.tied(&t, a, b)
		}
		if t.a = p.Place(a); t.a < 0 {
			return t, fmt.Errorf("no term before ties %q to a token", a)
		}
		t.test, err = test(o.sign, strings.Split(b, "|"), v)
		return t, err
	}
	return t, fmt.Errorf("no term; write one such as a/VERB, a=obj, a~of, a:class, a>b, a+b, a..b or a>=det")
}

// tied places both tokens of a term. The one that has no place yet is bound by it.
func (p *Pattern[C]) tied(t *term[C], a, b string) error {
	t.a, t.b = p.Place(a), p.Place(b)
	switch {
	case t.a < 0 && t.b < 0 || t.a == t.b:
		return fmt.Errorf("a tie needs one token that is known and another one")
	case t.a >= 0 && t.b >= 0:
		return nil
	case t.not || t.tie == before:
		return fmt.Errorf("this ties nothing; bind both tokens before")
	case t.a < 0:
		t.a, t.binds, p.names = len(p.names), left, append(p.names, a)
	default:
		t.b, t.binds, p.names = len(p.names), right, append(p.names, b)
	}
	return nil
}

// test reads what is asked of one token.
func test[C any](sign string, values []string, v Vocabulary[C]) (func(C, *syntax.Sentence, int) bool, error) {
	switch sign {
	case ":":
		class := v.Classes[values[0]]
		if class == nil || len(values) > 1 {
			return nil, fmt.Errorf("no class of that name")
		}
		return func(c C, _ *syntax.Sentence, i int) bool { return class(c, i) }, nil
	case "~":
		for _, w := range values {
			if w == "" || w != strings.ToLower(w) {
				return nil, fmt.Errorf("%q is no word in lower case", w)
			}
		}
		return func(_ C, s *syntax.Sentence, i int) bool { return slices.Contains(values, s.Tokens[i].Lower) }, nil
	case "/":
		return tags[C](values)
	}
	rels, err := relations(values)
	if sign == "=" {
		return func(_ C, s *syntax.Sentence, i int) bool { return rels[s.Tokens[i].Rel] }, err
	}
	return func(_ C, s *syntax.Sentence, i int) bool {
		for c := range s.Children(i) {
			if rels[s.Tokens[c].Rel] {
				return true
			}
		}
		return false
	}, err
}

func tags[C any](names []string) (func(C, *syntax.Sentence, int) bool, error) {
	var coarse, fine uint64
	for _, n := range names {
		u, x := syntax.ParseUPOS(n), syntax.ParseXPOS(n)
		switch {
		case u != 0:
			coarse |= 1 << u
		case x != 0:
			fine |= 1 << x
		default:
			return nil, fmt.Errorf("%q is no part of speech and no tag", n)
		}
	}
	return func(_ C, s *syntax.Sentence, i int) bool {
		return coarse>>s.Tokens[i].UPOS&1 != 0 || fine>>s.Tokens[i].XPOS&1 != 0
	}, nil
}

// relations are the relations of some names, by number.
func relations(names []string) (set [syntax.RelCount]bool, err error) {
	for _, n := range names {
		base, all := strings.CutSuffix(n, "*")
		r := syntax.ParseRel(base)
		if r == 0 || r.String() != base {
			return set, fmt.Errorf("%q is no relation", base)
		}
		for k := range set {
			set[k] = set[k] || syntax.Rel(k) == r || all && syntax.Rel(k).Base() == r
		}
	}
	return set, nil
}

// Match tries the bindings of a pattern around the given tokens, children in their order, until accept takes one, and reports
// whether it did.
func (p *Pattern[C]) Match(c C, s *syntax.Sentence, given Binding, accept func(Binding) bool) bool {
	return p.from(0, c, s, &given, accept)
}

// from matches the terms from number k on.
func (p *Pattern[C]) from(k int, c C, s *syntax.Sentence, b *Binding, accept func(Binding) bool) bool {
	for ; k < len(p.terms) && p.terms[k].binds == neither; k++ {
		if t := &p.terms[k]; t.holds(c, s, b) == t.not {
			return false
		}
	}
	if k == len(p.terms) {
		return accept(*b)
	}
	t := &p.terms[k]
	if t.tie == heads && t.binds == right {
		for child := range s.Children(b[t.a]) {
			b[t.b] = child
			if p.from(k+1, c, s, b, accept) {
				return true
			}
		}
		return false
	}
	return t.bind(s, b) && p.from(k+1, c, s, b, accept)
}

// bind gives a term's free token the only place that it can have, and reports whether there is one.
func (t *term[C]) bind(s *syntax.Sentence, b *Binding) bool {
	switch {
	case t.tie == heads:
		b[t.a] = s.Tokens[b[t.b]].Head
		return b[t.a] >= 0
	case t.binds == left:
		b[t.a] = b[t.b] - 1
		return b[t.a] >= 0
	}
	b[t.b] = b[t.a] + 1
	return b[t.b] < len(s.Tokens)
}

// holds reports whether a term without its "!" is true of bound tokens.
func (t *term[C]) holds(c C, s *syntax.Sentence, b *Binding) bool {
	switch t.tie {
	case heads:
		return s.Tokens[b[t.b]].Head == b[t.a]
	case next:
		return b[t.a]+1 == b[t.b]
	case before:
		return b[t.a] < b[t.b]
	}
	return t.test(c, s, b[t.a])
}
