package lexicon

import (
	"io/fs"
	"strings"
	"testing"

	"factcheck/attribution/lexicon/spoil"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestFiles breaks each file in several ways and sees the place of the mistake.
func TestFiles(t *testing.T) {
	closed := map[string][]int{"cues.txt": {1}, "verbs.txt": {1, 2}, "operators.txt": {1, 2, 3, 4}, "stances.txt": {1, 2, 3},
		"people.txt": {1, 2}, "titles.txt": {1}, "sources.txt": {1, 2},
		"firstnames.txt": {1}, "measures.txt": {1}, "senses.txt": {1}, "occurring.txt": {1}, "wrongs.txt": {1},
		"nounclasses.txt": {1}, "verbclasses.txt": {1}, "modifierclasses.txt": {1}, "namewords.txt": {1}, "headlines.txt": {1},
		"functionwords.txt": {1}, "replies.txt": {1},
		"calendar.txt": {1, 2, 3}, "numerals.txt": {1, 2}, "units.txt": {1}, "bounds.txt": {1, 2}}
	paths, err := fs.Glob(files, "*.txt")
	require.NoError(t, err)
	for _, name := range paths {
		if assert.Contains(t, readers, name, "a file that nothing reads") {
			spoil.Check(t, spoil.File{Name: name, Text: embedded(name), Separator: "\t", Closed: closed[name]}, readers[name])
		}
	}
	assert.Len(t, paths, len(readers))
}

// TestMistakesInFiles are those that one file alone can have.
func TestMistakesInFiles(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"cues.txt", "call * up\task", `cues.txt:1: "call * up" is not one word, or two, or one and a *`},
		{"cues.txt", "claim\tclaims", `cues.txt:1: "claims" is not one of say, claim, accuse, deny, confirm, ask, believe, know, promise, warn, show, judge`},
		{"verbs.txt", "tell\tsay\tthat that", `verbs.txt:1: "that" stands here twice`},
		{"irregular.txt", "be\twas|\tbeen", `irregular.txt:1: "was|" has a bar without a form`},
		{"synonyms.txt", "scrap", `synonyms.txt:1: "scrap" has 1 words where 2 are due`},
		{"synonyms.txt", "scrap axe", `synonyms.txt:1: "axe" is out of order or stands twice behind "scrap"; sort the words`},
		{"antonyms.txt", "able unable willing", `antonyms.txt:1: "able unable willing" has 3 words where 2 are due`},
		{"operators.txt", "due\tpred\tplanned\tneg\t4\tIt is due to [open].\tIt [opened].", `operators.txt:1: "4" is no value from -3 to 3`},
		{"operators.txt", "due\tpred\tplanned\tneg\t2\tIt is due to open.\tIt [opened].", `operators.txt:1: "It is due to open." has not one predicate in brackets`},
		{"operators.txt", "due\tpred\tplanned\tneg\t2\tIt is due to [open].\tIt [opened].\ndue\tpred through\tplanned\tneg\t2\tIt is " +
			"due to [open].\tIt [opened].",
			`operators.txt:2: "due" governs by pred on an earlier line already`},
		{"firstnames.txt", "ana\tfemale\n# men\nivo\tmale",
			"firstnames.txt:3: the line before it is a comment or empty; comments stand at the head of this file"},
		{"events.txt", "fire;flood", `events.txt:1: "fire;flood" has a ';' in it; write words, and a tab between columns`},
		{"numerals.txt", "half\tfraction\t1/0", `numerals.txt:1: "1/0" is neither a whole number nor one over another`},
		{"numerals.txt", "half\tfraction\t.5", `numerals.txt:1: ".5" is neither a whole number nor one over another`},
		{"units.txt", "Foot\tmeasured\tfeet\t-", `units.txt:1: "Foot" has capitals; write it in lower case`},
		{"units.txt", "foot\tmeasured\tfeet -\t-", `units.txt:1: "feet -" has a word beside the - for none`},
		{"units.txt", "foot\tmeasure\tfeet\t-", `units.txt:1: "measure" is not one of measured, period`},
		{"senses.txt", "claim\tobj\tTHINGS", `senses.txt:1: "THINGS" has capitals; write it in lower case`},
	} {
		assert.EqualError(t, readers[c.name](c.text), c.want)
	}
}

