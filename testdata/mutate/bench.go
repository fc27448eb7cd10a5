package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// bench compiles breaks and runs the tests over them.
type bench struct {
	tree  *tree
	dir   string                   // holds the overlay
	usual map[string]time.Duration // what the tests of a package take, unbroken
}

// newBench runs all tests once over the tree as it is: a red test would catch every break.
func newBench(ctx context.Context, t *tree) (*bench, error) {
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return nil, err
	}
	b := &bench{t, dir, map[string]time.Duration{}}
	counted := map[string]bool{}
	for _, p := range t.product {
		for _, path := range t.importers(p) {
			counted[path] = true
		}
	}
	for path := range counted {
		began := time.Now()
		out, err := b.command(ctx, "test", "-short", "-count=1", path)
		if err != nil {
			b.close()
			return nil, fmt.Errorf("the tests of %s fail before anything is broken:\n%s", path, out)
		}
		b.usual[path] = time.Since(began)
	}
	return b, nil
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
	room string // whose tests caught it, "" where it survived
	how  string
}

func (v verdict) String() string {
	if v.room == "" {
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
		if out, err := b.command(ctx, "vet", overlay, m.room); err != nil {
			if ctx.Err() != nil {
				return m, verdict{}, ctx.Err()
			}
			fmt.Fprintf(os.Stderr, "%s\tis drawn again: %s\n", m, lastLine(out))
			continue
		}
		v, err := b.judge(ctx, overlay, m)
		return m, v, err
	}
	return mutant{}, verdict{}, errors.New("nothing in a whole stretch of lines compiles when it is broken")
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
		bound := 30*time.Second + 5*b.usual[path]
		out, err := b.command(ctx, "test", "-short", "-vet=off", "-failfast", "-timeout="+bound.String(), overlay, path)
		if ctx.Err() != nil {
			return verdict{}, ctx.Err()
		}
		if err != nil {
			return verdict{path, reason(out)}, nil
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
