// Package schema holds the JSON Schemas (draft 2020-12) of the JSON that factcheck reads and writes.
//
// They promise what stays: a field that is required is always there, an enumeration is closed. They forbid no further fields, since
// fields may be added.
package schema

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"factcheck/attribution/hint"
)

var (
	//go:embed analysis.json
	analysis string
	//go:embed comparison.json
	comparison string
	//go:embed verification.json
	verification string
	//go:embed batch.json
	batch string
	//go:embed batch-input.json
	batchInput string
)

// Names are the schemas, in the order in which help lists them.
var Names = []string{"analysis", "comparison", "verification", "batch", "batch-input"}

// Text is a schema as JSON, whole: what it refers to is inside it. The error lists the names.
func Text(name string) (string, error) {
	switch name {
	case "analysis":
		return analysis, nil
	case "comparison":
		return comparison, nil
	case "verification":
		return verification, nil
	case "batch":
		return strings.NewReplacer(`"@analysis"`, inside(analysis), `"@comparison"`, inside(comparison), `"@verification"`,
			inside(verification)).Replace(batch), nil
	case "batch-input":
		return batchInput, nil
	}
	return "", fmt.Errorf("there is no schema %q%s; choose one of %s", name, hint.Ask(name, Names), strings.Join(Names, ", "))
}

// Print writes the schemas of the given names, or lists the names for none.
func Print(w io.Writer, names []string) error {
	if len(names) == 0 {
		_, err := fmt.Fprintln(w, strings.Join(Names, "\n"))
		return err
	}
	for _, name := range names {
		text, err := Text(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// inside indents a schema to stand among the definitions of another.
func inside(s string) string { return strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n    ") }
