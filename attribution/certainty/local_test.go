package certainty

import "testing"

// TestWordsAtThePredicate are modals, negations and adverbs that stand at the predicate itself, each beside words like them that are none.
func TestWordsAtThePredicate(t *testing.T) {
	labels(t, false, map[string]string{
		"The council will [sell] the land.":                      "planned",
		"The council won't [sell] the land.":                     "negated",
		"He'll [sell] the land.":                                 "planned",
		"The council can't [sell] the land.":                     "negated",
		"The council may have [sold] the land.":                  "possible",
		"The council must have [sold] the land.":                 "probable",
		"The council is to [sell] the land.":                     "planned",
		"The council is not to [sell] the land.":                 "negated",
		"The council is going to [sell] the land.":               "planned",
		"The council had to [sell] the land.":                    "asserted",
		"The council has to [sell] the land.":                    "planned",
		"The firm has yet to [comment].":                         "negated",
		"His will [left] the land to a nephew.":                  "asserted",
		"The might of the river [broke] the wall.":               "asserted",
		"The council did not [sell] the land.":                   "negated",
		"The council never [sold] the land.":                     "negated",
		"The council no longer [owns] the land.":                 "negated",
		"The council not only [sold] the land but gave it away.": "asserted",
		"Nobody [saw] the driver.":                               "negated",
		"No one [saw] the driver.":                               "negated",
		"None of the guests [saw] the driver.":                   "negated",
		"Neither driver [saw] the child.":                        "negated",
		"The police [saw] nothing.":                              "negated",
		"Not a single guest [came].":                             "negated",
		"Hardly anyone [left].":                                  "negated",
		"No fewer than nine guests [left].":                      "asserted",
		"The driver neither [stopped] nor called the police.":    "negated",
		"The driver left without [paying] the fine.":             "negated",
		"Perhaps the driver [slept].":                            "possible",
		"Perhaps 200 people [marched].":                          "asserted",
		"The driver almost [hit] a child.":                       "negated",
		"The driver apparently [slept].":                         "probable",
		"The driver almost certainly [slept].":                   "probable",
		"He pleaded not guilty to [stealing] the car.":           "negated",
		"The alleged [theft] shocked the town.":                  "alleged",
		"The so-called [theft] shocked the town.":                "doubted",
	})
}

// TestWhatAClauseIs are questions, orders and conditions.
func TestWhatAClauseIs(t *testing.T) {
	labels(t, false, map[string]string{
		"Did the mayor [resign]?":                        "unverified",
		"Did the mayor [resign]?\"":                      "unverified",
		"The mayor [resigned] (why?).":                   "asserted",
		"[Call] the police at once.":                     "requested",
		"They [call] the police at once.":                "asserted",
		"[Help] for farmers has come.":                   "asserted",
		"The roof will [fall] if it rains.":              "conditional",
		"The roof will [fall] unless it is mended.":      "conditional",
		"The roof [fell] if I remember rightly.":         "asserted",
		"The roof will [fall] even if it stays dry.":     "planned",
		"Had he [known], he would have left.":            "conditional",
		"If the roof [falls], the school will close.":    "conditional",
		"The question is whether the roof [holds].":      "unverified",
		"The school will reopen when the roof is [dry].": "planned",
		"The school closed when the roof [fell].":        "asserted",
		"He did not come because he was [ill].":          "asserted",
		"Few if any guests [left].":                      "asserted",
	})
}
