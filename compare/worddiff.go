package compare

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// WordDiff marks the words that differ between two texts. The rows with '=' and '-' rebuild the old text, those with '=' and '+' the new
// one. Words are mapped to runes of their own, so that no difference begins inside a word, and time does not decide the result.
func WordDiff(old, new string) []Row {
	m := wordRunes{ids: map[string]rune{}}
	a, b := m.runes(old), m.runes(new)
	var out []Row
	for _, x := range diffRunes(a, b) {
		mark := byte('=')
		switch x.Type {
		case diffmatchpatch.DiffDelete:
			mark = '-'
		case diffmatchpatch.DiffInsert:
			mark = '+'
		}
		var text strings.Builder
		for _, r := range x.Text {
			text.WriteString(m.words[index(r)])
		}
		out = append(out, Row{mark, text.String()})
	}
	return out
}

// mostCells bounds the work of a word diff: beyond it, what lies between the common beginning and end is one deletion and one insertion.
const mostCells = 16 << 20

func diffRunes(a, b []rune) []diffmatchpatch.Diff {
	d := diffmatchpatch.New()
	d.DiffTimeout = 0
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	if x, y := len(a)-head-tail, len(b)-head-tail; x == 0 || y == 0 || x <= mostCells/y {
		return d.DiffCleanupSemantic(d.DiffMainRunes(a, b, false))
	}
	var out []diffmatchpatch.Diff
	for _, x := range []diffmatchpatch.Diff{{Type: diffmatchpatch.DiffEqual, Text: string(a[:head])},
		{Type: diffmatchpatch.DiffDelete, Text: string(a[head : len(a)-tail])}, {Type: diffmatchpatch.DiffInsert,
			Text: string(b[head : len(b)-tail])},
		{Type: diffmatchpatch.DiffEqual, Text: string(a[len(a)-tail:])}} {
		if x.Text != "" {
			out = append(out, x)
		}
	}
	return out
}

// wordRunes gives each distinct word, space or mark a rune.
type wordRunes struct {
	ids   map[string]rune
	words []string
}

// Runes for words begin behind the control characters and leave the surrogates out.
const (
	firstRune  = 0x100
	surrogates = 0xd800
	behind     = 0xe000
)

func (m *wordRunes) runes(s string) []rune {
	var out []rune
	for s != "" {
		n := firstWord(s)
		w := s[:n]
		r, ok := m.ids[w]
		if !ok {
			r = firstRune + rune(len(m.words))
			if r >= surrogates {
				r += behind - surrogates
			}
			m.ids[w] = r
			m.words = append(m.words, w)
		}
		out = append(out, r)
		s = s[n:]
	}
	return out
}

func index(r rune) int {
	if r >= behind {
		r -= behind - surrogates
	}
	return int(r - firstRune)
}

// numeral is a number or time of the day as it is printed, with its sign, currency and scale.
var numeral = regexp.MustCompile(`^(?i:(?:[-−]?[$€£¥₹]|[-−])?[0-9]+(?:[.,:][0-9]+)+(?:%| ?(?:(?:million|billion|trillion|[kmb]n?)\b|[ap]\.m\.))?` +
	`|[-−]?[$€£¥₹][0-9]+(?: ?(?:million|billion|trillion|[kmb]n?)\b)?|[-−][0-9]+)`)

// firstWord is the length in bytes of the first number, word, run of spaces, or single mark. A hyphen inside a word belongs to it:
// "mid-April".
func firstWord(s string) int {
	first, n := utf8.DecodeRuneInString(s)
	kind := runeKind(first)
	if unicode.IsDigit(first) || strings.ContainsRune("-−$€£¥₹", first) {
		if k := len(numeral.FindString(s)); k > 0 {
			return k
		}
	}
	if kind == 0 {
		return n
	}
	for n < len(s) {
		r, w := utf8.DecodeRuneInString(s[n:])
		if next, _ := utf8.DecodeRuneInString(s[n+w:]); kind == 1 && r == '-' && runeKind(next) == 1 {
			n += w
			continue
		}
		if runeKind(r) != kind {
			break
		}
		n += w
	}
	return n
}

// runeKind is 1 for what words are made of, 2 for spaces, 0 for marks.
func runeKind(r rune) int {
	switch {
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '\'', r == '’':
		return 1
	case unicode.IsSpace(r):
		return 2
	}
	return 0
}
