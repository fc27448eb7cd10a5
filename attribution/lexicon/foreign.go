package lexicon

var foreign = table("foreign.txt", 1, []Column{word, words}, set)

// Tongue is the language that a word in lower case speaks for.
type Tongue uint8

const (
	NoTongue     Tongue = iota // no function word
	EitherTongue               // one of English and of another language
	English
	OtherTongue
)

// TongueOf tells whether a word in lower case is a function word of English or of another language.
func TongueOf(w string) Tongue {
	_, english := functionWords()[w]
	switch other := foreign()[w]; {
	case english && other:
		return EitherTongue
	case english:
		return English
	case other:
		return OtherTongue
	}
	return NoTongue
}
