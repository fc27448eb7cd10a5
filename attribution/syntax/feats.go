package syntax

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

// Feats are the morphological features of a word that rules ask for, as a set of bits. The empty set says nothing.
type Feats uint32

// The features, with the pair of Universal Dependencies that each stands for.
const (
	Past          Feats = 1 << iota // Tense=Past
	Present                         // Tense=Pres
	Finite                          // VerbForm=Fin
	Infinitive                      // VerbForm=Inf
	Gerund                          // VerbForm=Ger
	Participle                      // VerbForm=Part
	Passive                         // Voice=Pass
	Imperative                      // Mood=Imp
	Modal                           // a modal auxiliary; no pair of its own
	Singular                        // Number=Sing
	Plural                          // Number=Plur
	First                           // Person=1
	Second                          // Person=2
	Third                           // Person=3
	Nominative                      // Case=Nom
	Accusative                      // Case=Acc
	Possessive                      // Poss=Yes
	Reflexive                       // Reflex=Yes
	Negative                        // Polarity=Neg, or PronType=Neg
	Definite                        // Definite=Def
	Indefinite                      // Definite=Ind
	Demonstrative                   // PronType=Dem
	Interrogative                   // PronType=Int
	Relative                        // PronType=Rel
	Comparative                     // Degree=Cmp
	Superlative                     // Degree=Sup
	Cardinal                        // NumType=Card
	Ordinal                         // NumType=Ord
	featCount     = iota
)

var featNames = [featCount]string{"Tense=Past", "Tense=Pres", "VerbForm=Fin", "VerbForm=Inf", "VerbForm=Ger", "VerbForm=Part", "Voice=Pass",
	"Mood=Imp", "VerbType=Mod", "Number=Sing", "Number=Plur", "Person=1", "Person=2", "Person=3", "Case=Nom", "Case=Acc", "Poss=Yes",
	"Reflex=Yes", "Polarity=Neg", "Definite=Def", "Definite=Ind", "PronType=Dem", "PronType=Int", "PronType=Rel", "Degree=Cmp",
	"Degree=Sup",
	"NumType=Card", "NumType=Ord"}

// Has reports whether every feature of g is in f.
func (f Feats) Has(g Feats) bool { return f&g == g }

// String writes the pairs, joined by "|"; "_" for none.
func (f Feats) String() string {
	var out []string
	for i, n := range featNames {
		if f&(1<<i) != 0 {
			out = append(out, n)
		}
	}
	if out == nil {
		return "_"
	}
	return strings.Join(out, "|")
}

//go:embed closed.txt
var closedFile string

// closed are the features of words of the closed classes.
var closed = func() map[string]Feats {
	m := map[string]Feats{}
	for word, pairs := range wordList("closed.txt", closedFile, featured) {
		for p := range strings.SplitSeq(pairs, "|") {
			m[word] |= 1 << slices.Index(featNames[:], p)
		}
	}
	return m
}()

func featured(word, rest string) error {
	if err := alone(word, ""); err != nil {
		return err
	}
	for p := range strings.SplitSeq(rest, "|") {
		if !slices.Contains(featNames[:], p) {
			return fmt.Errorf("%q of %q is no feature; choose from %s", p, word, strings.Join(featNames[:], ", "))
		}
	}
	return nil
}

// byTag are the features that a tag alone tells.
var byTag = [xposCount]Feats{
	VBD: Past | Finite, VBZ: Present | Finite | Third | Singular, VBP: Present | Finite, MD: Finite | Modal, VBN: Past | Participle,
	NN: Singular, NNP: Singular, NNS: Plural, NNPS: Plural, POS: Possessive, PRPS: Possessive, WPS: Possessive,
	JJR: Comparative, RBR: Comparative, JJS: Superlative, RBS: Superlative, CD: Cardinal,
}

// features fills the features of every token; tags, lemmas and the tree must be there.
func (s *Sentence) features() {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		t.Feats = byTag[t.XPOS]
		switch t.XPOS {
		case PRP, PRPS, DT, RB, WP, WPS, CC, PDT:
			t.Feats |= closed[t.Lower]
		case NN:
			if t.UPOS == PRON {
				t.Feats |= closed[t.Lower]
			}
		case JJ:
			if ordinal(t.Lower) {
				t.Feats |= Ordinal
			}
		}
		switch t.XPOS {
		case WP, WDT, WPS, WRB:
			t.Feats |= s.relative(i)
		case VBN, VBG, VB:
			t.Feats |= s.nonfinite(i)
		}
	}
}

// relative tells whether a wh-word stands in a relative clause.
func (s *Sentence) relative(i int) Feats {
	for at := i; at >= 0; at = s.Tokens[at].Head {
		switch r := s.Tokens[at].Rel; {
		case r == AclRelcl || r == AdvclRelcl:
			return Relative
		case r.Clausal():
			return Interrogative
		}
	}
	return Interrogative
}

// nonfinite are the features of a participle, gerund or base form by what stands around it.
func (s *Sentence) nonfinite(i int) Feats {
	t := &s.Tokens[i]
	switch t.XPOS {
	case VBN:
		if s.Child(i, AuxPass) >= 0 || s.Child(i, Aux) < 0 && t.UPOS == VERB {
			return Passive
		}
		return 0
	case VBG:
		if s.Child(i, Aux) >= 0 || t.Rel == Amod || t.Rel.Base() == Acl || t.UPOS == AUX {
			return Participle | Present
		}
		return Gerund
	}
	if t.UPOS == VERB && s.Child(i, Aux, AuxPass, Mark) < 0 && s.ChildBase(i, Nsubj) < 0 {
		switch t.Rel {
		case Root, Parataxis, Conj:
			if t.Rel != Conj || s.Tokens[t.Head].Feats.Has(Imperative) {
				return Imperative | Finite
			}
		}
	}
	return Infinitive
}

// ordinal reports whether an adjective is an ordinal number.
func ordinal(w string) bool {
	switch w {
	case "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth":
		return true
	}
	n := len(w)
	return n > 2 && w[0] >= '0' && w[0] <= '9' && slices.Contains([]string{"th", "st", "nd", "rd"}, w[n-2:])
}
