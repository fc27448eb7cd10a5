package reports

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"

	"factcheck/compare"
	"factcheck/reports/internal/blocks"
	"factcheck/reports/internal/escape"
	"factcheck/reports/internal/places"
)

// writeJUnit writes JUnit XML for the test page of a CI system: a suite for each file, a case for each result. A case fails where
// --fail-on names it, or without that flag where it is high; others pass and carry their message as output. A file without results is
// one case that passes.
func writeJUnit(w io.Writer, r *Report, o Options) error {
	all := junitSuites{Name: "factcheck"}
	at := map[string]int{}
	suite := func(file string) *junitSuite {
		i, ok := at[file]
		if !ok {
			i = len(all.Suites)
			at[file] = i
			all.Suites = append(all.Suites, junitSuite{Name: blocks.FileName(file)})
		}
		return &all.Suites[i]
	}
	for _, d := range r.Analyses {
		suite(d.Article.Name)
	}
	for _, c := range r.Comparisons {
		for _, s := range c.Steps {
			suite(c.Versions[s.To].Article.Name)
		}
	}
	for _, v := range r.Verifications {
		suite(v.Article.Article.Name)
	}
	for _, x := range blocks.Results(r, places.CodePoints, o.FailOn) {
		s := suite(x.At.File)
		s.Cases = append(s.Cases, newJUnitCase(x, o))
	}
	for _, x := range blocks.Remarks(r) {
		s := suite(x.File)
		s.Errors = &junitOutput{joinLines(s.Errors, escape.Clean(x.Text))}
	}
	all.finish()
	b := bufio.NewWriter(w)
	b.WriteString(xml.Header)
	e := xml.NewEncoder(b)
	e.Indent("", "  ")
	if err := e.Encode(all); err != nil {
		return err
	}
	b.WriteString("\n")
	return b.Flush()
}

func newJUnitCase(x blocks.Result, o Options) junitCase {
	c := junitCase{Name: escape.Clean(x.Rule + ": " + blocks.Shorten(escape.Clean(caseText(x)), 120)), Class: blocks.FileName(x.At.File),
		Line: x.At.Line}
	body := fmt.Sprintf("%s:%d: %s: %s", blocks.FileName(x.At.File), max(1, x.At.Line), x.Severity, x.Message())
	if x.Fails || o.FailOn.None() && x.Severity == compare.High {
		c.Failure = &junitFailure{Message: x.Severity.String() + ": " + escape.Clean(x.Headline), Type: x.Rule, Text: body}
	} else {
		c.Output = &junitOutput{body}
	}
	return c
}

// caseText is what a case is called: the words that the result is about.
func caseText(x blocks.Result) string {
	switch {
	case x.New != nil:
		return x.New.Text
	case x.Old != nil:
		return x.Old.Text
	}
	return x.Message()
}

func joinLines(o *junitOutput, line string) string {
	if o == nil {
		return line
	}
	return o.Text + "\n" + line
}

// finish counts.
func (all *junitSuites) finish() {
	for i := range all.Suites {
		s := &all.Suites[i]
		if len(s.Cases) == 0 {
			s.Cases = []junitCase{{Name: "nothing found", Class: s.Name}}
		}
		s.Tests = len(s.Cases)
		for _, c := range s.Cases {
			if c.Failure != nil {
				s.Failures++
			}
		}
		all.Tests += s.Tests
		all.Failures += s.Failures
	}
}

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Skipped  int          `xml:"skipped,attr"`
	Faults   int          `xml:"errors,attr"`
	Cases    []junitCase  `xml:"testcase"`
	Errors   *junitOutput `xml:"system-err"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure"`
	Output  *junitOutput  `xml:"system-out"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

type junitOutput struct {
	Text string `xml:",chardata"`
}
