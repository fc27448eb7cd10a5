package attribution

import (
	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/extract"
	"factcheck/attribution/facts"
	"factcheck/attribution/sources"
	"factcheck/attribution/text"
)

// Document is one article, analysed. Spans are bytes of Article.Prose; indexes point into the slices of the same Document.
type Document struct {
	*text.Text
	Attributions []Attribution
	SourceCards  []SourceCard // by their first attributions
	Claims       []Claim
	Predicates   []Predicate
	Disputes     []Dispute
	Findings     []Finding
	Accepted     []Accepted // findings that an editor lets stand; they are not among Findings
	Warnings     []string   // what a user should know, in whole sentences
}

// Attribution says that a source stands behind a passage, with its cue and how the words stand in the article, as package extract finds it.
type (
	Attribution = extract.Attribution
	Cue         = extract.Cue
	Mode        = extract.Mode
	Dispute     = extract.Dispute
	Side        = extract.Side
)

// How the words of a source stand in an article.
const (
	Indirect = extract.Indirect
	Mixed    = extract.Mixed
	Direct   = extract.Direct
)

// Source is who stands behind an attribution, as package sources reads it.
type (
	Source     = sources.Source
	SourceKind = sources.Kind
	Naming     = sources.Naming
)

// The kinds of sources, and how much is told of them.
const (
	NoSource     = sources.NoSource
	Person       = sources.Person
	Organisation = sources.Organisation
	Group        = sources.Group
	Paper        = sources.Paper
	Media        = sources.Media
	Unnamed      = sources.Unnamed
	Anonymous    = sources.Anonymous
	Described    = sources.Described
	Named        = sources.Named
)

// Claim is one finite predicate with its modifiers, in the words of the article.
type Claim struct {
	ID           string // a hash of the normalised text, with an ordinal among equals
	Kind         ClaimKind
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

// Behind gives the index of the attribution that stands behind a claim: the innermost that has a source, else the innermost, for of "is
// suspected of fraud, police said" the police stand behind what the passive says of nobody; -1 in the article's own voice.
func (d *Document) Behind(c Claim) int {
	if n := len(c.Attributions); n > 0 {
		return extract.Behind(d.Attributions, c.Attributions[n-1])
	}
	return -1
}

// SourceOf is the source that stands behind a claim, nil in the article's own voice. It may name nobody.
func (d *Document) SourceOf(c Claim) *Source {
	if k := d.Behind(c); k >= 0 {
		return &d.Attributions[k].Source
	}
	return nil
}

// ClaimKind says what a claim does. The zero value is a statement.
type ClaimKind uint8

const (
	Statement ClaimKind = iota
	Request
	Question
	Opinion
)

func (k ClaimKind) String() string {
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

// Finding is something in an article, or between two versions, that an editor should look at.
type Finding struct {
	Rule     string
	Severity string
	Claim    int // -1 for none
	Span     article.Span
	Message  string
}

// Accepted is a finding that an editor lets stand.
type Accepted struct {
	Finding
	By, Reason string // "comment" or "baseline"
}
