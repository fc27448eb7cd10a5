package certainty

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestStances are clauses that do nothing else than to take a stance on what was said, and clauses like them that tell of something.
func TestStances(t *testing.T) {
	stances(t, false, map[string]string{
		"The report is [false].":                     "negated",
		"The report is not [false].":                 "asserted",
		"The claim was [proven] false.":              "negated",
		"The claim was [ruled] false.":               "negated",
		"The claims were [found] false.":             "negated",
		"The ceiling was [ruled] false.":             "none",
		"The claim [proved] false.":                  "negated",
		"The rumor is a [hoax].":                     "negated",
		"The motive is [unknown].":                   "unverified",
		"The motive [remains] unclear.":              "unverified",
		"The number of victims is [unknown].":        "unverified",
		"Ministers [dismissed] the claims.":          "denied",
		"Ministers [dismissed] the clerk.":           "none",
		"Ministers [confirmed] the reports.":         "confirmed",
		"Ministers did not [confirm] the reports.":   "unverified",
		"Ministers could not [confirm] the reports.": "unverified",
		"The claims were [dismissed] by ministers.":  "denied",
		"The ceiling is [false].":                    "none",
		"The report is [long].":                      "none",
		"Nothing has been [ruled] out.":              "possible",
	})
}

// TestStancesOfHeadlines are stances that a headline takes with nouns, participles and quotation marks.
func TestStancesOfHeadlines(t *testing.T) {
	stances(t, true, map[string]string{
		"Story of miracle cure [debunked]":                     "negated",
		"Death of rapper [rumored] on forum":                   "alleged",
		"[Motive] in doubt":                                    "unverified",
		"Report that mayor stole is totally [fake]":            "negated",
		"Police [investigate] reports of gunman at mall":       "unverified",
		"Bank [weighs] sale of unit":                           "possible",
		"[Doubts] over story of miracle cure":                  "doubted",
		"Doubts [grow] over story of miracle cure":             "doubted",
		"Fears [grow] for missing crew":                        "possible",
		"Bomb [scare] at school":                               "possible",
		"Coup [fears]":                                         "possible",
		"Bomb [hoax]":                                          "negated",
		"[Fears]":                                              "none",
		"Old [fears]":                                          "none",
		"Crew [fears]":                                         "possible",
		"[Cause] of fire at school unknown after second blast": "unverified",
		"Man '[married] his dog'":                              "reported",
		"Man [married] his dog":                                "none",
		"Missing jets [spark] fears":                           "none",
		"Pupil's questions [inspire] teacher":                  "none",
		"[Report] on schools":                                  "none",
		"[Report] of blast in town":                            "reported",
		"Alleged [gunman]: what we know":                       "alleged",
		"No [truth] to rumor of sale":                          "negated",
	})
}

func stances(t *testing.T, headline bool, table map[string]string) {
	t.Helper()
	for sentence, want := range table {
		m := mark(t, sentence, headline)
		p, ok := m.Stance(m.token)
		got := "none"
		if ok {
			got = p.Certainty.Label.String()
		}
		assert.Equal(t, want, got, sentence)
	}
}
