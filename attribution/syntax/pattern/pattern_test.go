package pattern

import (
	"strings"
	"testing"

	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// calls is the tree of “Who called off the long march”.
func calls() *syntax.Sentence {
	word := func(w string, u syntax.UPOS, x syntax.XPOS, head int, r syntax.Rel) syntax.Token {
		return syntax.Token{Lower: w, UPOS: u, XPOS: x, Head: head, Rel: r}
	}
	s := &syntax.Sentence{Tokens: []syntax.Token{
		word("who", syntax.PRON, syntax.WP, 1, syntax.Nsubj), word("called", syntax.VERB, syntax.VBD, -1, syntax.Root),
		word("off", syntax.ADP, syntax.RP, 1, syntax.CompoundPrt), word("the", syntax.DET, syntax.DT, 5, syntax.Det),
		word("long", syntax.ADJ, syntax.JJ, 5, syntax.Amod), word("march", syntax.NOUN, syntax.NN, 1, syntax.Obj)}}
	s.Link()
	return s
}

// vocabulary gives h and i, and knows what begins with a letter.
var vocabulary = Vocabulary[string]{Given: []string{"h", "i"}, Classes: map[string]func(string, int) bool{
	"odd":   func(_ string, i int) bool { return i%2 == 1 },
	"asked": func(c string, _ int) bool { return c == "yes" },
}}

// TestPatterns matches each kind of term with h at "called" and i at "march", and tells how often.
func TestPatterns(t *testing.T) {
	for text, want := range map[string]int{
		"": 1, "h/VERB": 1, "h/NOUN|VBD": 1, "!h/VERB": 0, "i=obj": 1, "i=nsubj|iobj": 0, "!i=nsubj": 1, "h~called|calls": 1, "h~off": 0,
		"h>i": 1, "i>h": 0, "!i>h": 1, "h..i": 1, "i..h": 0, "h+i": 0, "h:odd": 1, "h:asked": 1, "!i:odd": 0, "i>=det|case": 1,
		"!i>=case": 1,
		"i>=amod*": 1, "h>x": 3, "h>x x=compound*": 1, "h>x x=compound": 0, "h+x x~off": 1, "x+h x=nsubj": 1, "x+i x/JJ i>x": 1,
		"x>i x>y y=nsubj y..x": 1, "x>h": 0, "i+x": 0, "x+y": -1, "i>x i>y x..y": 1,
	} {
		p, err := Parse(text, vocabulary)
		if want < 0 {
			assert.Error(t, err, text)
			continue
		}
		require.NoError(t, err, text)
		n := 0
		assert.False(t, p.Match("yes", calls(), Binding{1, 5}, func(Binding) bool { n++; return false }), text)
		assert.Equal(t, want, n, text)
	}
}

// TestBindings stops at the first binding that is taken.
func TestBindings(t *testing.T) {
	p, err := Parse("h>x !x=nsubj x>y", vocabulary)
	require.NoError(t, err)
	var got Binding
	assert.True(t, p.Match("", calls(), Binding{1, 1}, func(b Binding) bool { got = b; return true }))
	assert.Equal(t, Binding{1, 1, 5, 3}, got)
	assert.Equal(t, []int{2, 3, -1}, []int{p.Place("x"), p.Place("y"), p.Place("z")})
}

// TestMistakes are told with the term that they stand in.
func TestMistakes(t *testing.T) {
	for text, want := range map[string]string{
		"h":               `"h": no term; write one such as`,
		"h/":              "no term",
		"h/VERBS":         `"VERBS" is no part of speech and no tag`,
		"h=objs":          `"objs" is no relation`,
		"h=_":             `"_" is no relation`,
		"h~Off":           `"Off" is no word in lower case`,
		"h:even":          "no class of that name",
		"x/VERB":          `no term before ties "x" to a token`,
		"x>y":             "a tie needs one token that is known",
		"h>h":             "and another one",
		"!h>x":            "this ties nothing",
		"h..x":            "this ties nothing",
		"h>x h>y h>z h>w": "names 6 tokens; 4 are the most",
	} {
		_, err := Parse(text, vocabulary)
		assert.ErrorContains(t, err, want, text)
	}
}

// FuzzParse reads anything; what is a pattern matches without stumbling.
func FuzzParse(f *testing.F) {
	for _, s := range strings.Split("h/VERB h>x x=compound:prt|x+h !x~a|h..i i>=det|h:odd", "|") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if p, err := Parse(text, vocabulary); err == nil {
			p.Match("", calls(), Binding{1, 5}, func(Binding) bool { return false })
		}
	})
}
