/*
Factcheck reads news articles and says, claim by claim, who stands behind each and how sure they are; of two or more versions it says
which claims changed. It never says what is true. It works offline, and the same input gives the same output.

	factcheck analyze FILE...              claims with sources and certainty
	factcheck diff OLD NEW [NEWER...]      claims that changed between versions, and how each lived through a series
	factcheck diff --base REV [PATH...]    the same for every article that changed since HEAD left a revision of git
	factcheck log FILE                     the life of each claim of an article through git's history
	factcheck note OLD NEW                 a draft of the correction note that a change calls for
	factcheck batch [FILE|-]               JSON lines in, JSON lines out, in order
	factcheck driver -- ARGUMENTS OF GIT   what git diff calls for articles, once it is set up for it
	factcheck explain [RULE]               what a rule means, with an example
	factcheck config verify [FILE]         whether the settings are right that hold for a file
	factcheck schema [NAME]                the JSON Schema of what analyze, diff or batch writes

Files are plain text, Markdown or saved web pages; UTF-8, or what --encoding says. A directory stands for the articles below it, a
pattern (*, **, ?, {a,b}) for the files that it matches, and - for standard input. Flags work before and after file names; behind -- everything is a file name.

diff --base compares the articles as they stand in the working tree, committed or not, with the commit where HEAD left REV. Renames are
followed and only files that changed are read; a new file counts once git tracks it. log follows FILE along the first parents of HEAD, so
that a merged branch is one version. To have git itself compare articles:

	git config diff.factcheck.command "factcheck driver --"
	echo "*.md diff=factcheck" >> .gitattributes

Exit status: 0 ran; 1 something that --fail-on or --exit-code asks for was found; 2 usage or input error, what worked is still reported;
130 interrupted.
*/
package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"factcheck/attribution/article"
	"factcheck/attribution/hint"
	"factcheck/compare/history"
	"factcheck/reports"
	"factcheck/reports/batch"
	"factcheck/reports/desk"
	"factcheck/reports/progress"
	"factcheck/reports/settings"
	"factcheck/reports/shell"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"
)

// Exit statuses.
const (
	found       = 1
	failed      = 2
	interrupted = 130
)

// How long an interrupt waits for a run to end by itself, and then for a write that is under way.
const (
	lastWork  = time.Second / 5
	lastWrite = time.Second / 10
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	signal.Ignore(syscall.SIGPIPE) // a closed pipe is an error of the write that meets it
	os.Exit(run(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// run is the program but for the process around it, and gives its exit status. An interrupt ends it at once, whatever it waits for, but
// not between the writing of a file and its renaming.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	shows := isTerminal(errs) && os.Getenv("TERM") != "dumb"
	outs, messages := shell.NewGate(out), shell.NewGate(errs)
	p := &program{ctx: ctx, in: in, out: &shell.Pipe{Writer: outs}, errs: progress.New(messages, shows, time.Now)}
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
		case <-time.After(lastWork):
		}
	}
	p.renaming.Lock()
	outs.Shut(time.After(lastWrite))
	messages.Shut(time.After(lastWrite))
	return interrupted
}

// program is one run.
type program struct {
	ctx      context.Context
	in       io.Reader
	out      *shell.Pipe
	errs     *progress.Display
	status   int
	house    *settings.House // what the newsroom sets for itself; settled finds it
	env      []string        // of git; command makes it
	renaming sync.Mutex      // held while a file is on its way to its name
}

func (p *program) run(args []string) int {
	app := p.app()
	args, err := shell.Order(app, args)
	if err == nil {
		err = app.RunContext(p.ctx, args)
	}
	if err != nil {
		p.complain(err)
	}
	if name := shell.Torn(args, exists); name != "" && p.status == failed {
		p.complain(fmt.Errorf("there is a file %q: a name with spaces stands between quotes", name))
	}
	return p.status
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
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
	p.status = failed
}

// warn prints an error that fails nothing.
func (p *program) warn(err error) {
	if p.ctx.Err() == nil { // an interrupt is no error of what it met
		fmt.Fprintf(p.errs, "factcheck: %s\n", reports.Lines(err.Error()))
	}
}

func (p *program) app() *cli.App {
	app := shell.App(map[string]cli.ActionFunc{"": p.unknown,
		"analyze": p.reporting(p.analyze), "diff": p.reporting(p.diff), "log": p.reporting(p.log), "driver": p.reporting(p.driver),
		"note": p.settled(p.note), "batch": p.settled(p.batch), "config": p.settled(p.config)})
	app.Writer, app.ErrWriter = p.out, p.errs
	return app
}

// unknown handles what is no command: none at all shows the help.
func (p *program) unknown(c *cli.Context) error {
	word := c.Args().First()
	if word == "" {
		return cli.ShowAppHelp(c)
	}
	return shell.NoCommand(c.App, word, exists(word))
}

