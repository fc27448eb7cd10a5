// Package quotes pairs the quotation marks of an article: curly, straight, doubled single ones and guillemets, quotations
// inside quotations and ones that run over paragraphs.
//
// It tells what stands between marks. It refuses to tell whose words those are, or whether they are speech, a title or a scare quote.
package quotes

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
)

// Quotation is a passage between quotation marks in one block.
type Quotation struct {
	Span   article.Span // with its marks
	Inner  article.Span // without them
	Parent int          // the quotation around it, -1 for none
	Open   bool         // no closing mark: it ends with its block
	After  int          // the quotation of an earlier block that it goes on with, -1 for none
}

// Pair finds the quotations of every block that makes claims. Marks pair like brackets inside a block; a straight mark opens or closes by
// what stands beside it. A quotation that a block leaves open goes on in the next block if that begins with an opening mark. They come
// in the order of the prose.
func Pair(prose string, blocks []article.Block) []Quotation {
	p := quoter{prose: prose, carried: -1}
	blocks = slices.Clone(blocks)
	slices.SortStableFunc(blocks, func(a, b article.Block) int { return a.Span.Start - b.Span.Start })
	blocks = slices.DeleteFunc(blocks, func(b article.Block) bool { return !b.Kind.Says() })
	for i, b := range blocks {
		next := article.Span{}
		if i+1 < len(blocks) {
			next = blocks[i+1].Span
		}
		p.block(b.Span, next)
	}
	return p.settle()
}

// markKind tells which marks close which. The zero value is no quotation mark.
type markKind uint8

const (
	noMark markKind = iota
	doubleMark
	singleMark
	angleMark
)

type openMark struct {
	kind  markKind
	at, n int // where it stands, how many bytes it has
	index int // of the quotation that it opened
}

type quoter struct {
	prose   string
	out     []Quotation
	stack   []openMark
	carried int // a quotation that the block before left open, -1 for none
}

// deepest is how far quotations nest; marks beyond it are read as text.
const deepest = 4

// block pairs the marks of a block. next is the one behind it, empty for none: what a single mark opens goes on there if one opens it anew.
func (p *quoter) block(b, next article.Span) {
	p.stack = p.stack[:0]
	for at := b.Start; at < b.End; {
		kind, n, dir := p.mark(b, at)
		switch {
		case kind == noMark:
		case dir >= 0 && (dir > 0 || !p.isOpen(kind)):
			p.open(kind, b, at, n)
		default:
			p.close(kind, at, n)
		}
		at += n
	}
	left := -1
	for _, o := range p.stack {
		if o.kind != singleMark || p.reopens(next) {
			q := &p.out[o.index]
			q.Open, q.Span.End, q.Inner.End = true, b.End, b.End
			if left < 0 {
				left = o.index
			}
		}
	}
	p.carried = left
}

// reopens reports whether a block begins with a single mark and a word.
func (p *quoter) reopens(b article.Span) bool {
	r, n := utf8.DecodeRuneInString(p.prose[b.Start:b.End])
	return (r == '‘' || r == '\'') && unicode.IsLetter(p.after(b, b.Start+n)) && !elided(p.prose[b.Start+n:b.End])
}

// settle takes out the quotations that never ended, single marks that were apostrophes, and numbers the rest anew.
func (p *quoter) settle() []Quotation {
	index := make([]int, len(p.out)) // where each goes; for a dropped one, where its parent went
	kept := p.out[:0]
	for i, q := range p.out {
		if q.Parent >= 0 {
			q.Parent = index[q.Parent]
		}
		if q.After >= 0 {
			q.After = index[q.After]
		}
		if q.Span.End == 0 {
			index[i] = q.Parent
			continue
		}
		index[i] = len(kept)
		kept = append(kept, q)
	}
	return kept
}

// mark reads a quotation mark at an offset. dir is +1 for a mark that opens, -1 for one that closes, 0 for one that may do either.
// n is at least the length of the rune there.
func (p *quoter) mark(b article.Span, at int) (kind markKind, n, dir int) {
	r, n := utf8.DecodeRuneInString(p.prose[at:b.End])
	switch r {
	case '“', '„', '‟':
		return doubleMark, n, +1
	case '”':
		if p.before(b, at) == 0 && !p.isOpen(doubleMark) { // a closing mark set by mistake
			return doubleMark, n, +1
		}
		return doubleMark, n, -1
	case '«', '‹':
		return angleMark, n, +1
	case '»', '›':
		return angleMark, n, -1
	case '"', '＂':
		return doubleMark, n, p.direction(b, at, n)
	case '`':
		if strings.HasPrefix(p.prose[at:b.End], "``") {
			return doubleMark, 2, +1
		}
	case '\'', '‘', '’', '‚', '‛':
		if pair := p.prose[at:b.End]; strings.HasPrefix(pair, "‘‘") {
			return doubleMark, len("‘‘"), +1
		} else if strings.HasPrefix(pair, "’’") && p.isOpen(doubleMark) {
			return doubleMark, len("’’"), -1
		}
		if strings.HasPrefix(p.prose[at:b.End], "''") {
			return doubleMark, 2, p.direction(b, at, 2)
		}
		return p.single(b, at, n, r)
	}
	return noMark, n, 0
}

