package claims

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
)

// TestStandalone reads claims alone: what they lack is put in, in brackets, and a twin that lacks nothing stays as it is.
func TestStandalone(t *testing.T) {
	for _, c := range []struct{ text, claim, want string }{
		// relatives
		{"Divers are looking for nine sailors, some of whom may have reached the shore.", "reached the shore",
			"some of [nine sailors] may have reached the shore"},
		{"The union blames the bank and its lawyers, which could face a fine.", "face a fine", ""},
		{"The envoy landed in Brode, where she will meet the miners.", "meet the miners", "[The envoy] will meet the miners [in Brode]"},
		{"The firm, whose owner may have fled, makes glass.", "owner may have fled", "[The firm’s] owner may have fled"},
		// second predicates
		{"Police said the driver fled and left the car.", "left the car", "[The driver] left the car"},
		{"The mill has to close and will sell its land.", "will sell", "[The mill] will sell its land"},
		// contents that are no clause
		{"The minister denies bullying two aides.", "bullying two aides", "[The minister denies] bullying two aides"},
		{"The mayor did not say whether the road was open.", "whether", "[The mayor did not say] whether the road was open"},
		{"The mayor said the road was open.", "road was open", "the road was open"},
		{"There is no cure which may help.", "may help", "may help"},
		{"The mayor does not know how the mill burned.", "how the mill", ""},
		// ties to another clause
		{"The school is shut, although the roof may be safe.", "roof may be", "the roof may be safe"},
		{"The school is shut until the roof can be mended.", "can be mended", ""},
		{"The fair will be moved if the rain goes on.", "if the rain", "The fair will be moved if the rain goes on"},
		// pronouns and names
		{"Marta Klein met the miners on Monday. She may resign in May.", "may resign", "[Marta Klein] may resign in May"},
		{"Marta Klein met the miners on Monday. Her office is shut.", "office is shut", "[Marta Klein’s] office is shut"},
		{"Marta Klein met the miners on Monday. Klein has stepped down.", "stepped down", "[Marta] Klein has stepped down"},
		{"Marta Klein met the miners. The Klein family owns a mill.", "owns a mill", "The Klein family owns a mill"},
		{"Marta Klein said she was ill and Klein's son had left.", "was ill", "[Marta Klein] was ill"},
		{"“I am ill,” Marta Klein said. “I will go and I will rest.”", "I am ill", "I [Marta Klein] am ill"},
		{"Ferra and Oslund signed a treaty. Both countries will open the border.", "open the border",
			"[Ferra and Oslund] will open the border"},
		{"It rained in the hills on Monday.", "rained", "It rained in the hills on Monday"},
		// its own brackets, and holes
		{"“[He] is ill,” Marta Klein said.", "is ill", "[He] is ill"},
		{"The governor, who denies taking gifts, has not resigned.", "has not resigned", "The governor has not resigned"},
	} {
		d := lone(c.text)
		var found string
		for _, x := range d.Claims {
			if strings.Contains(x.Text, c.claim) && (found == "" || len(x.Standalone) < len(found)) {
				found = x.Standalone
			}
		}
		if c.want != "" {
			assert.Equal(t, c.want, found, c.text)
		}
		for _, x := range d.Claims {
			assert.Empty(t, faults(x), c.text)
		}
	}
}

// faults tells how a claim that reads alone breaks its rules: what is outside brackets is verbatim and in the order of the text, no bracket
// stands in a bracket, and it is not longer than twice its text, or than that and a name.
func faults(c Claim) string {
	if strings.ContainsAny(c.Text, "[]") {
		if c.Standalone != c.Text {
			return "a text with brackets of its own is changed"
		}
		return ""
	}
	depth, rest := 0, []rune(c.Text)
	for _, r := range c.Standalone {
		switch {
		case r == '[':
			depth++
		case r == ']':
			depth--
		case depth == 0 && !unicode.IsSpace(r):
			at := slices.Index(rest, r)
			if at < 0 {
				return string(r) + " is not in the text, or in another order"
			}
			rest = rest[at+1:]
		}
		if depth < 0 || depth > 1 {
			return "brackets do not match"
		}
	}
	if depth != 0 {
		return "a bracket is open"
	}
	return ""
}

// FuzzStandalone holds whatever is read alone to its rules.
func FuzzStandalone(f *testing.F) {
	f.Add("The port and the council, which they accuse of hiding it, said: “He did.” Both men, some of whom may be ill, left.")
	f.Add("Marta Klein [left]. She, who denies it, may \"go (and\" Klein said he would.")
	f.Fuzz(func(t *testing.T, words string) {
		words = strings.ToValidUTF8(words, "") // what is read is decoded before
		x := text.New(article.FromText("", "", words), nil)
		who := sources.Read(sources.Input{Prose: x.Article.Prose, Sentences: x.Sentences, Quotations: x.Quotations})
		as, _ := extract.Resolve(x, who, extract.Find(x, who), .5)
		for _, c := range Cut(x, who, as).Claims {
			if s := faults(c); s != "" {
				t.Errorf("%s: %q of %q", s, c.Standalone, c.Text)
			}
		}
	})
}
