// Package process runs git for a run of the program: in an environment in which git runs nobody else's programs, and no longer than the
// run.
//
// It is the only package that starts processes.
package process

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"factcheck/compare/history"
)

// Git is the git program.
type Git struct {
	ctx context.Context
	env []string // command makes it
}

// NewGit is git until ctx is done. It starts nothing yet.
func NewGit(ctx context.Context) *Git { return &Git{ctx: ctx} }

// command is git with arguments.
func (g *Git) command(args ...string) *exec.Cmd {
	if g.env == nil {
		g.env = history.Environment(os.Environ(), func(env []string, args ...string) []byte {
			c := exec.CommandContext(g.ctx, "git", args...)
			c.Env = env
			out, _ := c.Output() // if there is no git, the next call tells
			return out
		})
	}
	c := exec.CommandContext(g.ctx, "git", args...)
	c.Env = g.env
	return c
}

// Run runs git to its end and gives what it prints; the error holds what it complains of. What is asked of a directory (-C) is asked of the
// repository there.
func (g *Git) Run(args ...string) ([]byte, error) {
	var errs strings.Builder
	c := g.command(args...)
	if args[0] == "-C" {
		c.Env = history.Anywhere(c.Env)
	}
	c.Stderr = &errs
	out, err := c.Output()
	if err != nil && errs.Len() > 0 {
		err = fmt.Errorf("git: %s", strings.TrimSpace(errs.String()))
	}
	return out, err
}

// Objects starts the process of git that reads objects; stop ends it.
func (g *Git) Objects() (objects *history.Blobs, stop func(), err error) {
	c := g.command("cat-file", "--batch")
	in, inErr := c.StdinPipe()
	out, outErr := c.StdoutPipe()
	if err = errors.Join(inErr, outErr); err == nil {
		err = c.Start()
	}
	return history.NewBlobs(in, out), func() { in.Close(); c.Wait() }, err
}
