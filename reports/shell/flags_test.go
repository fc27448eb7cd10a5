package shell

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/urfave/cli/v2"
)

func TestFlagsFirst(t *testing.T) {
	app := &cli.App{Commands: []*cli.Command{{Name: "diff", Flags: []cli.Flag{
		&cli.BoolFlag{Name: "all"}, &cli.StringSliceFlag{Name: "format", Aliases: []string{"f"}}}}}}
	for in, want := range map[string]string{
		"x diff a b --all":            "x diff --all -- a b",
		"x diff a -f json b":          "x diff --format=json -- a b",
		"x diff a -f=json -":          "x diff --format=json -- a -",
		"x diff a -- --all -f":        "x diff -- a --all -f",
		"x diff a -h":                 "x diff --help -- a",
		"x other --all":               "x other --all",
		"x":                           "x",
		"x diff a --sum":              "error: diff has no flag --sum; a file of that name goes behind --",
		"x diff a --format":           "error: --format needs a value",
		"x diff --format --all a":     "x diff --format=--all -- a",
		"x diff --format=a,b {a,b}.*": "x diff --format=a,b -- {a,b}.*",
	} {
		got, err := FlagsFirst(app, strings.Fields(in))
		if message, bad := strings.CutPrefix(want, "error: "); bad {
			require.EqualError(t, err, message)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, want, strings.Join(got, " "))
	}
}
