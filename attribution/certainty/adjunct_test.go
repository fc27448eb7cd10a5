package certainty

import "testing"

// TestClausesBesideAVerb are adverbial clauses, clauses on nouns and coordinations: each takes from its host what the grammar passes on.
func TestClausesBesideAVerb(t *testing.T) {
	labels(t, false, map[string]string{
		"He sold the house to [pay] his debts.":                    "planned",
		"Shares rose to [close] at nine.":                          "asserted",
		"He fled, [leaving] the car.":                              "asserted",
		"He may have fled, [leaving] the car.":                     "possible",
		"The firms risk [losing] the contract.":                    "possible",
		"He was accused of [stealing] a car.":                      "alleged",
		"He was prevented from [leaving] the country.":             "negated",
		"The bridge will reopen when the work [ends].":             "planned",
		"The first woman to [lead] the party was a nurse.":         "asserted",
		"The last man to [leave] the mine was a guard.":            "asserted",
		"The man who [stole] the car may be dead.":                 "asserted",
		"The claim that he [stole] the car is old.":                "reported",
		"The plan to [close] the mine is old.":                     "planned",
		"Claims [made] by farmers were heard.":                     "asserted",
		"It is a means of [making] peace.":                         "possible",
		"The firm cannot sell the mine or [close] it.":             "negated",
		"The firm did not sell the mine and the workers [stayed].": "asserted",
		"He had no money and [left].":                              "asserted",
		"The storm caused the roof to [fall].":                     "asserted",
		"He is unlikely to [resign].":                              "doubted",
		"He is determined to [resign].":                            "planned",
		"He forgot that he [paid].":                                "asserted",
		"He forgot to [pay].":                                      "negated",
		"He dismissed reports that the mine [closed].":             "denied",
	})
}

// TestEventsThatTakePart are nouns of events: what a verb does to its object, says of its subject, or ties to it.
func TestEventsThatTakePart(t *testing.T) {
	labels(t, false, map[string]string{
		"The union called off the [strike].":             "negated",
		"The union began a [strike].":                    "asserted",
		"The union may begin a [strike].":                "possible",
		"The union threatened a [strike].":               "possible",
		"The union postponed the [strike].":              "planned",
		"He is on trial for [theft].":                    "alleged",
		"The plan for a [strike] failed.":                "planned",
		"Fears of a [strike] grew.":                      "possible",
		"The [strike] may begin in May.":                 "possible",
		"The [strike] angered the mayor.":                "asserted",
		"The [strike] could anger the mayor.":            "asserted",
		"The denial of the [theft] surprised the court.": "denied",
	})
}
