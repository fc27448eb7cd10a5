// Package checks looks through an analysed article for what an editor should look at.
//
// Each check is a value: what it finds, an example, a near miss, and the function that finds it. A check reads and changes nothing. None
// says that a claim is false.
package checks

import (
	"fmt"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/claims"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/rule"
)

// Input is an analysed article.
type Input struct {
	*text.Text
	Attributions []extract.Attribution
	*claims.Cuttings
}

// Finding is something in an article, or between two versions, that an editor should look at.
type Finding struct {
	Rule     string
	Severity rule.Severity
	Claim    int // -1 for none
	Span     article.Span
	Message  string
}

// Check is one thing to look for. The findings of its function get its name and its severity.
type Check struct {
	rule.Rule
	Severity rule.Severity
	find     func(in *Input) []Finding
}

// Find gives the findings of a check.
func (c Check) Find(in *Input) []Finding {
	out := c.find(in)
	for i := range out {
		out[i].Rule, out[i].Severity = c.ID, c.Severity
	}
	return out
}

// The names of the checks.
const (
	AccusingModifier    = "glued-accusation"
	UnsourcedAllegation = "nobody-alleges"
	SingleSource        = "single-source"
	RightOfReply        = "right-of-reply"
	HeadlineDrift       = "headline-drift"
	QuotationAlone      = "quotation-without-source"
)

// All are the checks, in the order in which their findings come.
var All = []Check{
	{rule.Rule{
		ID:       AccusingModifier,
		Doc:      "An accusation stands before a name like a title, so that the name takes it on.",
		Example:  "Police are looking for suspected murderer Jonas Brandt.",
		NearMiss: "Police are looking for Jonas Brandt, who is suspected of murder.",
	}, rule.Medium, titles},
	{rule.Rule{
		ID:       UnsourcedAllegation,
		Doc:      "“Allegedly” and its like without a word of who alleges.",
		Example:  "The clerk allegedly stole the money.",
		NearMiss: "The clerk allegedly stole the money, prosecutors said.",
	}, rule.Low, unsourced},
	{rule.Rule{
		ID:      SingleSource,
		Doc:     "A serious allegation rests on one source that is not named.",
		Example: "An official who asked not to be named said the mayor had bribed a judge.",
		NearMiss: "An official who asked not to be named said the mayor had bribed a judge. Prosecutors said the same " +
			"in court papers: the mayor bribed the judge.",
	}, rule.Medium, singleSource},
	{rule.Rule{
		ID:       RightOfReply,
		Doc:      "A named person is accused, and the article has no denial, comment or refusal to comment of his or hers.",
		Example:  "Prosecutors accused Jonas Brandt of stealing the money.",
		NearMiss: "Prosecutors accused Jonas Brandt of stealing the money. Brandt denied it.",
	}, rule.Medium, rightOfReply},
	{rule.Rule{
		ID:       HeadlineDrift,
		Doc:      "The headline says flatly what the article only alleges, suspects or holds possible.",
		Example:  "Mayor took bribes\n\nThe mayor allegedly took bribes for years.",
		NearMiss: "Mayor accused of taking bribes\n\nThe mayor allegedly took bribes for years.",
	}, rule.High, headlineDrift},
	{rule.Rule{
		ID:       QuotationAlone,
		Doc:      "Somebody's words stand in quotation marks, and neither they nor the paragraphs before tell whose they are.",
		Example:  "The mill closed in May.\n\n“They never told the town why it had to go.”\n\nThe town has 900 people.",
		NearMiss: "The mill closed in May, the owner said.\n\n“We never told the town why it had to go.”",
	}, rule.Medium, quotationAlone},
}

// Run gives the findings of all checks.
func Run(in *Input) (out []Finding) {
	for _, c := range All {
		out = append(out, c.Find(in)...)
	}
	return out
}

// finding is one at a claim, -1 for none, and the words that it rests on.
func finding(claim int, span article.Span, format string, args ...any) Finding {
	return Finding{Claim: claim, Span: span, Message: fmt.Sprintf(format, args...)}
}

// claimAt is the claim that a span lies in, -1 for none.
func (in *Input) claimAt(s article.Span) int {
	for i, c := range in.Claims {
		for _, p := range c.Spans {
			if p.Contains(s) {
				return i
			}
		}
	}
	return -1
}

// lastOf is the last word of a name, in lower case and without a genitive.
func lastOf(name string) string {
	f := strings.Fields(strings.ToLower(name))
	if len(f) == 0 {
		return ""
	}
	return strings.TrimSuffix(strings.TrimSuffix(f[len(f)-1], "'s"), "’s")
}
