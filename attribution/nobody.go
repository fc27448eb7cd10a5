package attribution

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// nobody finds what the text attributes to nobody, and to an agent behind "by": what people "are believed" to have done or "are suspected
// of", and the deed of a charge, which is alleged where the charge itself is a fact. Cues that are known already are left alone; the
// attributions come out in the order of their cues.
func (d *Document) nobody(r *sources.Register) {
	cueAt := d.cueAt()
	var charges []article.Span // cues that are read here and not as the layer reads them
	n := len(d.Attributions)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.TooLong() {
			continue
		}
		for t := range s.Tokens {
			f, ok := nobodyAt(s, t)
			if !ok {
				continue
			}
			// The layer may take the subject of a passive for its source: whom people suspect does not say so.
			if k, cue := cueAt(s.Tokens[t].Span), s.SpanOf(f.cue[0], f.cue[1]); k < 0 || !d.surer(k) || f.rule != "said-passive" {
				charges = append(charges, s.Tokens[t].Span)
				d.Attributions = append(d.Attributions, Attribution{Mode: d.mode(f.content), Parent: -1, Confidence: passiveConfidence, Content: f.content, Rule: f.rule,
					Source: r.Source(i, f.source[0], f.source[1]), Cue: Cue{Spans: []article.Span{cue}, Text: cue.Of(d.Article.Prose), Lemma: f.lemma, Class: f.class}})
			}
		}
	}
	fresh := slices.Clone(d.Attributions[n:])
	d.Attributions = append(slices.DeleteFunc(d.Attributions[:n], func(a Attribution) bool { return a.cuedBy(charges) }), fresh...)
	slices.SortStableFunc(d.Attributions, byCue)
}

// surer reports whether an attribution is surer than a rule, and no subject of a passive was taken for its source.
func (d *Document) surer(a int) bool {
	return len(d.Attributions[a].Source.Spans) == 0 && d.Attributions[a].Confidence >= passiveConfidence
}

// cueAt looks up which of the attributions found so far has a cue at a span; the answer is -1 for none.
func (d *Document) cueAt() func(article.Span) int {
	type piece struct {
		span        article.Span
		attribution int
	}
	var cues []piece
	for i, a := range d.Attributions {
		for _, c := range a.Cue.Spans {
			cues = append(cues, piece{c, i})
		}
	}
	slices.SortStableFunc(cues, func(a, b piece) int { return a.span.Start - b.span.Start })
	return func(s article.Span) int {
		i, _ := slices.BinarySearchFunc(cues, s, func(c piece, s article.Span) int { return c.span.End - s.Start - 1 })
		if i < len(cues) && cues[i].span.Overlaps(s) {
			return cues[i].attribution
		}
		return -1
	}
}

// cuedBy reports whether one of some words, in order, stands in the cue.
func (a Attribution) cuedBy(words []article.Span) bool {
	return slices.ContainsFunc(a.Cue.Spans, func(c article.Span) bool {
		i, _ := slices.BinarySearchFunc(words, c, func(w, c article.Span) int { return w.End - c.Start - 1 })
		return i < len(words) && words[i].Overlaps(c)
	})
}

// passiveConfidence is an estimate, until such passives are scored on their own: the layer, which learned from another scheme, has none.
const passiveConfidence = .7

// unsourced is an attribution before its source is resolved: its tokens in one sentence, and its content.
type unsourced struct {
	rule, lemma, class string
	cue, source        [2]int // tokens [from, to); an empty source names nobody
	content            []article.Span
}

// nobodyAt reads a passive or a charge at token t of a sentence.
func nobodyAt(s *syntax.Sentence, t int) (f unsourced, ok bool) {
	switch c, kind := governed(s, t); kind {
	case certainty.Passive:
		return passiveOf(s, t, c), true
	case certainty.Charge:
		return chargeOf(s, t, c)
	}
	return f, false
}

// governed finds what token t says without naming anybody: a dependent of it, or of its object ("charged a man with theft").
func governed(s *syntax.Sentence, t int) (c int, kind certainty.Unsource) {
	hosts := [2]int{t, -1}
	if s.Tokens[t].UPOS == syntax.VERB {
		hosts[1] = s.Child(t, syntax.Obj)
	}
	for _, h := range hosts {
		if h < 0 {
			continue
		}
		for c := range s.Children(h) {
			if kind := certainty.Unsourced(s, t, c); kind != certainty.NotUnsourced {
				return c, kind
			}
		}
	}
	return -1, certainty.NotUnsourced
}

