package article

import (
	"fmt"
	"regexp"
	"strings"
)

// Bounds of Markdown. What a parser of Markdown does for a block grows with the square of how deep it nests and of how many marks of markup
// it has; articles come near to none of these.
const (
	deepestNest    = 100  // quotations and lists in each other, as one line opens them
	mostMarks      = 5000 // in a paragraph, a heading or an item
	mostReferences = 2000 // footnotes and definitions of links
)

// involved tells why Markdown is too involved to be parsed in time that is linear in its length, "" for what is not.
func involved(s string) string {
	marks, references, skip := 0, 0, false
	for line := range strings.Lines(s) {
		nest, rest := openers(line)
		switch {
		case nest > deepestNest:
			return fmt.Sprintf("lists and quotations nest deeper than %d", deepestNest)
		case rest == "":
			marks, skip = 0, false
		case nest == 0 && htmlBlock.MatchString(line):
			skip = true
		case nest > 0 && line[0] != '>' || rest[0] == '#' || rest[0] == '|':
			marks = 0
		}
		if strings.HasPrefix(rest, "[") && strings.Contains(rest, "]:") {
			references++
		}
		if !skip {
			marks += markCount(rest)
		}
		switch {
		case marks > mostMarks:
			return fmt.Sprintf("a paragraph has more than %d marks of markup", mostMarks)
		case references > mostReferences:
			return fmt.Sprintf("it has more than %d footnotes and definitions of links", mostReferences)
		}
	}
	return ""
}

// openers counts the quotations and items that a line opens, and gives what stands behind them, without white space around it.
func openers(line string) (n int, rest string) {
	rest = strings.TrimSpace(line)
	for {
		m := openerForm.FindString(rest)
		if m == "" {
			return n, rest
		}
		n++
		rest = strings.TrimLeft(rest[len(m):], " \t")
	}
}

var (
	openerForm = regexp.MustCompile(`^(?:>|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$))`)

	// A block of HTML, up to an empty line, is not read for markup.
	htmlBlock = regexp.MustCompile(`^ {0,3}</?(?i:address|article|aside|blockquote|center|details|dialog|div|dl|fieldset|figure|footer|form|h[1-6]|header|iframe|main|nav|ol|p|section|table|ul)(?:[\s>]|/>)`)
)

// markCount counts what may be markup, or part of an address.
func markCount(s string) (n int) {
	for i := range len(s) {
		switch s[i] {
		case '*', '_', '[', ']', '(', '<', '>', '`', '!', '~', '&', '\\', ':', '@', '|', '{':
			n++
		case '.': // of an address, not of a sentence
			if i+1 < len(s) && s[i+1] > ' ' {
				n++
			}
		}
	}
	return n
}
