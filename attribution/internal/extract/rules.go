package extract

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/rule"
	"factcheck/attribution/syntax"
)

// Construction is a way in which a text ties content to its source.
type Construction struct {
	rule.Rule
	fits func(shape) bool // what was learned to be an attribution; nil where finders alone make it
}

// Constructions are all of them. What was learned has the first that fits. What has none is no attribution.
var Constructions = []Construction{
	{rule.Rule{
		ID:       "according-to",
		Doc:      "“According to” names the source of the clause that it stands in.",
		Example:  "According to the ministry, six people were hurt.",
		NearMiss: "The guests were seated accordingly.",
	}, func(x shape) bool { return x.a.Cue.Lemma == "according to" }},
	{rule.Rule{
		ID:       "name-colon",
		Doc:      "A name and a colon before words of its bearer, as in a headline or a transcript.",
		Example:  "Mayor: “We were not ready for the storm”",
		NearMiss: "The menu has three courses: soup, fish and cake.",
	}, func(x shape) bool { return x.word.UPOS == syntax.PUNCT || x.word.UPOS == syntax.SYM }},
	{rule.Rule{
		ID:       "accused-of",
		Doc:      "A source accuses somebody of something: the accusation is the content, and it is alleged.",
		Example:  "Kosovo accused Serbia of planning the attack.",
		NearMiss: "The accused left the court by a side door.",
	}, func(x shape) bool { return x.verbal() && x.indirect(lexicon.Accuse) }},
	{rule.Rule{
		ID:       "described-as",
		Doc:      "A participle with “as” passes a description on; nobody is named unless “by” names him.",
		Example:  "The suspect was described as a quiet man.",
		NearMiss: "The path described a wide circle.",
	}, func(x shape) bool { return x.agentless() && x.next == "as" }},
	{rule.Rule{
		ID:       "said-passive",
		Doc:      "A reporting verb in the passive without an agent: the text names nobody.",
		Example:  "Two men are believed to have escaped.",
		NearMiss: "The believed route was closed.",
	}, shape.agentless},
	{rule.Rule{
		ID:       "asked-to",
		Doc:      "A source asks, urges or orders somebody to do something: the content is a request.",
		Example:  "The minister urged both sides to show restraint.",
		NearMiss: "The price that he asked was too high.",
	}, func(x shape) bool { return x.verbal() && x.indirect(lexicon.Ask) }},
	{rule.Rule{
		ID:       "quoted-words",
		Doc:      "Direct speech beside a reporting verb and its subject.",
		Example:  "“The bridge is closed,” the mayor said.",
		NearMiss: "They crossed the “bridge” and said nothing.",
	}, func(x shape) bool { return x.a.Mode == Direct }},
	{rule.Rule{
		ID:       "said-behind",
		Doc:      "A reporting clause at the end of its sentence governs what stands before it.",
		Example:  "The bridge is closed, police said.",
		NearMiss: "The bridge is closed, but no word was said.",
	}, func(x shape) bool { return x.verbal() && x.behind }},
	{rule.Rule{
		ID:       "said-clause",
		Doc:      "A reporting verb governs the clause behind it; its subject is the source.",
		Example:  "Police said the bridge was closed.",
		NearMiss: "Police said nothing.",
	}, shape.verbal},
	{rule.Rule{
		ID:       "noun-cue",
		Doc:      "A noun of saying or believing, such as “claim” or “view”, carries the content.",
		Example:  "In the minister's view, the bridge is safe.",
		NearMiss: "She filed a claim for the lost luggage.",
	}, func(x shape) bool { return x.word.UPOS.Nominal() }},
	{rule.Rule{
		ID:       "phrase-cue",
		Doc:      "A phrase that is neither a verb nor a noun ties the content to its source, such as “is confident”.",
		Example:  "The minister is confident that the bridge is safe.",
		NearMiss: "A confident child opened the door.",
	}, func(shape) bool { return true }},
	{rule.Rule{
		ID:       "charged-with",
		Doc:      "The act of the law is a fact, the deed behind it is alleged: by who charges, where the article names him.",
		Example:  "A clerk was charged with stealing the money.",
		NearMiss: "The shop charged him a fee.",
	}, nil},
	{rule.Rule{
		ID:       "held-on",
		Doc:      "Somebody is held on suspicion or charges of a deed: the deed is alleged, and nobody is named for it.",
		Example:  "Four men were detained on suspicion of theft.",
		NearMiss: "He acted on the suspicion of a moment.",
	}, nil},
	{rule.Rule{
		ID:       HearersTold,
		Doc:      "Somebody is told something, or a court hears it: the hearers do not say it, and who does may not be named.",
		Example:  "Residents were told that the water was safe.",
		NearMiss: "Residents were told off by the warden.",
	}, nil},
	{rule.Rule{
		ID:       EstimatedAt,
		Doc:      "A source puts a number at so much.",
		Example:  "The ministry puts the toll at 40.",
		NearMiss: "The ministry puts the guard at the gate.",
	}, nil},
	{rule.Rule{
		ID:       "headline-tag",
		Doc:      "A word of rumour beside a mark in a headline: nobody is named.",
		Example:  "Two hurt in blast at mill: claims",
		NearMiss: "Mayor: no claims after blast at mill",
	}, nil},
	{rule.Rule{
		ID:       "turn",
		Doc:      "A paragraph of an interview, a transcript or a post begins with who speaks, before a colon.",
		Example:  "Q: Why did the ferry stop?\n\nA: The engine failed.",
		NearMiss: "Where: the quay\n\nWhen: Friday at noon\n\nHow much: three crowns",
	}, nil},
	{rule.Rule{
		ID: "denied-it",
		Doc: "A source denies, rejects or confirms what was just said, which “which” or “a charge that” stands " +
			"for: a side in a dispute.",
		Example:  "Kosovo accused Serbia of planning the attack, which Belgrade denied.",
		NearMiss: "The judge denied him bail, which surprised nobody.",
	}, nil},
	{rule.Rule{
		ID: "denied-that",
		Doc: "A source denies, rejects or confirms what another said just before, which “it”, “this” or “that” " +
			"stands for: a side in a dispute.",
		Example:  "Kosovo accused Serbia of planning the attack. Belgrade denied it.",
		NearMiss: "The mayor said the club was poor. The court denied it a licence.",
	}, nil},
	{rule.Rule{
		ID: QuotedAlone,
		Doc: "Sentences in quotation marks, or in a block quotation, without a cue: whoever is signed or led in says them, or " +
			"else whoever spoke last in the paragraph or in the one before; if nobody did, no source is named.",
		Example:  "“The lamps went out,” said Odo Klee.\n\nHe is a miner. “Nobody ran to the gate.”",
		NearMiss: "The old sign at the gate says “Closed”. The road is closed, too.",
	}, nil},
}

