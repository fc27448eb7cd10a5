package lexicon

// Occurrence is where an event stands that a verb says to take place; occurring.txt explains each.
type Occurrence uint16

const (
	ObjectOccurs Occurrence = 1 << iota
	SubjectOccurs
)

var occurring = classed[Occurrence]("occurring.txt", "object", "subject")

// Has reports whether a verb, by its lemma, says of the event there that it takes place.
func (o Occurrence) Has(verb string) bool { return occurring()[verb]&o != 0 }
