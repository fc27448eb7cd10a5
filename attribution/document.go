package attribution

import (
	"factcheck/attribution/certainty"
	"factcheck/attribution/checks"
	"factcheck/attribution/claims"
	"factcheck/attribution/extract"
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
	Mentions     []Mention // where [Options.Mentions] asks for them
	Entities     []Entity  // whom and what Mentions stand for
	Findings     []Finding
	Accepted     []Accepted // findings that an editor lets stand; they are not among Findings
	Warnings     []string   // what a user should know, in whole sentences
}

// Forget drops what only the analysis itself and comparisons ask for, tokens, trees, facts of sentences and quotations, so that a report on
// many articles holds what it tells and no more. What reports read stays as it is.
func (d *Document) Forget() { d.Text = d.Text.Lean() }

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

// Claim is one finite predicate with its modifiers, in the words of the article, as package claims cuts it.
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

// Behind gives the index of the attribution that stands behind a claim, as [claims.Claim.Behind] does.
func (d *Document) Behind(c Claim) int { return c.Behind(d.Attributions) }

// SourceOf is the source that stands behind a claim, nil in the article's own voice. It may name nobody.
func (d *Document) SourceOf(c Claim) *Source { return c.Source(d.Attributions) }

// Readings are the sentences as they were judged, with what the values of their predicates rest on.
func (d *Document) Readings() []certainty.Reading { return claims.Readings(d.Text, d.Attributions) }

// Normalize writes a text so that only a change of words changes it, as [claims.Normalize] does.
func Normalize(text string) string { return claims.Normalize(text) }

// Finding is something in an article, or between two versions, that an editor should look at.
type Finding = checks.Finding

// The findings in one article.
const (
	GluedAccusation = checks.GluedAccusation
	NobodyAlleges   = checks.NobodyAlleges
	SingleSource    = checks.SingleSource
	RightOfReply    = checks.RightOfReply
	HeadlineDrift   = checks.HeadlineDrift
)

// Accepted is a finding that an editor lets stand.
type Accepted struct {
	Finding
	By, Reason string // "comment" or "baseline"
}
