// Package words says what the networks see of a word by itself: numbers drawn from its letters, the same in training and in use.
//
// No word is listed here or in the models: a word is known by a hash of its normalised form. The package refuses to look at a
// word's neighbours; what depends on them, such as whether the word begins its sentence, is given to it.
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sizes of the spaces that the features of a [Form] are drawn from. Each feature is below its size.
const (
	Suffixes2 = 512
	Suffixes3 = 2048
	Suffixes4 = 4096
	Prefixes3 = 2048
	Shapes    = 256
	Capitals  = 5 * 4 // see Form.Capital
)

// Form is what is seen of one word.
type Form struct {
	Hash    uint32 // of the form in lower case, digits as 0 and quotation marks as the straight ones
	Suffix2 uint16 // of the last two bytes of that form, by hash
	Suffix3 uint16 // of the last three
	Suffix4 uint16 // of the last four
	Prefix3 uint16 // of the first three
	Shape   uint16 // of its kinds of characters in order, by hash
	Capital uint8  // kind of capitals, times four, plus the Setting
}

// Setting is what a word's place adds to the meaning of its capitals.
type Setting uint8

const (
	Inside       Setting = iota // in running text
	Initial                     // the first word of its sentence
	TitleInside                 // in a sentence most of whose words are capitalised
	TitleInitial                // first in such a sentence
)

// Uncased reports whether the form has no capitals and stands where they would mean something.
func (f Form) Uncased() bool {
	return Setting(f.Capital&3) == Inside && (f.Capital>>2 == noLetters || f.Capital>>2 == lowerCase)
}

// kept is how many bytes of a normalised form features are drawn from, at either end; the hash is of all.
const kept = 24

// Of computes the features of a form.
func Of(form string, s Setting) Form {
	var head, tail [kept]byte
	n := 0
	h := uint32(2166136261)
	put := func(b byte) {
		if n < kept {
			head[n] = b
		}
		tail[n%kept] = b
		n++
		h = (h ^ uint32(b)) * 16777619
	}
	var buf [utf8.UTFMax]byte
	for _, r := range form {
		r = normal(r)
		if r < utf8.RuneSelf {
			put(byte(r))
			continue
		}
		for _, b := range buf[:utf8.EncodeRune(buf[:], r)] {
			put(b)
		}
	}
	end := func(k int) uint32 { // of the last k bytes
		x := uint32(k)
		for i := max(0, n-k); i < n; i++ {
			x = x*16777619 ^ uint32(tail[i%kept])
		}
		return mix(x)
	}
	begin := uint32(7)
	for i := 0; i < min(n, 3); i++ {
		begin = begin*16777619 ^ uint32(head[i])
	}
	return Form{
		Hash:    mix(h),
		Suffix2: uint16(end(2) % Suffixes2), Suffix3: uint16(end(3) % Suffixes3), Suffix4: uint16(end(4) % Suffixes4),
		Prefix3: uint16(mix(begin) % Prefixes3),
		Shape:   shape(form),
		Capital: capital(form)<<2 | uint8(s),
	}
}

// normal maps a character to what stands for it in a normalised form.
func normal(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r >= '0' && r <= '9':
		return '0'
	case r < utf8.RuneSelf:
		return r
	case strings.ContainsRune("“”„«»", r):
		return '"'
	case r == '’' || r == '‘':
		return '\''
	case r == '–' || r == '—' || r == '―':
		return '—'
	}
	return unicode.ToLower(r)
}

// mix spreads the bits of a hash.
func mix(h uint32) uint32 {
	h ^= h >> 15
	h *= 0x2c1b3c6d
	h ^= h >> 12
	h *= 0x297a2d39
	return h ^ h>>15
}

// shape hashes the kinds of characters of a form, runs of one kind shortened to two.
func shape(form string) uint16 {
	h := uint32(2166136261)
	last, n := rune(0), 0
	for _, r := range form {
		c := r
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		}
		if c == last {
			if n++; n > 2 {
				continue
			}
		} else {
			n = 1
		}
		last = c
		h = (h ^ uint32(c)) * 16777619
	}
	return uint16(mix(h) % Shapes)
}

// Kinds of capitals.
const (
	noLetters uint8 = iota
	lowerCase
	capitalised
	allCapitals // of two letters or more
	digitFirst
)

// capital is the kind of capitals of a form.
func capital(form string) uint8 {
	first, upper, lower := rune(0), 0, 0
	for _, r := range form {
		if first == 0 {
			first = r
		}
		if unicode.IsUpper(r) {
			upper++
		} else if unicode.IsLower(r) {
			lower++
		}
	}
	switch {
	case unicode.IsDigit(first):
		return digitFirst
	case upper+lower == 0:
		return noLetters
	case upper > 1 && lower == 0:
		return allCapitals
	case unicode.IsUpper(first):
		return capitalised
	}
	return lowerCase
}

// Title reports whether most words of a sentence are capitalised, as in a headline: seven of ten, and at least three.
func Title(forms func(i int) string, n int) bool {
	letters, capitals := 0, 0
	for i := range n {
		r, _ := utf8.DecodeRuneInString(forms(i))
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				capitals++
			}
		}
	}
	return letters >= 3 && capitals*10 >= letters*7
}

// Settings gives the setting of each word of a sentence: its first word is the first form that holds a letter or a digit.
func Settings(forms func(i int) string, n int, out []Setting) []Setting {
	base := Inside
	if Title(forms, n) {
		base = TitleInside
	}
	first := true
	for i := range n {
		s := base
		if first {
			r, _ := utf8.DecodeRuneInString(forms(i))
			s++
			first = !unicode.IsLetter(r) && !unicode.IsDigit(r)
		}
		out = append(out, s)
	}
	return out
}
