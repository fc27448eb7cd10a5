package shell

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/urfave/cli/v2"
)

func TestMan(t *testing.T) {
	app := &cli.App{Name: "tool", Usage: "does things", Description: "It does * things_.", HideHelpCommand: true, Commands: []*cli.Command{
		{Name: "run", Usage: "runs", ArgsUsage: "OLD NEW  or  run --base REV",
			Flags: []cli.Flag{&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "auto", Usage: "a `FORMAT`"},
				&cli.BoolFlag{Name: "all", Usage: "print more"}}},
		{Name: "secret", Hidden: true}}}
	app.Setup()
	page := Man(app)
	assert.NotContains(t, page, "secret")
	man, err := exec.LookPath("man")
	if err != nil {
		t.Skip("there is no man to read it")
	}
	c := exec.Command(man, "--warnings", "-E", "UTF-8", "-l", "-")
	c.Env = append(c.Environ(), "MANWIDTH=100", "LC_ALL=C.UTF-8", "MANPAGER=cat", "PAGER=cat")
	c.Stdin = strings.NewReader(page)
	out, err := c.CombinedOutput()
	require.NoError(t, err, "%s", out)
	for _, want := range []string{"tool - does things", "tool run OLD NEW", "tool run --base REV", "It does * things_.",
		"--format, -f FORMAT", "A FORMAT (auto by default).", "--all", "EXIT STATUS", "FACTCHECK_FAIL_ON",
		"factcheck diff old.txt new.txt -o changes.html"} {
		assert.Contains(t, string(out), want)
	}
	assert.NotContains(t, string(out), "warning")
}
