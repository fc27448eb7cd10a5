package escape

import (
	"strings"
	"unicode"
)

// Clean makes text from an article safe to print in one line: line ends and tabs become spaces, runs of spaces one, and what is invisible,
// among it terminal escapes and the marks that turn the direction of writing, is revealed. Two number signs are set apart: the logs of CI
// systems read commands behind them.
func Clean(s string) string {
	var b strings.Builder
	space, last := false, ' '
	for _, r := range Revealed(s) {
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

// Spaced is clean, but keeps one space at either end where the text has some: for the rows of a word diff.
func Spaced(s string) string {
	t := Clean(s)
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

// SplitSpace takes the space off both ends of a text.
func SplitSpace(s string) (lead, word, tail string) {
	word = strings.TrimLeft(s, " ")
	lead = s[:len(s)-len(word)]
	trimmed := strings.TrimRight(word, " ")
	return lead, trimmed, word[len(trimmed):]
}
