// Package claims cuts an article into claims: each a finite predicate with its modifiers, in the words of the article, with who stands
// behind it and how sure they are.
//
// [Cut] reads a text and its attributions, and changes neither. It refuses to weigh a claim: what an editor should look at is for package
// checks.
package claims

import (
	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/facts"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"
)

// Claim is one finite predicate with its modifiers, in the words of the article.
type Claim struct {
	ID           string // a hash of the normalised text, with an ordinal among equals
	Kind         Kind
	Checkable    bool
	Sentence     int
	Spans        []article.Span
	Text         string // as written, pieces joined by a space
	Standalone   string // Text with resolved names in brackets behind the words that stand for them
	Attributions []int  // from the outermost to the innermost
	Sources      []string
	Certainty    certainty.Certainty
	Head         int // the head predicate, -1 for none
	Facts        facts.Facts
	Evidence     []Evidence
}

// Kind says what a claim does. The zero value is a statement.
type Kind uint8

const (
	Statement Kind = iota
	Request
	Question
	Opinion
)

func (k Kind) String() string {
	return [...]string{"statement", "request", "question", "opinion"}[k]
}

// Predicate is the head of a verb phrase, an event noun or a predicate adjective, with its own certainty.
type Predicate struct {
	Span      article.Span
	Sentence  int
	Lemma     string
	Claim     int // -1 for none
	Certainty certainty.Certainty
	Value     float64 // -3 surely not so, 0 open, +3 surely so
	Evidence  []Evidence
}

// Evidence is what a tag rests on: the rule, and the words that it saw.
type Evidence struct {
	Rule string
	Span article.Span
	Text string
}

// Behind gives the index of the attribution that stands behind a claim: the innermost that has a source, else the innermost, for of "is
// suspected of fraud, police said" the police stand behind what the passive says of nobody; -1 in the article's own voice.
func (c Claim) Behind(as []extract.Attribution) int {
	if n := len(c.Attributions); n > 0 {
		return extract.Behind(as, c.Attributions[n-1])
	}
	return -1
}

// Source is the source that stands behind a claim, nil in the article's own voice. It may name nobody.
func (c Claim) Source(as []extract.Attribution) *sources.Source {
	if k := c.Behind(as); k >= 0 {
		return &as[k].Source
	}
	return nil
}

// Cuttings are the claims of a text with their predicates, in its order, and what each attribution's reporting clause tells besides.
type Cuttings struct {
	Claims     []Claim
	Predicates []Predicate
	Occasions  [][]article.Span // of each attribution: to whom, when and where something was said; part of no claim
}

// Cut cuts every sentence into claims. The contents of attributions come apart first; what is left of the sentence and each
// content are cut at coordinated finite predicates, and at relative and adverbial clauses of another certainty. Words of sources and
// cues make no claim, unless more of their clause is left than they are.
func Cut(t *text.Text, who *sources.Register, as []extract.Attribution) *Cuttings {
	ls := layouts(t, as)
	rs := judge(t, as, ls)
	out := &Cuttings{Occasions: make([][]article.Span, len(as))}
	ids := namer{}
	for i := range t.Sentences {
		c := cutter{Cuttings: out, t: t, who: who, as: as, si: i, s: &t.Sentences[i], layout: ls[i], judged: rs[i], ids: ids}
		c.cut()
		c.predicates()
		c.heads()
	}
	return out
}
