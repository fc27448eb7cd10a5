package checks

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// titles finds an accusation that stands before a name like a title: "suspected murderer Jonas Brandt".
func titles(in *Input) (out []Finding) {
	for si := range in.Sentences {
		s := &in.Sentences[si]
		for i := 1; i+1 < len(s.Tokens); i++ {
			if !lexicon.AccusedModifier.Has(s.Tokens[i-1].Lower) || !lexicon.WrongPerson.Has(s.Tokens[i].Lemma) ||
				s.Tokens[i+1].UPOS != syntax.PROPN {
				continue
			}
			if span := titled(s, i); !in.Quoted(span) {
				const message = "“%s” makes the accusation a title; say who accuses him or her of what."
				out = append(out, finding(in.claimAt(span), span, message, span.Of(in.Article.Prose)))
			}
		}
	}
	return out
}

// titled is the accusation whose noun is token i, with the name behind it.
func titled(s *syntax.Sentence, i int) article.Span {
	from, to := s.Yield(s.Tokens[i+1].Head)
	if s.Tokens[i+1].Head < 0 || to-from > 8 || from > i-1 {
		to = i + 2
	}
	for to > i+2 && s.Tokens[to-1].UPOS != syntax.PROPN {
		to--
	}
	return s.SpanOf(i-1, to)
}

// unsourced finds a predicate in the article's own voice of which an adverb of allegation is all that is told, each adverb once: in
// "investigators found that they allegedly paid" somebody else speaks, too.
func unsourced(in *Input) (out []Finding) {
	told := map[int]bool{}
	for _, p := range in.Predicates {
		if p.Claim < 0 || len(in.Claims[p.Claim].Attributions) > 0 || len(p.Evidence) != 1 || told[p.Evidence[0].Span.Start] {
			continue
		}
		e := p.Evidence[0]
		o := lexicon.Governs(lexicon.AsAdv, strings.ToLower(e.Text))
		if o != nil && o.Effect == lexicon.Alleged && !in.tellsOfAllegation(p.Sentence, e.Span) {
			told[e.Span.Start] = true
			out = append(out, finding(p.Claim, e.Span, "“%s” without a word of who alleges it.", e.Text))
		}
	}
	return out
}

// tellsOfAllegation reports whether a sentence says that somebody alleges something, besides the words at a span: a cue that accuses, a
// charge or an allegation in it, or a source whose words they are.
func (in *Input) tellsOfAllegation(sentence int, at article.Span) bool {
	s := &in.Sentences[sentence]
	for _, a := range in.Attributions {
		if s.Span.Contains(a.Cue.Spans[0]) && (a.Cue.Class == lexicon.Accuse || slices.ContainsFunc(a.Content, at.Overlaps)) {
			return true
		}
	}
	return slices.ContainsFunc(s.Tokens, func(t syntax.Token) bool {
		for _, c := range []lexicon.Construction{lexicon.AsOf, lexicon.AsComp, lexicon.AsNoun} {
			if o := lexicon.Governs(c, t.Lemma); o != nil && o.Effect == lexicon.Alleged {
				return true
			}
		}
		return false
	})
}
