/*
Factcheck reads news articles and says, claim by claim, who stands behind each and how sure they are; of two or more versions it says
which claims changed. It never says what is true. It works offline, and the same input gives the same output.

	factcheck analyze FILE...         claims with sources and certainty
	factcheck diff OLD NEW [NEWER...] claims that changed between versions
	factcheck batch [FILE|-]          JSON lines in, JSON lines out, in order
	factcheck explain [RULE]          what a rule means, with an example

Files are plain text, Markdown or saved web pages; UTF-8, or what --encoding says. A directory stands for the articles below it, a pattern (*, **, ?, {a,b}) for the files that it
matches, and - for standard input. Flags work before and after file names; behind -- everything is a file name.

Exit status: 0 ran; 1 something that --fail-on or --exit-code asks for was found; 2 usage or input error, what worked is still reported;
130 interrupted.
*/
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
	"factcheck/compare"
	"factcheck/reports"
	"factcheck/reports/batch"
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
	reading := []cli.Flag{
		&cli.StringFlag{Name: "from", Value: "auto", Usage: "input `FORMAT`: auto (by file name), text, markdown or html"},
		&cli.StringFlag{Name: "encoding", Usage: "the `NAME` of the input's encoding, such as windows-1252; found out when it is not given"},
		&cli.StringFlag{Name: "max-size", Value: "64MiB", Usage: "refuse a larger input of `BYTES`"},
		&cli.BoolFlag{Name: "include-text", Usage: "JSON: put the decoded text in"},
	}
	writing := []cli.Flag{
		&cli.StringSliceFlag{Name: "format", Aliases: []string{"f"}, Usage: "report `FORMAT`: " + strings.Join(reports.FormatNames(), ", ") + "; may be given for each output"},
		&cli.StringSliceFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`, whole or not at all; its ending tells the format"},
		&cli.StringFlag{Name: "color", Value: "auto", Usage: "`WHEN` to colour text: auto, always, never"},
		&cli.StringFlag{Name: "fail-on", Value: "never", Usage: "exit 1 on any of `LIST`: severities, aspects, directions, by commas"},
	}
	return &cli.App{
		Name: "factcheck", Usage: "who says so, how sure are they, and what changed", Version: version(),
		HideHelpCommand: true, DisableSliceFlagSeparator: true, Writer: p.out, ErrWriter: p.errs, ExitErrHandler: func(*cli.Context, error) {},
		OnUsageError: usage, Action: p.unknown,
		Commands: []*cli.Command{
			{Name: "analyze", Aliases: []string{"analyse"}, ArgsUsage: "FILE...", Usage: "claims with sources and certainty", Flags: flags(reading, writing), Action: p.analyze, OnUsageError: usage},
			{Name: "diff", ArgsUsage: "OLD NEW [NEWER...]", Usage: "claims that changed between versions", Action: p.diff, OnUsageError: usage,
				Flags: flags(reading, writing, []cli.Flag{
					&cli.BoolFlag{Name: "exit-code", Usage: "exit 1 on any change"},
					&cli.BoolFlag{Name: "all", Usage: "print reworded and moved claims, too"}})},
			{Name: "batch", ArgsUsage: "[FILE|-]", Usage: "JSON lines in, JSON lines out, in order", Action: p.batch, OnUsageError: usage,
				Flags: append(reading[2:], &cli.BoolFlag{Name: "strict", Usage: "exit 2 when a line failed"},
					&cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Value: runtime.GOMAXPROCS(0), Usage: "analyse `N` lines at the same time"})},
			{Name: "explain", ArgsUsage: "[RULE]", Usage: "what a rule means, with an example", Action: p.explain, OnUsageError: usage},
		},
	}
}

func flags(lists ...[]cli.Flag) (out []cli.Flag) {
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

func usage(c *cli.Context, err error, _ bool) error {
	return fmt.Errorf("%w; see factcheck %s", err, strings.TrimSpace(c.Command.Name+" --help"))
}

// unknown handles what is no command: none at all shows the help.
func (p *program) unknown(c *cli.Context) error {
	word := c.Args().First()
	if word == "" {
		return cli.ShowAppHelp(c)
	}
	if _, err := os.Stat(word); err == nil {
		return fmt.Errorf("%q is no command; to read that file: factcheck analyze %s", word, word)
	}
	return fmt.Errorf("%q is no command; see factcheck --help", word)
}

// version is the module version that the program was built from.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

func (p *program) analyze(c *cli.Context) error {
	outputs, opts, err := p.outputs(c)
	if err != nil {
		return err
	}
	if _, err := compare.ParseFailOn(c.String("fail-on")); err != nil {
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
	return p.write(&reports.Report{Analyses: docs}, outputs, opts)
}

func (p *program) diff(c *cli.Context) error {
	outputs, opts, err := p.outputs(c)
	if err != nil {
		return err
	}
	failOn, err := compare.ParseFailOn(c.String("fail-on"))
	if err != nil {
		return err
	}
	if c.NArg() < 2 {
		return fmt.Errorf("diff needs two versions or more; see factcheck diff --help")
	}
	articles, err := p.versions(c)
	if err != nil {
		return err
	}
	docs, err := attribution.AnalyzeAll(p.ctx, articles, &syntax.Memory{}, nil)
	if err != nil {
		return err
	}
	cmp := compare.Versions(docs)
	if failOn.Fails(cmp) || c.Bool("exit-code") && cmp.Differs() {
		p.fail()
	}
	return p.write(&reports.Report{Comparisons: []*compare.Comparison{cmp}}, outputs, opts)
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
			return fmt.Errorf("%s: %w", name, article.FileError(err))
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

func (p *program) explain(c *cli.Context) error {
	if c.NArg() == 0 {
		for _, r := range attribution.Rules {
			fmt.Fprintf(p.out, "%-14s %s\n", r.ID, r.Doc)
		}
		return nil
	}
	for _, id := range c.Args().Slice() {
		r, ok := attribution.RuleByID(id)
		if !ok {
			return fmt.Errorf("there is no rule %q; factcheck explain lists them", id)
		}
		fmt.Fprintf(p.out, "%s\n  %s\n  fires:     %s\n  near miss: %s\n", r.ID, r.Doc, r.Example, r.NearMiss)
	}
	return nil
}

// outputs reads where the reports go and how they look.
func (p *program) outputs(c *cli.Context) ([]reports.Output, reports.Options, error) {
	o := reports.Options{All: c.Bool("all"), IncludeText: c.Bool("include-text")}
	standard := reports.Formats[0]
	f, isFile := p.out.(*os.File)
	terminal := isFile && term.IsTerminal(int(f.Fd()))
	if terminal {
		standard, _ = reports.FormatByName("text")
		o.Width, _, _ = term.GetSize(int(f.Fd()))
	}
	switch when := c.String("color"); when {
	case "auto":
		o.Colour = terminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	case "always", "never":
		o.Colour = when == "always"
	default:
		return nil, o, fmt.Errorf("--color takes auto, always or never, not %q", when)
	}
	outputs, err := reports.Outputs(c.StringSlice("format"), c.StringSlice("output"), standard)
	return outputs, o, err
}

// write renders every output before it touches the first file, and replaces each file in one step.
func (p *program) write(r *reports.Report, outputs []reports.Output, o reports.Options) error {
	for _, out := range outputs {
		if out.Path == "" {
			if err := out.Format.Write(p.out, r, o); err != nil {
				return fmt.Errorf("writing the report: %w", err)
			}
			continue
		}
		plain := o
		plain.Colour, plain.Width = false, 0
		if err := writeWhole(out.Path, func(w io.Writer) error { return out.Format.Write(w, r, plain) }); err != nil {
			return err
		}
	}
	return nil
}

// articles reads every article that the arguments stand for. What cannot be read is complained about and left out.
func (p *program) articles(c *cli.Context) ([]*article.Article, error) {
	if c.NArg() == 0 {
		return nil, fmt.Errorf("%s needs a file, a directory or - for standard input", c.Command.Name)
	}
	var out []*article.Article
	for _, arg := range c.Args().Slice() {
		names := []string{arg}
		if arg != "-" {
			var err error
			if names, err = article.Find(os.DirFS, filepath.ToSlash(arg)); err != nil {
				p.complain(fmt.Errorf("%s: %w", arg, err))
				continue
			}
		}
		for _, name := range names {
			a, err := p.read(c, name)
			if err != nil {
				p.complain(err)
				continue
			}
			out = append(out, a)
		}
	}
	return out, nil
}

// versions reads exactly the files that are named: a version that is missing leaves nothing to compare.
func (p *program) versions(c *cli.Context) (out []*article.Article, err error) {
	for _, name := range c.Args().Slice() {
		a, readErr := p.read(c, name)
		if err = errors.Join(err, readErr); readErr == nil {
			out = append(out, a)
		}
	}
	return out, err
}

// read reads one article. Errors name the file.
func (p *program) read(c *cli.Context, name string) (*article.Article, error) {
	a, err := p.load(c, name)
	if err != nil {
		if name == "-" {
			name = "standard input"
		}
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return a, nil
}

func (p *program) load(c *cli.Context, name string) (*article.Article, error) {
	format, ok := article.Formats[c.String("from")]
	if !ok {
		return nil, fmt.Errorf("--from takes auto, text, markdown or html, not %q", c.String("from"))
	}
	limit, err := article.ParseSize(c.String("max-size"))
	if err != nil {
		return nil, err
	}
	in := p.in
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, article.FileError(err)
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.IsDir() {
			return nil, errors.New("it is a directory; name the files in it")
		}
		in = f
	}
	return article.ReadFrom(name, in, limit, format, c.String("encoding"))
}

// writeWhole writes a file beside the one that is asked for and renames it, so that it is there whole or not at all.
func writeWhole(name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return fmt.Errorf("%s: %w", name, article.FileError(err))
	}
	defer os.Remove(f.Name())
	err = errors.Join(write(f), f.Chmod(0o644), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, article.FileError(err))
	}
	return nil
}
