package blocks

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"factcheck/compare"
	"factcheck/reports/internal/places"
	"factcheck/testdata/twins"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the tables anew")

// told prints the blocks of a report on an article, or on versions that are parted by two strokes, and its results; behind (all), what is
// quiet is told, too.
func told(t *testing.T, text string) (out []string) {
	text, all := strings.CutPrefix(text, "(all) ")
	r := &Report{}
	if versions := strings.Split(text, " // "); len(versions) > 1 {
		r.Comparisons = []*compare.Comparison{compared(versions...)}
	} else {
		r.Analyses = analysed(text)
	}
	out = strings.Split(strings.TrimSuffix(Build(r, all).Dump(), "\n"), "\n")
	on, err := compare.ParseFailOn("number,high")
	require.NoError(t, err)
	for _, x := range Results(r, places.CodePoints, on) {
		out = append(out, fmt.Sprintf("result %s %s %q at %+v also %v fails=%t", x.Severity, x.Rule, x.Headline, x.At, x.Also, x.Fails))
		for _, p := range []*Passage{x.Old, x.New} {
			if p != nil {
				out = append(out, fmt.Sprintf("  says %+v", *p))
			}
		}
		out = append(out, "  "+x.Message())
	}
	return out
}

// TestReports are articles and versions, each beside one of which something else is told.
func TestReports(t *testing.T) {
	twins.Check(t, "../../../testdata/twins/reports.txt", *update, func(text string) []string { return told(t, text) })
}
