package reports

import (
	"factcheck/reports/escape"
	"fmt"
	"strings"
)

// quoted is the longest passage of an article that a message repeats, in characters.
const quoted = 400

// listed is the number of differences that a message repeats.
const listed = 8

// message says a result in one line of plain text.
func (r result) message() string {
	return strings.Join(r.parts(func(word string) string { return word }), " ")
}

// parts are the sentences of a message. The word that begins the one about the old version goes through link.
func (r result) parts(link func(word string) string) (out []string) {
	for i, d := range r.details {
		if i == listed {
			out = append(out, fmt.Sprintf("%d more differences.", len(r.details)-listed))
			break
		}
		out = append(out, sentence(excerpt(d)))
	}
	if r.old != nil {
		word := "Before"
		if r.new == nil {
			word = "Gone"
		}
		out = append(out, link(word)+r.old.String())
	}
	if r.new != nil {
		word := "Now"
		switch {
		case r.old == nil && r.details == nil:
			word = "New"
		case r.old == nil:
			word = "Claim"
		}
		out = append(out, word+r.new.String())
	}
	if r.nearest != "" {
		out = append(out, "Nearest in the new version: “"+excerpt(r.nearest)+"”.")
	}
	return out
}

// String is a passage behind the word that says which: " (reported, police): “...”."
func (p passage) String() string {
	return " (" + escape.Clean(p.tag) + "): “" + excerpt(p.text) + "”."
}

// excerpt is a passage on one line, cut where it is too long for a message.
func excerpt(s string) string { return shorten(escape.Clean(s), quoted) }

// shorten cuts a text behind n characters, with an ellipsis.
func shorten(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i] + "…"
		}
	}
	return s
}

// sentence ends a text with a full stop where it has no end.
func sentence(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?") || strings.HasSuffix(s, "”") {
		return s
	}
	return s + "."
}
