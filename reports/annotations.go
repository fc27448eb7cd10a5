package reports

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"factcheck/compare"
	"factcheck/reports/internal/blocks"
	"factcheck/reports/internal/escape"
	"factcheck/reports/internal/places"
)

// annotationsEach is how many annotations of one level a code-hosting site shows for a step.
const annotationsEach = 10

// writeAnnotations writes workflow commands for the log of a CI step, which a code-hosting site shows beside the changed lines: errors,
// warnings and notices, in the order of the text. Of each level as many are written as are shown, and the last notice counts the rest.
func writeAnnotations(w io.Writer, r *Report, o Options) error {
	b := bufio.NewWriter(w)
	written, left := map[string]int{}, map[string]int{}
	say := func(level string, p places.Place, title, text string) {
		most := annotationsEach
		if level == "notice" {
			most-- // one is kept for the count
		}
		if written[level] >= most {
			left[level]++
			return
		}
		written[level]++
		annotate(b, level, p, title, text)
	}
	for _, x := range blocks.Results(r, places.UTF16, o.FailOn) {
		say(annotationLevel(x.Severity), x.At, "factcheck: "+x.Headline, x.Message())
	}
	for _, x := range blocks.Remarks(r) {
		say("notice", places.Place{File: x.File}, "factcheck", escape.Clean(x.Text))
	}
	if n := left["error"] + left["warning"] + left["notice"]; n > 0 {
		annotate(b, "notice", places.Place{}, "factcheck",
			fmt.Sprintf(
				"%d more %s not annotated (%d high, %d medium, %d below): %d of a kind are shown for a step. Other formats list all.",
				n, blocks.Plural(n, "is", "are"), left["error"], left["warning"], left["notice"], annotationsEach))
	}
	return b.Flush()
}

func annotationLevel(s compare.Severity) string {
	return [...]string{"notice", "notice", "notice", "warning", "error"}[s]
}

// annotate writes one command. Columns are told only where they lie on one line, which is what the site takes; the end is inclusive.
func annotate(b *bufio.Writer, level string, p places.Place, title, text string) {
	var props []string
	if p.File != "" && p.File != "-" {
		props = append(props, "file="+annotationProperty(p.File))
	}
	if p.Line > 0 {
		props = append(props, fmt.Sprintf("line=%d,endLine=%d", p.Line, p.EndLine))
	}
	if p.Line == p.EndLine && p.Column < p.EndColumn {
		props = append(props, fmt.Sprintf("col=%d,endColumn=%d", p.Column, p.EndColumn-1))
	}
	props = append(props, "title="+annotationProperty(title))
	fmt.Fprintf(b, "::%s %s::%s\n", level, strings.Join(props, ","), annotationData(text))
}

var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// annotationData escapes the message of a command; annotationProperty escapes a property. Text from articles is cleaned here, too.
func annotationData(s string) string     { return dataEscapes.Replace(escape.Clean(s)) }
func annotationProperty(s string) string { return propertyEscapes.Replace(escape.Clean(s)) }
