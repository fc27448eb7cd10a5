package shell

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"factcheck/attribution/hint"

	"github.com/urfave/cli/v2"
)

// Order puts arguments into the order in which urfave/cli reads them: the command, its flags, each under its long name, of which it takes
// no two forms at once, and behind "--" the files. What looks like a flag is one wherever it stands, before the command, too, but behind
// "--"; the word behind a flag that takes a value is its value, even if it looks like a flag. "help" and "version" are what --help and
// --version are.
func Order(app *cli.App, args []string) ([]string, error) {
	args = words(app, args)
	if len(args) < 2 {
		return args, nil
	}
	cmd := app.Command(args[1])
	switch {
	case cmd == nil && len(args[1]) > 1 && args[1][0] == '-' && !slices.Contains(own, args[1]):
		return nil, fmt.Errorf("%s stands without a command; see %s --help", args[1], app.Name)
	case cmd == nil || cmd.SkipFlagParsing:
		return args, nil
	}
	flags, files, err := apart(cmd, args[2:])
	return slices.Concat(args[:2], flags, []string{"--"}, files), err
}

// own are the flags that stand without a command.
var own = []string{"--help", "-help", "-h", "--version", "-version", "-v", "--"}

// words turns what people write into the command and what belongs to it.
func words(app *cli.App, args []string) []string {
	switch {
	case len(args) < 2:
	case args[1] == "help" && len(args) > 2: // which may be of help, or of a command behind a flag
		return words(app, slices.Concat(args[:1], args[2:], []string{"--help"}))
	case args[1] == "help" || args[1] == "version":
		return []string{args[0], "--" + args[1]}
	case strings.HasPrefix(args[1], "-"):
		for i := 2; i < len(args); i++ {
			if cmd := app.Command(args[i]); cmd != nil {
				if _, files, err := apart(cmd, args[1:i]); err == nil && len(files) == 0 {
					return slices.Concat(args[:1], args[i:i+1], args[1:i], args[i+1:])
				}
			}
		}
	}
	return args
}

// apart tells the flags of a command from its files. Where help is asked for, nothing else matters.
func apart(cmd *cli.Command, args []string) (flags, files []string, err error) {
	for i := 0; i < len(args); i++ {
		a := args[i]
		if a == "--" {
			return flags, append(files, args[i+1:]...), nil
		}
		if a == "-" || !strings.HasPrefix(a, "-") {
			files = append(files, a)
			continue
		}
		name, value, inline := strings.Cut(strings.TrimLeft(a, "-"), "=")
		if name == "help" || name == "h" {
			return []string{"--help"}, nil, nil
		}
		f := flagOf(cmd, name)
		if f == nil {
			return nil, nil, fmt.Errorf("%s has no flag %s%s; see factcheck %[1]s --help (a file of that name goes behind --)", cmd.Name, a,
				hint.Ask("--"+name, flagNames(cmd)))
		}
		if takesValue(f) && !inline {
			if i++; i == len(args) {
				return nil, nil, fmt.Errorf("%s needs a value", a)
			}
			value, inline = args[i], true
		}
		flag := "--" + f.Names()[0]
		if inline {
			if value, err = fitting(f, flag, value); err != nil {
				return nil, nil, err
			}
			flag += "=" + value
		}
		flags = append(flags, flag)
	}
	return flags, files, nil
}

// flagNames are the long names of a command's flags, as they are written.
func flagNames(cmd *cli.Command) (out []string) {
	for _, f := range cmd.VisibleFlags() {
		out = append(out, "--"+f.Names()[0])
	}
	return out
}

// fitting is a value as urfave/cli reads it, or what is wrong with it. Numbers are decimal here, while the library takes 010 for eight.
func fitting(f cli.Flag, name, value string) (string, error) {
	switch f.(type) {
	case *cli.BoolFlag:
		if _, err := strconv.ParseBool(value); err != nil {
			return "", fmt.Errorf("%s is on as it stands; behind = it takes true or false, not %q", name, value)
		}
	case *cli.IntFlag:
		n, err := strconv.Atoi(value)
		if err != nil || n < 0 {
			return "", fmt.Errorf("%s takes a whole number, not %q", name, value)
		}
		return strconv.Itoa(n), nil
	case *cli.Float64Flag:
		n, err := strconv.ParseFloat(value, 64)
		if err != nil || strings.Trim(value, "+-.0123456789eE") != "" {
			return "", fmt.Errorf("%s takes a number such as 0.5, not %q", name, value)
		}
		return strconv.FormatFloat(n, 'g', -1, 64), nil
	default:
		if value == "" {
			return "", fmt.Errorf("%s needs a value that is not empty", name)
		}
	}
	return value, nil
}
