package html

import (
	"factcheck/attribution"
	"factcheck/attribution/certainty"
	"factcheck/reports/internal/blocks"
)

// labelFamily groups the labels by what they do to a claim, for a page that draws five ways and not thirteen: sure, reported, open,
// against, ahead.
func labelFamily(l certainty.Label) string {
	switch l {
	case certainty.Confirmed, certainty.Asserted:
		return "sure"
	case certainty.Reported:
		return "reported"
	case certainty.Doubted, certainty.Denied, certainty.Negated:
		return "against"
	case certainty.Planned, certainty.Requested:
		return "ahead"
	}
	return "open"
}

// families are all of them, from what the article vouches for to what lies ahead.
var families = []struct{ name, word string }{{"sure", "said flatly"}, {"reported", "reported"}, {"open", "open or alleged"},
	{"against", "denied or negated"}, {"ahead", "planned or asked for"}}

// labelDoc says in a sentence what a label means, by the labels' values.
var labelDoc = [...]string{
	"Nothing was decided.",
	"The article says that it has been established: by a court, a record, an admission.",
	"The article says it flatly, in its own voice.",
	"A source says it; the article neither backs nor doubts it.",
	"More likely than not, as the article or its source sees it.",
	"Raised as something that may be so.",
	"An accusation or a suspicion that nobody has tested.",
	"Open: whether it is so is unclear or could not be verified.",
	"Probably or possibly not so.",
	"A source says that it is not so.",
	"It is not so, says the article or the source that it cites.",
	"Scheduled, expected or ordered; it has not happened yet.",
	"It holds only if something else does.",
	"Somebody asks, demands or orders it.",
}

// kindDoc says what a claim is that is no statement.
func kindDoc(c attribution.Claim) string {
	switch c.Kind {
	case attribution.Request:
		return "a request: nothing that can be checked"
	case attribution.Question:
		return "a question"
	case attribution.Opinion:
		return "an opinion: nothing that can be checked"
	}
	return ""
}

// traitsWord and namingWord say what sort of source it is and how much the text tells of it; of nobody there is nothing to tell.
func traitsWord(s attribution.Source) string {
	if s.Kind == attribution.NoSource {
		return "the text names nobody"
	}
	return blocks.SourceTraits(s)
}

func namingWord(s attribution.Source) string {
	if s.Naming == attribution.Unnamed {
		return ""
	}
	return s.Naming.String()
}

// ruleDoc is a rule's sentence, "" for a rule without one.
func ruleDoc(id string) string {
	for _, list := range [][]attribution.Rule{attribution.Rules, attribution.Grounds, attribution.FindingRules} {
		for _, r := range list {
			if r.ID == id {
				return r.Doc
			}
		}
	}
	return ""
}
