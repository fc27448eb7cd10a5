package certainty

import (
	"slices"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// marked is a sentence with what the room is told of it: [the predicate that is asked about], <the cue> of a source and {its content},
// which is direct behind a quotation mark.
type marked struct {
	Judgment
	token int // in the brackets, -1 for none
	cue   int // in the pointed brackets, -1 for none
}

// label is that of the predicate in brackets.
func (m marked) label() string {
	for _, p := range m.Predicates {
		if p.Token == m.token {
			return p.Certainty.Label.String()
		}
	}
	return "no predicate"
}

// value is that of the predicate in brackets.
func (m marked) value() float64 {
	i := slices.IndexFunc(m.Predicates, func(p Predicate) bool { return p.Token == m.token })
	return m.Predicates[i].Value
}

// word is the lemma of a token, "-" for none.
func (m marked) word(i int) string {
	if i < 0 {
		return "-"
	}
	return m.judge.t[i].Lemma
}

// mark reads a sentence with its marks, and judges it.
func mark(t *testing.T, sentence string, headline bool) marked {
	text, at := unmark(sentence)
	trees := syntax.Analyze(text, blockOf(text))
	require.Len(t, trees, 1, sentence)
	tree := &trees[0]
	m := marked{token: tokenAt(tree, at, '['), cue: tokenAt(tree, at, '<')}
	in := Sentence{Prose: text, Tree: tree, Inside: make([]int, len(tree.Tokens)), Headline: headline}
	from, said := at['{']
	for i := range in.Inside {
		if k := tree.Tokens[i].Span; !said || k.Start < from || k.End > at['}'] {
			in.Inside[i] = -1
		}
	}
	if said {
		st := Stand{Voice: NamedVoice, Cue: m.cue, Direct: from > 0 && text[from-1] == '"'}
		if m.cue >= 0 {
			st.Lemma = tree.Tokens[m.cue].Lemma
			v, _ := lexicon.ReportingVerb(st.Lemma)
			st.Class = v.Class
		}
		in.Stands = []Stand{st}
	}
	m.Judgment = Judge(in)
	return m
}

// blockOf is a text as one paragraph.
func blockOf(text string) []article.Block {
	return []article.Block{{Span: article.Span{Start: 0, End: len(text)}}}
}

// unmark takes the marks out and gives the places where they stood.
func unmark(sentence string) (string, map[rune]int) {
	var b strings.Builder
	at := map[rune]int{}
	for _, r := range sentence {
		if strings.ContainsRune("[]<>{}", r) {
			at[r] = b.Len()
		} else {
			b.WriteRune(r)
		}
	}
	return b.String(), at
}

func tokenAt(s *syntax.Sentence, at map[rune]int, open rune) int {
	if from, marked := at[open]; marked {
		for i, t := range s.Tokens {
			if t.Span.Start >= from {
				return i
			}
		}
	}
	return -1
}

// labels runs a table of sentences, each with the label of its predicate in brackets.
func labels(t *testing.T, headline bool, table map[string]string) {
	t.Helper()
	for sentence, want := range table {
		assert.Equal(t, want, mark(t, sentence, headline).label(), sentence)
	}
}
