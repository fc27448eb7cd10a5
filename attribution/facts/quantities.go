package facts

import (
	"slices"
	"strings"
	"unicode"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
)

// Quantity is a number with its unit.
type Quantity struct {
	Span    article.Span
	Value   float64
	High    float64 // the upper end of a range, else equal to Value
	Unit    string  // a normal form: "USD", "percent", "year-old", "kilometre"; a counted noun in the singular; "" when unknown
	Per     string  // "year" in "per year", else ""
	Bound   Bound
	Ordinal bool // "third"
}

// Bound says how exact a quantity is. The zero value is exact.
type Bound uint8

const (
	Exact   Bound = iota
	About         // about, nearly, some, dozens of
	AtLeast       // at least, more than, over
	AtMost        // at most, up to, fewer than
)

func (b Bound) String() string { return [...]string{"", "about", "at least", "at most"}[b] }

// Approximate reports whether the text itself softens the number.
func (q Quantity) Approximate() bool { return q.Bound != Exact }

func unit(word string) bool {
	_, ok := lexicon.Unit(word)
	return ok
}

func currency(sign string) bool {
	_, ok := lexicon.Currency(sign)
	return ok
}

// quantities reads the numbers that no date has taken.
func (g *grammar) quantities() (out []Quantity) {
	for i := 0; i < len(g.toks); i++ {
		if g.used[i] || g.designates(i) {
			continue
		}
		if q, end := g.quantity(i); end > i {
			q.Bound = max(q.Bound, g.bound(i))
			q.Span = g.take(i, end)
			out = append(out, q)
			i = end - 1
		}
	}
	return out
}

// designates reports whether the number at token i only tells one thing of a name from others: "COVID-19", "F-16".
func (g *grammar) designates(i int) bool {
	return g.word(i-1) == "-" && g.tight(i) && g.tight(i-1) && i > 1 && unicode.IsUpper([]rune(g.form(i - 2))[0])
}

// quantity reads one quantity from token i.
func (g *grammar) quantity(i int) (q Quantity, end int) {
	if v, ok := lexicon.CrowdNumeral.Value(g.word(i)); ok && g.crowd(i) {
		return Quantity{Value: v, High: v, Unit: g.counted(i + 2), Bound: About}, i + 1
	}
	if q, end := g.multiple(i); end > i {
		return q, end
	}
	if v, end := g.fraction(i); end > i {
		return Quantity{Value: v, High: v, Unit: "part"}, end
	}
	if v, end := g.ordinal(i); end > i {
		return Quantity{Value: v, High: v, Unit: "ordinal", Ordinal: true}, end
	}
	at, money := i, ""
	if g.signed(i) && currency(g.word(i+1)) {
		return g.negative(i)
	}
	if c, ok := lexicon.Currency(g.word(i)); ok {
		at, money = i+1, c
	} else if (g.word(i) == "us" || g.word(i) == "u.s.") && g.word(i+1) == "$" && g.tight(i+1) {
		at, money = i+2, "USD"
	}
	v, end := g.cardinal(at)
	if end == at || at == i && g.pronounOne(i, end) || at < len(g.used) && g.used[at] {
		return q, i
	}
	q = Quantity{Value: v, High: v, Unit: money}
	q.High, end = g.rangeEnd(v, end, money != "")
	if q.Unit == "" {
		q.Unit, end = g.unit(end)
	}
	q.Per = g.per(end)
	return q, end
}

// negative reads a sum of money behind a sign: "-$5".
func (g *grammar) negative(i int) (Quantity, int) {
	q, end := g.quantity(i + 1)
	if end == i+1 {
		return q, i
	}
	q.Value, q.High = -q.Value, -q.High
	return q, end
}

// crowd reports whether a round number in the plural at token i counts something: "dozens of people", "hundreds died".
func (g *grammar) crowd(i int) bool {
	next := g.word(i + 1)
	if next == "of" || next == "more" {
		return true
	}
	return g.word(i) != "scores" && g.word(i-1) != "of" && next != "" && isWord(next)
}

// pronounOne reports whether "one" at token i counts nothing: "one of the", "no one", "one another".
func (g *grammar) pronounOne(i, end int) bool {
	if g.word(i) != "one" || end != i+1 {
		return false
	}
	switch g.word(i - 1) {
	case "no", "any", "every", "this", "that", "the", "which", "a", "each":
		return true
	}
	next := g.word(end)
	if next == "" || strings.ContainsAny(next[:1], ".,;:'\"”’)") {
		return true
	}
	return g.counted(end) == "" && next != "-" && !unit(next)
}

