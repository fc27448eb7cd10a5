package attribution

import (
	"slices"
	"strings"

	"factcheck/attribution/certainty"
	"factcheck/attribution/internal/checks"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/rule"
)

// Rule explains one construction, ground, veto or finding: what it is, a text in which it acts and one in which it must not.
type Rule = rule.Rule

// Rules are the constructions by which attributions are made, in the order of their names.
var Rules = extract.Rules

// Grounds are the rules by which a word says how sure the text is of a predicate, in the order of their names.
var Grounds = certainty.Grounds

// Vetoes are the readings that are never allowed, whatever was learned, in the order of their names.
var Vetoes = func() (out []Rule) {
	for _, v := range extract.Vetoes {
		out = append(out, v.Rule)
	}
	return out
}()

// FindingRules are what an editor should look at in one article, in the order of their names.
var FindingRules = func() (out []Rule) {
	for _, c := range checks.All {
		out = append(out, c.Rule)
	}
	slices.SortFunc(out, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) })
	return out
}()

// RuleByID looks a rule up, among constructions, grounds of certainty, vetoes and findings.
func RuleByID(id string) (Rule, bool) {
	for _, rules := range [][]Rule{Rules, Grounds, Vetoes, FindingRules} {
		for _, r := range rules {
			if r.ID == id {
				return r, true
			}
		}
	}
	return Rule{}, false
}
