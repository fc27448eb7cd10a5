package extract

import (
	"strings"

	"factcheck/attribution/certainty"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// passives find what the text attributes to nobody, and to an agent behind "by": what people "are believed" to have done or "are suspected
// of", and the deed of a charge, which is alleged where the charge itself is a fact.
func passives(t *text.Text, who *sources.Register) []Candidate { return onTokens(t, who, passiveAt) }

// onTokens gives what a reader finds at each token of the sentences that are no longer than those of prose.
func onTokens(t *text.Text, who *sources.Register, read func(s *syntax.Sentence, token int) (parts, bool)) (out []Candidate) {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		for k := range s.Tokens {
			if s.TooLong() {
				break
			}
			if p, ok := read(s, k); ok {
				out = append(out, p.candidate(t, who, i, k))
			}
		}
	}
	return out
}

// passiveAt reads a passive or a charge at token t of a sentence. It contends over the verb alone: a charge may begin with other words.
func passiveAt(s *syntax.Sentence, t int) (p parts, ok bool) {
	switch c, kind := governed(s, t); kind {
	case certainty.Passive:
		p, ok = passiveOf(s, t, c), true
	case certainty.Charge:
		p, ok = chargeOf(s, t, c)
	}
	p.place = words{t, t + 1}
	return p, ok
}

// governed finds what token t says without naming anybody: a dependent of it, or of its object ("charged a man with theft").
func governed(s *syntax.Sentence, t int) (c int, kind certainty.Unsource) {
	hosts := [2]int{t, -1}
	if s.Tokens[t].UPOS == syntax.VERB {
		hosts[1] = s.Child(t, syntax.Obj)
	}
	for _, h := range hosts {
		if h < 0 {
			continue
		}
		for c := range s.Children(h) {
			if kind := certainty.Unsourced(s, t, c); kind != certainty.NotUnsourced {
				return c, kind
			}
		}
	}
	return -1, certainty.NotUnsourced
}

// chargeOf reads the charge that token t is over its dependent c. In the active, who charges is the source of the deed.
func chargeOf(s *syntax.Sentence, t, c int) (p parts, ok bool) {
	deed := deedOf(s, c)
	if deed.from >= deed.to {
		return p, false
	}
	p = parts{rule: "charged-with", lemma: s.Tokens[t].Lemma, class: lexicon.Accuse, cue: words{t, t + 1}, content: []words{deed}}
	if s.Tokens[t].UPOS == syntax.NOUN { // "on suspicion of"
		first, _ := s.Yield(t)
		p.cue, p.rule = words{first, deed.from}, "held-on"
	} else if k := s.Child(t, syntax.Nsubj); k >= 0 && k < t && s.Child(t, syntax.Obj) >= 0 {
		p.source = yield(s, k)
	}
	return p, true
}

// yield is the words below a token and itself.
func yield(s *syntax.Sentence, k int) words {
	from, to := s.Yield(k)
	return words{from, to}
}

// passiveOf reads the passive that token t is over its dependent c: its subject belongs to the content, but for "it", and an agent is the
// source.
func passiveOf(s *syntax.Sentence, t, c int) parts {
	p := parts{rule: "said-passive", lemma: s.Tokens[t].Lemma, class: lexicon.Accuse, cue: words{cueStart(s, t), t + 1},
		content: []words{yield(s, c)}}
	if r, known := lexicon.ReportingVerb(p.lemma); known {
		p.class = r.Class
	}
	clause := s.Tokens[c].Rel.Base() == syntax.Ccomp || s.Tokens[c].Rel.Base() == syntax.Csubj
	if k := s.ChildBase(t, syntax.Nsubj); k >= 0 && k < t && !clause {
		p.content = []words{yield(s, k), p.content[0]}
	}
	if k := s.Child(t, syntax.OblAgent); k >= 0 && k != c {
		by := yield(s, k)
		p.source = words{min(by.from+1, by.to), by.to}
	}
	return p
}

// cueStart is the first auxiliary of a passive.
func cueStart(s *syntax.Sentence, t int) int {
	for c := range s.Children(t) {
		if r := s.Tokens[c].Rel; c < t && r.Base() == syntax.Aux {
			return c
		}
	}
	return t
}

// deedOf is what a preposition ties to a charge, without the preposition.
func deedOf(s *syntax.Sentence, c int) words {
	d := yield(s, c)
	for d.from < d.to {
		if u := s.Tokens[d.from].UPOS; u != syntax.ADP && u != syntax.SCONJ && u != syntax.PUNCT {
			break
		}
		d.from++
	}
	if d.from < d.to {
		d.to = byWhat(s, c, extended(s, s.Tokens[c].Head, d.to))
	}
	return d
}

// byWhat takes in by what a wrong came about, which the tree may take for who charges: "manslaughter by gross negligence".
func byWhat(s *syntax.Sentence, c, to int) int {
	if s.Tokens[c].UPOS != syntax.NOUN || !lexicon.WrongNoun.Has(s.Tokens[c].Lower) {
		return to
	}
	for k := range s.Children(s.Tokens[c].Head) {
		if by := yield(s, k); by.from == to && s.Tokens[k].Rel == syntax.OblAgent && !somebody(s.Tokens[k]) {
			to = by.to
		}
	}
	return to
}

// somebody reports whether a token can be who charges: "by police", "by prosecutors", "by Ana Horvat".
func somebody(t syntax.Token) bool {
	_, source := lexicon.Source(t.Lower)
	_, human := lexicon.Human(strings.ToLower(t.Lemma))
	return source || human || t.UPOS != syntax.NOUN
}

// extended takes in where a deed took place, which the tree may hang on the verb of the charge: "smuggling weapons into the area".
func extended(s *syntax.Sentence, noun, to int) int {
	verb := s.Tokens[noun].Head
	if s.Tokens[noun].UPOS != syntax.NOUN || verb < 0 {
		return to
	}
	for k := range s.Children(verb) {
		from, end := s.Yield(k)
		if from == to && s.Tokens[k].Rel == syntax.Obl && !lexicon.Weekday(s.Tokens[k].Lower) {
			to = end
		}
	}
	return to
}
