package extract

import (
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sayings lists who says what in a text, by name, for attributions of a rule; all of them for the empty rule.
func sayings(text, rule string) (out []string) {
	d := analyze(article.FromText("", "", text))
	for _, a := range d.Attributions {
		if a.Rule != rule && rule != "" {
			continue
		}
		s := a.Source.Name + ":"
		for _, c := range a.Content {
			s += " " + c.Of(d.Article.Prose)
		}
		out = append(out, s)
	}
	return out
}

// TestTurns reads interviews, transcripts and posts.
func TestTurns(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Five questions for the harbour master\n\nNina Falk has run the harbour of Holm since 2011.\n\nQ: Why did the ferry " +
			"stop?\n\nA: The engine failed.\n\nQ. Who pays?\n\nA. The county does.",
			[]string{"Q: Why did the ferry stop?", "Nina Falk: The engine failed.", "Q: Who pays?", "Nina Falk: The county does."}},
		{"Two questions on the dam\n\nNina Falk and Erik Brandt built it.\n\nQuestion: Will it hold?\n\nAnswer: It will.",
			[]string{"Question: Will it hold?", "Answer: It will."}}, // nobody tells which of the two answers
		{"The council on the flood\n\nA transcript of Tuesday's meeting.\n\nMAYOR IDA OLSEN: We will come to " +
			"order.\n\n(APPLAUSE)\n\nERIK BRANDT: I am here.\n\nThe gate did not open.\n\nOLSEN: Why not?\n\nBRANDT: The motor was old.",
			[]string{"IDA OLSEN: We will come to order.", "ERIK BRANDT: I am here. The gate did not open.", "IDA OLSEN: Why not?",
				"ERIK BRANDT: The motor was old."}},
		{"Minister answers on network\n\nThe minister was silent on Monday.\n\nIda Brandt (@idabrandt): The budget is " +
			"sound.\n\n@jonasweld: Nobody believes this.",
			[]string{"Ida Brandt: The budget is sound.", "@jonasweld: Nobody believes this."}},
	} {
		assert.Equal(t, c.want, sayings(c.text, "turn"), c.text)
	}
}

// TestLabels reads whose name a label gives: what stands before its first bracket or comma.
func TestLabels(t *testing.T) {
	head := "The council on the flood\n\nA transcript of Tuesday's meeting.\n\n"
	for label, want := range map[string]string{
		"IDA OLSEN":                                       "IDA OLSEN",
		"IDA OLSEN (Holm)":                                "IDA OLSEN",
		"IDA OLSEN [by telephone]":                        "IDA OLSEN",
		"IDA OLSEN, harbour master":                       "IDA OLSEN",
		"“IDA OLSEN":                                      "IDA OLSEN",
		"IDA OLSEN (walking to the door)":                 "IDA OLSEN",
		"(APPLAUSE) IDA OLSEN":                            "",
		"IDA OLSEN walks to the door":                     "",
		"IDA OLSEN 3":                                     "",
		"THE LADY FROM THE OLD TOWN BY THE RIVER OF HOLM": "",
	} {
		text := head + label + ": We will come to order.\n\nERIK BRANDT: I am here.\n\n" + label +
			": The gate did not open.\n\nERIK BRANDT: Why not?"
		got := ""
		for _, s := range sayings(text, "turn") {
			if name, said, _ := strings.Cut(s, ": "); said == "We will come to order." {
				got = name
			}
		}
		assert.Equal(t, want, got, label)
	}
}