// settled finds what the newsroom sets for itself, upwards from the first input, before a command does its work.
func (p *program) settled(do cli.ActionFunc) cli.ActionFunc {
	files := settings.Files{Read: os.ReadFile,
		Abs:   func(name string) (string, error) { abs, err := filepath.Abs(name); return filepath.ToSlash(abs), err },
		IsDir: func(name string) bool { info, err := os.Stat(name); return err == nil && info.IsDir() }}
	return func(c *cli.Context) (err error) {
		p.house, err = settings.Load(files, c.String("config"), c.String("baseline"), filepath.ToSlash(first(shell.Inputs(c))), c.Bool("write-baseline"))
		if err == nil {
			p.house.Attribution.MinConfidence, err = shell.Confidence(c)
		}
		if err != nil {
			return err
		}
		return do(c)
	}
}

// reporting makes a report and delivers it; nil is none.
func (p *program) reporting(of func(*desk.Desk, *cli.Context) (*reports.Report, error)) cli.ActionFunc {
	return p.settled(func(c *cli.Context) error {
		to, err := p.destination(c)
		if err != nil {
			return err
		}
		d, err := p.desk(c)
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
	return d.Analyze(p.ctx, slashes(c))
}

func (p *program) diff(d *desk.Desk, c *cli.Context) (*reports.Report, error) {
	if c.IsSet("base") {
		return d.Since(p.ctx, c.String("base"), slashes(c))
	}
	if c.NArg() < 2 {
		return nil, errors.New("diff needs two versions or more, or --base; see factcheck diff --help")
	}
	x, err := d.Versions(p.ctx, c.Args().Slice())
	return desk.Of(x), err
}

func (p *program) log(d *desk.Desk, c *cli.Context) (*reports.Report, error) {
	return d.Log(p.ctx, slashes(c), history.Limit{Most: c.Int("max-count"), Since: c.String("since")})
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
		return fmt.Errorf("note has the formats text and json, not %q%s", c.String("format"), hint.Ask(c.String("format"), []string{"text", "json"}))
	}
	d, err := p.desk(c)
	if err != nil {
		return err
	}
	x, err := d.Versions(p.ctx, c.Args().Slice())
	p.errs.End()
	if err != nil {
		return err
	}
	return write(p.out, x.Drafts(0))
}

func (p *program) batch(c *cli.Context) error {
	if c.NArg() > 1 {
		return fmt.Errorf("batch reads one file, not %d; join them with cat", c.NArg())
	}
	most, err := article.ParseSize(c.String("max-size"))
	if err != nil {
		return err
	}
	in := p.in
	if name := c.Args().First(); name != "" && name != article.StandardInput {
		f, err := os.Open(name)
		if err != nil {
			return article.Named(name, err)
		}
		defer f.Close()
		in = f
	}
	if !isTerminal(p.out.Writer) { // on one, lines would run into what is shown
		p.errs.Start(progress.Task{Things: "lines", Total: length(in)})
	}
	n, err := batch.Run(p.ctx, in, p.out, batch.Options{Workers: max(1, c.Int("jobs")), MaxLine: most, IncludeText: c.Bool("include-text"), Done: p.errs.Done,
		Enough:      func(n batch.Tally) bool { return p.out.Left && n.Decided(c.Bool("strict")) },
		Attribution: p.house.Attribution, Compare: p.house.Compare})
	p.errs.End()
	if err == nil && n.Failed > 0 {
		p.warn(n.Complaint())
		if n.Fails(c.Bool("strict")) {
			p.status = failed
		}
	}
	return err
}

// config checks settings: a mistake in them is an error before anything else happens.
func (p *program) config(c *cli.Context) error {
	if err := shell.Verifies(c, exists); err != nil {
		return err
	}
	_, err := fmt.Fprint(p.out, p.house)
	return err
}

// destination reads the flags that say what becomes of a report, and what is around the run.
func (p *program) destination(c *cli.Context) (shell.Destination, error) {
	around := shell.Surroundings{Plain: c.Command.Name == "driver", Colours: os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb", Summary: os.Getenv("GITHUB_STEP_SUMMARY"), Size: size,
		Format: cmp.Or(os.Getenv("FACTCHECK_FORMAT"), p.house.Format), FailOn: cmp.Or(os.Getenv("FACTCHECK_FAIL_ON"), strings.Join(p.house.FailOn, ","))}
	if isTerminal(p.out.Writer) {
		around.Shows = true
		around.Width, _, _ = term.GetSize(int(file(p.out.Writer).Fd()))
	}
	if around.Plain && os.Getenv("GIT_PAGER_IN_USE") == "true" { // git's pager shows what goes into it
		around.Shows = true
		around.Width, _ = strconv.Atoi(os.Getenv("COLUMNS"))
	}
	return shell.NewDestination(c, around)
}

func isTerminal(w io.Writer) bool {
	f := file(w)
	return f != nil && term.IsTerminal(int(f.Fd()))
}

// file is what a writer writes to, nil for what is no file.
func file(w io.Writer) *os.File {
	if g, ok := w.(*shell.Gate); ok {
		w = g.Writer
	}
	f, _ := w.(*os.File)
	return f
}

// length is how many bytes an input has, 0 for unknown.
func length(in io.Reader) int64 {
	if f, isFile := in.(*os.File); isFile {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return info.Size()
		}
	}
	return 0
}

