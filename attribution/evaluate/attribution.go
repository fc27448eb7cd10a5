package main

import (
	"flag"
	"fmt"
	"os"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/train/layer"
)

// evaluateAttribution scores who says what against annotated articles: what the product finds, or with -folds, what models find that were
// learned from the other articles of the file.
func evaluateAttribution(args []string) error {
	fs := flag.NewFlagSet("attribution", flag.ContinueOnError)
	folds := fs.Int("folds", 0, "cross-validate in so many parts instead of scoring the product")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() != 1 {
		return fmt.Errorf("attribution needs one file of annotated articles, JSON lines")
	}
	articles, err := layer.Read(fs.Arg(0))
	if err != nil {
		return err
	}
	if *folds > 1 {
		m, held := layer.Learn(articles, layer.Settings{Folds: *folds, Progress: func(f string, a ...any) {
			fmt.Fprintf(os.Stderr, f+"\n",
				a...)
		}})
		held.Results(m).Report(os.Stdout)
		return nil
	}
	var rs layer.Results
	for _, a := range articles {
		rs = append(rs, layer.Result{Article: a, Found: found(a.Prose)})
	}
	rs.Report(os.Stdout)
	return nil
}

// found is what the product finds in a text and does not place inside another attribution.
func found(text string) (out []layer.Prediction) {
	every := attribution.Options{MinConfidence: attribution.EveryAttribution}
	for _, a := range every.Analyze(article.FromText("", "", text), nil).Attributions {
		if a.Parent < 0 {
			out = append(out, layer.NewPrediction(a.Source.Spans, a.Content, int(100*a.Confidence+.5)))
		}
	}
	return out
}
