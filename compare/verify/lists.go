package verify

import (
	_ "embed"
	"sync"

	"factcheck/attribution/lexicon"
)

//go:embed words.txt
var wordsFile string

// meaning is what a word of a quotation does.
type meaning uint8

const (
	negation meaning = 1 << iota
	hedge
)

var meaningNames = map[string]meaning{"negation": negation, "hedge": hedge}

var meanings = sync.OnceValue(func() map[string]meaning {
	out, _ := readMeanings(wordsFile) // a test finds mistakes, each of which costs its own line
	return out
})

func readMeanings(text string) (map[string]meaning, error) {
	rows, err := lexicon.ParseColumns("words.txt", text, 1, lexicon.Lower, lexicon.Lower)
	out := make(map[string]meaning, len(rows))
	for _, r := range rows {
		out[r.Cols[0]] = meaningNames[r.Cols[1]]
	}
	return out, err
}

func (m meaning) has(form string) bool { return meanings()[form]&m != 0 }

// number reports whether a form is a number.
func isNumber(form string) bool { return form[0] >= '0' && form[0] <= '9' }
