package blocks

import (
	"cmp"
	"fmt"
	"slices"

	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/compare/verify"
	"factcheck/reports/internal/places"
)

// stated is a quotation or a claim of an article, with what a reader wants to know of it.
type stated struct {
	*verify.Judgment
	quotation bool
	speaker   string
}

// heading names what is judged and how: "quotation altered: number".
func (j stated) heading() string {
	what := "claim "
	if j.quotation {
		what = "quotation "
	}
	head, between := what+string(j.Verdict), ": "
	for _, a := range j.aspects() {
		head += between + a.String()
		between = ", "
	}
	return head
}

// aspects are what the differences are about, each once.
func (j stated) aspects() (out []compare.Aspect) {
	for _, d := range j.Details {
		if d.Severity > compare.Quiet && d.Aspect != compare.Structure && !slices.Contains(out, d.Aspect) {
			out = append(out, d.Aspect)
		}
	}
	return out
}

// judgments are all of a result, in the order of the article.
func judgments(r *verify.Result) (out []stated) {
	for i := range r.Quotations {
		q := &r.Quotations[i]
		out = append(out, stated{&q.Judgment, true, q.Speaker})
	}
	for i := range r.Claims {
		out = append(out, stated{&r.Claims[i].Judgment, false, ""})
	}
	slices.SortStableFunc(out, func(a, b stated) int { return cmp.Compare(a.Spans[0].Start, b.Spans[0].Start) })
	return out
}

// Verification is an article beside its documents: what differs, the gravest first, what the documents do not have, and how much they
// have.
func Verification(r *verify.Result, all bool) Part {
	a := r.Article
	out := Part{Heading{1, Text{own("Beside its documents: "), quote(Title(a))}}, Paragraph{Text{strong(VerificationCounts(r))}}}
	for _, w := range a.Warnings {
		out = append(out, Warning{Text{quote(w)}})
	}
	js := judgments(r)
	slices.SortStableFunc(js, func(x, y stated) int { return int(y.Severity) - int(x.Severity) })
	number := 0
	var without Findings
	for _, j := range js {
		switch {
		case j.Match == nil && (j.Severity > compare.Info || all):
			without = append(without, Finding{Severity: j.Severity, Rule: string(j.Verdict), Message: j.missing()})
		case j.Match != nil && (j.Severity > compare.Info || all):
			number++
			out = append(out, j.change(r, number))
		}
	}
	if len(without) > 0 {
		out = append(out, without)
	}
	return out
}

// missing says which words no document has.
func (j stated) missing() string {
	text := "“" + j.Text + "”"
	if !j.quotation {
		text = j.Text
	}
	if j.speaker != "" {
		text = j.speaker + ": " + text
	}
	between := " – no document has "
	for _, d := range j.Details {
		text += between + d.New
		between = ", "
	}
	return text
}

// change shows what is judged beside the words of the document.
func (j stated) change(r *verify.Result, number int) Change {
	m := j.Match
	out := Change{Number: number, Severity: j.Severity, Headline: j.heading()}
	for _, d := range j.Details {
		if d.Aspect != compare.Quotation && d.Aspect != compare.Fact {
			out.Details = append(out.Details, d)
		}
	}
	ch := compare.Change{Diff: compare.WordDiff(m.Text, j.Text)}
	out.Sides = []Side{{'-', tag(DocumentName(r, m.Document), m.Speaker), sideRows(ch, '-', m.Text)}, {'+', tag("article", j.speaker),
		sideRows(ch, '+', j.Text)}}
	return out
}

func tag(where, speaker string) string {
	if speaker == "" {
		return where
	}
	return where + ", " + speaker
}

// DocumentName is what a document is called by.
func DocumentName(r *verify.Result, i int) string {
	return cmp.Or(r.Documents[i].Name, r.Documents[i].Title, fmt.Sprintf("document %d", i+1))
}

// VerificationCounts counts the verdicts: "12 quotations: 9 verbatim, 2 altered, 1 not-found. 25 claims: ...".
func VerificationCounts(r *verify.Result) string {
	js := judgments(r)
	out := ""
	for _, quotation := range [...]bool{true, false} {
		n, count := 0, map[compare.Verdict]int{}
		for _, j := range js {
			if j.quotation == quotation {
				n++
				count[j.Verdict]++
			}
		}
		out += Count(n, map[bool]string{true: "quotation", false: "claim"}[quotation])
		between := ": "
		for _, v := range compare.Verdicts {
			if count[v] > 0 {
				out += fmt.Sprintf("%s%d %s", between, count[v], v)
				between = ", "
			}
		}
		out += ". "
	}
	return out + "Laid beside " + Count(len(r.Documents), "document") + "."
}

// verification gives the results of an article beside its documents: what is low or graver.
func (c *collector) verification(r *verify.Result) {
	p := places.NewPage(r.Article.Article, c.unit)
	for _, j := range judgments(r) {
		fails := c.failOn.Verdict(j.Verdict, j.Severity, j.Details)
		if j.Severity < compare.Low && !fails {
			continue
		}
		x := Result{Rule: string(j.Verdict), Severity: j.Severity, Headline: j.heading(), At: p.Of(j.Spans...),
			Key: string(j.Verdict) + ":" +
				textKey(j.Text), Fails: fails, New: &Passage{At: p.Of(j.Spans...), Text: j.Text, Tag: tag("article", j.speaker)}}
		for _, d := range j.Details {
			x.Details = append(x.Details, DetailLine(d, func(s string) string { return s }))
		}
		if m := j.Match; m != nil {
			x.Old = &Passage{At: places.NewPage(r.Documents[m.Document], c.unit).Of(m.Spans...), Text: m.Text,
				Tag: tag(DocumentName(r, m.Document), m.Speaker)}
		} else {
			x.Details = append(x.Details, "No document has this.")
		}
		c.add(x)
	}
}

// Verified are the documents of all verifications, each once.
func Verified(r *Report) (out []*article.Article) {
	for _, v := range r.Verifications {
		for _, d := range v.Documents {
			if !slices.Contains(out, d) {
				out = append(out, d)
			}
		}
	}
	return out
}
