package article

import (
	"flag"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"factcheck/testdata/twins"
)

var update = flag.Bool("update", false, "write the tables anew")

var escaped = regexp.MustCompile(`\\x[0-9a-f]{2}`)

// laid prints how a file is read whose name stands before its text, with \xff for a byte: its title, its times and warnings, and its blocks
// with what they come from. An equals sign before the name parts an encoding from it.
func laid(file string) (out []string) {
	name, text, _ := strings.Cut(file, ": ")
	encoding, name, ok := strings.Cut(name, "=")
	if !ok {
		encoding, name = "", encoding
	}
	text = escaped.ReplaceAllStringFunc(text, func(s string) string {
		b, _ := strconv.ParseUint(s[2:], 16, 8)
		return string([]byte{byte(b)})
	})
	a, err := ReadEncoded(name, []byte(text), ByName, encoding)
	if err != nil {
		return []string{"error: " + err.Error()}
	}
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	say("%q time %q published %q below %d lines", a.Title, a.Time, a.Published, a.LinesAbove)
	for _, w := range a.Warnings {
		say("warning: %s", w)
	}
	for _, b := range a.Blocks {
		line := fmt.Sprintf("%d %s", b.Part, b.Kind)
		if b.Quoted {
			line += " quoted"
		}
		say("%s %q", line, b.Span.Of(a.Prose))
		pieces, inTitle := a.Origin(b.Span)
		var from []string
		for _, p := range pieces {
			if inTitle {
				from = append(from, fmt.Sprintf("title %q", p.Of(a.Title)))
			} else {
				from = append(from, fmt.Sprintf("%q", p.Of(a.Text)))
			}
		}
		if joined := strings.Join(from, " "); joined != fmt.Sprintf("%q", b.Span.Of(a.Prose)) {
			say("  from %s", joined)
		}
	}
	for _, g := range a.Ignores {
		say("ignore %+v", g)
	}
	return out
}

// TestLaid are files, each beside one that is read otherwise.
func TestLaid(t *testing.T) {
	twins.Check(t, "../../testdata/twins/articles.txt", *update, laid)
}
