package article

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// outline prints the blocks of a text, one line each.
func outline(a *Article) string {
	var out []string
	for _, b := range a.Blocks {
		out = append(out, fmt.Sprintf("%s: %s", b.Kind, strings.Join(strings.Fields(b.Span.Of(a.Prose)), " ")))
	}
	return strings.Join(out, "\n")
}

func TestPlainStructure(t *testing.T) {
	for text, want := range map[string]string{
		"Mayor quits after vote\n\nBy Ana Horvat\n\nWEXBRIDGE (AP) — The mayor quit on Monday.\n\nWhat comes next\n\nThe council votes " +
			"on Friday, officials said in a statement.\n\n- First item\n- Second item\n\n(Photo by Jo " +
			"Lee/Example)": "headline: Mayor quits after vote\nbyline: By Ana Horvat\ndateline: WEXBRIDGE (AP) —\nparagraph: The mayor " +
			"quit on Monday.\nsubhead: What comes next\nparagraph: The council votes on Friday, officials said in a statement.\nitem: " +
			"First item\nitem: Second item\ncredit: (Photo by Jo Lee/Example)",
		"The mayor quit on Monday. She gave no reason.\nThe council met at once to choose another.": "paragraph: The mayor quit on " +
			"Monday. She gave no reason.\nparagraph: The council met at once to choose another.",
		"The mayor of the town quit on Monday after a long\nmeeting behind closed doors with the members of\nthe council, who had asked " +
			"her to explain a bill.\n\nShe gave no reason for it in the short letter that\nshe left on " +
			"the desk of her deputy this morning.": "paragraph: The mayor of the town quit on Monday after a long meeting behind closed " +
			"doors with the members of the council, who had asked her to explain a bill.\nparagraph: She gave no reason for it in the " +
			"short letter that she left on the desk of her deputy this morning.",
		"The bus went through the barrier at noon and\n— as nobody had told its driver — into the sea,\nand these are the words of its " +
			"driver of that day\n— We did not know of the barrier at the quay.": "paragraph: The bus went through the barrier at noon " +
			"and — as nobody had told its driver — into the sea, and these are the words of its driver of that day\nitem: We did not " +
			"know of the barrier at the quay.",
		"Only A Quarter Of Donors Are Small Donors.\n\nFewer than one in four gave less " +
			"than $200.": "headline: Only A Quarter Of Donors Are Small Donors.\nparagraph: Fewer than one in four gave less than $200.",
		"NATO — which has 31 members — met on Monday.":   "paragraph: NATO — which has 31 members — met on Monday.",
		"LONDON (Reuters) - Oil fell on Monday.":         "dateline: LONDON (Reuters) -\nparagraph: Oil fell on Monday.",
		"Pristina, Kosovo (North Star) -- Two men fled.": "dateline: Pristina, Kosovo (North Star) --\nparagraph: Two men fled.",
		"Town wins\n\nDecember 13, 2008\n\nThe town " +
			"won the cup.": "headline: Town wins\ndateline: December 13, 2008\nparagraph: The town won the cup.",
		"It rained.\n\nCorrection: An earlier version gave the " +
			"wrong day.": "paragraph: It rained.\nnote: Correction: An earlier version gave the wrong day.",
		"It rained.\n\nEditor’s note: This story was updated.\n\nCorrection officers: three of them " +
			"were hurt": "paragraph: It rained.\nnote: Editor’s note: This story was updated.\nparagraph: Correction officers: three of " +
			"them were hurt",
		"Updated rules came into force on Monday. They " +
			"are strict.": "paragraph: Updated rules came into force on Monday. They are strict.",
		"A previous version of this article misstated the age of " +
			"the girl.": "note: A previous version of this article misstated the age of the girl.",
	} {
		assert.Equal(t, want, outline(FromText("", "", text)), text)
	}
}

func TestTitle(t *testing.T) {
	a := FromText("", "Mayor quits", "Mayor quits\n\nShe left on Monday.")
	assert.Equal(t, "headline: Mayor quits\nparagraph: She left on Monday.", outline(a))
	assert.Equal(t, a.Text, a.Prose)

	a = FromText("", "Mayor quits", "She left on Monday.")
	assert.Equal(t, "headline: Mayor quits\nparagraph: She left on Monday.", outline(a))
	pieces, inTitle := a.Origin(a.Blocks[0].Span)
	assert.True(t, inTitle)
	assert.Equal(t, []Span{{0, 11}}, pieces)
	pieces, inTitle = a.Origin(a.Blocks[1].Span)
	assert.False(t, inTitle)
	assert.Equal(t, []Span{{0, 19}}, pieces)
}

// TestParseSize reads sizes as they are written, none larger than an int.
func TestParseSize(t *testing.T) {
	for s, want := range map[string]int{"1": 1, "10B": 10, "500kB": 500_000, "64MiB": 64 << 20, "1 GiB": 1 << 30} {
		got, err := ParseSize(s)
		assert.NoError(t, err)
		assert.Equal(t, want, got, s)
	}
	for _, s := range []string{"", "0", "-1", "1.5MB", "10TB", "99999999999999GiB", fmt.Sprint(uint64(math.MaxInt) + 1)} {
		_, err := ParseSize(s)
		assert.Error(t, err, s)
	}
}
