/*
Package app is the program behind main: it takes arguments, and brings together the rooms that read flags, find files, make reports and
write them. A command is a few lines in commands.go; inputs.go says what is read, outputs.go what is written and over what it never goes.

It asks the process around it, which main passes in, for all but files and git.
*/
package app

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"sync"
	"time"

	"factcheck/compare/history"
	"factcheck/reports"
	"factcheck/reports/app/internal/files"
	"factcheck/reports/app/internal/process"
	"factcheck/reports/app/internal/progress"
	"factcheck/reports/app/internal/settings"
	"factcheck/reports/app/internal/shell"

	"github.com/urfave/cli/v2"
)

// Exit statuses.
const (
	Found       = 1
	Failed      = 2
	Interrupted = 130
)

// How long an interrupt waits for a run to end by itself, and then for a write that is under way.
const (
	lastWork  = time.Second / 5
	lastWrite = time.Second / 10
)

// System is what a run asks of the process around it.
type System struct {
	In        io.Reader
	Out, Errs io.Writer
	Getenv    func(string) string
	Terminal  func(fd uintptr) (width int, is bool) // whether a file is shown on a terminal, and how many columns that has
	Now       func() time.Time
	After     func(time.Duration) <-chan time.Time
	Memory    func(limit int64) // how much memory the collector lets the run take before it collects sooner than it would
}

// shown reports whether what is written to w is shown on a terminal, and how many columns that has.
func (s System) shown(w io.Writer) (width int, is bool) {
	if f := files.Behind(w); f != nil {
		return s.Terminal(f.Fd())
	}
	return 0, false
}

// Run is the program but for the process around it, and gives its exit status. An interrupt, which ends ctx, ends it at once, whatever it
// waits for, but not between the writing of a file and its renaming.
func Run(ctx context.Context, args []string, s System) int {
	_, shows := s.shown(s.Errs)
	outs, messages := shell.NewGate(s.Out), shell.NewGate(s.Errs)
	p := &program{ctx: ctx, system: s, out: &shell.Pipe{Writer: outs}, git: process.NewGit(ctx),
		errs: progress.New(messages, shows && s.Getenv("TERM") != "dumb", s.Now)}
	ran := make(chan int, 1)
	go func() { ran <- p.run(args) }()
	select {
	case status := <-ran:
		if ctx.Err() == nil {
			return status
		}
	case <-ctx.Done():
		select {
		case <-ran:
		case <-s.After(lastWork):
		}
	}
	p.renaming.Lock()
	outs.Shut(s.After(lastWrite))
	messages.Shut(s.After(lastWrite))
	return Interrupted
}

// program is one run.
type program struct {
	ctx      context.Context
	system   System
	out      *shell.Pipe
	errs     *progress.Display
	status   int
	newsroom *settings.Newsroom // what the newsroom sets for itself; settled finds it
	fork     *history.Fork      // where HEAD left what --base names; nil without it
	names    []string           // what the inputs are named: arguments, and what a list names
	suspects []string           // outputs whose name a shell may have put in the place of a pattern
	git      *process.Git
	expected int64      // bytes of text that were about to be analysed
	renaming sync.Mutex // held while a file is on its way to its name
}

func (p *program) run(args []string) int {
	app := p.app()
	out := &shell.Checked{To: p.out}
	app.Writer, p.suspects = out, shell.Expanded(args)
	args, err := shell.Order(app, args)
	if err == nil {
		err = cmp.Or(app.RunContext(p.ctx, args), out.Err)
	}
	if err != nil {
		p.complain(err)
	}
	if name := shell.Torn(args, files.Exists); name != "" && p.status == Failed {
		p.complain(fmt.Errorf("there is a file %q: a name with spaces stands between quotes", name))
	}
	return p.status
}

// complain prints an error, or several of them, and remembers that there was one.
func (p *program) complain(err error) {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range several.Unwrap() {
			p.complain(e)
		}
		return
	}
	p.warn(err)
	p.status = Failed
}

// warn prints an error that fails nothing.
func (p *program) warn(err error) {
	if p.ctx.Err() == nil { // an interrupt is no error of what it met
		fmt.Fprintf(p.errs, "factcheck: %s\n", reports.Lines(err.Error()))
	}
}

func (p *program) app() *cli.App {
	app := shell.App(map[string]cli.ActionFunc{"": p.unknown,
		"analyze": p.reporting(p.analyze), "diff": p.reporting(p.diff), "log": p.reporting(p.log),
		"verify": p.reporting(p.verify), "driver": p.reporting(p.driver),
		"note": p.settled(p.note), "batch": p.settled(p.batch), "config": p.settled(p.config)})
	app.ErrWriter = p.errs
	return app
}

// unknown handles what is no command: none at all shows the help.
func (p *program) unknown(c *cli.Context) error {
	word := c.Args().First()
	if word == "" {
		return cli.ShowAppHelp(c)
	}
	return shell.NoCommand(c.App, word, files.Exists(word))
}
