// Package reports writes down what was found, one file for each format.
//
// A [Report] is the one model that every writer reads. The package decides nothing: which claims there are, what changed and how
// grave it is are values when they come here. Text from articles is data in every format: a writer escapes it so that nothing an
// article says can alter a report's structure, a page or a terminal.
package reports

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/compare"
	"factcheck/compare/history"
)

// Report is what one run has to say.
type Report struct {
	Analyses    []*attribution.Document
	Comparisons []*compare.Comparison
	Fork        *history.Fork      // where the comparisons begin, one for each of its changes; nil where they are not of git
	Log         []history.Revision // the versions of the only comparison, when they are the history of one file
	Omitted     int                // versions before those of Log
}

// Options change how a report looks, not what it says. The zero value is the plain default.
type Options struct {
	All         bool // print what is quiet, too
	IncludeText bool // JSON: put the decoded texts in
	Colour      bool // text: use terminal colours
	Width       int  // text: columns of the terminal; 0 means 80
}

// Format is a way to write a report.
type Format struct {
	Name      string
	Extension string // of a file name, by which an output tells its format
	Doc       string
	Write     func(io.Writer, *Report, Options) error
}

// Formats are all writers, in the order in which help lists them.
var Formats = []Format{
	{"markdown", ".md", "for a code-hosting site, a job summary or an editor; the default for files and pipes", writeMarkdown},
	{"text", ".txt", "for a terminal; the default there", writeText},
	{"json", ".json", "everything, by the documented contract", writeJSON},
	{"jsonl", ".jsonl", "the same, one analysis or comparison a line", writeJSONL},
	{"html", ".html", "one page for a browser, to read, filter and print; needs no network", writeHTML},
}

// FormatByName looks a format up. The error lists the names.
func FormatByName(name string) (Format, error) {
	i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, fmt.Errorf("there is no format %q; choose one of %s", name, strings.Join(FormatNames(), ", "))
	}
	return Formats[i], nil
}

// FormatByFile looks up the format that a file name's ending asks for.
func FormatByFile(path string) (Format, bool) {
	i := slices.IndexFunc(Formats, func(f Format) bool { return strings.HasSuffix(strings.ToLower(path), f.Extension) })
	if i < 0 {
		return Format{}, false
	}
	return Formats[i], true
}

// FormatNames lists the names of all formats.
func FormatNames() (out []string) {
	for _, f := range Formats {
		out = append(out, f.Name)
	}
	return out
}
