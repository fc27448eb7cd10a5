package facts

import (
	"fmt"
	"strconv"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
)

// Date is a point or period of time as the text gives it.
type Date struct {
	Span article.Span
	// Norm is the normal form: "2015-03-17", "--03-17" without a year, "2015-03", "--03", "--03/early", "2015", "1990s", "weekday-2"
	// (Monday is 1) with "last " or "next " before it where the text says so, "day-1" for yesterday, "day+0" for today, "week-1" for last
	// week, "T15:30" for a time of day.
	Norm string
}

var shifts = map[string]int{"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}

func (g *grammar) dates() (out []Date) {
	for i := 0; i < len(g.toks); i++ {
		if g.used[i] {
			continue
		}
		if norm, end := g.date(i); end > i {
			out = append(out, Date{Span: g.take(i, end), Norm: norm})
			i = end - 1
		}
	}
	return out
}

func (g *grammar) date(i int) (string, int) {
	for _, read := range []func(int) (string, int){g.isoDate, g.partOfMonth, g.monthDate, g.dayMonth, g.weekday, g.relative, g.clock,
		g.year} {
		if norm, end := read(i); end > i {
			return norm, end
		}
	}
	return "", i
}

// isoDate reads 2015-03-17 and 3/17/2015, however they are cut into tokens.
func (g *grammar) isoDate(i int) (string, int) {
	w := g.word(i)
	number := w != "" && w[0] >= '0' && w[0] <= '9'
	if !number || i > 0 && g.tight(i) {
		return "", i
	}
	end := i + 1
	for end < len(g.toks) && g.tight(end) && strings.Trim(g.word(end), "0123456789-/") == "" {
		end++
	}
	text := g.prose[g.toks[i].Span.Start:g.toks[end-1].Span.End]
	var y, m, d int
	if n, _ := fmt.Sscanf(text, "%4d-%2d-%2d", &y, &m, &d); n == 3 && len(text) == 10 && m <= 12 && d <= 31 {
		return fmt.Sprintf("%04d-%02d-%02d", y, m, d), end
	}
	n, _ := fmt.Sscanf(text, "%d/%d/%d", &m, &d, &y)
	if day := m >= 1 && m <= 12 && d >= 1 && d <= 31; n == 3 && day && (y > 1000 || y < 100) {
		switch { // as POSIX has it
		case y < 69:
			y += 2000
		case y < 100:
			y += 1900
		}
		return fmt.Sprintf("%04d-%02d-%02d", y, m, d), end
	}
	return "", i
}

// partOfMonth reads "early March", "mid-March" and "late March 2015".
func (g *grammar) partOfMonth(i int) (string, int) {
	part, month, one := strings.Cut(g.word(i), "-") // "mid-March" is one token
	if part != "early" && part != "mid" && part != "late" {
		return "", i
	}
	if m := lexicon.Month(month); one && m > 0 {
		if y, end := g.yearBehind(i + 1); y > 0 {
			return fmt.Sprintf("%04d-%02d/%s", y, m, part), end
		}
		return fmt.Sprintf("--%02d/%s", m, part), i + 1
	}
	at := i + 1
	if g.word(at) == "-" {
		at++
	}
	norm, end := g.monthDate(at)
	if end == at || strings.Count(strings.TrimPrefix(norm, "-"), "-") > 1 { // no month, or a day of one
		return "", i
	}
	return norm + "/" + part, end
}

// month reads the name of a month, which stands with a capital. "May" and "March" need company.
func (g *grammar) month(i int) int {
	m := lexicon.Month(g.word(i))
	if m == 0 || !startsUpper(g.form(i)) {
		return 0
	}
	return m
}

// monthDate reads "March 17, 2015", "March 17", "March 2015", "March 17th" and "in March".
func (g *grammar) monthDate(i int) (string, int) {
	m := g.month(i)
	if m == 0 {
		return "", i
	}
	if d, ok := dayNumber(g.word(i + 1)); ok {
		if y, end := g.yearBehind(i + 2); y > 0 {
			return fmt.Sprintf("%04d-%02d-%02d", y, m, d), end
		}
		return fmt.Sprintf("--%02d-%02d", m, d), i + 2
	}
	if y, end := g.yearBehind(i + 1); y > 0 {
		return fmt.Sprintf("%04d-%02d", y, m), end
	}
	switch g.word(i - 1) {
	case "in", "since", "last", "next", "until", "till", "by", "early", "late", "mid", "of", "from", "through", "this", "during", "to",
		"and", "before", "after", "between", "-":
		return fmt.Sprintf("--%02d", m), i + 1
	}
	if m != 3 && m != 5 && len(g.word(i)) > 3 {
		return fmt.Sprintf("--%02d", m), i + 1
	}
	return "", i
}

// dayMonth reads "17 March 2015" and "the 17th of March".
func (g *grammar) dayMonth(i int) (string, int) {
	d, ok := dayNumber(g.word(i))
	if !ok {
		return "", i
	}
	j := i + 1
	if g.word(j) == "of" {
		j++
	}
	m := g.month(j)
	if m == 0 {
		return "", i
	}
	if y, end := g.yearBehind(j + 1); y > 0 {
		return fmt.Sprintf("%04d-%02d-%02d", y, m, d), end
	}
	return fmt.Sprintf("--%02d-%02d", m, d), j + 1
}

func (g *grammar) yearBehind(i int) (int, int) {
	if g.word(i) == "," {
		i++
	}
	if y, ok := yearNumber(g.form(i)); ok {
		return y, i + 1
	}
	return 0, i
}

func (g *grammar) weekday(i int) (string, int) {
	at, shift := i, ""
	if s, ok := shifts[g.word(i)]; ok && s != 0 {
		at, shift = i+1, g.word(i)+" "
		if s < 0 {
			shift = "last "
		} else {
			shift = "next "
		}
	}
	d := lexicon.WeekdayNumber(g.word(at))
	if d == 0 || !startsUpper(g.form(at)) {
		return "", i
	}
	if strings.HasSuffix(g.word(at), "days") {
		return fmt.Sprintf("every weekday-%d", d), at + 1
	}
	return fmt.Sprintf("%sweekday-%d", shift, d), at + 1
}

// relative reads "yesterday" and "last month".
func (g *grammar) relative(i int) (string, int) {
	switch g.word(i) {
	case "yesterday":
		return "day-1", i + 1
	case "today", "tonight":
		return "day+0", i + 1
	case "tomorrow":
		return "day+1", i + 1
	}
	s, ok := shifts[g.word(i)]
	if !ok {
		return "", i
	}
	if w := g.word(i + 1); lexicon.TimeSpan(w) {
		return fmt.Sprintf("%s%+d", w, s), i + 2
	}
	return "", i
}

// year reads a year by itself and a decade. A plural noun behind it makes it a count.
func (g *grammar) year(i int) (string, int) {
	if w := g.word(i); len(w) == 5 && strings.HasSuffix(w, "0s") {
		if _, ok := yearNumber(w[:4]); ok {
			return w, i + 1
		}
	}
	if w := strings.TrimLeft(g.word(i), "'’‘"); len(w) == 3 && w[2] == 's' && w[1] == '0' && w[0] >= '1' && w[0] <= '9' &&
		(len(w) < len(g.word(i)) || g.word(i-1) == "the") {
		return "--" + w, i + 1 // of which century, nobody says
	}
	if from, to, end := g.years(i); end > i {
		return fmt.Sprintf("%d/%d", from, to), end
	}
	if y, ok := yearNumber(g.form(i)); ok && g.counted(i+1) == "" && !currency(g.word(i-1)) && !g.tight(i) {
		return strconv.Itoa(y), i + 1
	}
	return "", i
}

// years reads a year that goes on into a later one of its century: "2020-21", "1996/98".
func (g *grammar) years(i int) (from, to, end int) {
	w, last, end := g.form(i), "", i+1
	if len(w) == 7 && w[4] == '/' {
		w, last = w[:4], w[5:]
	} else if g.word(i+1) == "-" || g.word(i+1) == "–" {
		if g.tight(i+1) && g.tight(i+2) {
			last, end = g.word(i+2), i+3
		}
	}
	from, ok := yearNumber(w)
	n, err := strconv.Atoi(last)
	next := (from + 1) % 100
	if !ok || err != nil || len(last) != 2 || g.tight(i) || n != next && (n < next || g.word(end) == "of") {
		return 0, 0, i
	}
	to = from - from%100 + n
	if to < from {
		to += 100
	}
	return from, to, end
}

func yearNumber(w string) (int, bool) {
	if len(w) != 4 {
		return 0, false
	}
	y, err := strconv.Atoi(w)
	return y, err == nil && y >= 1500 && y < 2100
}

func dayNumber(w string) (int, bool) {
	if v, ok := ordinalDigits(w); ok && v >= 1 && v <= 31 {
		return int(v), true
	}
	d, err := strconv.Atoi(w)
	return d, err == nil && d >= 1 && d <= 31 && len(w) <= 2
}
