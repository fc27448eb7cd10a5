package facts

import (
	"fmt"
	"strconv"
	"strings"
)

// clock reads "3 p.m.", "3:30 p.m.", "15:30", "noon" and "midnight".
func (g *grammar) clock(i int) (string, int) {
	switch g.word(i) {
	case "noon":
		return "T12:00", i + 1
	case "midnight":
		return "T00:00", i + 1
	}
	h, m, end := g.hourMinute(i)
	if end == i {
		return "", i
	}
	switch half := strings.ReplaceAll(g.word(end), ".", ""); half {
	case "am", "pm":
		if half == "pm" && h < 12 {
			h += 12
		} else if half == "am" && h == 12 {
			h = 0
		}
		return fmt.Sprintf("T%02d:%02d", h, m), end + 1
	}
	if g.word(end-1) == g.word(i) && !strings.Contains(g.word(i), ":") { // an hour alone is any number
		return "", i
	}
	return fmt.Sprintf("T%02d:%02d", h, m), end
}

func halfOfDay(w string) bool {
	w = strings.ReplaceAll(w, ".", "")
	return w == "am" || w == "pm"
}

// hourMinute reads an hour with or without minutes.
func (g *grammar) hourMinute(i int) (h, m, end int) {
	hh, mm, cut := strings.Cut(g.word(i), ":")
	end = i + 1
	if !cut && halfOfDay(g.word(end)) {
		hh, mm, cut = strings.Cut(g.word(i), ".") // "7.45pm"
	}
	if !cut && g.word(i+1) == ":" && g.tight(i+1) && g.tight(i+2) {
		mm, cut, end = g.word(i+2), true, i+3
	}
	h, err := strconv.Atoi(hh)
	if err != nil || h > 24 || len(hh) > 2 {
		return 0, 0, i
	}
	if !cut {
		return h, 0, end
	}
	if m, err = strconv.Atoi(mm); err != nil || len(mm) != 2 || m > 59 {
		return 0, 0, i
	}
	return h, m, end
}
