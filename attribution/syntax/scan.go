package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
)

// scanner cuts the prose of one block into tokens, chunk by chunk: a chunk is a run without white space.
type scanner struct {
	prose string
	end   int // of the block
	out   []Token
	tail  []article.Span // scratch: marks taken off the end of a chunk, last first
}

// tokens cuts a block as the English treebanks of Universal Dependencies do: marks off their words, "n't" and "'s" off theirs,
// hyphenated compounds apart, but addresses, numbers and abbreviations whole.
func tokens(prose string, block article.Span) []Token {
	sc := scanner{prose: prose, end: block.End, out: make([]Token, 0, block.Len()/5+1)}
	for at := block.Start; at < block.End; {
		from := at
		for from < block.End {
			r, n := utf8.DecodeRuneInString(prose[from:block.End])
			if !space(r) {
				break
			}
			from += n
		}
		to := from
		for to < block.End {
			r, n := utf8.DecodeRuneInString(prose[to:block.End])
			if space(r) {
				break
			}
			to += n
		}
		if to-from > LongestChunk {
			for ; to-from > LongestChunk; from = sc.piece(from, to) {
			}
			sc.emit(from, to)
		} else if from < to {
			sc.chunk(from, to)
		}
		at = to
	}
	return sc.out
}

// LongestChunk is how many bytes without white space are cut into words: what marks mean is looked for in the whole chunk. Words, lists
// without a space and addresses are shorter.
const LongestChunk = 4096

// piece makes one token of the beginning of a chunk that is too long, up to a rune's edge, and gives where the rest begins.
func (sc *scanner) piece(from, to int) int {
	end := from + LongestChunk
	for !utf8.RuneStart(sc.prose[end]) && end > from+LongestChunk-utf8.UTFMax {
		end--
	}
	sc.emit(from, end)
	return end
}

// space reports whether r separates words: Unicode white space, the byte order mark and the zero-width space.
func space(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b'
}

// emit adds the token [from, to).
func (sc *scanner) emit(from, to int) {
	if from < to {
		sc.out = append(sc.out, Token{Span: article.Span{Start: from, End: to}, Lower: lower(sc.prose[from:to])})
	}
}

// lower is the form in lower case with typographic apostrophes as '.
func lower(w string) string {
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	return strings.ToLower(w)
}

// chunk cuts [from, to), which holds no white space.
func (sc *scanner) chunk(from, to int) {
	if plainWord(sc.prose[from:to]) {
		sc.word(from, to)
		return
	}
	if face(sc.prose[from:to]) {
		sc.emit(from, to)
		return
	}
	for from < to {
		n := sc.leading(from, to)
		if n == 0 {
			break
		}
		sc.emit(from, from+n)
		from += n
	}
	sc.tail = sc.tail[:0]
	for from < to {
		n := sc.trailing(from, to)
		if n == 0 {
			break
		}
		sc.tail = append(sc.tail, article.Span{Start: to - n, End: to})
		to -= n
	}
	tail := sc.tail
	sc.core(from, to)
	for i := len(tail) - 1; i >= 0; i-- {
		sc.emit(tail[i].Start, tail[i].End)
	}
}

