package house

import (
	"strings"
	"testing"

	"factcheck/attribution/lexicon/spoil"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// canon brings words to one form, as package compare does.
func canon(s *Style, text string) string {
	var words []string
	for _, w := range strings.Fields(text) {
		if to, ok := s.Token(w); ok {
			words = append(words, to...)
		} else {
			words = append(words, s.Word(strings.Trim(w, ".")))
		}
	}
	var out []string
	for len(words) > 0 {
		n, to := s.Phrase(words)
		if n == 0 {
			n, to = 1, words[:1]
		}
		out, words = append(out, to...), words[n:]
	}
	return strings.Join(out, " ")
}

func TestPairs(t *testing.T) {
	for _, c := range [][2]string{
		{"5 per cent of them", "5 percent of them"},
		{"states such as Ohio", "states like Ohio"},
		{"gov. hale of pa.", "governor hale of pennsylvania"},
		{"the u.s. army", "the united states army"},
		{"the colour of the centre", "the color of the center"},
		{"they organised it and travelled", "they organized it and traveled"},
		{"prior to the vote", "before the vote"},
	} {
		assert.Equal(t, canon(Standard(), c[0]), canon(Standard(), c[1]))
	}
}

// Words that differ in one letter and in meaning stay apart.
func TestNoPairs(t *testing.T) {
	for _, c := range [][2]string{{"filled", "filed"}, {"four", "for"}, {"mass", "mass."}, {"miss", "mississippi"}, {"three", "there"},
		{"wise", "wisely"},
		{"killed", "kiled"}, {"for", "four"}, {"court", "high court"}, {"tre", "ter"}} {
		assert.NotEqual(t, canon(Standard(), c[0]), canon(Standard(), c[1]))
	}
}

func TestWith(t *testing.T) {
	s, err := Standard().With("own.txt", "council\tcity council\tthe board\n")
	require.NoError(t, err)
	assert.Equal(t, "council met", canon(s, "the board met"))
	assert.Equal(t, "the board met", canon(Standard(), "the board met"), "the standard stays as it was")
	_, err = Standard().With("own.txt", "b\tc\na\td\n")
	assert.EqualError(t, err, `own.txt:2: "a" is out of order, it belongs before "b"`)
	_, err = Standard().With("own.txt", "# a comment\ncouncil\tBoard\n")
	assert.EqualError(t, err, `own.txt:2: "Board" has capitals; write it in lower case`)
	_, err = Standard().With("own.txt", "council\n")
	assert.ErrorContains(t, err, "own.txt:1: 1 columns where 2 to 8 are due")
}

// TestFiles breaks each file in several ways and sees the place of the mistake.
func TestFiles(t *testing.T) {
	empty := func() *Style { return &Style{whole: map[string][]string{}, phrases: map[string][]phrase{}} }
	spoil.Check(t, spoil.File{Name: "pairs.txt", Text: pairsFile, Separator: "\t", AnyNumber: true},
		func(text string) error { return empty().readPairs("pairs.txt", text) })
	spoil.Check(t, spoil.File{Name: "endings.txt", Text: endingsFile, Separator: "\t", Closed: []int{2}},
		func(text string) error { return empty().readEndings("endings.txt", text) })
	spoil.Check(t, spoil.File{Name: "notices.txt", Text: noticesFile, Separator: "\t"},
		func(text string) error { _, err := readNotices(text); return err })
	spoil.Check(t, spoil.File{Name: "notewords.txt", Text: noteWordsFile, Separator: "\t"},
		func(text string) error { _, err := readNoteWords(text); return err })
	for text, want := range map[string]string{
		"car\tauto\ncoach\tbus\tauto": `own.txt:2: "auto" stands on line 1 already`,
		"car\tmotor  car":             `own.txt:1: "motor  car" has two spaces in a row; write one`,
	} {
		s := empty()
		assert.EqualError(t, s.readPairs("own.txt", text), want)
		assert.Equal(t, text[:3] == "car" && len(text) > 20, canon(s, "bus") == "coach", "a mistake costs itself alone")
	}
	assert.EqualError(t, empty().readEndings("own.txt", "our\tour\t2"), `own.txt:1: "our" and "our" are no two endings behind a whole number of letters`)
}

func TestNotice(t *testing.T) {
	for _, yes := range []string{"sign up for our newsletter", "this story will be updated", "readers like you pay for it"} {
		assert.True(t, Notice(yes), yes)
	}
	for _, no := range []string{"the council signed up a new coach", "the newsletter of the party reported it",
		"the plan was updated on monday", ""} {
		assert.False(t, Notice(no), no)
	}
}

// FuzzWith reads a newsroom's own pairs: what they are brought to does not change when it is brought there again.
func FuzzWith(f *testing.F) {
	for _, s := range [][2]string{{"council\tcity council\tthe board", "the board met"}, {"a\tb.\nc\ta b", "b. a b"}, {"x\t.", "x ."},
		{"# a\n\tb", "b"}, {"%\tper cent", "5 per cent"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, pairs, text string) {
		if len(pairs)+len(text) > 150 {
			return
		}
		if s, err := Standard().With("own.txt", pairs); err == nil {
			canon(s, strings.ToLower(text))
		} else {
			require.True(t, strings.HasPrefix(err.Error(), "own.txt:"), err)
		}
	})
}
