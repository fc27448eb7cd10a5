package syntax

import "strings"

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
	"Reflex=Yes", "Polarity=Neg", "Definite=Def", "Definite=Ind", "PronType=Dem", "PronType=Int", "PronType=Rel", "Degree=Cmp", "Degree=Sup",
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
