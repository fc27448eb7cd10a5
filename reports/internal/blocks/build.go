package blocks

import (
	"fmt"

	"factcheck/attribution"
	"factcheck/compare"
)

// Build makes the tree of a report. With all, what is quiet is told, too.
func Build(r *Report, all bool) *Tree {
	switch {
	case r.Fork != nil:
		return overviewTree(r, all)
	case r.Log != nil:
		return &Tree{[]Part{logPart(r, all)}}
	}
	t := &Tree{}
	for _, d := range r.Analyses {
		t.Parts = append(t.Parts, analysis(d))
	}
	for _, c := range r.Comparisons {
		t.Parts = append(t.Parts, comparison(c, all))
	}
	for _, v := range r.Verifications {
		t.Parts = append(t.Parts, Verification(v, all))
	}
	return t
}

// analysis is what there is to say about one article.
func analysis(d *attribution.Document) (out Part) {
	s := Summarise(d)
	out = Part{Heading{1, Text{quote(Title(d))}}}
	if d.Article.Title != "" && d.Article.Name != "" && d.Article.Name != "-" {
		out = append(out, Paragraph{Text{quote(d.Article.Name)}})
	}
	out = append(out, Paragraph{s.text()})
	for _, w := range d.Warnings {
		out = append(out, Warning{Text{quote(w)}})
	}
	if len(s.Sources) > 0 {
		out = append(out, sources(s))
	}
	if len(d.Findings) > 0 {
		out = append(out, findings(d))
	}
	if len(s.Below) > 0 {
		extract := Claims{Title: "Less sure than “reported”", Extract: true}
		for _, i := range s.Below {
			extract.List = append(extract.List, claim(d, i))
		}
		out = append(out, extract)
	}
	if len(d.Disputes) > 0 {
		var ps Disputes
		for _, p := range d.Disputes {
			ps = append(ps, Dispute{disputeSides(d, p), SpansText(d, p)})
		}
		out = append(out, ps)
	}
	if len(d.Claims) > 0 {
		list := Claims{Title: "Claims"}
		for i := range d.Claims {
			list.List = append(list.List, claim(d, i))
		}
		out = append(out, list)
	}
	return out
}

// text says how many claims there are and who stands behind them.
func (s Summary) text() Text {
	const shares = ": %d in the article's own voice (%d %%), %d from %s, %d less sure than “reported”."
	return Text{strong(Count(s.Claims, "claim")), own(fmt.Sprintf(shares, s.Own, Percent(s.Own, s.Claims), s.Claims-s.Own,
		Count(len(s.Sources), "source"), len(s.Below)))}
}

func sources(s Summary) (out Sources) {
	for _, c := range s.Sources {
		out = append(out, Source{SourceName(&c.Source), c.Role, SourceTraits(c.Source), c.Source.Naming.String(), c.Claims})
	}
	return out
}

func findings(d *attribution.Document) (out Findings) {
	for _, f := range d.Findings {
		out = append(out, Finding{Severity: f.Severity, Rule: f.Rule, Message: f.Message})
	}
	return out
}

func claim(d *attribution.Document, i int) Claim {
	c := d.Claims[i]
	out := Claim{Number: i + 1, Label: c.Certainty.Label, Source: SourceName(d.SourceOf(c)), Text: c.Standalone}
	if c.Kind != attribution.Statement {
		out.Kind = c.Kind.String()
	}
	for _, e := range c.Evidence {
		out.Evidence = append(out.Evidence, Evidence{e.Rule, e.Text})
	}
	return out
}

// comparison is what changed between the versions of one article.
func comparison(c *compare.Comparison, all bool) (out Part) {
	out = Part{Heading{1, Text{own("What changed: "), quote(Title(lastVersion(c)))}}}
	for _, d := range c.Versions {
		for _, w := range d.Warnings {
			out = append(out, Warning{Text{quote(d.Article.Name), own(": "), quote(w)}})
		}
	}
	for _, s := range c.Steps {
		out = append(out, step(c, s, all)...)
	}
	if len(c.Versions) > 2 {
		out = append(out, lives(c)...)
	}
	return out
}

