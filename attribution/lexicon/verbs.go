package lexicon

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Form is an inflected form of a verb. The zero value is none.
type Form uint8

const (
	Base       Form = 1 << iota // say
	Third                       // says
	Past                        // said
	Participle                  // said, given
	Gerund                      // saying
)

// Finite reports whether the form can head a clause by itself.
func (f Form) Finite() bool { return f&(Base|Third|Past) != 0 }

// Verb is what the lexicon knows of a verb form.
type Verb struct {
	Lemma string
	Form  Form // every form that this spelling can be
}

// Frame is a way in which a reporting verb carries what a source says.
type Frame uint8

const (
	That   Frame = 1 << iota // a clause
	Quote                    // direct speech
	Person                   // a person, then a clause or infinitive
	Prep                     // a preposition
	Noun                     // a noun phrase
	To                       // an infinitive
)

var frameNames = map[string]Frame{"that": That, "quote": Quote, "person": Person, "prep": Prep, "noun": Noun, "to": To}

// Class is what somebody does by a cue. The zero value is none.
type Class uint8

const (
	NoClass Class = iota
	Say
	Claim
	Accuse
	Deny
	Confirm
	Ask
	Believe
	Know
	Promise
	Warn
	Show
	Judge
	ClassCount
)

var classNames = [ClassCount]string{"", "say", "claim", "accuse", "deny", "confirm", "ask", "believe", "know", "promise", "warn", "show",
	"judge"}

func (c Class) String() string { return classNames[c] }

// Classes are the classes as they are printed.
var Classes = classNames[Say:]

// classOf is the class with a name, NoClass for none.
func classOf(name string) Class { return Class(max(0, slices.Index(classNames[:], name))) }

// Reporting is the entry of a reporting verb.
type Reporting struct {
	Lemma  string
	Class  Class
	Frames Frame
}

// ReportingVerb looks a lemma up among the reporting verbs.
func ReportingVerb(lemma string) (Reporting, bool) { r, ok := reporting()[lemma]; return r, ok }

// VerbForm looks a word in lower case up among the forms of the verbs that the lexicon knows.
func VerbForm(word string) (Verb, bool) { v, ok := forms()[word]; return v, ok }

var reporting = table("verbs.txt", 1, []Column{word, oneOf(Classes...), someOf("that", "quote", "person", "prep", "noun", "to")},
	entries(func(r Row) Reporting {
		e := Reporting{Lemma: r.Cols[0], Class: classOf(r.Cols[1])}
		for _, f := range strings.Fields(r.Cols[2]) {
			e.Frames |= frameNames[f]
		}
		return e
	}))

// irregular are the past tenses and the past participles that spelling rules do not give.
var irregular = table("irregular.txt", 1, []Column{word, alternatives, alternatives}, entries(func(r Row) [2][]string {
	return [2][]string{strings.Split(r.Cols[1], "|"), strings.Split(r.Cols[2], "|")}
}))

// alternatives is a column of forms with bars between them.
func alternatives(cell string) error {
	forms := strings.Split(cell, "|")
	for _, f := range forms {
		if f == "" {
			return fmt.Errorf("%q has a bar without a form", cell)
		}
		if err := word(f); err != nil {
			return err
		}
	}
	return twice(forms)
}

// verbForms are the verbs that the lexicon knows by their forms. Verbs come in order of the alphabet, irregular ones first: the first has a
// form that two share.
type verbForms map[string]Verb

var forms = sync.OnceValue(func() verbForms {
	t := verbForms{}
	for _, l := range slices.Sorted(maps.Keys(irregular())) {
		t.add(l, Base, l)
		t.add(l, Third, third(l))
		t.add(l, Gerund, gerund(l))
		t.add(l, Past, irregular()[l][0]...)
		t.add(l, Participle, irregular()[l][1]...)
	}
	t.add("be", Base|Third, "am", "are", "is", "'s", "'re", "'m")
	t.add("have", Third, "has")
	for _, l := range slices.Sorted(maps.Keys(reporting())) {
		if _, known := irregular()[l]; !known {
			t.regular(l)
		}
	}
	return t
})

func (t verbForms) add(lemma string, f Form, words ...string) {
	for _, w := range words {
		v := t[w]
		if v.Lemma == "" || v.Lemma == lemma {
			t[w] = Verb{lemma, v.Form | f}
		}
	}
}

func (t verbForms) regular(l string) {
	t.add(l, Base, l)
	t.add(l, Third, third(l))
	t.add(l, Gerund, gerund(l))
	t.add(l, Past|Participle, past(l))
}

func third(l string) string {
	switch {
	case strings.HasSuffix(l, "y") && !vowelBefore(l, 1):
		return l[:len(l)-1] + "ies"
	case hasAnySuffix(l, "s", "x", "z", "ch", "sh", "o"):
		return l + "es"
	}
	return l + "s"
}

func past(l string) string {
	switch {
	case strings.HasSuffix(l, "e"):
		return l + "d"
	case strings.HasSuffix(l, "y") && !vowelBefore(l, 1):
		return l[:len(l)-1] + "ied"
	}
	return doubled(l) + "ed"
}

func gerund(l string) string {
	switch {
	case strings.HasSuffix(l, "ie"):
		return l[:len(l)-2] + "ying"
	case strings.HasSuffix(l, "e") && !hasAnySuffix(l, "ee", "ye", "oe") && len(l) > 2:
		return l[:len(l)-1] + "ing"
	}
	return doubled(l) + "ing"
}

// doubled doubles the last consonant where a stressed short vowel stands before it. Of longer verbs the listed ones do.
func doubled(l string) string {
	n := len(l)
	for i := range l {
		if doublingVerb.Has(l[i:]) {
			return l + l[n-1:]
		}
	}
	if n < 3 || n > 4 || syllables(l) != 1 || !strings.ContainsRune("bdgklmnprt", rune(l[n-1])) || !vowelBefore(l, 1) || vowelBefore(l, 2) {
		return l
	}
	return l + l[n-1:]
}

func syllables(l string) (n int) {
	was := false
	for i := range l {
		is := strings.ContainsRune("aeiouy", rune(l[i]))
		if is && !was {
			n++
		}
		was = is
	}
	return n
}

func vowelBefore(l string, fromEnd int) bool {
	i := len(l) - 1 - fromEnd
	return i >= 0 && strings.ContainsRune("aeiou", rune(l[i]))
}

func hasAnySuffix(l string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(l, e) {
			return true
		}
	}
	return false
}
