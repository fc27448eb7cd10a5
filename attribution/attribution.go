// Package attribution analyses one article: who stands behind each claim, and how sure they are.
//
// [Analyze] is the whole of it, a row of steps, each in a room of its own: package text reads sentences, quotations and facts, sources whom
// the article mentions, extract who says what, claims cuts what is said and tells how sure it is, checks looks for what an editor should
// know. Each step reads what the ones before it gave, and changes nothing of it. Every tag carries its evidence: the rule that made it and
// the words that the rule saw.
//
// The package never says that a claim is true. It reads no files, knows no clock and writes nothing; the same article gives the
// same document.
package attribution

import (
	"slices"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/checks"
	"factcheck/attribution/internal/claims"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// Analyze reads an article. It never fails: text in which nothing can be found gives an empty document, with a warning where the
// reader should know. Its cost grows linearly with the length of the article.
func Analyze(a *article.Article) *Document { return Options{}.Analyze(a, nil) }

// Analyze is the function of the same name with what a newsroom sets for itself. Versions of one article share a memory of their sentences,
// nil for none: a later version costs what is new in it.
func (o Options) Analyze(a *article.Article, m *syntax.Memory) *Document {
	t := text.New(a, m)
	d := &Document{Text: t, Warnings: slices.Concat(a.Warnings, t.Warnings())}
	if !t.English() {
		return d
	}
	read := t.With(o.Verbs)
	who := sources.Read(sources.Input{Prose: a.Prose, Sentences: read.Sentences, Quotations: read.Quotations})
	d.Attributions, d.Disputes = extract.Resolve(read, who, extract.Find(read, who), o.least())
	o.rename(read, d.Attributions)
	d.SourceCards = o.cards(who, d.Attributions)
	if o.Mentions {
		d.Mentions, d.Entities = who.Resolved()
	}
	cut := claims.Cut(t, who, d.Attributions)
	d.Claims, d.Predicates = cut.Claims, cut.Predicates
	for i := range d.Attributions {
		d.Attributions[i].Occasion = cut.Occasions[i]
	}
	d.Findings = o.rate(checks.Run(&checks.Input{Text: t, Attributions: d.Attributions, Cuttings: cut}))
	return d
}
