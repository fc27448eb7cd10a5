package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFilesAreInOrder(t *testing.T) { require.NoError(t, Check()) }

func TestMistakesNameFileAndLine(t *testing.T) {
	for text, want := range map[string]string{
		"# head\nb\tx\na\tx":   `words.txt:3: "a" is out of order, it belongs before "b"`,
		"a\tx\na\ty":           `words.txt:2: "a" stands here twice`,
		"a":                    "words.txt:1: 1 columns where 2 to 2 are due (separate them by a tab)",
		"a\t\tb":               "words.txt:1: column 2 is empty",
		"a\tx\n\n# note\nb\tx": "",
	} {
		_, err := Parse("words.txt", text, 2, 2, 1)
		if want == "" {
			assert.NoError(t, err)
		} else {
			assert.EqualError(t, err, want)
		}
	}
}

func TestVerbForms(t *testing.T) {
	for word, lemma := range map[string]string{"said": "say", "tells": "tell", "denied": "deny", "denies": "deny", "arguing": "argue", "admitted": "admit",
		"admitting": "admit", "reported": "report", "offered": "offer", "quipped": "quip", "echoes": "echo", "agreed": "agree", "killed": ""} {
		v, _ := VerbForm(word)
		assert.Equal(t, lemma, v.Lemma, word)
	}
}

func TestSources(t *testing.T) {
	s, ok := Source("ministries")
	assert.True(t, ok && s.Kind == "organisation" && s.Official)
	s, ok = Source("analysts")
	assert.True(t, ok && s.Kind == "group" && !s.Official)
	for noun, kind := range map[string]string{"analyst": "person", "agencies": "organisation", "spokesmen": "group", "spokeswomen": "group", "reports": "document", "ministry": "organisation"} {
		s, ok = Source(noun)
		assert.True(t, ok, noun)
		assert.Equal(t, kind, s.Kind, noun)
	}
	_, ok = Source("umbrella")
	assert.False(t, ok)
	state, _ := State("belgrade")
	assert.Equal(t, "Serbia", state)
	assert.True(t, Media("reuters"))
}

func TestFirstNames(t *testing.T) {
	for name, want := range map[string]Sex{"aaron": Male, "hillary": Female, "zuzana": Female, "milica": Female, "besnik": Male, "": AnySex, "table": AnySex, "zzz": AnySex} {
		got, ok := FirstName(name)
		assert.Equal(t, want, got, name)
		assert.Equal(t, want != AnySex, ok, name)
	}
	rows := load("firstnames.txt", 2, 2, 1)
	for _, r := range []Row{rows[0], rows[1], rows[len(rows)/2], rows[len(rows)-2], rows[len(rows)-1]} {
		_, ok := FirstName(r.Cols[0])
		assert.True(t, ok, r.Cols[0])
	}
}

func TestPeople(t *testing.T) {
	p, ok := Human("spokeswoman")
	assert.True(t, ok && p.Sex == Female && p.Speaks)
	_, ok = Human("minister")
	assert.True(t, ok)
	_, ok = Human("ministry")
	assert.False(t, ok)
	title, ok := Title("sen.")
	assert.True(t, ok)
	assert.Equal(t, TitleWord{AnySex, "senator"}, title)
}
