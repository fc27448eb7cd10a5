package extract

import (
	"strings"

	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// hearers find what people are told and hear, of whom none says it: "An inquest heard that", "Residents were told that", "the driver, a
// jury was told, had". The source is who tells it, where the text says so: "heard from Ana Lund that", "were told by an aide".
func hearers(t *text.Text, who *sources.Register) []Candidate { return onTokens(t, who, hearerAt) }

// HearersTold is the construction of what is told to somebody.
const HearersTold = "hearers-told"

// hearerAt reads what is told or heard at the verb at token v.
func hearerAt(s *syntax.Sentence, v int) (p parts, ok bool) {
	p = parts{rule: HearersTold, lemma: s.Tokens[v].Lemma, class: lexicon.Say}
	if r, _ := lexicon.ReportingVerb(p.lemma); r.Class == lexicon.Warn {
		p.class = r.Class
	}
	hearer, told := toldAt(s, v)
	if !told {
		hearer = heardAtVerb(s, v)
	}
	if hearer < 0 {
		return p, false
	}
	np := words{hearer, hearer + 1}
	np.from, _ = s.Yield(hearer)
	for np.from < hearer && s.Tokens[np.from].UPOS == syntax.PUNCT {
		np.from++
	}
	p.cue, p.place = words{cueStart(s, v), v + 1}, words{np.from, v + 1}
	end := v + 1
	if by := teller(s, v, told); by.to > by.from {
		p.source, end = by, by.to
	}
	if np.from > 0 && setsOff(s.Tokens[np.from-1]) && closes(s, end) && hears(s.Tokens[hearer]) {
		p.content, ok = around(s, np.from-1, end)
		return p, ok
	}
	p.content, ok = clauseFrom(s, v, end)
	return p, ok
}

// toldAt gives the subject of a verb of telling in the passive, -1 where token v is none. Who is convinced of something believes it
// himself, unless somebody convinced him.
func toldAt(s *syntax.Sentence, v int) (hearer int, ok bool) {
	k := s.Tokens[v]
	r, says := lexicon.ReportingVerb(k.Lemma)
	if k.XPOS != syntax.VBN || !lexicon.TellingVerb.Has(k.Lemma) && (!says || r.Frames&lexicon.Person == 0 || r.Class != lexicon.Warn) {
		return -1, false
	}
	if by := teller(s, v, true); lexicon.CueClass(k.Lower, "") == lexicon.Believe && by.from == by.to {
		return -1, false
	}
	hearer = -1
	for c := range s.Children(v) { // the nearest: of "the driver, a jury was told, had slept" the jury
		if c < v && s.Tokens[c].Rel.Base() == syntax.Nsubj {
			hearer = c
		}
	}
	return hearer, s.Child(v, syntax.AuxPass) >= 0 && hearer >= 0
}

// heardAtVerb gives the body before which others speak and which "heard" at token v tells of, -1 for none.
func heardAtVerb(s *syntax.Sentence, v int) int {
	if s.Tokens[v].Lower != "heard" && s.Tokens[v].Lower != "hears" {
		return -1
	}
	k := v - 1
	for k > 0 && (s.Tokens[k].UPOS == syntax.AUX || s.Tokens[k].UPOS == syntax.ADV) {
		k--
	}
	noun := k >= 0 && (s.Tokens[k].UPOS == syntax.NOUN || s.Tokens[k].UPOS == syntax.PROPN)
	if noun && lexicon.HearerWord.Has(singular(s.Tokens[k].Lower)) {
		return k
	}
	return -1
}

// teller is who tells what is heard at token v: "by an aide", "from Ana Lund", "evidence from Ana Lund". It is empty for nobody.
func teller(s *syntax.Sentence, v int, told bool) words {
	tie := "from"
	if told {
		tie = "by"
	}
	for i := v + 1; i < len(s.Tokens) && i <= v+nearTeller; i++ {
		switch k := s.Tokens[i]; {
		case k.Lower == tie:
			np, head := nounPhrase(s, i+1)
			if head < 0 {
				return words{}
			}
			return appended(s, np)
		case !told && (k.Lower == "evidence" || k.Lower == "testimony"), k.UPOS == syntax.ADV:
		default:
			return words{}
		}
	}
	return words{}
}

// nearTeller is how many words behind a verb its teller begins at most.
const nearTeller = 3

// appended takes into a noun phrase what is set off behind it by two commas: "Ann Lund, the director, that".
func appended(s *syntax.Sentence, np words) words {
	if np.to >= len(s.Tokens) || s.Tokens[np.to].Lower != "," {
		return np
	}
	if next, head := nounPhrase(s, np.to+1); head >= 0 && next.to < len(s.Tokens) && s.Tokens[next.to].Lower == "," {
		np.to = next.to
	}
	return np
}

// hears reports whether a noun can be somebody who is told something, which jokes are not.
func hears(k syntax.Token) bool {
	_, source := lexicon.Source(k.Lower)
	_, human := lexicon.Human(strings.ToLower(k.Lemma))
	return source || human || k.UPOS != syntax.NOUN || lexicon.HearerWord.Has(singular(k.Lower))
}

// closes reports whether a reporting clause is over at a token, but for when and where it was said.
func closes(s *syntax.Sentence, end int) bool {
	if end < len(s.Tokens) && s.Tokens[end].Lower == "of" { // "assured of success"
		return false
	}
	for ; end < len(s.Tokens); end++ {
		switch k := s.Tokens[end]; {
		case k.UPOS == syntax.PUNCT:
			return k.Lower != ":"
		case k.UPOS.Verbal(), k.UPOS == syntax.SCONJ, k.UPOS == syntax.PRON, k.UPOS == syntax.PART, k.XPOS == syntax.WRB:
			return false
		}
	}
	return true
}

// clauseFrom is the clause behind the verb at token v and what belongs to it up to token from: behind "that" or "how", or with a subject
// of its own. The words between tell when and where.
func clauseFrom(s *syntax.Sentence, v, from int) ([]words, bool) {
	if from < len(s.Tokens) && s.Tokens[from].Lower == "," {
		from++
	}
	for i := from; i < len(s.Tokens) && i <= from+longestTag && s.Tokens[i].UPOS != syntax.PUNCT && !s.Tokens[i].UPOS.Verbal(); i++ {
		if k := s.Tokens[i]; k.Lower == "that" && k.UPOS == syntax.SCONJ || k.Lower == "how" && i == from {
			return upTo(s, v, i), finiteIn(s, i+1, len(s.Tokens))
		}
	}
	c := s.Child(v, syntax.Ccomp)
	if c < from || s.ChildBase(c, syntax.Nsubj) < 0 || !finiteClause(s, c) {
		return nil, false
	}
	at := yield(s, c)
	at.from = max(at.from, from)
	return []words{at}, true
}

// upTo is the content that begins at a token, up to where the tree lets the clause of the verb at token v end, and to the end of the
// sentence where the tree does not say.
func upTo(s *syntax.Sentence, v, from int) []words {
	to := len(s.Tokens)
	if c := s.Child(v, syntax.Ccomp); c >= from {
		to = yield(s, c).to
	}
	for to > from && !s.Tokens[to-1].IsWord() && s.Tokens[to-1].XPOS != syntax.CloseQuote {
		to--
	}
	return []words{{from, to}}
}

// finiteClause reports whether the clause of a token has a finite verb.
func finiteClause(s *syntax.Sentence, i int) bool {
	if finite(s.Tokens[i]) {
		return true
	}
	for c := range s.Children(i) {
		if r := s.Tokens[c].Rel; (r.Base() == syntax.Aux || r == syntax.Cop) && finite(s.Tokens[c]) {
			return true
		}
	}
	return false
}
