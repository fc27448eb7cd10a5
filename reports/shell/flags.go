// Package shell fits the command line to the shells that people type it in. It works on the description of the program's commands and
// flags; it reads no files and knows no command by name.
package shell

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"
)

// FlagsFirst puts the flags of a command in front of its file names, where urfave/cli looks for them, each under its long name, of which
// it takes no two forms at once. It keeps everything behind "--" a file name and refuses what looks like a flag and is none.
func FlagsFirst(app *cli.App, args []string) ([]string, error) {
	if len(args) < 2 {
		return args, nil
	}
	cmd := app.Command(args[1])
	if cmd == nil {
		return args, nil
	}
	long := map[string]string{"help": "--help", "h": "--help"}
	takesValue := map[string]bool{}
	for _, f := range cmd.Flags {
		_, isBool := f.(*cli.BoolFlag)
		for _, n := range f.Names() {
			long[n], takesValue[n] = "--"+f.Names()[0], !isBool
		}
	}
	head, files := append([]string{}, args[:2]...), []string{}
	for i := 2; i < len(args); i++ {
		a := args[i]
		if a == "--" {
			files = append(files, args[i+1:]...)
			break
		}
		if a == "-" || !strings.HasPrefix(a, "-") {
			files = append(files, a)
			continue
		}
		name, value, inline := strings.Cut(strings.TrimLeft(a, "-"), "=")
		switch {
		case long[name] == "":
			return nil, fmt.Errorf("%s has no flag %s; a file of that name goes behind --", args[1], a)
		case takesValue[name] && !inline && i+1 == len(args):
			return nil, fmt.Errorf("%s needs a value", a)
		case takesValue[name] && !inline:
			i++
			value, inline = args[i], true
		}
		if inline {
			head = append(head, long[name]+"="+value)
		} else {
			head = append(head, long[name])
		}
	}
	return append(append(head, "--"), files...), nil
}
