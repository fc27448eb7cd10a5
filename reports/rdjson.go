package reports

import (
	"io"

	"factcheck/compare"
	"factcheck/reports/internal/blocks"
	"factcheck/reports/internal/escape"
	"factcheck/reports/internal/places"
)

// writeRDJSON writes the diagnostic format of reviewdog, which brings results into merge requests of many code-hosting sites. Columns
// count bytes of UTF-8; the end is exclusive.
func writeRDJSON(w io.Writer, r *Report, o Options) error {
	out := rdResult{Source: rdSource{"factcheck"}, Diagnostics: []rdDiagnostic{}}
	for _, x := range blocks.Results(r, places.Bytes, o.FailOn) {
		out.Diagnostics = append(out.Diagnostics, rdDiagnostic{Message: x.Message(), Location: newRDLocation(x.At),
			Severity: rdSeverity(x.Severity), Code: &rdCode{x.Rule}})
	}
	for _, x := range blocks.Remarks(r) {
		out.Diagnostics = append(out.Diagnostics, rdDiagnostic{Message: escape.Clean(x.Text),
			Location: newRDLocation(places.Place{File: x.File}), Severity: "WARNING"})
	}
	return writeIndented(w, out)
}

func rdSeverity(s compare.Severity) string {
	return [...]string{"INFO", "INFO", "INFO", "WARNING", "ERROR"}[s]
}

func newRDLocation(p places.Place) rdLocation {
	l := rdLocation{Path: p.File}
	if p.Line > 0 {
		l.Range = &rdRange{rdPosition{p.Line, p.Column}, rdPosition{p.EndLine, p.EndColumn}}
	}
	return l
}

// What factcheck writes of the reviewdog diagnostic format.

type rdResult struct {
	Source      rdSource       `json:"source"`
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
}

type rdDiagnostic struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
	Severity string     `json:"severity"`
	Code     *rdCode    `json:"code,omitempty"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}
