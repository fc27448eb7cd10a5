package blocks

import (
	"fmt"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/compare"
	"factcheck/compare/history"
)

// overview is what a comparison with git is about, article by article, the gravest change first.
type overview struct {
	scope string // where the comparison begins and ends, in a sentence
	rows  []overviewRow
}

// overviewRow is one article.
type overviewRow struct {
	comparison *compare.Comparison
	name       string
	state      string // "new", "deleted", "renamed from a.md", "1 accepted", "not committed": joined by commas
	counts     string // "2 high, 1 info"; empty where no claim changed
	brief      bool   // nothing to add: the article is new or gone, or no claim of it changed
	worst      compare.Severity
}

// newOverview puts comparisons beside the changes of git that they stand for. Both have the same order.
func newOverview(r *Report) (o overview) {
	f, cs := r.Fork, r.Comparisons
	uncommitted := 0
	byName := map[string]history.Change{}
	for _, c := range f.Changes {
		byName[c.Name()] = c
	}
	for _, c := range cs {
		old, fresh := c.Versions[0].Article, c.Versions[len(c.Versions)-1].Article
		row := overviewRow{comparison: c, name: fresh.Name}
		if row.name == "" {
			_, row.name, _ = strings.Cut(old.Name, ":")
		}
		var state []string
		switch g := byName[row.name]; {
		case Born(c, c.Steps[0]) != "":
			state = append(state, Born(c, c.Steps[0]))
		case g.Old != "" && g.Old != g.New:
			state = append(state, "renamed from "+g.Old)
		}
		if n := len(c.Steps[0].Accepted); n > 0 {
			state = append(state, fmt.Sprintf("%d accepted", n))
		}
		if byName[row.name].Uncommitted {
			state = append(state, "not committed")
			uncommitted++
		}
		row.state = strings.Join(state, ", ")
		g := DigestOf(c.Steps[0], false)
		row.counts = g.Counts()
		row.worst = Worst(c.Steps[0])
		row.brief = len(g.Shown) == 0 && len(c.Steps[0].Findings) == 0 || Absent(c.Versions[0]) || Absent(c.Versions[1])
		o.rows = append(o.rows, row)
	}
	slices.SortStableFunc(o.rows, func(a, b overviewRow) int { return int(b.worst) - int(a.worst) })
	o.scope = scopeOf(f, len(cs), uncommitted)
	if text, _ := Told(r); text != "" {
		o.scope += " " + text
	}
	return o
}

// scopeOf says how many articles changed between where and where. Where some are ignored, none is not said of them.
func scopeOf(f *history.Fork, n, uncommitted int) string {
	between := fmt.Sprintf("changed between %s, where HEAD left %s, and the working tree", history.Short(f.Commit), f.Base)
	switch {
	case n == 0 && len(f.Ignored) > 0:
		return "Only ignored articles " + between + "."
	case n == 0:
		return "No articles " + between + "."
	case uncommitted == 0:
		return fmt.Sprintf("%s %s, all of it committed.", Count(n, "article"), between)
	}
	return fmt.Sprintf("%s %s; %d of them %s not committed.", Count(n, "article"), between, uncommitted, Plural(uncommitted, "is", "are"))
}

// Born tells that an article is new in a step, or gone; "" for neither.
func Born(c *compare.Comparison, s compare.Step) string {
	old, fresh := c.Versions[s.From], c.Versions[s.To]
	switch {
	case Absent(old) && !Absent(fresh):
		return "new, " + Count(len(fresh.Claims), "claim")
	case Absent(fresh) && !Absent(old):
		return "deleted, " + Count(len(old.Claims), "claim")
	}
	return ""
}

// lastVersion is the last version that has text, or the first where none has.
func lastVersion(c *compare.Comparison) *attribution.Document {
	for v := len(c.Versions) - 1; v > 0; v-- {
		if !Absent(c.Versions[v]) {
			return c.Versions[v]
		}
	}
	return c.Versions[0]
}

// Absent reports whether a version has no text: the article did not exist there.
func Absent(d *attribution.Document) bool { return d.Article.Text == "" }

// Worst is the severity of the gravest change of a step that is shown.
func Worst(s compare.Step) (out compare.Severity) {
	for _, c := range s.Changes {
		if !c.Folded() {
			out = max(out, c.Severity)
		}
	}
	return out
}

// Count is a number of things: "1 claim", "3 claims".
func Count(n int, one string) string { return fmt.Sprintf("%d %s", n, Plural(n, one, one+"s")) }

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}
