package attribution

import (
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// anaphors finds denials and confirmations of what was just said: "..., which Belgrade denied". What "which" stands for is the content of
// the attribution before it in the sentence; the two are sides of a dispute. The learned layer knows no content that stands elsewhere.
func (d *Document) anaphors(r *sources.Register) {
	for si := range d.Sentences {
		s := &d.Sentences[si]
		for i := range s.Tokens {
			if len(s.Tokens) <= longestSentence {
				d.anaphor(si, i, r)
			}
		}
	}
}

// anaphor reads one at the verb at token i.
func (d *Document) anaphor(si, i int, r *sources.Register) {
	s := &d.Sentences[si]
	v, ok := lexicon.ReportingVerb(s.Tokens[i].Lemma)
	if !ok || v.Class != "deny" && v.Class != "confirm" || s.Tokens[i].UPOS != syntax.VERB || d.cued(s.Tokens[i].Span) {
		return
	}
	which := s.Child(i, syntax.Obj)
	subject := s.ChildBase(i, syntax.Nsubj)
	if which < 1 || subject < 0 || s.Tokens[which].Lower != "which" || s.Tokens[which-1].Lower != "," || which > subject {
		return
	}
	before := d.lastBefore(s.Span, s.Tokens[which].Span.Start)
	if before < 0 {
		return
	}
	from, to := s.Yield(subject)
	said := &d.Attributions[before]
	a := Attribution{Mode: said.Mode, Parent: said.Parent, Confidence: said.Confidence, Content: said.Content, Rule: "denied-it", Source: r.Source(si, from, to),
		Cue: Cue{Spans: []article.Span{s.Tokens[i].Span}, Text: s.Tokens[i].Span.Of(d.Article.Prose), Lemma: v.Lemma, Class: v.Class}}
	said.Content = cutAt(said.Content, s.Tokens[which-1].Span.Start)
	a.Content = said.Content
	d.Attributions = append(d.Attributions, a)
	d.dispute(before, len(d.Attributions)-1)
}

// cued reports whether a span is the cue of an attribution already.
func (d *Document) cued(s article.Span) bool {
	for _, a := range d.Attributions {
		for _, c := range a.Cue.Spans {
			if c.Overlaps(s) {
				return true
			}
		}
	}
	return false
}

// lastBefore is the last attribution whose cue stands in a sentence before an offset, -1 for none.
func (d *Document) lastBefore(sentence article.Span, at int) int {
	best, start := -1, -1
	for i, a := range d.Attributions {
		if c := a.Cue.Spans[0]; sentence.Contains(c) && c.End <= at && c.Start > start && a.Content[0].Start < at {
			best, start = i, c.Start
		}
	}
	return best
}

// cutAt keeps of spans what stands before an offset.
func cutAt(spans []article.Span, at int) (out []article.Span) {
	for _, s := range spans {
		if s.Start < at {
			out = append(out, article.Span{Start: s.Start, End: min(s.End, at)})
		}
	}
	return out
}

// dispute notes that attribution b denies or confirms what attribution a says.
func (d *Document) dispute(a, b int) {
	first := "asserts"
	if d.Attributions[a].Cue.Class == "accuse" {
		first = "accuses"
	}
	second := "denies"
	if strings.HasPrefix(d.Attributions[b].Cue.Class, "confirm") {
		second = "confirms"
	}
	d.Disputes = append(d.Disputes, Dispute{Content: d.Attributions[a].Content, Sides: []Side{{a, first}, {b, second}}})
}
