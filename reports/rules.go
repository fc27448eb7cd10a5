package reports

import (
	"fmt"
	"io"

	"factcheck/attribution"
)

// Rules explains the rules with the given ids, or lists all of them for none.
func Rules(w io.Writer, ids []string) error {
	if len(ids) == 0 {
		for _, r := range attribution.Rules {
			fmt.Fprintf(w, "%-14s %s\n", r.ID, r.Doc)
		}
	}
	for _, id := range ids {
		r, ok := attribution.RuleByID(id)
		if !ok {
			return fmt.Errorf("there is no rule %q; factcheck explain lists them", id)
		}
		fmt.Fprintf(w, "%s\n  %s\n  fires:     %s\n  near miss: %s\n", r.ID, r.Doc, r.Example, r.NearMiss)
	}
	return nil
}
