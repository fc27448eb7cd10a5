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
		for _, args := range strings.Split(c.ArgsUsage, "  or  ") {
			fmt.Fprintf(&b, "**%s %s** %s\n\n", app.Name, c.Name, plain(strings.TrimPrefix(args, c.Name+" ")))
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
	var names []string
	for _, n := range f.Names() {
		names = append(names, "**"+strings.Repeat("-", min(2, len(n)))+n+"**")
	}
	head := strings.Join(names, ", ")
	usage, value := usageOf(f), ""
	if d, ok := f.(cli.DocGenerationFlag); ok && takesValue(f) {
		if parts := strings.Split(d.GetUsage(), "`"); len(parts) == 3 {
			head += " *" + parts[1] + "*"
		}
		value = strings.Trim(d.GetDefaultText(), `"`)
		if value == "" {
			value = strings.Trim(d.GetValue(), `"[]`)
		}
	}
	if value != "" {
		usage += " (" + value + " by default)"
	}
	fmt.Fprintf(b, "%s\n: %s.\n\n", head, plain(capital(usage)))
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
