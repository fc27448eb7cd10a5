package extract

import (
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// A reporting clause that is set off by marks, behind its content or inside it, is read off the words.

// around is the content around a reporting clause that stands between the mark before it and token end: the clause before the mark, and
// the rest of it where the reporting clause interrupts it. It is none where there is no finite verb on either side.
func around(s *syntax.Sentence, mark, end int) (out []words, ok bool) {
	from := mark
	for from > 0 && s.Tokens[from-1].Lower != ";" {
		from--
	}
	out = []words{{from, mark}}
	rest := behind(s, end)
	if rest.from < rest.to {
		out = append(out, rest)
	}
	return out, mark > from && (finiteIn(s, from, mark) || len(out) > 1 && s.Tokens[rest.from].UPOS != syntax.CCONJ)
}

// behind is what goes on behind a reporting clause that ends at token end: the words behind the comma there, but for what describes the
// source, which has no verb of its own or begins with a relative pronoun, and for what somebody else says.
func behind(s *syntax.Sentence, end int) words {
	if end >= len(s.Tokens) || s.Tokens[end].Lower != "," {
		return words{}
	}
	to := len(s.Tokens)
	for to > end && !s.Tokens[to-1].IsWord() {
		to--
	}
	for from := end + 1; from < to; {
		next := from
		for next < to && s.Tokens[next].Lower != "," {
			next++
		}
		switch {
		case describing(s, from) || saysIn(s, from, to):
			return words{}
		case finiteIn(s, from, next):
			return words{from, to}
		}
		from = next + 1
	}
	return words{}
}

// describing reports whether the words from a token on go on about what stands before them.
func describing(s *syntax.Sentence, from int) bool {
	k := s.Tokens[from]
	return aboutWhom[k.Lower] || k.Lower == "which" || k.XPOS == syntax.VBG
}

// saysIn reports whether somebody else says something in the words [from, to).
func saysIn(s *syntax.Sentence, from, to int) bool {
	for _, k := range s.Tokens[from:to] {
		if r, says := lexicon.ReportingVerb(k.Lemma); says && k.UPOS == syntax.VERB && r.Frames&lexicon.Quote != 0 {
			return true
		}
	}
	return false
}

// finiteIn reports whether a finite verb stands among the tokens [from, to).
func finiteIn(s *syntax.Sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if finite(s.Tokens[i]) {
			return true
		}
	}
	return false
}

// finite reports whether a word is a finite verb.
func finite(k syntax.Token) bool {
	switch k.XPOS {
	case syntax.VBZ, syntax.VBP, syntax.VBD, syntax.MD:
		return true
	}
	return false
}

// nounPhrase is the noun phrase that begins at a token, with what "of", "at" and the like add to it, and its head; it is empty where none
// begins there.
func nounPhrase(s *syntax.Sentence, from int) (np words, head int) {
	np, head = words{from, from}, -1
	closed := false // a preposition has ended what stands before the head
	for i := from; i < len(s.Tokens); i++ {
		k := s.Tokens[i]
		switch {
		case head >= 0 && when(k):
			return np, head
		case k.UPOS == syntax.NOUN || k.UPOS == syntax.PROPN:
			if !closed {
				head = i
			}
			np.to = i + 1
		case k.UPOS == syntax.ADP && head >= 0 && placing(s, i), k.UPOS == syntax.CCONJ && head >= 0 && !leadsToVerb(s, i):
			closed = true
		case k.XPOS == syntax.POS, modifies(s, i):
		default:
			return np, head
		}
	}
	return np, head
}

// when reports whether a word of time begins: "said police Monday", "said the bank last week".
func when(k syntax.Token) bool {
	return lexicon.Weekday(k.Lower) || k.Rel == syntax.OblUnmarked || k.Rel == syntax.Advmod && k.UPOS == syntax.ADV
}

// placing reports whether a preposition ties to a noun whose or where it is: "officials in Brenn", and not "police in a statement".
func placing(s *syntax.Sentence, i int) bool {
	if i+1 >= len(s.Tokens) {
		return false
	}
	next := s.Tokens[i+1]
	switch s.Tokens[i].Lower {
	case "of", "at", "for", "from", "with":
		return next.UPOS.Nominal() || next.UPOS == syntax.DET || next.UPOS == syntax.ADJ
	case "in":
		return next.UPOS == syntax.PROPN || next.Lower == "the"
	}
	return false
}

// modifies reports whether a word can stand before a noun in its phrase.
func modifies(s *syntax.Sentence, i int) bool {
	switch k := s.Tokens[i]; k.UPOS {
	case syntax.DET, syntax.ADJ, syntax.NUM:
		return true
	case syntax.PRON:
		return k.XPOS == syntax.PRPS
	case syntax.VERB:
		return (k.XPOS == syntax.VBG || k.XPOS == syntax.VBN) && i+1 < len(s.Tokens) && s.Tokens[i+1].UPOS.Nominal()
	case syntax.PUNCT:
		return k.XPOS == syntax.HYPH
	}
	return false
}

// leadsToVerb reports whether a conjunction joins a verb, and not another noun.
func leadsToVerb(s *syntax.Sentence, i int) bool {
	for i++; i < len(s.Tokens) && s.Tokens[i].UPOS == syntax.ADV; i++ {
	}
	return i >= len(s.Tokens) || s.Tokens[i].UPOS.Verbal() && !modifies(s, i) || s.Tokens[i].UPOS == syntax.PRON
}
