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
	factcheck config [FILE]                whether the settings are right that hold for a file
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
	house     *settings.House // what the newsroom sets for itself; settle finds it
}

// complain prints an error and remembers that there was one.
func (p *program) complain(err error) {
	fmt.Fprintf(p.errs, "factcheck: %v\n", err)
	p.status = failed
}

func (p *program) app() *cli.App {
	app := shell.App(map[string]cli.ActionFunc{"": p.unknown, "analyze": p.analyze, "diff": p.diff, "log": p.log, "note": p.note, "driver": p.driver, "batch": p.batch, "config": p.config})
	app.Writer, app.ErrWriter = p.out, p.errs
	return app
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

func (p *program) analyze(c *cli.Context) error {
	to, err := p.destination(c)
	if err != nil {
		return err
	}
	articles, err := p.articles(c)
	if err != nil {
		return err
	}
	docs, err := p.house.Attribution.AnalyzeAll(p.ctx, articles, nil, nil)
	if err != nil || len(docs) == 0 {
		return err
	}
	return p.deliver(c, &reports.Report{Analyses: docs}, to)
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
	x, err := p.compare(articles...)
	if err != nil {
		return err
	}
	return p.deliver(c, &reports.Report{Comparisons: []*compare.Comparison{x}}, to)
}

// compare compares versions of one article.
func (p *program) compare(versions ...*article.Article) (*compare.Comparison, error) {
	docs, err := p.house.Attribution.AnalyzeAll(p.ctx, versions, &syntax.Memory{}, nil)
	if err != nil {
		return nil, err
	}
	return p.house.Compare.Versions(docs), nil
}

// diffBase compares every article that changed since HEAD left a revision. What cannot be read is complained about and left out.
func (p *program) diffBase(c *cli.Context, to shell.Destination) error {
	fork, err := history.Since(p.git, c.String("base"), slashes(c.Args().Slice()), func(root, name string) bool { return article.HasExtension(name) && !p.house.Skips(root+"/"+name) })
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
		x, err := p.compare(old, fresh)
		r.Comparisons = append(r.Comparisons, x)
		return err
	}, p.complain)
	if err != nil {
		return err
	}
	if len(r.Comparisons) == 0 && p.status == failed {
		return nil
	}
	return p.deliver(c, r, to)
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
	x, err := p.compare(versions...)
	if err != nil {
		return err
	}
	return p.deliver(c, &reports.Report{Comparisons: []*compare.Comparison{x}, Log: revisions, Omitted: omitted}, to)
}

func (p *program) note(c *cli.Context) error {
	if c.NArg() != 2 {
		return fmt.Errorf("note compares two versions, not %d; see factcheck note --help", c.NArg())
	}
	write, ok := reports.NoteFormats[c.String("format")]
	if !ok {
		return fmt.Errorf("note has the formats text and json, not %q", c.String("format"))
	}
	if err := p.settle(c); err != nil {
		return err
	}
	articles, err := p.versions(c)
	if err != nil {
		return err
	}
	x, err := p.compare(articles...)
	if err != nil {
		return err
	}
	return write(p.out, x.Drafts(0))
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
	x, err := p.compare(old, fresh)
	if err != nil {
		return err
	}
	err = p.deliver(c, &reports.Report{Comparisons: []*compare.Comparison{x}}, to)
	fmt.Fprintln(p.out) // between the files
	return err
}

func (p *program) batch(c *cli.Context) error {
	most, err := article.ParseSize(c.String("max-size"))
	if err == nil {
		err = p.settle(c)
	}
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
	s, err := batch.Run(p.ctx, in, p.out, batch.Options{Workers: max(1, c.Int("jobs")), MaxLine: most, IncludeText: c.Bool("include-text"), Attribution: p.house.Attribution, Compare: p.house.Compare})
	if err == nil && s.Failed > 0 && c.Bool("strict") {
		err = fmt.Errorf("%d of %d lines failed; each has its error in the output", s.Failed, s.Lines)
	}
	return err
}

// config checks settings: a mistake in them is an error before anything else happens.
func (p *program) config(c *cli.Context) error {
	if name := c.Args().First(); !c.IsSet("config") && slices.Contains(settings.Names, filepath.Base(name)) {
		if err := c.Set("config", name); err != nil {
			return err
		}
	}
	if err := p.settle(c); err != nil {
		return err
	}
	_, err := fmt.Fprint(p.out, p.house)
	return err
}

// destination reads the settings that hold for a run, and the flags that say what becomes of its report.
func (p *program) destination(c *cli.Context) (shell.Destination, error) {
	if err := p.settle(c); err != nil {
		return shell.Destination{}, err
	}
	around := shell.Surroundings{Plain: c.Command.Name == "driver", Colours: os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb", Summary: os.Getenv("GITHUB_STEP_SUMMARY"), Size: size,
		Format: cmp.Or(os.Getenv("FACTCHECK_FORMAT"), p.house.Format), FailOn: cmp.Or(os.Getenv("FACTCHECK_FAIL_ON"), strings.Join(p.house.FailOn, ","))}
	if f, isFile := p.out.(*os.File); isFile && term.IsTerminal(int(f.Fd())) {
		around.Shows = true
		around.Width, _, _ = term.GetSize(int(f.Fd()))
	}
	if around.Plain && os.Getenv("GIT_PAGER_IN_USE") == "true" { // git's pager shows what goes into it
		around.Shows = true
		around.Width, _ = strconv.Atoi(os.Getenv("COLUMNS"))
	}
	return shell.NewDestination(c, around)
}

// settle finds what the newsroom sets for itself, upwards from the first input.
func (p *program) settle(c *cli.Context) (err error) {
	files := settings.Files{Read: os.ReadFile,
		Abs:   func(name string) (string, error) { abs, err := filepath.Abs(name); return filepath.ToSlash(abs), err },
		IsDir: func(name string) bool { info, err := os.Stat(name); return err == nil && info.IsDir() }}
	p.house, err = settings.Load(files, c.String("config"), c.String("baseline"), filepath.ToSlash(c.Args().First()), c.Bool("write-baseline"))
	if err != nil {
		return err
	}
	if p.house.Attribution.MinConfidence = c.Float64("min-confidence"); p.house.Attribution.MinConfidence < 0 || p.house.Attribution.MinConfidence > 1 {
		return fmt.Errorf("--min-confidence takes a share from 0 to 1, not %v", c.Float64("min-confidence"))
	}
	if c.IsSet("min-confidence") && p.house.Attribution.MinConfidence == 0 {
		p.house.Attribution.MinConfidence = attribution.EveryAttribution
	}
	return nil
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
		return writeFile(reports.Output{Path: name}, func(w io.Writer) error { _, err := io.WriteString(w, text); return err })
	}
	if d.Fails(r) {
		p.status = max(p.status, found)
	}
	return reports.Deliver(r, d.Outputs, d.Options, p.out, writeFile)
}

// articles reads every article that the arguments stand for. What cannot be read is complained about and left out.
func (p *program) articles(c *cli.Context) (out []*article.Article, err error) {
	if c.NArg() == 0 {
		return nil, fmt.Errorf("%s needs a file, a directory or - for standard input", c.Command.Name)
	}
	for _, name := range article.FindAll(os.DirFS, slashes(c.Args().Slice()), p.house.Skips, p.complain) {
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
