package certainty

import "factcheck/attribution/rule"

// Ground is a rule by which a word says how sure the text is of a predicate. The zero value is none of its own: what somebody says rests on
// the attribution, which names its construction.
type Ground uint8

const (
	Sourced Ground = iota
	AdjectiveOperator
	Adverb
	Attributive
	Condition
	Gerund
	HeadlineQuotes
	HeadlineTo
	Imperative
	Infinitive
	Modal
	Negation
	NounOperator
	Purpose
	Questioned
	StanceTaken
	Subordinator
	VerbOperator
	groundCount
)

func (g Ground) String() string {
	if g == Sourced {
		return "source"
	}
	return grounds[g].ID
}

// Grounds are the rules, in the order of their names: what a claim's evidence names beside its constructions.
var Grounds = grounds[Sourced+1:]

// silent are the grounds that tests take away.
var silent [groundCount]bool

// Suspend takes a ground away until restore is called, so that tests prove each by its absence. Nobody else may judge meanwhile.
func Suspend(g Ground) (restore func()) {
	silent[g] = true
	return func() { silent[g] = false }
}

// GroundOf is the ground with a name.
func GroundOf(id string) Ground {
	for g := Sourced + 1; g < groundCount; g++ {
		if grounds[g].ID == id {
			return g
		}
	}
	return Sourced
}

var grounds = [groundCount]rule.Rule{
	AdjectiveOperator: {ID: "adjective-operator", Doc: "An adjective says how sure the clause is that it governs.",
		Example: "The verdict is likely to come on Friday.", NearMiss: "A likely lad won the race."},
	Adverb: {ID: "adverb", Doc: "An adverb says how sure its clause is.",
		Example: "The clerk allegedly stole the money.", NearMiss: "Perhaps 200 people marched through the town."},
	Attributive: {ID: "attributive", Doc: "An adjective before an event says how sure it is that it came about.",
		Example: "The alleged theft took place in May.", NearMiss: "The alleged leader fled abroad."},
	Condition: {ID: "condition", Doc: "A clause holds only if the one beside it does.",
		Example: "The town will flood if the dam breaks.", NearMiss: "The town flooded, as if the dam were broken."},
	Gerund: {ID: "gerund", Doc: "What a noun is for need not come about.",
		Example: "It is a means of making peace.", NearMiss: "They made peace in May."},
	HeadlineQuotes: {ID: "headline-quotes", Doc: "A headline puts what it tells in quotation marks, so that it is somebody's.",
		Example: "Man 'married his dog'", NearMiss: "Chef's 'best soup in town' sells out"},
	HeadlineTo: {ID: "headline-to", Doc: "An infinitive in a headline is what is planned.",
		Example: "Mayor to resign over bribes", NearMiss: "Mayor resigns over bribes"},
	Imperative: {ID: "imperative", Doc: "An order asks for what it names.",
		Example: "Call the police at once.", NearMiss: "They called the police at once."},
	Infinitive: {ID: "infinitive", Doc: "What it is like to do something leaves open whether it is done.",
		Example: "It was hard to reach the village.", NearMiss: "They reached the village."},
	Modal: {ID: "modal", Doc: "An auxiliary such as “may”, “will” or “should” says how sure its verb is.",
		Example: "Some may have escaped into the hills.", NearMiss: "In May the river froze for a week."},
	Negation: {ID: "negation", Doc: "A word such as “not” or “nobody” denies its predicate.",
		Example: "The man was not armed.", NearMiss: "No sooner had the show begun than the lights failed."},
	NounOperator: {ID: "noun-operator", Doc: "A noun such as “plan”, “threat” or “allegation” says how sure what it is about is.",
		Example: "The threat of a strike hangs over the airline.", NearMiss: "The threat was plain."},
	Purpose: {ID: "purpose", Doc: "An infinitive tells what something is done for: it has not come about yet.",
		Example: "The firm borrowed money to build a plant.", NearMiss: "The firm borrowed money and built a plant."},
	Questioned: {ID: "question", Doc: "A question leaves open what it asks.",
		Example: "Did the minister lie?", NearMiss: "She asked a question and left."},
	StanceTaken: {ID: "stance", Doc: "A clause says of a claim or a report how far it can be believed.",
		Example: "The motive is unknown.", NearMiss: "The motive was money."},
	Subordinator: {ID: "subordinator", Doc: "A word before a clause, such as “if”, “unless” or “whether”, leaves it open.",
		Example: "The crops will fail unless it rains soon.", NearMiss: "She asked twice, and then the man acted alone."},
	VerbOperator: {ID: "verb-operator",
		Doc:     "A verb says how sure the clause or the event is that it governs: “failed to”, “plans to”, “averted”.",
		Example: "The firm failed to pay its workers.", NearMiss: "He failed the test and left."},
}
