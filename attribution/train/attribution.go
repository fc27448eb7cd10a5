package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"factcheck/attribution/train/layer"
)

// trainAttribution learns the model of attribution/internal/reporting.
func trainAttribution(args []string) error {
	fs := flag.NewFlagSet("attribution", flag.ContinueOnError)
	in := fs.String("in", "", "folder with polnear-train.jsonl")
	out := fs.String("out", "", "folder for attribution.bin; empty to cross-validate only")
	folds := fs.Int("folds", 4, "parts that each step is jackknifed in")
	every := fs.Int("every", 1, "learn from every n-th article only, to try things")
	if err := fs.Parse(args); err != nil {
		return err
	}
	start := time.Now()
	progress := func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, "%4.0fs %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
	}
	articles, err := layer.Read(filepath.Join(*in, "polnear-train.jsonl"))
	if err != nil {
		return err
	}
	var kept []*layer.Article
	for i := 0; i < len(articles); i += *every {
		kept = append(kept, articles[i])
	}
	progress("%d articles", len(kept))
	m, held := layer.Learn(kept, layer.Settings{Folds: *folds, Progress: progress})
	held.Results(m).Report(os.Stdout)
	if *out == "" {
		return nil
	}
	return os.WriteFile(filepath.Join(*out, "attribution.bin"), m.Encode(), 0o644)
}
