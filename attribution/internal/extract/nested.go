package extract

import (
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// nested find what is said inside what somebody says: "the paper reported that police said the bridge was closed", “He told me that he
// saw it,” she said. What was learned leaves these out, as the annotation does, so they are read on the tree: a reporting verb, its subject
// and its clause. The resolver takes those that stand inside the content of another.
func nested(t *text.Text, who *sources.Register) []Candidate { return onTokens(t, who, nestedAt) }

// nestedAt reads a reporting verb with a subject before it and a clause behind it at token t.
func nestedAt(s *syntax.Sentence, t int) (p parts, ok bool) {
	if s.Tokens[t].UPOS != syntax.VERB {
		return p, false
	}
	v, known := lexicon.ReportingVerb(s.Tokens[t].Lemma)
	subject, clause := s.Child(t, syntax.Nsubj), s.Child(t, syntax.Ccomp)
	if !known || v.Frames&lexicon.That == 0 || v.Class == lexicon.Show || subject < 0 || subject > t || clause < t {
		return p, false
	}
	switch s.Tokens[subject].Lower {
	case "i", "we", "you": // “I think that ...” is the speaker's own voice, and “you know that ...” nobody's
		return p, false
	}
	p = parts{rule: "said-clause", lemma: v.Lemma, class: v.Class, source: yield(s, subject), cue: words{t, t + 1},
		content: []words{yield(s, clause)}}
	p.place = words{p.source.from, p.content[0].to}
	return p, p.source.to <= t && p.content[0].from > t
}
