package compare

import (
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/facts"

	"github.com/stretchr/testify/assert"
)

// versions compares texts.
func versions(texts ...string) *Comparison {
	var docs []*attribution.Document
	for _, t := range texts {
		docs = append(docs, attribution.Analyze(article.FromText("", "", t)))
	}
	return Versions(docs)
}

func TestDrafts(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"Police said three people were hurt in the crash.", "Police said four people were hurt in the crash.",
			"An earlier version of this article misstated the number of people. It is four, not three."},
		{"The bridge cost $2 million to build.", "The bridge cost $3 million to build.",
			"An earlier version of this article misstated an amount of money. It is $3 million, not $2 million."},
		{"The road reopened on Monday.", "The road reopened on Tuesday.",
			"An earlier version of this article gave a wrong date. It is Tuesday, not Monday."},
		{"The mayor met Lindsay Williams in the hall.", "The mayor met Lindsey Williams in the hall.",
			"An earlier version of this article misspelled a name. It is Lindsey Williams, not Lindsay Williams."},
		{"The men were found in Oslo on a truck.", "The men were found in Bergen on a truck.",
			"An earlier version of this article misstated a place. It is Bergen, not Oslo."},
		{"The road was closed to cars.", "The road was shut to cars.", ""},
		{"Three men were held by police.", "Four men were held by police.",
			"An earlier version of this article misstated the number of men. It is four, not three."},
		{"The fund paid $600 to the town.", "The fund paid at most $600 to the town.", ""},
		{"The road reopened on Tuesday.", "The road reopened on March 11.", ""},
		{"The road reopened on Tuesday.", "The road reopened today.", ""}, // which may have been that day
		{"The road reopened yesterday.", "The road reopened on Tuesday.", ""},
		{"The mayor called it a “sad” vote.", "The mayor called it a “big” vote.",
			"An earlier version of this article misquoted the mayor. The quotation is “big”."},
		{"The fee is 5 percent for members.", "The fee is 5% for members.", ""},
		{"The mayor met U.S. senators in the hall.", "The mayor met US senators in the hall.", ""},
		{"At least three people died in the flood as of Monday, officials said.",
			"At least nine people died in the flood as of Tuesday, officials said.", ""},
		{"The road was closed to cars.", "The road was closed to cars.", ""},
		{"Ana Horvat, 34, runs the mill.", "Ana Horvat, 43, runs the mill.",
			"An earlier version of this article misstated an age. It is 43, not 34."},
		{"The fire burned a third of the mill.", "The fire burned a quarter of the mill.",
			"An earlier version of this article misstated a share. It is a quarter, not a third."},
		{"Turnout was 40 percent in May.", "Turnout was 60 percent in May.",
			"An earlier version of this article misstated a percentage. It is 60 percent, not 40 percent."},
		{"The track is 40 miles long.", "The track is 60 miles long.",
			"An earlier version of this article misstated a number of miles. It is 60, not 40."},
		{"The second flood in a year closed the road.", "The third flood in a year closed the road.",
			"An earlier version of this article said “second” where it should have said “third”."},
		{"He had served a six-year term.", "He had served a four-year term.",
			"An earlier version of this article misstated a number of years. It is four, not six."},
		{"The company spent $2 million on the mill.", "The company spent $2 million per year on the mill.",
			"An earlier version of this article misstated an amount of money. It is $2 million per year, not $2 million."},
		{"The flat is 60 square feet.", "The flat is 60 square metres.", "An earlier version of this article said wrongly: “The flat is " +
			"60 square feet.” It should have said: “The flat is 60 square metres.”"},
		{"The bridge is open.", "The bridge is not open.",
			"An earlier version of this article said wrongly: “The bridge is open.” It should have said: “The bridge is not open.”"},
		{"The road from Linz to Graz is closed.", "The road from Linz to Wels is closed.",
			"An earlier version of this article gave a wrong name. It is Wels, not Graz."},
		{"The clerk was convicted of fraud.", "The clerk was convicted of theft.",
			"An earlier version of this article said “fraud” where it should have said “theft”."},
		{"Her 9-year-old son and 4-year-old daughter live there.", "Her 9-year-old daughter and 4-year-old son live there.",
			"An earlier version of this article mixed up “son” and “daughter”."},
		{"The town has about 600 people.", "The town has 600 people.", ""},
		{"The blaze closed the school.", "The fire closed the school.", ""},
	} {
		got := ""
		if ds := versions(c.old, c.new).Drafts(0); len(ds) > 0 {
			got = ds[0].Text
		}
		assert.Equal(t, c.want, got, c.new)
	}
}

// An article that was written anew, or did not change, calls for no note; a mistake that stood twice calls for one.
func TestDraftsOfWholeArticles(t *testing.T) {
	old := "The bridge cost $2 million to build. The mayor opened it on Monday. Two schools stay closed. The river rose by a foot. " +
		"Nobody was hurt."
	fresh := "Voters go to the polls in May. A new library has 300 seats. Trains run every ten minutes. Farmers expect rain. The market " +
		"moved north."
	assert.Empty(t, versions(old, fresh).Drafts(0))
	assert.Empty(t, versions(old, old).Drafts(0))
	twice := "Lindsay Williams opened the hall. The town has two rivers. Schools were closed. Mayor Lindsay Williams thanked the builders."
	assert.Len(t, versions(twice, strings.ReplaceAll(twice, "Lindsay", "Lindsey")).Drafts(0), 1)
}

// TestCounted names what a quantity counts.
func TestCounted(t *testing.T) {
	for unit, want := range map[string]string{"percent": "a percentage", "percentage point": "a percentage", "year-old": "an age",
		"part": "a share", "USD": "an amount of money", "": "a number",
		"mile": "a number of miles", "nurse": "the number of nurses", "oil": "the number of oils", "EURO": "the number of EUROs",
		"person": "the number of people", "man": "the number of men", "woman": "the number of women", "child": "the number of children",
		"foot": "a number of feet", "life": "the number of lives", "knife": "the number of knives", "half": "the number of halves",
		"city": "the number of cities", "boy": "the number of boys", "y": "the number of ys", "bus": "the number of buses",
		"box": "the number of boxes", "church": "the number of churches", "dish": "the number of dishes", "month": "a number of months"} {
		assert.Equal(t, want, countOf(facts.Quantity{Unit: unit}), unit)
	}
}
