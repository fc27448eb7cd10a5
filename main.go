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
pattern (*, **, ?, {a,b}) for the files that it matches, and - for standard input, which --stdin-filename names. What git ignores, what
--exclude says and names that begin with a dot are not found; --files-from reads names from a list. An output never takes the place of what
is read. Flags work before and after file names; behind -- everything is a file name.

diff --base compares the articles as they stand in the working tree, committed or not, with the commit where HEAD left REV. Renames are
followed and only files that changed are read; a new file counts once git tracks it. The settings and the baseline of that commit judge, but
for what --config and --baseline name; what changed in them is told. log follows FILE along the first parents of HEAD, so
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
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"factcheck/attribution/article"
	"factcheck/attribution/hint"
	"factcheck/compare/history"
	"factcheck/reports"
	"factcheck/reports/app/batch"
	"factcheck/reports/app/desk"
	"factcheck/reports/app/files"
	"factcheck/reports/app/process"
	"factcheck/reports/app/progress"
	"factcheck/reports/app/settings"
	"factcheck/reports/app/shell"

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
	p := &program{ctx: ctx, in: in, out: &shell.Pipe{Writer: outs}, errs: progress.New(messages, shows, time.Now), git: process.NewGit(ctx)}
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
	fork     *history.Fork   // where HEAD left what --base names; nil without it
	names    []string        // what the inputs are named: arguments, and what a list names
	suspects []string        // outputs whose name a shell may have put in the place of a pattern
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
	app.ErrWriter = p.errs
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

// settled finds what is read, and what the newsroom sets for itself, upwards from the first input, before a command does its work.
func (p *program) settled(do cli.ActionFunc) cli.ActionFunc {
	return func(c *cli.Context) (err error) {
		if err = p.inputs(c); err != nil {
			return err
		}
		if c.IsSet("files-from") && len(p.names) == 0 {
			p.warn(article.Named(c.String("files-from"), errors.New("the list names no file, so nothing was read")))
			return nil
		}
		if err = p.furnish(c); err == nil {
			p.house.Attribution.MinConfidence, err = shell.Confidence(c)
		}
		if err != nil {
			return err
		}
		return do(c)
	}
}

// furnish reads the settings and the baseline: with --base those that stood where HEAD left it.
func (p *program) furnish(c *cli.Context) (err error) {
	asked := settings.Asked{Config: c.String("config"), Baseline: c.String("baseline"), First: filepath.ToSlash(p.first(c)), Written: c.Bool("write-baseline")}
	if !c.IsSet("base") {
		p.house, err = settings.Load(disk, asked)
		return err
	}
	if p.fork, err = history.Since(p.git.Run, c.String("base")); err != nil {
		return err
	}
	p.house, err = settings.LoadSince(disk, p.git.Run, p.fork, asked, p.complain)
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
		listed, err = files.Listed(list, shell.Interruptible(p.ctx, p.in), p.warn)
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
		return fmt.Errorf("note has the formats text and json, not %q%s", c.String("format"), hint.Ask(c.String("format"), []string{"text", "json"}))
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
	return write(c.App.Writer, x.Drafts(0))
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
	guard, err := p.guard(c, []reports.Output{{}})
	if err == nil {
		err = guard.Keep("the input", p.names...)
	}
	if err != nil {
		return err
	}
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
	n, err := batch.Run(p.ctx, in, p.out, batch.Options{Workers: max(1, c.Int("jobs")), MaxLine: most, IncludeText: c.Bool("include-text"), Expect: p.expect, Done: p.errs.Done,
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
	_, err := fmt.Fprint(c.App.Writer, p.house)
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
		return p.replace(name, []byte(text))
	}
	if d.Fails(r) {
		p.status = max(p.status, found)
	}
	return reports.Deliver(r, d.Outputs, d.Options, p.out, p.writeFile)
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
	search := &article.Search{Dir: os.DirFS, Skip: p.house.Skips, Exclude: exclude, Ignored: p.ignored, Warn: p.warn, Fail: p.complain}
	return &desk.Desk{Files: &article.Files{Options: o, Standard: shell.Interruptible(p.ctx, p.in), StandardName: filepath.ToSlash(c.String("stdin-filename")), Open: files.Open, Search: search, SkipNamed: c.Bool("skip-ignored")},
		House: p.house, Guard: guard, Git: p.git.Run, Objects: p.git.Objects, Complain: p.complain, Progress: p.errs, Expect: p.expect}, err
}

// Memory that the collector lets a run take before it collects sooner than it would: what an empty run has, and for each byte of text far more
// than its analysis and its report hold, so that a run never collects in vain.
const (
	roomOfRun  = 265 << 20
	roomOfByte = 90
)

// expect makes room for the analysis of more text, where the user has not said how much there is.
func (p *program) expect(bytes int) {
	if p.expected += int64(bytes); os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(roomOfRun + roomOfByte*p.expected)
	}
}

// ignored is what git ignores in a directory.
func (p *program) ignored(dir string) article.Ignored {
	is, err := history.Ignored(p.git.Run, dir)
	if err != nil {
		p.warn(article.Named(dir, err))
	}
	return is
}

// guard looks at what the run is to write, and keeps it from destroying what is read beside articles.
func (p *program) guard(c *cli.Context, outputs []reports.Output) (*files.Guard, error) {
	var targets []files.Target
	for _, o := range outputs {
		if f := file(p.out.Writer); o.Path == "" && f != nil {
			targets = append(targets, files.Target{Name: "standard output", Open: f})
		} else if o.Path != "" {
			targets = append(targets, files.Target{Name: o.Path, Adds: o.Add})
		}
	}
	read := [][2]string{{"the settings", p.house.Path}, {"the list", c.String("files-from")}, {"the article", c.String("stdin-filename")}}
	if baseline := p.house.BaselineName(); c.Bool("write-baseline") {
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
	if f, isFile := p.in.(*os.File); isFile {
		err = cmp.Or(err, g.KeepOpen("what standard input comes from", f))
	}
	return g, cmp.Or(err, g.Written(p.suspects, reports.IsReport))
}

// writeFile replaces a file in one step; to the summary of a CI job, to a device and to a pipe it adds in one piece.
func (p *program) writeFile(out reports.Output, write func(io.Writer) error) error {
	var b bytes.Buffer
	switch err := write(&b); {
	case err != nil:
		return article.Named(out.Path, err)
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
