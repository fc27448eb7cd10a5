package extract

import (
	"strings"

	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// estimates find who gives a quantity: "The ministry puts the toll at 40", "The damage was put at $3 million by insurers".
func estimates(t *text.Text, who *sources.Register) []Candidate { return onTokens(t, who, estimateAt) }

// EstimatedAt is the construction of a number that somebody puts something at.
const EstimatedAt = "estimated-at"

// estimateAt reads who gives a quantity with the verb at token v.
func estimateAt(s *syntax.Sentence, v int) (p parts, ok bool) {
	k := s.Tokens[v]
	verb, known := lexicon.VerbForm(k.Lower)
	if k.UPOS != syntax.VERB || !known || !lexicon.FiguringVerb.Has(verb.Lemma) {
		return p, false
	}
	figure := atFigure(s, v)
	if figure < 0 {
		return p, false
	}
	p = parts{rule: EstimatedAt, lemma: verb.Lemma, class: lexicon.Say, cue: words{v, v + 1}}
	_, end := s.Yield(figure)
	if subject := s.Child(v, syntax.NsubjPass); subject >= 0 && s.Child(v, syntax.AuxPass) >= 0 {
		if !quantity(s, subject) {
			return p, false
		}
		p.cue = words{cueStart(s, v), v + 1}
		if by := s.Child(v, syntax.OblAgent); by >= 0 {
			np := yield(s, by)
			p.source = words{min(np.from+1, np.to), np.to}
		}
		p.content = []words{yield(s, subject), {v + 1, end}}
		return p, true
	}
	subject, object := s.Child(v, syntax.Nsubj), s.Child(v, syntax.Obj)
	if subject < 0 || subject > v || object < v || !quantity(s, object) {
		return p, false
	}
	p.source, p.content = yield(s, subject), []words{{v + 1, end}}
	return p, true
}

// atFigure is a number behind "at" that hangs on a verb or on its object, and no clock time or age; -1 for none.
func atFigure(s *syntax.Sentence, v int) int {
	for _, h := range [...]int{v, s.Child(v, syntax.Obj)} {
		if h < 0 {
			continue
		}
		for c := range s.Children(h) {
			at := s.Child(c, syntax.Case)
			if c > v && at >= 0 && s.Tokens[at].Lower == "at" && numeral(s, c) {
				return c
			}
		}
	}
	return -1
}

// numeral reports whether a token is a number, or has one.
func numeral(s *syntax.Sentence, i int) bool {
	if s.Tokens[i].UPOS == syntax.NUM || s.Tokens[i].UPOS == syntax.SYM {
		return true
	}
	k := s.Child(i, syntax.Nummod)
	return k >= 0 && s.Tokens[k].UPOS == syntax.NUM
}

// quantity reports whether a noun is one of a quantity: "the toll", "support for the party", "its losses".
func quantity(s *syntax.Sentence, i int) bool {
	return lexicon.QuantityNoun.Has(strings.ToLower(s.Tokens[i].Lemma)) || lexicon.QuantityNoun.Has(singular(s.Tokens[i].Lower))
}
