package attribution

import (
	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/extract"
)

// judge finds the predicates of every sentence and how sure the article is of each.
func (d *Document) judge(ls []layout) []certainty.Reading {
	out := make([]certainty.Reading, len(d.Sentences))
	for i := range d.Sentences {
		s := &d.Sentences[i]
		in := certainty.Sentence{Prose: d.Article.Prose, Tree: s, Inside: make([]int, len(s.Tokens)), Headline: d.Article.Blocks[s.Block].Kind == article.Headline}
		at := map[int]int{-1: -1} // attribution to stand
		for t, a := range ls[i].inside {
			if ls[i].cue[t] && a >= 0 {
				a = d.Attributions[a].Parent
			}
			k, ok := at[a]
			if !ok {
				k = len(in.Stands)
				at[a] = k
				in.Stands = append(in.Stands, d.stand(i, a))
			}
			in.Inside[t] = k
		}
		out[i] = certainty.Judge(in)
	}
	return out
}

// Readings are the sentences as they were judged, with what the values of their predicates rest on.
func (d *Document) Readings() []certainty.Reading { return d.judge(d.layouts()) }

// stand is what certainty knows of an attribution from within a sentence.
func (d *Document) stand(sentence, a int) certainty.Stand {
	x := d.Attributions[a]
	s := certainty.Stand{Lemma: x.Cue.Lemma, Class: x.Cue.Class, Direct: x.Mode == Direct, Cue: -1, Secondhand: x.Parent >= 0 || x.Source.Kind == Media,
		Voice: [...]certainty.Voice{certainty.NobodysVoice, certainty.AnonymousVoice, certainty.DescribedVoice, certainty.NamedVoice}[d.Attributions[extract.Behind(d.Attributions, a)].Source.Naming]}
	if len(x.Cue.Spans) > 0 && d.Sentences[sentence].Span.Contains(x.Cue.Spans[0]) {
		s.Cue = d.HeadOf(sentence, x.Cue.Spans)
	}
	return s
}

// addPredicates writes the predicates of a sentence down. owner gives the claim of a token, -1 for none.
func (d *Document) addPredicates(sentence int, r certainty.Reading, owner func(token int) int) {
	s := &d.Sentences[sentence]
	for _, p := range r.Predicates {
		t := s.Tokens[p.Token]
		d.Predicates = append(d.Predicates, Predicate{Span: t.Span, Sentence: sentence, Lemma: t.Lemma, Claim: owner(p.Token), Certainty: p.Certainty, Value: p.Value,
			Evidence: d.evidence(sentence, p.Evidence)})
	}
}

// evidence gives the trail of a predicate in spans of the prose.
func (d *Document) evidence(sentence int, in []certainty.Evidence) (out []Evidence) {
	s := &d.Sentences[sentence]
	for _, e := range in {
		if e.Rule == "source" {
			continue // the attribution tells it
		}
		span := s.SpanOf(e.From, e.To)
		out = append(out, Evidence{e.Rule, span, span.Of(d.Article.Prose)})
	}
	return out
}
