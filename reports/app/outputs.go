package app

import (
	"bytes"
	"cmp"
	"io"
	"strconv"
	"strings"

	"factcheck/attribution/article"
	"factcheck/reports"
	"factcheck/reports/app/internal/files"
	"factcheck/reports/app/internal/shell"

	"github.com/urfave/cli/v2"
)

// destination reads the flags that say what becomes of a report, and what is around the run.
func (p *program) destination(c *cli.Context) (shell.Destination, error) {
	around := shell.Surroundings{Plain: c.Command.Name == "driver", Colours: p.system.Getenv("NO_COLOR") == "" &&
		p.system.Getenv("TERM") != "dumb", Summary: p.system.Getenv("GITHUB_STEP_SUMMARY"), Size: files.Size,
		Format: cmp.Or(p.system.Getenv("FACTCHECK_FORMAT"), p.newsroom.Format), FailOn: cmp.Or(p.system.Getenv("FACTCHECK_FAIL_ON"),
			strings.Join(p.newsroom.FailOn, ","))}
	around.Width, around.Shows = p.system.shown(p.out.Writer)
	if around.Plain && p.system.Getenv("GIT_PAGER_IN_USE") == "true" { // git's pager shows what goes into it
		around.Shows = true
		around.Width, _ = strconv.Atoi(p.system.Getenv("COLUMNS"))
	}
	return shell.NewDestination(c, around)
}

// deliver writes a report to every output, and notes whether the run fails by what it found.
func (p *program) deliver(c *cli.Context, r *reports.Report, d shell.Destination) error {
	if r.Log == nil {
		p.newsroom.Accept(r)
	}
	if c.Bool("write-baseline") {
		name, text, err := p.newsroom.Written(r, d.Options.FailOn, c.String("reason"))
		if err != nil {
			return err
		}
		return p.replace(name, []byte(text))
	}
	if d.Fails(r) {
		p.status = max(p.status, Found)
	}
	return reports.Deliver(r, d.Outputs, d.Options, p.out, p.writeFile)
}

// guard looks at what the run is to write, and keeps it from destroying what is read beside articles.
func (p *program) guard(c *cli.Context, outputs []reports.Output) (*files.Guard, error) {
	var targets []files.Target
	for _, o := range outputs {
		if f := files.Behind(p.out.Writer); o.Path == "" && f != nil {
			targets = append(targets, files.Target{Name: "standard output", Open: f})
		} else if o.Path != "" {
			targets = append(targets, files.Target{Name: o.Path, Adds: o.Add})
		}
	}
	read := [][2]string{{"the settings", p.newsroom.Path}, {"the list", c.String("files-from")},
		{"the article", c.String("stdin-filename")}}
	if baseline := p.newsroom.BaselineName(); c.Bool("write-baseline") {
		targets = append(targets, files.Target{Name: baseline})
	} else {
		read = append(read, [2]string{"the baseline", baseline})
	}
	g, err := files.NewGuard(targets)
	if err != nil {
		return nil, err
	}
	for _, r := range read {
		err = cmp.Or(err, g.Keep(r[0], r[1]))
	}
	if f := files.Behind(p.system.In); f != nil {
		err = cmp.Or(err, g.KeepOpen("what standard input comes from", f))
	}
	return g, cmp.Or(err, g.Written(p.suspects, reports.IsReport))
}

// writeFile replaces a file in one step; to the summary of a CI job, to a device and to a pipe it adds in one piece.
func (p *program) writeFile(out reports.Output, write func(io.Writer) error) error {
	var b bytes.Buffer
	switch err := write(&b); {
	case err != nil:
		return article.InFile(out.Path, err)
	case out.Add:
		if err = files.Add(out.Path, b.Bytes()); shell.Unread(err) {
			err = nil
		}
		return err
	}
	return p.replace(out.Path, b.Bytes())
}

func (p *program) replace(name string, data []byte) error {
	p.renaming.Lock()
	defer p.renaming.Unlock()
	return files.Replace(name, data)
}
