package extract

import "factcheck/attribution/rule"

// Rules are the constructions by which tags are made, in the order of their names.
var Rules = []rule.Rule{
	{
		ID:       "according-to",
		Doc:      "“According to” names the source of the clause that it stands in.",
		Example:  "According to the ministry, six people were hurt.",
		NearMiss: "The work went according to plan.",
	},
	{
		ID:       "accused-of",
		Doc:      "A source accuses somebody of something: the accusation is the content, and it is alleged.",
		Example:  "Kosovo accused Serbia of planning the attack.",
		NearMiss: "The accused left the court by a side door.",
	},
	{
		ID:       "asked-to",
		Doc:      "A source asks, urges or orders somebody to do something: the content is a request.",
		Example:  "The minister urged both sides to show restraint.",
		NearMiss: "The price that he asked was too high.",
	},
	{
		ID:       "charged-with",
		Doc:      "The act of the law is a fact, the deed behind it is alleged: by who charges, where the article names him.",
		Example:  "A clerk was charged with stealing the money.",
		NearMiss: "The shop charged him a fee.",
	},
	{
		ID: "denied-it",
		Doc: "A source denies, rejects or confirms what was just said, which “which” or “a charge that” stands " +
			"for: a side in a dispute.",
		Example:  "Kosovo accused Serbia of planning the attack, which Belgrade denied.",
		NearMiss: "The judge denied him bail, which surprised nobody.",
	},
	{
		ID: "denied-that",
		Doc: "A source denies, rejects or confirms what another said just before, which “it”, “this” or “that” " +
			"stands for: a side in a dispute.",
		Example:  "Kosovo accused Serbia of planning the attack. Belgrade denied it.",
		NearMiss: "The mayor said the club was poor. The court denied it a licence.",
	},
	{
		ID:       "described-as",
		Doc:      "A participle with “as” passes a description on; nobody is named unless “by” names him.",
		Example:  "The suspect was described as a quiet man.",
		NearMiss: "The path described a wide circle.",
	},
	{
		ID:       "headline-tag",
		Doc:      "A word of rumour beside a mark in a headline: nobody is named.",
		Example:  "Two hurt in blast at mill: claims",
		NearMiss: "Mayor: no claims after blast at mill",
	},
	{
		ID:       "held-on",
		Doc:      "Somebody is held on suspicion or charges of a deed: the deed is alleged, and nobody is named for it.",
		Example:  "Four men were detained on suspicion of theft.",
		NearMiss: "He acted on the suspicion of a moment.",
	},
	{
		ID:       "name-colon",
		Doc:      "A name and a colon before words of its bearer, as in a headline or a transcript.",
		Example:  "Mayor: “We were not ready for the storm”",
		NearMiss: "The menu has three courses: soup, fish and cake.",
	},
	{
		ID:       "noun-cue",
		Doc:      "A noun of saying or believing, such as “claim” or “view”, carries the content.",
		Example:  "In the minister's view, the bridge is safe.",
		NearMiss: "She filed a claim for the lost luggage.",
	},
	{
		ID:       "phrase-cue",
		Doc:      "A phrase that is neither a verb nor a noun ties the content to its source, such as “is confident”.",
		Example:  "The minister is confident that the bridge is safe.",
		NearMiss: "A confident child opened the door.",
	},
	{
		ID:       "quoted-words",
		Doc:      "Direct speech beside a reporting verb and its subject.",
		Example:  "“The bridge is closed,” the mayor said.",
		NearMiss: "They crossed the “bridge” and said nothing.",
	},
	{
		ID:       "said-behind",
		Doc:      "A reporting clause at the end of its sentence governs what stands before it.",
		Example:  "The bridge is closed, police said.",
		NearMiss: "The bridge is closed, but no word was said.",
	},
	{
		ID:       "said-clause",
		Doc:      "A reporting verb governs the clause behind it; its subject is the source.",
		Example:  "Police said the bridge was closed.",
		NearMiss: "Police said nothing.",
	},
	{
		ID:       "said-passive",
		Doc:      "A reporting verb in the passive without an agent: the text names nobody.",
		Example:  "Two men are believed to have escaped.",
		NearMiss: "The believed route was closed.",
	},
	{
		ID:       "turn",
		Doc:      "A paragraph of an interview, a transcript or a post begins with who speaks, before a colon.",
		Example:  "Q: Why did the ferry stop?\n\nA: The engine failed.",
		NearMiss: "Where: the quay\n\nWhen: Friday at noon\n\nHow much: three crowns",
	},
}
