package shell

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/urfave/cli/v2"
)

func TestOrder(t *testing.T) {
	app := &cli.App{Name: "x", Commands: []*cli.Command{{Name: "diff", Flags: []cli.Flag{
		&cli.BoolFlag{Name: "all"}, &cli.IntFlag{Name: "n"}, &cli.Float64Flag{Name: "share"}, &cli.StringSliceFlag{Name: "format",
			Aliases: []string{"f"}}}}}}
	for in, want := range map[string]string{
		"x diff a b --all":          "x diff --all -- a b",
		"x diff a -f json b":        "x diff --format=json -- a b",
		"x diff a -f=json -":        "x diff --format=json -- a -",
		"x diff a -- --all -f":      "x diff -- a --all -f",
		"x diff a -h":               "x diff --help --",
		"x other --all":             "x other --all",
		"x --all diff a":            "x diff --all -- a",
		"x -f json diff a --all":    "x diff --format=json --all -- a",
		"x -f diff diff a":          "x diff --format=diff -- a",
		"x --help diff":             "x diff --help --",
		"x help":                    "x --help",
		"x help diff":               "x diff --help --",
		"x help other":              "x other --help",
		"x help help":               "x --help --help",
		"x help help diff":          "x diff --help --",
		"x help --all diff":         "x diff --help --",
		"x help version":            "x --version",
		"x version":                 "x --version",
		"x -v":                      "x -v",
		"x diff --all=false -n 0 a": "x diff --all=false --n=0 -- a",
		"x diff --help=x":           "x diff --help --",
		"x -":                       "x -",
		"x --all":                   "error: --all stands without a command; see x --help",
		"x --all other a":           "error: --all stands without a command; see x --help",
		"x -f diff":                 "error: -f stands without a command; see x --help",
		"x --all a diff":            "error: --all stands without a command; see x --help",
		"x diff --all=maybe":        `error: --all is on as it stands; behind = it takes true or false, not "maybe"`,
		"x diff -n 5x":              `error: --n takes a whole number, not "5x"`,
		"x diff -n 010 a":           "x diff --n=10 -- a",
		"x diff -n=008 a":           "x diff --n=8 -- a",
		"x diff -n 0x10":            `error: --n takes a whole number, not "0x10"`,
		"x diff -n 0b11":            `error: --n takes a whole number, not "0b11"`,
		"x diff -n 1_0":             `error: --n takes a whole number, not "1_0"`,
		"x diff --share 00.50 a":    "x diff --share=0.5 -- a",
		"x diff --share inf":        `error: --share takes a number such as 0.5, not "inf"`,
		"x diff --share 0x1":        `error: --share takes a number such as 0.5, not "0x1"`,
		"x diff --al": "error: diff has no flag --al (did you mean --all?); see factcheck diff --help (a file of that " +
			"name goes behind --)",
		"x diff -n -5":                `error: --n takes a whole number, not "-5"`,
		"x diff --format=":            "error: --format needs a value that is not empty",
		"x":                           "x",
		"x diff a --sum":              "error: diff has no flag --sum; see factcheck diff --help (a file of that name goes behind --)",
		"x diff a --format":           "error: --format needs a value",
		"x diff --format --all a":     "x diff --format=--all -- a",
		"x diff --format=a,b {a,b}.*": "x diff --format=a,b -- {a,b}.*",
	} {
		got, err := Order(app, strings.Fields(in))
		if message, bad := strings.CutPrefix(want, "error: "); bad {
			require.EqualError(t, err, message)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, want, strings.Join(got, " "))
	}
}

// FuzzOrder proves that arguments in order stay as they are, that none behind "--" is lost, and that the program reads them as they are
// meant: what is no flag there arrives as a file.
func FuzzOrder(f *testing.F) {
	for _, s := range []string{"diff a b --all", "--all diff h", "analyze help", "--all diff a", "-f json analyze -- --x", "help diff",
		"batch -j 3 -", "diff --base -x -- --", "-- x", "- --", "version", "analyze --format= a", "__complete diff --", "help help",
		"help --all diff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if len(line) > 200 {
			return
		}
		app := App(nil)
		once, err := Order(app, append([]string{"factcheck"}, strings.Split(line, " ")...))
		if err != nil {
			return
		}
		twice, err := Order(app, once)
		require.NoError(t, err)
		require.Equal(t, once, twice)
		cmd := app.Command(once[min(1, len(once)-1)])
		end := slices.Index(once, "--")
		if len(once) < 2 || cmd == nil || cmd.SkipFlagParsing || slices.Contains(once[:end], "--help") {
			return
		}
		var files []string
		cmd.Action = func(c *cli.Context) error { files = c.Args().Slice(); return nil }
		app.Writer = io.Discard
		require.NoError(t, app.Run(once), once)
		require.Equal(t, slices.Concat(once[end+1:]), slices.Concat(files))
	})
}
