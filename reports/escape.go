package reports

import (
	"strings"
	"unicode"
)

// clean makes text from an article safe to print in one line: line ends and tabs become spaces, runs of spaces one, and what is invisible,
// among it terminal escapes and the marks that turn the direction of writing, is revealed. Two number signs are set apart: the logs of CI
// systems read commands behind them.
func clean(s string) string {
	var b strings.Builder
	space, last := false, ' '
	for _, r := range revealed(s) {
		if unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		if space || r == '#' && last == '#' {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// Lines makes a message of one line or several safe to print: its lines keep their indentation and are clean otherwise, and none is a
// command for a CI system.
func Lines(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		text := strings.TrimLeft(line, " ")
		indent := line[:len(line)-len(text)]
		if text = clean(text); strings.HasPrefix(text, "::") {
			text = ": " + text[1:]
		}
		lines[i] = indent + text
	}
	return strings.Join(lines, "\n")
}

// spaced is clean, but keeps one space at either end where the text has some: for the rows of a word diff.
func spaced(s string) string {
	t := clean(s)
	if t == "" {
		if s == "" {
			return ""
		}
		return " "
	}
	if first := []rune(s)[0]; unicode.IsSpace(first) {
		t = " " + t
	}
	if strings.TrimRightFunc(s, unicode.IsSpace) != s {
		t += " "
	}
	return t
}
