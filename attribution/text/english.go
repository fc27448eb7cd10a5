package text

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"factcheck/attribution/syntax"
)

// English reports whether a text can be English: of its words, one in ten at least is among the commonest English ones. Short texts get
// the benefit of the doubt.
func (t *Text) English() bool {
	words, common := 0, 0
	for i := range t.Sentences {
		toks := t.Sentences[i].Tokens
		for k := range toks {
			if toks[k].IsWord() {
				words++
				if commonWords[toks[k].Lower] {
					common++
				}
			}
		}
	}
	return words < 40 || common*10 >= words
}

// Warnings are what a user should know of a text before it is searched, in whole sentences.
func (t *Text) Warnings() (out []string) {
	if !t.English() {
		return []string{"The text does not look like English, so nothing in it was tagged."}
	}
	return t.tooLong()
}

// tooLong warns of sentences that were cut, and of those that are not searched.
func (t *Text) tooLong() (out []string) {
	unsearched, longest, cut, unread, endless := 0, 0, 0, 0, 0
	for i := range t.Sentences {
		s := &t.Sentences[i]
		if s.Unread {
			unread++
		}
		if s.TooLong() {
			unsearched++
			longest = max(longest, len(s.Tokens))
		}
		if s.Cut {
			cut++
		}
		if slices.ContainsFunc(s.Tokens, endlessToken) {
			endless++
		}
	}
	switch unsearched {
	case 0:
	case 1:
		out = append(out, fmt.Sprintf("A sentence of %d words and marks was not searched for sources.", longest))
	default:
		out = append(out, fmt.Sprintf("%d sentences of up to %d words and marks were not searched for sources.", unsearched, longest))
	}
	if endless > 0 {
		out = append(out, fmt.Sprintf("In %d sentences more than %d bytes stand without a space; they were not cut into words.", endless,
			syntax.LongestChunk))
	}
	if unread > 0 {
		out = append(out, fmt.Sprintf("The text has far more words and marks than prose of its length; the last %d of %d sentences were not analysed.",
			unread, len(t.Sentences)))
	}
	if cut > 0 {
		out = append(out, fmt.Sprintf("Sentences of more than %d words and marks were cut, in %d places: prose has stops.",
			syntax.LongestSentence, cut))
	}
	return out
}

// endlessToken reports whether a token is a piece of a chunk that was too long to be cut into words.
func endlessToken(t syntax.Token) bool { return t.Span.Len() > syntax.LongestChunk-utf8.UTFMax }

var commonWords = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`the of and to in a is that for it was on with as he be at by this had not are but from or have an
		they which one you were all she there would their we him been has when who will no more if out so said what its about`) {
		out[w] = true
	}
	return out
}()
