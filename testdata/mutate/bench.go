package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/cover"
)

// bench compiles breaks and runs the tests over them.
type bench struct {
	tree  *tree
	dir   string // holds the overlay and the profiles
	tests map[string]unbroken
}

// unbroken is what the tests of a package do while nothing is broken.
type unbroken struct {
	took    time.Duration
	reached map[string][]cover.ProfileBlock // what they run of the product, by file
	command bool                            // they start the program as a process of its own, which no profile sees
}

// reaches reports whether tests run a line.
func (u unbroken) reaches(file string, line int) bool {
	return u.command || slices.ContainsFunc(u.reached[file], func(p cover.ProfileBlock) bool {
		return p.Count > 0 && p.StartLine <= line && line <= p.EndLine
	})
}

// newBench runs all tests once over the tree as it is. A package with a red test is left out: it would catch every break.
func newBench(ctx context.Context, t *tree) (*bench, error) {
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return nil, err
	}
	b := &bench{t, dir, map[string]unbroken{}}
	for _, p := range t.product {
		for _, path := range t.importers(p) {
			if _, known := b.tests[path]; known {
				continue
			}
			if b.tests[path], err = b.unbroken(ctx, path); ctx.Err() != nil {
				b.close()
				return nil, ctx.Err()
			} else if err != nil {
				fmt.Fprintf(os.Stderr, "the tests of %s fail before anything is broken, and are left out: %v\n", path, err)
			}
		}
	}
	return b, nil
}

func (b *bench) unbroken(ctx context.Context, path string) (u unbroken, err error) {
	name := filepath.Join(b.dir, "profile")
	args := []string{"test", "-short", "-json", "-coverprofile=" + name, "-coverpkg=" + strings.Join(b.tree.product, ","), path}
	if u.command = b.tree.own[path].Name == "main"; u.command {
		args = []string{"test", "-short", "-json", path}
	}
	out, err := b.command(ctx, args...)
	if err != nil {
		return unbroken{}, err
	}
	for line := range strings.Lines(out) {
		var e struct {
			Action, Test string
			Elapsed      float64
		}
		if json.Unmarshal([]byte(line), &e) != nil {
			continue // a warning
		}
		if e.Action == "pass" && !strings.Contains(e.Test, "/") { // of the package nothing where it is remembered from an earlier run
			u.took += time.Duration(e.Elapsed * float64(time.Second))
		}
	}
	if u.command {
		return u, nil
	}
	profiles, err := cover.ParseProfiles(name)
	u.reached = map[string][]cover.ProfileBlock{}
	for _, p := range profiles {
		u.reached[p.FileName] = p.Blocks
	}
	return u, err
}

func (b *bench) close() { os.RemoveAll(b.dir) }

// memory bounds the data of one process, in KiB.
const memory = 6 << 20

func (b *bench) command(ctx context.Context, args ...string) (string, error) {
	shell := fmt.Sprintf(`ulimit -d %d; exec go "$@"`, memory)
	c := exec.CommandContext(ctx, "sh", append([]string{"-c", shell, "go"}, args...)...)
	c.Dir = b.tree.root
	c.WaitDelay = time.Minute
	out, err := c.CombinedOutput()
	return string(out), err
}

// verdict is what became of a break.
type verdict struct {
	room  string // whose tests caught it, "" where it survived
	how   string
	unfit bool // nothing that was drawn compiles
}

func (v verdict) String() string {
	switch {
	case v.unfit:
		return "does not compile"
	case v.room == "":
		return "SURVIVED"
	}
	return "caught by " + v.room + " " + v.how
}

// first tries breaks up to one that compiles.
func (b *bench) first(ctx context.Context, candidates []mutant) (mutant, verdict, error) {
	for _, m := range candidates {
		overlay, err := b.overlay(m)
		if err != nil {
			return m, verdict{}, err
		}
		if out, err := b.command(ctx, "build", "-o="+os.DevNull, overlay, m.room); err != nil {
			if ctx.Err() != nil {
				return m, verdict{}, ctx.Err()
			}
			fmt.Fprintf(os.Stderr, "%s\tis drawn again: %s\n", m, lastLine(out))
			continue
		}
		v, err := b.judge(ctx, overlay, m)
		if err != nil || !v.unfit {
			return m, v, err
		}
		fmt.Fprintf(os.Stderr, "%s\tis drawn again: go vet refuses it\n", m)
	}
	return candidates[0], verdict{unfit: true}, nil
}

// overlay writes the broken file beside the tree, and is the flag that puts it in the place of the real one.
func (b *bench) overlay(m mutant) (string, error) {
	text, err := os.ReadFile(m.file)
	if err != nil {
		return "", err
	}
	broken := filepath.Join(b.dir, filepath.Base(m.file))
	if err := os.WriteFile(broken, slices.Concat(text[:m.from], []byte(m.with), text[m.to:]), 0o666); err != nil {
		return "", err
	}
	j, err := json.Marshal(map[string]map[string]string{"Replace": {m.file: broken}})
	if err != nil {
		return "", err
	}
	name := filepath.Join(b.dir, "overlay.json")
	return "-overlay=" + name, os.WriteFile(name, j, 0o666)
}

// judge runs the tests that could see a break up to the first that fails.
func (b *bench) judge(ctx context.Context, overlay string, m mutant) (verdict, error) {
	for _, path := range b.tree.importers(m.room) {
		tests := b.tests[path]
		if !tests.reaches(m.room+"/"+filepath.Base(m.file), m.line) {
			continue
		}
		bound := time.Minute + 4*tests.took
		args := []string{"test", "-short", "-failfast", "-timeout=" + bound.String(), overlay, path}
		if path != m.room {
			args = slices.Insert(args, 1, "-vet=off") // of what is broken alone
		}
		out, err := b.command(ctx, args...)
		switch {
		case ctx.Err() != nil:
			return verdict{}, ctx.Err()
		case err != nil && strings.Contains(out, "[build failed]"):
			return verdict{unfit: true}, nil
		case err != nil:
			return verdict{room: path, how: reason(out)}, nil
		}
	}
	return verdict{}, nil
}

var failed = regexp.MustCompile(`(?m)^\s*--- FAIL: (\S+)|^\s+(Test\w+) \(\d|^(panic: .*|fatal error: .*)`)

// reason names the test that failed, the innermost, and a panic where there was one.
func reason(out string) string {
	var test, crash string
	for _, m := range failed.FindAllStringSubmatch(out, -1) {
		switch {
		case m[3] != "" && crash == "":
			crash = brief(m[3])
		case m[1] != "" && (test == "" || strings.HasPrefix(m[1], test+"/")):
			test = m[1]
		case test == "":
			test = m[2]
		}
	}
	if test == "" && crash == "" {
		return lastLine(out)
	}
	return strings.TrimSpace(test + " " + crash)
}

func lastLine(out string) string {
	lines := strings.Split(strings.TrimSpace(out), "\n")
	return brief(lines[len(lines)-1])
}
