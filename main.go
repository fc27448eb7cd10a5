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
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
	"factcheck/compare"
	"factcheck/compare/history"
	"factcheck/reports"
	"factcheck/reports/batch"
	"factcheck/reports/schema"
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

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	signal.Ignore(syscall.SIGPIPE) // a closed pipe is an error of the write that meets it
	os.Exit(run(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// run is the program but for the process around it, and gives its exit status.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	p := &program{ctx: ctx, in: in, out: out, errs: errs}
	app := p.app()
	args, err := shell.FlagsFirst(app, args)
	if err == nil {
		err = app.RunContext(ctx, args)
	}
	switch {
	case ctx.Err() != nil:
		return interrupted
	case errors.Is(err, syscall.EPIPE):
		return 0 // nobody reads on
	case err != nil:
		p.complain(err)
		return failed
	}
	return p.status
}

// program is one run.
type program struct {
	ctx       context.Context
	in        io.Reader
	out, errs io.Writer
	status    int
}

// complain prints an error and remembers that there was one.
func (p *program) complain(err error) {
	fmt.Fprintf(p.errs, "factcheck: %v\n", err)
	p.status = failed
}

// fail notes that something was found that the user wants to fail on.
func (p *program) fail() { p.status = max(p.status, found) }

func (p *program) app() *cli.App {
	reading, writing, all := shell.Reading(), shell.Writing(reports.FormatNames()), shell.All()
	app := &cli.App{
		Name: "factcheck", Usage: "who says so, how sure are they, and what changed", Version: version(),
		HideHelpCommand: true, DisableSliceFlagSeparator: true, Writer: p.out, ErrWriter: p.errs, ExitErrHandler: func(*cli.Context, error) {},
		Action: p.unknown,
		Commands: []*cli.Command{
			{Name: "analyze", Aliases: []string{"analyse"}, ArgsUsage: "FILE...", Usage: "claims with sources and certainty", Flags: slices.Concat(reading, writing), Action: p.analyze},
			{Name: "diff", ArgsUsage: "OLD NEW [NEWER...]  or  diff --base REV [PATH...]", Usage: "claims that changed between versions", Action: p.diff,
				Flags: slices.Concat(reading, writing, all, []cli.Flag{
					&cli.BoolFlag{Name: "exit-code", Usage: "exit 1 on any change"},
					&cli.StringFlag{Name: "base", Usage: "compare every changed article below PATH with the commit where HEAD left `REV`"}})},
			{Name: "log", ArgsUsage: "FILE", Usage: "the life of each claim through git's history", Action: p.log,
				Flags: slices.Concat(reading, writing[:3], all, []cli.Flag{
					&cli.IntFlag{Name: "max-count", Aliases: []string{"n"}, Value: 100, Usage: "read the latest `N` versions; 0 for all"},
					&cli.StringFlag{Name: "since", Usage: "read the versions since `DATE`, in the words of git, and the one that stood then"}})},
			{Name: "note", ArgsUsage: "OLD NEW", Usage: "a draft of the correction note that a change calls for", Action: p.note,
				Flags: slices.Concat(reading[:3], []cli.Flag{&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: "`FORMAT` of the notes: text or json"}})},
			{Name: "driver", ArgsUsage: "-- ARGUMENTS", Usage: "what git diff calls: git config diff.factcheck.command \"factcheck driver --\"", Action: p.driver,
				Flags: slices.Concat(reading[:3], writing[:3], all)},
			{Name: "batch", ArgsUsage: "[FILE|-]", Usage: "JSON lines in, JSON lines out, in order", Action: p.batch,
				Flags: append(reading[2:], &cli.BoolFlag{Name: "strict", Usage: "exit 2 when a line failed"},
					&cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Value: runtime.GOMAXPROCS(0), Usage: "analyse `N` lines at the same time"})},
			{Name: "explain", ArgsUsage: "[RULE]", Usage: "what a rule means, with an example", Action: p.explain},
			{Name: "schema", ArgsUsage: "[" + strings.Join(schema.Names, "|") + "]", Usage: "the JSON Schema of what a command writes", Action: p.schema},
		},
	}
	return shell.Usage(app)
}

