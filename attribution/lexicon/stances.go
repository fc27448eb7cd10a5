package lexicon

// Stance is a way in which a clause takes a stance on what was said; stances.txt explains each.
type Stance uint8

const (
	PredicateStance Stance = iota
	VerbStance
	stanceCount
)

var stanceNames = [stanceCount]string{"predicate", "verb"}

// Of looks up what a word does so to what was said; nil for nothing.
func (s Stance) Of(word string) *Operator { return stances()[s][word] }

var stances = table("stances.txt", 2, []Column{word, oneOf(stanceNames[:]...), effect, effect}, byStance)

func byStance(rows []Row) (by [stanceCount]map[string]*Operator, err error) {
	for s := range by {
		by[s] = map[string]*Operator{}
		for _, r := range rows {
			if r.Cols[1] == stanceNames[s] {
				by[s][r.Cols[0]] = &Operator{Cue: r.Cols[0], Effect: effects[r.Cols[2]], Negated: effects[r.Cols[3]]}
			}
		}
	}
	return by, nil
}
