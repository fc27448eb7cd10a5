package attribution

import (
	"os"
	"strings"
	"testing"

	"factcheck/attribution/article"
)

// hostile are texts that a careless reader takes quadratic time for. Each benchmark runs at one size and at twice that size: ns/op of
// the second is to be about twice that of the first.
var hostile = map[string]string{
	"marks":      `"`,
	"openings":   "“a ",
	"apostrophe": "'a \"b\" ",
	"clauses":    "the mayor said that police were told the road was closed and ",
	"words":      "word ",
	"sentences":  "Fire. ",
	"counts":     "3 men ran and 4 men hid and ",
	"names":      "Al Bo said yes it was so. ",
	"letters":    "a",
	"digits":     "1,",
	"commas":     "said, ",
	"brackets":   "(",
	"hundreds":   "hundred ",
	"hyphens":    "a-",
	"paragraphs": "“Go.\n\n",
	"turns":      "Al Bo: he said so.\n\nIda Cy: Who did?\n\n",
	"dashes":     "— It was so, he said.\n\n",
}

func BenchmarkHostile(b *testing.B) {
	for name, piece := range hostile {
		for _, size := range []int{1 << 18, 1 << 19} {
			text := strings.Repeat(piece, size/len(piece))
			b.Run(name+map[int]string{1 << 18: "/one", 1 << 19: "/two"}[size], func(b *testing.B) {
				b.SetBytes(int64(size))
				b.ReportAllocs()
				for b.Loop() {
					Analyze(article.FromText("", "", text))
				}
			})
		}
	}
}

// BenchmarkSure compares the whole analysis of an article with the part that says how sure each predicate is: ns/op of the second over
// that of the first is the share of certainty.
func BenchmarkSure(b *testing.B) {
	text, err := os.ReadFile("../seeds/banjska/1.txt")
	if err != nil {
		b.Fatal(err)
	}
	a := article.FromText("", "", string(text))
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			Analyze(a)
		}
	})
	d := Analyze(a)
	b.Run("certainty", func(b *testing.B) {
		for b.Loop() {
			d.Judgments()
		}
	})
}
