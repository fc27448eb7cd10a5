package extract

import (
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"
)

// Finder is one way of finding attributions. It changes neither the text nor the register, and knows nothing of other finders: what it
// proposes that another finder proposes, too, is the resolver's.
type Finder struct {
	Name  string
	Right Share // of its candidates, which is their confidence; zero where each has its own
	Find  func(*text.Text, *sources.Register) []Candidate
	meets contest
}

// Share is how many of some attributions are right.
type Share struct{ Right, Of int }

// Of these shares the annotation of PolNeAR (train, "go run ./attribution/evaluate finders FILE") counts passives. It has few headlines,
// and nothing inside what others say; clauses are what the layer that learned from it leaves out there for good reason. Those were read by
// hand in news that nothing was learned from, clauses together with PolNeAR dev. Of 84 turns in PolNeAR 43 are annotated; of the others,
// nearly all are turns of interviews that the annotators passed over.
var (
	passiveShare  = Share{46, 77}
	clauseShare   = Share{17, 24}
	headlineShare = Share{20, 33}
	turnShare     = Share{81, 84}
	nestedShare   = Share{9, 14}
)

// Finders are all of them, those first whose candidates others contend with.
var Finders = []Finder{
	{"learned", Share{}, learned, uncontested},
	{"passive", passiveShare, passives, passiveMeets},
	{"clause", clauseShare, clauses, yields},
	{"headline-hearing", headlineShare, headline(hearing), headlineMeets},
	{"headline-tail", headlineShare, headline(headlineTail), headlineMeets},
	{"headline-front", headlineShare, headline(front), headlineMeets},
	{"headline-verb", headlineShare, headline(finiteVerb), headlineMeets},
	{"headline-denial", headlineShare, headline(denial), headlineMeets},
	{"headline-second", headlineShare, headline(second), headlineMeets},
	{"dash", headlineShare, dashes, yields},
	{"turn", turnShare, turns, replaces},
	{"nested", nestedShare, nested, nestedMeets},
}

// Find gives what all finders propose for a text, in their order.
func Find(t *text.Text, who *sources.Register) (out []Candidate) {
	for i, f := range Finders {
		for _, c := range f.Find(t, who) {
			c.finder = i
			if f.Right.Of > 0 {
				c.Confidence = float64(100*f.Right.Right/f.Right.Of) / 100
			}
			out = append(out, c)
		}
	}
	return out
}
