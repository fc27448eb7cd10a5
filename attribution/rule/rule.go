// Package rule is what every rule says of itself: constructions, grounds of certainty, vetoes, findings and changes alike.
package rule

// Rule explains what a tag or a finding rests on: what it is, a text in which it acts and one in which it must not. Every tag names its
// rule, and a test proves each example and each near miss.
type Rule struct {
	ID       string
	Doc      string
	Example  string
	NearMiss string
}
