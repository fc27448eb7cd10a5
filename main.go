/*
Factcheck reads news articles and says, claim by claim, who stands behind each and how sure they are; of two or more versions it says
which claims changed. It never says what is true. It works offline, and the same input gives the same output.

	factcheck analyze FILE...              claims with sources and certainty
	factcheck diff OLD NEW [NEWER...]      claims that changed between versions, and how each lived through a series
	factcheck diff --base REV [PATH...]    the same for every article that changed since HEAD left a revision of git
	factcheck log FILE                     the life of each claim of an article through git's history
	factcheck verify ARTICLE --against DOC...   quotations and claims of an article beside its documents
	factcheck note OLD NEW                 drafts of the notes that changes call for
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
	"context"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"factcheck/reports/app"

	"golang.org/x/term"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	signal.Ignore(syscall.SIGPIPE) // a closed pipe is an error of the write that meets it
	os.Exit(run(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// run is the program with its own ends of the process.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	return app.Run(ctx, args, app.System{In: in, Out: out, Errs: errs, Getenv: os.Getenv, Terminal: terminal, Now: time.Now,
		After:  time.After,
		Memory: func(limit int64) { debug.SetMemoryLimit(limit) }})
}

// terminal reports whether a file of the process is shown on a terminal, and how many columns that has.
func terminal(fd uintptr) (width int, is bool) {
	if !term.IsTerminal(int(fd)) {
		return 0, false
	}
	width, _, _ = term.GetSize(int(fd))
	return width, true
}
