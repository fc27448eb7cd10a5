package compare

import (
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"

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
		{"Police said three people were hurt in the crash.", "Police said four people were hurt in the crash.", "An earlier version of this article misstated the number of people. It is four, not three."},
		{"The bridge cost $2 million to build.", "The bridge cost $3 million to build.", "An earlier version of this article misstated an amount of money. It is $3 million, not $2 million."},
		{"The road reopened on Monday.", "The road reopened on Tuesday.", "An earlier version of this article gave a wrong date. It is Tuesday, not Monday."},
		{"The mayor met Lindsay Williams in the hall.", "The mayor met Lindsey Williams in the hall.", "An earlier version of this article misspelled a name. It is Lindsey Williams, not Lindsay Williams."},
		{"The men were found in Oslo on a truck.", "The men were found in Bergen on a truck.", "An earlier version of this article misstated a place. It is Bergen, not Oslo."},
		{"The road was closed to cars.", "The road was shut to cars.", ""},
		{"The road was closed to cars.", "The road was closed to cars.", ""},
	} {
		got := ""
		if ds := versions(c.old, c.new).Drafts(0); len(ds) > 0 {
			got = ds[0].Text
		}
		assert.Equal(t, c.want, got, c.new)
	}
}
