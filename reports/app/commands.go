package app

import (
	"errors"
	"fmt"
	"slices"

	"factcheck/attribution/article"
	"factcheck/attribution/hint"
	"factcheck/compare/history"
	"factcheck/reports"
	"factcheck/reports/app/internal/batch"
	"factcheck/reports/app/internal/desk"
	"factcheck/reports/app/internal/files"
	"factcheck/reports/app/internal/progress"
	"factcheck/reports/app/internal/shell"

	"github.com/urfave/cli/v2"
)

// reporting makes a report and delivers it; nil is none.
func (p *program) reporting(of func(*desk.Desk, *cli.Context) (*reports.Report, error)) cli.ActionFunc {
	return p.settled(func(c *cli.Context) error {
		to, err := p.destination(c)
		if err != nil {
			return err
		}
		d, err := p.desk(c, to.Outputs)
		if err != nil {
			return err
		}
		r, err := of(d, c)
		p.errs.End()
		if err != nil || r == nil {
			return err
		}
		return p.deliver(c, r, to)
	})
}

func (p *program) analyze(d *desk.Desk, c *cli.Context) (*reports.Report, error) {
	return d.Analyze(p.ctx, p.slashes())
}

func (p *program) diff(d *desk.Desk, c *cli.Context) (*reports.Report, error) {
	if c.IsSet("base") {
		return d.Since(p.ctx, p.fork, p.slashes())
	}
	switch {
	case len(p.names) < 2:
		return nil, errors.New("diff needs two versions or more, or --base; see factcheck diff --help")
	case c.IsSet("exclude"):
		return nil, errors.New("--exclude leaves out articles of diff --base; of versions, name those that are to be compared")
	}
	x, err := d.Versions(p.ctx, p.names)
	return desk.Of(x), err
}

func (p *program) verify(d *desk.Desk, c *cli.Context) (*reports.Report, error) {
	if len(p.names) == 0 {
		return nil, errors.New("verify needs an article; see factcheck verify --help")
	}
	against := append(slices.Clone(c.StringSlice("against")), p.names[1:]...)
	return d.Verify(p.ctx, p.names[0], against)
}

func (p *program) log(d *desk.Desk, c *cli.Context) (*reports.Report, error) {
	return d.Log(p.ctx, p.slashes(), history.Limit{Most: c.Int("max-count"), Since: c.String("since")})
}

func (p *program) driver(d *desk.Desk, c *cli.Context) (*reports.Report, error) {
	return d.Driver(p.ctx, c.Args().Slice(), func(err error) error { return reports.Complaint(p.out, err) })
}

func (p *program) note(c *cli.Context) error {
	if c.NArg() != 2 {
		return fmt.Errorf("note compares two versions, not %d; see factcheck note --help", c.NArg())
	}
	write, ok := reports.NoteFormats[c.String("format")]
	if !ok {
		return fmt.Errorf("note has the formats text and json, not %q%s", c.String("format"),
			hint.Ask(c.String("format"), []string{"text", "json"}))
	}
	d, err := p.desk(c, []reports.Output{{}})
	if err != nil {
		return err
	}
	x, err := d.Versions(p.ctx, p.names)
	p.errs.End()
	if err != nil {
		return err
	}
	return write(c.App.Writer, append(x.Drafts(0), x.Skeletons(0)...))
}

func (p *program) batch(c *cli.Context) error {
	if c.NArg() > 1 {
		return fmt.Errorf("batch reads one file, not %d; join them with cat", c.NArg())
	}
	most, err := article.ParseSize(c.String("max-size"))
	if err != nil {
		return err
	}
	in := p.system.In
	guard, err := p.guard(c, []reports.Output{{}})
	if err == nil {
		err = guard.Keep("the input", p.names...)
	}
	if err != nil {
		return err
	}
	if name := c.Args().First(); name != "" && name != article.StandardInput {
		f, err := files.Open(name)
		if err != nil {
			return article.InFile(name, err)
		}
		defer f.Close()
		in = f
	}
	if _, shows := p.system.shown(p.out.Writer); !shows { // on one, lines would run into what is shown
		p.errs.Start(progress.Task{Things: "lines", Total: files.Length(in)})
	}
	n, err := batch.Run(p.ctx, in, p.out, batch.Options{Workers: max(1, c.Int("jobs")), MaxLine: most, IncludeText: c.Bool("include-text"),
		Expect: p.expect, Done: p.errs.Done,
		Enough:      func(n batch.Tally) bool { return p.out.Left && n.Decided(c.Bool("strict")) },
		Attribution: p.newsroom.Attribution, Compare: p.newsroom.Compare})
	p.errs.End()
	if err == nil && n.Failed > 0 {
		p.warn(n.Complaint())
		if n.Fails(c.Bool("strict")) {
			p.status = Failed
		}
	}
	return err
}

// config checks settings: a mistake in them is an error before anything else happens.
func (p *program) config(c *cli.Context) error {
	if err := shell.Verifies(c, files.Exists); err != nil {
		return err
	}
	_, err := fmt.Fprint(c.App.Writer, p.newsroom)
	return err
}
