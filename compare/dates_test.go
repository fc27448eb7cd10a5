package compare

import (
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// dated compares two texts of two times and gives what is told of their dates, with its severity.
func dated(oldTime, old, freshTime, fresh string) (out []string) {
	var docs []*attribution.Document
	for _, v := range [][2]string{{oldTime, old}, {freshTime, fresh}} {
		a := article.FromText("", "", v[1])
		a.Time = v[0]
		docs = append(docs, attribution.Analyze(a))
	}
	for _, c := range Versions(docs).Steps[0].Changes {
		for _, d := range c.Details {
			if d.Aspect == Date {
				out = append(out, d.Severity.String()+" "+d.Old+" -> "+d.New+" "+string(d.Direction))
			}
		}
	}
	return out
}

func TestDates(t *testing.T) {
	const tuesday, wednesday = "2015-03-17T18:00:00Z", "2015-03-18T09:30:00Z"
	for _, c := range []struct{ oldTime, old, freshTime, fresh, want string }{
		{tuesday, "The bridge closed on Tuesday.", wednesday, "The bridge closed on March 17.", "quiet Tuesday -> March 17 renotated"},
		{tuesday, "The bridge closed today.", wednesday, "The bridge closed on Tuesday.", "quiet today -> Tuesday renotated"},
		{tuesday, "The bridge closed today.", wednesday, "The bridge closed yesterday.", "quiet today -> yesterday renotated"},
		{"", "The bridge closed on March 17.", "", "The bridge closed on March 17, 2015.", "quiet March 17 -> March 17, 2015 renotated"},
		{tuesday, "The bridge closed on Tuesday.", wednesday, "The bridge closed on March 16.", "medium Tuesday -> March 16 "},
		{"", "The bridge closed on Tuesday.", "", "The bridge closed on March 17.", "medium Tuesday -> March 17 "},
		{"", "The bridge closed on Tuesday.", "", "The bridge closed on Wednesday.", "high Tuesday -> Wednesday "},
		{"", "The bridge closed on March 17.", "", "The bridge closed on March 18.", "high March 17 -> March 18 "},
		{"no date", "The bridge closed on Tuesday.", "", "The bridge closed.", "low Tuesday ->  "},
		{"", "The bridge closed on March 17.", "", "The bridge closed.", "medium March 17 ->  "},
	} {
		assert.Equal(t, []string{c.want}, dated(c.oldTime, c.old, c.freshTime, c.fresh), "%s / %s", c.old, c.fresh)
	}
	assert.Empty(t, dated(tuesday, "The bridge closed on Tuesday.", wednesday, "The bridge closed on Tuesday."))
}

// TestSurnamesAreNoDates proves that a person who is called like a day is no date, and that the day still is one.
func TestSurnamesAreNoDates(t *testing.T) {
	const before = "Dave Sunday won the race for attorney general. "
	assert.Empty(t, told(Date, before+"The attorney general will lead an office of 500 people.",
		before+"As attorney general, Sunday will lead an office of 500 people."))
	assert.NotEmpty(t, told(Date, before+"The attorney general will speak in the hall on Monday.",
		before+"The attorney general will speak in the hall on Tuesday."))
}

// TestPartsOfMonths proves that one part of a month for another is another date, and that a part more is none.
func TestPartsOfMonths(t *testing.T) {
	assert.Equal(t, []string{"high mid-April -> early April "}, told(Date, "The schools are closed until mid-April.",
		"The schools are closed until early April."))
	assert.Equal(t, []string{"quiet April -> early April renotated"}, told(Date, "The schools are closed until April.",
		"The schools are closed until early April."))
}
