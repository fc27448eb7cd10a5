package attribution

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/reporting"
	"factcheck/attribution/syntax"
)

// mend sets right where the parts of an attribution begin and end, where its construction tells it better than what was learned.
func (d *Document) mend(t *reporting.Text, f reporting.Found, a *Attribution) {
	s, k := t.Place(f.Anchor)
	switch a.Rule {
	case "accused-of":
		d.accusedIn(s, k, a)
	case "according-to":
		d.accordingTo(s, a)
	case "said-clause":
		d.dated(s, k, a)
		d.that(s, k, a)
		d.hearer(s, k, a)
	case "said-behind":
		d.subject(s, k, a)
	}
	if len(a.Content) > 1 {
		a.Content = slices.DeleteFunc(a.Content, func(c article.Span) bool { return d.describesSource(s, c, a) })
	}
}

// accordingTo takes into the content what stands behind it without a verb of its own, where the source stands before it: "According to the log,
// the ship was built in 1979 and was to be scrapped | next year".
func (d *Document) accordingTo(sentence int, a *Attribution) {
	s := &d.Sentences[sentence]
	last := len(a.Content) - 1
	end := a.Content[last].End
	if a.Mode != Indirect || end > s.Span.End {
		return
	}
	if a.Cue.Spans[0].Start > a.Content[0].Start {
		d.around(s, a)
		return
	}
	to := end
	for _, k := range s.Tokens {
		switch {
		case k.Span.Start < end:
		case k.UPOS.Verbal() || k.UPOS == syntax.PUNCT && k.Lower != "." && k.Lower != ",":
			return
		case k.UPOS != syntax.PUNCT:
			to = k.Span.End
		}
	}
	a.Content[last].End = to
}

// describesSource reports whether a piece of a content is a relative clause right behind the source: "said Ana Ruiz, 34, who lost her husband".
func (d *Document) describesSource(sentence int, c article.Span, a *Attribution) bool {
	t := d.TokenOf(sentence, c)
	if t < 0 || !aboutWhom[d.Sentences[sentence].Tokens[t].Lower] {
		return false
	}
	return slices.ContainsFunc(a.Source.Spans, func(x article.Span) bool {
		return x.End <= c.Start && strings.Trim(d.Article.Prose[x.End:c.Start], ", ") == ""
	})
}

// aboutWhom are the words by which a clause goes on about a person.
var aboutWhom = map[string]bool{"who": true, "whose": true, "whom": true}

// accusedIn moves who is accused from the cue to the content: "accused Serbia of", "planning the attack".
func (d *Document) accusedIn(sentence, cue int, a *Attribution) {
	s := &d.Sentences[sentence]
	o := s.Child(cue, syntax.Obj)
	if o <= cue {
		return
	}
	from, _ := s.Yield(o)
	start := s.Tokens[from].Span.Start
	i := slices.IndexFunc(a.Cue.Spans, func(c article.Span) bool { return c.Start < start && start < c.End })
	if i < 0 || a.Content[0].Start < a.Cue.Spans[i].End {
		return
	}
	a.Cue.Spans = append(a.Cue.Spans[:i:i], article.Span{Start: a.Cue.Spans[i].Start, End: start}.Trim(d.Article.Prose))
	a.Cue.Text = d.Join(a.Cue.Spans)
	a.Content[0].Start = start
}

// dated takes the day on which something was said out of what was said: "said | on Monday it had shot down a drone".
func (d *Document) dated(sentence, cue int, a *Attribution) {
	s := &d.Sentences[sentence]
	first := d.TokenOf(sentence, a.Content[0])
	if a.Mode == Direct || first != cue+1 {
		return
	}
	day := first
	if s.Tokens[day].Lower == "on" {
		day++
	}
	if day+2 >= len(s.Tokens) || !lexicon.Weekday(s.Tokens[day].Lower) || s.Tokens[day].UPOS != syntax.PROPN {
		return
	}
	if next := s.Tokens[day+1]; next.UPOS.Nominal() || next.UPOS == syntax.PRON || next.UPOS == syntax.DET || next.Lower == "that" {
		a.Content[0].Start = next.Span.Start
	}
}

