package shell

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"factcheck/reports"
	"factcheck/reports/internal/schema"

	"github.com/urfave/cli/v2"
)

// App describes the program: its commands, their arguments and flags. What a command does comes in by its name; the action of the empty
// name is that of a word which is no command. Commands that only tell about the program need nothing, and are here.
func App(actions map[string]cli.ActionFunc) *cli.App {
	reading, finding, writing, all, accepting := Reading(), Finding(), Writing(reports.FormatNames()), All(), Accepting()
	app := &cli.App{
		Name: "factcheck", Usage: "who says so, how sure are they, and what changed", Version: version(),
		Description: "It reads news articles and says, claim by claim, who stands behind each and how sure they are; of two or more " +
			"versions it says which claims changed. It never says what is true. It works offline, and " +
			"the same input gives the same output.",
		HideHelpCommand: true, DisableSliceFlagSeparator: true, ExitErrHandler: func(*cli.Context, error) {}, Action: actions[""],
		Commands: []*cli.Command{
			{Name: "analyze", Aliases: []string{"analyse"}, ArgsUsage: "FILE...", Usage: "claims with sources and certainty",
				Flags: slices.Concat(reading, finding, writing, accepting, []cli.Flag{
					&cli.BoolFlag{Name: "skip-ignored",
						Usage: "leave out what the settings ignore even where it is named itself, as hooks do"}})},
			{Name: "diff", ArgsUsage: "OLD NEW [NEWER...]  or  diff --base REV [PATH...]", Usage: "claims that changed between versions",
				Flags: slices.Concat(reading, finding, writing, all, accepting, []cli.Flag{
					&cli.BoolFlag{Name: "exit-code", Usage: "exit 1 on any change"},
					&cli.StringFlag{Name: "base",
						Usage: "compare every changed article below PATH with the commit where HEAD left `REV`, by the settings that " +
							"stood there"}})},
			{Name: "log", ArgsUsage: "FILE", Usage: "the life of each claim through git's history",
				Flags: slices.Concat(reading, writing[:3], all, []cli.Flag{
					&cli.IntFlag{Name: "max-count", Aliases: []string{"n"}, Value: 100, Usage: "read the latest `N` versions; 0 for all"},
					&cli.StringFlag{Name: "since",
						Usage: "read the versions since `DATE`, in the words of git, and the one that stood then"}})},
			{Name: "note", ArgsUsage: "OLD NEW", Usage: "drafts of the notes that changes call for",
				Flags: slices.Concat(reading[:5], finding[:1], []cli.Flag{&cli.StringFlag{Name: "format", Aliases: []string{"f"},
					Value: "text", Usage: "`FORMAT` of the notes: text or json"}})},
			{Name: "verify", ArgsUsage: "ARTICLE --against DOC...",
				Usage: "quotations and claims of an article beside the documents that it was written from",
				Flags: slices.Concat(reading, finding[:1], writing, all, []cli.Flag{&cli.StringSliceFlag{Name: "against",
					Usage: "`DOC` that the article was written from: a transcript, a release, a report; may be given several times, " +
						"and what " +
						"stands behind ARTICLE is one, too"}})},
			{Name: "driver", ArgsUsage: "-- ARGUMENTS",
				Usage: "what git diff calls: git config diff.factcheck.command \"factcheck driver --\"",
				Flags: slices.Concat(reading[:5], writing[:3], all)},
			{Name: "batch", ArgsUsage: "[FILE|-]", Usage: "JSON lines in, JSON lines out, in order",
				Flags: slices.Concat(reading[2:],
					[]cli.Flag{&cli.BoolFlag{Name: "strict", Usage: "exit 2 when any line failed, not only when all did"},
						&cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Value: runtime.GOMAXPROCS(0),
							Usage: "analyse `N` lines at the same time"}})},
			{Name: "explain", ArgsUsage: "[RULE]", Usage: "what a rule means, with an example",
				Action: func(c *cli.Context) error { return reports.Explain(c.App.Writer, c.Args().Slice()) }},
			{Name: "config", ArgsUsage: "verify [FILE]", Usage: "check the settings that hold for a file, or here", Flags: reading[3:4]},
			{Name: "schema", ArgsUsage: "[" + strings.Join(schema.Names, "|") + "]", Usage: "the JSON Schema of what a command writes",
				Action: func(c *cli.Context) error { return schema.Print(c.App.Writer, c.Args().Slice()) }},
			{Name: "completion", ArgsUsage: strings.Join(Shells(), "|"), Usage: "what a shell reads to complete the command line",
				Action: completion},
			{Name: "man", Usage: "the manual page, for man -l -", Action: man},
			{Name: CompleteCommand, Hidden: true, SkipFlagParsing: true,
				Action: func(c *cli.Context) error { return printCandidates(c.App.Writer, c.App, c.Args().Slice()) }},
		},
	}
	for _, c := range app.Commands {
		if c.Action == nil {
			c.Action = actions[c.Name]
		}
	}
	return Usage(app)
}

// version is the module version that the program was built from.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

func completion(c *cli.Context) error {
	if c.NArg() > 1 {
		return fmt.Errorf("completion is for one shell at a time, not %d", c.NArg())
	}
	script, err := CompletionScript(c.Args().First())
	if err == nil {
		_, err = io.WriteString(c.App.Writer, script)
	}
	return err
}

func man(c *cli.Context) error {
	_, err := io.WriteString(c.App.Writer, Man(c.App))
	return err
}
