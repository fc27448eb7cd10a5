package compare

import (
	"factcheck/attribution/certainty"
	"factcheck/attribution/lexicon"
)

// turn is one way in which a certainty goes over into another one, with an example that a test proves.
type turn struct {
	direction Direction // "" for what nobody needs to hear of
	severity  Severity
	old, new  string
	fits      func(s shift) bool
}

// turn is the first of some turns that fits; none has no direction.
func (s shift) turn(of []turn) turn {
	for _, t := range of {
		if t.fits(s) {
			return t
		}
	}
	return turn{}
}

// turns are all of them; the first that fits is told.
var turns = []turn{
	// "It is not so" is now what somebody says.
	{Softened, Medium, "The dam has not burst.", "The ministry denied that the dam had burst.",
		func(s shift) bool { return s.denied(false, true) && negative(s.from) }},
	{DenialAdded, Medium, "The mayor took bribes.", "The mayor denied that he took bribes.",
		func(s shift) bool { return s.denied(false, true) }},
	{AttributionDropped, High, "The ministry denied that the dam had burst.", "The dam has not burst.",
		func(s shift) bool { return s.denied(true, false) && negative(s.to) && s.owned() }},
	{"", Quiet, "The ministry denied that the dam had burst.", "The ministry said the dam has not burst.",
		func(s shift) bool { return s.denied(true, false) && negative(s.to) }},
	{DenialRemoved, High, "The mayor denied that he took bribes.", "The mayor took bribes.",
		func(s shift) bool { return s.denied(true, false) }},
	{Convicted, Medium, "The court will sentence the clerk on Monday.", "The court sentenced the clerk on Monday.", func(s shift) bool {
		return s.to.Polarity != certainty.Negative && s.says(lexicon.ConvictedModifier)
	}},
	{Cleared, Medium, "The clerk may have stolen the money.", "The clerk was acquitted of having stolen the money.",
		func(s shift) bool { return s.says(lexicon.ClearedModifier) }},
	// What became of a plan of which the article speaks in its own voice now: it was called off, or came about where it is told in the
	// past. A "would" that is gone is a matter of the tense; any other plan that is told as a fact is surer.
	{Cancelled, High, "The firm will take part in the fair in June.", "The firm has pulled out of the fair in June.", func(s shift) bool {
		return s.toCome() && s.new.callsOff() && !s.old.callsOff()
	}},
	{Occurred, Medium, "The council will close the bridge.", "The council closed the bridge.",
		func(s shift) bool { return s.toCome() && s.new.past() }},
	{"", Quiet, "Both chambers would need a two-thirds vote.", "Both chambers need a two-thirds vote.",
		func(s shift) bool { return s.toCome() && s.old.would() }},
	{Strengthened, Medium, "The council plans to close the bridge.", "The council closes the bridge.",
		func(s shift) bool { return s.flat(certainty.Planned) }},
	{Cancelled, Medium, "The council will close the bridge on Monday.", "The council will not close the bridge on Monday.",
		func(s shift) bool {
			off := s.to.Label == certainty.Negated || s.to.Label == certainty.Doubted && count(s.new.words) > count(s.old.words)
			return s.from.Label == certainty.Planned && off
		}},
	{AttributionDropped, High, "The driver fled on foot, police said.", "The driver fled on foot.",
		func(s shift) bool { return s.owned() && s.flat(certainty.Reported, certainty.Alleged) }},
	{Reversed, High, "The bridge is open.", "The bridge is not open.",
		func(s shift) bool { return negative(s.from) != negative(s.to) }},
	{Softened, Low, "The driver fled on foot.", "The driver fled on foot, police said.",
		func(s shift) bool { return s.from.Label == certainty.Asserted && s.to.Label == certainty.Reported }},
	// What is asked is as open with "if" as with "whether"; what somebody proposes he argues or believes.
	{"", Quiet, "Later, Mark asks Ann if there is any ledger.", "Later, Mark questions Ann if there is any ledger.", func(s shift) bool {
		return s.between(certainty.Conditional, certainty.Unverified) && s.asks()
	}},
	{"", Quiet, "The chair proposed that the fee was not high.", "The chair argued that the fee was not high.", func(s shift) bool {
		return s.from.Label == certainty.Requested && s.to.Label != certainty.Asserted && s.to.Label != certainty.Confirmed &&
			s.new.attribution() != nil
	}},
	// Each leaves it open.
	{"", Quiet, "If the bill passes, five amendments would go to the voters.", "Five amendments could go to the voters.",
		func(s shift) bool {
			return s.surer() > tangible && s.from.Label == certainty.Conditional && s.to.Label == certainty.Possible
		}},
	// What was thought is known now, to whomever.
	{Unsupported, High, "The guard is thought to have left the port.", "The guard is known to have left the port.", func(s shift) bool {
		return s.open() && s.to.Label == certainty.Reported && s.new.cue() == "know" && s.old.cue() != "know" && !s.supported()
	}},
	// What was to be is told of in the past by whoever tells it.
	{Occurred, Medium, "Ida Roth said the council will close it.", "Ida Roth said the council closed it.", func(s shift) bool {
		plan, verb := s.old.plan()
		return s.from.Label == certainty.Planned && s.to.Label == certainty.Reported && s.new.did(verb) && binding[plan] != 1
	}},
	// What was open is still to come, but sure to; what was asked is answered by somebody.
	{Strengthened, Medium, "The council may close the bridge.", "The council will close the bridge.", func(s shift) bool {
		toCome := s.to.Label == certainty.Planned && s.from.Label != certainty.Alleged && !s.old.conditioned()
		return s.surer() > tangible && (toCome || s.from.Label == certainty.Unverified && s.to.Label == certainty.Reported)
	}},
	{Strengthened, Medium, "Police said the clerk probably stole the money.", "Police confirmed that the clerk stole the money.",
		func(s shift) bool { return s.surer() > tangible && s.supported() }},
	{Unsupported, High, "Two men may have killed the officer.", "Two men killed the officer.",
		func(s shift) bool { return s.surer() > tangible }},
	{Softened, Medium, "The driver fled on foot.", "The driver is thought to have fled on foot.",
		func(s shift) bool { return s.surer() < -tangible }},
}
