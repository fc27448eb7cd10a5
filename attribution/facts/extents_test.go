package facts

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
	"factcheck/testdata/twins"
)

var update = flag.Bool("update", false, "write the tables anew")

// extents prints the facts of a text with the words that each takes.
func extents(text string) []string {
	a := article.FromText("", "", text)
	var out []string
	for _, f := range Find(a.Prose, syntax.Analyze(a.Prose, a.Blocks)) {
		for _, q := range f.Quantities {
			v := fmt.Sprint(q.Value)
			if q.High != q.Value {
				v += fmt.Sprint("..", q.High)
			}
			words := strings.Fields(fmt.Sprint(q.Bound, " ", v, " ", q.Unit, " ", slash(q.Per)))
			out = append(out, q.Span.Of(a.Prose)+" = "+strings.Join(words, " "))
		}
		for _, d := range f.Dates {
			out = append(out, d.Span.Of(a.Prose)+" = @"+d.Norm)
		}
		for _, n := range f.Names {
			out = append(out, n.Text)
		}
	}
	return out
}

// TestExtents: beside each wording stands one that differs in a word or a digit and is read otherwise.
func TestExtents(t *testing.T) {
	twins.Check(t, "../../testdata/twins/facts.txt", *update, extents)
}
