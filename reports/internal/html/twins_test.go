package html

import (
	"bytes"
	"flag"
	"fmt"
	"html"
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/testdata/twins"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the tables anew")

// shown prints what a page shows of an article: its figures, its panels, its text with the marks, and each claim.
func shown(text string) (out []string) {
	a := newArticle(attribution.Analyze(article.FromText("1", "", text)), "a")
	say := func(format string, args ...any) {
		out = append(out, strings.TrimRight(fmt.Sprintf(format, args...), " "))
	}
	say("%s %q of %d claims %d own (%d %%), %d attributed, %d below, %d sources, %d unnamed", a.ID, a.Heading, a.Claims, a.Own,
		a.OwnShare, a.Attributed, a.Below, a.SourceCount, a.Unnamed)
	for _, b := range a.Bar {
		say("bar %+v", b)
	}
	for _, l := range a.Labels {
		say("label %s %s %d", l.Label, l.Family, l.Count)
	}
	for _, s := range a.Sources {
		say("source %d %s (%s; %s; %s) mentions %d claims %d below %d share %d %%", s.Number, s.Name, s.Traits, s.Naming, s.Role,
			s.Mentions, s.Count, s.Below, s.Share)
	}
	for _, d := range a.Disputes {
		say("dispute %q %+v", d.Text, d.Sides)
	}
	for _, f := range a.Findings {
		say("finding %s %s %q at %q", f.Severity, f.Rule, f.Message, f.Mark)
	}
	if a.Headline != nil {
		say("headline %s", drawn(a.Headline))
	}
	for _, g := range a.Groups {
		for _, b := range g.Blocks {
			say("%s %s", g.Kind, drawn(&b))
		}
	}
	for _, e := range a.Entries {
		say("claim %s %s %d %s %s, %s (%s; %s) %d %v %q %q %v %v secondhand=%t", e.ID, e.Mark, e.Number, e.Label, e.Family, e.Source,
			e.Traits, e.Naming, e.SourceNumber, e.Chain, e.Text, e.Kind, e.Evidence, e.Concerns, e.Secondhand)
	}
	return out
}

// drawn prints a block: [id class: words]tag for a mark, with <role for: words> in it; a plus before and behind it where the mark begins
// or ends elsewhere.
func drawn(b *block) string {
	if b == nil {
		return "nothing"
	}
	var s strings.Builder
	for _, r := range b.Runs {
		if r.Mark != nil {
			s.WriteString(map[bool]string{true: "[", false: "+["}[r.First] + r.Mark.ID + " " + r.Mark.Class + ": ")
		}
		for _, p := range r.Parts {
			if p.Role != "" || p.For != "" {
				s.WriteString("<" + strings.TrimSpace(p.Role+" "+p.For) + ": " + p.Text + ">")
			} else {
				s.WriteString(p.Text)
			}
		}
		if r.Mark != nil {
			s.WriteString(map[bool]string{true: "]" + r.Mark.Tag, false: "]+"}[r.Last])
		}
	}
	return s.String()
}

// TestShownArticles are articles, each beside one of which a page shows something else.
func TestShownArticles(t *testing.T) {
	twins.Check(t, "../../../testdata/twins/pages.txt", *update, shown)
}

// sideBySide prints what a page shows of versions that are parted by two strokes.
func sideBySide(all bool) func(text string) []string {
	return func(text string) (out []string) {
		var docs []*attribution.Document
		for i, v := range strings.Split(text, " // ") {
			docs = append(docs, attribution.Analyze(article.FromText(fmt.Sprint(i+1), "", v)))
		}
		h := newComparison(compare.Versions(docs), "d", all)
		say := func(format string, args ...any) {
			out = append(out, strings.TrimRight(fmt.Sprintf(format, args...), " "))
		}
		say("%q loud %d versions %+v", h.Heading, h.Loud, h.Versions)
		say("filters %+v %+v", h.Severities, h.Aspects)
		for _, s := range h.Steps {
			say("step %s %s to %s: %s; %s; kept %d %% rewritten=%t", s.ID, s.Old, s.New, s.Counts, s.Quiet, s.Kept, s.Rewritten)
			for _, r := range s.Rows {
				switch {
				case r.Same:
					say("same %s", drawn(r.New))
				default:
					say("row %s || %s", drawn(r.Old), drawn(r.New))
				}
			}
			for _, e := range s.Entries {
				say("change %s %s %d %s %v %v moved=%t announced=%t %v %v", e.ID, e.Mark, e.Place, e.Op, e.Aspects, e.Voices, e.Moved,
					e.Announced, e.Notes, e.Concerns)
			}
			for _, n := range s.Notes {
				say("note %+v", n)
			}
			for _, f := range s.Findings {
				say("finding %+v", f)
			}
		}
		if t := h.Timeline; t != nil {
			say("timeline %s %v stayed %d events %+v", t.ID, t.Versions, t.Stayed, t.Events)
			for _, th := range t.Threads {
				say("thread %s %q%s %+v", th.ID, th.Text, th.Events, th.Cells)
			}
		}
		return out
	}
}

