package shell

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/urfave/cli/v2"
)

func TestComplete(t *testing.T) {
	app := &cli.App{Commands: []*cli.Command{
		{Name: "analyze", Usage: "reads", Flags: []cli.Flag{&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "a `FORMAT`"},
			&cli.BoolFlag{Name: "all"}, &cli.StringFlag{Name: "output"}}},
		{Name: "completion"}, {Name: CompleteCommand, Hidden: true}}}
	app.Setup()
	values := map[string][]string{"format": {"json", "jsonl", "text"}, "completion": {"bash", "zsh"}}
	for in, want := range map[string]string{
		"":                          "analyze completion help",
		"an":                        "analyze",
		"analyze --":                "--format --all --output --help",
		"analyze --f":               "--format",
		"analyze --format ":         "json jsonl text",
		"analyze a.txt -f js":       "json jsonl",
		"analyze --format=t":        "--format=text",
		"analyze --output ":         "",
		"analyze --all ":            "",
		"analyze a":                 "",
		"analyze -- --f":            "",
		"completion ":               "bash zsh",
		"nothing --":                "",
		"analyze --format json --a": "--all",
	} {
		var got []string
		for _, c := range Complete(app, strings.Split(in, " "), values) {
			got = append(got, c.Word)
		}
		assert.Equal(t, want, strings.Join(got, " "), in)
	}
	assert.Equal(t, []Candidate{{"--format", "a FORMAT"}}, Complete(app, []string{"analyze", "--fo"}, nil))
}

func TestCompletionScript(t *testing.T) {
	for _, s := range Shells() {
		script, err := CompletionScript(s)
		require.NoError(t, err)
		assert.Contains(t, script, CompleteCommand)
	}
	_, err := CompletionScript("tcsh")
	assert.EqualError(t, err, `there is no completion for "tcsh"; choose one of bash, fish, powershell, zsh`)
}
