package lexicon

import (
	"fmt"
	"strings"
)

// Effect is what becomes of a predicate under an operator. The zero value: nothing is known.
type Effect uint8

const (
	NoEffect    Effect = iota
	Fact               // the text takes it for granted
	Same               // it is as sure as the cue
	Neg                // the opposite
	Probable           // more likely than not
	Possible           // may be
	Open               // nobody knows
	Doubted            // rather not
	Alleged            // an accusation
	Denied             // somebody says that it is not so
	Reported           // somebody says so
	Confirmed          // it has been established
	Planned            // to come
	Conditional        // if something else is
	Requested          // somebody asks for it
	Required           // ought to be
	EffectCount
)

var effectNames = [EffectCount]string{"", "fact", "same", "neg", "probable", "possible", "open", "doubted", "alleged", "denied", "reported",
	"confirmed", "planned",
	"conditional", "requested", "required"}

func (e Effect) String() string { return effectNames[e] }

// effects are the effects by their names, the closed list that operators.txt explains.
var effects = func() map[string]Effect {
	m := map[string]Effect{}
	for e := Fact; e < EffectCount; e++ {
		m[e.String()] = e
	}
	return m
}()

// effect is a column of an effect.
func effect(cell string) error {
	if effects[cell] == NoEffect {
		return fmt.Errorf("%q is not one of %s", cell, strings.Join(effectNames[1:], ", "))
	}
	return nil
}
