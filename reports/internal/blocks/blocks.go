// Package blocks says what a report tells, in which order and in which words, and leaves it open how that looks: a [Tree] of headings,
// paragraphs, claims, changes and the like, which one printer for each format writes down.
//
// Text of articles stands in the blocks as it is; printers escape it. The package decides nothing about the news, and knows neither columns
// nor tags nor colours.
package blocks

import (
	"factcheck/attribution/certainty"
	"factcheck/compare"
)

// Tree is a report: its parts, each about an article or a series of versions, or about all of them.
type Tree struct{ Parts []Part }

// Part is a run of blocks that belong together.
type Part []Block

// Block is one of the types below.
type Block interface{ block() }

// Text is a line of prose in pieces.
type Text []Piece

// Piece is a stretch of a text: words of the report itself, or of an article, which may hold anything.
type Piece struct {
	Words  string
	Quoted bool // of an article, a file name, a message: to be escaped
	Strong bool
}

// Heading begins a part (level 1) or a section of it (2).
type Heading struct {
	Level int
	Text  Text
}

// Paragraph is a sentence or a few.
type Paragraph struct{ Text Text }

// Warning is what a reader must know about how a file was read.
type Warning struct{ Text Text }

// Note is a note of the editors that came with a version.
type Note struct{ Kind, About, Text string }

// Finding is what an editor should look at. About names the changes that it is about, "" for none.
type Finding struct {
	Severity             compare.Severity
	Rule, About, Message string
}

// Findings are those in one article.
type Findings []Finding

// Sources are who stands behind the claims of an article.
type Sources []Source

// Source is one of them.
type Source struct {
	Name, Role, Traits, Naming string
	Claims                     int
}

// Disputes are contents on which sources disagree.
type Disputes []Dispute

// Dispute is one of them: who stands where, and on what.
type Dispute struct{ Sides, Text string }

// Claims are the claims of an article, or an extract of those that are all listed elsewhere in the part.
type Claims struct {
	Title   string
	Extract bool
	List    []Claim
}

// Claim is one of them.
type Claim struct {
	Number             int
	Label              certainty.Label
	Source, Text, Kind string // Kind is empty for a statement
	Evidence           []Evidence
}

// Evidence is the rule that a tag rests on and the words that it saw.
type Evidence struct{ Rule, Words string }

// Change is one change between two versions.
type Change struct {
	Number   int
	Severity compare.Severity
	Headline string
	Sides    []Side
	Details  []compare.Detail
	Nearest  *Nearest // of a removed claim; nil for none
	Brief    string   // in a survey: a sentence for each side, for where the change at length has no room
}

// Side is the words of one version in a change, and who says them how surely: "reported, police".
type Side struct {
	Mark byte // '-' before, '+' after, '=' both
	Tag  string
	Rows []compare.Row // those with Mark are the side's own words, the others stand on both
}

// Nearest is the claim of the new version that is most like a removed one. Share is in percent.
type Nearest struct {
	Share int
	Text  string
}

// Articles is what changed since a revision, an article a row, the gravest first.
type Articles []Article

// Article is one of them.
type Article struct {
	Name, State, Counts string
	Worst               compare.Severity
}

// Versions are the revisions of one article, in order.
type Versions []Version

// Version is one of them. Counts tells of the changes since the one before it, "" for the first.
type Version struct {
	Number                      int
	Name, Time, Subject, Counts string
	Claims                      int
	Worst                       compare.Severity
}

// Lives is what happened to the claims of a series that did not stay as they were, and a sentence about the others.
type Lives struct {
	Rows []Life
	Rest string
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (Warning) block()   {}
func (Note) block()      {}
func (Finding) block()   {}
func (Findings) block()  {}
func (Sources) block()   {}
func (Disputes) block()  {}
func (Claims) block()    {}
func (Change) block()    {}
func (Result) block()    {}
func (Articles) block()  {}
func (Versions) block()  {}
func (Lives) block()     {}

// own are words of the report itself.
func own(words string) Piece { return Piece{Words: words} }

// strong are words of the report itself that stand out.
func strong(words string) Piece { return Piece{Words: words, Strong: true} }

// quote are words of an article or about one.
func quote(words string) Piece { return Piece{Words: words, Quoted: true} }