// plainWord reports whether w is nothing but ASCII letters.
func plainWord(w string) bool {
	for i := 0; i < len(w); i++ {
		if c := w[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// face reports whether w is a face made of marks, such as ":-)".
func face(w string) bool {
	if len(w) < 2 || len(w) > 4 || !strings.ContainsRune(":;=8", rune(w[0])) {
		return w == "^_^" || w == "(:" || w == "<3" || w == "(-:"
	}
	nose := strings.TrimLeft(w[1:], "-'")
	return len(nose) > 0 && len(nose) <= 2 && strings.Trim(nose, ")(DPpO/|]") == ""
}

// leading is how many bytes of a mark the chunk begins with; 0 for a word.
func (sc *scanner) leading(from, to int) int {
	w := sc.prose[from:to]
	r, n := utf8.DecodeRuneInString(w)
	if letterOrDigit(r) {
		return 0
	}
	next, _ := utf8.DecodeRuneInString(w[n:])
	switch {
	case n == len(w):
		return n
	case r == '\'' || r == '’':
		if elided(w[n:]) {
			return 0
		}
		return doubled(w, r, n)
	case r == '`' || r == '‘':
		return doubled(w, r, n)
	case (r == '#' || r == '@') && (unicode.IsLetter(next) || next == '_'):
		return 0
	case (r == '+' || r == '.') && unicode.IsDigit(next):
		return 0
	case r == '.' && unicode.IsLetter(next):
		return 0
	case r == '$' && strings.HasPrefix(w, "$_"):
		return 0
	}
	return run(w, r, n)
}

// elided reports whether the rest of a chunk behind its apostrophe is a word that lost its beginning: 'em, '90s, 's.
func elided(rest string) bool {
	end := strings.IndexFunc(rest, func(r rune) bool { return !letterOrDigit(r) })
	if end < 0 {
		end = len(rest)
	}
	word := strings.ToLower(rest[:end])
	switch word {
	case "em", "til", "cause", "tis", "twas", "n", "bout", "round", "s", "re", "ve", "ll", "d", "m", "t", "nother", "cuz":
		return true
	}
	digits := strings.TrimRight(word, "s")
	return len(digits) == 2 && unicode.IsDigit(rune(digits[0])) && unicode.IsDigit(rune(digits[1]))
}

// doubled is the length of a quotation mark that is written as one or two equal characters.
func doubled(w string, r rune, n int) int {
	if next, m := utf8.DecodeRuneInString(w[n:]); next == r || r == '‘' && next == '’' {
		return n + m
	}
	return n
}

// run is the length of the mark r, whose length is n, at the beginning of w: equal dashes, periods and the like make one token,
// final marks of several kinds too.
func run(w string, r rune, n int) int {
	same := func(q rune) bool { return q == r }
	switch r {
	case '.', '!', '?', '…':
		same = func(q rune) bool { return q == '.' || q == '!' || q == '?' || q == '…' }
	case '-', '*', '=', '_', '~', '<', '>', '+', '#', '\'', '`', '|', '•', '^', '&', ':':
	default:
		return n
	}
	for n < len(w) {
		q, m := utf8.DecodeRuneInString(w[n:])
		if !same(q) {
			break
		}
		n += m
	}
	return n
}

func letterOrDigit(r rune) bool {
	if r < utf8.RuneSelf {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		return letter || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// trailing is how many bytes of a mark the chunk ends with; 0 for a word.
func (sc *scanner) trailing(from, to int) int {
	w := sc.prose[from:to]
	r, n := utf8.DecodeLastRuneInString(w)
	if letterOrDigit(r) || n == len(w) {
		return 0
	}
	switch r {
	case '.', '!', '?', '…':
		m := len(w) - len(strings.TrimRight(w, ".!?…"))
		if m == 1 && r == '.' && sc.takesPeriod(from, to) {
			return 0
		}
		return m
	case '\'', '’', '`', '‘':
		if prev, m := utf8.DecodeLastRuneInString(w[:len(w)-n]); prev == r && len(w) > n+m {
			return n + m
		}
		return n
	case '-', '*', '=', '_', '~', '<', '>', '|':
		return len(w) - len(strings.TrimRight(w, string(r)))
	case '#', '+':
		return 0
	case '/':
		if address(w) {
			return 0
		}
	}
	return n
}

// takesPeriod reports whether the period at the end of [from, to) belongs to its word.
func (sc *scanner) takesPeriod(from, to int) bool {
	w := sc.prose[from : to-1]
	if i := strings.LastIndexAny(w, "-/([\"'"); i >= 0 {
		w = w[i+1:]
	}
	if w == "" || len(w) > 24 {
		return false
	}
	if initials(w) {
		return true
	}
	use, ok := abbreviations[w]
	if !ok {
		use, ok = abbreviations[strings.ToLower(w)]
	}
	if !ok || use == "" {
		return ok
	}
	next := sc.nextWord(to)
	return unicode.IsDigit(next) || use == "name" && (unicode.IsUpper(next) || unicode.IsLower(next))
}

// nextWord is the first character of the next chunk of the block that is no opening mark; 0 at the end.
func (sc *scanner) nextWord(at int) rune {
	for i, r := range sc.prose[at:min(sc.end, at+80)] {
		if !space(r) && !strings.ContainsRune("\"“‘'([", r) && i > 0 {
			return r
		}
	}
	return 0
}

// initials reports whether w is letters with periods between them, but for the last: "U.S", "p.m", "J".
func initials(w string) bool {
	letters := 0
	for i, r := range w {
		switch {
		case unicode.IsLetter(r):
			if letters++; letters > 1 && w[i-1] != '.' {
				return false
			}
		case r != '.':
			return false
		}
	}
	return letters > 1 || letters == 1 && w != "I" && unicode.IsUpper(rune(w[0]))
}
