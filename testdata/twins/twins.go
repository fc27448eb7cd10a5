// Package twins reads tables of near twins: texts that differ in a word or a digit and are read otherwise, each with what is made of it. A
// condition in the code that no pair of rows needs is one that nobody would miss.
//
// It refuses to know what a table is about: each room prints what it reads in its own words.
package twins

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Check reads every text of a table and compares what is made of it; with update, it writes the table anew.
//
// A row is a text on a line of its own, with \n for the end of a line in it, and behind it, on lines that begin with a tab, what is made of
// it, one line for each that the room's print gives. Lines that begin with # say what the rows below them are about.
func Check(t *testing.T, path string, update bool, print func(text string) []string) {
	t.Helper()
	data, err := os.ReadFile(filepath.FromSlash(path))
	require.NoError(t, err)
	var anew strings.Builder
	rows := parse(string(data))
	seen := map[string]bool{}
	for _, r := range rows {
		if r.text == "" {
			anew.WriteString(r.head + "\n")
			continue
		}
		assert.False(t, seen[r.text], "%s stands twice: %s", path, r.text)
		seen[r.text] = true
		got := print(strings.ReplaceAll(r.text, `\n`, "\n"))
		anew.WriteString(r.text + "\n")
		for _, l := range got {
			anew.WriteString("\t" + l + "\n")
		}
		if !update {
			assert.Equal(t, strings.Join(r.want, "\n"), strings.Join(got, "\n"), "%s: %s", path, r.text)
		}
	}
	require.NotEmpty(t, seen, path)
	if update {
		require.NoError(t, os.WriteFile(filepath.FromSlash(path), []byte(anew.String()), 0o666))
	}
}

// row is a text with what is made of it, or a line between rows.
type row struct {
	text, head string
	want       []string
}

func parse(data string) (out []row) {
	for line := range strings.Lines(data) {
		line = strings.TrimSuffix(line, "\n")
		switch want, ok := strings.CutPrefix(line, "\t"); {
		case ok && len(out) > 0:
			out[len(out)-1].want = append(out[len(out)-1].want, want)
		case line == "" || line[0] == '#':
			out = append(out, row{head: line})
		default:
			out = append(out, row{text: line})
		}
	}
	return out
}
