package lexicon

import "strconv"

type calendarWord struct {
	kind   string
	number int
	time   bool
}

var calendarColumns = []Column{word, oneOf("month", "weekday", "span", "length"), Number(0, 12), oneOf("time", "-")}

var calendar = table("calendar.txt", 1, calendarColumns, entries(func(r Row) calendarWord {
	n, _ := strconv.Atoi(r.Cols[2])
	return calendarWord{r.Cols[1], n, r.Cols[3] == "time"}
}))

// Month is the number of a month by its name or abbreviation in lower case, January being 1; 0 for none.
func Month(word string) int { return calendarNumber("month", word) }

// WeekdayNumber is the number of a day of the week in lower case, Monday being 1; 0 for none.
func WeekdayNumber(word string) int { return calendarNumber("weekday", word) }

func calendarNumber(kind, word string) int {
	if w := calendar()[word]; w.kind == kind {
		return w.number
	}
	return 0
}

// TimeSpan reports whether a word in lower case is a stretch of time that "last" and "next" shift: "week", "summer".
func TimeSpan(word string) bool { return calendar()[word].kind == "span" }

// TimeLength reports whether a word in lower case is a stretch of time that can be counted: "week", "hours" by its lemma "hour".
func TimeLength(word string) bool { return TimeSpan(word) || calendar()[word].kind == "length" }

// NamesTime reports whether a word in lower case names a month or a day even where the name of somebody could stand.
func NamesTime(word string) bool { return calendar()[word].time }