// unknown handles what is no command: none at all shows the help.
func (p *program) unknown(c *cli.Context) error {
	word := c.Args().First()
	if word == "" {
		return cli.ShowAppHelp(c)
	}
	_, err := os.Stat(word)
	return shell.NoCommand(c.App, word, err == nil)
}

// version is the module version that the program was built from.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

func (p *program) analyze(c *cli.Context) error {
	to, err := p.destination(c)
	if err != nil {
		return err
	}
	articles, err := p.articles(c)
	if err != nil {
		return err
	}
	docs, err := attribution.AnalyzeAll(p.ctx, articles, nil, nil)
	if err != nil || len(docs) == 0 {
		return err
	}
	if slices.ContainsFunc(docs, to.options.FailOn.Document) {
		p.fail()
	}
	return p.deliver(&reports.Report{Analyses: docs}, to)
}

func (p *program) diff(c *cli.Context) error {
	to, err := p.destination(c)
	if err != nil {
		return err
	}
	if c.IsSet("base") {
		return p.diffBase(c, to)
	}
	if c.NArg() < 2 {
		return fmt.Errorf("diff needs two versions or more, or --base; see factcheck diff --help")
	}
	articles, err := p.versions(c)
	if err != nil {
		return err
	}
	cmp, err := p.compare(articles...)
	if err != nil {
		return err
	}
	return p.deliver(&reports.Report{Comparisons: []*compare.Comparison{cmp}}, to)
}

// compare compares versions of one article.
func (p *program) compare(versions ...*article.Article) (*compare.Comparison, error) {
	docs, err := attribution.AnalyzeAll(p.ctx, versions, &syntax.Memory{}, nil)
	if err != nil {
		return nil, err
	}
	return compare.Versions(docs), nil
}

// diffBase compares every article that changed since HEAD left a revision. What cannot be read is complained about and left out.
func (p *program) diffBase(c *cli.Context, to destination) error {
	fork, err := history.Since(p.git, c.String("base"), slashes(c.Args().Slice()), article.HasExtension)
	if err != nil {
		return err
	}
	for _, path := range fork.Unknown {
		p.complain(fmt.Errorf("%s: git knows no such file or directory; add a new article with git add", path))
	}
	read, stop, err := p.gitReader(c)
	if err != nil {
		return err
	}
	defer stop()
	r := &reports.Report{Fork: fork}
	err = read.Pairs(fork, func(old, fresh *article.Article) error {
		cmp, err := p.compare(old, fresh)
		r.Comparisons = append(r.Comparisons, cmp)
		return err
	}, p.complain)
	if err != nil {
		return err
	}
	if len(r.Comparisons) == 0 && p.status == failed {
		return nil
	}
	return p.deliver(r, to)
}

func (p *program) log(c *cli.Context) error {
	to, err := p.destination(c)
	if err != nil {
		return err
	}
	if c.NArg() != 1 {
		return fmt.Errorf("log follows one file, not %d; see factcheck log --help", c.NArg())
	}
	revisions, omitted, err := history.Of(p.git, filepath.ToSlash(c.Args().First()), history.Limit{Most: c.Int("max-count"), Since: c.String("since")})
	if err != nil {
		return err
	}
	read, stop, err := p.gitReader(c)
	if err != nil {
		return err
	}
	defer stop()
	versions, revisions := read.Versions(revisions, p.complain)
	if len(versions) == 0 {
		return nil
	}
	cmp, err := p.compare(versions...)
	if err != nil {
		return err
	}
	return p.deliver(&reports.Report{Comparisons: []*compare.Comparison{cmp}, Log: revisions, Omitted: omitted}, to)
}

func (p *program) note(c *cli.Context) error {
	if c.NArg() != 2 {
		return fmt.Errorf("note compares two versions, not %d; see factcheck note --help", c.NArg())
	}
	write, ok := reports.NoteFormats[c.String("format")]
	if !ok {
		return fmt.Errorf("note has the formats text and json, not %q", c.String("format"))
	}
	articles, err := p.versions(c)
	if err != nil {
		return err
	}
	cmp, err := p.compare(articles...)
	if err != nil {
		return err
	}
	return write(p.out, cmp.Drafts(0))
}

