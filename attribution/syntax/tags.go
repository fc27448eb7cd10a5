package syntax

// UPOS is a universal part of speech of Universal Dependencies v2. The zero value means that none is known.
type UPOS uint8

// The universal parts of speech, by the names of the guidelines.
const (
	ADJ UPOS = iota + 1
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
	uposCount
)

var uposNames = [uposCount]string{"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
	"PUNCT", "SCONJ", "SYM", "VERB", "X"}

func (u UPOS) String() string { return name(uposNames[:], int(u)) }

// Nominal reports whether the word is a noun, a proper name, a pronoun or a number.
func (u UPOS) Nominal() bool { return u == NOUN || u == PROPN || u == PRON || u == NUM }

// Verbal reports whether the word is a verb or an auxiliary.
func (u UPOS) Verbal() bool { return u == VERB || u == AUX }

// ParseUPOS is the inverse of [UPOS.String]: zero for a name that is none.
func ParseUPOS(s string) UPOS { return UPOS(position(uposNames[:], s)) }

// XPOS is a part of speech of the Penn treebank as Universal Dependencies' English treebanks use it. The zero value means that
// none is known.
type XPOS uint8

// The Penn parts of speech. Those whose names are marks have a word for a name here; SYM is Symbol, to differ from [SYM].
const (
	CC         XPOS = iota + 1 // coordinating conjunction
	CD                         // number
	DT                         // determiner
	EX                         // existential "there"
	FW                         // foreign word
	IN                         // preposition or subordinating conjunction
	JJ                         // adjective
	JJR                        // comparative
	JJS                        // superlative
	LS                         // mark of a list
	MD                         // modal
	NN                         // noun, singular
	NNS                        // noun, plural
	NNP                        // proper name, singular
	NNPS                       // proper name, plural
	PDT                        // predeterminer
	POS                        // possessive ending
	PRP                        // personal pronoun
	PRPS                       // possessive pronoun, PRP$
	RB                         // adverb
	RBR                        // adverb, comparative
	RBS                        // adverb, superlative
	RP                         // particle
	Symbol                     // symbol, SYM
	TO                         // "to"
	UH                         // interjection
	VB                         // verb, base form
	VBD                        // verb, past tense
	VBG                        // verb, gerund or present participle
	VBN                        // verb, past participle
	VBP                        // verb, present, not third person singular
	VBZ                        // verb, present, third person singular
	WDT                        // wh-determiner
	WP                         // wh-pronoun
	WPS                        // possessive wh-pronoun, WP$
	WRB                        // wh-adverb
	ADD                        // address: e-mail, URL, handle
	AFX                        // affix
	GW                         // a part of a word that was written apart
	HYPH                       // hyphen
	NFP                        // superfluous mark
	Period                     // final mark, .
	Comma                      // comma
	Colon                      // colon, semicolon, dash or ellipsis
	OpenQuote                  // opening quotation mark, ``
	CloseQuote                 // closing quotation mark, ''
	LRB                        // opening bracket, -LRB-
	RRB                        // closing bracket, -RRB-
	Dollar                     // currency sign, $
	Number                     // number sign, #
	xposCount
)

var xposNames = [xposCount]string{"_", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS",
	"PDT",
	"POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB",
	"ADD", "AFX", "GW", "HYPH", "NFP", ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "$", "#"}

func (x XPOS) String() string { return name(xposNames[:], int(x)) }

// Verbal reports whether the tag is one of a verb's or auxiliary's forms, modals included.
func (x XPOS) Verbal() bool { return x >= VB && x <= VBZ || x == MD }

// ParseXPOS is the inverse of [XPOS.String]: zero for a name that is none.
func ParseXPOS(s string) XPOS { return XPOS(position(xposNames[:], s)) }

// name is names[i], or "_" for what has no name.
func name(names []string, i int) string {
	if i < 0 || i >= len(names) {
		return "_"
	}
	return names[i]
}

// position is where s stands in names, or zero.
func position(names []string, s string) int {
	for i, n := range names {
		if n == s {
			return i
		}
	}
	return 0
}