// TestLabelsOutsideText are those of rows, captions and headlines, which nobody speaks.
func TestLabelsOutsideText(t *testing.T) {
	turns := func(text string) (n int) {
		a, err := article.Read("a.md", []byte(text), article.Markdown)
		require.NoError(t, err)
		for _, a := range analyze(a).Attributions {
			if a.Rule == "turn" {
				n++
			}
		}
		return n
	}
	const spoken = "IDA OLSEN: We will come to order.\n\nERIK BRANDT: I am here.\n\nIDA OLSEN: Why did the gate not open?\n\n"
	assert.Equal(t, 3, turns("# The council met\n\nIt met on Tuesday.\n\n"+spoken))
	assert.Zero(t, turns("# The council met\n\nIt met on Tuesday.\n\n| Who |\n|---|\n| IDA OLSEN: We will come to order. |\n| ERIK "+
		"BRANDT: I am here. |\n| IDA OLSEN: Why did the gate not open? |\n"))
	assert.Equal(t, 3, turns("# ERIK BRANDT: The gate did not open.\n\nIt met on Tuesday.\n\n"+spoken))
}

// TestNoTurns reads what has labels and is nobody's speech.
func TestNoTurns(t *testing.T) {
	for _, text := range []string{
		"Summer concert\n\nWhere: the quay\n\nWhen: Friday at noon\n\nWho: the choir of Holm\n\nHow much: three crowns",
		"Bread in an hour\n\nDough: 500 g of flour and a pinch of salt.\n\nFilling: Two apples, cut small.\n\nDough again: Roll it " +
			"out.\n\nFilling: Spread it.",
		"Programme\n\n10:30: Doors open.\n\n11:00: The choir sings.\n\n10:30: Doors open.",
		"Results\n\nHolm: Weld 3, Olsen 5\n\nDole: Brandt 2\n\nHolm: Weld 1",
		"Points\n\nIda Olsen: 12\n\nErik Brandt: 9\n\nIda Olsen: 4\n\nErik Brandt: 7",
		"The cast\n\nDirector: Ida Brandt.\n\nMusic: Erik Weld.\n\nThe captain: Jan Osk.\n\nThe girl: Nina Falk.",
		"How they played\n\nIda Olsen: Was beaten at the near post.\n\nErik Brandt: Ran the midfield.\n\nJan Osk: Came on late.",
		"Changes\n\nMonday: The pool is closed.\n\nTuesday: The pool opens at noon.\n\nMonday: The sauna is closed.",
		"Vitamins\n\nA. Carrots are rich in it.\n\nB. Bread has some.\n\nC. Lemons have most.",
		"Two candidates in two towns\n\nHOLM\n\nIda Olsen: Olsen runs a shop.\n\nErik Brandt: A teacher, Brandt lost last " +
			"time.\n\nDOLE\n\nIda Olsen: The shop that Olsen runs delivers here.",
		"Two islands\n\nGrande Terre: Flat and dry, it has beaches.\n\nBasse Terre: Green, it has a volcano.\n\nLes Saintes: They are " +
			"small.",
		"Contact\n\ndesk@holm.example: The desk is open from nine.",
	} {
		assert.Empty(t, sayings(text, "turn"), text)
	}
}

// TestDashes reads speech that a dash opens, and lists and asides that it does not.
func TestDashes(t *testing.T) {
	head := "The bus at the barrier\n\nThe bus went through it at noon.\n\n"
	assert.Equal(t, []string{"the driver: We did not know that the road was closed It was dark."},
		sayings(head+"— We did not know that the road was closed, said the driver. It was dark.", ""))
	assert.Equal(t, []string{"the driver: It was dark and there was no sign"},
		sayings(head+"— It was dark and there was no sign, the driver added.", ""))
	page, err := article.Read("bus.md", []byte("# The bus\n\n— We did not know, said the driver.\n"), article.Markdown)
	require.NoError(t, err)
	md := analyze(page)
	assert.Equal(t, "We did not know", md.Attributions[0].Content[0].Of(md.Article.Prose))
	d := analyze(article.FromText("", "", head+"DOLE (North Press) — The road was closed, police said."))
	assert.Equal(t, Indirect, d.Attributions[0].Mode, "the dash of a dateline opens no speech")
	for _, text := range []string{
		"— Two eggs, a cup of milk and some salt.",
		"— The bridge, the dam and the gate.",
		"– Friday, noon: the ferry.",
		"The barrier — red and white — broke.",
	} {
		assert.Empty(t, sayings(head+text, ""), text)
	}
}
