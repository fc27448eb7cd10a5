package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"factcheck/attribution/hint"
)

// StandIns maps each form of a verb that the lexicon need not know to the same form of a well-known reporting verb of a class, whose lemma
// comes second: "grumbled" to "claimed" where grumble is of the class claim. Whatever knows the well-known verb then knows the other.
func StandIns(lemma string, class Class) (standIns map[string]string, known string, err error) {
	if lemma == "" || strings.ContainsFunc(lemma, func(r rune) bool { return !unicode.IsLower(r) && r != '-' }) {
		return nil, "", fmt.Errorf("%q is no verb in its base form; write one word in lower case, such as tell", lemma)
	}
	if known = class.String(); class == Judge {
		known = "criticize"
	}
	standIns = map[string]string{}
	for _, f := range []Form{Base, Third, Gerund, Participle, Past} { // where forms coincide, the past is the commonest in news
		for _, word := range inflected(lemma, f) {
			standIns[word] = inflected(known, f)[0]
		}
	}
	return standIns, known, nil
}

// ClassNamed is the class with a name. Its error is for who writes settings.
func ClassNamed(name string) (Class, error) {
	if c := classOf(name); c != NoClass {
		return c, nil
	}
	all := strings.Join(Classes, ", ")
	return NoClass, fmt.Errorf("%q is no class of reporting verbs%s; choose one of %s", name, hint.Ask(name, Classes), all)
}

// PastOf is the past of a verb, the one that news has for it where there are several.
func PastOf(lemma string) string { return inflected(lemma, Past)[0] }

// inflected lists the words that are a form of a verb: what the lexicon has, else the regular one.
func inflected(lemma string, f Form) (out []string) {
	for word, v := range forms() {
		if v.Lemma == lemma && v.Form&f != 0 {
			out = append(out, word)
		}
	}
	slices.Sort(out)
	if len(out) > 0 {
		return out
	}
	switch f {
	case Base:
		return []string{lemma}
	case Third:
		return []string{third(lemma)}
	case Gerund:
		return []string{gerund(lemma)}
	}
	return []string{past(lemma)}
}
