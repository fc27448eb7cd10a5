package reports

import (
	"bufio"
	"io"
)

// writeJSON writes one object: a list of analyses, or one of comparisons.
func writeJSON(w io.Writer, r *Report, o Options) error {
	if len(r.Comparisons) > 0 || r.Fork != nil {
		out := make([]comparisonJSON, 0, len(r.Comparisons))
		for _, c := range r.Comparisons {
			out = append(out, newComparison(c, o.IncludeText).withLog(r.Log))
		}
		if len(out) == 1 && r.Fork == nil {
			return writeIndented(w, out[0])
		}
		return writeIndented(w, comparisonsJSON{"factcheck.comparison/1", newBase(r.Fork), out})
	}
	out := make([]analysisJSON, 0, len(r.Analyses))
	for _, d := range r.Analyses {
		out = append(out, newAnalysis(d, o.IncludeText))
	}
	return writeIndented(w, struct {
		Schema   string         `json:"schema"`
		Articles []analysisJSON `json:"articles"`
	}{"factcheck.analysis/1", out})
}

// writeJSONL writes one object a line.
func writeJSONL(w io.Writer, r *Report, o Options) error {
	b := bufio.NewWriter(w)
	line := func(v any) error {
		text, err := marshal(v)
		if err != nil {
			return err
		}
		b.Write(text)
		return b.WriteByte('\n')
	}
	for _, d := range r.Analyses {
		if err := line(newAnalysis(d, o.IncludeText)); err != nil {
			return err
		}
	}
	for _, c := range r.Comparisons {
		if err := line(newComparison(c, o.IncludeText)); err != nil {
			return err
		}
	}
	return b.Flush()
}
