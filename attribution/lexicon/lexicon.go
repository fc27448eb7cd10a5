// Package lexicon holds the vocabulary: which words report, hedge, deny or name an office. Grammar is code elsewhere, words are
// data here, one sorted text file for each kind, embedded in the program.
//
// A file has one entry a line: columns separated by tabs, lines that start with # are comments. A mistake is reported with the
// file and the line. The package knows forms and classes of words; it refuses to look at sentences.
package lexicon

import (
	"embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed *.txt
var files embed.FS

// Row is one entry of a vocabulary file.
type Row struct {
	Line int      // counted from 1
	Cols []string // the columns, none empty, without white space at their ends
}

// Parse reads the rows of a vocabulary file that has between least and most columns, sorted by the first key columns, which together
// are unique.
// The name goes into errors as "name:line: what is wrong".
func Parse(name, text string, least, most, key int) ([]Row, error) {
	var rows []Row
	last := ""
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimRight(line, " \t\r")
		if line == "" || line[0] == '#' {
			continue
		}
		r := Row{Line: i + 1, Cols: strings.Split(line, "\t")}
		for k := range r.Cols {
			if r.Cols[k] = strings.TrimSpace(r.Cols[k]); r.Cols[k] == "" {
				return nil, fmt.Errorf("%s:%d: column %d is empty", name, r.Line, k+1)
			}
		}
		if n := len(r.Cols); n < least || n > most {
			return nil, fmt.Errorf("%s:%d: %d columns where %d to %d are due (separate them by a tab)", name, r.Line, n, least, most)
		}
		switch at := strings.Join(r.Cols[:key], " "); {
		case at == last:
			return nil, fmt.Errorf("%s:%d: %q stands here twice", name, r.Line, last)
		case at < last:
			return nil, fmt.Errorf("%s:%d: %q is out of order, it belongs before %q", name, r.Line, at, last)
		default:
			last = at
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// load parses an embedded file. A mistake there is a mistake of ours, which the package's tests find, so it stops the program.
func load(name string, least, most, key int) []Row {
	text, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	rows, err := Parse(name, string(text), least, most, key)
	if err != nil {
		panic(err)
	}
	return rows
}

// oneOf checks a column against a closed list.
func oneOf(name string, r Row, col int, allowed []string) error {
	for _, w := range strings.Fields(r.Cols[col]) {
		if !slices.Contains(allowed, w) {
			return fmt.Errorf("%s:%d: %q is not one of %s", name, r.Line, w, strings.Join(allowed, ", "))
		}
	}
	return nil
}
