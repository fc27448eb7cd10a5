package shell

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"
)

// helpWidth is what help is wrapped to, in columns; its explanations begin at helpIndent.
const (
	helpWidth  = 80
	helpIndent = 26
)

func init() { cli.HelpPrinter = help }

// help prints what urfave/cli asks to print about an app or a command, to be read in a terminal of 80 columns.
func help(w io.Writer, _ string, about any) {
	switch a := about.(type) {
	case *cli.App:
		fmt.Fprintf(w, "%s: %s\n\n%s\nCommands:\n", a.Name, a.Usage, wrapped(a.Description, 0))
		for _, c := range a.VisibleCommands() {
			entry(w, strings.Join(c.Names(), ", "), c.Usage)
		}
		fmt.Fprintf(w, "\n%s",
			wrapped(fmt.Sprintf(
				"%s help COMMAND tells how a command is used and which flags it has; %[1]s --version tells which version this is.", a.Name),
				0))
	case *cli.Command:
		name, _, _ := strings.Cut(a.HelpName, " ")
		fmt.Fprintf(w, "%s\n", wrapped(fmt.Sprintf("%s %s: %s", name, a.Name, a.Usage), 0))
		for _, args := range usages(a) {
			fmt.Fprintln(w, strings.TrimRight("  "+name+" "+a.Name+" "+args, " "))
		}
		if len(a.VisibleFlags()) > 0 {
			fmt.Fprint(w, "\nFlags:\n")
		}
		for _, f := range a.VisibleFlags() {
			d := described(f)
			entry(w, strings.TrimSpace(strings.Join(d.names, ", ")+" "+d.value), d.usage)
		}
	}
}

// usages are the ways in which a command takes arguments.
func usages(c *cli.Command) (out []string) {
	for _, args := range strings.Split(c.ArgsUsage, "  or  ") {
		out = append(out, strings.TrimPrefix(args, c.Name+" "))
	}
	return out
}

// entry prints a word and what it means beside it, or below it where it is long.
func entry(w io.Writer, head, text string) {
	text = wrapped(text, helpIndent)
	if room := helpIndent - 4; len(head) <= room {
		text = fmt.Sprintf("  %-*s  %s", room, head, text[helpIndent:])
	} else {
		text = "  " + head + "\n" + text
	}
	io.WriteString(w, text)
}

// wrapped breaks text into lines with an indent.
func wrapped(text string, indent int) string {
	var b strings.Builder
	room := 0
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case b.Len() == 0:
			b.WriteString(strings.Repeat(" ", indent))
			room = helpWidth - indent - n
		case room > n:
			b.WriteByte(' ')
			room -= n + 1
		default:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			room = helpWidth - indent - n
		}
		b.WriteString(word)
	}
	return b.String() + "\n"
}

// description is what is to be said about a flag.
type description struct {
	names []string // with their dashes, the long one first
	value string   // what its value is called, empty for none
	usage string   // with the value that holds by default
}

func described(f cli.Flag) (d description) {
	for _, n := range f.Names() {
		d.names = append(d.names, strings.Repeat("-", min(2, len(n)))+n)
	}
	d.usage = usageOf(f)
	doc, ok := f.(cli.DocGenerationFlag)
	if !ok || !takesValue(f) {
		return d
	}
	if parts := strings.Split(doc.GetUsage(), "`"); len(parts) == 3 {
		d.value = parts[1]
	}
	standard := strings.Trim(doc.GetDefaultText(), `"`)
	if standard == "" {
		standard = strings.Trim(doc.GetValue(), `"[]`)
	}
	if standard != "" {
		d.usage += " (" + standard + " by default)"
	}
	return d
}
