package compare

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"factcheck/attribution/facts"
	"factcheck/attribution/lexicon"
)

// dates compares dates in order. The same day by another name is quiet: "March 17" and "March 17, 2015", and where the times of the
// versions are known "Tuesday" and "March 17". A weekday that is not printed any more is a small thing: stories shed them as they age.
func dates(p *pair) (out []Detail) {
	a, b := p.old.dates(), p.new.dates()
	pairs := same(len(a), len(b), func(i, j int) bool { return p.sameDate(a[i], b[j]) })
	for _, same := range pairs {
		if o, n := p.old.text(a[same[0]].Span), p.new.text(b[same[1]].Span); a[same[0]].Norm != b[same[1]].Norm {
			out = append(out, Detail{Aspect: Date, Old: o, New: n, Direction: Renotated})
		}
	}
	gaps(len(a), len(b), pairs, func(i0, i1, j0, j1 int) {
		for ; i0 < i1 || j0 < j1; i0, j0 = i0+1, j0+1 {
			d := Detail{Aspect: Date, Severity: High}
			switch {
			case i0 < i1 && j0 < j1:
				d.Old, d.New = p.old.text(a[i0].Span), p.new.text(b[j0].Span)
				d.Severity = otherDate(a[i0].Norm, b[j0].Norm)
			case i0 < i1:
				d.Old, d.Severity = p.old.text(a[i0].Span), Medium
				if passing(a[i0].Norm) {
					d.Severity = Low
				}
			default:
				d.New, d.Severity = p.new.text(b[j0].Span), Medium
			}
			out = append(out, d)
		}
	})
	return out
}

// dates are the dates of a side, without the weekdays and months that are the surnames of persons whom the article names in full: "Dave
// Sunday".
func (s side) dates() (out []facts.Date) {
	for _, d := range s.facts.Dates {
		if !s.version.surname(s.text(d.Span)) {
			out = append(out, d)
		}
	}
	return out
}

// surname reports whether a word stands behind a first name anywhere in the article.
func (v *version) surname(w string) bool {
	if v.surnames == nil {
		v.surnames = map[string]bool{}
		for _, d := range v.doc.Facts {
			for _, f := range d.Dates {
				if first := lastWord(v.doc.Article.Prose[:f.Span.Start]); first != "" && isFirstName(first) {
					v.surnames[f.Span.Of(v.doc.Article.Prose)] = true
				}
			}
		}
	}
	return v.surnames[w]
}

func isFirstName(w string) bool {
	_, is := lexicon.FirstName(strings.ToLower(w))
	return is && unicode.IsUpper([]rune(w)[0])
}

// lastWord is the word that a text ends with, before a space.
func lastWord(s string) string {
	s = strings.TrimSuffix(s, " ")
	return s[strings.LastIndexAny(s, " \n")+1:]
}

// otherDate is how grave it is that one date stands for another. Where each says when in another way, nobody knows whether it is another
// day: "March 4" for "Tuesday" may be one; "Tuesday" for "today" mostly is.
func otherDate(old, fresh string) Severity {
	plainDay := func(norm string) string { return strings.TrimPrefix(strings.TrimPrefix(norm, "last "), "next ") }
	today := func(norm string) bool { return strings.HasPrefix(norm, "day") }
	switch {
	case passing(old) != passing(fresh):
		return Medium
	case passing(old) && (today(old) != today(fresh) || plainDay(old) == plainDay(fresh) && !(decided(old) && decided(fresh))):
		return Low
	}
	return High
}

// decided reports whether a date tells the weekday before from the one behind: "last Friday".
func decided(norm string) bool {
	return strings.HasPrefix(norm, "last ") || strings.HasPrefix(norm, "next ")
}

// passing reports whether a date is told from the day on which the article was written: "Tuesday", "yesterday", "last week".
func passing(norm string) bool {
	weekday := strings.Contains(norm, "weekday-") && !strings.HasPrefix(norm, "every")
	word := len(norm) > 2 && norm[0] >= 'a' && strings.Contains(norm, "-")
	return weekday || word || strings.Contains(norm, "+")
}

// withoutYear reports whether m is n without its year.
func withoutYear(m, n string) bool { return strings.HasPrefix(m, "--") && yearless(n) == m }

// sameDate reports whether two dates can be the same: equal, one of them the other with a year, or the same day by the times of the
// versions.
func (p *pair) sameDate(a, b facts.Date) bool {
	m, n := a.Norm, b.Norm
	within := decade(m, n) || decade(n, m) || strings.HasPrefix(m, n+"/") || strings.HasPrefix(n, m+"/")
	if m == n || within || withoutYear(m, n) || withoutYear(n, m) {
		return true
	}
	for _, d := range days(m, p.old.doc.Article.Time) {
		for _, e := range days(n, p.new.doc.Article.Time) {
			if d == e {
				return true
			}
		}
	}
	return false
}

// decade reports whether m is n without its century: "the 90s".
func decade(m, n string) bool {
	short, ok := strings.CutPrefix(m, "--")
	return ok && len(n) == 5 && strings.HasSuffix(short, "s") && strings.HasSuffix(n, short)
}

// yearless is a full date or a month of a year without the year; "" for others.
func yearless(norm string) string {
	if len(norm) >= 7 && norm[4] == '-' && norm[0] >= '0' && norm[0] <= '9' {
		return "-" + norm[4:]
	}
	return ""
}

// days are the calendar days that a date can mean in an article of the given time: the weekday before and the one behind, the day of a
// month without its year in that year and its neighbours. None where it means no day, or where the time is unknown or no date.
func days(norm, written string) (out []string) {
	day := func(t time.Time) { out = append(out, t.Format(time.DateOnly)) }
	if t, err := time.Parse(time.DateOnly, norm); err == nil {
		day(t)
		return out
	}
	if len(written) < len(time.DateOnly) {
		return nil
	}
	at, err := time.Parse(time.DateOnly, written[:len(time.DateOnly)])
	if err != nil {
		return nil
	}
	var n, m int
	switch {
	case scan(norm, "day%d", &n):
		day(at.AddDate(0, 0, n))
	case scan(norm, "weekday-%d", &n), scan(norm, "last weekday-%d", &n), scan(norm, "next weekday-%d", &n):
		back := (int(at.Weekday()) - n%7 + 7) % 7
		if !strings.HasPrefix(norm, "next") {
			day(at.AddDate(0, 0, -back))
		}
		if !strings.HasPrefix(norm, "last") {
			day(at.AddDate(0, 0, 7-back))
		} else {
			day(at.AddDate(0, 0, -back-7))
		}
	case scan(norm, "--%02d-%02d", &m, &n):
		for year := at.Year() - 1; year <= at.Year()+1; year++ {
			day(time.Date(year, time.Month(m), n, 0, 0, 0, 0, time.UTC))
		}
	}
	return out
}

// scan reads numbers by a pattern that must fit the whole text.
func scan(text, pattern string, into ...any) bool {
	n, err := fmt.Sscanf(text+"\x00", pattern+"\x00", into...)
	return err == nil && n == len(into)
}
