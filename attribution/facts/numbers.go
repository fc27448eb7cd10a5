package facts

import (
	"strconv"
	"strings"
)

var ones = map[string]float64{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}

var tens = map[string]float64{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

var scales = map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12, "score": 20,
	"m": 1e6, "bn": 1e9, "k": 1e3, "mn": 1e6, "tn": 1e12, "mln": 1e6, "bln": 1e9}

// crowds are round numbers in the plural: "dozens of people". They are approximate by themselves.
var crowds = map[string]float64{"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9}

var ordinals = map[string]float64{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
	"nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}

var fractions = map[string]float64{"half": 1. / 2, "halves": 1. / 2, "third": 1. / 3, "thirds": 1. / 3, "quarter": 1. / 4, "quarters": 1. / 4,
	"fifth": 1. / 5, "fifths": 1. / 5, "sixth": 1. / 6, "sixths": 1. / 6, "eighth": 1. / 8, "eighths": 1. / 8, "tenth": 1. / 10, "tenths": 1. / 10}

// digits reads a numeral: "1,200", "3.5", "150K", "£5m".
func digits(w string) (float64, bool) {
	if w == "" || w[0] < '0' || w[0] > '9' {
		return 0, false
	}
	end := len(w)
	for end > 0 && (w[end-1] < '0' || w[end-1] > '9') {
		end--
	}
	scale := 1.0
	if tail := w[end:]; tail != "" {
		s, ok := scales[tail]
		if !ok || len(tail) > 3 {
			return 0, false
		}
		scale = s
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(w[:end], ",", ""), 64)
	return v * scale, err == nil
}

// ordinalDigits reads "21st".
func ordinalDigits(w string) (float64, bool) {
	if len(w) < 3 {
		return 0, false
	}
	switch w[len(w)-2:] {
	case "st", "nd", "rd", "th":
		v, err := strconv.Atoi(w[:len(w)-2])
		return float64(v), err == nil
	}
	return 0, false
}

// cardinal reads a number from token i in words or digits and gives the token behind it; end == i where there is none.
func (g *grammar) cardinal(i int) (v float64, end int) {
	if w, ok := digits(g.word(i)); ok {
		return g.scaled(w, i+1)
	}
	if g.word(i) == "half" && (g.word(i+1) == "a" || g.word(i+1) == "-") && scales[g.word(i+2)] >= 12 {
		return scales[g.word(i+2)] / 2, i + 3
	}
	if g.word(i) == "a" && (g.word(i+1) == "dozen" || g.word(i+1) == "hundred" || g.word(i+1) == "thousand" || g.word(i+1) == "million" || g.word(i+1) == "billion") {
		return g.scaled(1, i+1)
	}
	v, end = g.small(i)
	if end == i {
		if s := g.word(i); s == "dozen" {
			return 12, i + 1
		}
		return 0, i
	}
	return g.scaled(v, end)
}

// small reads a number below one hundred in words: "twenty-five".
func (g *grammar) small(i int) (float64, int) {
	if v, ok := ones[g.word(i)]; ok {
		return v, i + 1
	}
	v, ok := tens[g.word(i)]
	if !ok {
		return 0, i
	}
	j := i + 1
	if g.word(j) == "-" && g.tight(j) {
		j++
	}
	if o, ok := ones[g.word(j)]; ok && o > 0 && o < 10 && (j > i+1 || g.word(i+1) != "-") {
		return v + o, j + 1
	}
	return v, i + 1
}

// scaled multiplies by the scale words from token i on and adds what follows: "two hundred and fifty thousand".
func (g *grammar) scaled(v float64, i int) (float64, int) {
	for {
		j := i
		if g.word(j) == "-" && g.tight(j) {
			j++
		}
		s, ok := scales[g.word(j)]
		if !ok || len(g.word(j)) < 4 && !g.tight(j) {
			return v, i
		}
		v, i = v*s, j+1
		k := i
		if g.word(k) == "and" {
			k++
		}
		if rest, end := g.small(k); end > k && s >= 100 && rest < s {
			if next, ok := scales[g.word(end)]; ok && next < s {
				rest, end = g.scaled(rest, end)
			}
			v, i = v+rest, end
		}
	}
}
