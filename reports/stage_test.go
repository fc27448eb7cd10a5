package reports

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/compare/history"
	"factcheck/reports/internal/escape"

	"github.com/stretchr/testify/require"
)

// A stage is a report about articles in which a harmless word stands wherever an article, its name or a commit can put text. Played with
// another text of the same length, it is what would come of that text if the analysis read the same in it.

// lengths are those of the words for which there are stages.
var lengths = []int{16, 64, 256, 1024, 4096}

// fitted makes a text as long as the word of a stage: by repeating it, and at the end by filling it up. ok is false for what is too long,
// or shows nothing.
func fitted(s string) (out string, ok bool) {
	s = strings.ToValidUTF8(s, "\ufffd")
	if escape.Clean(s) == "" {
		return "", false
	}
	for _, n := range lengths {
		if len(s) > n {
			continue
		}
		s = strings.Repeat(s, (n+len(s)-1)/len(s))
		cut := n
		for !utf8.RuneStart((s + "x")[cut]) {
			cut--
		}
		return s[:cut] + strings.Repeat("x", n-cut), true
	}
	return "", false
}

// standIn is the harmless word of n letters.
func standIn(n int) string { return "Z" + strings.Repeat("z", n-1) }

var (
	stages  = map[int][]*Report{}
	staging sync.Mutex
)

// stageCount is how many stages there are.
const stageCount = 5

// stagesOf are the reports about a word of n letters: an article, two versions, a series, versions in git, and a history.
func stagesOf(t testing.TB, n int) []*Report {
	staging.Lock()
	defer staging.Unlock()
	if stages[n] != nil {
		return stages[n]
	}
	w := standIn(n)
	first := w + " closes bridge\n\nBy Mayor " + w + "\n\nPolice chief " + w + " said " + w +
		" may have hurt three people on Monday.\n\nMayor Ana " + w + " said “the " + w + " was stolen”.\n\n" +
		"Police are looking for suspected murderer " + w + ".\n\n- The " + w + " is closed\n\nThe " + w + " road was open. “It " + w +
		" will stay,” " + w + " said."
	second := "Correction: An earlier version of this article misstated the name of " + w + ".\n\n" + strings.NewReplacer("three",
		"four "+w, "may have", "", "stolen", w+" sold").Replace(first)
	third := strings.NewReplacer("The "+w+" road was open. ", "", "Police chief "+w+" said", "").Replace(second)
	var docs []*attribution.Document
	for i, text := range []string{first, second, third} {
		a := article.FromText(fmt.Sprintf("news/%d%s%d.txt", i, w, i), w, text)
		a.Time = w
		d := attribution.Analyze(a)
		d.Warnings = append(d.Warnings, w)
		d.Accepted = append(d.Accepted, attribution.Accepted{Finding: attribution.Finding{Rule: "nobody-alleges", Severity: compare.Low,
			Claim: -1, Message: w}, By: "comment", Reason: w})
		docs = append(docs, d)
	}
	two := compare.Versions(docs[:2])
	two.Steps[0].Accepted = append(two.Steps[0].Accepted, compare.Accepted{Rule: "number", Change: 0, By: "baseline", Reason: w})
	series := compare.Versions(docs)
	log := []history.Revision{}
	for _, d := range docs {
		log = append(log, history.Revision{Commit: "0123456789abcdef", Time: "2024-03-05T12:00:00Z", Subject: w, Name: d.Article.Name,
			Blob: "a"})
	}
	stages[n] = []*Report{{Analyses: docs[:1]}, {Comparisons: []*compare.Comparison{two}}, {Comparisons: []*compare.Comparison{series}},
		{Comparisons: []*compare.Comparison{two}, Fork: &history.Fork{Base: w, Commit: "0123456789abcdef",
			Changes: []history.Change{{Old: docs[0].Article.Name, New: docs[1].Article.Name, OldBlob: "a"}}}},
		{Comparisons: []*compare.Comparison{series}, Log: log}}
	return stages[n]
}

// TestStage proves that the word stands where text comes from an article.
func TestStage(t *testing.T) {
	w := standIn(16)
	rs := stagesOf(t, 16)
	require.Len(t, rs, stageCount)
	d := rs[0].Analyses[0]
	require.NotEmpty(t, d.Findings)
	require.Contains(t, d.Findings[0].Message, w)
	var sources []string
	for _, a := range d.Attributions {
		sources = append(sources, a.Source.Name)
	}
	require.Contains(t, strings.Join(sources, "\n"), w)
	require.NotEmpty(t, rs[1].Comparisons[0].Steps[0].Notes)
	require.Contains(t, rs[1].Comparisons[0].Dump(), "number")
	s, ok := fitted("<b>")
	require.True(t, ok)
	require.Equal(t, "<b><b><b><b><b><", s)
	require.NotContains(t, played(rs[1], s).Comparisons[0].Dump(), "zzz")
}

// played is a copy of a stage with another text in the place of the word.
func played(r *Report, s string) *Report {
	w := standIn(len(s))
	c := copier{strings.NewReplacer(w, s, strings.ToLower(w), s, strings.ToUpper(w), s), map[any]reflect.Value{}}
	return c.copy(reflect.ValueOf(r)).Interface().(*Report)
}

// copier copies values and all that they lead to, with other texts in fields that can be seen from outside.
type copier struct {
	*strings.Replacer
	seen map[any]reflect.Value // by pointer
}

func (c copier) copy(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.String:
		out := reflect.New(v.Type()).Elem()
		out.SetString(c.Replace(v.String()))
		return out
	case reflect.Pointer:
		return c.pointer(v)
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(c.copy(v.Index(i)))
		}
		return out
	case reflect.Struct:
		out := reflect.New(v.Type()).Elem()
		out.Set(v)
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out.Field(i).Set(c.copy(v.Field(i)))
			}
		}
		return out
	}
	return v
}

func (c copier) pointer(v reflect.Value) reflect.Value {
	if v.IsNil() {
		return v
	}
	if out, ok := c.seen[v.Interface()]; ok {
		return out
	}
	out := reflect.New(v.Type().Elem())
	c.seen[v.Interface()] = out
	out.Elem().Set(c.copy(v.Elem()))
	return out
}
