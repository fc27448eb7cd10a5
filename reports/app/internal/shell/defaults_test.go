package shell

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/urfave/cli/v2"
)

// TestDefaults lists the commands with their flags; behind an equals sign stands what one is where nobody sets it.
func TestDefaults(t *testing.T) {
	var got []string
	for _, c := range App(nil).Commands {
		line := c.Name
		for _, f := range c.Flags {
			line += " " + strings.Join(f.Names(), "/")
			if d, ok := f.(cli.DocGenerationFlag); ok {
				if v := d.GetValue(); v != "" && v != "false" && f.Names()[0] != "jobs" { // as many as there are processors
					line += "=" + v
				}
			}
		}
		got = append(got, line)
	}
	assert.Equal(t, []string{
		"analyze from=auto encoding max-size=64MiB config min-confidence=0.5 include-text stdin-filename exclude " +
			"files-from format/f output/o color=auto fail-on=never baseline write-baseline reason skip-ignored",
		"diff from=auto encoding max-size=64MiB config min-confidence=0.5 include-text stdin-filename exclude " +
			"files-from format/f output/o color=auto fail-on=never all baseline write-baseline reason exit-code base",
		"log from=auto encoding max-size=64MiB config min-confidence=0.5 include-text format/f output/o " +
			"color=auto all max-count/n=100 since",
		"note from=auto encoding max-size=64MiB config min-confidence=0.5 stdin-filename format/f=text",
		"verify from=auto encoding max-size=64MiB config min-confidence=0.5 include-text stdin-filename format/f output/o color=auto " +
			"fail-on=never all against",
		"driver from=auto encoding max-size=64MiB config min-confidence=0.5 format/f output/o color=auto all",
		"batch max-size=64MiB config min-confidence=0.5 include-text strict jobs/j",
		"explain",
		"config config",
		"schema",
		"completion",
		"man",
		"__complete",
	}, got)
}