// driver compares the two files that git hands to it. It fails on nothing but a wrong call, for git would stop at the first file then.
func (p *program) driver(c *cli.Context) error {
	to, err := p.destination(c)
	if err != nil {
		return err
	}
	call, err := history.ParseCall(c.Args().Slice())
	if err != nil {
		return err
	}
	old, fresh, err := call.Versions(func(file, name string) (*article.Article, error) { return p.read(c, file, name) })
	if err != nil {
		return reports.Complaint(p.out, err)
	}
	cmp, err := p.compare(old, fresh)
	if err != nil {
		return err
	}
	err = p.deliver(&reports.Report{Comparisons: []*compare.Comparison{cmp}}, to)
	fmt.Fprintln(p.out) // between the files
	return err
}

func (p *program) batch(c *cli.Context) error {
	size, err := article.ParseSize(c.String("max-size"))
	if err != nil {
		return err
	}
	if c.NArg() > 1 {
		return fmt.Errorf("batch reads one file, not %d; join them with cat", c.NArg())
	}
	in := p.in
	if name := c.Args().First(); name != "" && name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return article.Named(name, err)
		}
		defer f.Close()
		in = f
	}
	s, err := batch.Run(p.ctx, in, p.out, batch.Options{Workers: max(1, c.Int("jobs")), MaxLine: size, IncludeText: c.Bool("include-text")})
	if err == nil && s.Failed > 0 && c.Bool("strict") {
		err = fmt.Errorf("%d of %d lines failed; each has its error in the output", s.Failed, s.Lines)
	}
	return err
}

func (p *program) explain(c *cli.Context) error { return reports.Explain(p.out, c.Args().Slice()) }

func (p *program) schema(c *cli.Context) error { return schema.Print(p.out, c.Args().Slice()) }

// destination is where the reports of a run go, how they look, and what makes the run fail.
type destination struct {
	outputs []reports.Output
	options reports.Options
	differs bool // fail on any change
}

// destination reads the flags that say what becomes of a report.
func (p *program) destination(c *cli.Context) (d destination, err error) {
	d.options = reports.Options{All: c.Bool("all"), IncludeText: c.Bool("include-text"), Version: c.App.Version}
	d.differs = c.Bool("exit-code")
	if d.options.FailOn, err = compare.ParseFailOn(c.String("fail-on")); err != nil {
		return d, err
	}
	standard := reports.Formats[0]
	f, isFile := p.out.(*os.File)
	terminal := isFile && term.IsTerminal(int(f.Fd()))
	if terminal {
		d.options.Width, _, _ = term.GetSize(int(f.Fd()))
	}
	if c.Command.Name == "driver" && os.Getenv("GIT_PAGER_IN_USE") == "true" { // git's pager shows what goes into it
		terminal = true
		d.options.Width, _ = strconv.Atoi(os.Getenv("COLUMNS"))
	}
	if terminal || c.Command.Name == "driver" {
		standard, _ = reports.FormatByName("text")
	}
	if d.options.Colour, err = reports.Colour(c.String("color"), terminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"); err != nil {
		return d, err
	}
	d.outputs, err = reports.Outputs(c.StringSlice("format"), c.StringSlice("output"), standard)
	for i := range d.outputs {
		out := &d.outputs[i]
		summary := out.Path != "" && out.Path == os.Getenv("GITHUB_STEP_SUMMARY") // to which the steps of a CI job add what its page shows
		if summary && i >= len(c.StringSlice("format")) {
			out.Format, err = reports.FormatByName("job-summary")
		}
		if info, statErr := os.Stat(out.Path); statErr == nil && (summary || !info.Mode().IsRegular() && !info.IsDir()) {
			out.Add, out.Room = true, max(1, reports.SummaryBytes-int(info.Size()))
		}
	}
	return d, err
}

