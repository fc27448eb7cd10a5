package lexicon

import "sync"

// Tie says how a word ties one thing to another. The zero value is not at all.
type Tie uint8

const (
	NoTie Tie = iota
	Link      // the one goes with the other
	Cause     // the one brings the other about
)

var ties = sync.OnceValue(func() map[string]Tie {
	m := map[string]Tie{}
	for _, r := range load("causes.txt", 2, 2, 1) {
		if err := oneOf("causes.txt", r, 1, []string{"link", "cause"}); err != nil {
			panic(err)
		}
		m[r.Cols[0]] = map[string]Tie{"link": Link, "cause": Cause}[r.Cols[1]]
	}
	return m
})

// TieOf looks a lemma up.
func TieOf(lemma string) Tie { return ties()[lemma] }
