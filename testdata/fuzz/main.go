// Command fuzz runs every fuzz target of the repository for a while, one behind the other, and prints how often each was executed:
//
//	go run ./testdata/fuzz [-time 1m] [-floor 10000] [TARGET...]
//
// A TARGET is a part of "package.FuzzName", such as FuzzOrder or compare/. What a target stumbles over lies in its package's
// testdata/fuzz, as it says; once it is mended its input becomes a seed of the target. The command fails where a target does, or stays
// below the floor of executions a minute of processor time without a reason. Inputs that reach new code are kept in a directory for
// temporary files while it runs, so that each run begins with the seeds.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// slow are the targets that stay below the floor, and why. None does.
var slow = map[string]string{}

func main() {
	long := flag.Duration("time", time.Minute, "how long each target runs")
	floor := flag.Int("floor", 10_000, "the least executions a minute of processor time")
	flag.Parse()
	good, err := all(*long, *floor, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if !good {
		os.Exit(1)
	}
}

// all runs the targets and prints the table, a line when each is done.
func all(long time.Duration, floor int, parts []string) (good bool, err error) {
	targets, err := list()
	if err != nil {
		return false, err
	}
	cache, err := os.MkdirTemp("", "fuzz")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(cache)
	good = true
	fmt.Printf("%-38s %10s %10s %6s\n", "target", "executions", "cpu minute", "new")
	for _, t := range targets {
		if t.matches(parts) {
			r := t.run(long, cache)
			fmt.Printf("%-38s %10d %10d %6d  %s\n", t, r.executions, r.perMinute(), r.interesting, r.verdict(t, floor))
			good = good && !r.bad(t, floor)
		}
	}
	return good, nil
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
	processor               time.Duration // of the target and its workers, without the build
	err                     error
	printed                 string // what the target printed
}

var progress = regexp.MustCompile(`fuzz: elapsed: \S+, execs: (\d+) .*new interesting: (\d+)`)

// run fuzzes a target. Minimising is kept short: what is found is shown whole, and the minute is for executions.
func (t target) run(long time.Duration, cache string) (r result) {
	binary := filepath.Join(cache, strings.ReplaceAll(t.dir, "/", "-")+".test")
	if out, err := exec.Command("go", "test", "-c", "-fuzz", "^"+t.name+"$", "-o", binary, "./"+t.dir).CombinedOutput(); err != nil {
		return result{err: err, printed: string(out)}
	}
	cmd := exec.Command(binary, "-test.run", "^$", "-test.fuzz", "^"+t.name+"$", "-test.fuzztime", long.String(), "-test.fuzzminimizetime",
		"10x",
		"-test.fuzzcachedir", filepath.Join(cache, t.dir))
	var out bytes.Buffer
	cmd.Dir, cmd.Stdout, cmd.Stderr = t.dir, &out, &out
	r.err = cmd.Run()
	r.printed = out.String()
	for _, m := range progress.FindAllStringSubmatch(r.printed, -1) {
		r.executions, _ = strconv.Atoi(m[1])
		r.interesting, _ = strconv.Atoi(m[2])
	}
	if cmd.ProcessState != nil {
		r.processor = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	return r
}

// perMinute counts executions by processor time, which does not depend on what else the machine does.
func (r result) perMinute() int {
	if r.processor <= 0 {
		return 0
	}
	return int(float64(r.executions) / r.processor.Minutes())
}

func (r result) bad(t target, floor int) bool {
	return r.err != nil || r.perMinute() < floor && slow[t.String()] == ""
}

func (r result) verdict(t target, floor int) string {
	switch {
	case r.err != nil:
		return "FAILED\n" + r.printed
	case r.perMinute() >= floor:
		return "ok"
	case slow[t.String()] != "":
		return "slow: " + slow[t.String()]
	}
	return "TOO SLOW, and no reason is known"
}
