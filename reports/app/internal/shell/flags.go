// Package shell is the command line as people and their shells see it: the commands and flags, flags in any order, completion, the manual
// page, and where reports go. What the commands do is main's: the
// package reads no files.
package shell

import (
	"fmt"
	"io/fs"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/hint"

	"github.com/urfave/cli/v2"
)

// Reading are the flags of commands that read articles: format, encoding, size, settings, confidence and, last, whether JSON holds the
// text.
func Reading() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "from", Value: "auto", Usage: "input `FORMAT`: auto (by file name), text, markdown or html"},
		&cli.StringFlag{Name: "encoding",
			Usage: "the `NAME` of the input's encoding, such as windows-1252; found out when it is not given"},
		&cli.StringFlag{Name: "max-size", Value: "64MiB", Usage: "refuse a larger input of `BYTES`"},
		&cli.StringFlag{Name: "config", EnvVars: []string{"FACTCHECK_CONFIG"},
			Usage: "settings `FILE`, or none; .factcheck.yaml upwards from the first input when it is not given"},
		&cli.Float64Flag{Name: "min-confidence", Value: .5,
			Usage: "leave out attributions that are less likely right than `SHARE`, from 0 to 1"},
		&cli.BoolFlag{Name: "include-text", Usage: "JSON: put the decoded text in"},
	}
}

// Finding are the flags of commands that say which articles are read; the first one is about standard input.
func Finding() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "stdin-filename", Usage: "what standard input is called in reports; `NAME` tells its format, too"},
		&cli.StringSliceFlag{Name: "exclude", Usage: "leave out files that match `PATTERN`, or lie in a directory that does: drafts, " +
			"*.draft.md, news/old; may be given several times"},
		&cli.StringFlag{Name: "files-from",
			Usage: "read names of files from `FILE`, or - for standard input: one a line, or separated by NUL"},
	}
}

// Confidence is the least confidence that the flags ask for; 0 on the command line asks for every attribution.
func Confidence(c *cli.Context) (float64, error) {
	share := c.Float64("min-confidence")
	switch {
	case share < 0 || share > 1:
		return 0, fmt.Errorf("--min-confidence takes a share from 0 to 1, not %v", share)
	case share == 0 && c.IsSet("min-confidence"):
		return attribution.EveryAttribution, nil
	}
	return share, nil
}

// Writing are the flags of commands that write reports in the given formats; the last one is about the exit status.
func Writing(formats []string) []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "format", Aliases: []string{"f"}, Usage: "report `FORMAT`: " + strings.Join(formats, ", ") +
			"; may be given for each output"},
		&cli.StringSliceFlag{Name: "output", Aliases: []string{"o"},
			Usage: "write to `FILE`, whole or not at all; its ending tells the format"},
		&cli.StringFlag{Name: "color", Value: "auto", EnvVars: []string{"FACTCHECK_COLOR"},
			Usage: "`WHEN` to colour text: auto, always, never"},
		&cli.StringFlag{Name: "fail-on", Value: "never", Usage: "exit 1 on any of `LIST`: severities, aspects, directions, by commas"},
	}
}

// Accepting are the flags of commands whose findings may stand.
func Accepting() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "baseline", Usage: "`FILE` of what may stand and is not told again"},
		&cli.BoolFlag{Name: "write-baseline", Usage: "write the baseline anew instead of a report: what is found now may stand"},
		&cli.StringFlag{Name: "reason", Usage: "with --write-baseline: `TEXT` that says why"},
	}
}

// All is the flag of commands whose reports leave out what is quiet.
func All() []cli.Flag {
	return []cli.Flag{&cli.BoolFlag{Name: "all", Usage: "print what is quiet, too: reworded and moved claims, new and deleted articles"}}
}

// Usage makes an app and its commands answer a usage error with an error that says where help is.
func Usage(app *cli.App) *cli.App {
	usage := func(c *cli.Context, err error, _ bool) error {
		return fmt.Errorf("%w; see %s %s --help", err, app.Name, c.Command.Name)
	}
	app.OnUsageError = usage
	for _, c := range app.Commands {
		c.OnUsageError, c.HideHelpCommand = usage, true // a file may be called help
	}
	return app
}

// Inputs are the arguments of a command that name what it reads; the word behind config names nothing.
func Inputs(c *cli.Context) []string {
	args := c.Args().Slice()
	if c.Command.Name == "config" && len(args) > 0 && args[0] == "verify" {
		return args[1:]
	}
	return args
}

// Verifies tells what is wrong with the arguments of config: behind verify stands one file or directory that there is, or nothing. Where a
// file is named at once, verify goes without saying.
func Verifies(c *cli.Context, exists func(name string) bool) error {
	inputs := Inputs(c)
	switch name := strings.Join(inputs, " "); {
	case len(inputs) > 1:
		return fmt.Errorf("config verify tells what holds for one file, not %d", len(inputs))
	case name == "" || name == article.StandardInput || exists(name):
		return nil
	case c.NArg() == 1:
		return fmt.Errorf("config has no %q%s, and there is no such file; see factcheck config --help", name,
			hint.Ask(name, []string{"verify"}))
	default:
		return article.InFile(name, fs.ErrNotExist)
	}
}

// mostTorn is how many words a name is looked for in.
const mostTorn = 12

// Torn finds the name of a file with spaces of which a shell has made several arguments, "" for none.
func Torn(args []string, exists func(name string) bool) string {
	for i := range args[:min(len(args), 4*mostTorn)] {
		for j := i + 2; j <= min(len(args), i+mostTorn); j++ {
			if name := strings.Join(args[i:j], " "); exists(name) && !exists(args[i]) {
				return name
			}
		}
	}
	return ""
}

// quotedFor is a file name as every shell takes it: between quotes where something in it means something else.
func quotedFor(name string) string {
	if strings.ContainsAny(name, " \t'\"()&;|<>$*?[]{}!#~`\\") {
		return `"` + name + `"`
	}
	return name
}

// NoCommand says what to do about a word that is no command. isFile tells that there is a file of that name.
func NoCommand(app *cli.App, word string, isFile bool) error {
	if isFile {
		return fmt.Errorf("%q is no command; to read that file: %s analyze %s", word, app.Name, quotedFor(word))
	}
	var names []string
	for _, c := range app.VisibleCommands() {
		names = append(names, c.Names()...)
	}
	return fmt.Errorf("%q is no command%s; see %s --help", word, hint.Ask(word, names), app.Name)
}
