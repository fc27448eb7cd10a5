package lexicon

import (
	"slices"
	"strings"
)

// classed is a table of words of some classes of a closed list: the first class is bit 0 of C.
func classed[C ~uint16](name string, classes ...string) func() map[string]C {
	return table(name, 1, []Column{word, someOf(classes...)}, entries(func(r Row) (c C) {
		for class := range strings.FieldsSeq(r.Cols[1]) {
			c |= 1 << slices.Index(classes, class)
		}
		return c
	}))
}

// NounClass is a class of common nouns; nounclasses.txt explains each.
type NounClass uint16

const (
	VagueNoun NounClass = 1 << iota
	CommonwealthNoun
	FirmNoun
	SpeechNoun
	GuiltNoun
	DoubtNoun
	FractionNoun
	QuantityNoun
	SettingNoun
	SiteNoun
	BeliefNoun
	RatingNoun
)

var nounsByClass = classed[NounClass]("nounclasses.txt", "vague", "commonwealth", "firm", "said", "guilt", "doubt", "fraction",
	"quantity", "setting", "site", "belief", "rating")

// Has reports whether a noun in the singular and in lower case is of the class.
func (c NounClass) Has(noun string) bool { return nounsByClass()[noun]&c != 0 }

// VerbClass is a class of verbs; verbclasses.txt explains each.
type VerbClass uint16

const (
	NamingVerb VerbClass = 1 << iota
	IgnoringVerb
	PerceivingVerb
	AccusingVerb
	IdentifyingVerb
	SpeakingVerb
	RefusingVerb
	WishingVerb
	LeavingVerb
	TellingVerb
	FiguringVerb
	QuestioningVerb
	StartingVerb
	RaisingVerb
	BeggingVerb
	doublingVerb
)

var verbsByClass = classed[VerbClass]("verbclasses.txt", "naming", "ignoring", "perceiving", "accusing", "identifying",
	"speaking", "refusing", "wishing", "leaving", "telling", "figuring", "questioning", "starting", "raising",
	"begging", "doubling")

// Has reports whether a verb, by its lemma and the particle behind it, is of the class.
func (c VerbClass) Has(verb string) bool { return verbsByClass()[verb]&c != 0 }

// ModifierClass is a class of adjectives and participles; modifierclasses.txt explains each.
type ModifierClass uint16

const (
	IdleModifier ModifierClass = 1 << iota
	AccusedModifier
	ScantModifier
	IdentifiedModifier
	PublishedModifier
	AllowedModifier
	InformedModifier
	UnnamedModifier
	ConvictedModifier
	ClearedModifier
	FormerModifier
	ComingWord
	LaterWord
)

var modifiersByClass = classed[ModifierClass]("modifierclasses.txt", "idle", "accused", "scant", "identified", "published", "allowed",
	"informed", "unnamed", "convicted", "cleared", "former", "coming", "later")

// Has reports whether a word in lower case, as it stands in the text, is of the class.
func (c ModifierClass) Has(modifier string) bool { return modifiersByClass()[modifier]&c != 0 }

// NameWord is what a word does in or beside a proper name; namewords.txt explains each.
type NameWord uint16

const (
	CompanyWord NameWord = 1 << iota
	PaperWord
	BodyWord
	OpeningWord
	GenerationWord
	TitleBeforeName
	ParticleWord
	LinkerWord
	FamilyWord
)

var nameWords = classed[NameWord]("namewords.txt", "company", "paper", "body", "opening", "generation", "title", "particle", "linker",
	"family")

// Has reports whether a word in lower case does so.
func (n NameWord) Has(word string) bool { return nameWords()[word]&n != 0 }

// HeadlineWord is a class of words that mean something of their own in headlines; headlines.txt explains each.
type HeadlineWord uint16

const (
	KickerWord HeadlineWord = 1 << iota
	GenreWord
	HearsayWord
	FearWord
	SpreadingWord
	HearerWord
	FindingWord
)

var headlineWords = classed[HeadlineWord]("headlines.txt", "kicker", "genre", "hearsay", "fear", "spreading", "hearer", "finding")

// Has reports whether a noun in the singular, or a verb by its lemma, is of the class.
func (h HeadlineWord) Has(word string) bool { return headlineWords()[word]&h != 0 }

// FunctionWord is what a word that stands in every text means for a rule; functionwords.txt explains each.
type FunctionWord uint16

const (
	OpeningFunction FunctionWord = 1 << iota
	StopFunction
	EmptyFunction
	CommonFunction
	IndefiniteFunction
	ScopeFunction
	LooseFunction
	ElapsedFunction
	LimitFunction
	QuantityFunction
	SpeakerFunction
)

var functionWords = classed[FunctionWord]("functionwords.txt", "opening", "stop", "empty", "common", "indefinite", "scope", "loose",
	"elapsed", "limit", "quantity", "speaker")

// Has reports whether a word in lower case is of the kind.
func (f FunctionWord) Has(word string) bool { return functionWords()[word]&f != 0 }
