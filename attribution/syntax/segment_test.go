package syntax

import (
	"strings"
	"testing"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon/spoil"

	"github.com/stretchr/testify/assert"
)

// cut writes the tokens of text with single spaces, sentences parted by " | ".
func cut(text string) string {
	var sentences []string
	for _, s := range Segment(text, []article.Block{{Span: article.Span{End: len(text)}}}) {
		var words []string
		for _, t := range s.Tokens {
			words = append(words, t.Span.Of(text))
		}
		sentences = append(sentences, strings.Join(words, " "))
	}
	return strings.Join(sentences, " | ")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ rule, in, want string }{
		{"negation", "They don't, can’t and cannot.", "They do n't , ca n’t and can not ."},
		{"possessive", "Kurti's and the parents' house", "Kurti 's and the parents ' house"},
		{"apostrophe inside a name", "O'Connor at five o'clock", "O'Connor at five o'clock"},
		{"decade", "the 1990's and the '90s", "the 1990's and the '90s"},
		{"hyphen", "a 15-year-old well-known man", "a 15 - year - old well - known man"},
		{"prefix keeps its hyphen", "an anti-war e-mail", "an anti-war e-mail"},
		{"telephone number", "call 713-853-3989 or 345-9945", "call 713-853-3989 or 345-9945"},
		{"range of years", "in 1969-1970", "in 1969 - 1970"},
		{"money", "$5bn, US$4.5 and €20", "$ 5 bn , US$ 4.5 and € 20"},
		{"percent", "100% and 5.5%.", "100 % and 5.5 % ."},
		{"time", "10:30am, 7 p.m. sharp", "10:30 am , 7 p.m. sharp"},
		{"date", "on 11/28/2000 and/or 1/2", "on 11/28/2000 and / or 1/2"},
		{"address", "see https://example.org/a,b. or mail jo.ann@example.com, @handle #tag",
			"see https://example.org/a,b . or mail jo.ann@example.com , @handle #tag"},
		{"TeX quotation marks", "``Yes,'' he said", "`` Yes , '' he said"},
		{"curly quotation marks", "“Yes,” he said", "“ Yes , ” he said"},
		{"nested quotation marks", "\"'No,' she said\"", "\" ' No , ' she said \""},
		{"dashes", "Pristina—the capital -- is", "Pristina — the capital -- is"},
		{"ellipsis", "Well...then", "Well ... then"},
		{"several final marks", "What?! No...", "What ?! | No ..."},
		{"brackets", "(the [old] one)", "( the [ old ] one )"},
		{"face", "fine :-)", "fine :-)"},
		{"no space behind the period", "It ended.Then it began", "It ended . | Then it began"},
	} {
		assert.Equal(t, c.want, cut(c.in), c.rule)
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ rule, in, want string }{
		{"title", "Dr. Smith met Gov. Jones. They spoke.", "Dr. Smith met Gov. Jones . | They spoke ."},
		{"initials", "George W. Bush and J. K. Rowling met.", "George W. Bush and J. K. Rowling met ."},
		{"label", "It began in Block E. Residents fled.", "It began in Block E . | Residents fled ."},
		{"label behind a noun in lower case", "It is rich in vitamin K. Nurses know it, said K. Nurse.",
			"It is rich in vitamin K . | Nurses know it , said K. Nurse ."},
		{"an initial behind an article", "She met a J. Smith and an A. Brown.", "She met a J. Smith and an A. Brown ."},
		{"an initial behind a noun", "The mayor J. Smith met guard K. Brown.", "The mayor J. Smith met guard K. Brown ."},
		{"abbreviation inside", "The U.S. Army left.", "The U.S. Army left ."},
		{"abbreviation at the end", "He left the U.S. The army stayed.", "He left the U.S . | The army stayed ."},
		{"time inside", "At 5 p.m. Monday he left.", "At 5 p.m. Monday he left ."},
		{"decimal", "It rose 3.5 points. Then 2.", "It rose 3.5 points . | Then 2 ."},
		{"mark inside a quotation", "\"Stop!\" he said.", "\" Stop ! \" he said ."},
		{"speaker behind a quotation", "“Stop!” Mr Smith said. He ran.", "“ Stop ! ” Mr Smith said . | He ran ."},
		{"sentence behind a quotation", "“Stop!” The crowd ran.", "“ Stop ! ” | The crowd ran ."},
		{"period inside a quotation", "He said \"no.\" She left.", "He said \" no . \" | She left ."},
		{"TeX quotation", "``It is over.'' He left.", "`` It is over . '' | He left ."},
		{"number of an item", "1. The first. 2. The second.", "1 . The first . | 2 . The second ."},
		{"number before a noun", "No. 10 said no. It did.", "No. 10 said no . | It did ."},
		{"lower case goes on", "He works for Inc. magazine.", "He works for Inc. magazine ."},
		{"ellipsis goes on", "He ... left.", "He ... left ."},
		{"question", "Why? Nobody knows.", "Why ? | Nobody knows ."},
		{"cells of a row", "Name\tVotes", "Name | Votes"},
		{"spaced ellipsis", "He left . . . and slept.", "He left . . . and slept ."},
		{"footnote", "It fell. [7] [12] It rose.", "It fell . [ 7 ] [ 12 ] | It rose ."},
		{"number in brackets that begins", "[7] It rose.", "[ 7 ] It rose ."},
		{"bracketed sentence", "It fell. (It rose.) It fell.", "It fell . | ( It rose . ) | It fell ."},
	} {
		assert.Equal(t, c.want, cut(c.in), c.rule)
	}
}

