// Package syntax finds the sentences and tokens of an article.
//
// Every span is in bytes of the prose that was given. Sentences never cross a block and together cover each block that makes
// claims; tokens are in order and never overlap. The package knows nothing of sources or certainty.
package syntax

import "factcheck/attribution/article"

// Token is one syntactic word or mark.
type Token struct {
	Span  article.Span // in the prose
	Lower string       // the form in lower case, typographic apostrophes written as '
}

// Sentence is a run of tokens of one block.
type Sentence struct {
	Span   article.Span // in the prose, without white space at its ends
	Block  int          // index of the block that it stands in
	Tokens []Token
}

// Analyze cuts the blocks that make claims into sentences and tokens, in the order of the blocks. It never fails: any bytes
// give some sentences, and its cost is linear in the length of the prose.
func Analyze(prose string, blocks []article.Block) []Sentence {
	var out []Sentence
	for i, b := range blocks {
		if b.Kind.Says() {
			out = append(out, split(prose, tokens(prose, b.Span), b.Span, i)...)
		}
	}
	return out
}
