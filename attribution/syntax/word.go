package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/syntax/words"
)

// core cuts what is left of a chunk without the marks at its ends.
func (sc *scanner) core(from, to int) {
	w := sc.prose[from:to]
	if address(w) {
		sc.emit(from, to)
		return
	}
	at, phone := from, telephone(w)
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(sc.prose[i:to])
		if m := sc.breaks(from, i, to, r, n, phone); m > 0 {
			sc.word(at, i)
			sc.emit(i, i+m)
			i += m
			at = i
			continue
		}
		i += n
	}
	sc.word(at, to)
}

// breaks is the length of the mark at i that parts the words on both sides of it within [from, to); 0 when it parts nothing. phone tells
// whether these are a telephone number.
func (sc *scanner) breaks(from, i, to int, r rune, n int, phone bool) int {
	if letterOrDigit(r) || i == from || i+n >= to {
		return 0
	}
	before, _ := utf8.DecodeLastRuneInString(sc.prose[from:i])
	after, _ := utf8.DecodeRuneInString(sc.prose[i+n : to])
	digits := unicode.IsDigit(before) && unicode.IsDigit(after)
	switch r {
	case '-', '‐', '‑', '–', '—', '―', '−':
		return sc.dash(from, i, to, r, n, phone)
	case '/':
		if digits && slashed(sc.prose[from:to]) || to-from <= 4 && !unicode.IsDigit(before) {
			return 0
		}
		return n
	case ',', ':':
		if digits {
			return 0
		}
		return n
	case '.':
		return sc.period(from, i, to)
	case '\'', '’', '`', '&', '@', '_', '+', '%', '~', '^', '\\', '=', '·':
		return 0
	case '$', '€', '£', '¥':
		if unicode.IsDigit(after) {
			return 0 // cut by number, with the country before it: US$4
		}
		return n
	case '*', '#':
		return 0
	}
	return run(sc.prose[i:to], r, n)
}

// dash is the length of the dash or hyphen at i that stands alone; 0 inside telephone numbers and behind prefixes.
func (sc *scanner) dash(from, i, to int, r rune, n int, phone bool) int {
	m := run(sc.prose[i:to], r, n)
	if m > n || r == '–' || r == '—' || r == '―' {
		return m
	}
	if phone {
		return 0
	}
	start := strings.LastIndexAny(sc.prose[from:i], "-/") + 1
	if listed(prefixes, strings.ToLower(sc.prose[from+start:i])) && unicode.IsLetter(rune(sc.prose[i+n])) {
		return 0
	}
	return n
}

// telephone reports whether w is digits in groups, one of them of three or more and none a year: a number to call, not a range.
func telephone(w string) bool {
	groups, long := 0, 0
	for g := range strings.FieldsFuncSeq(w, func(r rune) bool { return r == '-' || r == '/' || r == '.' }) {
		if strings.Trim(g, "0123456789") != "" {
			return false
		}
		groups++
		if len(g) >= 3 {
			long++
		}
	}
	years := len(w) == 9 && w[4] == '-'
	return groups >= 3 || groups == 2 && long == 2 && len(w) >= 8 && !years
}

// slashed reports whether w is a date or a simple fraction: digits and slashes only.
func slashed(w string) bool { return strings.Trim(w, "0123456789/-") == "" }

// period is the length of the period or ellipsis at i that ends a sentence without a space behind it ("end.Then") or parts two
// words ("well...then"); 0 inside numbers, names of files and initials.
func (sc *scanner) period(from, i, to int) int {
	n := len(sc.prose[i:to]) - len(strings.TrimLeft(sc.prose[i:to], "."))
	if n > 1 {
		return n
	}
	before, after := sc.prose[from:i], sc.prose[i+1:to]
	first, size := utf8.DecodeRuneInString(after)
	second, _ := utf8.DecodeRuneInString(after[size:])
	last, m := utf8.DecodeLastRuneInString(before)
	last2, _ := utf8.DecodeLastRuneInString(before[:len(before)-m])
	ends, begins := unicode.IsLower(last) && unicode.IsLower(last2), unicode.IsUpper(first) &&
		(unicode.IsLower(second) || size == len(after))
	if ends && begins {
		return 1
	}
	return 0
}

// address reports whether w is an e-mail address, a URL, a handle, a tag of a topic or the name of a host.
func address(w string) bool {
	return len(w) > 2 && (w[0] == '@' || w[0] == '#' || words.Address(w))
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// word emits a word of a chunk as the tokens that it is.
func (sc *scanner) word(from, to int) {
	w := sc.prose[from:to]
	if w == "" {
		return
	}
	if c := w[len(w)-1]; digit(w[0]) || digit(c) || c == '.' || c >= utf8.RuneSelf {
		if cut := numberEnd(w); cut > 0 {
			sc.word(from, from+cut)
			sc.word(from+cut, to)
			return
		}
	}
	if cut := clitic(w); cut > 0 {
		sc.word(from, from+cut)
		sc.emit(from+cut, to)
		return
	}
	if len(w) <= 7 {
		if parts, ok := contractions[w]; ok || listed(contractions, lower(w)) {
			if !ok {
				parts = contractions[lower(w)]
			}
			if len(parts)-strings.Count(parts, " ") == len(w) {
				for p := range strings.SplitSeq(parts, " ") {
					sc.emit(from, from+len(p))
					from += len(p)
				}
				return
			}
		}
	}
	sc.emit(from, to)
}

// numberEnd is where a number with something stuck to it comes apart: "US$|4.5", "10|am", "$|5", "5|%"; 0 when it does not.
func numberEnd(w string) int {
	if i := strings.IndexAny(w, "$€£¥"); i >= 0 {
		_, n := utf8.DecodeRuneInString(w[i:])
		if i+n < len(w) {
			return i + n
		}
		if i > 0 && w[i-1] >= '0' && w[i-1] <= '9' {
			return i
		}
		return 0
	}
	if w[0] < '0' || w[0] > '9' {
		return 0
	}
	end := len(w) - len(strings.TrimLeft(w, "0123456789.,:"))
	if end == len(w) || end == 0 {
		return 0
	}
	if rest := strings.ToLower(strings.TrimRight(w[end:], ".")); listed(units, rest) || rest == "%" || rest == "°" {
		return end
	}
	return 0
}

// clitic is where the ending that an apostrophe sets off begins: "do|n't", "Kurti|'s"; 0 when there is none.
func clitic(w string) int {
	i := strings.LastIndexByte(w, '\'')
	size := 1
	if j := strings.LastIndex(w, "’"); j > i {
		i, size = j, len("’")
	}
	if i <= 0 {
		return 0
	}
	switch strings.ToLower(w[i+size:]) {
	case "t":
		if n := w[i-1]; i > 1 && (n == 'n' || n == 'N') {
			return i - 1
		}
	case "s":
		if c := w[i-1]; c >= '0' && c <= '9' {
			return 0
		}
		return i
	case "re", "ve", "ll", "d", "m":
		return i
	}
	return 0
}
