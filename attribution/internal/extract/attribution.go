// Package extract says who stands behind which words of an article.
//
// [Finders] are ways of finding attributions, each a pure function of the text and of whom it mentions: what was learned from annotated
// news, and constructions that the annotation leaves out. [Resolve] is the one place that chooses among what they found: which is vetoed,
// where its parts end, which of two gives way, what stands inside what, and in which order.
//
// It refuses to say how sure anybody is, and whether what is said is so.
package extract

import (
	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/quotes"
	"factcheck/attribution/sources"
)

// Attribution says that a source stands behind a passage: one for each continuous quotation or reported passage.
type Attribution struct {
	Mode       Mode
	Parent     int     // the enclosing attribution, -1 for none
	Confidence float64 // 0 to 1
	Source     sources.Source
	Cue        Cue
	Content    []article.Span // in order; in pieces where the cue interrupts it
	Occasion   []article.Span // what else its reporting clause tells: to whom, when, where; part of no claim
	Rule       string         // the construction, one of Rules

	finder int // which of Finders found it; of a denial, which found what it denies
}

// Finder is the name of the finder that found an attribution.
func (a *Attribution) Finder() string { return Finders[a.finder].Name }

// Cue is what signals an attribution: "said", "according to".
type Cue struct {
	Spans []article.Span
	Text  string
	Lemma string
	Class lexicon.Class
}

// Mode tells how the words of a source stand in an article. The zero value is indirect.
type Mode uint8

const (
	Indirect Mode = iota // in the writer's words
	Mixed                // the writer's words around words in quotation marks
	Direct               // in quotation marks
)

func (m Mode) String() string { return [...]string{"indirect", "mixed", "direct"}[m] }

// modeOf tells direct speech from mixed and indirect by the share of the content that stands in quotation marks. Those that the cue stands
// in, too, are of somebody else, who reports it.
func modeOf(t *text.Text, a *Attribution) Mode {
	total, quoted, around := 0, 0, quotes.Around(t.Quotations, a.Cue.Spans[0])
	for _, c := range a.Content {
		total += c.Len()
		quoted += t.QuotedIn(c, around)
	}
	switch {
	case quoted == 0:
		return Indirect
	case quoted*10 >= total*9:
		return Direct
	}
	return Mixed
}

// Behind is attribution a of some, or the innermost around it that has a source where it has none itself.
func Behind(as []Attribution, a int) int {
	for k := a; k >= 0; k = as[k].Parent {
		if as[k].Source.Kind != sources.NoSource {
			return k
		}
	}
	return a
}

// Candidate is an attribution that a finder proposes, with what the resolver asks of it.
type Candidate struct {
	Attribution
	Sentence, Anchor int          // where the head of its cue stands: the sentence, and the token in it
	Place            article.Span // the words over which it contends with what others find there
	Sure             bool         // that what others find there is wrong
}

// words are tokens [from, to) of a sentence.
type words struct{ from, to int }

// parts are those of an attribution within one sentence, before its source is resolved.
type parts struct {
	rule, lemma string
	class       lexicon.Class // none stands for that of the lexicon
	source, cue words         // an empty source names nobody
	content     []words
	place       words // over which it contends; the cue where it is empty
	sure        bool
}

// candidate makes an attribution of its parts. anchor is the head of the cue.
func (p parts) candidate(t *text.Text, who *sources.Register, sentence, anchor int) Candidate {
	s := &t.Sentences[sentence]
	if p.class == lexicon.NoClass {
		p.class = lexicon.CueClass(p.lemma, s.Tokens[min(p.cue.to, len(s.Tokens)-1)].Lower)
	}
	if p.place == (words{}) {
		p.place = p.cue
	}
	cue := s.SpanOf(p.cue.from, p.cue.to)
	a := Attribution{Parent: -1, Rule: p.rule, Source: who.Source(sentence, p.source.from, p.source.to),
		Cue: Cue{Spans: []article.Span{cue}, Text: cue.Of(t.Article.Prose), Lemma: p.lemma, Class: p.class}}
	for _, c := range p.content {
		a.Content = append(a.Content, s.SpanOf(c.from, c.to))
	}
	a.Mode = modeOf(t, &a)
	return Candidate{Attribution: a, Sentence: sentence, Anchor: anchor, Place: s.SpanOf(p.place.from, p.place.to), Sure: p.sure}
}
