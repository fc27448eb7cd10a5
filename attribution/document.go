package attribution

import (
	"sort"

	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/attribution/facts"
	"factcheck/attribution/quotes"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
)

// Document is one article, analysed. Spans are bytes of Article.Prose; indexes point into the slices of the same Document.
type Document struct {
	Article      *article.Article
	Sentences    []syntax.Sentence
	Facts        []facts.Facts // of each sentence
	Quotations   []quotes.Quotation
	Attributions []Attribution
	SourceCards  []SourceCard // by their first attributions
	Claims       []Claim
	Predicates   []Predicate
	Disputes     []Dispute
	Findings     []Finding
	Accepted     []Accepted // findings that an editor lets stand; they are not among Findings
	Warnings     []string   // what a user should know, in whole sentences
}

// Forget drops what only the analysis itself and comparisons ask for, tokens, trees, facts of sentences and quotations, so that a report on
// many articles holds what it tells and no more. What reports read stays as it is.
func (d *Document) Forget() {
	for i, s := range d.Sentences {
		d.Sentences[i] = syntax.Sentence{Span: s.Span, Block: s.Block, Cut: s.Cut, Unread: s.Unread}
	}
	d.Facts, d.Quotations = nil, nil
}

// Mode tells how the words of a source stand in an article. The zero value is indirect.
type Mode uint8

const (
	Indirect Mode = iota // in the writer's words
	Mixed                // the writer's words around words in quotation marks
	Direct               // in quotation marks
)

func (m Mode) String() string { return [...]string{"indirect", "mixed", "direct"}[m] }

// Attribution says that a source stands behind a passage: one for each continuous quotation or reported passage.
type Attribution struct {
	Mode       Mode
	Parent     int     // the enclosing attribution, -1 for none
	Confidence float64 // 0 to 1
	Source     Source
	Cue        Cue
	Content    []article.Span // in order; in pieces where the cue interrupts it
	Occasion   []article.Span // what else its reporting clause tells: to whom, when, where; part of no claim
	Rule       string         // the construction, one of Rules
}

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

// Cue is what signals an attribution: "said", "according to".
type Cue struct {
	Spans []article.Span
	Text  string
	Lemma string
	Class string // one of lexicon.Classes
}

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
		return d.behind(c.Attributions[n-1])
	}
	return -1
}

// behind is an attribution, or the innermost around it that has a source where it has none itself.
func (d *Document) behind(a int) int {
	for k := a; k >= 0; k = d.Attributions[k].Parent {
		if d.Attributions[k].Source.Kind != NoSource {
			return k
		}
	}
	return a
}

// SourceOf is the source that stands behind a claim, nil in the article's own voice. It may name nobody.
func (d *Document) SourceOf(c Claim) *Source {
	if k := d.Behind(c); k >= 0 {
		return &d.Attributions[k].Source
	}
	return nil
}

// Tokens are the tokens of a sentence that lie in the given pieces of it, by index and in order.
func (d *Document) Tokens(sentence int, pieces []article.Span) (out []int) {
	toks := d.Sentences[sentence].Tokens
	for _, p := range pieces {
		i := sort.Search(len(toks), func(i int) bool { return toks[i].Span.Start >= p.Start })
		for ; i < len(toks) && toks[i].Span.End <= p.End; i++ {
			out = append(out, i)
		}
	}
	return out
}

// Quoted reports whether a span lies inside quotation marks.
func (d *Document) Quoted(s article.Span) bool { return quotes.Around(d.Quotations, s) >= 0 }

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

// Dispute is a content that one source asserts and another denies or confirms.
type Dispute struct {
	Content []article.Span
	Sides   []Side
}

// Side is one source's stand in a dispute.
type Side struct {
	Attribution int
	Stance      string // asserts, accuses, denies, confirms
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
