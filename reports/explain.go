package reports

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/hint"
	"factcheck/compare"
	"factcheck/compare/verify"
	"factcheck/reports/internal/escape"
)

// Explain writes what rules mean, with examples; without names, a list of all. The error says which name is none.
func Explain(w io.Writer, ids []string) error {
	b := bufio.NewWriter(w)
	if len(ids) == 0 {
		listRules(b)
	}
	for _, id := range ids {
		doc, _, lines := explain(id)
		if lines == nil {
			return fmt.Errorf("there is no rule %q%s; factcheck explain lists them", id, hint.Ask(id, ruleNames()))
		}
		fmt.Fprintf(b, "%s\n  %s\n", id, doc)
		for _, l := range lines {
			fmt.Fprintf(b, "  %-10s %s\n", l[0]+":", escape.Clean(l[1]))
		}
	}
	return b.Flush()
}

// ruleNames are the names of all rules.
func ruleNames() (out []string) {
	for _, r := range attributionRules() {
		out = append(out, r.ID)
	}
	for _, r := range compareRules() {
		out = append(out, r.ID)
	}
	for _, r := range verify.Rules {
		out = append(out, string(r.ID))
	}
	return out
}

func attributionRules() []attribution.Rule {
	return slices.Concat(attribution.Rules, attribution.Grounds, attribution.Vetoes, attribution.FindingRules)
}

func compareRules() []compare.Rule { return slices.Concat(compare.Rules, compare.FindingRules) }

// listRules lists the constructions by which tags are made, what is never read as one, the findings in an article, the kinds of changes,
// the findings about notes, and the verdicts of verify.
func listRules(b *bufio.Writer) {
	for _, r := range attributionRules() {
		fmt.Fprintf(b, "%-24s %s\n", r.ID, r.Doc)
	}
	for _, r := range compareRules() {
		fmt.Fprintf(b, "%-24s %s\n", r.ID, r.Doc)
	}
	for _, r := range verify.Rules {
		fmt.Fprintf(b, "%-24s %s\n", r.ID, r.Doc)
	}
}

// explain finds what a rule means, how grave it usually is, and lines of examples with their labels.
func explain(id string) (doc string, severity compare.Severity, lines [][2]string) {
	if r, ok := verify.RuleByID(id); ok {
		return r.Doc, r.Severity, [][2]string{{"Document", strings.Join(strings.Fields(r.Document), " ")}, {"Article", r.Article},
			{"Near miss", r.NearMiss}}
	}
	if r, ok := compare.RuleByID(id); ok {
		return r.Doc, r.Severity, [][2]string{{"Before", r.Old}, {"After", r.New}, {"Near miss", r.NearMiss}}
	}
	if r, ok := attribution.RuleByID(id); ok {
		return r.Doc, compare.Medium, [][2]string{{"Fires", r.Example}, {"Near miss", r.NearMiss}}
	}
	return id, compare.Medium, nil
}
