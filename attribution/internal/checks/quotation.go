package checks

import (
	"slices"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/claims"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/sources"
)

// quotationAlone finds the quotations that stand alone and that nobody is known to say, once where one follows another.
func quotationAlone(in *Input) (out []Finding) {
	before := -1
	for _, a := range in.Attributions {
		if a.Rule != extract.QuotedAlone || a.Source.Kind != sources.NoSource {
			continue
		}
		block := in.Sentences[in.SentenceAt(a.Content[0].Start)].Block
		if before < 0 || block != before+1 {
			out = append(out, finding(in.claimWithin(a.Content[0]), a.Content[0], "The article does not tell who says this."))
		}
		before = block
	}
	return out
}

// claimWithin is the first claim that begins in a span, -1 for none.
func (in *Input) claimWithin(s article.Span) int {
	return slices.IndexFunc(in.Claims, func(c claims.Claim) bool { return s.Contains(c.Spans[0]) })
}
