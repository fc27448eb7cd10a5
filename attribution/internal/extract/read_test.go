package extract

import (
	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"
)

// result is what was resolved of a text.
type result struct {
	*text.Text
	Attributions []Attribution
	Disputes     []Dispute
}

// analyze resolves what the finders propose for an article.
func analyze(a *article.Article) result {
	t := text.New(a, nil)
	who := sources.Read(sources.Input{Prose: a.Prose, Sentences: t.Sentences, Quotations: t.Quotations})
	as, ds := Resolve(t, who, Find(t, who), .5)
	return result{t, as, ds}
}

// lone analyses a text as the second paragraph of an article: alone it would be the headline.
func lone(text string) result {
	return analyze(article.FromText("", "", "What happened at the bridge\n\n"+text))
}

// headed analyses a text as the headline of an article.
func headed(text string) result {
	return analyze(article.FromText("", "", text+"\n\nThe river rose on Monday night. Forty houses were emptied."))
}
