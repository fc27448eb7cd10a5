package reports

import (
	"bufio"
	"io"
	"iter"

	"factcheck/attribution"
	"factcheck/compare"
)

// writeJSON writes one object: a list of analyses, or one of comparisons.
func writeJSON(w io.Writer, r *Report, o Options) error {
	switch {
	case len(r.Comparisons) == 1 && r.Fork == nil:
		return writeIndented(w, newComparison(r.Comparisons[0], o.IncludeText).withLog(r.Log))
	case len(r.Comparisons) > 0 || r.Fork != nil:
		head := comparisonsJSON{"factcheck.comparison/1", newBase(r.Fork), []comparisonJSON{}}
		return writeIndentedList(w, head, each(r.Comparisons,
			func(c *compare.Comparison) any { return newComparison(c, o.IncludeText).withLog(r.Log) }))
	}
	if len(r.Verifications) == 1 {
		return writeIndented(w, newVerification(r.Verifications[0], o.IncludeText))
	}
	head := analysesJSON{"factcheck.analysis/1", []analysisJSON{}}
	return writeIndentedList(w, head, each(r.Analyses, func(d *attribution.Document) any { return newAnalysis(d, o.IncludeText) }))
}

// analysesJSON is the object of analyze.
type analysesJSON struct {
	Schema   string         `json:"schema"`
	Articles []analysisJSON `json:"articles"`
}

// each makes the value of every item when it is asked for.
func each[T any](items []T, of func(T) any) iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, x := range items {
			if !yield(of(x)) {
				return
			}
		}
	}
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
	for _, v := range r.Verifications {
		if err := line(newVerification(v, o.IncludeText)); err != nil {
			return err
		}
	}
	return b.Flush()
}
