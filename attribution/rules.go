package attribution

import (
	"factcheck/attribution/extract"
	"factcheck/attribution/rule"
)

// Rule explains one construction, ground, veto or finding: what it is, a text in which it acts and one in which it must not.
type Rule = rule.Rule

// Rules are the constructions by which attributions are made, in the order of their names.
var Rules = extract.Rules

// Vetoes are the readings that are never allowed, whatever was learned, in the order of their names.
var Vetoes = func() (out []Rule) {
	for _, v := range extract.Vetoes {
		out = append(out, v.Rule)
	}
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
