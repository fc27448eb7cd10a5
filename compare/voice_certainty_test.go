package compare

import (
	"strings"
	"testing"

	"factcheck/attribution"
	register "factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
)

// TestVoiceAndCertainty reads what is told of who says a claim and how sure it is, between two versions of it.
func TestVoiceAndCertainty(t *testing.T) {
	for _, c := range [][3]string{
		{"The mayor stole the money.", "The mayor may have stolen the money.", "medium asserted -> possible softened"},
		{"The mayor may have stolen the money.", "The mayor stole the money.", "high possible -> asserted strengthened-unsupported"},
		{"The mayor allegedly stole the money.", "The mayor stole the money.", "high alleged -> asserted strengthened-unsupported"},
		{"The mayor stole the money.", "The mayor allegedly stole the money.", "medium asserted -> alleged softened"},
		{"Police said the mayor stole the money.", "The mayor stole the money.",
			"high Police ->  attribution-dropped; high reported -> asserted attribution-dropped"},
		{"The mayor stole the money.", "Police said the mayor stole the money.",
			"low  -> Police attribution-added; low asserted -> reported softened"},
		{"The mayor stole the money.", "The mayor did not steal the money.", "high asserted -> negated reversed; high  -> not reversed"},
		{"The mayor did not steal the money.", "The mayor stole the money.", "high negated -> asserted reversed; high not ->  reversed"},
		{"The mayor is accused of stealing the money.", "The mayor was convicted of stealing the money.",
			"medium alleged -> confirmed convicted"},
		{"The mayor is accused of stealing the money.", "The mayor was cleared of stealing the money.",
			"medium alleged -> negated cleared; high  -> cleared reversed"},
		{"The mayor stole the money, police said.", "The mayor denied stealing the money.",
			"medium police -> The mayor source-changed; medium reported -> denied denial-added"},
		{"The mayor denied stealing the money.", "The mayor did not steal the money.",
			"high The mayor ->  attribution-dropped; high denied -> negated attribution-dropped"},
		{"The mayor did not steal the money.", "The mayor denied stealing the money.",
			"low  -> The mayor attribution-added; medium negated -> denied softened"},
		{"The council will close the mill.", "The council closed the mill.", "medium planned -> asserted occurred"},
		{"The council plans to close the mill.", "The council closed the mill.",
			"high The council ->  attribution-dropped; medium planned -> asserted occurred"},
		{"The council would close the mill.", "The council closed the mill.", "medium conditional -> asserted occurred"},
		{"The council will close the mill.", "The council would close the mill.", "medium planned -> conditional softened"},
		{"The council would close the mill.", "The council will close the mill.", "medium conditional -> planned strengthened"},
		{"If the vote fails, the council would close the mill.", "The council will close the mill.",
			"high conditional -> planned strengthened-unsupported"},
		{"If the vote fails, the council would close the mill.", "The council closed the mill.",
			"high conditional -> asserted strengthened-unsupported"},
		{"The council should close the mill.", "The council will close the mill.", "medium should -> will strengthened"},
		{"The council will close the mill.", "The council should close the mill.", "medium will -> should softened"},
		{"Police confirmed the mayor stole the money.", "Police said the mayor stole the money.", "medium confirmed -> reported softened"},
		{"Police said the mayor stole the money.", "Police confirmed the mayor stole the money.",
			"medium reported -> confirmed strengthened"},
		{"Police said the mayor stole the money.", "Police believe the mayor stole the money.", ""},
		{"Police believe the mayor stole the money.", "Police said the mayor stole the money.", ""},
		{"Police believe the mayor stole the money.", "A judge said the mayor stole the money.", "medium Police -> A judge source-changed"},
		{"It is unclear whether the mayor stole the money.", "The mayor stole the money.",
			"high unverified -> asserted strengthened-unsupported"},
		{"The mayor stole the money.", "It is unclear whether the mayor stole the money.", "medium asserted -> unverified softened"},
		{"The mayor failed to pay the fine.", "The mayor paid the fine.", "high negated -> asserted reversed"},
		{"The mayor paid the fine.", "The mayor failed to pay the fine.", "high asserted -> negated reversed"},
		{"Police said the mill burned.", "Officials said the mill burned.", "medium Police -> Officials source-changed"},
		{"Ana Horvat said the mill burned.", "A clerk said the mill burned.", "high Ana Horvat -> A clerk named-to-unnamed"},
		{"A clerk said the mill burned.", "Ana Horvat said the mill burned.", "low A clerk -> Ana Horvat unnamed-to-named"},
		{"Ana Horvat said the mill burned.", "The ministry said the mill burned.", "high Ana Horvat -> The ministry named-to-unnamed"},
		{"The council plans to close the mill.", "The council closes the mill.",
			"high The council ->  attribution-dropped; medium planned -> asserted strengthened"},
		{"Mayor Ana Horvat said the mill burned.", "Horvat said the mill burned.", ""},
		{"The mayor said the mill burned.", "The mayor’s office said the mill burned.",
			"medium The mayor -> The mayor’s office source-changed"},
		{"He was due to vote on Monday.", "He voted on Monday.", "medium due ->  occurred"},
		{"A potentially deadly gas filled the hall.", "A deadly gas filled the hall.", "medium potentially ->  strengthened"},
		{"A deadly gas filled the hall.", "A potentially deadly gas filled the hall.", "medium  -> potentially softened"},
	} {
		var got []string
		for _, a := range []Aspect{Source, Certainty, Polarity} {
			got = append(got, told(a, c[0], c[1])...)
		}
		assert.Equal(t, c[2], strings.Join(got, "; "), "%s / %s", c[0], c[1])
	}
}

