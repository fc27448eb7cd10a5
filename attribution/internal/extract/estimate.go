package extract

import (
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// estimates find what somebody puts a number at: "the ministry puts the toll at 40".
func estimates(t *text.Text, who *sources.Register) []Candidate { return onTokens(t, who, estimateAt) }

// EstimatedAt is the construction of a number that somebody puts something at.
const EstimatedAt = "estimated-at"

// estimateAt reads an estimate at token i: a subject, "put", what is counted, "at" and a number.
func estimateAt(s *syntax.Sentence, i int) (p parts, ok bool) {
	if s.Tokens[i].Lemma != "put" || s.Tokens[i].UPOS != syntax.VERB {
		return p, false
	}
	subject, object := s.Child(i, syntax.Nsubj), s.Child(i, syntax.Obj)
	if subject < 0 || subject > i || object < i || s.Tokens[object].UPOS != syntax.NOUN || lexicon.Thing(s.Tokens[object].Lower) {
		return p, false
	}
	at := -1
	for _, h := range [...]int{i, object} {
		for c := range s.Children(h) {
			if k := s.Child(c, syntax.Case); k > object && s.Tokens[k].Lower == "at" && number(s, c) {
				at = c
			}
		}
	}
	if at < 0 {
		return p, false
	}
	what := yield(s, object)
	what.to = max(what.to, yield(s, at).to)
	p = parts{rule: EstimatedAt, lemma: "put", class: lexicon.Say, source: yield(s, subject), cue: words{i, i + 1}, content: []words{what}}
	return p, true
}

// number reports whether a phrase is an amount: "40", "$3 million", "31 percent".
func number(s *syntax.Sentence, t int) bool {
	if s.Tokens[t].UPOS == syntax.NUM || s.Tokens[t].UPOS == syntax.SYM {
		return true
	}
	k := s.Child(t, syntax.Nummod)
	return k >= 0 && (s.Tokens[t].Lower == "percent" || s.Tokens[t].Lower == "%" || s.Tokens[t].UPOS == syntax.NOUN)
}
