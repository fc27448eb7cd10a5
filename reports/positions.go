package reports

import (
	"factcheck/attribution/article"
	"factcheck/reports/internal/places"
)

// locator gives the places of an article's spans as a report prints them.
type locator struct {
	a     *article.Article
	text  places.Counter
	title places.Counter
}

func newLocator(a *article.Article) *locator {
	return &locator{a: a, text: places.NewCounter(a.Text, places.CodePoints), title: places.NewCounter(a.Title, places.CodePoints)}
}

// spans maps spans of the prose to code points of the text, or of the title where inTitle is true.
func (l *locator) spans(in []article.Span) (out [][2]int, inTitle bool) {
	out = [][2]int{}
	for _, s := range in {
		pieces, title := l.a.Origin(s)
		c := l.text
		if title {
			c, inTitle = l.title, true
		}
		for _, p := range pieces {
			out = append(out, [2]int{c.At(p.Start), c.At(p.End)})
		}
	}
	return out, inTitle
}

// span maps one span to the range from its first to its last character.
func (l *locator) span(s article.Span) (out [2]int, inTitle bool) {
	all, inTitle := l.spans([]article.Span{s})
	if len(all) == 0 {
		return out, inTitle
	}
	return [2]int{all[0][0], all[len(all)-1][1]}, inTitle
}
