package untrusted

import (
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
)

// TOML decodes data into v. The parts of a dotted key count as mappings in each other.
func TOML(data []byte, v any) error {
	if err := checkTOML(string(data)); err != nil {
		return err
	}
	return guarded(func() error { return toml.Unmarshal(data, v) })
}

// checkTOML follows brackets and dots outside texts and comments. What a bracket holds begins as deep as the bracket stands, and so does
// what is behind a comma in it.
func checkTOML(s string) error {
	var open []int // the depth at each open bracket
	depth, row := 0, 1
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '#':
			line, _, _ := strings.Cut(s[i:], "\n")
			i += len(line) - 1
		case '"', '\'':
			n := textLength(s[i:])
			row += strings.Count(s[i:i+n], "\n")
			i += n - 1
		case '[', '{':
			open = append(open, depth)
			depth++
		case ']', '}':
			if n := len(open); n > 0 {
				depth, open = open[n-1], open[:n-1]
			}
		case ',':
			if n := len(open); n > 0 {
				depth = open[n-1] + 1
			}
		case '.':
			depth++
		case '\n':
			if row++; len(open) == 0 {
				depth = 0
			}
		}
		if depth > Deepest {
			return fmt.Errorf("toml: line %d: lists and mappings nest deeper than %d", row, Deepest)
		}
	}
	return nil
}

// textLength is how many bytes the text has that s begins with: up to its closing mark, or to the end of a line for a text of one line.
func textLength(s string) int {
	mark := s[:1]
	if triple := strings.Repeat(mark, 3); strings.HasPrefix(s, triple) {
		mark = triple
	}
	for i := len(mark); i < len(s); i++ {
		switch {
		case strings.HasPrefix(s[i:], mark):
			return i + len(mark)
		case s[i] == '\\' && mark[0] == '"':
			i++
		case s[i] == '\n' && len(mark) == 1:
			return i
		}
	}
	return len(s)
}
