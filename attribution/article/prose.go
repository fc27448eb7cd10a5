package article

import (
	"strings"
	"unicode/utf8"
)

// proseBuilder writes down what is read of a text and where each piece of it stands there.
type proseBuilder struct {
	src   string
	out   strings.Builder
	runs  []run
	found []Block

	ignores ignores
	raw     strings.Builder // markup inside a line
}

// keep copies bytes [from, to) of the source, but for silent characters.
func (b *proseBuilder) keep(from, to int) {
	at := from
	for i, r := range b.src[from:to] {
		if strings.ContainsRune(silent, r) {
			b.put(b.src[at:from+i], at, from+i)
			at = from + i + utf8.RuneLen(r)
		}
	}
	b.put(b.src[at:to], at, to)
}

// silent are characters that show nothing and part no words: soft hyphen, zero-width space, word joiner, byte order mark.
const silent = "\u00ad\u200b\u2060\ufeff"

var silence = strings.NewReplacer("\u00ad", "", "\u200b", "", "\u2060", "", "\ufeff", "")

// put writes text that stands for bytes [from, to) of the source.
func (b *proseBuilder) put(text string, from, to int) {
	if text == "" {
		return
	}
	at, n := b.out.Len(), len(text)
	b.out.WriteString(text)
	if k := len(b.runs) - 1; k >= 0 {
		last := &b.runs[k]
		if last.n == last.m && n == to-from && last.at+last.n == at && last.from+last.m == from {
			last.n, last.m = last.n+n, last.m+n
			return
		}
	}
	b.runs = append(b.runs, run{at: at, n: n, from: from, m: to - from})
}
