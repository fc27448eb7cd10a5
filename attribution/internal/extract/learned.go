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
		a.Rule = construction(&t.Sentences[sentence], anchor, f.Content[0] < f.Anchor, &a)
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

// construction names the shape of an attribution: one of Rules. before reports whether the content begins before the cue.
func construction(s *syntax.Sentence, anchor int, before bool, a *Attribution) string {
	tok := s.Tokens[anchor]
	switch {
	case a.Cue.Lemma == "according to":
		return "according-to"
	case tok.UPOS == syntax.PUNCT || tok.UPOS == syntax.SYM:
		return "name-colon"
	case tok.UPOS.Verbal():
		return verbal(s, anchor, before, a)
	case a.Mode == Direct:
		return "quoted-words"
	case tok.UPOS.Nominal():
		return "noun-cue"
	}
	return "phrase-cue"
}

// verbal names the shape of an attribution whose cue is a verb.
func verbal(s *syntax.Sentence, anchor int, before bool, a *Attribution) string {
	passive := len(a.Source.Spans) == 0 && s.Tokens[anchor].XPOS == syntax.VBN
	switch {
	case a.Cue.Class == "accuse" && a.Mode != Direct:
		return "accused-of"
	case passive && anchor+1 < len(s.Tokens) && s.Tokens[anchor+1].Lower == "as":
		return "described-as"
	case passive:
		return "said-passive"
	case a.Cue.Class == "ask" && a.Mode != Direct:
		return "asked-to"
	case a.Mode == Direct:
		return "quoted-words"
	case before:
		return "said-behind"
	}
	return "said-clause"
}
