package claims

import (
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"

	"github.com/stretchr/testify/assert"
)

// TestChecked: what a fact check holds of the sentences that it sets out, by their number, and of no others.
func TestChecked(t *testing.T) {
	const tail = "\n\nThe army blew up the dam.\n\nOur verdict\n\nFalse. The dam stands."
	for words, want := range map[string]map[int]string{
		"What was claimed" + tail:                      {1: "denied"},
		"What was seen" + tail:                         {},
		"What was claimed by many of them here" + tail: {},
		"The rumour" + tail:                            {},
		"Rumour" + tail:                                {1: "denied"},
		"Claim: The army blew up the dam. It fled.\n\nRating: True":                            {0: "confirmed", 1: "confirmed"},
		"Claim: The army blew up the dam.\n\nIt fled.\n\nRating: True":                         {0: "confirmed"},
		"Rating: True\n\nClaim: The army blew up the dam.":                                     {},
		"Claim: The army fled.\n\nClaim: The army came.\n\nRating: Unproven":                   {1: "open"},
		"Claim: The army fled.\n\nRating: False\n\nThe army came.\n\nRating: True":             {0: "denied"},
		"Claim: The army fled.\n\nRating: It was a long and a cold day, and we hold it false.": {},
		"Claim: The army fled.\n\nRating: In May\n\nRating: False":                             {0: "denied"},
		"The rating: a claim. The army fled.\n\nRating: False":                                 {},
		"FALSE: The army fled.":         {0: "denied"},
		"False: The army fled.":         {},
		"FALSE":                         {},
		"MOSTLY FALSE: The army fled.":  {0: "denied"},
		"TRUE: The army fled. It came.": {0: "confirmed"},
	} {
		got := map[int]string{}
		for i, o := range checked(text.New(article.FromText("", "", words), nil)) {
			got[i] = o.Effect.String()
		}
		assert.Equal(t, want, got, words)
	}
}
