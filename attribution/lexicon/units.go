package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

type unitTables struct {
	words, signs     map[string]string // to the normal form
	measured, period map[string]bool
}

var units = table("units.txt", 1, []Column{unit, unitClasses, signs, signs}, func(rows []Row) (unitTables, error) {
	t := unitTables{map[string]string{}, map[string]string{}, map[string]bool{}, map[string]bool{}}
	for _, r := range rows {
		normal, classes := r.Cols[0], strings.Fields(r.Cols[1])
		t.measured[normal] = slices.Contains(classes, "measured")
		t.period[normal] = slices.Contains(classes, "period")
		for i, m := range []map[string]string{t.words, t.signs} {
			for w := range strings.FieldsSeq(strings.TrimPrefix(r.Cols[i+2], "-")) {
				m[w] = normal
			}
		}
	}
	return t, nil
})

// Unit is the normal form of the unit that a word in lower case stands for behind a number; ok is false for none.
func Unit(word string) (normal string, ok bool) {
	normal, ok = units().words[word]
	return normal, ok
}

// Currency is the normal form of the currency whose sign stands before a number; ok is false for none.
func Currency(sign string) (normal string, ok bool) {
	normal, ok = units().signs[sign]
	return normal, ok
}

// MeasuredUnit reports whether a change of a unit, in its normal form, is a change of the number.
func MeasuredUnit(normal string) bool { return units().measured[normal] }

// RatePeriod reports whether a word in lower case stands behind "per": "a year", "a barrel".
func RatePeriod(word string) bool { return units().period[word] }

// unit is a column of a currency in capitals, or of a unit in lower case.
func unit(cell string) error {
	if strings.ToUpper(cell) == cell {
		cell = strings.ToLower(cell)
	}
	return word(strings.ReplaceAll(cell, "/", " "))
}

// unitClasses is a column of what a unit is, "-" for nothing more.
func unitClasses(cell string) error {
	if cell == "-" {
		return nil
	}
	return someOf("measured", "period")(cell)
}

// signs is a column of words or signs in lower case, "-" for none.
func signs(cell string) error {
	if strings.Contains(cell, " -") || strings.Contains(cell, "- ") {
		return fmt.Errorf("%q has a word beside the - for none", cell)
	}
	if err := Lower(cell); err != nil {
		return err
	}
	return twice(strings.Fields(cell))
}
