// Package certainty says how sure a text is of each of its predicates, from the words that govern it in the tree.
//
// Every predicate starts as a flat assertion. From the root of a sentence downwards each word that changes how sure its complement is,
// a modal, "not", "failed to", "alleged", "if", passes what it does on to the predicate that it governs and to nothing else; a source's
// words start afresh. The method is that of De Facto (Saurí and Pustejovsky 2012) with the signatures of implicative and factive verbs
// (Karttunen 1971; Nairn, Condoravdi and Karttunen 2006), over the operators in lexicon/operators.txt.
//
// The package knows the grammar of certainty and not its words. It refuses to look at what a claim is about: an accusation is known
// by its cue, not by the crime.
package certainty

// Certainty is how sure an article is of a claim or predicate: one printed label over four stored axes. Attribution is an axis
// and not a rung: a quotation is well attributed and says nothing about truth.
type Certainty struct {
	Label      Label
	Voice      Voice
	Secondhand bool // an outer medium or source relays the innermost one
	Degree     Degree
	Polarity   Polarity
	Time       Time
}

// Label is the one word that is printed. The zero value is none: nothing was decided.
type Label uint8

const (
	NoLabel     Label = iota
	Confirmed         // the writer says that it has been established
	Asserted          // the article says it flatly, in its own voice
	Reported          // a source says it; the writer neither backs nor doubts it
	Probable          // more likely than not
	Possible          // raised, open
	Alleged           // accusation or suspicion, untested
	Unverified        // whether, unclear, no evidence
	Doubted           // probably or possibly not
	Denied            // a source says that it is not so
	Negated           // the article, or a source that it cites, says that it is not so
	Planned           // scheduled, expected, ordered, will
	Conditional       // holds only if something else does
	Requested         // somebody asks, demands or orders it
)

// Labels are the printed words of the labels, by value.
var Labels = [...]string{"", "confirmed", "asserted", "reported", "probable", "possible", "alleged", "unverified", "doubted", "denied",
	"negated", "planned", "conditional", "requested"}

func (l Label) String() string { return Labels[l] }

// values are the usual values of the labels on the scale from -3 to +3, for a named source where the label leaves it open.
var values = [...]float64{0, 3, 2.9, 2.1, 1.7, 1.1, .9, 0, -1.3, -1.5, -2.5, 1.8, .6, .5}

// Value is the usual value of a certainty on the scale from -3 (surely not so) to +3 (surely so).
func (c Certainty) Value() float64 {
	if c.Label == Reported && c.Voice != NamedVoice {
		return 1.7
	}
	return values[c.Label]
}

// Voice says whose words they are: the article's own, or those of the innermost source by its naming. The zero value is own.
type Voice uint8

const (
	OwnVoice Voice = iota
	NamedVoice
	DescribedVoice
	AnonymousVoice
	AgentlessVoice // attributed, to nobody
)

func (v Voice) String() string {
	return [...]string{"own", "named", "described", "anonymous", "none"}[v]
}

// Degree says how likely. The zero value is unknown.
type Degree uint8

const (
	UnknownDegree Degree = iota
	Open
	PossibleDegree
	ProbableDegree
	Certain
)

func (d Degree) String() string {
	return [...]string{"unknown", "open", "possible", "probable", "certain"}[d]
}

// Polarity says whether it is so or not so. The zero value is unknown.
type Polarity uint8

const (
	UnknownPolarity Polarity = iota
	Positive
	Negative
)

func (p Polarity) String() string { return [...]string{"unknown", "+", "-"}[p] }

// Time says whether it has come about. The zero value is unknown.
type Time uint8

const (
	UnknownTime Time = iota
	Actual
	PlannedTime
	ConditionalTime
)

func (t Time) String() string {
	return [...]string{"unknown", "actual", "planned", "conditional"}[t]
}
