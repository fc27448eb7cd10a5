package compare_test

import (
	"fmt"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
)

// versions analyses texts as versions of one article.
func versions(texts ...string) (docs []*attribution.Document) {
	for i, text := range texts {
		docs = append(docs, attribution.Analyze(article.FromText(fmt.Sprintf("%d.txt", i+1), "", text)))
	}
	return docs
}

func ExampleVersions() {
	c := compare.Versions(versions("Police said the fire hurt three people. The mill is closed.",
		"The mill is closed. The fire hurt four people."))
	for _, ch := range c.Steps[0].Changes {
		fmt.Println(ch.Op, ch.Severity)
		for _, d := range ch.Details {
			fmt.Printf("  %s: %q → %q %s\n", d.Aspect, d.Old, d.New, d.Direction)
		}
	}
	// Output:
	// kept quiet
	// changed high
	//   number: "three" → "four" up
	//   source: "Police" → "" attribution-dropped
	//   certainty: "reported" → "asserted" attribution-dropped
}

func ExampleComparison_Drafts() {
	c := compare.Versions(versions("The fire hurt three people.", "The fire hurt four people."))
	for _, d := range c.Drafts(0) {
		fmt.Println(d.Type, d.Text)
	}
	// Output:
	// correction An earlier version of this article misstated the number of people. It is four, not three.
}

func ExampleParseFailOn() {
	on, err := compare.ParseFailOn("attribution-dropped,quotation")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(on.Fails(compare.Versions(versions("The mill is open.", "The mill is closed."))))
	fmt.Println(on.Fails(compare.Versions(versions("Police said the mill is closed.", "The mill is closed."))))
	// Output:
	// false
	// true
}
