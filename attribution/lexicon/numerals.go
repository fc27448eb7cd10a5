package lexicon

import (
	"fmt"
	"strconv"
	"strings"
)

// Numeral is a kind of number in words; numerals.txt explains each.
type Numeral uint8

const (
	OneNumeral Numeral = iota
	TenNumeral
	ScaleNumeral
	CrowdNumeral
	OrdinalNumeral
	FractionNumeral
	MultipleNumeral
	TimesNumeral
)

var numeralKinds = []string{"one", "ten", "scale", "crowd", "ordinal", "fraction", "multiple", "times"}

var numeralColumns = []Column{word, oneOf(numeralKinds...), ratio}

var numerals = table("numerals.txt", 2, numeralColumns, func(rows []Row) (map[string]map[string]float64, error) {
	by := map[string]map[string]float64{}
	for _, k := range numeralKinds {
		by[k] = map[string]float64{}
	}
	for _, r := range rows {
		by[r.Cols[1]][r.Cols[0]], _ = parseRatio(r.Cols[2])
	}
	return by, nil
})

// Value is the number that a word in lower case stands for as a numeral of the kind; ok is false for none.
func (n Numeral) Value(word string) (v float64, ok bool) {
	v, ok = numerals()[numeralKinds[n]][word]
	return v, ok
}

// ratio is a column of a whole number, or of one over another.
func ratio(cell string) error {
	_, err := parseRatio(cell)
	return err
}

func parseRatio(cell string) (float64, error) {
	over, under, fraction := strings.Cut(cell, "/")
	a, err := strconv.ParseUint(over, 10, 53)
	b := uint64(1)
	if fraction && err == nil {
		b, err = strconv.ParseUint(under, 10, 53)
	}
	if err != nil || b == 0 {
		return 0, fmt.Errorf("%q is neither a whole number nor one over another", cell)
	}
	return float64(a) / float64(b), nil
}
