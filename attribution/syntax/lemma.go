package syntax

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"factcheck/attribution/syntax/network"
	"factcheck/attribution/syntax/words"
)

//go:embed lemmas.txt
var lemmaFile string

// irregular maps a form, a slash and its kind to the lemma.
var irregular = wordList("lemmas.txt", lemmaFile, lemmatised)

// kindsOfWords are the letters that [lemmaKind] gives.
const kindsOfWords = "VMNJRP"

func lemmatised(word, rest string) error {
	form, kind, _ := strings.Cut(word, "/")
	if form == "" || len(kind) != 1 || !strings.Contains(kindsOfWords, kind) || strings.ToLower(form) != form {
		return fmt.Errorf("%q is no form in lower case, a slash and one of %s", word, kindsOfWords)
	}
	return typed(rest)
}

// lemma gives the dictionary form of a word from its lower-cased form and tag. The vocabulary of
// the model decides where spelling alone does not, as between "hoped" and "developed".
func lemma(form, low string, t XPOS, u UPOS, m *network.Model) string {
	kind := lemmaKind(t, u)
	if kind == 0 {
		if t == NNP || t == NNPS {
			return properLemma(form, t)
		}
		return low
	}
	var key [32]byte
	if len(low)+2 <= len(key) {
		k := append(append(key[:0], low...), '/', kind)
		if l, ok := irregular[string(k)]; ok {
			return l
		}
	}
	switch t {
	case VBZ:
		return withoutS(low, m)
	case NNS:
		return withoutS(low, m)
	case VBD, VBN:
		return withoutEnding(low, "ed", m)
	case VBG:
		return withoutEnding(low, "ing", m)
	case JJR, RBR:
		return positive(low, "er", m)
	case JJS, RBS:
		return positive(low, "est", m)
	}
	return low
}

// lemmaKind is the letter of a kind of word in the list of irregular lemmas; 0 for words that are their own lemma.
func lemmaKind(t XPOS, u UPOS) byte {
	switch t {
	case VB, VBD, VBG, VBN, VBP, VBZ:
		return 'V'
	case MD:
		return 'M'
	case NNS:
		return 'N'
	case JJR, JJS:
		return 'J'
	case RB, RBR, RBS:
		return 'R'
	case PRP, WP, DT, WDT, PDT:
		return 'P'
	}
	return 0
}

// properLemma is a name without the ending of the plural.
func properLemma(form string, t XPOS) string {
	if t == NNPS && len(form) > 3 && strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss") {
		if strings.HasSuffix(form, "ies") && len(form) > 5 {
			return form[:len(form)-3] + "y"
		}
		return form[:len(form)-1]
	}
	return form
}

// withoutS takes the ending of a plural or of the third person off.
func withoutS(w string, m *network.Model) string {
	switch {
	case len(w) < 3 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss"):
		return w
	case strings.HasSuffix(w, "'s"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case slices.ContainsFunc(hissing, func(ending string) bool { return strings.HasSuffix(w, ending) }):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "ses"), strings.HasSuffix(w, "zes"):
		return commoner(w[:len(w)-2], w[:len(w)-1], m, strings.HasSuffix(w, "ches"))
	}
	return w[:len(w)-1]
}

// commoner is the one of two forms that is known, or commoner where both are; the first decides where neither is.
func commoner(a, b string, m *network.Model, first bool) string {
	na, nb := m.Number(words.Of(a, words.Inside).Hash), m.Number(words.Of(b, words.Inside).Hash)
	switch {
	case na > 0 && (nb == 0 || na < nb):
		return a
	case nb > 0:
		return b
	case first:
		return a
	}
	return b
}

// withoutEnding takes "ed", "ing", "er" or "est" off, with what spelling put before it: a doubled consonant, or i for y, or a
// final e left out.
func withoutEnding(w, ending string, m *network.Model) string {
	stem, ok := strings.CutSuffix(w, ending)
	if !ok || len(stem) < 2 || !strings.ContainsAny(stem, "aeiouy") {
		return w
	}
	last := stem[len(stem)-1]
	if last == 'i' && ending != "ing" {
		return stem[:len(stem)-1] + "y"
	}
	withE := w[:len(stem)] + "e"
	if ending[0] == 'e' {
		withE = w[:len(stem)+1]
	}
	if doubled := len(stem) > 2 && last == stem[len(stem)-2] && !strings.ContainsRune("aeiousz", rune(last)); doubled {
		return commoner(stem, stem[:len(stem)-1], m, last == 'l' || last == 'f')
	}
	return commoner(stem, withE, m, !endsInE(stem))
}

// positive takes the ending of a comparison off, where what is left is known.
func positive(w, ending string, m *network.Model) string {
	if p := withoutEnding(w, ending, m); m.Number(words.Of(p, words.Inside).Hash) > 0 {
		return p
	}
	return w
}

// endsInE guesses by spelling whether a stem lost a final e.
func endsInE(stem string) bool {
	n := len(stem)
	if n < 2 {
		return false
	}
	vowel := func(i int) bool { return i >= 0 && strings.IndexByte("aeiou", stem[i]) >= 0 }
	switch stem[n-1] {
	case 'v', 'c', 'u', 'z':
		return true
	case 's':
		return vowel(n-2) || stem[n-2] == 'n' || stem[n-2] == 'r'
	case 'g':
		return stem[n-2] != 'n' || n > 4 && stem[n-3] != 'i' && stem[n-3] != 'o'
	case 'l':
		return !vowel(n-2) && stem[n-2] != 'l' && stem[n-2] != 'r' && stem[n-2] != 'w'
	case 't', 'd', 'k', 'm', 'p', 'b', 'n', 'r':
		return vowel(n-2) && !vowel(n-3) && stem[n-2] != 'e'
	}
	return false
}

// hissing are endings to which the third person and the plural add "es".
var hissing = []string{"sses", "shes", "xes", "zzes", "oes"}
