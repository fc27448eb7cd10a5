package lexicon

import (
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

var people = sync.OnceValue(func() map[string]PersonNoun {
	m := map[string]PersonNoun{}
	for _, r := range load("people.txt", 3, 3, 1) {
		checkSex("people.txt", r, 1)
		m[r.Cols[0]] = PersonNoun{sexes[r.Cols[1]], r.Cols[2] == "speaks"}
	}
	return m
})

func checkSex(name string, r Row, col int) {
	if err := oneOf(name, r, col, []string{"any", "male", "female"}); err != nil {
		panic(err)
	}
}

// Human looks a noun in the singular and in lower case up among those for persons.
func Human(noun string) (PersonNoun, bool) {
	p, ok := people()[noun]
	if ok {
		return p, true
	}
	s, ok := sourceNouns()[noun]
	return PersonNoun{}, ok && s.Kind == "person"
}

// TitleWord is what a title before a name says of its bearer.
type TitleWord struct {
	Sex  Sex
	Noun string // the office in full, empty for none
}

var titles = sync.OnceValue(func() map[string]TitleWord {
	m := map[string]TitleWord{}
	for _, r := range load("titles.txt", 3, 3, 1) {
		checkSex("titles.txt", r, 1)
		m[r.Cols[0]] = TitleWord{sexes[r.Cols[1]], strings.TrimPrefix(r.Cols[2], "-")}
	}
	return m
})

// Title looks an abbreviated or courtesy title up, in lower case, with or without its period.
func Title(word string) (TitleWord, bool) {
	t, ok := titles()[strings.TrimSuffix(word, ".")]
	return t, ok
}

// firstNameFile is the text of firstnames.txt, which is searched as it stands: it is long, and an article asks for few names.
var firstNameFile = sync.OnceValue(func() string {
	text, err := files.ReadFile("firstnames.txt")
	if err != nil {
		panic(err)
	}
	s := string(text)
	for strings.HasPrefix(s, "#") {
		_, s, _ = strings.Cut(s, "\n")
	}
	return s
})

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
