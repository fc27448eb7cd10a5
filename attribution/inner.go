package attribution

import (
	"slices"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// inner finds what is said inside what somebody says: "the paper reported that police said the bridge was closed", “He told me that he
// saw it,” she said. The layer learned from annotation that leaves these out, so they are read on the tree: a reporting verb, its subject
// and its clause, all inside the content of one attribution.
func (d *Document) inner(r *sources.Register) {
	contents := d.contents()
	n := len(d.Attributions)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.TooLong() {
			continue
		}
		for t := range s.Tokens {
			f, ok := innerAt(s, t)
			if !ok || !contents.around(s.SpanOf(f.from, f.to)) {
				continue
			}
			cue := s.Tokens[t].Span
			content := []article.Span{s.SpanOf(f.content[0], f.content[1])}
			d.Attributions = append(d.Attributions, Attribution{Mode: d.mode(content), Parent: -1, Confidence: innerConfidence, Content: content, Rule: "said-clause",
				Source: r.Source(i, f.source[0], f.source[1]), Cue: Cue{Spans: []article.Span{cue}, Text: cue.Of(d.Article.Prose), Lemma: f.verb.Lemma, Class: f.verb.Class}})
		}
	}
	known := d.Attributions[:n]
	cued := map[article.Span]bool{}
	for _, a := range known {
		for _, c := range a.Cue.Spans {
			cued[c] = true
		}
	}
	fresh := slices.DeleteFunc(slices.Clone(d.Attributions[n:]), func(a Attribution) bool { return cued[a.Cue.Spans[0]] })
	d.Attributions = append(known, fresh...)
	slices.SortStableFunc(d.Attributions, func(a, b Attribution) int { return a.Cue.Spans[0].Start - b.Cue.Spans[0].Start })
}

// innerConfidence is an estimate: no annotation at hand has attributions inside others.
const innerConfidence = .7

// said is a reporting clause on the tree: tokens of its source and its content, and of all of it.
type said struct {
	verb            lexicon.Reporting
	source, content [2]int
	from, to        int
}

// innerAt reads a reporting verb with a subject before it and a clause behind it at token t.
func innerAt(s *syntax.Sentence, t int) (f said, ok bool) {
	if s.Tokens[t].UPOS != syntax.VERB {
		return f, false
	}
	v, known := lexicon.ReportingVerb(s.Tokens[t].Lemma)
	subject, clause := s.Child(t, syntax.Nsubj), s.Child(t, syntax.Ccomp)
	if !known || v.Frames&lexicon.That == 0 || v.Class == "show" || subject < 0 || subject > t || clause < t {
		return f, false
	}
	switch s.Tokens[subject].Lower {
	case "i", "we", "you": // “I think that ...” is the speaker's own voice, and “you know that ...” nobody's
		return f, false
	}
	f.verb = v
	f.source[0], f.source[1] = s.Yield(subject)
	f.content[0], f.content[1] = s.Yield(clause)
	f.from, f.to = f.source[0], f.content[1]
	return f, f.source[1] <= t && f.content[0] > t
}

// contentIndex are the pieces of all contents, sorted, each with the farthest end so far.
type contentIndex struct {
	spans    []article.Span
	farthest []int
}

func (d *Document) contents() (x contentIndex) {
	for _, a := range d.Attributions {
		x.spans = append(x.spans, a.Content...)
	}
	slices.SortFunc(x.spans, func(a, b article.Span) int { return a.Start - b.Start })
	far := 0
	for _, s := range x.spans {
		far = max(far, s.End)
		x.farthest = append(x.farthest, far)
	}
	return x
}

// around reports whether one piece of content holds a span and more than it.
func (x contentIndex) around(s article.Span) bool {
	k, _ := slices.BinarySearchFunc(x.spans, s.Start+1, func(c article.Span, at int) int { return c.Start - at })
	for k--; k >= 0 && x.farthest[k] >= s.End; k-- {
		if x.spans[k].Contains(s) && x.spans[k] != s {
			return true
		}
	}
	return false
}
