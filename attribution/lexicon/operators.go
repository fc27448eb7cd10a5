package lexicon

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Operator is a word that changes how sure a text is of the predicate that it governs.
type Operator struct {
	Cue             string  // the lemma; several words are joined by spaces
	Effect, Negated string  // what becomes of the predicate, where the cue holds and where it is negated; of Effects
	Value           float64 // -3 surely not to +3 surely so, where the cue holds
	Example         string  // the predicate that is governed stands in brackets
	NearMiss        string
}

// Construction is a way in which a cue governs a predicate, as operators.txt names it.
type Construction string

// Constructions and Effects are closed lists; operators.txt explains them.
var (
	Constructions = []string{"aux", "adv", "neg", "amod", "comp", "obj", "of", "pred", "noun", "mark", "outcome", "that", "through"}
	Effects       = []string{"fact", "same", "neg", "probable", "possible", "open", "doubted", "alleged", "denied", "reported", "confirmed", "planned", "conditional", "requested", "required"}
)

// Governs looks up what a cue does in a construction; nil for nothing.
func Governs(c Construction, cue string) *Operator { return operators().by[c][cue] }

// Hearsay reports whether a noun stands for what somebody said: a claim, a rumor.
func Hearsay(noun string) bool {
	o := Governs("noun", noun)
	return o != nil && (o.Effect == "reported" || o.Effect == "alleged")
}

// Operators lists every entry with its constructions, in the order of the file.
func Operators() []OperatorEntry { return operators().all }

// OperatorEntry is one line of the file.
type OperatorEntry struct {
	*Operator
	Constructions []Construction
	Line          int
}

type operatorTables struct {
	by  map[Construction]map[string]*Operator
	all []OperatorEntry
}

var operators = sync.OnceValue(func() operatorTables {
	t := operatorTables{by: map[Construction]map[string]*Operator{}}
	for _, c := range Constructions {
		t.by[Construction(c)] = map[string]*Operator{}
	}
	for _, r := range load("operators.txt", 7, 7, 2) {
		if err := t.add(r); err != nil {
			panic(err)
		}
	}
	return t
})

func (t *operatorTables) add(r Row) error {
	if err := oneOf("operators.txt", r, 1, Constructions); err != nil {
		return err
	}
	for _, k := range []int{2, 3} {
		if !slices.Contains(Effects, r.Cols[k]) {
			return fmt.Errorf("operators.txt:%d: %q is not one of %s", r.Line, r.Cols[k], strings.Join(Effects, ", "))
		}
	}
	v, err := strconv.ParseFloat(r.Cols[4], 64)
	if err != nil || v < -3 || v > 3 {
		return fmt.Errorf("operators.txt:%d: %q is no value from -3 to 3", r.Line, r.Cols[4])
	}
	o := &Operator{Cue: r.Cols[0], Effect: r.Cols[2], Negated: r.Cols[3], Value: v, Example: r.Cols[5], NearMiss: r.Cols[6]}
	e := OperatorEntry{Operator: o, Line: r.Line}
	for _, c := range strings.Fields(r.Cols[1]) {
		k := Construction(c)
		if t.by[k][o.Cue] != nil {
			return fmt.Errorf("operators.txt:%d: %q governs by %s on an earlier line already", r.Line, o.Cue, c)
		}
		t.by[k][o.Cue] = o
		e.Constructions = append(e.Constructions, k)
	}
	t.all = append(t.all, e)
	return nil
}
