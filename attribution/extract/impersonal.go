package extract

import (
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
	"factcheck/attribution/text"
)

// author names who says "I" or "we" outside quotations, which is who wrote the article.
func author(t *text.Text, as []Attribution) {
	within := indexed(as, contents)
	for i := range as {
		s, cue := &as[i].Source, as[i].Cue.Spans[0]
		if as[i].Rule == "turn" || within.around(cue) || t.Quoted(cue) || t.Block(t.Touching(cue)[0]).Quoted {
			continue
		}
		switch strings.ToLower(s.Name) {
		case "i":
			*s = sources.Source{Spans: s.Spans, Text: s.Text, Name: "the author", Kind: sources.Person, Naming: sources.Described}
		case "we":
			*s = sources.Source{Spans: s.Spans, Text: s.Text, Name: "the authors", Kind: sources.Group, Naming: sources.Described}
		}
	}
}

// unname takes the names of sources that name nobody who could be asked: "people say", "half said", "you know".
func unname(t *text.Text, as []Attribution) {
	for i := range as {
		if s := &as[i].Source; (s.Entity == 0 || strings.EqualFold(s.Name, s.Text)) && namesNobody(t, s) {
			*s = sources.Source{Spans: s.Spans, Text: s.Text}
		}
	}
}

// namesNobody reports whether the words of a source are an indefinite pronoun or a mere number: "others", "50% of them".
func namesNobody(t *text.Text, s *sources.Source) bool {
	if len(s.Spans) == 0 || s.Kind == sources.NoSource {
		return false
	}
	number := false
	for _, i := range t.Touching(s.Spans[0]) {
		for _, k := range t.Tokens(i, s.Spans) {
			w := t.Sentences[i].Tokens[k]
			if w.Lower == "one" { // of them, or in five
				continue
			}
			fraction := w.UPOS == syntax.NUM || w.UPOS == syntax.SYM || lexicon.FractionNoun.Has(singular(w.Lower))
			number = number || fraction || lexicon.IndefiniteFunction.Has(w.Lower) && w.UPOS != syntax.DET
			if w.UPOS.Nominal() && !fraction && !lexicon.IndefiniteFunction.Has(w.Lower) && w.UPOS != syntax.PRON {
				return false
			}
			if w.UPOS.Verbal() { // "those who were there"
				return false
			}
			if w.UPOS == syntax.PRON && !lexicon.IndefiniteFunction.Has(w.Lower) && !number {
				return false
			}
		}
	}
	return number
}
