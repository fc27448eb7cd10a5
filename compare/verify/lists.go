package verify

import (
	_ "embed"
	"strings"
	"sync"

	"factcheck/attribution/lexicon"
)

//go:embed words.txt
var wordsFile string

//go:embed contractions.txt
var contractionsFile string

// meaning is what a word of a quotation or a record does.
type meaning uint8

const (
	negation meaning = 1 << iota
	hedge
	sound
	title
	aside
)

var meaningNames = map[string]meaning{"negation": negation, "hedge": hedge, "sound": sound, "title": title, "aside": aside}

// A test finds mistakes in the files, each of which costs its own line.
var (
	meanings     = sync.OnceValue(func() map[string]meaning { m, _ := readMeanings(wordsFile); return m })
	contractions = sync.OnceValue(func() map[string][]string { m, _ := readContractions(contractionsFile); return m })
)

func readMeanings(text string) (map[string]meaning, error) {
	rows, err := lexicon.ParseColumns("words.txt", text, 1, lexicon.Lower, lexicon.Lower)
	out := make(map[string]meaning, len(rows))
	for _, r := range rows {
		for _, name := range strings.Fields(r.Cols[1]) {
			out[r.Cols[0]] |= meaningNames[name]
		}
	}
	return out, err
}

func readContractions(text string) (map[string][]string, error) {
	rows, err := lexicon.ParseColumns("contractions.txt", text, 1, lexicon.Lower, lexicon.Lower)
	out := make(map[string][]string, len(rows))
	for _, r := range rows {
		out[r.Cols[0]] = strings.Fields(r.Cols[1])
	}
	return out, err
}

func (m meaning) has(form string) bool { return meanings()[form]&m != 0 }

// isNumber reports whether a form is a number.
func isNumber(form string) bool { return form[0] >= '0' && form[0] <= '9' }
