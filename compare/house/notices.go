package house

import (
	_ "embed"
	"strings"
	"sync"

	"factcheck/attribution/lexicon"
)

//go:embed notices.txt
var noticesFile string

// notices are the phrases of notices.txt, each between spaces.
var notices = sync.OnceValue(func() (out []string) {
	rows, err := lexicon.Parse("notices.txt", noticesFile, 1, 1, 1)
	if err != nil {
		panic(err) // the package's tests read the file
	}
	for _, r := range rows {
		out = append(out, " "+r.Cols[0]+" ")
	}
	return out
})

// Notice reports whether a sentence speaks of the newsroom and its pages and not of the news: "Sign up for our newsletter." The words are
// in normal form, with single spaces.
func Notice(words string) bool {
	words = " " + words + " "
	for _, n := range notices() {
		if strings.Contains(words, n) {
			return true
		}
	}
	return false
}
