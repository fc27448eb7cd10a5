// Package compare says what changed between versions of an article, claim by claim.
//
// Sentences are aligned first, on their words: equal ones anchor the rest, the others are matched best first and never forced; then
// the claims of aligned sentences are paired, m to n where one was split or several were merged. Each pairing is one [Change],
// classified by what differs in it: a number, a source, how sure it is, a quotation. Every claim of both versions is in exactly one
// change, and the changes applied to the old list of claims give the new one.
//
// The package says what changed and how grave that is. How it looks is for reports; what is true is for nobody here.
package compare

import (
	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/rule"
)

// Comparison is a series of versions of one article and the steps between them.
type Comparison struct {
	Versions []*attribution.Document
	Steps    []Step
	Threads  []Thread

	options Options
}

// Step is what changed from one version to the next.
type Step struct {
	From, To  int // indexes of versions
	Rewritten bool
	Kept      float64  // share of the old content words that stand in kept, moved or reworded claims
	Changes   []Change // in the order of the new version, what was removed at the place where it stood
	Notes     []Note
	Findings  []Finding
	Accepted  []Accepted // changes and findings that an editor lets stand: the changes are quiet, the findings not among Findings
}

// Op says what happened to a claim. The zero value is kept.
type Op uint8

const (
	Kept     Op = iota // equal after normalising
	Reworded           // other words, nothing else
	Moved              // nothing but its place
	Changed            // something that matters differs
	Merged
	Split
	Removed
	Added
)

func (o Op) String() string {
	return [...]string{"kept", "reworded", "moved", "changed", "merged", "split", "removed", "added"}[o]
}

// Severity says how much a change matters. The zero value is quiet.
type Severity = rule.Severity

const (
	Quiet  = rule.Quiet
	Info   = rule.Info
	Low    = rule.Low
	Medium = rule.Medium
	High   = rule.High
)

// Severities are the printed words, by value.
var Severities = rule.Severities

// Aspect names what differs in a change; the list is closed.
type Aspect uint8

const (
	Number Aspect = iota
	Date
	Source
	Certainty
	Polarity
	Quotation
	Name
	Place
	Fact
	Wording
	Position
	Structure
)

// Aspects are the printed words, by value.
var Aspects = [...]string{"number", "date", "source", "certainty", "polarity", "quotation", "name", "place", "fact", "wording", "position",
	"structure"}

func (a Aspect) String() string { return Aspects[a] }

// Direction says which way an aspect went; the list is closed. The empty one is none.
type Direction string

const (
	Up                 Direction = "up"
	Down               Direction = "down"
	Strengthened       Direction = "strengthened"
	Unsupported        Direction = "strengthened-unsupported" // without a new source or evidence
	Softened           Direction = "softened"
	AttributionDropped Direction = "attribution-dropped"
	AttributionAdded   Direction = "attribution-added"
	SourceChanged      Direction = "source-changed"
	NamedToUnnamed     Direction = "named-to-unnamed"
	UnnamedToNamed     Direction = "unnamed-to-named"
	Reversed           Direction = "reversed"
	DenialAdded        Direction = "denial-added"
	DenialRemoved      Direction = "denial-removed"
	Occurred           Direction = "occurred"
	Cancelled          Direction = "cancelled"
	Convicted          Direction = "convicted"
	Cleared            Direction = "cleared"
	Respelled          Direction = "respelled"
	Renotated          Direction = "renotated"
)

// Directions lists them all, in the order in which they are documented.
var Directions = []Direction{Up, Down, Strengthened, Unsupported, Softened, AttributionDropped, AttributionAdded, SourceChanged,
	NamedToUnnamed, UnnamedToNamed,
	Reversed, DenialAdded, DenialRemoved, Occurred, Cancelled, Convicted, Cleared, Respelled, Renotated}

// Change is what happened to one claim, to the claims that one was split into or merged from, or to a sentence in which nothing is claimed.
type Change struct {
	Op       Op
	Moved    bool // it left the order of its neighbours
	Accepted bool // an editor lets it stand, so that it is quiet and fails nothing
	Severity Severity
	Update   bool     // a count that moved with a new time or source: news, not a correction
	Aspects  []Aspect // in the order of their list, each once
	Old, New *Side    // nil where that version has none
	Details  []Detail
	Diff     []Row // nil for kept, added and removed
	Nearest  *Near // for a claim that was removed: the new claim most like it
}

// Side is one version's part in a change.
type Side struct {
	Claims []int // indexes of claims, in order; none where it is a sentence in which nothing is claimed
	Spans  []article.Span
	Text   string
}

// Detail is one difference, before and after.
type Detail struct {
	Aspect    Aspect
	Old, New  string
	Direction Direction
	Severity  Severity
}

// Row is a run of words in a word diff: Mark is '=', '-' or '+'.
type Row struct {
	Mark byte
	Text string
}

// Near is a surviving claim and its likeness, 0 to 1.
type Near struct {
	Claim    int
	Likeness float64
}

// Note is an editor's note in the new version.
type Note struct {
	Type   string // correction, clarification, update, editors_note, retraction
	Spans  []article.Span
	Text   string
	Covers []int // changes of the same step
}

// Finding is something about a step that an editor should look at.
type Finding struct {
	Rule     string
	Severity Severity
	Change   int // -1 for none
	Message  string
}

// Accepted is a change, or a finding, that an editor lets stand.
type Accepted struct {
	Rule       string
	Change     int    // -1 for none
	By, Reason string // "comment" or "baseline"
}

// Versions compares each version with the next. It takes two or more documents, in the order of their time, and never fails: versions
// with nothing in common give a step in which everything was removed and added.
func Versions(docs []*attribution.Document) *Comparison { return Options{}.Versions(docs) }

// step compares two versions.
func (c *Comparison) step(from, to int) Step {
	p := c.alignment(from, to)
	links := p.sentences()
	p.loosen(links)
	s := Step{From: from, To: to, Changes: p.withBare(links, p.changes(p.claims(links)))}
	for i := range s.Changes {
		c.options.rate(&s.Changes[i])
	}
	s.Notes = p.notes(s.Changes)
	s.Findings = c.options.rateFindings(p.crossCheck(s.Changes, s.Notes))
	s.Kept = p.keptShare(s.Changes)
	s.Rewritten = s.Kept < rewrittenBelow && len(p.old.claims) > fewClaims && len(p.new.claims) > 0
	return s
}

// pairing prepares two versions for comparing.
func (c *Comparison) alignment(from, to int) *alignment {
	v := newVocabulary(c.options.Style)
	return &alignment{old: v.read(c.Versions[from]), new: v.read(c.Versions[to])}
}

// rewrittenBelow is the share of old content words under which a version counts as rewritten.
const rewrittenBelow = .3

// fewClaims is how many claims an article has at most of which a single change already rewrites most: there the share says nothing.
const fewClaims = 3
