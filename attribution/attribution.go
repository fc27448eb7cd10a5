// Package attribution analyses one article: who stands behind each claim, and how sure they are.
//
// [Analyze] is the whole of it, a row of steps: sentences and tokens, quotations, attributions, sources, claims, certainty. Each
// step reads what the ones before it wrote and writes its own slice of the [Document]. Every tag carries its evidence: the rule
// that made it and the words that the rule saw.
//
// The package never says that a claim is true. It reads no files, knows no clock and writes nothing; the same article gives the
// same document.
package attribution

import (
	"fmt"

	"factcheck/attribution/article"
	"factcheck/attribution/extract"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
	"factcheck/attribution/text"
)

// Analyze reads an article. It never fails: text in which nothing can be found gives an empty document, with a warning where the
// reader should know. Its cost grows linearly with the length of the article.
func Analyze(a *article.Article) *Document { return Options{}.Analyze(a, nil) }

// Analyze is the function of the same name with what a newsroom sets for itself. Versions of one article share a memory of their sentences,
// nil for none: a later version costs what is new in it.
func (o Options) Analyze(a *article.Article, m *syntax.Memory) *Document {
	t := text.New(a, m)
	d := &Document{Text: t, Warnings: append([]string(nil), a.Warnings...)}
	if !d.English() {
		d.Warnings = append(d.Warnings, "The text does not look like English, so nothing in it was tagged.")
		return d
	}
	for i := range t.Sentences {
		if s := &t.Sentences[i]; s.TooLong() {
			d.Warnings = append(d.Warnings, fmt.Sprintf("A sentence of %d words and marks was not searched for sources.", len(s.Tokens)))
		}
	}
	read := t.Reading(o.Verbs)
	r := sources.Read(sources.Input{Prose: a.Prose, Sentences: read.Sentences, Quotations: read.Quotations})
	d.Attributions, d.Disputes = extract.Resolve(read, r, extract.Find(read, r), o.least())
	o.settle(read, d)
	o.cards(d, r)
	ls := d.layouts()
	d.cutClaims(ls, d.judge(ls))
	d.check()
	o.rate(d)
	return d
}
