package facts

import (
	"slices"
	"strconv"
	"strings"

	"factcheck/attribution/lexicon"
)

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
		s, ok := lexicon.ScaleNumeral.Value(tail)
		if !ok || len(tail) > 3 {
			return 0, false
		}
		scale = s
	}
	v, err := strconv.ParseFloat(ungrouped(w[:end]), 64)
	return v * scale, err == nil
}

// ungrouped takes the marks between the thousands out: "1,250,000", "1.250.000".
func ungrouped(w string) string {
	if strings.Count(w, ".") > 1 {
		for _, group := range strings.Split(w, ".")[1:] {
			if len(group) != 3 {
				return w
			}
		}
		return strings.ReplaceAll(w, ".", "")
	}
	return strings.ReplaceAll(w, ",", "")
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
	if g.signed(i) {
		if v, end := g.cardinal(i + 1); end > i+1 {
			return -v, end
		}
		return 0, i
	}
	if v, end := g.grouped(i); end > i {
		return g.scaled(v, end)
	}
	if w, ok := digits(g.word(i)); ok {
		w, end = g.broken(w, i+1)
		return g.scaled(w, end)
	}
	if s, ok := lexicon.ScaleNumeral.Value(g.word(i + 2)); ok && g.word(i) == "half" && (g.word(i+1) == "a" || g.word(i+1) == "-") {
		return s / 2, i + 3
	}
	if g.word(i) == "a" && slices.Contains([]string{"dozen", "hundred", "thousand", "million", "billion"}, g.word(i+1)) {
		return g.scaled(1, i+1)
	}
	v, end = g.small(i)
	if end == i {
		if s := g.word(i); s == "dozen" {
			return 12, i + 1
		}
		return 0, i
	}
	v, end = g.broken(v, end)
	return g.scaled(v, end)
}

// small reads a number below one hundred in words: "twenty-five".
func (g *grammar) small(i int) (float64, int) {
	if v, ok := lexicon.OneNumeral.Value(g.word(i)); ok {
		return v, i + 1
	}
	v, ok := lexicon.TenNumeral.Value(g.word(i))
	if !ok {
		return 0, i
	}
	j := i + 1
	if g.word(j) == "-" && g.tight(j) {
		j++
	}
	o, ok := lexicon.OneNumeral.Value(g.word(j))
	if one := ok && o > 0 && o < 10; one && (j > i+1 || g.word(i+1) != "-") {
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
		s, ok := lexicon.ScaleNumeral.Value(g.word(j))
		if !ok || len(g.word(j)) < 4 && !g.tight(j) {
			return v, i
		}
		v, i = v*s, j+1
		k := i
		if g.word(k) == "and" {
			k++
		}
		if rest, end := g.small(k); end > k && s >= 100 {
			if next, ok := lexicon.ScaleNumeral.Value(g.word(end)); ok && next < s {
				rest, end = g.scaled(rest, end)
			}
			v, i = v+rest, end
		}
	}
}