// rangeEnd reads the upper end of "20 to 30", "20-30", "between 20 and 30".
func (g *grammar) rangeEnd(v float64, i int, money bool) (float64, int) {
	w := g.word(i)
	if !slices.Contains([]string{"to", "-", "–", "or"}, w) && !(w == "and" && g.between(i)) {
		return v, i
	}
	j := i + 1
	if currency(g.word(j)) && money {
		j++
	}
	if h, end := g.cardinal(j); end > j && h > v {
		return h, end
	}
	return v, i
}

// between reports whether "between" opens the range that "and" at token i joins.
func (g *grammar) between(i int) bool {
	for k := i - 1; k >= max(0, i-6); k-- {
		if g.word(k) == "between" {
			return true
		}
	}
	return false
}

// unit reads what is counted or measured from token i on, and gives the token behind it when the unit is part of the notation.
func (g *grammar) unit(i int) (string, int) {
	w := g.word(i)
	if w == "per" && g.word(i+1) == "cent" {
		return "percent", i + 2
	}
	if w == "percentage" && strings.HasPrefix(g.word(i+1), "point") {
		return "percentage point", i + 2
	}
	if w == "-" && g.tight(i) {
		if g.word(i+2) == "-" && (g.word(i+3) == "old" || g.word(i+3) == "olds") {
			return g.word(i+1) + "-old", i + 4
		}
		if u := singular(g.word(i + 1)); u != "" {
			return u, i + 1
		}
		return "", i
	}
	if strings.HasPrefix(w, "year") && g.word(i+1) == "old" {
		return "year-old", i + 2
	}
	if u, ok := lexicon.Unit(w); ok {
		if u == "percent" {
			return u, i + 1
		}
		return u, i
	}
	return g.counted(i), i
}

// counted is the noun that a number in front of token i counts: the first of the next words that is a plural, or a period of time.
func (g *grammar) counted(i int) string {
	for k := i; k < i+4; k++ {
		w := g.word(k)
		if u, ok := lexicon.Unit(w); ok {
			return u
		}
		if lexicon.RatePeriod(w) {
			return w
		}
		if w == "" || !isWord(w) || lexicon.StopFunction.Has(w) {
			return ""
		}
		if len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") {
			return singular(w)
		}
	}
	if w := g.word(i); isWord(w) && !lexicon.StopFunction.Has(w) && (g.word(i-1) == "one" || g.word(i-1) == "1") {
		return singular(w)
	}
	return ""
}

func isWord(w string) bool {
	for _, r := range w {
		if !(r >= 'a' && r <= 'z' || r == '\'' || r > 127) {
			return false
		}
	}
	return w != ""
}

// singular takes a plural ending off.
func singular(w string) string {
	if u, ok := lexicon.Unit(w); ok {
		return u
	}
	switch {
	case !isWord(w):
		return ""
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 2:
		return w[:len(w)-1]
	}
	return w
}

// per reads a rate behind a quantity: "per year", "a day".
func (g *grammar) per(i int) string {
	for k := i; k < i+3; k++ {
		switch g.word(k) {
		case "per", "a", "an", "each", "every":
			for _, p := range []string{g.word(k + 1), strings.TrimPrefix(g.word(k+1)+g.word(k+2), "-")} { // "a year", "-a-year"
				if lexicon.RatePeriod(p) {
					return p
				}
			}
		}
	}
	return ""
}

// bound reads a softener in front of token i.
func (g *grammar) bound(i int) Bound {
	one, two := g.word(i-1), g.word(i-2)+" "+g.word(i-1)
	if one == "~" {
		return About
	}
	for _, phrase := range []string{g.word(i-3) + " " + two, one, two} { // a phrase of three before the shorter ones that end like it
		if b := boundOf(lexicon.BoundBefore(phrase)); b != Exact {
			return b
		}
	}
	return Exact
}

func boundOf(b lexicon.Bound) Bound {
	return [...]Bound{lexicon.NoBound: Exact, lexicon.AboutBound: About, lexicon.LeastBound: AtLeast, lexicon.MostBound: AtMost}[b]
}

// Anywhere is the bound that a word in lower case tells of the number of its sentence, wherever it stands; Exact for none.
func Anywhere(word string) Bound { return boundOf(lexicon.BoundAnywhere(word)) }
