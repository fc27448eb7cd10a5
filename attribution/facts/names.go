package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax"
)

// Name is a run of capitalised words that name somebody or something.
type Name struct {
	Span article.Span
	Text string // without titles and a possessive ending, spaces single
}

// linkers join the parts of a name in lower case.
var linkers = map[string]bool{"of": true, "de": true, "la": true, "van": true, "von": true, "der": true, "den": true, "al": true, "bin": true, "ibn": true, "da": true, "di": true, "du": true, "el": true}

// titles stand before names and are no part of them.
var titles = map[string]bool{"mr.": true, "mr": true, "mrs.": true, "mrs": true, "ms.": true, "ms": true, "dr.": true, "dr": true, "sir": true, "sen.": true, "rep.": true, "gov.": true, "gen.": true,
	"prof.": true, "rev.": true, "president": true, "minister": true, "senator": true, "judge": true, "justice": true, "col.": true, "lt.": true, "sgt.": true, "capt.": true, "mayor": true, "governor": true, "chancellor": true}

func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// nameWords are the words that stand with a capital inside a sentence somewhere, and nowhere without one.
func nameWords(prose string, sentences []syntax.Sentence) map[string]bool {
	upper, lower := map[string]bool{}, map[string]bool{}
	for _, s := range sentences {
		for i, t := range s.Tokens {
			if i == 0 || opens(s.Tokens[i-1].Lower) {
				continue
			}
			if startsUpper(t.Span.Of(prose)) {
				upper[t.Lower] = true
			} else {
				lower[t.Lower] = true
			}
		}
	}
	for w := range lower {
		delete(upper, w)
	}
	return upper
}

func opens(w string) bool {
	return strings.Contains("\"“‘'«(:—–-", w) || w == "``" || w == "''"
}

// names reads runs of capitalised words. At the start of a sentence the first counts when it is known or another follows.
func (g *grammar) names(known map[string]bool) (out []Name) {
	for i := 0; i < len(g.toks); i++ {
		end := g.nameEnd(i)
		if end == i {
			continue
		}
		from := i
		if (i == 0 || opens(g.word(i-1))) && !known[g.word(i)] && (functionWords[g.word(i)] || end == i+1) {
			from++
		}
		for from < end && (titles[g.word(from)] || functionWords[g.word(from)]) {
			from++
		}
		i = end - 1
		if from >= end || end == from+1 && utf8.RuneCountInString(g.form(from)) < 2 {
			continue
		}
		s := g.take(from, end)
		out = append(out, Name{Span: s, Text: strings.Join(strings.Fields(s.Of(g.prose)), " ")})
	}
	return out
}

// nameEnd is the token behind the run of name words that begins at token i, i where none begins.
func (g *grammar) nameEnd(i int) int {
	if i >= len(g.toks) || g.used[i] || !startsUpper(g.form(i)) {
		return i
	}
	end := i + 1
	for end < len(g.toks) && !g.used[end] {
		switch {
		case startsUpper(g.form(end)):
			end++
		case (linkers[g.word(end)] || g.word(end) == "-" && g.tight(end) && g.tight(end+1) || g.word(end) == "&") && end+1 < len(g.toks) && !g.used[end+1] && startsUpper(g.form(end+1)):
			end += 2
		default:
			return end
		}
	}
	return end
}

// functionWords are no names even with a capital.
var functionWords = map[string]bool{"the": true, "a": true, "an": true, "i": true, "he": true, "she": true, "it": true, "we": true, "they": true, "you": true, "his": true, "her": true, "their": true,
	"our": true, "my": true, "its": true, "this": true, "that": true, "these": true, "those": true, "in": true, "on": true, "at": true, "by": true, "for": true, "from": true, "with": true,
	"and": true, "but": true, "or": true, "if": true, "when": true, "while": true, "as": true, "after": true, "before": true, "since": true, "there": true, "what": true, "who": true,
	"why": true, "how": true, "where": true, "which": true, "to": true, "of": true, "no": true, "not": true, "yes": true, "so": true, "according": true, "some": true, "many": true,
	"most": true, "both": true, "all": true, "one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true,
	"however": true, "meanwhile": true, "also": true, "still": true, "then": true, "now": true, "last": true, "asked": true, "despite": true, "during": true, "under": true, "about": true,
	"because": true, "although": true, "though": true, "until": true, "earlier": true, "later": true, "is": true, "are": true, "was": true, "were": true, "do": true, "did": true, "let": true,
	"more": true, "another": true, "other": true, "such": true, "police": true, "officials": true, "i'm": true, "it's": true}
