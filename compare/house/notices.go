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
	out, _ = readNotices(noticesFile) // the package's tests find mistakes, each of which costs its own line
	return out
})

func readNotices(text string) (out []string, err error) {
	rows, err := lexicon.ParseColumns("notices.txt", text, 1, lexicon.Lower)
	for _, r := range rows {
		out = append(out, " "+r.Cols[0]+" ")
	}
	return out, err
}

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
