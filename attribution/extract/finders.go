package extract

import (
	"factcheck/attribution/sources"
	"factcheck/attribution/text"
)

// Finder is one way of finding attributions. It changes neither the text nor the register, and knows nothing of other finders: what it
// proposes that another finder proposes, too, is the resolver's.
type Finder struct {
	Name  string
	Right float64 // the share of its candidates that is right, which is their confidence; 0 where each has its own
	Find  func(*text.Text, *sources.Register) []Candidate
	meets contest
}

// Finders are all of them, those first whose candidates others contend with.
var Finders = []Finder{
	{"learned", 0, learned, uncontested},
	{"passive", .7, passives, passiveMeets},
	{"clause", .6, clauses, yields},
	{"headline-hearing", .8, headline(hearing), headlineMeets},
	{"headline-tail", .8, headline(headlineTail), headlineMeets},
	{"headline-front", .8, headline(front), headlineMeets},
	{"headline-verb", .8, headline(finiteVerb), headlineMeets},
	{"headline-denial", .8, headline(denial), headlineMeets},
	{"dash", .8, dashes, yields},
	{"turn", .9, turns, replaces},
	{"nested", .7, nested, nestedMeets},
}

// Find gives what all finders propose for a text, in their order.
func Find(t *text.Text, who *sources.Register) (out []Candidate) {
	for i, f := range Finders {
		for _, c := range f.Find(t, who) {
			c.finder = i
			if f.Right > 0 {
				c.Confidence = f.Right
			}
			out = append(out, c)
		}
	}
	return out
}
