package extract

import (
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/quotes"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// participles find what somebody says while doing something else: "Norvia closed the border, alleging that", "wrote to her, warning:". The
// source is the subject of the clause that the participle hangs on, and not the noun before it.
func participles(t *text.Text, who *sources.Register) (out []Candidate) {
	for _, c := range onTokens(t, who, participleAt) {
		end := c.Content[0].End
		if q := quotes.Around(t.Quotations, article.Span{Start: end - 1, End: end}); q >= 0 && c.Sure { // over all its sentences
			c.Content = []article.Span{t.Quotations[q].Span}
			c.Mode = modeOf(t, &c.Attribution)
		}
		if !t.InHeadline(c.Sentence) {
			out = append(out, c)
		}
	}
	return out
}

// participleAt reads a participle of saying at token v that is set off by a comma, or leads in a quotation behind a colon.
func participleAt(s *syntax.Sentence, v int) (p parts, ok bool) {
	k := s.Tokens[v]
	verb, known := lexicon.VerbForm(k.Lower)
	r, says := lexicon.ReportingVerb(verb.Lemma)
	if k.XPOS != syntax.VBG || !known || !says || r.Frames&(lexicon.That|lexicon.Quote) == 0 || r.Class == lexicon.Show || v < 3 {
		return p, false
	}
	first := v
	for first > 1 && s.Tokens[first-1].UPOS == syntax.ADV {
		first--
	}
	if !setsOff(s.Tokens[first-1]) && !leadsIn(s, v) || s.ChildBase(v, syntax.Nsubj) >= 0 || s.Child(v, syntax.Aux) >= 0 {
		return p, false
	}
	speaker := subjectOver(s, v)
	if speaker < 0 {
		return p, false
	}
	p = parts{rule: "said-clause", lemma: verb.Lemma, source: yield(s, speaker), cue: words{v, v + 1}, sure: leadsIn(s, v)}
	p.content, ok = clauseFrom(s, v, v+1)
	if !ok && v+2 < len(s.Tokens) && s.Tokens[v+1].Lower == ":" {
		p.content, ok = upTo(s, v, v+2), true
	}
	return p, ok && p.source.to <= first
}

// leadsIn reports whether a colon and a quotation stand behind token v: walked out saying: “I quit.”
func leadsIn(s *syntax.Sentence, v int) bool {
	return v+2 < len(s.Tokens) && s.Tokens[v+1].Lower == ":" && s.Tokens[v+2].XPOS == syntax.OpenQuote
}

// subjectOver is the subject of the nearest clause over the participle at token v that somebody can be who speaks; -1 for none. Who
// undergoes what a passive tells does not speak.
func subjectOver(s *syntax.Sentence, v int) int {
	for h := range s.Ancestors(v) {
		if k := s.Child(h, syntax.Nsubj); k >= 0 && k < v && speaks(s.Tokens[k]) {
			return k
		}
	}
	return -1
}

// speaks reports whether a subject can be somebody who speaks: a name, a person or a body that is known to, or a pronoun.
func speaks(k syntax.Token) bool {
	_, source := lexicon.Source(k.Lower)
	_, human := lexicon.Human(strings.ToLower(k.Lemma))
	personal := k.XPOS == syntax.PRP && k.Lower != "it"
	return source || human || personal || k.UPOS == syntax.PROPN
}
