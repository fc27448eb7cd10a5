// Package spoil breaks data files, one line at a time, for the tests of who reads them: each mistake that a person makes in such a file is
// to be told with its line. It refuses to know what a file is about.
package spoil

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// File is a data file of one entry a line, in which lines that begin with # are comments.
type File struct {
	Name, Text string
	Separator  string // of columns
	Closed     []int  // columns, from 0, of words of a closed list
	AnyCase    bool   // words may have capitals
	AnyNumber  bool   // of columns
}

// around is how many lines before and behind a broken one are read with it: the files are long, and a mistake is one of its neighbourhood.
const around = 50

// Check proves that the file is read without a mistake, and that each way of breaking it is told with the name of the file and the line.
func Check(t *testing.T, f File, read func(text string) error) {
	require.NoError(t, read(f.Text), f.Name)
	lines := strings.Split(strings.TrimRight(f.Text, "\n"), "\n")
	var rows []int
	for i, line := range lines {
		if line != "" && !strings.HasPrefix(line, "# ") {
			rows = append(rows, i)
		}
	}
	require.Greater(t, len(rows), 2, f.Name)
	for _, at := range []int{rows[0], rows[len(rows)/3], rows[len(rows)/2], rows[len(rows)-2]} {
		from := max(0, at-around)
		for _, b := range f.broken(lines[at], lines[at+1]) {
			text := strings.Join(slices.Concat(lines[from:at], b.lines, lines[at+2:min(len(lines), at+around)]), "\n")
			err := read(text)
			if assert.Error(t, err, "%s: %s: %q", f.Name, b.how, b.lines) {
				assert.Contains(t, err.Error(), fmt.Sprintf("%s:%d: ", f.Name, at-from+b.wrong), "%s: %q", b.how, b.lines)
			}
		}
	}
}

// broken is two lines with a mistake in one of them, the first or the second.
type broken struct {
	how   string
	lines []string
	wrong int
}

func (f File) broken(line, next string) []broken {
	cols := strings.Split(line, f.Separator)
	with := func(i int, cell string) []string {
		out := slices.Clone(cols)
		out[i] = cell
		return []string{strings.Join(out, f.Separator), next}
	}
	out := []broken{{"two rows swapped", []string{next, line}, 2}, {"a row twice", []string{line, line, next}, 2},
		{"a curly apostrophe", with(0, cols[0]+"’s"), 1}}
	for _, i := range f.Closed {
		if i < len(cols) {
			out = append(out, broken{"an unknown word", with(i, cols[i]+"x"), 1})
		}
	}
	if r := []rune(cols[0]); !f.AnyCase && unicode.IsLower(r[0]) {
		r[0] = unicode.ToUpper(r[0])
		out = append(out, broken{"a capital", with(0, string(r)), 1})
	}
	if !f.AnyNumber {
		out = append(out, broken{"a column more", []string{line + f.Separator + "x", next}, 1})
	}
	if f.Separator == "\t" && len(cols) > 1 {
		out = append(out, broken{"an empty column", with(0, ""), 1}, broken{"a column less", []string{cols[0], next}, 1})
	}
	return out
}
