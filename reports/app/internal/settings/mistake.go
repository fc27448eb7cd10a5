package settings

import (
	"errors"
	"fmt"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/hint"

	"github.com/goccy/go-yaml"
)

// mistake is an error at a place of a file.
type mistake struct {
	name         string
	line, column int // from 1
	message      string
	text         string // the line, and a mark below it
}

func (m *mistake) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s\n%s", m.name, m.line, m.column, m.message, m.text)
}

// unquoted is an error about a file that is not ours: its place alone, for its message may repeat what stands there.
func unquoted(name string, err error) error {
	var m *mistake
	switch {
	case err == nil:
		return nil
	case errors.As(err, &m):
		return fmt.Errorf("%s:%d:%d: there is a mistake; it is not quoted, for this is no regular file of the repository", name, m.line,
			m.column)
	}
	return fmt.Errorf("%s: there is a mistake in it; it is not quoted, for this is no regular file of the repository", name)
}

// inFile puts the name of a file in front of an error that has no place.
func inFile(name string, err error) error {
	if _, ok := err.(*mistake); ok {
		return err
	}
	return article.InFile(name, err)
}

// placed gives an error of the YAML library its place in a file. known are the keys that the file may have.
func placed(name string, data []byte, err error, known []string) error {
	var at yaml.Error
	if !errors.As(err, &at) || at.GetToken() == nil || at.GetToken().Position == nil {
		return err
	}
	message, p := at.GetMessage(), at.GetToken().Position
	var unknown *yaml.UnknownFieldError
	if errors.As(err, &unknown) {
		word := at.GetToken().Value
		message = fmt.Sprintf("there is no setting %q%s; there are %s", word, hint.Ask(word, known), strings.Join(known, ", "))
	}
	lines := strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	if p.Line < 1 || p.Line > len(lines) {
		return errors.New(message)
	}
	return &mistake{name, p.Line, p.Column, message, marked(lines[p.Line-1], p.Column-1)}
}

// widest is how much of a line is shown, in characters, half of it in front of the mistake.
const widest = 160

// marked is a line with a mark below a character, cut where it is long.
func marked(line string, at int) string {
	all := []rune(line)
	at = min(max(0, at), len(all))
	from := max(0, at-widest/2)
	shown := all[from:min(len(all), from+widest)]
	before := strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, string(all[from:at]))
	return "  " + string(shown) + "\n  " + before + "^"
}
