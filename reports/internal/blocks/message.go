package blocks

import (
	"fmt"
	"strings"

	"factcheck/reports/internal/escape"
)

// mostQuoted is the longest passage of an article that a message repeats, in characters.
const mostQuoted = 400

// mostDetails is the number of differences that a message repeats.
const mostDetails = 8

// Message says a result in one line of plain text.
func (r Result) Message() string {
	return strings.Join(r.Sentences(func(word string) string { return word }), " ")
}

// Sentences are the sentences of a message. The word that begins the one about the old version goes through link.
func (r Result) Sentences(link func(word string) string) (out []string) {
	for i, d := range r.Details {
		if i == mostDetails {
			out = append(out, fmt.Sprintf("%d more differences.", len(r.Details)-mostDetails))
			break
		}
		out = append(out, sentence(Excerpt(d)))
	}
	if r.Old != nil {
		word := "Before"
		if r.New == nil {
			word = "Gone"
		}
		out = append(out, link(word)+r.Old.String())
	}
	if r.New != nil {
		word := "Now"
		switch {
		case r.Old == nil && r.Details == nil:
			word = "New"
		case r.Old == nil:
			word = "Claim"
		}
		out = append(out, word+r.New.String())
	}
	if r.Nearest != "" {
		out = append(out, "Nearest in the new version: “"+Excerpt(r.Nearest)+"”.")
	}
	return out
}

// String is a passage behind the word that says which: " (reported, police): “...”."
func (p Passage) String() string {
	return " (" + escape.Clean(p.Tag) + "): “" + Excerpt(p.Text) + "”."
}

// Excerpt is a passage on one line, cut where it is too long for a message.
func Excerpt(s string) string { return Shorten(escape.Clean(s), mostQuoted) }

// Shorten cuts a text behind n characters, with an ellipsis.
func Shorten(s string, n int) string {
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
