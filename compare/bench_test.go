package compare

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"factcheck/attribution"
	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// report writes an article of n sentences, five to a paragraph, each with another street and number; those for which other says so are told
// in other words with another number.
func report(n int, other func(i int) bool) *attribution.Document {
	trades := []string{"bakery", "library", "foundry", "cinema", "school", "brewery", "clinic"}
	streets := []string{"Harbour", "Garrison", "Mill", "Orchard", "Quarry", "Station", "Chapel", "Linden", "Market", "Tanner", "Bishop"}
	var b strings.Builder
	for i := range n {
		if other(i) {
			fmt.Fprintf(&b, "A storm tore %d tiles off a roof behind the %s and nobody was hurt. ", 900+i, streets[i%len(streets)])
		} else {
			fmt.Fprintf(&b, "Police said the %s at %d %s Street lost %d windows. ", trades[i%len(trades)], i, streets[i%len(streets)],
				3+i%50)
		}
		if i%5 == 4 {
			b.WriteString("\n\n")
		}
	}
	return attribution.Analyze(article.FromText("", "", b.String()))
}

func never(int) bool  { return false }
func always(int) bool { return true }

// pairsOfCost are two versions of n sentences each: the usual case and the worst ones.
var pairsOfCost = []struct {
	name string
	of   func(n int) [2]*attribution.Document
}{
	{"edited", func(n int) [2]*attribution.Document {
		return [2]*attribution.Document{report(n, never), report(n, func(i int) bool { return i%20 == 7 })}
	}},
	{"equal", func(n int) [2]*attribution.Document {
		return [2]*attribution.Document{report(n, never), report(n, never)}
	}},
	{"rewritten", func(n int) [2]*attribution.Document {
		return [2]*attribution.Document{report(n, never), report(n, always)}
	}},
	{"one sentence", func(n int) [2]*attribution.Document {
		text := strings.Repeat("Police said the bridge was closed. ", n)
		a, b := article.FromText("", "", text), article.FromText("", "", text+"The end.")
		return [2]*attribution.Document{attribution.Analyze(a), attribution.Analyze(b)}
	}},
}

// BenchmarkVersions compares two versions at one size and at twice that size: ns/op of the second is to be about twice that of the first.
// Analysis is what the same two versions take to be read.
func BenchmarkVersions(b *testing.B) {
	for _, p := range pairsOfCost {
		for _, n := range []int{5_000, 10_000} {
			b.Run(fmt.Sprintf("%s/%d", p.name, n), func(b *testing.B) {
				start := time.Now()
				docs := p.of(n)
				read := time.Since(start)
				b.ResetTimer()
				for range b.N {
					Versions(docs[:])
				}
				b.ReportMetric(float64(read.Nanoseconds()), "analysis-ns")
			})
		}
	}
}

// BenchmarkSeries compares two versions and eleven: ten steps are to take about ten times as long as one.
func BenchmarkSeries(b *testing.B) {
	for _, n := range []int{2, 11} {
		var docs []*attribution.Document
		for k := range n {
			docs = append(docs, report(500, func(i int) bool { return i%20 == k }))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for range b.N {
				Versions(docs)
			}
		})
	}
}

// TestCost proves that comparing takes less time than reading what is compared, in the worst cases, too.
func TestCost(t *testing.T) {
	for _, p := range pairsOfCost {
		start := time.Now()
		docs := p.of(400)
		read := time.Since(start)
		start = time.Now()
		Versions(docs[:])
		assert.Less(t, time.Since(start), read, p.name)
	}
}