// TestSameSource compares sources by name and mention.
func TestSameSource(t *testing.T) {
	named := func(name string) *attribution.Source {
		return &attribution.Source{Name: name, Naming: attribution.Named, Kind: attribution.Person}
	}
	described := func(name string, k register.Kind) *attribution.Source {
		return &attribution.Source{Name: name, Naming: attribution.Described, Kind: k}
	}
	for _, c := range []struct {
		a, b *attribution.Source
		want bool
	}{
		{named("Ana Horvat"), named("Horvat"), true},
		{named("Ana Horvat"), named("Eva Horvat"), true}, // the article alone tells whether they are two
		{named("Ana Horvat"), named("Ana Kern"), false},
		{described("the police", attribution.Organisation), described("police", attribution.Organisation), true},
		{described("local police", attribution.Organisation), described("police", attribution.Organisation), true},
		{described("a clerk", attribution.Person), described("a nurse", attribution.Person), false},
		{described("Republican lawmakers", attribution.Group), described("Republicans", attribution.Group), true},
		{described("Republican lawmakers", attribution.Group), described("Republicans", attribution.Person), false},
		{described("", attribution.Person), described("a nurse", attribution.Person), false},
		{described("", attribution.NoSource), described("", attribution.NoSource), true},
	} {
		assert.Equal(t, c.want, sameSource(c.a, c.b), "%s / %s", c.a.Name, c.b.Name)
		assert.Equal(t, c.want, sameSource(c.b, c.a), "%s / %s", c.b.Name, c.a.Name)
	}
}

// TestLosses rates claims that are gone.
func TestLosses(t *testing.T) {
	const stays = "The road beside the river was closed for two hours on Monday."
	for gone, want := range map[string]string{
		"The mayor opened a library.":                        "medium",
		"Nine people died in the flood.":                     "high",
		"The clerk was accused of theft.":                    "high",
		"The clerk denied the theft.":                        "high",
		"Why did nobody warn the crew?":                      "info",
		"Sign up for our newsletter.":                        "quiet",
		"Police said the mill burned.":                       "medium",
		"The library opened.\n\nLast updated in the evening": "medium",
	} {
		var got []string
		for _, ch := range versions(stays+" "+gone, stays).Steps[0].Changes {
			if ch.Op == Removed {
				got = append(got, ch.Severity.String())
			}
		}
		if assert.NotEmpty(t, got, gone) {
			assert.Equal(t, want, got[0], gone)
		}
	}
}

// TestNumbersInWords prints a number with the word that it is the first part of, also where it opens the text.
func TestNumbersInWords(t *testing.T) {
	assert.Equal(t, []string{"high 9-day -> 6-day down"}, told(Number, "9-day strike ended on Monday.", "6-day strike ended on Monday."))
	assert.Equal(t, []string{"high two-year -> three-year up"}, told(Number, "The judge gave them a two-year reprieve.",
		"The judge gave them a three-year reprieve."))
	assert.Equal(t, []string{"high nine -> six down"}, told(Number, "The strike hurt nine people.", "The strike hurt six people."))
}

// TestPronounsAsSources are another wording for a person, and for nobody else.
func TestPronounsAsSources(t *testing.T) {
	const before = "The shop owner Stan Kosek met the crew at the bridge. "
	for _, c := range []struct {
		old, new string
		want     int
	}{
		{"He said the mill burned.", "Kosek said the mill burned.", 0},
		{"Kosek said the mill burned.", "He said the mill burned.", 0},
		{"He said the mill burned.", "Police said the mill burned.", 1},
		{"He said the mill burned.", "He said the mill had burned.", 0},
	} {
		assert.Len(t, told(Source, before+c.old, before+c.new), c.want, "%s / %s", c.old, c.new)
	}
}
