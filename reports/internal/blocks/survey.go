package blocks

import (
	"fmt"

	"factcheck/attribution"
	"factcheck/compare"
	"factcheck/reports/internal/escape"
	"factcheck/reports/internal/places"
)

// Survey makes the tree of a report that is to fit into a limit. The first part is what must be known about the judging of a range, empty
// for nothing. Each other part is about an article or a step: a paragraph, and findings and changes, each of which may be left out.
func Survey(r *Report) *Tree {
	t := &Tree{Parts: make([]Part, 1)}
	if text, _ := Told(r); text != "" {
		t.Parts[0] = Part{Paragraph{Text{quote(Excerpt(text))}}}
	}
	for _, d := range r.Analyses {
		t.Parts = append(t.Parts, surveyAnalysis(d))
	}
	for _, c := range r.Comparisons {
		for _, s := range c.Steps {
			t.Parts = append(t.Parts, surveyStep(c, s))
		}
	}
	return t
}

func surveyAnalysis(d *attribution.Document) Part {
	s := Summarise(d)
	const shares = ": %s, %d in the article's own voice, %d from %s, %d less sure than “reported”."
	about := fmt.Sprintf(shares, Count(s.Claims, "claim"), s.Own, s.Claims-s.Own, Count(len(s.Sources), "source"), len(s.Below))
	out := Part{Paragraph{Text{standing(FileName(d.Article.Name)), own(about)}}}
	for _, r := range Results(&Report{Analyses: []*attribution.Document{d}}, places.CodePoints, compare.FailOn{}) {
		out = append(out, r)
	}
	return out
}

func surveyStep(c *compare.Comparison, s compare.Step) Part {
	g := DigestOf(s, false)
	counts := g.Counts()
	if counts == "" {
		counts = "no claim changed"
	}
	from, to := standing(FileName(VersionName(c, s.From))), standing(FileName(VersionName(c, s.To)))
	out := Part{Paragraph{Text{from, strong(" → "), to, own(": " + counts + ".")}}}
	for _, f := range s.Findings {
		if f.Change < 0 {
			out = append(out, Finding{Severity: f.Severity, Rule: f.Rule, Message: Excerpt(f.Message)})
		}
	}
	for n, i := range g.Shown {
		old, fresh := c.Versions[s.From], c.Versions[s.To]
		ch := NewChange(old, fresh, s.Changes[i], n+1)
		ch.Brief = brief(old, fresh, s.Changes[i])
		out = append(out, ch)
	}
	return out
}

// standing are words about an article that stand out.
func standing(words string) Piece { return Piece{Words: words, Quoted: true, Strong: true} }

// FileName is a file's name as it is printed.
func FileName(name string) string {
	if name == "-" || name == "" {
		return "standard input"
	}
	return escape.Clean(name)
}

// brief is a change in a sentence for each side.
func brief(old, fresh *attribution.Document, c compare.Change) string {
	var r Result
	if c.Old != nil {
		r.Old = &Passage{Text: c.Old.Text, Tag: TagOf(old, c.Old)}
	}
	if c.New != nil {
		r.New = &Passage{Text: c.New.Text, Tag: TagOf(fresh, c.New)}
	}
	return r.Message()
}