// Rules are the constructions in the order of their names.
var Rules = func() (out []rule.Rule) {
	for _, c := range Constructions {
		out = append(out, c.Rule)
	}
	slices.SortFunc(out, func(a, b rule.Rule) int { return strings.Compare(a.ID, b.ID) })
	return out
}()

// known reports whether there is a construction of a name.
func known(id string) bool {
	return slices.ContainsFunc(Constructions, func(c Construction) bool { return c.ID == id })
}

// shape is what the construction of something learned is told by.
type shape struct {
	a      *Attribution
	word   syntax.Token // that the cue hangs on
	next   string       // the word behind it in lower case, "" for none
	behind bool         // the content begins before the cue
}

// construction names the first construction that fits a shape, "" for none.
func (x shape) construction() string {
	for _, c := range Constructions {
		if c.fits != nil && c.fits(x) {
			return c.ID
		}
	}
	return ""
}

// verbal reports whether the cue is a verb.
func (x shape) verbal() bool { return x.word.UPOS.Verbal() }

// agentless reports whether the cue is a participle and nobody is named.
func (x shape) agentless() bool {
	return x.verbal() && len(x.a.Source.Spans) == 0 && x.word.XPOS == syntax.VBN
}

// indirect reports whether the cue is of a class, and the content no direct speech.
func (x shape) indirect(class lexicon.Class) bool {
	return x.a.Cue.Class == class && x.a.Mode != Direct
}
