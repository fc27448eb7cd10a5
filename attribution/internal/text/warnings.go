package text

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
)

// Warnings are what a user should know of a text before it is searched, in whole sentences.
func (t *Text) Warnings() []string {
	if !t.English() {
		return []string{"The text does not look like English, so nothing in it was tagged."}
	}
	return t.oddities().warnings()
}

// oddities counts the sentences that are not read as prose is.
type oddities struct{ unsearched, longest, cut, read, endless, notes int }

func (t *Text) oddities() (o oddities) {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		if s.TooLong() {
			o.unsearched++
			o.longest = max(o.longest, len(s.Tokens))
		}
		if s.Cut {
			o.cut++
		}
		if s.Last {
			o.read = len(t.Sentences)
		}
		if slices.ContainsFunc(s.Tokens, endless) {
			o.endless++
		}
	}
	for _, b := range t.Article.Blocks {
		if b.Kind == article.Note {
			o.notes++
		}
	}
	return o
}

// endless reports whether a token is as long as what is read without a space can be.
func endless(k syntax.Token) bool { return k.Span.Len() > syntax.LongestChunk-utf8.UTFMax }

// warnings tells of the oddities, each in one line.
func (o oddities) warnings() (out []string) {
	warn := func(n int, format string, values ...any) {
		if n > 0 {
			out = append(out, fmt.Sprintf(format, values...))
		}
	}
	if o.unsearched == 1 {
		warn(1, "A sentence of %d words and marks was not searched for sources.", o.longest)
	} else {
		warn(o.unsearched, "%d sentences of up to %d words and marks were not searched for sources.", o.unsearched, o.longest)
	}
	warn(o.endless, "In %d sentences more than %d bytes stand without a space; they were not cut into words.", o.endless,
		syntax.LongestChunk)
	warn(o.read, "The text has far more words, marks and sentences than prose of its length; only its first %d sentences were analysed.",
		o.read)
	warn(o.cut, "Sentences of more than %d words and marks were cut, in %d places: prose has stops.", syntax.LongestSentence, o.cut)
	if o.notes > article.MostNotes {
		warn(o.notes, "It has %d notes of the editors, of which the first %d are compared with what changed.", o.notes, article.MostNotes)
	}
	return out
}