// size tells how large a file is, and whether it is a device or a pipe.
func size(name string) (int, bool, bool) {
	info, err := os.Stat(name)
	if err != nil {
		return 0, false, false
	}
	return int(info.Size()), !info.Mode().IsRegular() && !info.IsDir(), true
}

// deliver writes a report to every output, and notes whether the run fails by what it found.
func (p *program) deliver(c *cli.Context, r *reports.Report, d shell.Destination) error {
	if r.Log == nil {
		p.house.Accept(r)
	}
	if c.Bool("write-baseline") {
		name, text, err := p.house.Written(r, d.Options.FailOn, c.String("reason"))
		if err != nil {
			return err
		}
		return p.writeFile(reports.Output{Path: name}, func(w io.Writer) error { _, err := io.WriteString(w, text); return err })
	}
	if d.Fails(r) {
		p.status = max(p.status, found)
	}
	return reports.Deliver(r, d.Outputs, d.Options, p.out, p.writeFile)
}

// first is the first of some words, "" for none.
func first(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

// slashes are the arguments as paths that git and patterns know.
func slashes(c *cli.Context) (out []string) {
	for _, name := range c.Args().Slice() {
		out = append(out, filepath.ToSlash(name))
	}
	return out
}

// desk is what makes reports, with inputs read as the flags say.
func (p *program) desk(c *cli.Context) (*desk.Desk, error) {
	o, err := article.ParseOptions(c.String("from"), c.String("max-size"), c.String("encoding"))
	open := func(name string) (io.ReadCloser, error) { return os.Open(filepath.FromSlash(name)) }
	return &desk.Desk{Files: &article.Files{Options: o, Standard: shell.Interruptible(p.ctx, p.in), Open: open, Dir: os.DirFS, SkipNamed: c.Bool("skip-ignored")},
		House: p.house, Git: p.git, Objects: p.objects, Complain: p.complain, Progress: p.errs}, err
}

// command is git with arguments, in an environment in which it runs nobody else's programs.
func (p *program) command(args ...string) *exec.Cmd {
	if p.env == nil {
		p.env = history.Environment(os.Environ(), func(env []string, args ...string) []byte {
			c := exec.CommandContext(p.ctx, "git", args...)
			c.Env = env
			out, _ := c.Output() // if there is no git, the next call tells
			return out
		})
	}
	c := exec.CommandContext(p.ctx, "git", args...)
	c.Env = p.env
	return c
}

// git runs git to its end.
func (p *program) git(args ...string) ([]byte, error) {
	var errs strings.Builder
	c := p.command(args...)
	c.Stderr = &errs
	out, err := c.Output()
	if err != nil && errs.Len() > 0 {
		err = fmt.Errorf("git: %s", strings.TrimSpace(errs.String()))
	}
	return out, err
}

// objects starts the process of git that reads objects; stop ends it.
func (p *program) objects() (objects *history.Blobs, stop func(), err error) {
	c := p.command("cat-file", "--batch")
	in, inErr := c.StdinPipe()
	out, outErr := c.StdoutPipe()
	if err = errors.Join(inErr, outErr); err == nil {
		err = c.Start()
	}
	return history.NewBlobs(in, out), func() { in.Close(); c.Wait() }, err
}

// writeFile replaces a file in one step; to the summary of a CI job, to a device and to a pipe it adds in one piece.
func (p *program) writeFile(out reports.Output, write func(io.Writer) error) error {
	var b bytes.Buffer
	err := write(&b)
	switch {
	case err != nil:
	case !exists(filepath.Dir(out.Path)):
		err = fmt.Errorf("there is no directory %s to write it into", filepath.Dir(out.Path))
	case out.Add:
		if err = add(out.Path, b.Bytes()); shell.Unread(err) {
			err = nil
		}
	default:
		p.renaming.Lock()
		defer p.renaming.Unlock()
		err = replace(out.Path, b.Bytes())
	}
	return article.Named(out.Path, err)
}

func add(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// replace writes a file beside the one that is asked for and renames it, so that it is there whole or not at all.
func replace(name string, data []byte) error {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(data)
	if err = errors.Join(err, f.Chmod(0o644), f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	return err
}