// TestWordLists breaks each list in several ways and sees the place of the mistake.
func TestWordLists(t *testing.T) {
	for _, c := range []struct {
		name, file string
		right      entry
		closed     []int
	}{{"abbreviations.txt", abbreviationFile, abbreviated, []int{1}}, {"contractions.txt", contractionFile, contracted, []int{1}},
		{"lettered.txt", letteredFile, alone, nil}, {"prefixes.txt", prefixFile, alone, nil},
		{"saying.txt", sayingFile, alone, nil}, {"starters.txt", starterFile, alone, nil}, {"units.txt", unitFile, alone, nil},
		{"lemmas.txt", lemmaFile, lemmatised, []int{0}},
		{"closed.txt", closedFile, featured, []int{1}}} {
		f := spoil.File{Name: c.name, Text: c.file, Separator: " ", Closed: c.closed, AnyCase: c.name == "abbreviations.txt"}
		spoil.Check(t, f, func(text string) error { _, err := readWords(c.name, text, c.right); return err })
	}
}

// TestMistakeInWordList costs its own word and no other.
func TestMistakeInWordList(t *testing.T) {
	m, err := readWords("words.txt", "a\nB\nc\n", alone)
	assert.EqualError(t, err, `words.txt:2: "B" is not one word in lower case`)
	assert.Equal(t, map[string]string{"a": "", "c": ""}, m)
}

// A chunk that is no word is cut in pieces, none of which begins inside a character, and not into words.
func TestLongChunk(t *testing.T) {
	for _, unit := range []string{"3-4-", "ab", "é", "a‐é‐", "漢", "\U0001f600", ").", "\xff\x80"} {
		text := strings.Repeat(unit, 3*LongestChunk/len(unit)) + unit
		at, n := 0, 0
		for _, tok := range tokens(text, article.Span{End: len(text)}) {
			assert.Equal(t, at, tok.Span.Start)
			assert.LessOrEqual(t, tok.Span.Len(), LongestChunk)
			assert.True(t, !utf8.ValidString(text) || utf8.ValidString(tok.Span.Of(text)))
			at = tok.Span.End
			n++
		}
		assert.Equal(t, len(text), at, unit)
		assert.Equal(t, 4, n, unit)
	}
	text := strings.Repeat("3-4,", LongestChunk/4)
	assert.Greater(t, len(tokens(text, article.Span{End: len(text)})), LongestChunk/2)
}

// TestFaces are faces made of marks, beside marks that are none.
func TestFaces(t *testing.T) {
	for w, want := range map[string]bool{":)": true, ":-)": true, ":'(": true, ":-))": true, "=)": true, "8)": true, "^_^": true,
		"(:": true,
		"<3": true, "(-:": true, ":": false, ":-": false, ")": false, "(": false, ":a": false, ":-)))": false, "a)": false, ":)))": false,
		":--)": true, ": )": false, "::": false, "(3": false} {
		assert.Equal(t, want, face(w), w)
	}
}
