package shell

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/cpuguy83/go-md2man/v2/md2man"
	"github.com/urfave/cli/v2"
)

//go:embed manual.md
var manual string

// Man is the manual page of the program, section 1, as man reads it. Commands and flags are what help prints.
func Man(app *cli.App) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s 1\n==\n\n# NAME\n\n%s - %s\n\n# SYNOPSIS\n\n", strings.ToUpper(app.Name), app.Name, plain(app.Usage))
	for _, c := range app.VisibleCommands() {
		for _, args := range usages(c) {
			fmt.Fprintf(&b, "**%s %s** %s\n\n", app.Name, c.Name, plain(args))
		}
	}
	fmt.Fprintf(&b, "# DESCRIPTION\n\n%s\n\n# COMMANDS\n\n", plain(app.Description))
	for _, c := range app.VisibleCommands() {
		fmt.Fprintf(&b, "## %s\n\n%s.\n\n", strings.Join(c.Names(), ", "), plain(capital(c.Usage)))
		for _, f := range c.VisibleFlags() {
			manFlag(&b, f)
		}
	}
	return string(md2man.Render([]byte(b.String() + manual)))
}

// manFlag writes a flag as an entry of a list of definitions.
func manFlag(b *strings.Builder, f cli.Flag) {
	d := described(f)
	head := "**" + strings.Join(d.names, "**, **") + "**"
	if d.value != "" {
		head += " *" + d.value + "*"
	}
	fmt.Fprintf(b, "%s\n: %s.\n\n", head, plain(capital(d.usage)))
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// plain keeps text from being read as markup.
func plain(s string) string {
	return strings.NewReplacer("*", `\*`, "_", `\_`, "[", `\[`, "<", `\<`, "|", `\|`).Replace(s)
}
