package extract

import (
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"
)

// Finder is one way of finding attributions. It changes neither the text nor the register, and knows nothing of other finders: what it
// proposes that another finder proposes, too, is the resolver's.
type Finder struct {
	Name    string
	Right   Share // of its candidates, which is their confidence; zero where each has its own
	Find    func(*text.Text, *sources.Register) []Candidate
	meets   contest
	Example string // a text that it reads as no other one does
}

// Share is how many of some attributions are right.
type Share struct{ Right, Of int }

// For tags, hearers and participles two counts by a reader are added: in PolNeAR (train), and in 300 articles of news that nothing was
// learned from. The annotation of PolNeAR by itself ("go run ./attribution/evaluate finders FILE") has fewer right: what was learned from
// it leaves to the finders there what its annotators passed over or cut otherwise. For estimates, of which that news has none, it counts
// alone, as it did for passives before more of them were learned: of the 54 that are left it has 24, a reader of that news 47 of 54.
// Clauses and nested ones, which are not annotated, were read in other such news, clauses in PolNeAR dev, too; headlines, of which
// PolNeAR has few, in such news. Of 84 turns in PolNeAR 43 are annotated; of the others, nearly all are turns of interviews that the
// annotators passed over.
var (
	passiveShare    = Share{46, 77}
	clauseShare     = Share{17, 24}
	headlineShare   = Share{20, 33}
	tagShare        = Share{8 + 10, 19 + 10}
	hearerShare     = Share{4 + 12, 6 + 13}
	estimateShare   = Share{2, 3}
	participleShare = Share{25 + 25, 28 + 26}
	turnShare       = Share{81, 84}
	nestedShare     = Share{9, 14}
)

// Finders are all of them, those first whose candidates others contend with.
var Finders = []Finder{
	{"learned", Share{}, learned, uncontested,
		"Police said the bridge was closed."},
	{"passive", passiveShare, passives, passiveMeets,
		"A clerk was charged with stealing the money."},
	{"hearer", hearerShare, hearers, replaces,
		"Residents were told that the water was safe."},
	{"estimate", estimateShare, estimates, yields,
		"The ministry puts the toll at 40."},
	{"clause", clauseShare, clauses, yields,
		"It said on Friday it had closed the yard, which it described as the oldest."},
	{"dash", headlineShare, dashes, yields,
		"The bus at the barrier\n\nThe bus went through it at noon.\n\n— We did not know that the road was closed, said the driver. It " +
			"was dark."},
	{"tag", tagShare, tags, tagMeets,
		"The herd has been sold, say neighbours."},
	{"participle", participleShare, participles, participleMeets,
		"Norvia closed the border, alleging that spies had crossed it."},
	{"headline-hearing", headlineShare, headline(hearing), headlineMeets,
		"Clerk stole money, court hears\n\nThe trial goes on."},
	{"headline-tail", headlineShare, headline(headlineTail), headlineMeets,
		"Bridge unsafe, say officials\n\nIt was closed on Monday."},
	{"headline-front", headlineShare, headline(front), headlineMeets,
		"Sources: two dead in crash\n\nNobody saw it."},
	{"headline-verb", headlineShare, headline(finiteVerb), headlineMeets,
		"Mayor denies offering land to farmers\n\nNobody saw it."},
	{"headline-denial", headlineShare, headline(denial), headlineMeets,
		"Club Denies Claim That Coach Quit\n\nNobody saw it."},
	{"headline-second", headlineShare, headline(second), headlineMeets,
		"Union denies strike, says talks go on\n\nNobody saw it."},
	{"turn", turnShare, turns, replaces,
		"What happened at the bridge\n\nQ: Why did the ferry stop?\n\nA: The engine failed."},
	{"nested", nestedShare, nested, nestedMeets,
		"The ministry said the report showed that the minister knew the bridge was unsafe."},
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
