// Command fuzz runs every fuzz target of the repository for a while, one behind the other, and prints how often each was executed:
//
//	go run ./testdata/fuzz [-time 1m] [-floor 10000] [TARGET...]
//
// A TARGET is a part of "package.FuzzName", such as FuzzOrder or compare/. What a target stumbles over lies in its package's
// testdata/fuzz, as go test says; it is kept there as a case once it is mended. The command fails where a target does, or stays below the
// floor of executions a minute without a reason.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// slow are the targets that stay below the floor, and why.
var slow = map[string]string{
	"attribution.FuzzAnalyze":   "each execution analyses two articles, as text and as Markdown",
	"compare.FuzzVersions":      "each execution analyses and compares five articles",
	"reports/batch.FuzzBatch":   "each execution runs the batch twice, with goroutines, and may analyse articles",
	"reports.FuzzHTML":          "each execution writes six whole pages and parses them again",
	"reports.FuzzSARIF":         "each execution writes six reports and reads them again",
	"compare/accept.FuzzIgnore": "each execution analyses an article and compares it with another",
}

func main() {
	long := flag.Duration("time", time.Minute, "how long each target runs")
	floor := flag.Int("floor", 10_000, "the least executions a minute")
	flag.Parse()
	targets, err := list()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Printf("%-38s %10s %10s %6s  %s\n", "target", "executions", "a minute", "new", "")
	failed := false
	for _, t := range targets {
		if t.matches(flag.Args()) {
			r := t.run(*long)
			fmt.Printf("%-38s %10d %10d %6d  %s\n", t, r.executions, r.perMinute(), r.interesting, r.verdict(t, *floor))
			failed = failed || r.bad(t, *floor)
		}
	}
	if failed {
		os.Exit(1)
	}
}

// target is one fuzz test of a package, which is named by its directory.
type target struct{ dir, name string }

func (t target) String() string { return t.dir + "." + t.name }

func (t target) matches(parts []string) bool {
	for _, p := range parts {
		if strings.Contains(t.String(), p) {
			return true
		}
	}
	return len(parts) == 0
}

// list asks go for the targets of all packages.
func list() (out []target, err error) {
	cmd := exec.Command("go", "test", "-list", "^Fuzz", "./...")
	cmd.Stderr = os.Stderr
	text, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("the targets cannot be listed: %w", err)
	}
	var names []string
	for _, line := range strings.Split(string(text), "\n") {
		f := strings.Fields(line)
		switch {
		case strings.HasPrefix(line, "Fuzz"):
			names = append(names, line)
		case len(f) > 1 && (f[0] == "ok" || f[0] == "?"):
			_, dir, _ := strings.Cut(f[1], "/")
			for _, n := range names {
				out = append(out, target{dir, n})
			}
			names = nil
		}
	}
	if len(out) == 0 {
		return nil, errors.New("there is no fuzz target; run this from the top of the repository")
	}
	return out, nil
}

// result is what a run came to.
type result struct {
	executions, interesting int
	took                    time.Duration // of fuzzing, without the build
	err                     error
	said                    string // what go test printed last
}

var progress = regexp.MustCompile(`fuzz: elapsed: (\S+), execs: (\d+) .*new interesting: (\d+)`)

// run fuzzes a target. Minimising is kept short: what is found is shown whole, and the minute is for executions.
func (t target) run(long time.Duration) (r result) {
	cmd := exec.Command("go", "test", "-run", "^$", "-fuzz", "^"+t.name+"$", "-fuzztime", long.String(), "-fuzzminimizetime", "10x", "./"+t.dir)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	r.err = cmd.Run()
	for _, m := range progress.FindAllStringSubmatch(out.String(), -1) {
		r.took, _ = time.ParseDuration(m[1])
		r.executions, _ = strconv.Atoi(m[2])
		r.interesting, _ = strconv.Atoi(m[3])
	}
	r.said = out.String()
	return r
}

func (r result) perMinute() int {
	if r.took <= 0 {
		return 0
	}
	return int(float64(r.executions) / r.took.Minutes())
}

func (r result) bad(t target, floor int) bool {
	return r.err != nil || r.perMinute() < floor && slow[t.String()] == ""
}

func (r result) verdict(t target, floor int) string {
	switch {
	case r.err != nil:
		return "FAILED\n" + r.said
	case r.perMinute() >= floor:
		return "ok"
	case slow[t.String()] != "":
		return "slow: " + slow[t.String()]
	}
	return "TOO SLOW, and no reason is known"
}