// TestSideBySide are versions of articles, each beside one of which a page shows something else.
func TestSideBySide(t *testing.T) {
	twins.Check(t, "../../../testdata/twins/pages_diff.txt", *update, sideBySide(false))
}

// TestPressed presses the filter of what is quiet where all is asked for, and only what is grave where every version was rewritten.
func TestPressed(t *testing.T) {
	pressed := func(all bool, texts ...string) (out []string) {
		h := newComparison(compare.Versions(docsOf(t, texts...)), "d", all)
		for _, f := range h.Severities {
			if f.Pressed {
				out = append(out, f.Value)
			}
		}
		return out
	}
	rewritten := []string{"Mayor resigns\n\nThe bridge is closed.\n\nThe mayor resigned.\n\nA tram fell.",
		"Mayor resigns\n\nRain fell.\n\nThe sun shone.\n\nA dog barked."}
	assert.Empty(t, pressed(false, "The bridge is closed.", "The bridge is open."))
	assert.Equal(t, []string{"quiet"}, pressed(true, "The bridge is closed.", "The bridge is open."))
	assert.Equal(t, []string{"high"}, pressed(false, rewritten...))
	assert.Equal(t, []string{"quiet"}, pressed(true, rewritten...))
	assert.Empty(t, pressed(false, append(rewritten[:1:1], rewritten...)...))
}

// TestTitles names a page after what it shows, and it has its style, its script, and a policy that lets in nothing else.
func TestTitles(t *testing.T) {
	page := func(texts int, c ...*compare.Comparison) string {
		r := analysed(t)
		for range texts {
			r.Analyses = append(r.Analyses, docsOf(t, "Mayor resigns\n\nThe bridge is closed.")...)
		}
		r.Comparisons = c
		var b bytes.Buffer
		require.NoError(t, Write(&b, r, false))
		return b.String()
	}
	diff := compare.Versions(docsOf(t, "Mayor resigns\n\nThe bridge is closed.", "Mayor resigns\n\nThe bridge is open."))
	one := page(1)
	assert.Contains(t, one, "<title>Mayor resigns – factcheck</title>")
	assert.Contains(t, page(2), "<title>2 articles – factcheck</title>")
	assert.Contains(t, page(0, diff), "<title>What changed: Mayor resigns – factcheck</title>")
	assert.Contains(t, page(0, diff, diff), "<title>factcheck</title>")
	style, err := joined("page.css", "text.css", "panel.css", "diff.css", "print.css")
	require.NoError(t, err)
	script, err := joined("page.js", "marks.js", "filter.js", "card.js", "jump.js")
	require.NoError(t, err)
	assert.Contains(t, one, style)
	assert.Contains(t, one, script)
	for _, text := range []string{style, script} {
		assert.Contains(t, html.UnescapeString(one), "'sha256-"+hashOf(text)+"'")
	}
	_, err = joined("no.css")
	assert.Error(t, err)
}

// TestIncreasing keeps the longest run that grows.
func TestIncreasing(t *testing.T) {
	for _, c := range [][2][]int{
		{{0, 1, 2}, {0, 1, 2}},
		{{2, 0, 1}, {-1, 0, 1}},
		{{0, 0, 1}, {-1, 0, 1}},
		{{3, -1, 4}, {3, -1, 4}},
		{{4, 5, 1, 2, 3}, {-1, -1, 1, 2, 3}},
		{{1, 5, 2, 3}, {1, -1, 2, 3}},
		{{-1, -1}, {-1, -1}},
		{{}, {}},
	} {
		assert.Equal(t, c[1], increasing(c[0]), c[0])
	}
}
