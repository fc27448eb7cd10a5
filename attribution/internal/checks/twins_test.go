package checks

import (
	"flag"
	"fmt"
	"testing"

	"factcheck/testdata/twins"
)

var update = flag.Bool("update", false, "write the tables anew")

// TestFindings are articles, each beside one in which a check finds nothing, or something else.
func TestFindings(t *testing.T) {
	twins.Check(t, "../../../testdata/twins/findings.txt", *update, func(words string) (out []string) {
		in := read(words)
		for _, f := range Run(in) {
			line := fmt.Sprintf("%s %s at %q: %s", f.Severity, f.Rule, f.Span.Of(in.Article.Prose), f.Message)
			if f.Claim >= 0 {
				line += fmt.Sprintf(" (%s)", in.Claims[f.Claim].Text)
			}
			out = append(out, line)
		}
		return out
	})
}
