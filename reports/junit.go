package reports

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"

	"factcheck/compare"
	"factcheck/reports/escape"
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
			all.Suites = append(all.Suites, junitSuite{Name: fileName(file)})
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
	for _, x := range results(r, codePoints, o) {
		s := suite(x.at.file)
		s.Cases = append(s.Cases, newJUnitCase(x, o))
	}
	for _, x := range readings(r) {
		s := suite(x.file)
		s.Errors = &junitOutput{joinLines(s.Errors, escape.Clean(x.text))}
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

// fileName is a file's name as it is printed.
func fileName(name string) string {
	if name == "-" || name == "" {
		return "standard input"
	}
	return escape.Clean(name)
}

func newJUnitCase(x result, o Options) junitCase {
	c := junitCase{Name: escape.Clean(x.rule + ": " + shorten(escape.Clean(caseText(x)), 120)), Class: fileName(x.at.file), Line: x.at.line}
	body := fmt.Sprintf("%s:%d: %s: %s", fileName(x.at.file), max(1, x.at.line), x.severity, x.message())
	if x.fails || o.FailOn.None() && x.severity == compare.High {
		c.Failure = &junitFailure{Message: x.severity.String() + ": " + escape.Clean(x.headline), Type: x.rule, Text: body}
	} else {
		c.Output = &junitOutput{body}
	}
	return c
}

// caseText is what a case is called: the words that the result is about.
func caseText(x result) string {
	switch {
	case x.new != nil:
		return x.new.text
	case x.old != nil:
		return x.old.text
	}
	return x.message()
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
