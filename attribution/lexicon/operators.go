package lexicon

import (
	"errors"
	"fmt"
	"slices"
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
type Construction uint8

const (
	AsAux Construction = iota
	AsAdv
	AsAmod
	AsComp
	AsObj
	AsOf
	AsPred
	AsNoun
	AsMark
	AsOutcome
	AsThat
	AsThrough
	AsSaid
	AsTold
	AsState
	AsWhom
	constructionCount
)

var constructionNames = [constructionCount]string{"aux", "adv", "amod", "comp", "obj", "of", "pred", "noun", "mark", "outcome", "that",
	"through", "said", "told", "state", "whom"}

// ConstructionNamed is the construction with a name. Its error is for who writes a file of patterns.
func ConstructionNamed(name string) (Construction, error) {
	k := slices.Index(constructionNames[:], name)
	if k < 0 {
		return 0, fmt.Errorf("%q is not one of %s", name, strings.Join(constructionNames[:], ", "))
	}
	return Construction(k), nil
}

func (c Construction) String() string { return constructionNames[c] }

// Excludes reports whether an operator says of an event that it cannot be, and negated that it still can: "ruled out".
func (o *Operator) Excludes() bool { return o != nil && o.Effect == Neg && o.Negated == Possible }

// Requests reports whether an operator says that somebody asks for something.
func (o *Operator) Requests() bool { return o != nil && o.Effect == Requested }

// GovernsAnyhow lists what a cue does in all of its constructions.
func GovernsAnyhow(cue string) (out []*Operator) {
	for _, by := range operators().by {
		if o := by[cue]; o != nil {
			out = append(out, o)
		}
	}
	return out
}

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
	o := Governs(AsNoun, noun)
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
	by  [constructionCount]map[string]*Operator
	all []OperatorEntry
}

var operators = table("operators.txt", 2, []Column{word, someOf(constructionNames[:]...), effect, effect, Number(-3, 3), examples,
	nearMiss}, func(rows []Row) (operatorTables, error) {
	var t operatorTables
	for c := range t.by {
		t.by[c] = map[string]*Operator{}
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
		k := Construction(slices.Index(constructionNames[:], c))
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