// direction tells whether a straight mark of n bytes opens or closes by its neighbours.
func (p *quoter) direction(b article.Span, at, n int) int {
	left, right := p.before(b, at), p.after(b, at+n)
	opens := left == 0 || unicode.IsSpace(left) || strings.ContainsRune("([{—–-/‘“", left)
	closes := right == 0 || unicode.IsSpace(right) || strings.ContainsRune(".,;:!?)]}—–’”'", right)
	switch {
	case opens && !closes:
		return +1
	case closes && !opens:
		return -1
	}
	return 0
}

// single tells quotation marks from apostrophes: an opening one stands before a word and behind none, a closing one behind a word and
// before none.
func (p *quoter) single(b article.Span, at, n int, r rune) (markKind, int, int) {
	left, right := p.before(b, at), p.after(b, at+n)
	inWord := unicode.IsLetter(left) || unicode.IsDigit(left)
	beforeWord := unicode.IsLetter(right) || unicode.IsDigit(right) && r == '‘'
	switch {
	case inWord && (unicode.IsLetter(right) || unicode.IsDigit(right)), r == '’' && !p.isOpen(singleMark):
		return noMark, n, 0
	case r != '’' && !inWord && beforeWord && !elided(p.prose[at+n:b.End]) && !p.isOpen(singleMark):
		return singleMark, n, +1
	case p.isOpen(singleMark) && left != 0 && !unicode.IsSpace(left) && !unicode.IsLetter(right):
		return singleMark, n, -1
	}
	return noMark, n, 0
}

// elided reports whether a word begins that is written with an apostrophe: 'em, 'til, '90s.
func elided(s string) bool {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(s)
	}
	switch strings.ToLower(s[:end]) {
	case "em", "til", "tis", "twas", "cause", "n", "bout", "round":
		return true
	}
	return s != "" && s[0] >= '0' && s[0] <= '9'
}

func (p *quoter) before(b article.Span, at int) rune {
	if at <= b.Start {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(p.prose[b.Start:at])
	return r
}

func (p *quoter) after(b article.Span, at int) rune {
	if at >= b.End {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(p.prose[at:b.End])
	return r
}

func (p *quoter) isOpen(k markKind) bool {
	for _, o := range p.stack {
		if o.kind == k {
			return true
		}
	}
	return false
}

func (p *quoter) open(k markKind, b article.Span, at, n int) {
	if len(p.stack) >= deepest {
		return
	}
	q := Quotation{Span: article.Span{Start: at}, Inner: article.Span{Start: at + n}, Parent: -1, After: -1}
	if len(p.stack) > 0 {
		q.Parent = p.stack[len(p.stack)-1].index
	}
	if at == b.Start {
		q.After = p.carried
	}
	p.stack = append(p.stack, openMark{kind: k, at: at, n: n, index: len(p.out)})
	p.out = append(p.out, q)
}

// close ends the innermost open quotation of a kind and what was opened inside it. A mark that closes nothing is text.
func (p *quoter) close(k markKind, at, n int) {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if p.stack[i].kind != k {
			continue
		}
		q := &p.out[p.stack[i].index]
		q.Span.End, q.Inner.End = at+n, at
		for _, o := range p.stack[i+1:] {
			if o.kind != singleMark {
				p.out[o.index].Span.End, p.out[o.index].Inner.End, p.out[o.index].Open = at, at, true
			}
		}
		p.stack = p.stack[:i]
		return
	}
}

// Around gives the innermost quotation that a span lies in, -1 for none. The quotations are those of [Pair].
func Around(qs []Quotation, s article.Span) int {
	i := sort.Search(len(qs), func(i int) bool { return qs[i].Span.Start > s.Start })
	for i--; i >= 0 && !qs[i].Span.Contains(s); { // what begins before it in the same quotation ends before it
		i = qs[i].Parent
	}
	return i
}

// Outermost is the quotation around quotation i that no other is around.
func Outermost(qs []Quotation, i int) int {
	for i >= 0 && qs[i].Parent >= 0 {
		i = qs[i].Parent
	}
	return i
}
