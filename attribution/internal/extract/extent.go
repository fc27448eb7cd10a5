package extract

import (
	"slices"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// extents set right where the parts of an attribution begin and end, where its construction tells it better than what was learned.
var extents = []struct {
	rule string
	fit  func(t *text.Text, c *Candidate)
}{
	{"accused-of", accused},
	{"according-to", unended},
	{"said-clause", dated},
	{"said-clause", placed},
	{"said-clause", heard},
	{"said-behind", subject},
}

// extend applies the extents of the construction of a candidate.
func extend(t *text.Text, c *Candidate) {
	for _, e := range extents {
		if e.rule == c.Rule {
			e.fit(t, c)
		}
	}
	if len(c.Content) > 1 {
		c.Content = slices.DeleteFunc(c.Content, func(p article.Span) bool { return describesSource(t, c, p) })
	}
}

// unended takes into the content what stands behind it without a verb of its own, where the source stands before it: "According to the log,
// the ship was built in 1979 and was to be scrapped | next year".
func unended(t *text.Text, c *Candidate) {
	s := &t.Sentences[c.Sentence]
	last := len(c.Content) - 1
	end := c.Content[last].End
	if c.Mode != Indirect || end > s.Span.End || c.Cue.Spans[0].Start > c.Content[0].Start {
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
	c.Content[last].End = to
}

// describesSource reports whether a piece of a content is a relative clause right behind the source: "said Ana Ruiz, 34, who lost her
// husband".
func describesSource(t *text.Text, c *Candidate, piece article.Span) bool {
	k := t.TokenOf(c.Sentence, piece)
	if k < 0 || !aboutWhom[t.Sentences[c.Sentence].Tokens[k].Lower] {
		return false
	}
	return slices.ContainsFunc(c.Source.Spans, func(x article.Span) bool {
		return x.End <= piece.Start && strings.Trim(t.Article.Prose[x.End:piece.Start], ", ") == ""
	})
}

// aboutWhom are the words by which a clause goes on about a person.
var aboutWhom = map[string]bool{"who": true, "whose": true, "whom": true}

// accused moves who is accused from the cue to the content: "accused Serbia of", "planning the attack".
func accused(t *text.Text, c *Candidate) {
	s := &t.Sentences[c.Sentence]
	o := s.Child(c.Anchor, syntax.Obj)
	if o <= c.Anchor {
		return
	}
	from, _ := s.Yield(o)
	start := s.Tokens[from].Span.Start
	i := slices.IndexFunc(c.Cue.Spans, func(p article.Span) bool { return p.Start < start && start < p.End })
	if i < 0 || c.Content[0].Start < c.Cue.Spans[i].End {
		return
	}
	c.Cue.Spans = append(c.Cue.Spans[:i:i], article.Span{Start: c.Cue.Spans[i].Start, End: start}.Trim(t.Article.Prose))
	c.Cue.Text = t.Join(c.Cue.Spans)
	c.Content[0].Start = start
}

// dated takes the day on which something was said out of what was said: "said | on Monday it had shot down a drone".
func dated(t *text.Text, c *Candidate) {
	s := &t.Sentences[c.Sentence]
	first := t.TokenOf(c.Sentence, c.Content[0])
	if c.Mode == Direct || first != c.Anchor+1 {
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
		c.Content[0].Start = next.Span.Start
	}
}

// subject takes the words that a sentence begins with into the content behind them, where they are its subject: "The woman, | a tourist,
// was hurt, police said", "No one at the hospital ( | SWAH) was hurt, police said".
func subject(t *text.Text, c *Candidate) {
	s := &t.Sentences[c.Sentence]
	first := t.TokenOf(c.Sentence, c.Content[0])
	head := s.Child(c.Anchor, syntax.Ccomp, syntax.Parataxis)
	if c.Mode == Direct || first < 1 || head < first || c.Cue.Spans[0].Start < c.Content[0].Start {
		return
	}
	k := s.ChildBase(head, syntax.Nsubj)
	if k < 0 || k >= first {
		return
	}
	from, to := s.Yield(k)
	whole := first < to || first <= longestTag && to >= first-1
	if from == 0 && whole && !slices.ContainsFunc(c.Source.Spans, s.SpanOf(0, first).Overlaps) {
		c.Content[0].Start = s.Tokens[0].Span.Start
	}
}

// placed takes where something was said out of what was said: "said | on its website | that the product was safe".
func placed(t *text.Text, c *Candidate) {
	s := &t.Sentences[c.Sentence]
	first := t.TokenOf(c.Sentence, c.Content[0])
	if c.Mode == Direct || first <= c.Anchor || s.Tokens[first].UPOS != syntax.ADP && s.Tokens[first-1].UPOS != syntax.ADP {
		return
	}
	for i := first + 1; i < len(s.Tokens) && s.Tokens[i].Span.Start < c.Content[0].End && !s.Tokens[i].UPOS.Verbal(); i++ {
		if k := s.Tokens[i]; k.Lower == "that" && k.Rel == syntax.Mark {
			c.Content[0].Start = k.Span.Start
			c.Cue.Spans = []article.Span{s.Tokens[c.Anchor].Span}
			c.Cue.Text = t.Join(c.Cue.Spans)
			return
		}
	}
}

// heard takes to whom something was said out of what was said: "told the inquiry | he had heard shouting".
func heard(t *text.Text, c *Candidate) {
	s := &t.Sentences[c.Sentence]
	first := t.TokenOf(c.Sentence, c.Content[0])
	if c.Mode == Direct || c.Cue.Lemma != "tell" || first != c.Anchor+1 {
		return
	}
	for i := first; i < min(len(s.Tokens), first+longestTag) && s.Tokens[i].Span.Start < c.Content[0].End; i++ {
		k := s.Tokens[i]
		begins := k.XPOS == syntax.PRP && nominative[k.Lower] || k.Lower == "that" && k.Rel == syntax.Mark
		if i > first && begins {
			c.Content[0].Start = k.Span.Start
			return
		}
		if !k.UPOS.Nominal() && k.UPOS != syntax.DET && k.UPOS != syntax.ADJ && k.Rel != syntax.NmodPoss {
			return
		}
	}
}

// nominative are the pronouns that can be nothing but a subject behind a noun.
var nominative = map[string]bool{"he": true, "she": true, "it": true, "they": true, "we": true, "i": true}
