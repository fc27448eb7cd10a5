package facts

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// read prints the facts of a text, one line each.
func read(text string) string {
	a := article.FromText("", "", text)
	var out []string
	for _, f := range Find(a.Prose, syntax.Analyze(a.Prose, a.Blocks)) {
		for _, q := range f.Quantities {
			v := fmt.Sprint(q.Value)
			if q.High != q.Value {
				v += fmt.Sprint("..", q.High)
			}
			out = append(out, strings.Join(strings.Fields(fmt.Sprint(q.Bound, " ", v, " ", q.Unit, " ", slash(q.Per))), " "))
		}
		for _, d := range f.Dates {
			out = append(out, "@"+d.Norm)
		}
		for _, n := range f.Names {
			out = append(out, n.Text)
		}
	}
	return strings.Join(out, "; ")
}

func slash(per string) string {
	if per == "" {
		return ""
	}
	return "/" + per
}

func TestQuantities(t *testing.T) {
	for text, want := range map[string]string{
		"they found three bodies there.":                    "3 body",
		"six other members of the group fled.":              "6 member",
		"it rose 5.1 percent.":                              "5.1 percent",
		"it rose 5.1% then.":                                "5.1 percent",
		"it rose by 5 per cent.":                            "5 percent",
		"they paid $2.5 million per year for it.":           "2.5e+06 USD /year",
		"they paid $737,000 for it.":                        "737000 USD",
		"they paid 40,000 euros for it.":                    "40000 EUR",
		"at least 107 people died.":                         "at least 107 person",
		"nearly two hundred and fifty people came.":         "about 250 person",
		"more than twenty-five soldiers came.":              "at least 25 soldier",
		"two-million people came.":                          "2e+06 person",
		"twenty-one people came.":                           "21 person",
		"sixty - three people came.":                        "60; 3 person", // no word of one number
		"one hundred and five people came.":                 "105 person",
		"two hundred-thousand people came.":                 "200000 person",
		"nine thousand two hundred people came.":            "9200 person",
		"thirty-second place went to her.":                  "32 ordinal",
		"half a million people came.":                       "500000 person",
		"between 3 and 4 people came.":                      "3..4 person",
		"two dozen people came.":                            "24 person",
		"up to 30 homes burned.":                            "at most 30 home",
		"as many as 30 homes burned.":                       "at most 30 home",
		"no fewer than 30 homes burned.":                    "at least 30 home",
		"no more than 30 homes burned.":                     "at most 30 home",
		"in excess of 30 homes burned.":                     "at least 30 home",
		"as little as 30 euros was paid.":                   "at least 30 EUR",
		"dozens of people came.":                            "about 12 person",
		"a 9-year-old boy came.":                            "9 year-old",
		"between 20 and 30 people came.":                    "20..30 person",
		"they sold 20-30 cars a day.":                       "20..30 car /day",
		"two-thirds of them agreed.":                        "0.6666666666666666 part",
		"one in five adults smoke.":                         "0.2 part",
		"it was the third straight year.":                   "3 ordinal",
		"half a million people left.":                       "500000 person",
		"150K voters came.":                                 "150000 voter",
		"one of the men fled and no one saw it.":            "",
		"a dozen witnesses spoke.":                          "12 witness",
		"the vote was 52-35 in the end.":                    "52; 35",
		"the bill rose to $1.2 billion from $900 million.":  "1.2e+09 USD; 9e+08 USD",
		"it fell 3 percentage points.":                      "3 percentage point",
		"he took the $145,244-a-year job.":                  "145244 USD /year",
		"he caught COVID-19 there.":                         "COVID",
		"the F-16 crashed.":                                 "",
		"the two-day talks ended.":                          "2 day",
		"it took a second year and the second time was it.": "2 ordinal",
	} {
		assert.Equal(t, want, read("so "+text), text)
	}
}

func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"it closed on March 17, 2015.":             "@2015-03-17",
		"it closed on 17 March 2015.":              "@2015-03-17",
		"it closed on March 17.":                   "@--03-17",
		"it closed in March.":                      "@--03",
		"it closed in early March.":                "@--03/early",
		"it closed until mid-April.":               "@--04/mid",
		"it closed in late March 2015.":            "@2015-03/late",
		"it closed late March 3.":                  "@--03-03",
		"they may close it and march on.":          "",
		"it may close in May.":                     "@--05",
		"it closed last Tuesday.":                  "@last weekday-2",
		"it closed on Tuesday morning.":            "@weekday-2",
		"it closed yesterday.":                     "@day-1",
		"it closed last month.":                    "@month-1",
		"it opened in 2008.":                       "@2008",
		"it sold 2000 cars.":                       "2000 car",
		"it began in the 1990s.":                   "@1990s",
		"it is the 2020-21 budget.":                "@2020/2021",
		"it sold 2020-25 of them.":                 "25; @2020",
		"it opens at 3:30 p.m. daily.":             "@T15:30",
		"it opens at 9 a.m. daily.":                "@T09:00",
		"it opens at 15:45 daily.":                 "@T15:45",
		"it was dated 2015-03-17 there.":           "@2015-03-17",
		"the vote on Sept. 4 was close.":           "@--09-04",
		"it was open Tuesdays.":                    "@every weekday-2",
		"the deal of January 2020 held for a day.": "@2020-01",
	} {
		assert.Equal(t, want, read("so "+text), text)
	}
}

func TestNames(t *testing.T) {
	for text, want := range map[string]string{
		"then Albin Kurti spoke.":                          "Albin Kurti",
		"The minister met President Ana de Souza in Oslo.": "Ana de Souza; Oslo",
		"Police said the Bank of England was shut.":        "Bank of England",
		"Nobody met Smith. Smith was away.":                "Smith; Smith",
		"Rain fell. The rain stopped.":                     "",
		"Mr. Jones’s house in Novi Pazar burned.":          "Jones; Novi Pazar",
	} {
		assert.Equal(t, want, read(text), text)
	}
}

func TestWithin(t *testing.T) {
	a := article.FromText("", "", "Three men and four women met Ana Horvat on March 3 in Oslo.")
	f := Find(a.Prose, syntax.Analyze(a.Prose, a.Blocks))[0]
	got := f.Within([]article.Span{{Start: 0, End: 9}})
	assert.Len(t, got.Quantities, 1)
	assert.Empty(t, got.Dates)
	assert.Empty(t, got.Names)
}

// FuzzFind: every fact lies in the text.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"About 3,000 to 4,000 people paid $2.5m on May 3, 2024.", "3-4-3-4", "Mr. A. B. Smith (44) of St. Paul",
		"ten to 12 per cent", "half a dozen", "1/2 of 30%", "on Tuesday at 5 p.m."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 150 || !utf8.ValidString(text) {
			return
		}
		for _, fact := range Find(text, syntax.Analyze(text, []article.Block{{Span: article.Span{End: len(text)}}})) {
			var spans []article.Span
			for _, q := range fact.Quantities {
				spans = append(spans, q.Span)
			}
			for _, d := range fact.Dates {
				spans = append(spans, d.Span)
			}
			for _, n := range fact.Names {
				spans = append(spans, n.Span)
			}
			for _, s := range spans {
				require.True(t, s.Start >= 0 && s.Start < s.End && s.End <= len(text), "%v", s)
				require.True(t, utf8.ValidString(s.Of(text)))
			}
		}
	})
}
