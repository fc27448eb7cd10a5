package lexicon

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Column says what may stand in a column of a vocabulary file: it gives what is wrong with a cell, nil for nothing.
type Column func(cell string) error

// Lower is a column of words in lower case, one space between two.
func Lower(cell string) error {
	switch {
	case strings.ToLower(cell) != cell:
		return fmt.Errorf("%q has capitals; write it in lower case", cell)
	case strings.Contains(cell, "  "):
		return fmt.Errorf("%q has two spaces in a row; write one", cell)
	case strings.Contains(cell, "’"):
		return fmt.Errorf("%q has a curly apostrophe; write a straight one", cell)
	}
	return nil
}

// Number is a column of numbers between two.
func Number(least, most float64) Column {
	return func(cell string) error {
		if v, err := strconv.ParseFloat(cell, 64); err != nil || !(v >= least && v <= most) {
			return fmt.Errorf("%q is no value from %v to %v", cell, least, most)
		}
		return nil
	}
}

// text is a column in which anything may stand.
func text(string) error { return nil }

// word is a column of words in lower case, of letters, digits and what stands in words.
func word(cell string) error {
	for i := range len(cell) {
		if c := cell[i]; !('a' <= c && c <= 'z' || c == ' ' && i > 0 && cell[i-1] != ' ') { // other than most are
			return oddWord(cell)
		}
	}
	return nil
}

func oddWord(cell string) error {
	for _, r := range cell {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" -'.’", r) {
			return fmt.Errorf("%q has a %q in it; write words, and a tab between columns", cell, r)
		}
	}
	return Lower(cell)
}

// words is a column of words, a space between two, none of them twice.
func words(cell string) error {
	if err := word(cell); err != nil {
		return err
	}
	return twice(strings.Fields(cell))
}

// sorted is a column of at least so many words in order, a space between two, none of them twice.
func sorted(least int) Column {
	return func(cell string) error {
		n, last := 0, ""
		for w := range strings.FieldsSeq(cell) {
			if w <= last {
				return fmt.Errorf("%q is out of order or stands twice behind %q; sort the words", w, last)
			}
			n, last = n+1, w
		}
		if n < least {
			return fmt.Errorf("%q has %d words where %d are due", cell, n, least)
		}
		return word(cell)
	}
}

// oneOf is a column of one word of a list.
func oneOf(allowed ...string) Column {
	return func(cell string) error {
		if !slices.Contains(allowed, cell) {
			return fmt.Errorf("%q is not one of %s", cell, strings.Join(allowed, ", "))
		}
		return nil
	}
}

// someOf is a column of some words of a list, a space between two, none of them twice.
func someOf(allowed ...string) Column {
	one := oneOf(allowed...)
	return func(cell string) error {
		if slices.Contains(allowed, cell) {
			return nil
		}
		ws := strings.Fields(cell)
		for _, w := range ws {
			if err := one(w); err != nil {
				return err
			}
		}
		return twice(ws)
	}
}

func twice(ws []string) error {
	for i, w := range ws {
		if slices.Contains(ws[:i], w) {
			return fmt.Errorf("%q stands here twice", w)
		}
	}
	return nil
}
