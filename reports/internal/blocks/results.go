package blocks

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/reports/internal/places"
)

// Result is one thing that a check points at, with where it stands: a finding in an article, a change that is worth telling, or a finding
// about the notes of a version. What is quiet gives none. Texts are as the articles have them: printers clean and escape.
type Result struct {
	Rule     string
	Severity compare.Severity
	Headline string   // "number, source", or the rule of a finding
	Details  []string // what differs, or what is found, one line each
	Old, New *Passage // nil where there is none
	Nearest  string   // of a removed claim: the new claim most like it
	Also     []string // rules of findings about the same change
	At       places.Place
	Key      string // rule and claim, which survive moves and edits elsewhere; each is there once
	Fails    bool   // --fail-on names it
}

// Passage is one version's side of a result.
type Passage struct {
	At        places.Place
	Text, Tag string // the words, and who says so: "reported, police"
}

// Results are all results of a report, in the order of its articles and of their text, with columns in one unit.
func Results(r *Report, u places.Unit, failOn compare.FailOn) []Result {
	c := collector{unit: u, failOn: failOn, seen: map[string]int{}}
	for _, d := range r.Analyses {
		c.analysis(d)
	}
	for _, x := range r.Comparisons {
		c.comparison(x)
	}
	for _, v := range r.Verifications {
		c.verification(v)
	}
	return c.out
}

// Remark is what a user should know about how a file was read.
type Remark struct{ File, Text string }

// Remarks are the warnings of all articles, behind what must be known about the judging of a range.
func Remarks(r *Report) (out []Remark) {
	if text, file := Told(r); text != "" {
		out = append(out, Remark{file, text})
	}
	for _, d := range r.Analyses {
		out = append(out, remarks(d)...)
	}
	for _, c := range r.Comparisons {
		for _, d := range c.Versions {
			out = append(out, remarks(d)...)
		}
	}
	for _, v := range r.Verifications {
		out = append(out, remarks(v.Article)...)
		for _, d := range v.Documents {
			for _, w := range d.Warnings {
				out = append(out, Remark{d.Name, w})
			}
		}
	}
	return out
}

func remarks(d *attribution.Document) (out []Remark) {
	for _, w := range d.Warnings {
		out = append(out, Remark{d.Article.Name, w})
	}
	return out
}

type collector struct {
	unit   places.Unit
	failOn compare.FailOn
	seen   map[string]int
	out    []Result
}

// add numbers equal keys of one file.
func (c *collector) add(r Result) {
	full := r.At.File + "\x00" + r.Key
	if c.seen[full]++; c.seen[full] > 1 {
		r.Key += "+" + strconv.Itoa(c.seen[full])
	}
	c.out = append(c.out, r)
}

func (c *collector) analysis(d *attribution.Document) {
	p := places.NewPage(d.Article, c.unit)
	for _, f := range d.Findings {
		s := f.Severity
		r := Result{Rule: f.Rule, Severity: s, Headline: f.Rule, Details: []string{f.Message}, At: p.Of(f.Span), Key: f.Rule + ":" +
			textKey(f.Message), Fails: c.failOn.Severe(s)}
		if f.Claim >= 0 {
			r.Key = f.Rule + ":" + d.Claims[f.Claim].ID
			claim := d.Claims[f.Claim]
			r.New = &Passage{At: p.Of(firstSentence(d, claim.Sentence, claim.Spans)...), Text: claim.Text,
				Tag: TagOf(d, &compare.Side{Claims: []int{f.Claim}})}
		}
		c.add(r)
	}
}

// textKey tells findings without a claim apart.
func textKey(s string) string {
	sum := sha256.Sum256([]byte(attribution.Normalize(s)))
	return hex.EncodeToString(sum[:])[:12]
}

// firstSentence are the spans that lie in the sentence of a side, of those of it and its neighbours: an alert shows on a change only if
// all lines of its region changed.
func firstSentence(d *attribution.Document, sentence int, spans []article.Span) (out []article.Span) {
	home := d.Sentences[sentence].Span
	for _, s := range spans {
		if home.Contains(s) {
			out = append(out, s)
		}
	}
	return out
}

func (c *collector) comparison(x *compare.Comparison) {
	pages := make([]*places.Page, len(x.Versions))
	for i, d := range x.Versions {
		pages[i] = places.NewPage(d.Article, c.unit)
	}
	threads := threadsOf(x)
	for _, s := range x.Steps {
		if state := Born(x, s); state != "" {
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
func (c *collector) whole(x *compare.Comparison, s compare.Step, state string) Result {
	r := Result{Rule: compare.Added.String(), Severity: compare.Info, Headline: "article",
		At: places.Place{File: x.Versions[s.To].Article.Name}}
	if Absent(x.Versions[s.To]) {
		r.Rule, r.Severity = compare.Removed.String(), Worst(s)
		_, r.At.File, _ = strings.Cut(x.Versions[s.From].Article.Name, ":")
	}
	r.Key, r.Details = "article:"+r.Rule, []string{"The article is " + state + "."}
	r.Fails = slices.ContainsFunc(s.Changes, c.failOn.Change)
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
