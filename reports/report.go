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

	"factcheck/attribution/hint"
	"factcheck/compare"
	"factcheck/reports/internal/blocks"
)

// Report is what one run has to say: the Analyses of articles and the Comparisons of versions. Fork is where comparisons with git begin,
// and Log are the versions of the only comparison where they are the history of one file, with the number of older ones Omitted.
type Report = blocks.Report

// Options change how a report looks, not what it says. The zero value is the plain default.
type Options struct {
	All         bool // print what is quiet, too
	IncludeText bool // JSON: put the decoded texts in
	Colour      bool // text: use terminal colours
	Width       int  // text: columns of the terminal; 0 means 80
	Apart       bool // on standard output other reports follow: leave a line between

	FailOn  compare.FailOn // JUnit: what counts as a failure; the zero value means what is high
	Version string         // SARIF: of the program
	Room    int            // job summary: bytes that the file has room for; 0 means the whole limit
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
	{"sarif", ".sarif", "SARIF 2.1.0: code scanning, editors", writeSARIF},
	{"annotations", ".annotations", "workflow commands that mark lines of a pull request", writeAnnotations},
	{"job-summary", ".summary.md", "Markdown for the page of a CI run, cut below 1 MiB", writeJobSummary},
	{"comment", ".comment.md", "Markdown for a comment on a pull request, cut below 65,536 characters", writeComment},
	{"junit", ".xml", "JUnit XML: the test page of a CI system", writeJUnit},
	{"csv", ".csv", "a table: a row for each claim or change", writeCSV},
	{"rdjson", ".rdjson", "diagnostics for reviewdog: merge requests elsewhere", writeRDJSON},
}

// FormatByName looks a format up. The error lists the names.
func FormatByName(name string) (Format, error) {
	i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, fmt.Errorf("there is no format %q%s; choose one of %s", name, hint.Ask(name, FormatNames()),
			strings.Join(FormatNames(), ", "))
	}
	return Formats[i], nil
}

// FormatByFile looks up the format that a file name's ending asks for: the longest that fits, in any case.
func FormatByFile(path string) (best Format, ok bool) {
	low := strings.ToLower(path)
	for other, ending := range alsoEndings {
		if rest, is := strings.CutSuffix(low, other); is {
			low = rest + ending
		}
	}
	for _, f := range Formats {
		if strings.HasSuffix(low, f.Extension) && len(f.Extension) > len(best.Extension) {
			best, ok = f, true
		}
	}
	return best, ok
}

// alsoEndings are other endings that people give to files of a format.
var alsoEndings = map[string]string{".sarif.json": ".sarif", ".htm": ".html", ".markdown": ".md", ".ndjson": ".jsonl"}

// FormatNames lists the names of all formats.
func FormatNames() (out []string) {
	for _, f := range Formats {
		out = append(out, f.Name)
	}
	return out
}
