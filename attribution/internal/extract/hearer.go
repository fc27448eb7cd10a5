package extract

import (
	"slices"
	"strings"

	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// hearers find what somebody is told, or a court hears: who hears it does not say it, and whoever does is named by "by" or "from", or not
// at all.
func hearers(t *text.Text, who *sources.Register) []Candidate { return onTokens(t, who, hearerAt) }

// hearerAt reads a hearing at token i: "residents were told that", "an inquest was told", "the court heard that".
func hearerAt(s *syntax.Sentence, i int) (p parts, ok bool) {
	if s.Tokens[i].UPOS != syntax.VERB || !told(s, i) && !courtHears(s, i) {
		return p, false
	}
	subject := s.ChildBase(i, syntax.Nsubj)
	if subject < 0 || subject > i {
		return p, false
	}
	p = parts{rule: HearersTold, lemma: s.Tokens[i].Lemma, cue: words{cueStart(s, i), i + 1}, source: teller(s, i)}
	p.place = words{yield(s, subject).from, i + 1}
	p.content = contentOf(s, i, p.source)
	for t := p.source.from; t < p.source.to && len(p.content) == 0; t++ { // the tree may hang the clause on who said it: "by an aide that"
		if s.Tokens[t].Lower == "that" && s.Tokens[t].UPOS == syntax.SCONJ {
			p.content, p.source.to = []words{{t, p.source.to}}, t
		}
	}
	return p, len(p.content) > 0
}

// HearersTold is the construction of what is told to somebody.
const HearersTold = "hearers-told"

// told reports whether a verb of telling stands in the passive, its hearers before it.
func told(s *syntax.Sentence, i int) bool {
	v, known := lexicon.ReportingVerb(s.Tokens[i].Lemma)
	return known && v.Frames&lexicon.Person != 0 && v.Frames&lexicon.That != 0 && s.Child(i, syntax.AuxPass) >= 0 &&
		s.Child(i, syntax.NsubjPass) >= 0
}

// courtHears reports whether a court or the like hears something said: "the court heard that", and not "heard the appeal".
func courtHears(s *syntax.Sentence, i int) bool {
	k := s.ChildBase(i, syntax.Nsubj)
	return s.Tokens[i].Lemma == "hear" && k >= 0 && lexicon.HearerWord.Has(strings.ToLower(s.Tokens[k].Lemma)) && s.Child(i, syntax.Obj) < 0
}

// teller is who says it: the agent of a passive, or whom a court hears it from.
func teller(s *syntax.Sentence, i int) words {
	for c := range s.Children(i) {
		from, to := s.Yield(c)
		agent := s.Tokens[c].Rel == syntax.OblAgent || s.Tokens[c].Rel.Base() == syntax.Obl && s.Tokens[from].Lower == "by"
		if agent || s.Tokens[c].Rel.Base() == syntax.Obl && s.Tokens[from].Lower == "from" && s.Tokens[i].Lemma == "hear" {
			return words{min(from+1, to), to}
		}
	}
	return words{}
}

// contentOf is what is heard: the clause behind the verb, or the sentence that the hearing stands behind or in the middle of.
func contentOf(s *syntax.Sentence, i int, by words) []words {
	if c := s.Child(i, syntax.Ccomp); c > i {
		if s.ChildBase(c, syntax.Nsubj) < 0 {
			return nil
		}
		w := yield(s, c)
		w.from = max(w.from, i+1, by.to)
		return []words{w}
	} else if c >= 0 {
		return []words{yield(s, c)}
	}
	h := s.Tokens[i].Head
	l := s.Tokens[i].Lemma
	if h < 0 || s.Tokens[i].Rel.Base() != syntax.Parataxis || l != "tell" && l != "hear" {
		return nil
	}
	all, cut := yield(s, h), yield(s, i)
	mark := func(t int) bool { return t >= 0 && t < len(s.Tokens) && s.Tokens[t].UPOS == syntax.PUNCT }
	before, after := words{all.from, cut.from}, words{cut.to, all.to}
	for before.to > before.from && mark(before.to-1) {
		before.to--
	}
	for after.from < after.to && mark(after.from) {
		after.from++
	}
	for after.to > after.from && mark(after.to-1) {
		after.to--
	}
	return slices.DeleteFunc([]words{before, after}, func(w words) bool { return w.from >= w.to })
}