// chargeOf reads the charge that token t is over its dependent c. In the active, who charges is the source of the deed.
func chargeOf(s *syntax.Sentence, t, c int) (f unsourced, ok bool) {
	from, to := contentOf(s, c)
	if from >= to {
		return f, false
	}
	f = unsourced{rule: "charged-with", lemma: s.Tokens[t].Lemma, class: "accuse", cue: [2]int{t, t + 1}, content: []article.Span{s.SpanOf(from, to)}}
	if s.Tokens[t].UPOS == syntax.NOUN { // "on suspicion of"
		first, _ := s.Yield(t)
		f.cue, f.rule = [2]int{first, from}, "held-on"
	} else if k := s.Child(t, syntax.Nsubj); k >= 0 && k < t && s.Child(t, syntax.Obj) >= 0 {
		f.source[0], f.source[1] = s.Yield(k)
	}
	return f, true
}

// passiveOf reads the passive that token t is over its dependent c: its subject belongs to the content, but for "it", and an agent is the source.
func passiveOf(s *syntax.Sentence, t, c int) unsourced {
	from, to := s.Yield(c)
	f := unsourced{rule: "said-passive", lemma: s.Tokens[t].Lemma, class: "accuse", cue: [2]int{cueStart(s, t), t + 1}, content: []article.Span{s.SpanOf(from, to)}}
	if r, known := lexicon.ReportingVerb(f.lemma); known {
		f.class = r.Class
	}
	clause := s.Tokens[c].Rel.Base() == syntax.Ccomp || s.Tokens[c].Rel.Base() == syntax.Csubj
	if k := s.ChildBase(t, syntax.Nsubj); k >= 0 && k < t && !clause {
		a, b := s.Yield(k)
		f.content = append([]article.Span{s.SpanOf(a, b)}, f.content...)
	}
	if k := s.Child(t, syntax.OblAgent); k >= 0 && k != c {
		a, b := s.Yield(k)
		f.source = [2]int{min(a+1, b), b}
	}
	return f
}

// cueStart is the first auxiliary of a passive.
func cueStart(s *syntax.Sentence, t int) int {
	for c := range s.Children(t) {
		if r := s.Tokens[c].Rel; c < t && r.Base() == syntax.Aux {
			return c
		}
	}
	return t
}

// contentOf is what a preposition ties to a charge, without the preposition.
func contentOf(s *syntax.Sentence, c int) (from, to int) {
	from, to = s.Yield(c)
	for from < to && (s.Tokens[from].UPOS == syntax.ADP || s.Tokens[from].UPOS == syntax.SCONJ || s.Tokens[from].UPOS == syntax.PUNCT) {
		from++
	}
	if from < to {
		to = extended(s, s.Tokens[c].Head, to)
		for k := range s.Children(s.Tokens[c].Head) { // "manslaughter by gross negligence"
			if a, b := s.Yield(k); a == to && s.Tokens[k].Rel == syntax.OblAgent && s.Tokens[c].UPOS == syntax.NOUN && lexicon.Wrong(s.Tokens[c].Lower, "noun") && !somebody(s.Tokens[k]) {
				to = b
			}
		}
	}
	return from, to
}

// somebody reports whether a token can be who charges: "by police", "by prosecutors", "by Ana Horvat".
func somebody(t syntax.Token) bool {
	_, source := lexicon.Source(t.Lower)
	_, human := lexicon.Human(strings.ToLower(t.Lemma))
	return source || human || t.UPOS != syntax.NOUN
}

// extended takes in where a deed took place, which the tree may hang on the verb of the charge: "smuggling weapons into the area".
func extended(s *syntax.Sentence, noun, to int) int {
	verb := s.Tokens[noun].Head
	if s.Tokens[noun].UPOS != syntax.NOUN || verb < 0 {
		return to
	}
	for k := range s.Children(verb) {
		from, end := s.Yield(k)
		if from == to && s.Tokens[k].Rel == syntax.Obl && !lexicon.Weekday(s.Tokens[k].Lower) {
			to = end
		}
	}
	return to
}
