package escape

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Text of an article may hold characters that draw nothing and yet do something: they turn the direction of writing, hide a message, make
// two words that look alike differ, or steer a terminal. What becomes of them is decided here, once for all formats:
//
//   - Data formats keep every character, written as an escape of JSON: \u202e.
//   - What people read shows their numbers, ⟨U+202E⟩.
//   - Out of what people read is taken what only tells where a line may break; web pages are full of it, and it says nothing.
//   - What belongs to writing stays: joiners in scripts and emoji that need them, and the variants of a sign.

// Invisible reports whether a rune draws nothing: controls, separators of lines, and the default ignorable and format characters of
// Unicode, but for format characters that draw a sign around the digits behind them.
func Invisible(r rune) bool {
	if r < 0xad {
		return unicode.IsControl(r)
	}
	return unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector) &&
		!unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// breaks only tell where a line may break, or may not: soft hyphen, zero-width space, word joiner, byte order mark.
const breaks = "\u00ad\u200b\u2060\ufeff"

// Revealed is a text for people, in which all that is there shows. Spaces, line ends and tabs stay; the controls that some take for a space
// or a line end, and that no page may hold, become spaces.
func Revealed(s string) string {
	if !strings.ContainsFunc(s, Invisible) {
		return s
	}
	text := []rune(s)
	out := make([]rune, 0, len(text))
	for i, r := range text {
		switch {
		case r == '\v', r == '\f', r == '\u0085':
			out = append(out, ' ')
		case !Invisible(r), unicode.IsSpace(r), belongs(r, out, text[i+1:]), inFlag(text, i):
			out = append(out, r)
		case !strings.ContainsRune(breaks, r):
			out = append(out, []rune(fmt.Sprintf("⟨U+%04X⟩", r))...)
		}
	}
	return string(out)
}

const (
	nonJoiner, joiner   = '\u200c', '\u200d'
	asText, asPicture   = '\ufe0e', '\ufe0f' // variants of a sign
	keycap, blackFlag   = '\u20e3', '\U0001f3f4'
	firstTag, lastTag   = '\U000e0000', '\U000e007f'
	lightSkin, darkSkin = '\U0001f3fb', '\U0001f3ff'
)

// belongs reports whether an invisible character is part of how the text is written that stands before and behind it.
func belongs(r rune, before, behind []rune) bool {
	if len(before) == 0 {
		return false
	}
	base, last, next := baseOf(before), before[len(before)-1], rune(0)
	if len(behind) > 0 {
		next = behind[0]
	}
	switch {
	case r == joiner && pictograph(base) && pictograph(next):
		return true
	case r == joiner, r == nonJoiner:
		return unicode.In(base, joining...)
	case r == asText, r == asPicture:
		return pictograph(last) || strings.ContainsRune("0123456789#*", last) && next == keycap
	case unicode.Is(unicode.Variation_Selector, r):
		return unicode.In(last, unicode.Han, unicode.Mongolian) && !unicode.Is(unicode.Variation_Selector, last)
	}
	return false
}

// mostMarks is how many marks one sign bears at most.
const mostMarks = 8

// baseOf is the sign that the marks at the end of a text stand on, 0 for none.
func baseOf(text []rune) rune {
	for i := len(text) - 1; i >= max(0, len(text)-1-mostMarks); i-- {
		if !unicode.Is(unicode.Mn, text[i]) {
			return text[i]
		}
	}
	return 0
}

// joining are the scripts whose spelling needs joiners and non-joiners.
var joining = []*unicode.RangeTable{unicode.Arabic, unicode.Syriac, unicode.Nko, unicode.Mongolian, unicode.Devanagari, unicode.Bengali,
	unicode.Gurmukhi,
	unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Myanmar,
	unicode.Khmer,
	unicode.Tibetan, unicode.Javanese, unicode.Balinese, unicode.Thaana}

// pictograph reports whether a rune is a picture, or one of the signs that may be drawn as one.
func pictograph(r rune) bool {
	return unicode.Is(unicode.So, r) || r >= lightSkin && r <= darkSkin || r >= '←' && unicode.Is(unicode.Sm, r) || r != 0 &&
		strings.ContainsRune("‼⁉〰ℹ", r)
}

// flags are those that are written by tags behind a black flag: England, Scotland, Wales.
var flags = [][]rune{flagOf("gbeng"), flagOf("gbsct"), flagOf("gbwls")}

func flagOf(region string) []rune {
	out := []rune{blackFlag}
	for _, r := range region {
		out = append(out, firstTag+r)
	}
	return append(out, lastTag)
}

// inFlag reports whether character i is a tag of a flag.
func inFlag(text []rune, i int) bool {
	for _, f := range flags {
		for start := max(0, i-len(f)+1); start < i && start+len(f) <= len(text); start++ {
			if slices.Equal(text[start:start+len(f)], f) {
				return true
			}
		}
	}
	return false
}