// deliver writes a report to every output, and notes whether the run fails by what it found.
func (p *program) deliver(r *reports.Report, d destination) error {
	for _, cmp := range r.Comparisons {
		if d.options.FailOn.Fails(cmp) || d.differs && cmp.Differs() {
			p.fail()
		}
	}
	return reports.Deliver(r, d.outputs, d.options, p.out, writeFile)
}

// articles reads every article that the arguments stand for. What cannot be read is complained about and left out.
func (p *program) articles(c *cli.Context) (out []*article.Article, err error) {
	if c.NArg() == 0 {
		return nil, fmt.Errorf("%s needs a file, a directory or - for standard input", c.Command.Name)
	}
	for _, name := range article.FindAll(os.DirFS, slashes(c.Args().Slice()), p.complain) {
		a, err := p.read(c, name, name)
		if err != nil {
			p.complain(err)
			continue
		}
		out = append(out, a)
	}
	return out, nil
}

// versions reads exactly the files that are named: a version that is missing leaves nothing to compare.
func (p *program) versions(c *cli.Context) (out []*article.Article, err error) {
	for _, name := range c.Args().Slice() {
		a, readErr := p.read(c, name, name)
		out, err = append(out, a), errors.Join(err, readErr)
	}
	return out, err
}

// slashes turns paths into what git and patterns know.
func slashes(paths []string) (out []string) {
	for _, p := range paths {
		out = append(out, filepath.ToSlash(p))
	}
	return out
}

// read reads a file as an article of the given name, which tells the format.
func (p *program) read(c *cli.Context, file, name string) (*article.Article, error) {
	o, err := article.ParseOptions(c.String("from"), c.String("max-size"), c.String("encoding"))
	if err != nil {
		return nil, err
	}
	if file == "-" {
		a, err := o.Read(name, p.in)
		return a, article.Named("standard input", err)
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, article.Named(name, err)
	}
	defer f.Close()
	a, err := o.Read(name, f)
	return a, article.Named(name, err)
}

// git runs git to its end, in English, without taking locks.
func (p *program) git(args ...string) ([]byte, error) {
	var errs strings.Builder
	c := exec.CommandContext(p.ctx, "git", args...)
	c.Env, c.Stderr = append(os.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0"), &errs
	out, err := c.Output()
	if err != nil && errs.Len() > 0 {
		err = fmt.Errorf("git: %s", strings.TrimSpace(errs.String()))
	}
	return out, err
}

// gitReader reads articles through one process of git, which stop ends, and files of the working tree.
func (p *program) gitReader(c *cli.Context) (r history.Reader, stop func(), err error) {
	if r.Options, err = article.ParseOptions(c.String("from"), c.String("max-size"), c.String("encoding")); err != nil {
		return r, nil, err
	}
	r.Open = func(name string) (io.ReadCloser, error) { return os.Open(filepath.FromSlash(name)) }
	git := exec.CommandContext(p.ctx, "git", "cat-file", "--batch")
	in, inErr := git.StdinPipe()
	out, outErr := git.StdoutPipe()
	if err = errors.Join(inErr, outErr); err == nil {
		err = git.Start()
	}
	r.Blobs = history.NewBlobs(in, out)
	return r, func() { in.Close(); git.Wait() }, err
}

// writeFile replaces a file in one step; to the summary of a CI job, to a device and to a pipe it adds in one piece.
func writeFile(out reports.Output, write func(io.Writer) error) error {
	if !out.Add {
		return article.Named(out.Path, writeWhole(out.Path, write))
	}
	var b bytes.Buffer
	err := write(&b)
	if err != nil {
		return article.Named(out.Path, err)
	}
	f, err := os.OpenFile(out.Path, os.O_APPEND|os.O_WRONLY, 0)
	if err == nil {
		_, err = f.Write(b.Bytes())
		err = errors.Join(err, f.Close())
	}
	return article.Named(out.Path, err)
}

// writeWhole writes a file beside the one that is asked for and renames it, so that it is there whole or not at all.
func writeWhole(name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if err = errors.Join(write(f), f.Chmod(0o644), f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	return err
}
