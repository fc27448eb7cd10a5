// Package syntax finds the sentences of an article, their tokens with parts of speech, lemmas and features, and a dependency
// tree over each sentence, by the guidelines of Universal Dependencies v2 for English.
//
// Every span is in bytes of the prose that was given, on rune boundaries. Sentences never cross a block, come in the order of
// the blocks, and with white space between them cover each block that makes claims; the tokens of a sentence are in order, never
// overlap and leave nothing but white space between them. The same bytes give the same analysis on every processor: whatever
// decides is computed in integers. [Analyze] takes any bytes of any length, never fails, and its cost is linear in their number.
//
// The package knows the grammar of a sentence and refuses to know more: not who says something, how sure they are, or what a
// headline is; it asks the kind of a block only for whether it makes claims.
package syntax

import (
	"strings"
	"unicode"

	"factcheck/attribution/article"
)

// Token is one syntactic word or mark: "don't" is the two tokens "do" and "n't".
type Token struct {
	Span  article.Span // in the prose
	Lower string       // the form in lower case, typographic apostrophes written as '
	Lemma string       // in lower case, but for proper names, which keep their form
	UPOS  UPOS         // universal part of speech
	XPOS  XPOS         // Penn part of speech
	Feats Feats        // what rules ask of the word's form
	Head  int          // index of the head in Tokens; -1 for the root of the sentence
	Rel   Rel          // relation to the head
	Word  Word         // what was learned of the form from raw text

	Second XPOS  // the next best Penn tag
	Margin uint8 // how far behind it is, in 16ths of the natural logarithm of odds, 255 at most
}

// IsWord reports whether a token has a letter or a digit in it. The others are marks.
func (t *Token) IsWord() bool {
	return strings.ContainsFunc(t.Lower, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// Sentence is a run of tokens of one block, with a tree over them: every token but one has its head among them, and every path
// of heads ends at that one, the root.
type Sentence struct {
	Span   article.Span // in the prose, without white space at its ends
	Block  int          // index of the block that it stands in
	Tokens []Token
	Cut    bool // it is longer than LongestSentence and goes on in the next
	Last   bool // the text goes on behind it, but is not analysed, for it is more than [Readable] allows

	links []link // see Link; as many as tokens, or stale
}

// LongestSentence is how many tokens a sentence may have; what is longer is cut. No prose reaches it, and what a sentence costs to parse
// and to search grows with it.
const LongestSentence = 2000

// Readable is how many tokens of a text of so many bytes are analysed, a sentence counting as some more. Prose has more than five bytes to
// a token; a text of nothing but marks has one or two, and one of single words a sentence for each: they would cost as much as prose of
// many times their length.
func Readable(bytes int) int { return 30_000 + 3*bytes/10 }

// sentenceCost is what a sentence costs beside its tokens, in tokens.
const sentenceCost = 5

// LongestProse is how many tokens a sentence may have for its grammar to be relied on. Real ones have fewer; what is longer is no prose,
// and a word at its one end says nothing about the other.
const LongestProse = 600

// TooLong reports whether a sentence is longer than that.
func (s *Sentence) TooLong() bool { return len(s.Tokens) > LongestProse }

// Analyze cuts the blocks that make claims into sentences and analyses each. It may be called by many goroutines at once.
func Analyze(prose string, blocks []article.Block) []Sentence {
	return analyze(prose, blocks, func(s *Sentence) { s.Parse(prose) })
}

func analyze(prose string, blocks []article.Block, parse func(*Sentence)) (out []Sentence) {
	left := Readable(len(prose))
	for i, b := range blocks {
		if !b.Kind.Says() {
			continue
		}
		for _, s := range split(prose, tokens(prose, b.Span), i) {
			if left -= len(s.Tokens) + sentenceCost; left < 0 {
				out[len(out)-1].Last = true
				return out
			}
			parse(&s)
			out = append(out, s)
		}
	}
	return out
}

// Segment cuts the blocks that make claims into sentences and tokens, without tags or trees.
func Segment(prose string, blocks []article.Block) []Sentence {
	var out []Sentence
	for i, b := range blocks {
		if b.Kind.Says() {
			out = append(out, split(prose, tokens(prose, b.Span), i)...)
		}
	}
	return out
}

// FromTokens makes a sentence of tokens that are known already, such as those of a treebank. The spans are in order, lie in
// prose and hold at least one.
func FromTokens(prose string, block int, spans []article.Span) Sentence {
	s := Sentence{Span: article.Span{Start: spans[0].Start, End: spans[len(spans)-1].End}, Block: block}
	for _, sp := range spans {
		s.Tokens = append(s.Tokens, Token{Span: sp, Lower: lower(sp.Of(prose))})
	}
	return s
}
