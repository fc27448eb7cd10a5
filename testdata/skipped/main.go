// Skipped runs a command of go test, prints what go test prints, and says in front of each package's own line which tests were skipped and
// for want of what, which go test keeps to itself:
//
//	go run ./testdata/skipped go test ./...
//
// It ends with the exit status of go test.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: go run ./testdata/skipped go test ...")
		os.Exit(2)
	}
	c := exec.Command(os.Args[1], append(os.Args[2:], "-json")...)
	c.Stderr = os.Stderr
	events, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err == nil {
		retell(events, os.Stdout)
		err = c.Wait()
	}
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		os.Exit(max(1, exit.ExitCode()))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// event is what test2json says, in the fields that are read here.
type event struct {
	Action, Package, ImportPath, Test, Output string
}

// retell prints the events of a run as go test itself tells them: of a package that passes its last line, of one that fails all that the
// failing tests printed. A line that is no event passes through.
func retell(events io.Reader, out io.Writer) {
	packages := map[string]*told{}
	lines := bufio.NewReader(events)
	for {
		line, err := lines.ReadString('\n')
		e := event{}
		switch {
		case line == "":
		case json.Unmarshal([]byte(line), &e) != nil:
			io.WriteString(out, line)
		case e.Action == "build-output":
			io.WriteString(out, e.Output)
		default:
			p := packages[e.Package]
			if p == nil {
				p = &told{output: map[string]*strings.Builder{}}
				packages[e.Package] = p
			}
			p.hear(e, out)
		}
		if err != nil {
			return
		}
	}
}

// told is what one package has told so far.
type told struct {
	output  map[string]*strings.Builder // by test; "" is the package
	reasons []string                    // in the order in which they came
	skipped map[string][]string         // tests by reason
}

func (p *told) hear(e event, out io.Writer) {
	switch e.Action {
	case "output":
		if p.output[e.Test] == nil {
			p.output[e.Test] = &strings.Builder{}
		}
		p.output[e.Test].WriteString(e.Output)
	case "skip":
		if e.Test != "" {
			p.skip(e.Test)
			return
		}
		p.close(out, false)
	case "fail":
		if e.Test == "" {
			p.close(out, true)
			return
		}
		io.WriteString(out, report(p.text(e.Test)))
	case "pass":
		if e.Test == "" {
			p.close(out, false)
		}
	}
	if e.Test != "" && (e.Action == "pass" || e.Action == "fail") {
		delete(p.output, e.Test)
	}
}

func (p *told) text(test string) string {
	if b := p.output[test]; b != nil {
		return b.String()
	}
	return ""
}

// skip notes a test under its reason: the message behind "file.go:12: ".
func (p *told) skip(test string) {
	var reason []string
	for line := range strings.Lines(report(p.text(test))) {
		if _, message, ok := strings.Cut(line, ".go:"); ok {
			_, message, _ = strings.Cut(message, ": ")
			reason = append(reason, strings.TrimSpace(message))
		}
	}
	why := strings.Join(reason, "; ")
	if p.skipped == nil {
		p.skipped = map[string][]string{}
	}
	if p.skipped[why] == nil {
		p.reasons = append(p.reasons, why)
	}
	p.skipped[why] = append(p.skipped[why], test)
	delete(p.output, test)
}

// close prints what was skipped in a package, and how the package ended. Of one that failed, tests without an end (a panic, a time limit)
// are told, too.
func (p *told) close(out io.Writer, failed bool) {
	for _, why := range p.reasons {
		tests := p.skipped[why]
		fmt.Fprintf(out, "skipped: %s: %d (%s)\n", why, len(tests), strings.Join(tests, ", "))
	}
	lines := strings.SplitAfter(p.text(""), "\n")
	if !failed {
		lines = closing(lines)
	}
	delete(p.output, "")
	if failed {
		for _, b := range p.output {
			io.WriteString(out, report(b.String()))
		}
	}
	io.WriteString(out, strings.Join(lines, ""))
}

// closing is the line that go test prints of a package without failures: "ok", or that there are no tests.
func closing(lines []string) []string {
	for i := len(lines) - 1; i >= 0; i-- {
		if strings.TrimSpace(lines[i]) != "" {
			return lines[i : i+1]
		}
	}
	return nil
}

// report is what a test printed without the lines that only -v brings.
func report(output string) string {
	var b strings.Builder
	for line := range strings.Lines(output) {
		if !strings.HasPrefix(line, "=== ") {
			b.WriteString(line)
		}
	}
	return b.String()
}
