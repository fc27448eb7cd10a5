package claims

import (
	"factcheck/attribution/certainty"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"
)

// Judgments are the sentences of a text as they are judged, with what the values of their predicates rest on.
func Judgments(t *text.Text, as []extract.Attribution) []certainty.Judgment {
	return judge(t, as, layouts(t, as))
}

// judge finds the predicates of every sentence and how sure the article is of each.
func judge(t *text.Text, as []extract.Attribution, ls []layout) []certainty.Judgment {
	out, found := make([]certainty.Judgment, len(t.Sentences)), checked(t)
	for i := range t.Sentences {
		s := &t.Sentences[i]
		in := certainty.Sentence{Prose: t.Article.Prose, Tree: s, Inside: make([]int, len(s.Tokens)), Headline: t.InHeadline(i),
			Checked: found[i]}
		at := map[int]int{-1: -1} // attribution to stand
		for k, a := range ls[i].inside {
			if ls[i].cue[k] && a >= 0 {
				a = as[a].Parent
			}
			stands, ok := at[a]
			if !ok {
				stands = len(in.Stands)
				at[a] = stands
				in.Stands = append(in.Stands, standOf(t, as, i, a))
			}
			in.Inside[k] = stands
		}
		out[i] = certainty.Judge(in)
	}
	return out
}

// voices are those of sources, by how much is told of them.
var voices = [...]certainty.Voice{sources.Unnamed: certainty.AgentlessVoice, sources.Anonymous: certainty.AnonymousVoice,
	sources.Described: certainty.DescribedVoice, sources.Named: certainty.NamedVoice}

// standOf is what certainty knows of an attribution from within a sentence.
func standOf(t *text.Text, as []extract.Attribution, sentence, a int) certainty.Stand {
	x := as[a]
	s := certainty.Stand{Lemma: x.Cue.Lemma, Class: x.Cue.Class, Direct: x.Mode == extract.Direct, Cue: -1,
		Secondhand: x.Parent >= 0 || x.Source.Kind == sources.Media, Voice: voices[as[extract.Behind(as, a)].Source.Naming]}
	if len(x.Cue.Spans) > 0 && t.Sentences[sentence].Span.Contains(x.Cue.Spans[0]) {
		s.Cue = t.HeadOf(sentence, x.Cue.Spans)
	}
	return s
}

// predicates writes the predicates of the sentence down.
func (c *cutter) predicates() {
	for _, p := range c.judged.Predicates {
		k := c.s.Tokens[p.Token]
		c.Predicates = append(c.Predicates, Predicate{Span: k.Span, Sentence: c.si, Lemma: k.Lemma, Claim: c.claim[p.Token],
			Certainty: p.Certainty, Value: p.Value, Evidence: c.evidence(p.Evidence)})
	}
}

// evidence gives the trail of a predicate in spans of the prose.
func (c *cutter) evidence(in []certainty.Evidence) (out []Evidence) {
	if len(in) > 4 {
		out = make([]Evidence, 0, len(in))
	}
	for _, e := range in {
		if e.Ground == certainty.Sourced {
			continue // the attribution tells it
		}
		span := c.s.SpanOf(e.From, e.To)
		out = append(out, Evidence{e.Ground.String(), span, span.Of(c.t.Article.Prose)})
	}
	return out
}
