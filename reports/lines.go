package reports

import (
	"bytes"
	"encoding/json"

	"factcheck/attribution"
	"factcheck/compare"
)

// marshal writes compact JSON without escaping <, > and &, which keeps text readable and is as safe in a file.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}

// AnalysisLine is one analysis as one line of JSON, without the line end.
func AnalysisLine(d *attribution.Document, id json.RawMessage, includeText bool) ([]byte, error) {
	return marshal(newAnalysis(d, id, includeText))
}

// ComparisonLine is one comparison as one line of JSON, without the line end.
func ComparisonLine(c *compare.Comparison, id json.RawMessage, includeText bool) ([]byte, error) {
	return marshal(newComparison(c, id, includeText))
}
