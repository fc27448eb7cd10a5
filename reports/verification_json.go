package reports

import (
	"encoding/json"

	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/compare/verify"
)

// The JSON contract of an article beside its documents.

type verificationJSON struct {
	Schema     string          `json:"schema"`
	Name       string          `json:"name,omitempty"`
	Title      string          `json:"title"`
	TextSHA256 string          `json:"text_sha256"`
	Text       *string         `json:"text,omitempty"`
	Documents  []documentJSON  `json:"documents"`
	Quotations []quotationJSON `json:"quotations"`
	Claims     []checkedJSON   `json:"claims"`
	Warnings   []string        `json:"warnings"`
}

type documentJSON struct {
	Name       string  `json:"name"`
	Title      string  `json:"title"`
	TextSHA256 string  `json:"text_sha256"`
	Text       *string `json:"text,omitempty"`
}

type quotationJSON struct {
	Spans       [][2]int     `json:"spans"`
	In          string       `json:"in,omitempty"`
	Text        string       `json:"text"`
	Attribution *int         `json:"attribution"`
	Speaker     string       `json:"speaker"`
	Verdict     string       `json:"verdict"`
	Severity    string       `json:"severity"`
	Match       *matchJSON   `json:"match"`
	Details     []detailJSON `json:"details"`
	Diff        [][2]string  `json:"diff,omitempty"`
}

type checkedJSON struct {
	Claim      int          `json:"claim"`
	Spans      [][2]int     `json:"spans"`
	In         string       `json:"in,omitempty"`
	Text       string       `json:"text"`
	Verdict    string       `json:"verdict"`
	Severity   string       `json:"severity"`
	Match      *matchJSON   `json:"match"`
	Details    []detailJSON `json:"details"`
	Confidence float64      `json:"confidence"`
}

type matchJSON struct {
	Document int      `json:"document"`
	Spans    [][2]int `json:"spans"`
	In       string   `json:"in,omitempty"`
	Text     string   `json:"text"`
	Speaker  string   `json:"speaker"`
}

// VerificationLine is an article beside its documents as one line of JSON, without the line end. id is put in byte for byte.
func VerificationLine(r *verify.Result, id json.RawMessage, includeText bool) ([]byte, error) {
	line, err := marshal(newVerification(r, includeText))
	return withID(line, id), err
}

func newVerification(r *verify.Result, includeText bool) verificationJSON {
	a := r.Article.Article
	out := verificationJSON{Schema: "factcheck.verification/1", Name: a.Name, Title: a.Title, TextSHA256: shaOf(a.Text),
		Text:      textOf(a, includeText),
		Documents: []documentJSON{}, Quotations: []quotationJSON{}, Claims: []checkedJSON{}, Warnings: append([]string{},
			r.Article.Warnings...)}
	var docs []*locator
	for _, d := range r.Documents {
		out.Documents = append(out.Documents, documentJSON{d.Name, d.Title, shaOf(d.Text), textOf(d, includeText)})
		docs = append(docs, newLocator(d))
	}
	l := newLocator(a)
	for i := range r.Quotations {
		out.Quotations = append(out.Quotations, newQuotation(&r.Quotations[i], l, docs))
	}
	for i := range r.Claims {
		out.Claims = append(out.Claims, newChecked(&r.Claims[i], l, docs))
	}
	return out
}

func newQuotation(q *verify.Quotation, l *locator, docs []*locator) quotationJSON {
	out := quotationJSON{Text: q.Text, Speaker: q.Speaker, Verdict: string(q.Verdict), Severity: q.Severity.String(),
		Details: newDetails(q.Details)}
	out.Spans, out.In = located(l, q.Spans)
	if q.Attribution >= 0 {
		out.Attribution = &q.Attribution
	}
	if out.Match = newMatch(q.Match, docs); out.Match != nil && q.Verdict != compare.Verbatim {
		for _, r := range compare.WordDiff(q.Match.Text, q.Text) {
			out.Diff = append(out.Diff, [2]string{string(r.Mark), r.Text})
		}
	}
	return out
}

func newChecked(c *verify.Claim, l *locator, docs []*locator) checkedJSON {
	out := checkedJSON{Claim: c.Claim, Text: c.Text, Verdict: string(c.Verdict), Severity: c.Severity.String(),
		Match:   newMatch(c.Match, docs),
		Details: newDetails(c.Details), Confidence: c.Confidence}
	out.Spans, out.In = located(l, c.Spans)
	return out
}

func newMatch(m *verify.Match, docs []*locator) *matchJSON {
	if m == nil {
		return nil
	}
	out := &matchJSON{Document: m.Document, Text: m.Text, Speaker: m.Speaker}
	out.Spans, out.In = located(docs[m.Document], m.Spans)
	return out
}

// located are the places of spans, and where they stand if not in the text.
func located(l *locator, s []article.Span) (spans [][2]int, in string) {
	spans, title := l.spans(s)
	if title {
		in = "title"
	}
	return spans, in
}

func textOf(a *article.Article, include bool) *string {
	if !include {
		return nil
	}
	return &a.Text
}
