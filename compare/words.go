package compare

import (
	"hash/maphash"
	"strconv"
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
	"factcheck/compare/house"

	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

// vocabulary numbers the normal forms of words, so that both versions compare by number.
type vocabulary struct {
	style *house.Style
	ids   map[string]int32
	words []entry
}

// entry is one normal form.
type entry struct {
	text     string
	stem     int32 // the number of its stem, which may be a word itself
	function bool
}

func newVocabulary(style *house.Style) *vocabulary {
	return &vocabulary{style: style, ids: map[string]int32{}}
}

func (v *vocabulary) id(w string) int32 {
	if k, ok := v.ids[w]; ok {
		return k
	}
	k := int32(len(v.words))
	v.ids[w] = k
	v.words = append(v.words, entry{w, k, lexicon.EmptyFunction.Has(w)})
	if s := english.Stem(w, true); s != w {
		v.words[k].stem = v.id(s)
	}
	return k
}

// term is one word of a sentence in normal form.
type term struct {
	word  int32
	token int32 // of the sentence; several terms may come from one token
}

// unit is a sentence or a claim as a sequence of words.
type unit struct {
	words    []int32 // normal forms, without marks
	content  int     // how many of them carry meaning
	hash     uint64  // of the words
	exact    uint64  // of the text as printed
	sentence int
	claims   []int // of a sentence, in order
	empty    bool
	headline bool
	subhead  bool
}

var seed = maphash.MakeSeed()

// unit makes a unit of terms.
func (v *vocabulary) unit(sentence int, ts []term) unit {
	u := unit{sentence: sentence, words: make([]int32, len(ts)), empty: len(ts) == 0}
	var h maphash.Hash
	h.SetSeed(seed)
	for i, t := range ts {
		u.words[i] = t.word
		h.Write([]byte{byte(t.word), byte(t.word >> 8), byte(t.word >> 16), byte(t.word >> 24)})
		if !v.words[t.word].function {
			u.content++
		}
	}
	u.hash = h.Sum64()
	return u
}

// terms reads a sentence: its words in normal form, those that the house style writes in two ways in one.
func (v *vocabulary) terms(s *syntax.Sentence) []term {
	var words []string
	var tokens []int32
	for i := range s.Tokens {
		if negativeSign(s.Tokens, i) {
			words, tokens = append(words, "minus"), append(tokens, int32(i))
		}
		for _, w := range v.normal(s.Tokens[i].Lower) {
			words, tokens = append(words, w), append(tokens, int32(i))
		}
	}
	out := make([]term, 0, len(words))
	for len(words) > 0 {
		n, to := v.style.Phrase(words)
		if n == 0 {
			out = append(out, term{v.id(words[0]), tokens[0]})
			n = 1
		}
		for k, w := range to {
			out = append(out, term{v.id(w), tokens[min(k, n-1)]})
		}
		words, tokens = words[n:], tokens[n:]
	}
	return out
}

// negativeSign reports whether token i is the sign of a negative number: tight before figures, and behind a space.
func negativeSign(ts []syntax.Token, i int) bool {
	if w := ts[i].Lower; w != "-" && w != "−" && w != "–" || i+1 == len(ts) || ts[i].Span.End != ts[i+1].Span.Start {
		return false
	}
	next := ts[i+1].Lower
	number := next != "" && next[0] >= '0' && next[0] <= '9'
	return number && (i == 0 || ts[i-1].Span.End < ts[i].Span.Start && strings.Trim(ts[i-1].Lower, "0123456789") != "")
}

// normal gives the normal forms of a token: none for marks, one for most words, two for a word with a hyphen inside.
func (v *vocabulary) normal(w string) []string {
	w = norm.NFC.String(w) // a letter and its accent are one, however they are written
	if to, ok := v.style.Token(w); ok {
		return to
	}
	w = strings.Trim(w, "\"'“”‘’«»`.,;:!?()[]—–-…*_")
	if w == "" {
		return nil
	}
	if n := notation(w); n != "" {
		return []string{n}
	}
	if strings.Contains(w, "-") {
		return strings.FieldsFunc(w, func(r rune) bool { return r == '-' })
	}
	if w[0] >= '0' && w[0] <= '9' {
		return []string{strings.ReplaceAll(w, ",", "")}
	}
	return []string{v.style.Word(w)}
}

// notation is the short form of a word in lower case that stands for one: a number up to twelve, an ending; "" for none.
func notation(w string) string {
	switch w {
	case "'s":
		return "s"
	case "n't":
		return "not"
	}
	if v, ok := lexicon.OneNumeral.Value(w); ok && v >= 1 && v <= 12 {
		return strconv.Itoa(int(v))
	}
	return ""
}
