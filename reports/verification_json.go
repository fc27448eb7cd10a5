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
	out := verificationJSON{Schema: "factcheck.verification/1", Name: a.Name, Title: a.Title, TextSHA256: shaOf(a.Text), Text: textOf(a, includeText),
		Documents: []documentJSON{}, Quotations: []quotationJSON{}, Warnings: append([]string{}, r.Article.Warnings...)}
	var docs []*locator
	for _, d := range r.Documents {
		out.Documents = append(out.Documents, documentJSON{d.Name, d.Title, shaOf(d.Text), textOf(d, includeText)})
		docs = append(docs, newLocator(d))
	}
	l := newLocator(a)
	for i := range r.Quotations {
		out.Quotations = append(out.Quotations, newQuotation(&r.Quotations[i], l, docs))
	}
	return out
}

func newQuotation(q *verify.Quotation, l *locator, docs []*locator) quotationJSON {
	out := quotationJSON{Text: q.Text, Speaker: q.Speaker, Verdict: string(q.Verdict), Severity: q.Severity.String(), Details: newDetails(q.Details)}
	out.Spans, out.In = located(l, q.Span)
	if q.Attribution >= 0 {
		out.Attribution = &q.Attribution
	}
	if m := q.Match; m != nil {
		out.Match = &matchJSON{Document: m.Document, Text: m.Text, Speaker: m.Speaker, Spans: [][2]int{}}
		for _, s := range m.Spans {
			spans, in := located(docs[m.Document], s)
			out.Match.Spans, out.Match.In = append(out.Match.Spans, spans...), in
		}
		if q.Verdict != verify.Verbatim {
			for _, r := range compare.WordDiff(m.Text, q.Text) {
				out.Diff = append(out.Diff, [2]string{string(r.Mark), r.Text})
			}
		}
	}
	return out
}

// located are the places of a span, and where they stand if not in the text.
func located(l *locator, s article.Span) (spans [][2]int, in string) {
	spans, title := l.spans([]article.Span{s})
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
