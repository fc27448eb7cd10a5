package certainty

import (
	"slices"

	"factcheck/attribution/lexicon"
)

// state is what holds at a point of the tree: how sure the text is of a predicate that stands there.
type state struct {
	degree   Degree
	polarity Polarity
	time     Time
	mood     mood
	required bool    // ought to be: nobody says that it is
	value    float64 // how sure a reader is, from 0 to 3, whichever way
	trail    *trail
}

// mood is what a cue of its own kind adds. The zero value is none.
type mood uint8

const (
	plainMood mood = iota
	allegedMood
	deniedMood
	reportedMood
	confirmedMood
	requestedMood
	askedMood
)

// trail is the evidence that led to a state, the latest first.
type trail struct {
	Evidence
	before *trail
}

// Evidence is a ground and the tokens of the sentence that it saw, [From, To).
type Evidence struct {
	Ground   Ground
	From, To int
}

// longestTrail is how many cues, from the innermost, are told of a predicate: nobody reads more, and a text of nothing but cues stays
// linear.
const longestTrail = 12

// list writes the trail down from the outermost cue to the innermost.
func (t *trail) list() []Evidence {
	var out []Evidence
	for ; t != nil && len(out) < longestTrail; t = t.before {
		out = append(out, t.Evidence)
	}
	slices.Reverse(out)
	return out
}

// asserted is where every sentence begins.
var asserted = state{degree: Certain, polarity: Positive, time: Actual, value: flat}

// flat is how sure readers are of a flat assertion.
const flat = 2.9

// reset is a point that the text takes for granted, whatever stands above it, with the evidence of the mood alone: it is still somebody's
// report, though nobody asks for it.
func (s state) reset() state {
	if s.mood == requestedMood {
		s.mood = plainMood
	}
	return state{degree: Certain, polarity: Positive, time: Actual, mood: s.mood, value: flat}
}

// under is the state of what an operator governs, where s is that of the operator itself. An operator that the lexicon lacks does nothing.
func (s state) under(o *lexicon.Operator, e Evidence) state {
	if o == nil {
		return s
	}
	effect, value := o.Effect, o.Value
	if s.polarity == Negative {
		effect, value = o.Negated, usual[o.Negated]
	}
	return s.with(effect, value, e)
}

// usual are the values of effects where the lexicon gives none of its own.
var usual = [lexicon.EffectCount]float64{lexicon.Fact: 2.7, lexicon.Same: 2.7, lexicon.Neg: -2.3, lexicon.Probable: 1.7,
	lexicon.Possible: 1.1,
	lexicon.Open:     0, lexicon.Doubted: -1.3, lexicon.Alleged: .9, lexicon.Denied: -1.5, lexicon.Reported: 2.1, lexicon.Confirmed: 2.8,
	lexicon.Planned:     1.8,
	lexicon.Conditional: .6, lexicon.Requested: .5, lexicon.Required: 1.2}

// with applies an effect. Degrees only fall: what is possible does not become certain below.
func (s state) with(effect lexicon.Effect, value float64, e Evidence) state {
	if silent[e.Ground] {
		return s
	}
	s.trail = &trail{e, s.trail}
	if value < 0 {
		value = -value
	}
	s.value = s.value * value / flat
	if effect == lexicon.Same {
		return s
	}
	s.polarity = Positive
	switch effect {
	case lexicon.Neg:
		s.polarity = Negative
	case lexicon.Probable:
		s.degree = min(s.degree, ProbableDegree)
	case lexicon.Possible:
		s.degree = min(s.degree, PossibleDegree)
	case lexicon.Open:
		s.degree = Open
	case lexicon.Doubted:
		s.degree, s.polarity = min(s.degree, ProbableDegree), Negative
	case lexicon.Alleged:
		s.degree, s.mood = Open, allegedMood
	case lexicon.Denied:
		s.mood = deniedMood
	case lexicon.Reported:
		if s.mood == plainMood { // a report of an accusation is still one
			s.mood = reportedMood
		}
	case lexicon.Confirmed:
		s.mood = confirmedMood
	case lexicon.Planned:
		s.time = max(s.time, PlannedTime)
	case lexicon.Conditional:
		s.time = ConditionalTime
	case lexicon.Requested:
		s.degree, s.time, s.mood = Open, PlannedTime, requestedMood
	case lexicon.Required:
		s.time, s.required = max(s.time, PlannedTime), true
	}
	return s
}

// label is the printed word of a state: the first that fits, in the order of the scale's definition.
func (s state) label(voice Voice) Label {
	switch {
	case s.mood == requestedMood:
		return Requested
	case s.time == ConditionalTime:
		return Conditional
	case s.mood == deniedMood:
		return Denied
	case s.polarity == Negative && s.degree == Certain:
		return Negated
	case s.polarity == Negative && s.degree > Open:
		return Doubted
	case s.degree == Open && s.mood != allegedMood:
		return Unverified
	case s.time == PlannedTime && s.degree == Certain:
		return Planned
	case s.mood == allegedMood:
		return Alleged
	case s.degree == PossibleDegree:
		return Possible
	case s.degree == ProbableDegree:
		return Probable
	case s.mood == confirmedMood:
		return Confirmed
	case voice != OwnVoice || s.mood == reportedMood:
		return Reported
	}
	return Asserted
}
