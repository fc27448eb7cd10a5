package lexicon

import (
	"errors"
	"strconv"
	"strings"
)

// Operator is a word that changes how sure a text is of the predicate that it governs.
type Operator struct {
	Cue             string  // the lemma; several words are joined by spaces
	Effect, Negated Effect  // what becomes of the predicate, where the cue holds and where it is negated
	Value           float64 // -3 surely not to +3 surely so, where the cue holds
}

// Construction is a way in which a cue governs a predicate, as operators.txt names and explains it.
type Construction string

// Constructions are a closed list.
var Constructions = []string{"aux", "adv", "amod", "comp", "obj", "of", "pred", "noun", "mark", "outcome", "that", "through"}

// Governs looks up what a cue does in a construction; nil for nothing.
func Governs(c Construction, cue string) *Operator { return operators().by[c][cue] }

// Suspend takes uses of a cue out of the table until restore is called, so that tests prove each by its absence. Nobody else may read
// meanwhile.
func Suspend(cue string, uses ...Construction) (restore func()) {
	t := operators()
	before := make([]*Operator, len(uses))
	for i, c := range uses {
		before[i] = t.by[c][cue]
		delete(t.by[c], cue)
	}
	return func() {
		for i, c := range uses {
			if before[i] != nil {
				t.by[c][cue] = before[i]
			}
		}
	}
}

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
	Examples      []Example
	NearMiss      Example // in which the cue's word governs nothing
	Line          int
}

type operatorTables struct {
	by  map[Construction]map[string]*Operator
	all []OperatorEntry
}

var operators = table("operators.txt", 2, []Column{word, someOf(Constructions...), effect, effect, Number(-3, 3), examples, nearMiss},
	func(rows []Row) (operatorTables, error) {
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
	o := &Operator{Cue: r.Cols[0], Effect: effects[r.Cols[2]], Negated: effects[r.Cols[3]], Value: v}
	e := OperatorEntry{Operator: o, Line: r.Line}
	e.Examples, _ = readExamples(r.Cols[5]) // the columns are checked
	e.NearMiss, _ = readExample(r.Cols[6])
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
