// Package article turns bytes into the text that is analysed and remembers where each character of it came from.
//
// An [Article] holds two texts. Text is the file as decoded: byte order mark and front matter are outside it, line ends and
// markup are kept, nothing is altered. Prose is what a reader reads of it: the text without markup, entities as characters,
// and behind it the title, where that came apart from the text. In plain text the two are the same up to the title, so spans
// into one are spans into the other; [Article.Origin] tells for every format.
//
// The package knows formats and layout. It refuses to know language: sentences and words belong to package syntax. It opens
// no files: bytes come in, values go out.
package article

import (
	"sort"
	"strings"
)

// Span is a half-open range of bytes [Start, End) of a text, on rune boundaries. The zero Span is empty.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether no byte lies in the span.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies in s, edges included.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether at least one byte lies in both.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Of cuts the span out of text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Trim takes white space off both ends of the span in text.
func (s Span) Trim(text string) Span {
	t := s.Of(text)
	s.Start += len(t) - len(strings.TrimLeft(t, spaces))
	s.End -= len(t) - len(strings.TrimRight(t, spaces))
	if s.End < s.Start {
		s.End = s.Start
	}
	return s
}

// spaces are the characters that separate words: Unicode white space, the byte order mark and the zero-width space.
const spaces = " \t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009" +
	"\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b"

// Kind says what a block of an article is. The zero value is a paragraph of the body.
type Kind uint8

const (
	Paragraph Kind = iota // running prose
	Headline              // the title of the whole article
	Subhead               // a heading inside the article
	Item                  // one item of a list
	Row                   // one row of a table
	Byline                // who wrote it, or who helped
	Dateline              // where and when it was filed: "PRISTINA, Kosovo (AP) —"
	Credit                // who took a picture or made a graphic
	Note                  // the editors about the article: a correction, an update
)

var kindNames = [...]string{"paragraph", "headline", "subhead", "item", "row", "byline", "dateline", "credit", "note"}

func (k Kind) String() string { return kindNames[k] }

// Says reports whether a block of this kind makes claims; bylines, datelines, credits and notes do not.
func (k Kind) Says() bool { return k < Byline }

// Block is a piece of an article that no sentence crosses.
type Block struct {
	Kind Kind
	Span Span // in Prose, without white space at its ends
	Part int  // which paragraph of the article it belongs to: a dateline and the prose behind it share one

	Quoted bool // it stands in a block quotation
}

// Article is one text and how to read it.
type Article struct {
	Name       string   // as the user gave it: a path, "-" or an id
	Title      string   // from front matter, the caller, or the headline; empty when there is none
	Time       string   // when it was published or changed, as the article or the caller gives it; empty when unknown
	LinesAbove int      // lines of the file in front of Text: front matter
	Text       string   // decoded, unaltered; of a web page, the text that was taken out of it
	Prose      string   // what is read
	Blocks     []Block  // in reading order: the headline first, even where it lies behind the text
	Warnings   []string // what a user should know about the reading, in whole sentences

	Ignores   []Ignore // comments by which an editor lets something stand
	Documents []string // files that it was written from, as "sources" in its front matter names them, relative to its folder
	Published string   // when it was first published, where a web page says so
	Extracted bool     // Text was taken out of markup, so that its lines are not the lines of the file

	runs []run // nil when Prose begins with Text, and all of it is read
}

// run says that bytes [at, at+n) of Prose stand for bytes [from, from+m) of Text, or of Title. Where n == m they are the same bytes.
type run struct {
	at, n, from, m int
	title          bool
}

// Origin maps a span of Prose to the bytes of Text that it stands for, in order and without the markup between them, or,
// where inTitle is true, to bytes of a Title that came apart from the text. Separators that stand in neither give nothing.
func (a *Article) Origin(s Span) (pieces []Span, inTitle bool) {
	if a.runs == nil {
		if behind := len(a.Text) + len(titleBreak); len(a.Prose) > len(a.Text) && s.Start >= behind {
			return []Span{{s.Start - behind, s.End - behind}}, true
		}
		return []Span{s}, false
	}
	i := sort.Search(len(a.runs), func(i int) bool { return a.runs[i].at+a.runs[i].n > s.Start })
	for ; i < len(a.runs) && a.runs[i].at < s.End; i++ {
		r := a.runs[i]
		p := Span{r.from, r.from + r.m}
		if r.n == r.m {
			p.Start += max(0, s.Start-r.at)
			p.End -= max(0, r.at+r.n-s.End)
		}
		if k := len(pieces) - 1; k >= 0 && pieces[k].End == p.Start && inTitle == r.title {
			pieces[k].End = p.End
		} else {
			pieces = append(pieces, p)
		}
		inTitle = r.title
	}
	return pieces, inTitle
}

// titleBreak stands between Text and a title that came apart from it.
const titleBreak = "\n\n"

// FromText makes an article of text that is already decoded, as batch and tests have it. A title that the text itself begins
// with is read once, in the text.
func FromText(name, title, text string) *Article {
	a := &Article{Name: name, Title: strings.Trim(title, spaces), Text: text}
	a.plain()
	a.settleTitle()
	return a
}

// plain reads Text as plain text, with warnings of why.
func (a *Article) plain(warnings ...string) {
	a.Prose = a.Text
	if silence.Replace(a.Text) != a.Text {
		b := proseBuilder{src: a.Text}
		b.keep(0, len(a.Text))
		a.Prose, a.runs = b.out.String(), b.runs
	}
	a.Blocks, a.Warnings = plainBlocks(a.Prose), append(a.Warnings, warnings...)
}

// settleTitle makes the headline block and Title agree. It runs once, when Prose and the blocks of the text stand.
func (a *Article) settleTitle() {
	if a.Title == "" {
		if len(a.Blocks) > 0 && a.Blocks[0].Kind == Headline {
			a.Title = strings.Join(strings.Fields(a.Blocks[0].Span.Of(a.Prose)), " ")
		}
		return
	}
	if len(a.Blocks) > 0 && sameTitle(a.Blocks[0].Span.Of(a.Prose), a.Title) {
		a.Blocks[0].Kind = Headline
		return
	}
	at := len(a.Prose) + len(titleBreak)
	a.Prose += titleBreak + a.Title
	if a.runs != nil {
		a.runs = append(a.runs, run{at: at, n: len(a.Title), from: 0, m: len(a.Title), title: true})
	}
	if len(a.Blocks) > 0 && a.Blocks[0].Kind == Headline {
		a.Blocks[0].Kind = Subhead
	}
	a.Blocks = append([]Block{{Kind: Headline, Span: Span{at, len(a.Prose)}, Part: -1}}, a.Blocks...)
}

// sameTitle compares two titles without regard to case, spacing, quotation marks and a final period.
func sameTitle(a, b string) bool { return plainTitle(a) == plainTitle(b) }

func plainTitle(s string) string {
	s = strings.NewReplacer("“", "", "”", "", "‘", "'", "’", "'", `"`, "", "–", "-", "—", "-").Replace(s)
	return strings.TrimRight(strings.ToLower(strings.Join(strings.Fields(s), " ")), ".")
}
