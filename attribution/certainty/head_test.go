package certainty

import (
	"testing"

	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
)

// TestCuesThatStandForTheirComplement asks for what a clause stands: the verb in brackets says nothing by itself where another word is
// told.
func TestCuesThatStandForTheirComplement(t *testing.T) {
	for sentence, want := range map[string]string{
		"The crew are [believed] to have fled.":           "flee",
		"The crew [fled].":                                "-",
		"The crew [want] to flee.":                        "-",
		"The mine is [set] to close.":                     "close",
		"The mine is [likely] to close.":                  "close",
		"The mine is more [likely] to close than others.": "-",
		"It is [unclear] whether he fled.":                "flee",
		"It remains [unclear] who fired the shot.":        "fire",
		"There [is] no evidence that he fled.":            "flee",
		"The inquiry [found] no evidence that he fled.":   "flee",
		"The inquiry [found] evidence that he fled.":      "-",
		"He was [accused] of stealing a car.":             "steal",
		"A clerk [accused] of stealing a car wept.":       "steal",
		"The clerk [accused] him of stealing a car.":      "-",
		"The crew were [feared] dead.":                    "dead",
		"Police have [ruled] out the window.":             "-",
		"A ruling is [expected] in May.":                  "ruling",
		"A ruling was widely [expected] in May.":          "-",
		"Two deaths were [reported] on Monday.":           "death",
		"Police have not [ruled] out arson.":              "arson",
		"Police have not [ruled] out a strike.":           "strike",
		"The firm [has] no plans to close the mine.":      "close",
		"The firm [has] the right to close the mine.":     "-",
		"The firm is [going] to close the mine.":          "close",
		"It is [believed] that he fled.":                  "flee",
		"Ministers [believe] that he fled.":               "-",
	} {
		m := mark(t, sentence, false)
		assert.Equal(t, want, m.word(m.Through(m.token)), sentence)
	}
}

// TestComplementsThatLookLikeAdditions are clauses that the tree hangs on like an addition and that are what their word is about.
func TestComplementsThatLookLikeAdditions(t *testing.T) {
	for sentence, want := range map[string]bool{
		"It is unclear who [fired] the shot.":          true,
		"It is unclear when he [fled].":                true,
		"He left when the shot was [fired].":           false,
		"He left if the shot was [fired].":             false,
		"There is no evidence that he [fled].":         true,
		"The evidence that [helped] the court is new.": false,
		"The man who [fled] is dead.":                  false,
		"Police are looking into whether he [fled].":   true,
	} {
		m := mark(t, sentence, false)
		assert.Equal(t, want, m.Complement(m.token), sentence)
	}
}

// TestCuesThatNameNobody are passives and charges: <the cue> and [what is said by it].
func TestCuesThatNameNobody(t *testing.T) {
	for sentence, want := range map[string]Unsource{
		"The crew are <believed> to have [fled].":   Passive,
		"The crew <want> to have [fled].":           NotUnsourced,
		"The crew are <known> to have [fled].":      NotUnsourced,
		"It is <believed> that the crew [fled].":    Passive,
		"Ministers <believe> that the crew [fled].": NotUnsourced,
		"He is <suspected> of [theft].":             Passive,
		"He was <charged> with [theft].":            Charge,
		"Police <charged> him with [theft].":        Charge,
		"He was <charged> with [stealing] a car.":   Charge,
		"The phone was <charged> with a [charger]":  NotUnsourced,
		"He was held on <suspicion> of [theft].":    Charge,
		"He spoke of his <suspicion> of [theft].":   NotUnsourced,
		"He was prevented from [leaving].":          NotUnsourced,
	} {
		text, at := unmark(sentence)
		tree := &syntax.Analyze(text, blockOf(text))[0]
		h, c := tokenAt(tree, at, '<'), tokenAt(tree, at, '[')
		if h < 0 {
			h = tree.Tokens[c].Head
		}
		assert.Equal(t, want, Unsourced(tree, h, c), sentence)
	}
}
