package sources

import (
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/testdata/twins"

	"github.com/stretchr/testify/assert"
)

// weighed prints the pronouns of a text that are weighed, with the class whose weights count, and what speaks for and against each
// candidate; an arrow stands before the one that is chosen.
func weighed(text string) (out []string) {
	read(input(text), func(r *Register, i int, cs []candidate) int {
		m := &r.mentions[i]
		chosen := weigh(r, i, cs)
		out = append(out, m.lemma+" "+classNames[class(m)])
		for n, c := range cs {
			var names []string
			for _, f := range c.features {
				names = append(names, featureNames[f])
			}
			o := &r.mentions[c.mention]
			out = append(out, fmt.Sprintf("%s%s: %s", map[bool]string{true: "→ ", false: "  "}[n == chosen],
				r.words(o.sentence, o.from, max(o.head+1, o.to)), strings.Join(names, " ")))
		}
		return chosen
	})
	return out
}

// TestWeighed are texts with pronouns, each beside one in which something else speaks for a candidate.
func TestWeighed(t *testing.T) {
	twins.Check(t, "../../testdata/twins/pronouns.txt", *update, weighed)
}

// TestResolved are texts with their mentions in the order of the prose, and whom they stand for.
func TestResolved(t *testing.T) {
	twins.Check(t, "../../testdata/twins/mentions.txt", *update, func(text string) (out []string) {
		in := input(text)
		ms, es := Read(in).Resolved()
		for _, m := range ms {
			out = append(out, fmt.Sprintf("%s (%s) %d %s, %s", m.Span.Of(in.Prose), m.Form, m.Entity, es[m.Entity].Name, es[m.Entity].Kind))
		}
		return out
	})
}

// clusters gives tokens their gold clusters by their words.
func clusters(in Input, of map[string]int) func(sentence, token int) int {
	return func(sentence, token int) int {
		if c, ok := of[in.Sentences[sentence].Tokens[token].Span.Of(in.Prose)]; ok {
			return c
		}
		return -1
	}
}

// TestExamples are the pronouns of a text with the candidates that the gold clusters call right; of several mentions of one, those with a
// name are. Where no candidate is right, none is.
func TestExamples(t *testing.T) {
	for _, c := range []struct {
		text string
		gold map[string]int
		want [][]bool
	}{
		{"Ana Horvat met Eva Kern. She waved.", map[string]int{"Horvat": 1, "Kern": 2, "She": 1}, [][]bool{{false, true, false}}},
		{"Ana Horvat met Eva Kern. She waved.", map[string]int{"Ana": 1, "Eva": 2, "She": 2}, [][]bool{{true, false, false}}},
		{"Ana Horvat met Eva Kern. She waved.", map[string]int{"Horvat": 1, "Kern": 2, "She": 3}, [][]bool{{false, false, true}}},
		{"Ana Horvat met Eva Kern. She waved.", map[string]int{"Horvat": 1, "Kern": 2}, nil},
		{"The nurse met Eva Kern. She waved.", map[string]int{"nurse": 2, "Kern": 2, "She": 2}, [][]bool{{true, false, false}}},
		{"The nurse met the clerk. She waved.", map[string]int{"nurse": 2, "clerk": 2, "She": 2}, [][]bool{{true, true, false}}},
		{"The board met Orna Lines. It rained.", map[string]int{"board": 1, "Lines": 2}, [][]bool{{false, false, false, true}}},
	} {
		in := input(c.text)
		var got [][]bool
		for _, x := range Examples(in, clusters(in, c.gold)) {
			got = append(got, x.Right)
			assert.Len(t, x.Candidates, len(x.Right)-1, c.text)
			assert.Equal(t, x.Class*len(featureNames), x.None, "none is the first feature of a class")
			for _, fs := range x.Candidates {
				for _, f := range fs {
					assert.Equal(t, x.Class, f/len(featureNames), c.text)
				}
			}
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

// TestBetweenOthers: what a text of two names leaves open is no example, and pronouns before the one that is asked about are read by the
// weights.
func TestBetweenOthers(t *testing.T) {
	in := input("Ana Horvat met Eva Kern in May. She waved and she left. It rained.")
	at := func(w string) article.Span {
		i := strings.Index(in.Prose, w)
		return article.Span{Start: i, End: i + len(w)}
	}
	names := [2]article.Span{at("Ana Horvat"), at("Eva Kern")}
	xs := Between(in, at("she"), names, [2]bool{true, false}, weights())
	if assert.Len(t, xs, 1) {
		assert.Equal(t, "person", ClassNames()[xs[0].Class])
		assert.True(t, PersonClass(xs[0].Class))
	}
	assert.Empty(t, Between(in, at("It"), names, [2]bool{true, false}, weights()), "a name that is no candidate")
	xs = Between(in, at("It"), names, [2]bool{}, weights())
	if assert.Len(t, xs, 1) {
		assert.False(t, PersonClass(xs[0].Class))
		assert.True(t, xs[0].Right[len(xs[0].Right)-1])
	}
	assert.Empty(t, Between(in, at("May"), names, [2]bool{}, weights()), "no pronoun")
	assert.Empty(t, Between(in, at("she"), [2]article.Span{at("May"), at("waved")}, [2]bool{true, true}, weights()), "no names")
}
