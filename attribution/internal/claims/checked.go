package claims

import (
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// A fact check sets out what it checks and what it found under labels: "Claim: The army blew up the dam." and "Verdict: False", or headings
// "What was claimed" and "Our verdict". What stands under the first is nobody's assertion here; the second says what the page holds of it.

// checked gives the sentences that a fact check rates what it finds of them.
func checked(t *text.Text) map[int]*lexicon.Operator {
	out := map[int]*lexicon.Operator{}
	var open []int // sentences of the last claim, which no verdict followed yet
	for i := range t.Sentences {
		l := checkLabel(t, i)
		if o := rated(t.Sentences[i].Tokens[:l], t.Article.Prose); o != nil && l < len(t.Sentences[i].Tokens) { // "FALSE: The photo shows"
			out[i] = o
			continue
		}
		switch heading := labelled(t.Sentences[i].Tokens[:l]); {
		case heading == claimHeading:
			open = under(t, i, l)
		case heading == verdictHeading && len(open) > 0:
			for _, v := range under(t, i, l) {
				if o := verdictOf(t.Sentences[v].Tokens); o != nil {
					for _, s := range open {
						out[s] = o
					}
					open = nil
					break
				}
			}
		}
	}
	return out
}

// longestCheckLabel is how many words a label of a fact check has at most.
const longestCheckLabel = 4

// checkLabel is how many tokens of a sentence are a label: those before a colon, or all of a short line without a full stop.
func checkLabel(t *text.Text, i int) int {
	toks := t.Sentences[i].Tokens
	for k, w := range toks {
		switch {
		case w.Lower == ":" && k > 0:
			return k
		case k >= longestCheckLabel || !w.IsWord():
			return 0
		}
	}
	if i > 0 && t.Sentences[i-1].Block == t.Sentences[i].Block {
		return 0
	}
	return len(toks)
}

type checkHeading uint8

const (
	noHeading checkHeading = iota
	claimHeading
	verdictHeading
)

// labelled tells what the last word of a label announces.
func labelled(label []syntax.Token) checkHeading {
	if len(label) == 0 {
		return noHeading
	}
	last := label[len(label)-1]
	switch {
	case lexicon.RatingNoun.Has(last.Lower):
		return verdictHeading
	case last.Lower == "claim" || last.Lower == "claimed" || lexicon.Hearsay(last.Lower) && len(label) == 1:
		return claimHeading
	}
	return noHeading
}

// under are the sentences that a label of l tokens at the beginning of sentence i is for: the rest of its block, or the next block.
func under(t *text.Text, i, l int) (out []int) {
	block := t.Sentences[i].Block
	if l < len(t.Sentences[i].Tokens) && l+1 < len(t.Sentences[i].Tokens) {
		out = append(out, i)
	}
	for k := i + 1; k < len(t.Sentences); k++ {
		if t.Sentences[k].Block != block {
			if len(out) > 0 || t.Block(k).Kind == article.Headline {
				break
			}
			block = t.Sentences[k].Block
		}
		out = append(out, k)
	}
	return out
}

// verdictOf is the rating that a sentence gives in its first words: "False.", "Verdict: Mostly false"; nil for none.
func verdictOf(toks []syntax.Token) *lexicon.Operator {
	for k := 0; k < min(len(toks), 2*longestCheckLabel); k++ {
		if o := rating(lexicon.PredicateStance.Of(toks[k].Lower)); o != nil {
			return o
		}
	}
	return nil
}

// rating is a stance as a fact check takes it: the page denies or confirms what others said.
func rating(o *lexicon.Operator) *lexicon.Operator {
	if o == nil {
		return nil
	}
	switch o.Effect {
	case lexicon.Neg, lexicon.Denied:
		return &lexicon.Operator{Cue: o.Cue, Effect: lexicon.Denied, Negated: lexicon.Open, Value: -2.5}
	case lexicon.Fact:
		return &lexicon.Operator{Cue: o.Cue, Effect: lexicon.Confirmed, Negated: lexicon.Open, Value: 2.8}
	}
	return o
}

// rated is the rating that a label is, written in capitals: "FALSE: The photo shows a crowd".
func rated(label []syntax.Token, prose string) *lexicon.Operator {
	if len(label) == 0 {
		return nil
	}
	w := label[len(label)-1].Span.Of(prose)
	if w != strings.ToUpper(w) {
		return nil
	}
	return rating(lexicon.PredicateStance.Of(strings.ToLower(w)))
}
