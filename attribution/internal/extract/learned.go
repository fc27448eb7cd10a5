package extract

import (
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/reporting"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// learned finds what was learned from annotated news: package reporting gives words, which get a cue with its class, a construction, a mode
// and a source.
func learned(t *text.Text, who *sources.Register) (out []Candidate) {
	words := reporting.NewText(t.Article.Prose, t.Article.Blocks, t.Sentences, t.Quotations)
	for _, f := range reporting.Find(words) {
		sentence, anchor := words.Place(f.Anchor)
		a := Attribution{Parent: -1, Confidence: float64(f.Confidence) / 100, Content: words.Spans(f.Content)}
		a.Mode = modeOf(t, a.Content)
		a.Cue = cueOf(t, words.Spans(f.Cue), sentence, anchor)
		if len(f.Source) > 0 {
			a.Source = who.Source(words.Mention(f.Source))
		}
		a.Rule = shapeOf(&t.Sentences[sentence], anchor, f.Content[0] < f.Anchor, &a).construction()
		out = append(out, Candidate{Attribution: a, Sentence: sentence, Anchor: anchor})
	}
	return out
}

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
