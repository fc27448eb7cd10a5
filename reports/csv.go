package reports

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/certainty"
	"factcheck/compare"
	"factcheck/reports/internal/blocks"
	"factcheck/reports/internal/escape"
	"factcheck/reports/internal/places"
)

// writeCSV writes a table by RFC 4180: a row for each claim of an analysis, or for each change of a comparison. Texts are cleaned to one
// line, and a cell that a spreadsheet would read as a formula begins with an apostrophe.
func writeCSV(w io.Writer, r *Report, o Options) error {
	t := table{Writer: csv.NewWriter(w)}
	t.UseCRLF = true
	if len(r.Comparisons) > 0 {
		t.row(changeColumns...)
		for _, c := range r.Comparisons {
			for _, s := range c.Steps {
				t.step(c, s, o)
			}
		}
	} else if len(r.Verifications) > 0 {
		t.row(judgmentColumns...)
		for _, x := range blocks.Results(r, places.CodePoints, o.FailOn) {
			t.judgment(x)
		}
	} else {
		t.row(claimColumns...)
		for _, d := range r.Analyses {
			t.claims(d)
		}
	}
	t.Flush()
	return t.Error()
}

var judgmentColumns = []string{"file", "line", "verdict", "severity", "what", "article", "document", "details"}

// judgment writes what is told of a quotation or a claim beside the documents.
func (t table) judgment(x blocks.Result) {
	document := ""
	if x.Old != nil {
		document = x.Old.Text
	}
	t.row(x.At.File, strconv.Itoa(x.At.Line), x.Rule, x.Severity.String(), x.Headline, x.New.Text, document, strings.Join(x.Details, "; "))
}

var claimColumns = []string{"file", "title", "claim", "kind", "checkable", "line", "in", "start", "end", "label", "voice", "secondhand",
	"degree", "polarity", "time",
	"source", "source_kind", "official", "naming", "sources", "rules", "text", "standalone"}

var changeColumns = []string{"old_file", "new_file", "op", "moved", "severity", "update", "rule", "aspects", "directions", "differences",
	"findings",
	"old_claim", "old_label", "old_source", "old_text", "new_claim", "new_label", "new_source", "new_text", "nearest_text"}

type table struct{ *csv.Writer }

// row writes cells, each made safe for a spreadsheet.
func (t table) row(cells ...string) {
	safe := make([]string, len(cells))
	for i, c := range cells {
		safe[i] = cell(c)
	}
	t.Write(safe) // an error stays in the writer
}

// cell cleans a text and takes the power of a formula from it.
func cell(s string) string {
	s = escape.Clean(s)
	if strings.IndexAny(s, "=+-@＝＋－＠") == 0 {
		return "'" + s
	}
	return s
}

func (t table) claims(d *attribution.Document) {
	l, p := newLocator(d.Article), places.NewPage(d.Article, places.CodePoints)
	for _, c := range d.Claims {
		all, inTitle := l.spans(c.Spans)
		line, start, end := "", "", ""
		if at := p.Of(c.Spans...); at.Line > 0 && len(all) > 0 {
			line, start, end = strconv.Itoa(at.Line), strconv.Itoa(all[0][0]), strconv.Itoa(all[len(all)-1][1])
		}
		src := attribution.Source{}
		if s := d.SourceOf(c); s != nil {
			src = *s
		}
		y := c.Certainty
		t.row(d.Article.Name, d.Article.Title, c.ID, c.Kind.String(), strconv.FormatBool(c.Checkable), line, titleMark(inTitle), start, end,
			y.Label.String(), y.Voice.String(), strconv.FormatBool(y.Secondhand), y.Degree.String(), polarityWord(y.Polarity),
			y.Time.String(),
			src.Name, src.Kind.String(), strconv.FormatBool(src.Official), src.Naming.String(), strings.Join(c.Sources, "; "),
			strings.Join(evidenceRules(c), "; "), c.Text, c.Standalone)
	}
}

// polarityWord is a polarity in letters: a sign alone would read as a formula.
func polarityWord(p certainty.Polarity) string {
	switch p.String() {
	case "+":
		return "positive"
	case "-":
		return "negative"
	}
	return p.String()
}

func evidenceRules(c attribution.Claim) (out []string) {
	for _, e := range c.Evidence {
		out = append(out, e.Rule)
	}
	return out
}

func (t table) step(c *compare.Comparison, s compare.Step, o Options) {
	old, fresh := c.Versions[s.From], c.Versions[s.To]
	findings := map[int][]string{}
	for _, f := range s.Findings {
		findings[f.Change] = append(findings[f.Change], f.Rule)
	}
	for _, f := range s.Findings {
		if f.Change < 0 {
			t.row(append([]string{old.Article.Name, fresh.Article.Name, "", "", f.Severity.String(), "", f.Rule, "", "", f.Message, f.Rule},
				make([]string, 9)...)...)
		}
	}
	for i, ch := range s.Changes {
		if ch.Op == compare.Kept || ch.Folded() && !o.All {
			continue
		}
		var aspects, directions, differences []string
		for _, a := range ch.Aspects {
			aspects = append(aspects, a.String())
		}
		for _, d := range ch.Details {
			if d.Direction != "" {
				directions = append(directions, string(d.Direction))
			}
			if d.Aspect != compare.Wording {
				differences = append(differences, blocks.DetailLine(d, escape.Clean))
			}
		}
		row := []string{old.Article.Name, fresh.Article.Name, ch.Op.String(), strconv.FormatBool(ch.Moved), ch.Severity.String(),
			strconv.FormatBool(ch.Update), ch.Rule(),
			strings.Join(aspects, "; "), strings.Join(directions, "; "), strings.Join(differences, "; "), strings.Join(findings[i], "; ")}
		row = append(append(row, sideCells(old, ch.Old)...), sideCells(fresh, ch.New)...)
		nearest := ""
		if n := ch.Nearest; n != nil {
			nearest = fresh.Claims[n.Claim].Text
		}
		t.row(append(row, nearest)...)
	}
}

// sideCells are a side's claim, label, source and text; empty where there is no such side.
func sideCells(d *attribution.Document, s *compare.Side) []string {
	if s == nil {
		return []string{"", "", "", ""}
	}
	var ids []string
	for _, i := range s.Claims {
		ids = append(ids, d.Claims[i].ID)
	}
	if len(s.Claims) == 0 {
		return []string{"", "", "", s.Text}
	}
	c := d.Claims[s.Claims[0]]
	return []string{strings.Join(ids, "; "), c.Certainty.Label.String(), blocks.SourceName(d.SourceOf(c)), s.Text}
}
