package reports

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"
	"unicode/utf16"
	"unicode/utf8"

	"factcheck/attribution"
	"factcheck/compare"
	"factcheck/reports/internal/escape"
)

// marshal writes compact JSON on one line, without a line end.
func marshal(v any) ([]byte, error) { return encode(v, "", "") }

// writeIndented writes JSON for people, two spaces a level, and a line end.
func writeIndented(w io.Writer, v any) error {
	b, err := encode(v, "", "  ")
	if err == nil {
		_, err = w.Write(append(b, '\n'))
	}
	return err
}

// writeIndentedList writes an object whose last field is a list, empty in head, with items in it. One item is in memory at a time, so that
// a report on many articles takes no more room than one on one.
func writeIndentedList(w io.Writer, head any, items iter.Seq[any]) error {
	const empty = "[]\n}"
	opening, err := encode(head, "", "  ")
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	b.Write(bytes.TrimSuffix(opening, []byte(empty)))
	between, end := "[\n    ", "[]\n}\n"
	for v := range items {
		item, err := encode(v, "    ", "  ")
		if err != nil {
			return err
		}
		b.WriteString(between)
		b.Write(item)
		between, end = ",\n    ", "\n  ]\n}\n"
	}
	b.WriteString(end)
	return b.Flush()
}

// encode writes JSON that keeps every character and is safe wherever it is put: into a page, a script, a terminal, a log. <, > and & are
// escaped, and so is what is invisible, and the second of two number signs, behind which the logs of CI systems read commands.
func encode(v any, prefix, indent string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetIndent(prefix, indent)
	err := e.Encode(v)
	text := bytes.TrimRight(b.Bytes(), "\n")
	if bytes.ContainsFunc(text, func(r rune) bool { return r != '\n' && escape.Invisible(r) }) {
		text = escapeInvisible(text)
	}
	if bytes.Contains(text, []byte("##")) {
		text = bytes.ReplaceAll(text, []byte("##"), []byte(`#\u0023`))
	}
	return text, err
}

func escapeInvisible(text []byte) []byte {
	var out []byte
	for _, r := range string(text) {
		switch {
		case r == '\n' || !escape.Invisible(r):
			out = utf8.AppendRune(out, r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
}

// AnalysisLine is one analysis as one line of JSON, without the line end. id is put in byte for byte.
func AnalysisLine(d *attribution.Document, id json.RawMessage, includeText bool) ([]byte, error) {
	line, err := marshal(newAnalysis(d, includeText))
	return withID(line, id), err
}

// ComparisonLine is one comparison as one line of JSON, without the line end. id is put in byte for byte.
func ComparisonLine(c *compare.Comparison, id json.RawMessage, includeText bool) ([]byte, error) {
	line, err := marshal(newComparison(c, includeText))
	return withID(line, id), err
}

// FailureLine is the error that stands for a line that could not be read, without the line end. id is put in byte for byte.
func FailureLine(id json.RawMessage, number int, failure error) []byte {
	message, _ := marshal(failure.Error())
	return fmt.Appendf(nil, `{"id":%s,"error":%s,"line":%d}`, id, message, number)
}

// withID puts an id behind the first field of an object, which is its schema.
func withID(line []byte, id json.RawMessage) []byte {
	schema, rest, _ := bytes.Cut(line, []byte{','})
	return slices.Concat(schema, []byte(`,"id":`), id, []byte{','}, rest)
}
