package reports

import (
	"bytes"
	"encoding/json"
	"io"

	"factcheck/attribution"
	"factcheck/compare"
)

// marshal writes compact JSON on one line, without a line end.
func marshal(v any) ([]byte, error) { return encode(v, "") }

// writeIndented writes JSON for people, two spaces a level, and a line end.
func writeIndented(w io.Writer, v any) error {
	b, err := encode(v, "  ")
	if err == nil {
		_, err = w.Write(append(b, '\n'))
	}
	return err
}

// encode writes JSON without escaping <, > and &, which keeps text readable and is as safe in a file. Of two number signs in a row one
// is escaped: the logs of CI systems read commands behind them.
func encode(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	err := e.Encode(v)
	return bytes.ReplaceAll(bytes.TrimRight(b.Bytes(), "\n"), []byte("##"), []byte(`#\u0023`)), err
}

// AnalysisLine is one analysis as one line of JSON, without the line end.
func AnalysisLine(d *attribution.Document, id json.RawMessage, includeText bool) ([]byte, error) {
	return marshal(newAnalysis(d, id, includeText))
}

// ComparisonLine is one comparison as one line of JSON, without the line end.
func ComparisonLine(c *compare.Comparison, id json.RawMessage, includeText bool) ([]byte, error) {
	return marshal(newComparison(c, id, includeText))
}
