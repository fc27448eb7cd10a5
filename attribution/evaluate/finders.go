package main

import (
	"fmt"
	"os"
	"text/tabwriter"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/train/layer"
)

// stated is the share by which the confidence of a finder is given, empty where each candidate has its own.
func stated(s extract.Share) string {
	if s.Of == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", s.Right, s.Of)
}

// evaluateFinders tells how much of what each finder has in the end is right against annotated articles, beside the share that its
// confidence states. What is said inside what another says is not annotated, and is left out.
func evaluateFinders(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("finders needs one file of annotated articles, JSON lines")
	}
	articles, err := layer.Read(args[0])
	if err != nil {
		return err
	}
	found, right := map[string]int{}, map[string]int{}
	for _, a := range articles {
		ps, by := foundBy(a.Prose)
		_, verdicts := a.Score(ps, false)
		for i, v := range verdicts {
			if v == layer.Ignored {
				continue
			}
			found[by[i]]++
			if v == layer.Right {
				right[by[i]]++
			}
		}
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "finder\tn\tright\tshare\tconfidence\t")
	for _, f := range extract.Finders {
		if n := found[f.Name]; n > 0 {
			fmt.Fprintf(w, "%s\t%d\t%d\t%.2f\t%s\t\n", f.Name, n, right[f.Name], float64(right[f.Name])/float64(n), stated(f.Right))
		}
	}
	return w.Flush()
}

// foundBy is what the product finds in a text and does not place inside another attribution, with the finder of each.
func foundBy(text string) (out []layer.Prediction, by []string) {
	for _, a := range attribution.Analyze(article.FromText("", "", text)).Attributions {
		if a.Parent < 0 {
			out = append(out, layer.NewPrediction(a.Source.Spans, a.Content, int(100*a.Confidence+.5)))
			by = append(by, a.Finder())
		}
	}
	return out, by
}
