package attribution

import (
	"factcheck/attribution/certainty"
	"factcheck/attribution/internal/checks"
	"factcheck/attribution/internal/claims"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"
)

// Document is one article, analysed. Spans are bytes of Article.Prose; indexes point into the slices of the same Document.
type Document struct {
	*text.Text
	Attributions []Attribution
	SourceCards  []SourceCard // by their first attributions
	Claims       []Claim
	Predicates   []Predicate
	Disputes     []Dispute
	Mentions     []Mention // where [Options.Mentions] asks for them
	Entities     []Entity  // whom and what Mentions stand for
	Findings     []Finding
	Accepted     []Accepted // findings that an editor lets stand; they are not among Findings
	Warnings     []string   // what a user should know, in whole sentences
}

// Forget drops what only the analysis itself and comparisons ask for, tokens, trees, facts of sentences and quotations, so that a report on
// many articles holds what it tells and no more. What reports read stays as it is.
func (d *Document) Forget() { d.Text = d.Text.Lean() }

// Attribution says that a source stands behind a passage. Its fields: Mode, how the words stand in the article; Source; Cue, with Spans,
// Lemma and Class; Content, the spans of the passage; Parent, the index of the attribution around it, -1 for none; Confidence, from 0 to 1;
// Rule. A Dispute is a Content on which the Sides disagree, each an attribution with its stance.
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
	Mention    = sources.Resolved
	Entity     = sources.Entity
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

// Claim is one finite predicate with its modifiers, in the words of the article: its ID, a hash of the normalised Text; Kind; whether it is
// Checkable; Sentence and Spans; Standalone, the text so that it reads alone; Attributions, from the outermost to the innermost, with the
// names of their Sources; Certainty; Head, the index of its predicate, -1 for none; Facts; Evidence. A Predicate has Span, Sentence, Lemma,
// Claim, Certainty, Value from -3, surely not so, to +3, surely so, and Evidence: a Rule with the Span and Text that it saw.
type (
	Claim     = claims.Claim
	ClaimKind = claims.Kind
	Predicate = claims.Predicate
	Evidence  = claims.Evidence
)

// What a claim does.
const (
	Statement = claims.Statement
	Request   = claims.Request
	Question  = claims.Question
	Opinion   = claims.Opinion
)

// Behind gives the index of the attribution that stands behind a claim, -1 in the article's own voice: the innermost that has a source.
func (d *Document) Behind(c Claim) int { return c.Behind(d.Attributions) }

// SourceOf is the source that stands behind a claim, nil in the article's own voice. It may name nobody.
func (d *Document) SourceOf(c Claim) *Source { return c.Source(d.Attributions) }

// Judgments are the sentences as they were judged, with what the values of their predicates rest on.
func (d *Document) Judgments() []certainty.Judgment { return claims.Judgments(d.Text, d.Attributions) }

// Normalize writes a text so that only a change of words changes it.
func Normalize(text string) string { return claims.Normalize(text) }

// Finding is something in an article that an editor should look at: its Rule and Severity, the Claim that it is about, -1 for none, the
// Span and a Message.
type Finding = checks.Finding

// The findings in one article.
const (
	AccusingModifier    = checks.AccusingModifier
	UnsourcedAllegation = checks.UnsourcedAllegation
	SingleSource        = checks.SingleSource
	RightOfReply        = checks.RightOfReply
	HeadlineDrift       = checks.HeadlineDrift
)

// Accepted is a finding that an editor lets stand.
type Accepted struct {
	Finding
	By, Reason string // "comment" or "baseline"
}
