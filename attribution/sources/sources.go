// Package sources tells who the sources of an article are: which name stands behind a mention, what sort of source it is, and how much
// the article tells of it.
//
// [Read] goes through an article once and keeps a register of whom and what it mentions: names with their titles, roles, aliases and
// acronyms, descriptions, and pronouns, each tied to one entity or to none. [Register.Source] then reads the mention in a range of
// tokens. What the text leaves open stays open: a surname that two persons share, a pronoun that two would fit, is printed as it stands.
//
// The package refuses to know who says what: attributions come from outside, and only a mention's place in the tree is looked at. It
// knows no persons and no companies beyond its lists of first names, states and media. Its cost is linear in the length of the article.
package sources

import (
	"slices"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"
)

// Source is who stands behind an attribution: the mention as written and the name that it resolves to.
type Source struct {
	Spans     []article.Span // the mention; none where the text names nobody
	Text      string         // the mention as written
	Name      string         // the fullest name in this article where that is safe, else the mention; empty where nobody is named
	Kind      Kind
	Official  bool // speaks for a state or public body
	Naming    Naming
	Role      string // who that is, as the article gives it: "Interior Minister", "a spokesman for the company"; empty where it does not
	SpeaksFor string // whom a spokesman or lawyer speaks for
	StandsFor string // what a metonym such as "Belgrade" stands for, where the article names it
	Reason    string // why a name is withheld, in the words of the article
	Entity    int    // its number in the register plus one; 0 for none
	Members   []int  // of several that are joined, the numbers of each
}

// Kind says what sort of source it is. The zero value is none: the text names nobody.
type Kind uint8

const (
	NoSource Kind = iota
	Person
	Organisation
	Group
	Paper // a document: a report, a law, a video
	Media
	kindCount
)

func (k Kind) String() string {
	return [...]string{"none", "person", "organisation", "group", "document", "media"}[k]
}

// kinds are the kinds of sources by those of nouns.
var kinds = [...]Kind{lexicon.PersonSource: Person, lexicon.OrganisationSource: Organisation, lexicon.GroupSource: Group,
	lexicon.DocumentSource: Paper,
	lexicon.MediaSource:    Media}

// Naming says how much the text tells of a source. The zero value is none.
type Naming uint8

const (
	Unnamed   Naming = iota // an agentless passive: "is believed to"
	Anonymous               // the text says that a name is withheld
	Described               // "local authorities", "a senior official"
	Named                   // "Albin Kurti"
)

func (n Naming) String() string {
	return [...]string{"none", "anonymous", "described", "named"}[n]
}

// Input is an article with its sentences, linked trees over them, and its quotations in the order of the prose.
type Input struct {
	Prose      string
	Sentences  []syntax.Sentence
	Quotations []quotes.Quotation
}

// Register is whom and what an article mentions. Mentions are in the order of the sentences; each belongs to one entity.
type Register struct {
	in       Input
	mentions []mention
	at       [][]int32 // the mention that each token of each sentence is in, -1 for none
	entities []entity
	surnames map[string]bool      // last words of the names of persons, in lower case
	official []bool               // of each entity
	forms    map[string]*nameForm // the names of the article, by their words in lower case
	told     []int                // of each sentence, how many up to it are not all quotation
	topicAt  int                  // the first mention by name, -1 for none
	ranker   ranker
	blind    bool // to the sex of candidates, for training

	places  [][]article.Span // of the mentions of each entity plus one; made when they are first asked for
	byLemma map[string][]int // entities by the nouns that describe them, in order of mention
}

// Read makes the register of an article.
func Read(in Input) *Register { return read(in, weigh) }

func read(in Input, rank ranker) *Register {
	r := prepare(in, rank)
	r.resolve()
	return r
}

// prepare finds the mentions and links the names.
func prepare(in Input, rank ranker) *Register {
	r := &Register{in: in, ranker: rank, forms: map[string]*nameForm{}, surnames: map[string]bool{}, byLemma: map[string][]int{}}
	r.at = make([][]int32, len(in.Sentences))
	r.told = make([]int, len(in.Sentences))
	runs := make([][]run, len(in.Sentences))
	for i := range in.Sentences {
		if s := &in.Sentences[i]; !s.TooLong() {
			runs[i] = nameRuns(s, in.Prose)
			r.findSurnames(s, runs[i])
		}
	}
	for i, s := range in.Sentences {
		r.scan(i, runs[i])
		if r.told[i] = r.told[max(0, i-1)]; !r.allQuoted(&s) {
			r.told[i]++
		}
	}
	r.topicAt = slices.IndexFunc(r.mentions, func(m mention) bool { return m.form == name })
	r.linkNames()
	return r
}

// resolve ties every mention to an entity.
func (r *Register) resolve() {
	r.walk()
	r.headlined()
	r.speakers()
	r.weighOffices()
	r.withhold()
}
