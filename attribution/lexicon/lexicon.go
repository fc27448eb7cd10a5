// Package lexicon holds the vocabulary: which words report, hedge, deny or name an office. Grammar is code elsewhere, words are
// data here, one sorted text file for each kind, embedded in the program.
//
// A file has one entry a line: columns separated by tabs, lines that start with # are comments. A mistake is reported with the
// file and the line. The package knows forms and classes of words; it refuses to look at sentences.
package lexicon

import (
	"embed"
	"errors"
	"fmt"
	"strings"
	"sync"
)

//go:embed *.txt
var files embed.FS

// Row is one entry of a vocabulary file.
type Row struct {
	File string
	Line int      // counted from 1
	Cols []string // the columns, none empty, without white space at their ends
}

// Errorf is an error about the row, which begins with its place: "name:line: what is wrong".
func (r Row) Errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %w", r.File, r.Line, fmt.Errorf(format, args...))
}

// Parse reads the rows of a vocabulary file that has between least and most columns, sorted by the first key columns, which together
// are unique. The error joins every mistake, a line each, as "name:line: what is wrong"; rows without one are there beside it, so that a
// mistake costs no other word.
func Parse(name, text string, least, most, key int) (rows []Row, err error) {
	var mistakes []error
	rows = make([]Row, 0, strings.Count(text, "\n")+1)
	cells := make([]string, 0, cap(rows)+strings.Count(text, "\t")) // of all rows: one allocation for each would be most of the cost
	last, i := "", -1
	for line := range strings.SplitSeq(text, "\n") {
		i++
		line = strings.TrimRight(line, " \t\r")
		if line == "" || line[0] == '#' {
			continue
		}
		first := len(cells)
		for cell := range strings.SplitSeq(line, "\t") {
			cells = append(cells, cell)
		}
		r := Row{File: name, Line: i + 1, Cols: cells[first:len(cells):len(cells)]}
		if err := r.shape(least, most); err != nil {
			mistakes = append(mistakes, err)
			continue
		}
		at := r.key(key)
		switch {
		case at == last:
			mistakes = append(mistakes, r.Errorf("%q stands here twice", last))
			continue
		case at < last: // in the wrong place, and right otherwise
			mistakes = append(mistakes, r.Errorf("%q is out of order, it belongs before %q", at, last))
		}
		last = at
		rows = append(rows, r)
	}
	return rows, errors.Join(mistakes...)
}

// shape takes white space off the columns and says what is wrong with their number.
func (r Row) shape(least, most int) error {
	for k := range r.Cols {
		if r.Cols[k] = strings.TrimSpace(r.Cols[k]); r.Cols[k] == "" {
			return r.Errorf("column %d is empty", k+1)
		}
	}
	if n := len(r.Cols); n < least || n > most {
		return r.Errorf("%d columns where %d to %d are due (separate them by a tab)", n, least, most)
	}
	return nil
}

// key is what a file is sorted by.
func (r Row) key(columns int) string {
	if columns == 1 {
		return r.Cols[0]
	}
	return strings.Join(r.Cols[:columns], " ")
}

// ParseColumns is [Parse] of a file with as many columns as are given, each with what may stand in it.
func ParseColumns(name, text string, key int, columns ...Column) (rows []Row, err error) {
	all, err := Parse(name, text, len(columns), len(columns), key)
	mistakes, rows := []error{err}, all[:0]
	for _, r := range all {
		if err := r.check(columns); err != nil {
			mistakes = append(mistakes, err)
			continue
		}
		rows = append(rows, r)
	}
	return rows, errors.Join(mistakes...)
}

func (r Row) check(columns []Column) error {
	for i, allowed := range columns {
		if err := allowed(r.Cols[i]); err != nil {
			return r.Errorf("%w", err)
		}
	}
	return nil
}

// readers read a text as the embedded file of a name and give its mistakes.
var readers = map[string]func(text string) error{}

// table is what an embedded file holds, made of its rows when somebody first asks. The tests fail at a mistake in a file; a program that is
// built all the same does without that row, and not without the article in which the word stands.
func table[T any](name string, key int, columns []Column, build func([]Row) (T, error)) func() T {
	read := func(text string) (T, error) {
		rows, err := ParseColumns(name, text, key, columns...)
		t, wrong := build(rows)
		return t, errors.Join(err, wrong)
	}
	readers[name] = func(text string) error { _, err := read(text); return err }
	return sync.OnceValue(func() T {
		t, _ := read(embedded(name))
		return t
	})
}

// entries makes a table that is looked up by its first column.
func entries[V any](value func(Row) V) func([]Row) (map[string]V, error) {
	return func(rows []Row) (map[string]V, error) {
		m := make(map[string]V, len(rows))
		for _, r := range rows {
			m[r.Cols[0]] = value(r)
		}
		return m, nil
	}
}

// set makes a table of words that are in it or not.
var set = entries(func(Row) bool { return true })

// embedded is the text of a file.
func embedded(name string) string {
	text, err := files.ReadFile(name)
	if err != nil {
		panic(err) // the name stands in the code
	}
	return string(text)
}
