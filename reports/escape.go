package reports

import (
	"strings"
	"unicode"
)

// clean makes text from an article safe to print in one line: line ends and tabs become spaces, runs of spaces one, and controls,
// among them terminal escapes and the marks that turn the direction of writing, become the replacement character. Two number signs are
// set apart: the logs of CI systems read commands behind them.
func clean(s string) string {
	var b strings.Builder
	space, last := false, ' '
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case invisible(r):
			r = unicode.ReplacementChar
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

// invisible reports whether a rune does something other than showing: controls, direction marks, tags, separators.
func invisible(r rune) bool {
	switch {
	case unicode.IsControl(r), r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x200e, r == 0x200f, r == 0x061c, r == 0xfeff,
		r >= 0xe0000 && r <= 0xe007f, r >= 0xfff9 && r <= 0xfffb, r == 0x2028, r == 0x2029:
		return true
	}
	return false
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

// markdown escapes text for GitHub-flavoured Markdown: every character that the syntax could read stands behind a backslash, and
// what a hosting site would turn into a link or a notification (@name, #12) is taken apart by an empty comment.
func markdown(s string) string { return markdownEscape(clean(s)) }

func markdownEscape(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r == '@' || r == '#':
			b.WriteRune(r)
			b.WriteString("<!-- -->")
		case r == ':' && strings.HasPrefix(s[i:], "://"):
			b.WriteString(":<!-- -->")
		case strings.ContainsRune("\\`*_{}[]|~", r), strings.ContainsRune("+-=:", r) && i == 0, (r == '.' || r == ')') && numbered(s, i):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return strings.ReplaceAll(b.String(), "www.", "www<!-- -->.")
}

// numbered reports whether byte i ends the mark of a numbered list: only digits before it, a space or nothing behind it.
func numbered(s string, i int) bool {
	return i > 0 && strings.Trim(s[:i], "0123456789") == "" && (i+1 == len(s) || s[i+1] == ' ')
}
