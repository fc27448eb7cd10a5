package verify

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
)

// word is a word as it is compared: what spelling, notation and contraction may change is taken out of its form.
type word struct {
	form string
	span article.Span // in the text that it stands in
	turn int          // whose words it is part of: an index of speakers, -1 for none; of words of a quotation always -1
	odd  bool         // it says nothing by itself: "um", the 's of a possessive
	gap  bool         // something is left out before it, by the writer's own mark: an ellipsis
}

// endings are contracted endings, each with the word that it stands for where that is sure.
var endings = []struct{ ending, form string }{{"n't", "not"}, {"'re", "are"}, {"'ve", "have"}, {"'ll", "will"}, {"'m", "am"}, {"'d", "'d"},
	{"'s", "'s"}}

// mayStand reports whether a contracted ending may stand for a word.
func mayStand(ending, word string) bool {
	switch ending {
	case "'s":
		return word == "is" || word == "has" || word == "us" || word == "does"
	case "'d":
		return word == "would" || word == "had" || word == "did"
	}
	return false
}

// equal reports whether two forms are the same word.
func equal(a, b string) bool { return a == b || mayStand(a, b) || mayStand(b, a) }

// read takes a stretch of a text apart into words.
func read(prose string, s article.Span) (out []word) {
	gap := false
	for at := s.Start; at < s.End; {
		r, n := utf8.DecodeRuneInString(prose[at:s.End])
		switch {
		case letter(r) || r == '\'' || r == '’' || r == '‘':
			end := wordEnd(prose, at, s.End)
			if end > at {
				fresh := forms(prose, article.Span{Start: at, End: end})
				if len(fresh) > 0 {
					fresh[0].gap = gap
					out, gap = append(out, fresh...), false
				}
				at = end
				continue
			}
		case unicode.IsDigit(r):
			end := numberEnd(prose, at, s.End)
			for _, piece := range scaled(prose, article.Span{Start: at, End: end}) {
				form := strings.ToLower(strings.ReplaceAll(piece.Of(prose), ",", ""))
				out, gap = append(out, word{form: form, span: piece, turn: -1, gap: gap}), false
			}
			at = end
			continue
		case r == '%':
			out = append(out, word{form: "%", span: article.Span{Start: at, End: at + 1}, turn: -1})
		case r == '…', r == '.' && strings.HasPrefix(prose[at:s.End], "..."), r == '.' && strings.HasPrefix(prose[at:s.End], ". . ."):
			gap = len(out) > 0
		}
		at += n
	}
	return numbers(out)
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// wordEnd is where the word ends that begins at an offset. An apostrophe belongs to it where letters follow.
func wordEnd(prose string, at, end int) int {
	k, letters := at, 0
	for k < end {
		r, n := utf8.DecodeRuneInString(prose[k:end])
		switch {
		case letter(r), unicode.IsDigit(r) && letters > 0:
			letters++
		case r == '\'' || r == '’' || r == '‘':
			if next, _ := utf8.DecodeRuneInString(prose[k+n : end]); !letter(next) || k == at && !clipped(prose[k+n:end]) {
				if letters == 0 {
					return at
				}
				return k
			}
		default:
			if letters == 0 {
				return at
			}
			return k
		}
		k += n
	}
	return k
}

// clipped reports whether the word behind an apostrophe is one that lacks its beginning.
func clipped(rest string) bool {
	for _, w := range [...]string{"cause", "em", "til", "Cause"} {
		if strings.HasPrefix(rest, w) && (len(rest) == len(w) || !letter(rune(rest[len(w)]))) {
			return true
		}
	}
	return false
}

// numberEnd is where the number ends that begins at an offset: 60,000 and 2.5 are one, and so are 1st and 20s.
func numberEnd(prose string, at, end int) int {
	k := at
	for k < end {
		c := prose[k]
		mark := (c == ',' || c == '.' || c == ':') && k+1 < end && prose[k+1] >= '0' && prose[k+1] <= '9'
		if !(c >= '0' && c <= '9' || mark || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
			break
		}
		k++
	}
	if k == at {
		_, n := utf8.DecodeRuneInString(prose[at:end])
		return at + n
	}
	return k
}

// scaled takes a number and what it is multiplied with apart: 28m, 6billion.
func scaled(prose string, s article.Span) []article.Span {
	text := s.Of(prose)
	digits := len(strings.TrimRightFunc(text, unicode.IsLetter))
	if _, ok := lexicon.ScaleNumeral.Value(strings.ToLower(text[digits:])); !ok || digits == 0 {
		return []article.Span{s}
	}
	return []article.Span{{Start: s.Start, End: s.Start + digits}, {Start: s.Start + digits, End: s.End}}
}

// forms are the words that stand at a span, contractions written out.
func forms(prose string, s article.Span) []word {
	low := strings.ToLower(strings.NewReplacer("’", "'", "‘", "'").Replace(s.Of(prose)))
	one := func(form string) word {
		return word{form: form, span: s, turn: -1, odd: sound.has(form) || form == "'s"}
	}
	if apart, ok := contractions()[low]; ok {
		var out []word
		for _, f := range apart {
			out = append(out, one(f))
		}
		return out
	}
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(low, e.ending); ok && stem != "" {
			return []word{one(stem), one(e.form)}
		}
	}
	return []word{one(low)}
}

// numbers joins the words of a number, and gives it in digits: "sixty thousand", "2.5 million", "per cent".
func numbers(ws []word) []word {
	out := ws[:0]
	for i := 0; i < len(ws); {
		w := ws[i]
		if w.form == "per" && i+1 < len(ws) && ws[i+1].form == "cent" {
			w.form, w.span.End = "%", ws[i+1].span.End
			out, i = append(out, w), i+2
			continue
		}
		v, n := number(ws[i:])
		if n > 0 {
			w.form, w.span.End = strconv.FormatFloat(v, 'f', -1, 64), ws[i+n-1].span.End
			out, i = append(out, w), i+n
			continue
		}
		out, i = append(out, w), i+1
	}
	return out
}

// number reads a number at the beginning of words: its value and how many words it has; none for zero words.
func number(ws []word) (v float64, n int) {
	small, fresh, tens := 0.0, true, false // what is counted below the next scale word; whether it has no digit yet, or tens alone
	for ; n < len(ws); n++ {
		f := ws[n].form
		one, isOne := lexicon.OneNumeral.Value(f)
		ten, isTen := lexicon.TenNumeral.Value(f)
		scale, isScale := lexicon.ScaleNumeral.Value(f)
		digits, err := strconv.ParseFloat(f, 64)
		isDigits := err == nil && f[0] >= '0' && f[0] <= '9'
		switch {
		case isDigits && n == 0:
			small, fresh = digits, false
		case isDigits && tens && digits < 10:
			small, tens = small+digits, false
		case isTen && fresh:
			small, fresh, tens = small+ten, false, true
		case isOne && (fresh || tens && one < 10):
			small, fresh, tens = small+one, false, false
		case isScale && !fresh && scale == 100:
			small, fresh, tens = small*100, true, false
		case isScale && small > 0:
			v, small, fresh, tens = v+small*scale, 0, true, false
		default:
			return v + small, n
		}
	}
	return v + small, n
}