// TestMistakeCostsItsOwnWord reads a file with a mistake on each of two lines: both are told, and what stands on the others is there.
func TestMistakeCostsItsOwnWord(t *testing.T) {
	rows, err := ParseColumns("verbs.txt", "add\tsay\nargue\tclaims\nask\task\nAver\tclaim\nclaim\tclaim\nbeg\task\n", 1, word,
		oneOf(Classes...))
	assert.EqualError(t, err, `verbs.txt:4: "Aver" is out of order, it belongs before "ask"
verbs.txt:6: "beg" is out of order, it belongs before "claim"
verbs.txt:2: "claims" is not one of say, claim, accuse, deny, confirm, ask, believe, know, promise, warn, show, judge
verbs.txt:4: "Aver" has capitals; write it in lower case`)
	var left []string
	for _, r := range rows {
		left = append(left, r.Cols[0])
	}
	assert.Equal(t, []string{"add", "ask", "claim", "beg"}, left)
}

// TestStandInsAreKnown proves that each class has the well-known verb that stands in for a newsroom's own.
func TestStandInsAreKnown(t *testing.T) {
	for class := Say; class < ClassCount; class++ {
		_, known, err := StandIns("blort", class)
		require.NoError(t, err)
		r, ok := ReportingVerb(known)
		assert.True(t, ok && r.Class == class, class)
	}
	_, err := ClassNamed("shout")
	assert.ErrorContains(t, err, `"shout" is no class of reporting verbs; choose one of say, claim`)
}

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
	for word, lemma := range map[string]string{"said": "say", "tells": "tell", "denied": "deny", "denies": "deny", "arguing": "argue",
		"admitted":  "admit",
		"admitting": "admit", "reported": "report", "offered": "offer", "quipped": "quip", "echoes": "echo", "agreed": "agree",
		"killed": ""} {
		v, _ := VerbForm(word)
		assert.Equal(t, lemma, v.Lemma, word)
	}
}

func TestSources(t *testing.T) {
	s, ok := Source("ministries")
	assert.True(t, ok && s.Kind == OrganisationSource && s.Official)
	s, ok = Source("analysts")
	assert.True(t, ok && s.Kind == GroupSource && !s.Official)
	for noun, kind := range map[string]SourceKind{"analyst": PersonSource, "agencies": OrganisationSource, "spokesmen": GroupSource,
		"spokeswomen": GroupSource, "reports": DocumentSource, "ministry": OrganisationSource} {
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
	for name, want := range map[string]Sex{"aaron": Male, "hillary": Female, "zuzana": Female, "milica": Female, "besnik": Male, "": AnySex,
		"table": AnySex, "zzz": AnySex} {
		got, ok := FirstName(name)
		assert.Equal(t, want, got, name)
		assert.Equal(t, want != AnySex, ok, name)
	}
	rows, err := Parse("firstnames.txt", embedded("firstnames.txt"), 2, 2, 1)
	require.NoError(t, err)
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

// FuzzParse: rows have the columns that are due, and each mistake its line.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"# head\nb\tx\na\tx", "a\tx\na\ty", "a", "a\t\tb", "a\tx\r\n\n# note\nb\tx", "\u00a0\tb"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 200 {
			return
		}
		rows, err := ParseColumns("own.txt", text, 1, word, words)
		for _, r := range rows {
			require.Len(t, r.Cols, 2)
			require.NotContains(t, r.Cols, "")
			require.NoError(t, word(r.Cols[0]))
		}
		if err != nil {
			for line := range strings.Lines(err.Error()) {
				require.True(t, strings.HasPrefix(line, "own.txt:"), line)
			}
		}
	})
}

// FuzzStandIns: a verb is refused, or each of its forms is one word.
func FuzzStandIns(f *testing.F) {
	for _, s := range []string{"grumble", "", "be", "Tell", "tie", "x-ray", "y", "ß"} {
		f.Add(s, "say")
	}
	f.Fuzz(func(t *testing.T, lemma, class string) {
		if len(lemma) > 50 {
			return
		}
		c, err := ClassNamed(class)
		if err != nil {
			return
		}
		forms, known, err := StandIns(lemma, c)
		if err != nil {
			return
		}
		require.NotEmpty(t, known)
		for form, stands := range forms {
			require.NotContains(t, form, " ")
			require.NotEmpty(t, stands, form)
		}
	})
}
