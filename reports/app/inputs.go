package app

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"factcheck/attribution/article"
	"factcheck/compare/history"
	"factcheck/reports"
	"factcheck/reports/app/internal/desk"
	"factcheck/reports/app/internal/files"
	"factcheck/reports/app/internal/settings"
	"factcheck/reports/app/internal/shell"

	"github.com/urfave/cli/v2"
)

// settled finds what is read, and what the newsroom sets for itself, upwards from the first input, before a command does its work.
func (p *program) settled(do cli.ActionFunc) cli.ActionFunc {
	return func(c *cli.Context) (err error) {
		if err = p.inputs(c); err != nil {
			return err
		}
		if c.IsSet("files-from") && len(p.names) == 0 {
			p.warn(article.InFile(c.String("files-from"), errors.New("the list names no file, so nothing was read")))
			return nil
		}
		if err = p.furnish(c); err == nil {
			p.newsroom.Attribution.MinConfidence, err = shell.Confidence(c)
		}
		if err != nil {
			return err
		}
		return do(c)
	}
}

// furnish reads the settings and the baseline: with --base those that stood where HEAD left it.
func (p *program) furnish(c *cli.Context) (err error) {
	asked := settings.Asked{Config: c.String("config"), Baseline: c.String("baseline"), First: filepath.ToSlash(p.first(c)),
		Written: c.Bool("write-baseline")}
	if !c.IsSet("base") {
		p.newsroom, err = settings.Load(disk, asked)
		return err
	}
	if p.fork, err = history.Since(p.git.Run, c.String("base")); err != nil {
		return err
	}
	p.newsroom, err = settings.LoadSince(disk, p.git.Run, p.fork, asked, p.complain)
	return err
}

// disk is where settings are read from.
var disk = settings.Files{Open: files.Open, Mode: files.Mode, Abs: files.Abs, Real: files.Real}

// inputs notes what the inputs are named.
func (p *program) inputs(c *cli.Context) (err error) {
	p.names = shell.Inputs(c)
	standard := slices.Contains(p.names, article.StandardInput)
	list := c.String("files-from")
	switch {
	case c.IsSet("stdin-filename") && !standard:
		return fmt.Errorf("--stdin-filename is the name of standard input, which is not read; add - to the files")
	case standard && list == article.StandardInput:
		return errors.New("standard input cannot be an article and the list of --files-from at once")
	case list != "":
		var listed []string
		listed, err = files.Listed(list, shell.Interruptible(p.ctx, p.system.In), p.warn)
		p.names = append(p.names, listed...)
	}
	return err
}

// first is the file that tells where the settings are, "" for none.
func (p *program) first(c *cli.Context) string {
	switch {
	case len(p.names) == 0:
		return ""
	case p.names[0] == article.StandardInput:
		return c.String("stdin-filename")
	}
	return p.names[0]
}

// slashes are the names of the inputs as paths that git and patterns know.
func (p *program) slashes() (out []string) {
	for _, name := range p.names {
		out = append(out, filepath.ToSlash(name))
	}
	return out
}

// desk is what makes reports, with inputs read as the flags say, for outputs that destroy none of them.
func (p *program) desk(c *cli.Context, outputs []reports.Output) (*desk.Desk, error) {
	o, err := article.ParseOptions(c.String("from"), c.String("max-size"), c.String("encoding"))
	if err != nil {
		return nil, err
	}
	exclude, err := files.Excludes(c.StringSlice("exclude"))
	if err != nil {
		return nil, err
	}
	guard, err := p.guard(c, outputs)
	search := &article.Search{Dir: files.Tree, Skip: p.newsroom.Skips, Exclude: exclude, Ignored: p.ignored, Warn: p.warn, Fail: p.complain}
	return &desk.Desk{Files: &article.Files{Options: o, Standard: shell.Interruptible(p.ctx, p.system.In),
		StandardName: filepath.ToSlash(c.String("stdin-filename")), Open: files.Open, Search: search, SkipIgnored: c.Bool("skip-ignored")},
		Newsroom: p.newsroom, Guard: guard, Git: p.git.Run, Objects: p.git.Objects, Complain: p.complain, Progress: p.errs,
		Expect: p.expect}, err
}

// Memory that the collector lets a run take before it collects sooner than it would: what an empty run has, and for each byte of text far
// more than its analysis and its report hold, so that a run never collects in vain.
const (
	roomOfRun  = 265 << 20
	roomOfByte = 90
)

// expect makes room for the analysis of more text, where the user has not said how much there is.
func (p *program) expect(bytes int) {
	if p.expected += int64(bytes); p.system.Getenv("GOMEMLIMIT") == "" {
		p.system.Memory(roomOfRun + roomOfByte*p.expected)
	}
}

// ignored is what git ignores in a directory.
func (p *program) ignored(dir string) article.Ignored {
	is, err := history.Ignored(p.git.Run, dir)
	if err != nil {
		p.warn(article.InFile(dir, err))
	}
	return is
}
