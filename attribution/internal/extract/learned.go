package extract

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/reporting"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/quotes"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// learned finds what was learned from annotated news: package reporting gives words, which get a cue with its class, a construction, a mode
// and a source.
func learned(t *text.Text, who *sources.Register) (out []Candidate) {
	words := reporting.NewText(t.Article.Prose, t.Article.Blocks, t.Sentences, t.Quotations)
	for _, f := range reporting.Find(words) {
		sentence, anchor := words.Place(f.Anchor)
		a := Attribution{Parent: -1, Confidence: float64(f.Confidence) / 100, Content: uttered(t, words.Spans(f.Content))}
		a.Cue = cueOf(t, words.Spans(f.Cue), sentence, anchor)
		a.Mode = modeOf(t, &a)
		if len(f.Source) > 0 {
			a.Source = who.Source(words.Mention(f.Source))
		}
		a.Rule = shapeOf(&t.Sentences[sentence], anchor, f.Content[0] < f.Anchor, &a).construction()
		out = append(out, Candidate{Attribution: a, Sentence: sentence, Anchor: anchor})
	}
	return out
}

// uttered is a content without what somebody does behind his words: “Who gave the order?” | and left. The words are a sentence of their
// own, behind a colon or with a final mark.
func uttered(t *text.Text, content []article.Span) []article.Span {
	last := content[len(content)-1]
	prose := t.Article.Prose
	i, found := slices.BinarySearchFunc(t.Quotations, last.Start, func(q quotes.Quotation, at int) int { return q.Span.Start - at })
	if !found || t.Quotations[i].Span.End >= last.End {
		return content
	}
	q := t.Quotations[i]
	rest := article.Span{Start: q.Span.End, End: last.End}.Trim(prose)
	led := strings.HasSuffix(strings.TrimSpace(prose[:last.Start]), ":")
	whole := strings.ContainsAny(lastOf(q.Inner.Of(prose)), ".?!")
	if goes := strings.HasPrefix(rest.Of(prose), "and "); !goes || !led && !whole || t.QuotedIn(rest, -1) > 0 {
		return content
	}
	return append(slices.Clone(content[:len(content)-1]), q.Span)
}

// lastOf is the last byte of some words, "" where there are none.
func lastOf(words string) string { return words[max(0, len(words)-1):] }

// cueOf reads a cue: its words, the lemma of its anchor and its class.
func cueOf(t *text.Text, spans []article.Span, sentence, anchor int) Cue {
	toks := t.Sentences[sentence].Tokens
	if len(spans) == 0 { // a mark: the colon of "NAME: words"
		spans = []article.Span{toks[anchor].Span}
	}
	c := Cue{Spans: spans, Text: t.Join(spans), Lemma: strings.ToLower(toks[anchor].Lemma)}
	if toks[anchor].Lower == "according" {
		c.Lemma = "according to"
	}
	c.Class = lexicon.CueClass(c.Lemma, toks[min(anchor+1, len(toks)-1)].Lower)
	return c
}

// shapeOf is that of an attribution whose cue has its anchor in a sentence; behind reports whether the content begins before it.
func shapeOf(s *syntax.Sentence, anchor int, behind bool, a *Attribution) shape {
	x := shape{a: a, word: s.Tokens[anchor], behind: behind}
	if anchor+1 < len(s.Tokens) {
		x.next = s.Tokens[anchor+1].Lower
	}
	return x
}
