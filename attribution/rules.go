package attribution

// Rule explains one construction: what it is, a text in which it fires and one in which it must not. Every tag names its rule, and
// a test proves each example and each near miss.
type Rule struct {
	ID       string
	Doc      string
	Example  string
	NearMiss string
}

// Rules are the constructions by which tags are made, in the order of their names.
var Rules = []Rule{
	{"according-to", "“According to” names the source of the clause that it stands in.",
		"According to the ministry, six people were hurt.", "The work went according to plan."},
	{"accused-of", "A source accuses somebody of something: the accusation is the content, and it is alleged.",
		"Kosovo accused Serbia of planning the attack.", "The accused left the court by a side door."},
	{"asked-to", "A source asks, urges or orders somebody to do something: the content is a request.",
		"The minister urged both sides to show restraint.", "The price that he asked was too high."},
	{"charged-with", "The act of the law is a fact, the deed behind it is alleged: by who charges, where the article names him.",
		"A clerk was charged with stealing the money.", "The shop charged him a fee."},
	{"denied-it", "A source denies, rejects or confirms what was just said, which “which” or “a charge that” stands for: a side in a dispute.",
		"Kosovo accused Serbia of planning the attack, which Belgrade denied.", "The judge denied him bail, which surprised nobody."},
	{"denied-that", "A source denies, rejects or confirms what another said just before, which “it”, “this” or “that” stands for: a side in a dispute.",
		"Kosovo accused Serbia of planning the attack. Belgrade denied it.", "The mayor said the club was poor. The court denied it a licence."},
	{"described-as", "A participle with “as” passes a description on; nobody is named unless “by” names him.",
		"The suspect was described as a quiet man.", "The path described a wide circle."},
	{"headline-tag", "A word of rumour beside a mark in a headline: nobody is named.",
		"Two hurt in blast at mill: claims", "Mayor: no claims after blast at mill"},
	{"held-on", "Somebody is held on suspicion or charges of a deed: the deed is alleged, and nobody is named for it.",
		"Four men were detained on suspicion of theft.", "He acted on the suspicion of a moment."},
	{"name-colon", "A name and a colon before words of its bearer, as in a headline or a transcript.",
		"Mayor: “We were not ready for the storm”", "The menu has three courses: soup, fish and cake."},
	{"noun-cue", "A noun of saying or believing, such as “claim” or “view”, carries the content.",
		"In the minister's view, the bridge is safe.", "She filed a claim for the lost luggage."},
	{"phrase-cue", "A phrase that is neither a verb nor a noun ties the content to its source, such as “is confident”.",
		"The minister is confident that the bridge is safe.", "A confident child opened the door."},
	{"quoted-words", "Direct speech beside a reporting verb and its subject.",
		"“The bridge is closed,” the mayor said.", "They crossed the “bridge” and said nothing."},
	{"said-behind", "A reporting clause at the end of its sentence governs what stands before it.",
		"The bridge is closed, police said.", "The bridge is closed, but no word was said."},
	{"said-clause", "A reporting verb governs the clause behind it; its subject is the source.",
		"Police said the bridge was closed.", "Police said nothing."},
	{"said-passive", "A reporting verb in the passive without an agent: the text names nobody.",
		"Two men are believed to have escaped.", "The believed route was closed."},
	{"turn", "A paragraph of an interview, a transcript or a post begins with who speaks, before a colon.",
		"Q: Why did the ferry stop?\n\nA: The engine failed.", "Where: the quay\n\nWhen: Friday at noon\n\nHow much: three crowns"},
}

// RuleByID looks a rule up, among constructions, grounds of certainty, what is never allowed, and findings.
func RuleByID(id string) (Rule, bool) {
	for _, rules := range [][]Rule{Rules, Grounds, Never, FindingRules} {
		for _, r := range rules {
			if r.ID == id {
				return r, true
			}
		}
	}
	return Rule{}, false
}
