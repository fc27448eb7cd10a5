package extract

import (
	"strings"

	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// clauses find plain clauses of saying: a verb of saying with its subject before it and a finite clause behind it, "It said on Friday it
// had closed the yard, which it described as the oldest".
func clauses(t *text.Text, who *sources.Register) (out []Candidate) {
	for _, c := range onTokens(t, who, clauseAt) {
		self := ownSubject[strings.ToLower(c.Source.Text)] && t.Quoted(c.Cue.Spans[0]) // “we note that” is the speaker's own voice
		if !self && !t.InHeadline(c.Sentence) {
			out = append(out, c)
		}
	}
	return out
}

// sayable is what a verb of saying takes: a clause with its own subject; for a denial also a deed, "denies murder", "denies stealing it",
// where it is not what somebody is refused; -1 for none.
func sayable(s *syntax.Sentence, i int) int {
	c := s.Child(i, syntax.Ccomp)
	if c > i && (s.ChildBase(c, syntax.Nsubj) >= 0 || s.Child(c, syntax.Expl) >= 0) {
		return c
	}
	if s.Tokens[i].Lemma != "deny" || s.Child(i, syntax.Iobj) >= 0 {
		return -1
	}
	if g := s.Child(i, syntax.Xcomp, syntax.Ccomp); g == i+1 && s.Tokens[g].XPOS == syntax.VBG {
		return g
	}
	if o := s.Child(i, syntax.Obj); o > i && s.Tokens[o].UPOS == syntax.NOUN && lexicon.WrongNoun.Has(strings.ToLower(s.Tokens[o].Lemma)) {
		return o
	}
	return -1
}

// thatClause reports whether a verb that reports has a clause with "that" behind it.
func thatClause(s *syntax.Sentence, i int) bool {
	v, known := lexicon.ReportingVerb(s.Tokens[i].Lemma)
	c := s.Child(i, syntax.Ccomp)
	if !known || c < i || v.Frames&lexicon.That == 0 || v.Class != lexicon.Say && v.Class != lexicon.Claim {
		return false
	}
	from, _ := s.Yield(c)
	return s.Tokens[from].Lower == "that"
}

// clauseAt reads a clause of saying that token i heads.
func clauseAt(s *syntax.Sentence, i int) (p parts, ok bool) {
	k := s.Tokens[i]
	says := k.UPOS == syntax.VERB && (k.Lemma == "say" || k.Lemma == "deny" || thatClause(s, i))
	if !says || !k.Feats.Has(syntax.Finite) {
		return p, false
	}
	subject, clause := s.Child(i, syntax.Nsubj), sayable(s, i)
	if subject < 0 && k.Rel == syntax.Conj {
		subject = sharedSubject(s, k.Head)
	}
	if subject < 0 || subject > i || clause < i {
		return p, false
	}
	content := yield(s, clause)
	content.from = max(content.from, i+1)
	p = parts{rule: "said-clause", lemma: k.Lemma, source: yield(s, subject), cue: words{i, i + 1}, content: []words{content}}
	return p, p.source.to <= i && canSay(s, subject)
}

// sharedSubject is the subject of a verb that another is joined to. The tree may have joined it to what was said instead: "Barclay said
// delays were a risk | and stressed that".
func sharedSubject(s *syntax.Sentence, h int) int {
	subject := s.Child(h, syntax.Nsubj)
	for h >= 0 && s.Tokens[h].Rel == syntax.Ccomp && (subject < 0 || !canSay(s, subject)) {
		h = s.Tokens[h].Head
		subject = s.Child(h, syntax.Nsubj)
	}
	return subject
}

// canSay reports whether a token is a name, a pronoun or a noun that is known for a source.
func canSay(s *syntax.Sentence, i int) bool {
	_, known := lexicon.Source(s.Tokens[i].Lower)
	return known || s.Tokens[i].UPOS == syntax.PROPN || s.Tokens[i].UPOS == syntax.PRON
}
