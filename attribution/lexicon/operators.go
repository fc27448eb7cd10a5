package lexicon

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Operator is a word that changes how sure a text is of the predicate that it governs.
type Operator struct {
	Cue             string  // the lemma; several words are joined by spaces
	Effect, Negated Effect  // what becomes of the predicate, where the cue holds and where it is negated
	Value           float64 // -3 surely not to +3 surely so, where the cue holds
	Example         string  // the predicate that is governed stands in brackets
	NearMiss        string
}

// Construction is a way in which a cue governs a predicate, as operators.txt names and explains it.
type Construction string

// Constructions are a closed list.
var Constructions = []string{"aux", "adv", "neg", "amod", "comp", "obj", "of", "pred", "noun", "mark", "outcome", "that", "through"}

// Governs looks up what a cue does in a construction; nil for nothing.
func Governs(c Construction, cue string) *Operator { return operators().by[c][cue] }

// Hearsay reports whether a noun stands for what somebody said: a claim, a rumor.
func Hearsay(noun string) bool {
	o := Governs("noun", noun)
	return o != nil && (o.Effect == Reported || o.Effect == Alleged)
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

var operators = table("operators.txt", 2, []Column{word, someOf(Constructions...), effect, effect, Number(-3, 3), example, example}, func(rows []Row) (operatorTables, error) {
	t := operatorTables{by: map[Construction]map[string]*Operator{}}
	for _, c := range Constructions {
		t.by[Construction(c)] = map[string]*Operator{}
	}
	var mistakes []error
	for _, r := range rows {
		mistakes = append(mistakes, t.add(r))
	}
	return t, errors.Join(mistakes...)
})

// add takes a row in; a cue has one meaning in a construction, that of the first row.
func (t *operatorTables) add(r Row) (err error) {
	v, _ := strconv.ParseFloat(r.Cols[4], 64)
	o := &Operator{Cue: r.Cols[0], Effect: effects[r.Cols[2]], Negated: effects[r.Cols[3]], Value: v, Example: r.Cols[5], NearMiss: r.Cols[6]}
	e := OperatorEntry{Operator: o, Line: r.Line}
	for _, c := range strings.Fields(r.Cols[1]) {
		k := Construction(c)
		if t.by[k][o.Cue] != nil {
			err = r.Errorf("%q governs by %s on an earlier line already", o.Cue, c)
			continue
		}
		t.by[k][o.Cue] = o
		e.Constructions = append(e.Constructions, k)
	}
	t.all = append(t.all, e)
	return err
}

// example is a column of a sentence in which one predicate stands in brackets.
func example(cell string) error {
	before, after, _ := strings.Cut(cell, "[")
	if predicate, rest, closed := strings.Cut(after, "]"); !closed || predicate == "" || strings.ContainsAny(before+rest, "[]") {
		return fmt.Errorf("%q has not one predicate in brackets", cell)
	}
	return nil
}