// subject takes the words that a sentence begins with into the content behind them, where they are its subject: "The woman, | a tourist, was hurt,
// police said".
func (d *Document) subject(sentence, cue int, a *Attribution) {
	s := &d.Sentences[sentence]
	first := d.TokenOf(sentence, a.Content[0])
	head := s.Child(cue, syntax.Ccomp, syntax.Parataxis)
	if a.Mode == Direct || first < 1 || first > longestTag || head < first || a.Cue.Spans[0].Start < a.Content[0].Start {
		return
	}
	k := s.ChildBase(head, syntax.Nsubj)
	if k < 0 || k >= first {
		return
	}
	if from, to := s.Yield(k); from == 0 && to >= first-1 && !slices.ContainsFunc(a.Source.Spans, s.SpanOf(0, first).Overlaps) {
		a.Content[0].Start = s.Tokens[0].Span.Start
	}
}

// around takes what stands behind a source that parts a subject from its verb into the content: "Jones, according to her lawyer, | never entered the
// house".
func (d *Document) around(s *syntax.Sentence, a *Attribution) {
	if len(a.Content) != 1 || len(a.Source.Spans) == 0 || a.Content[0].Start != s.Span.Start {
		return
	}
	end := a.Source.Spans[len(a.Source.Spans)-1].End
	var rest article.Span
	finite := false
	for _, k := range s.Tokens {
		switch {
		case k.Span.Start < a.Content[0].End:
			if k.Feats.Has(syntax.Finite) {
				return
			}
		case k.Span.Start < end:
		case rest.Empty() && k.Lower == ",":
		case rest.Empty() && k.UPOS == syntax.PUNCT:
			return
		case k.UPOS != syntax.PUNCT:
			if rest.Empty() {
				rest.Start = k.Span.Start
			}
			rest.End = k.Span.End
			finite = finite || k.Feats.Has(syntax.Finite)
		}
	}
	if finite && rest.End > end {
		a.Content = append(a.Content, rest)
	}
}

// that takes where something was said out of what was said: "said | on its website | that the product was safe".
func (d *Document) that(sentence, cue int, a *Attribution) {
	s := &d.Sentences[sentence]
	first := d.TokenOf(sentence, a.Content[0])
	if a.Mode == Direct || first <= cue || s.Tokens[first].UPOS != syntax.ADP && s.Tokens[first-1].UPOS != syntax.ADP {
		return
	}
	for t := first + 1; t < len(s.Tokens) && s.Tokens[t].Span.Start < a.Content[0].End && !s.Tokens[t].UPOS.Verbal(); t++ {
		if k := s.Tokens[t]; k.Lower == "that" && k.Rel == syntax.Mark {
			a.Content[0].Start = k.Span.Start
			a.Cue.Spans = []article.Span{s.Tokens[cue].Span}
			a.Cue.Text = d.Join(a.Cue.Spans)
			return
		}
	}
}

// hearer takes to whom something was said out of what was said: "told the inquiry | he had heard shouting".
func (d *Document) hearer(sentence, cue int, a *Attribution) {
	s := &d.Sentences[sentence]
	first := d.TokenOf(sentence, a.Content[0])
	if a.Mode == Direct || a.Cue.Lemma != "tell" || first != cue+1 {
		return
	}
	for t := first; t < len(s.Tokens) && s.Tokens[t].Span.Start < a.Content[0].End && t < first+longestTag; t++ {
		k := s.Tokens[t]
		if t > first && (k.XPOS == syntax.PRP && nominative[k.Lower] || k.Lower == "that" && k.Rel == syntax.Mark) {
			a.Content[0].Start = k.Span.Start
			return
		}
		if !k.UPOS.Nominal() && k.UPOS != syntax.DET && k.UPOS != syntax.ADJ && k.Rel != syntax.NmodPoss {
			return
		}
	}
}

// nominative are the pronouns that can be nothing but a subject behind a noun.
var nominative = map[string]bool{"he": true, "she": true, "it": true, "they": true, "we": true, "i": true}
