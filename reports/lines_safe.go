package reports

import (
	"strings"

	"factcheck/reports/internal/escape"
)

// Lines makes a message of one line or several safe to print: its lines keep their indentation and are clean otherwise, and none is a
// command for a CI system.
func Lines(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		text := strings.TrimLeft(line, " ")
		indent := line[:len(line)-len(text)]
		if text = escape.Clean(text); strings.HasPrefix(text, "::") {
			text = ": " + text[1:]
		}
		lines[i] = indent + text
	}
	return strings.Join(lines, "\n")
}
