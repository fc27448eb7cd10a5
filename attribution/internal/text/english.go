package text

import (
	"strings"
	"unicode"

	"factcheck/attribution/lexicon"
)

// English reports whether a text can be English: most of its letters are Latin, and it has the function words of English. In a long
// text one word in ten at least is among the commonest. A short one, such as a headline, may have none, so that it has the benefit of the
// doubt unless those of other languages stand in it, and are more than twice as many.
func (t *Text) English() bool {
	if !latin(t.Article.Prose) {
		return false
	}
	words, common := 0, 0
	var of [lexicon.OtherTongue + 1]int
	for i := range t.Sentences {
		for k, w := range t.Sentences[i].Tokens {
			if !w.IsWord() {
				continue
			}
			words++
			if lexicon.CommonFunction.Has(w.Lower) {
				common++
			}
			if small := w.Span.Of(t.Article.Prose) == w.Lower; (small || k == 0) && !t.particle(i, k) {
				of[tongue(w.Lower)]++
			}
		}
	}
	if words < longText {
		return !foreign(words, of)
	}
	return common*10 >= words
}

// longText is from how many words on the share of common words is sure.
const longText = 40

// foreign tells of a short text by its words, and by how many of them may stand for which language.
func foreign(words int, of [lexicon.OtherTongue + 1]int) bool {
	other, either := of[lexicon.OtherTongue], of[lexicon.EitherTongue]+of[lexicon.English]
	return other >= 2 && other > 2*of[lexicon.English] || other == 1 && either == 0 && words >= 6
}

// particle reports whether a token may be a part of the name behind it: "von der Leyen".
func (t *Text) particle(sentence, k int) bool {
	toks := t.Sentences[sentence].Tokens
	for k++; k < len(toks) && lexicon.TongueOf(toks[k].Lower) == lexicon.OtherTongue; k++ {
	}
	return k < len(toks) && toks[k].Span.Of(t.Article.Prose) != toks[k].Lower
}

// tongue is the language that a word speaks for, by itself or by a letter that English has in few borrowed words.
func tongue(w string) lexicon.Tongue {
	if strings.ContainsFunc(w, func(r rune) bool {
		return r > unicode.MaxASCII && unicode.IsLetter(r) && !strings.ContainsRune("éèêñçï", r)
	}) {
		return lexicon.OtherTongue
	}
	return lexicon.TongueOf(w)
}

// latin reports whether half of the letters of a text or more are Latin.
func latin(s string) bool {
	letters, other := 0, 0
	for _, r := range s {
		if r >= unicode.MaxASCII && unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			other++
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return 2*other <= letters
}
