package facts

import (
	"slices"
	"strings"

	"factcheck/attribution/lexicon"
)

// fraction reads "two-thirds", "half of", "one in five".
func (g *grammar) fraction(i int) (float64, int) {
	if (g.word(i) == "half" || g.word(i) == "quarter") && (g.word(i+1) == "of" || g.word(i+1) == "the") {
		f, _ := lexicon.FractionNumeral.Value(g.word(i))
		return f, i + 1
	}
	if f, ok := partOfOne(g.word(i)); ok && (g.word(i+1) == "of" || !strings.Contains(g.word(i), "/")) {
		return f, i + 1
	}
	n, end := g.small(i)
	if end == i {
		part := slices.Contains([]string{"quarter", "third", "fifth", "tenth"}, g.word(i+1))
		if g.word(i) != "a" || !part || g.word(i+2) != "of" {
			return 0, i
		}
		n, end = 1, i+1
	}
	if g.word(end) == "in" {
		d, stop := g.cardinal(end + 1)
		if share := d > n && n >= 1 && d <= 1000; share && stop > end+1 && (g.counted(stop) != "" || g.word(stop) == "of") {
			return n / d, stop
		}
	}
	j := end
	if g.word(j) == "-" {
		j++
	}
	if f, ok := lexicon.FractionNumeral.Value(g.word(j)); ok && (n > 1) == strings.HasSuffix(g.word(j), "s") {
		return n * f, j + 1
	}
	return 0, i
}

func (g *grammar) ordinal(i int) (float64, int) {
	if v, ok := ordinalDigits(g.word(i)); ok {
		return v, i + 1
	}
	if v, ok := lexicon.OrdinalNumeral.Value(g.word(i)); ok {
		perTime := g.word(i) == "second" && g.word(i-1) == "a" && lexicon.RatePeriod(g.word(i+1))
		if perTime || g.word(i) == "first" && g.word(i-1) == "at" {
			return 0, i
		}
		return v, i + 1
	}
	if t, ok := lexicon.TenNumeral.Value(g.word(i)); ok && g.word(i+1) == "-" {
		if o, ok := lexicon.OrdinalNumeral.Value(g.word(i + 2)); ok && o < 10 {
			return t + o, i + 3
		}
	}
	return 0, i
}
