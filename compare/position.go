package compare

import "factcheck/attribution/article"

// position tells a move into or out of headline and lead.
func (a *alignment) position(g group) []Detail {
	from, to := a.old.place(g.old[0]), a.new.place(g.new[0])
	if from == to || !a.old.begins(g.old[0]) && !a.new.begins(g.new[0]) {
		return nil
	}
	return []Detail{{Aspect: Position, Old: from, New: to, Severity: Low}}
}

// begins reports whether a claim is the first of its paragraph: of those that move with it, it tells of the move.
func (v *version) begins(claim int) bool {
	block := func(i int) int { return v.doc.Sentences[v.claims[i].sentence].Block }
	return claim == 0 || block(claim) != block(claim-1)
}

// place is where a claim stands: headline, lead or body.
func (v *version) place(claim int) string {
	b := v.doc.Article.Blocks[v.doc.Sentences[v.claims[claim].sentence].Block]
	switch {
	case b.Kind == article.Headline:
		return "headline"
	case b.Part == v.lead && b.Kind == article.Paragraph:
		return "lead"
	}
	return "body"
}
