package facts

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/lexicon"

	"golang.org/x/text/unicode/norm"
)

// signed reports whether token i makes the numeral behind it negative: "minus", or a dash that stands before it without a space and
// behind none.
func (g *grammar) signed(i int) bool {
	next := g.word(i + 1)
	if next == "" || g.used[i] || next == "minus" {
		return false
	}
	switch g.word(i) {
	case "minus":
		return true
	case "-", "−", "–":
		number := next[0] >= '0' && next[0] <= '9' || currency(next)
		return number && g.tight(i+1) && (i == 0 || !g.tight(i)) && !allDigits(g.word(i-1))
	}
	return false
}

// mostGroups bounds a numeral whose thousands stand apart.
const mostGroups = 5

// grouped reads a numeral whose thousands stand apart by single spaces: "816 000".
func (g *grammar) grouped(i int) (v float64, end int) {
	if w := g.word(i); len(w) > 3 || !allDigits(w) || w[0] == '0' || g.spaced(i) && allDigits(g.word(i-1)) {
		return 0, i
	}
	v, _ = strconv.ParseFloat(g.word(i), 64)
	for end = i + 1; end <= i+mostGroups && len(g.word(end)) == 3 && allDigits(g.word(end)) && g.spaced(end); end++ {
		w, _ := strconv.ParseFloat(g.word(end), 64)
		v = 1000*v + w
	}
	if end == i+1 || allDigits(g.word(end)) {
		return 0, i
	}
	return v, end
}

// spaced reports whether one space stands between token i-1 and token i.
func (g *grammar) spaced(i int) bool {
	if i < 1 || i >= len(g.toks) {
		return false
	}
	between := []rune(g.prose[g.toks[i-1].Span.End:g.toks[i].Span.Start])
	return len(between) == 1 && unicode.IsSpace(between[0]) && between[0] != '\n'
}

func allDigits(w string) bool {
	return w != "" && strings.Trim(w, "0123456789") == ""
}

// broken adds the part of one that stands behind whole ones: "two and a half", "3½", "3 1/2", "two point five".
func (g *grammar) broken(v float64, i int) (float64, int) {
	whole := v == math.Trunc(v)
	if f, ok := partOfOne(g.word(i)); ok && whole {
		return v + f, i + 1
	}
	if g.word(i) == "and" && g.word(i+1) == "a" && (g.word(i+2) == "half" || g.word(i+2) == "quarter") {
		f, _ := lexicon.FractionNumeral.Value(g.word(i + 2))
		return v + f, i + 3
	}
	if g.word(i) != "point" {
		return v, i
	}
	end, place := i+1, .1
	for ; place > 1e-6; end, place = end+1, place/10 {
		d, ok := lexicon.OneNumeral.Value(g.word(end))
		if !ok || d > 9 {
			break
		}
		v += d * place
	}
	if end == i+1 {
		return v, i
	}
	return v, end
}

// partOfOne reads "½" and "1/2".
func partOfOne(w string) (float64, bool) {
	if len(w) > 5 || w == "" || w[0] < utf8.RuneSelf && !strings.Contains(w, "/") {
		return 0, false
	}
	over, under, cut := strings.Cut(strings.ReplaceAll(norm.NFKC.String(w), "⁄", "/"), "/")
	if !cut {
		return 0, false
	}
	n, err := strconv.Atoi(over)
	d, err2 := strconv.Atoi(under)
	if err != nil || err2 != nil || n < 1 || n >= d || d > 16 {
		return 0, false
	}
	return float64(n) / float64(d), true
}

// multiple reads how many times as much there is, or how often something happens: "doubled", "tenfold", "twice a week".
func (g *grammar) multiple(i int) (q Quantity, end int) {
	w := g.word(i)
	if v, ok := lexicon.MultipleNumeral.Value(w); ok {
		return Quantity{Value: v, High: v, Unit: "fold"}, i + 1
	}
	if v, ok := lexicon.TimesNumeral.Value(w); ok {
		if per := g.per(i + 1); per != "" && g.word(i+2) == per {
			return Quantity{Value: v, High: v, Unit: "time", Per: per}, i + 1
		}
	}
	n, fold := strings.CutSuffix(w, "fold")
	if !fold {
		return q, i
	}
	v, ok := lexicon.OneNumeral.Value(n)
	if !ok {
		v, ok = lexicon.TenNumeral.Value(n)
	}
	if !ok {
		return q, i
	}
	return Quantity{Value: v, High: v, Unit: "fold"}, i + 1
}