// step is what changed from one version to the next.
func step(c *compare.Comparison, s compare.Step, all bool) (out Part) {
	g := DigestOf(s, all)
	names := Text{quote(VersionName(c, s.From)), own(" → "), quote(VersionName(c, s.To)), own(": ")}
	out = Part{Paragraph{append(names, g.text(c, s, all)...)}}
	if Born(c, s) != "" && !all {
		return out
	}
	if s.Rewritten {
		const kept = ": %d %% of the old version's words stand in claims that were kept. Only grave changes are shown."
		out = append(out, Paragraph{Text{strong("Rewritten"), own(fmt.Sprintf(kept, int(100*s.Kept+.5)))}})
	}
	for _, n := range g.notices(s) {
		out = append(out, n)
	}
	for _, f := range g.concerns(s) {
		out = append(out, Finding{f.Severity, f.Rule, f.about(), f.Message})
	}
	for k, i := range g.Shown {
		out = append(out, NewChange(c.Versions[s.From], c.Versions[s.To], s.Changes[i], k+1))
	}
	return out
}

// text says how much changed in a step, and how much of it is not shown.
func (g Digest) text(c *compare.Comparison, s compare.Step, all bool) Text {
	if n := Born(c, s); n != "" && !all {
		return Text{strong(n), own(".")}
	}
	out := Text{strong("no claim changed"), own(".")}
	if n := g.Counts(); n != "" {
		out = Text{strong(n), own(silence(s) + ".")}
	}
	if q := g.Quiet(); q != "" {
		out = append(out, own(" Not shown: "+q+"."))
	}
	return out
}

// NewChange is a change with its number among those that are shown.
func NewChange(old, fresh *attribution.Document, ch compare.Change, number int) Change {
	out := Change{Number: number, Severity: ch.Severity, Headline: ChangeHeadline(ch), Details: linesOf(ch)}
	switch {
	case unmoved(ch):
		out.Sides = []Side{{'=', TagOf(fresh, ch.New), []compare.Row{{Mark: '=', Text: ch.New.Text}}}}
	default:
		if ch.Old != nil {
			out.Sides = append(out.Sides, Side{'-', TagOf(old, ch.Old), sideRows(ch, '-', ch.Old.Text)})
		}
		if ch.New != nil {
			out.Sides = append(out.Sides, Side{'+', TagOf(fresh, ch.New), sideRows(ch, '+', ch.New.Text)})
		}
	}
	if n := ch.Nearest; n != nil {
		out.Nearest = &Nearest{int(100*n.Likeness + .5), fresh.Claims[n.Claim].Text}
	}
	return out
}

// overviewTree is which articles changed since a revision, and what changed in each.
func overviewTree(r *Report, all bool) *Tree {
	v := newOverview(r)
	first := Part{Heading{1, Text{own("What changed since "), quote(r.Fork.Base)}}}
	first = append(first, Paragraph{Text{quote(v.scope)}})
	var rows Articles
	for _, row := range v.rows {
		rows = append(rows, Article{row.name, row.state, orNone(row.counts), row.worst})
	}
	if len(rows) > 0 {
		first = append(first, rows)
	}
	t := &Tree{[]Part{first}}
	for _, row := range v.rows {
		if !row.brief || all {
			t.Parts = append(t.Parts, comparison(row.comparison, all))
		}
	}
	return t
}

// logPart is the life of one article in git: its versions, and the life of its claims.
func logPart(r *Report, all bool) Part {
	c := r.Comparisons[0]
	out := Part{Heading{1, Text{own("Claims over time: "), quote(Title(lastVersion(c)))}}, Paragraph{Text{quote(logScope(r))}}}
	var vs Versions
	for i, v := range r.Log {
		x := Version{Number: i + 1, Name: logName(v), Time: minute(v.Time), Subject: v.Subject, Claims: len(c.Versions[i].Claims)}
		if i > 0 {
			x.Counts, x.Worst = orNone(DigestOf(c.Steps[i-1], false).Counts()), Worst(c.Steps[i-1])
		}
		vs = append(vs, x)
	}
	out = append(append(out, vs), lives(c)...)
	if all {
		for _, s := range c.Steps {
			out = append(out, step(c, s, all)...)
		}
	}
	return out
}

// lives is what happened to the claims of a series.
func lives(c *compare.Comparison) Part {
	l := livesOf(c)
	return Part{Heading{2, Text{own("What happened to each claim")}}, Lives{l.rows, l.rest()}}
}
