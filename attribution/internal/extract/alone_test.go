package extract

import (
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAlone gives quotations without a cue to their speakers. The mark of a case stands before what is asked for; nobody is “-”, and where
// the quotation is left to the article there is no speaker.
func TestAlone(t *testing.T) {
	const own = "own"
	for _, c := range []struct{ name, text, words, speaker string }{
		{"it goes on in the next paragraph", "“The lamps went out,” said Odo Klee, a miner.\n\n“Nobody ran to the gate.”", "Nobody ran",
			"Odo Klee"},
		{"and in the one behind that", "“The lamps went out,” said Odo Klee, a miner.\n\n“Nobody ran.”\n\n“We knew the way.”",
			"knew the way", "Odo Klee"},
		{"behind another sentence", "Rita Sand said the ferry was late. The boat is old. “They treat us like luggage.”", "like luggage",
			"Rita Sand"},
		{"the last of two speaks", "“Rents doubled,” said Odo Klee.\n\n“That is not true,” said Rita Sand.\n\n“Members froze their rents.”",
			"froze", "Rita Sand"},
		{"who is quoted inside does not go on", "“The mayor told me ‘go home’,” said Odo Klee.\n\n“Then it began to rain.”",
			"began to rain", "Odo Klee"},
		{"led in by a colon", "Rita Sand wrote in a letter:\n\n“The boat is late every day.”", "late every", "Rita Sand"},
		{"led in by from", "From Rita Sand:\n\n“The boat is late every day.”", "late every", "Rita Sand"},
		{"signed in the paragraph", "The town was asked.\n\n“The boat is late every day.” — Rita Sand, teacher", "late every", "Rita Sand"},
		{"signed below", "The town was asked.\n\n“The boat is late every day.”\n\n— Rita Sand, teacher", "late every", "Rita Sand"},
		{"the first person is who was told of", "Irena Falk lost her bakery in the flood.\n\n“I have nothing left to sell.”",
			"nothing left", "Irena Falk"},
		{"others are not", "Irena Falk lost her bakery in the flood.\n\n“The insurers do not answer letters.”", "do not answer", "-"},
		{"the first person goes further back", "Odo Klee said he was late. It rained.\n\nThe road was wet.\n\n“I saw nobody.”",
			"saw nobody", "Odo Klee"},
		{"others do not", "Odo Klee said he was late. It rained.\n\nThe road was wet.\n\n“Nobody was seen there.”", "was seen", "-"},
		{"nobody", "The mill closed in May.\n\n“They never told the town why.”\n\nIt has 900 people.", "never told", "-"},
		{"single marks over paragraphs", "Joan Tull said: ‘He loved the sea.\n\n‘Dad’s old boat was his life.’", "was his life",
			"Joan Tull"},
		{"two single marks close a double one", "“It was a trick,’’ said Ian Pell of the union.", "was a trick", "Ian Pell"},
		{"a sign", "The old sign at the gate says “Closed”. The road is closed, too.", "is closed", own},
		{"a title", "Her first book came out in May.\n\n“The Last Boat Home”\n\nIt sold well.", "Last Boat", own},
		{"a scare quote", "The so-called “open day” was in May.", "was in May", own},
	} {
		d := lone(c.text)
		assert.Equal(t, c.speaker, speakerOf(d, c.words), c.name)
	}
}

// TestAloneBelowTitle has a title that came apart from the text, and stands behind it in the prose.
func TestAloneBelowTitle(t *testing.T) {
	d := analyze(article.FromText("", "Miners got out", "“The lamps went out,” said Odo Klee.\n\n“Nobody ran to the gate.”"))
	assert.Equal(t, "Odo Klee", speakerOf(d, "Nobody ran"))
}

// TestBlockQuotation gives the words of a block quotation to who leads it in or signs it; they are never the article's.
func TestBlockQuotation(t *testing.T) {
	for _, c := range []struct{ file, text, words, speaker string }{
		{"a.md", "Ivo Brandt wrote in a post:\n\n> The harbour is closed.\n\nIt opens in May.", "is closed", "Ivo Brandt"},
		{"a.md", "A post went round.\n\n> The harbour is closed.\n>\n> — Ivo Brandt", "is closed", "Ivo Brandt"},
		{"a.md", "A post went round.\n\n> The harbour is closed.\n\nIt opens in May.", "is closed", "-"},
		{"a.html", "<p>Ivo Brandt wrote:</p><blockquote><p>The harbour is closed.</p></blockquote><p>It opens in May.</p>", "is closed",
			"Ivo Brandt"},
	} {
		a, err := article.Read(c.file, []byte(c.text), article.ByName)
		require.NoError(t, err)
		assert.Equal(t, c.speaker, speakerOf(analyze(a), c.words), c.text)
	}
}

// speakerOf is the source of the attribution in whose content some words stand: a dash for nobody, "own" where they stand in none.
func speakerOf(d result, words string) string {
	for _, a := range d.Attributions {
		if !strings.Contains(d.Join(a.Content), words) {
			continue
		}
		if a.Source.Kind == sources.NoSource {
			return "-"
		}
		return a.Source.Name
	}
	return "own"
}
