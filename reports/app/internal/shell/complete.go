package shell

import (
	"embed"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/hint"
	"factcheck/compare"
	"factcheck/reports"
	"factcheck/reports/internal/schema"

	"github.com/urfave/cli/v2"
)

//go:embed complete.bash complete.zsh complete.fish complete.ps1
var scripts embed.FS

// endings of the scripts, by the names of the shells.
var endings = map[string]string{"bash": "bash", "fish": "fish", "powershell": "ps1", "zsh": "zsh"}

// Shells are the names of the shells that completion knows, sorted.
func Shells() []string { return slices.Sorted(maps.Keys(endings)) }

// CompletionScript is what a shell reads to complete the command line. It asks the program itself, by the command [CompleteCommand].
func CompletionScript(shell string) (string, error) {
	ending, ok := endings[shell]
	if !ok {
		return "", fmt.Errorf("there is no completion for %q%s; choose one of %s", shell, hint.Ask(shell, Shells()),
			strings.Join(Shells(), ", "))
	}
	b, err := scripts.ReadFile("complete." + ending)
	return string(b), err
}

// CompleteCommand is the hidden command by which the scripts ask. Its arguments are the words behind the program's name, the last of them
// the one that is being typed.
const CompleteCommand = "__complete"

// Candidate is a word that may stand where the cursor is. Doc is empty for values.
type Candidate struct{ Word, Doc string }

// Complete lists what the last of words may become: a command, a flag, or a value of a flag whose values are known; nothing where a file
// name stands. values are those of flags, by long name.
func Complete(app *cli.App, words []string, values map[string][]string) (out []Candidate) {
	if len(words) == 0 {
		return nil
	}
	last, before := words[len(words)-1], words[:len(words)-1]
	if len(before) == 0 {
		for _, c := range app.VisibleCommands() {
			out = append(out, Candidate{c.Name, c.Usage})
		}
		return starting(out, last)
	}
	cmd := app.Command(before[0])
	if cmd == nil || slices.Contains(before, "--") {
		return nil
	}
	if name, value, ok := strings.Cut(last, "="); ok && strings.HasPrefix(name, "-") {
		for _, c := range valuesOf(cmd, name, values) {
			out = append(out, Candidate{Word: name + "=" + c})
		}
		return starting(out, name+"="+value)
	}
	if previous := before[len(before)-1]; len(before) > 1 && strings.HasPrefix(previous, "-") && !strings.Contains(previous, "=") {
		if list := valuesOf(cmd, previous, values); list != nil || takesValue(flagOf(cmd, previous)) {
			for _, v := range list {
				out = append(out, Candidate{Word: v})
			}
			return starting(out, last)
		}
	}
	if !strings.HasPrefix(last, "-") {
		for _, v := range values[cmd.Name] { // a command whose argument is one of a list
			out = append(out, Candidate{Word: v})
		}
		return starting(out, last)
	}
	for _, f := range cmd.VisibleFlags() {
		out = append(out, Candidate{"--" + f.Names()[0], usageOf(f)})
	}
	return starting(append(out, Candidate{"--help", "show help"}), last)
}

// printCandidates answers the scripts: a candidate a line, its explanation behind a tab.
func printCandidates(w io.Writer, app *cli.App, words []string) error {
	values := map[string][]string{"format": reports.FormatNames(), "color": {"auto", "always", "never"},
		"from":    slices.Sorted(maps.Keys(article.Formats)),
		"fail-on": slices.Concat(compare.Severities[1:], compare.Aspects[:]), "completion": Shells(), "schema": schema.Names}
	for _, r := range compare.Rules {
		values["explain"] = append(values["explain"], r.ID)
	}
	for _, c := range Complete(app, words, values) {
		if _, err := fmt.Fprintf(w, "%s\t%s\n", c.Word, c.Doc); err != nil {
			return err
		}
	}
	return nil
}

func starting(in []Candidate, with string) (out []Candidate) {
	for _, c := range in {
		if strings.HasPrefix(c.Word, with) {
			out = append(out, c)
		}
	}
	return out
}

// flagOf finds the flag of a command by a word of the command line, nil for none.
func flagOf(cmd *cli.Command, word string) cli.Flag {
	for _, f := range cmd.Flags {
		if slices.Contains(f.Names(), strings.TrimLeft(word, "-")) {
			return f
		}
	}
	return nil
}

func takesValue(f cli.Flag) bool {
	_, isBool := f.(*cli.BoolFlag)
	return f != nil && !isBool
}

func valuesOf(cmd *cli.Command, word string, values map[string][]string) []string {
	if f := flagOf(cmd, word); f != nil {
		return values[f.Names()[0]]
	}
	return nil
}

// usageOf is what help says of a flag, without the marks around its placeholder.
func usageOf(f cli.Flag) string {
	if d, ok := f.(cli.DocGenerationFlag); ok {
		return strings.ReplaceAll(d.GetUsage(), "`", "")
	}
	return ""
}
