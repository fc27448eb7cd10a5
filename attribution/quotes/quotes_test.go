package quotes

import (
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// outline prints the quotations of a text: what stands inside, with marks for nesting, openness and going on.
func outline(text string) string {
	a := article.FromText("", "", text)
	var out []string
	for _, q := range Pair(a.Prose, a.Blocks) {
		s := q.Inner.Of(a.Prose)
		if q.Parent >= 0 {
			s = "in " + fmt.Sprint(q.Parent) + ": " + s
		}
		if q.Open {
			s += " (open)"
		}
		if q.After >= 0 {
			s = "after " + fmt.Sprint(q.After) + ": " + s
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

func TestPair(t *testing.T) {
	for text, want := range map[string]string{
		"“Go,” he said. “Now.”":                              "Go, | Now.",
		`"Go," he said. "Now."`:                              "Go, | Now.",
		"''Go,'' he said. ``Now.''":                          "Go, | Now.",
		"He said: «Go.» She said: „Stay.”":                   "Go. | Stay.",
		"'Go,' he said. 'It's late.'":                        "Go, | It's late.",
		"‘Go,’ he said. ‘It’s late.’":                        "Go, | It’s late.",
		"“She said ‘go’ to me.”":                             "She said ‘go’ to me. | in 0: go",
		`"She said 'go' to me," he said.`:                    "She said 'go' to me, | in 0: go",
		"The dogs' bowls and the '90s weren't 'em.":          "",
		"It was the workers’ day, Ana’s and James’ too.":     "",
		"“One went on.\n\n“Two ended.” He left.\n\nHe said.": "One went on. (open) | after 0: Two ended.",
		"“One went on. And on, he said.\n\nNobody came.":     "One went on. And on, he said. (open)",
		`a 6" pipe and a 3' one`:                             "",
		`("Quoted," he said)`:                                "Quoted,",
		"He called it “great,” “fine” and “so-so.”":          "great, | fine | so-so.",
		"”Go,” he said.":                                     "Go,", // a closing mark set by mistake
		"He left.” She stayed.":                              "",
		"“A «b ‘c’ d» e”":                                    "A «b ‘c’ d» e | in 0: b ‘c’ d | in 1: c",
		"“He said «no and left.” Then.":                      "He said «no and left. | in 0: no and left. (open)",
		"“He said ‘no and left.” Then.":                      "He said ‘no and left.",
		"The word 'til' and 'round the clock' came.":         "",
		"‘99 bottles’ was sung in '99.":                      "",
		"He said (“so”) and [\"no\"] and—\"why\"—left.":      "so | no | why",
		"``Go,'' he said.":                                   "Go,",
		"The ` mark and the ' mark.":                         "",
		"“One.\n\nTwo, he said.\n\n“Three.”":                 "One. (open) | Three.",
		"“One.\n\n“Two.\n\n“Three.”":                         "One. (open) | after 0: Two. (open) | after 1: Three.",
		`"Is it "so"?" he asked.`:                            `Is it "so"? | in 0: so`,
	} {
		assert.Equal(t, want, outline(text), text)
	}
}

func TestAround(t *testing.T) {
	a := article.FromText("", "", "“She said ‘go’ to me,” he said.")
	qs := Pair(a.Prose, a.Blocks)
	at := func(w string) article.Span {
		i := strings.Index(a.Prose, w)
		return article.Span{Start: i, End: i + len(w)}
	}
	assert.Equal(t, 1, Around(qs, at("go")))
	assert.Equal(t, 0, Around(qs, at("me")))
	assert.Equal(t, -1, Around(qs, at("he said.")))
	assert.Equal(t, 0, Outermost(qs, 1))
}

// What stands at the end of a quotation with many others inside is found by way of the one around them.
func TestAroundSkipsWhatEndedBefore(t *testing.T) {
	prose := "“" + strings.Repeat("‘so’ ", 60000) + "end.”"
	qs := Pair(prose, []article.Block{{Span: article.Span{End: len(prose)}}})
	assert.Len(t, qs, 60001)
	at := strings.Index(prose, "end")
	for range 60000 {
		assert.Zero(t, Around(qs, article.Span{Start: at, End: at + 3}))
	}
}
