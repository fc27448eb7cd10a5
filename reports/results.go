package reports

import (
	"fmt"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/reports/blocks"
)

// result is one thing that a check points at: a finding in an article, a change that is worth telling, or a finding about the notes of
// a version. What is quiet gives none. Texts are as the articles have them: writers clean and escape.
type result struct {
	rule     string
	severity compare.Severity
	headline string   // "number, source", or the rule of a finding
	details  []string // what differs, or what is found, one line each
	old, new *passage // nil where there is none
	nearest  string   // of a removed claim: the new claim most like it
	also     []string // rules of findings about the same change
	at       place
	key      string // rule and claim, which survive moves and edits elsewhere; each is there once
	fails    bool   // --fail-on names it
}

// passage is one version's side of a result.
type passage struct {
	at        place
	text, tag string // the words, and who says so: "reported, police"
}

// results are all results of a report, in the order of its articles and of their text.
func results(r *Report, u unit, o Options) []result {
	c := collector{unit: u, failOn: o.FailOn, seen: map[string]int{}}
	for _, d := range r.Analyses {
		c.analysis(d)
	}
	for _, x := range r.Comparisons {
		c.comparison(x)
	}
	return c.out
}

// reading is what a user should know about the reading of a file.
type reading struct{ file, text string }

// readings are the warnings of all articles.
func readings(r *Report) (out []reading) {
	add := func(d *attribution.Document) {
		for _, w := range d.Warnings {
			out = append(out, reading{d.Article.Name, w})
		}
	}
	if text, file := blocks.Told(r); text != "" {
		out = append(out, reading{file, text})
	}
	for _, d := range r.Analyses {
		add(d)
	}
	for _, c := range r.Comparisons {
		for _, d := range c.Versions {
			add(d)
		}
	}
	return out
}

type collector struct {
	unit   unit
	failOn compare.FailOn
	seen   map[string]int
	out    []result
}

// add numbers equal keys of one file.
func (c *collector) add(r result) {
	full := r.at.file + "\x00" + r.key
	if c.seen[full]++; c.seen[full] > 1 {
		r.key += fmt.Sprintf("+%d", c.seen[full])
	}
	c.out = append(c.out, r)
}

func (c *collector) analysis(d *attribution.Document) {
	p := newPage(d.Article, c.unit)
	for _, f := range d.Findings {
		r := result{rule: f.Rule, severity: f.Severity, headline: f.Rule, details: []string{f.Message}, at: p.of(f.Span), key: f.Rule + ":" + textKey(f.Message), fails: c.failOn.Severe(f.Severity)}
		if f.Claim >= 0 {
			r.key = f.Rule + ":" + d.Claims[f.Claim].ID
			r.new = &passage{at: p.of(firstSentence(d, f.Claim, d.Claims[f.Claim].Spans)...), text: d.Claims[f.Claim].Text, tag: blocks.TagOf(d, &compare.Side{Claims: []int{f.Claim}})}
		}
		c.add(r)
	}
}

// textKey tells findings without a claim apart.
func textKey(s string) string { return shaOf(attribution.Normalize(s))[:12] }

// firstSentence are the spans that lie in the sentence of a claim, of those of it and its neighbours: an alert shows on a change only if
// all lines of its region changed.
func firstSentence(d *attribution.Document, claim int, spans []article.Span) (out []article.Span) {
	home := d.Sentences[d.Claims[claim].Sentence].Span
	for _, s := range spans {
		if home.Contains(s) {
			out = append(out, s)
		}
	}
	return out
}

func (c *collector) comparison(x *compare.Comparison) {
	pages := make([]*page, len(x.Versions))
	for i, d := range x.Versions {
		pages[i] = newPage(d.Article, c.unit)
	}
	threads := threadsOf(x)
	for _, s := range x.Steps {
		if state := blocks.Born(x, s); state != "" {
			c.add(c.whole(x, s, state))
			continue
		}
		st := stepResults{x: x, s: s, old: pages[s.From], new: pages[s.To], threads: threads}
		for _, r := range st.results(c.failOn) {
			c.add(r)
		}
	}
}

// whole is the one result of an article that is new or gone: its claims one by one would say no more.
func (c *collector) whole(x *compare.Comparison, s compare.Step, state string) result {
	r := result{rule: compare.Added.String(), severity: compare.Info, headline: "article", at: place{file: x.Versions[s.To].Article.Name}}
	if blocks.Absent(x.Versions[s.To]) {
		r.rule, r.severity = compare.Removed.String(), blocks.Worst(s)
		_, r.at.file, _ = strings.Cut(x.Versions[s.From].Article.Name, ":")
	}
	r.key, r.details = "article:"+r.rule, []string{"The article is " + state + "."}
	r.fails = slices.ContainsFunc(s.Changes, c.failOn.Change)
	return r
}

// threadsOf finds the thread of each claim of each version.
func threadsOf(x *compare.Comparison) []map[int]string {
	out := make([]map[int]string, len(x.Versions))
	for v := range out {
		out[v] = map[int]string{}
	}
	for _, t := range x.Threads {
		for v, k := range t.Claims {
			if k >= 0 {
				out[v][k] = t.ID
			}
		}
	}
	return out
}
