package html

import (
	"fmt"

	"factcheck/compare"
	"factcheck/compare/verify"
	"factcheck/reports/internal/blocks"
)

// verificationPage is an article beside its documents as the page shows it: what differs, in two columns, and what no document has.
type verificationPage struct {
	ID, Heading, Counts string
	Documents, Warnings []string
	Severities          []filter
	Entries             []change
	Without             []blocks.Finding
}

func newVerification(r *verify.Result, id string, all bool) *verificationPage {
	h := &verificationPage{ID: id, Heading: blocks.Title(r.Article), Counts: blocks.VerificationCounts(r), Warnings: r.Article.Warnings}
	for i := range r.Documents {
		h.Documents = append(h.Documents, blocks.DocumentName(r, i))
	}
	var by [len(compare.Severities)]int
	for _, b := range blocks.Verification(r, all) {
		switch b := b.(type) {
		case blocks.Change:
			e := change{Change: b, ID: fmt.Sprintf("%sk%d", id, b.Number)}
			for _, s := range b.Sides {
				e.Voices = append(e.Voices, newVoice(s))
			}
			h.Entries = append(h.Entries, e)
			by[b.Severity]++
		case blocks.Findings:
			h.Without = b
			for _, f := range b {
				by[f.Severity]++
			}
		}
	}
	for s := compare.High; s > compare.Quiet; s-- {
		h.Severities = append(h.Severities, filter{s.String(), by[s], false})
	}
	return h
}
