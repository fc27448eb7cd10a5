package lexicon

import (
	"errors"
	"strings"
	"sync"
)

// Sex is what a word tells of a person. The zero value: nothing.
type Sex uint8

const (
	AnySex Sex = iota
	Male
	Female
)

var sexes = map[string]Sex{"any": AnySex, "male": Male, "female": Female}

// PersonNoun is what the lexicon knows of a noun for a person.
type PersonNoun struct {
	Sex    Sex
	Speaks bool // for whom the text says: a spokesman, a lawyer
}

var people = table("people.txt", 1, []Column{word, oneOf("any", "male", "female"), oneOf("speaks", "-")}, entries(func(r Row) PersonNoun {
	return PersonNoun{sexes[r.Cols[1]], r.Cols[2] == "speaks"}
}))

// Human looks a noun in the singular and in lower case up among those for persons.
func Human(noun string) (PersonNoun, bool) {
	p, ok := people()[noun]
	if ok {
		return p, true
	}
	s, ok := sourceNouns()[noun]
	return PersonNoun{}, ok && s.Kind == PersonSource
}

// TitleWord is what a title before a name says of its bearer.
type TitleWord struct {
	Sex  Sex
	Noun string // the office in full, empty for none
}

var titles = table("titles.txt", 1, []Column{word, oneOf("any", "male", "female"), word}, entries(func(r Row) TitleWord {
	return TitleWord{sexes[r.Cols[1]], strings.TrimPrefix(r.Cols[2], "-")}
}))

// Title looks an abbreviated or courtesy title up, in lower case, with or without its period.
func Title(word string) (TitleWord, bool) {
	t, ok := titles()[strings.TrimSuffix(word, ".")]
	return t, ok
}

// firstNameFile is the text of firstnames.txt, which is searched as it stands: it is long, and an article asks for few names.
var firstNameFile = sync.OnceValue(func() string {
	s := embedded("firstnames.txt")
	for strings.HasPrefix(s, "#") {
		_, s, _ = strings.Cut(s, "\n")
	}
	return s
})

func init() { readers["firstnames.txt"] = checkFirstNames }

// checkFirstNames gives the mistakes in a text that is searched as it stands, which nothing but rows may interrupt.
func checkFirstNames(text string) error {
	rows, err := ParseColumns("firstnames.txt", text, 1, word, oneOf("male", "female"))
	mistakes := []error{err}
	for i, r := range rows {
		if i > 0 && err == nil && r.Line != rows[i-1].Line+1 {
			mistakes = append(mistakes, r.Errorf("the line before it is a comment or empty; comments stand at the head of this file"))
		}
	}
	return errors.Join(mistakes...)
}

// FirstName tells the sex of most bearers of a first name in lower case, and whether it is known as one.
func FirstName(name string) (Sex, bool) {
	s := firstNameFile()
	for len(s) > 0 { // the name stands in s, if anywhere
		at := strings.LastIndexByte(s[:len(s)/2], '\n') + 1
		line, rest, _ := strings.Cut(s[at:], "\n")
		word, sex, _ := strings.Cut(line, "\t")
		switch {
		case word == name:
			return sexes[sex], true
		case word < name:
			s = rest
		default:
			s = s[:at]
		}
	}
	return AnySex, false
}
