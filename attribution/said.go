package attribution

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// saidConfidence is how often such a clause is an attribution where the layer found none at its cue.
const saidConfidence = .6

// said finds what the layer left out though the tree tells it: a verb of saying with its subject before it and a finite clause behind it, "It said
// on Friday it had closed the yard, which it described as the oldest".
func (d *Document) said(r *sources.Register) {
	n, cueAt := len(d.Attributions), d.cueAt()
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.TooLong() || d.Article.Blocks[s.Block].Kind == article.Headline {
			continue
		}
		for k := range s.Tokens {
			if t, ok := saying(s, k); ok && cueAt(s.Tokens[k].Span) < 0 {
				a := d.tagAttribution(i, t, r)
				a.Confidence = saidConfidence
				d.dated(i, k, &a)
				d.Attributions = append(d.Attributions, a)
			}
		}
	}
	if len(d.Attributions) > n {
		slices.SortStableFunc(d.Attributions, byCue)
	}
}

// sayable is what a verb of saying takes: a clause with its own subject; for a denial also a deed, "denies murder", "denies stealing it", where it is
// not what somebody is refused; -1 for none.
func sayable(s *syntax.Sentence, i int) int {
	c := s.Child(i, syntax.Ccomp)
	if c > i && s.ChildBase(c, syntax.Nsubj) >= 0 {
		return c
	}
	if s.Tokens[i].Lemma != "deny" || s.Child(i, syntax.Iobj) >= 0 {
		return -1
	}
	if g := s.Child(i, syntax.Xcomp, syntax.Ccomp); g == i+1 && s.Tokens[g].XPOS == syntax.VBG {
		return g
	}
	if o := s.Child(i, syntax.Obj); o > i && s.Tokens[o].UPOS == syntax.NOUN && lexicon.Wrong(strings.ToLower(s.Tokens[o].Lemma), "noun") {
		return o
	}
	return -1
}

// thatClause reports whether a verb that reports has a clause with "that" behind it.
func thatClause(s *syntax.Sentence, i int) bool {
	v, known := lexicon.ReportingVerb(s.Tokens[i].Lemma)
	c := s.Child(i, syntax.Ccomp)
	if !known || c < i || v.Frames&lexicon.That == 0 || v.Class != "say" && v.Class != "claim" {
		return false
	}
	from, _ := s.Yield(c)
	return s.Tokens[from].Lower == "that"
}

// saying reads a clause of saying that token i heads.
func saying(s *syntax.Sentence, i int) (tag, bool) {
	k := s.Tokens[i]
	if k.UPOS != syntax.VERB || k.Lemma != "say" && k.Lemma != "deny" && !thatClause(s, i) || !k.Feats.Has(syntax.Finite) {
		return tag{}, false
	}
	subject, clause := s.Child(i, syntax.Nsubj), sayable(s, i)
	if subject < 0 && k.Rel == syntax.Conj {
		subject = s.Child(k.Head, syntax.Nsubj)
	}
	if subject < 0 || subject > i || clause < i {
		return tag{}, false
	}
	from, to := s.Yield(subject)
	begin, end := s.Yield(clause)
	t := tag{from: i, to: i + 1, source: [2]int{from, to}, cue: [2]int{i, i + 1}, content: [2]int{max(begin, i+1), end}, lemma: k.Lemma, rule: "said-clause"}
	_, known := lexicon.Source(s.Tokens[subject].Lower)
	return t, to <= i && (known || s.Tokens[subject].UPOS == syntax.PROPN || s.Tokens[subject].UPOS == syntax.PRON)
}
