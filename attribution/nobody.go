package attribution

import (
	"slices"

	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// nobody finds what the text attributes to nobody, and to an agent behind "by": what people "are believed" to have done or "are suspected
// of", and the deed of a charge, which is alleged where the charge itself is a fact. fs are the attributions that are known; the result
// holds them all, in the order of their sentences.
func (d *Document) nobody(fs []found) []found {
	cued := map[[2]int]bool{} // sentence and token of the cues that are known
	for _, f := range fs {
		for t := f.cue[0]; t < f.cue[1]; t++ {
			cued[[2]int{f.sentence, t}] = true
		}
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if len(s.Tokens) > longestSentence {
			continue
		}
		for t := range s.Tokens {
			f, ok := nobodyAt(s, t)
			if ok && !cued[[2]int{i, t}] {
				f.sentence = i
				fs = append(fs, f)
			}
		}
	}
	slices.SortStableFunc(fs, func(a, b found) int { return a.sentence - b.sentence })
	return fs
}

// nobodyAt reads a passive or a charge at token t of a sentence.
func nobodyAt(s *syntax.Sentence, t int) (f found, ok bool) {
	for c := range s.Children(t) {
		kind := certainty.Unsourced(s, t, c)
		if kind == certainty.NotUnsourced {
			continue
		}
		from, to := s.Yield(c)
		f = found{cue: [2]int{cueStart(s, t), t + 1}, content: []article.Span{s.SpanOf(from, to)}, lemma: s.Tokens[t].Lemma, class: "accuse"}
		if kind == certainty.Charge {
			f.cue[0], f.rule = t, "charged-with"
			if from, to = contentOf(s, c); from >= to {
				return f, false
			}
			if s.Tokens[t].UPOS == syntax.NOUN { // "on suspicion of"
				first, _ := s.Yield(t)
				f.cue, f.rule = [2]int{first, from}, "held-on"
			}
			f.content = []article.Span{s.SpanOf(from, to)}
			return f, true
		}
		f.rule = "said-passive"
		if r, known := lexicon.ReportingVerb(f.lemma); known {
			f.class = r.Class
		}
		if k := s.ChildBase(t, syntax.Nsubj); k >= 0 && k < t {
			a, b := s.Yield(k)
			f.content = append([]article.Span{s.SpanOf(a, b)}, f.content...)
		}
		if k := s.Child(t, syntax.OblAgent); k >= 0 && k != c {
			a, b := s.Yield(k)
			f.source = [2]int{min(a+1, b), b}
		}
		return f, true
	}
	return f, false
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
	for from < to && (s.Tokens[from].UPOS == syntax.ADP || s.Tokens[from].UPOS == syntax.SCONJ) {
		from++
	}
	if from < to {
		to = extended(s, s.Tokens[c].Head, to)
	}
	return from, to
}

// extended takes in where a deed took place, which the tree may hang on the verb of the charge: "smuggling weapons into the area".
func extended(s *syntax.Sentence, noun, to int) int {
	verb := s.Tokens[noun].Head
	if s.Tokens[noun].UPOS != syntax.NOUN || verb < 0 {
		return to
	}
	for k := range s.Children(verb) {
		from, end := s.Yield(k)
		if from == to && s.Tokens[k].Rel == syntax.Obl && !dayWord(s.Tokens[k].Lower) {
			to = end
		}
	}
	return to
}
