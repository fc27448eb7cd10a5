package lexicon

// WrongWord is how a word names wrongdoing; wrongs.txt explains each.
type WrongWord uint16

const (
	WrongVerb WrongWord = 1 << iota
	WrongNoun
	WrongPerson
)

var wrongs = classed[WrongWord]("wrongs.txt", "verb", "noun", "person")

// Has reports whether a lemma names wrongdoing so.
func (w WrongWord) Has(lemma string) bool { return wrongs()[lemma]&w != 0 }
