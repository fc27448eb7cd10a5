package lexicon

// Stance looks up what a "predicate" or a "verb" does to what was said; nil for nothing.
func Stance(how, word string) *Operator { return stances()[stance{how, word}] }

type stance struct{ how, word string }

var stances = table("stances.txt", 2, []Column{word, oneOf("predicate", "verb"), effect, effect},
	func(rows []Row) (map[stance]*Operator, error) {
		m := map[stance]*Operator{}
		for _, r := range rows {
			m[stance{r.Cols[1], r.Cols[0]}] = &Operator{Cue: r.Cols[0], Effect: effects[r.Cols[2]], Negated: effects[r.Cols[3]]}
		}
		return m, nil
	})
