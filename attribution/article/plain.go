package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plainBlocks finds the structure of plain text from its layout alone.
func plainBlocks(text string) []Block {
	var raw []Block
	for i, p := range plainParagraphs(text) {
		b := Block{Span: p, Part: i}
		if m := listMark.FindString(p.Of(text)); m != "" {
			b.Kind = Item
			b.Span.Start += len(m)
		}
		raw = append(raw, b)
	}
	return refine(text, raw)
}

var (
	listMark = regexp.MustCompile(`^(?:[-*•·‣▪◦–—―][ \t]+|\(?[0-9]{1,2}[.)][ \t]+)`)

	// dashMark opens speech or an item in formats that know no such mark.
	dashMark = regexp.MustCompile(`^[–—―]\s+`)

	// listLine is a line that begins an item inside a wrapped paragraph: behind a dash that may stand in mid-sentence, a capital or
	// quotation mark.
	listLine = regexp.MustCompile(`^(?:[-*•·‣▪◦][ \t]+|[–—―][ \t]+[\p{Lu}"“‘«]|\(?[0-9]{1,2}[.)][ \t]+)`)
)

// plainParagraphs cuts text into paragraphs. Blank lines always separate them. Single line ends do too, unless the text is
// wrapped at a fixed width: then a line end is a space, but for lines that begin a list item.
func plainParagraphs(text string) []Span {
	ls := lines(text)
	wrapped := hardWrapped(text, ls)
	var out []Span
	open := false
	for _, l := range ls {
		switch {
		case l.Empty():
			open = false
		case open && wrapped && !listLine.MatchString(l.Of(text)):
			out[len(out)-1].End = l.End
		default:
			out = append(out, l)
			open = true
		}
	}
	return out
}

// lines are the lines of text without white space at their ends; a blank line is an empty span.
func lines(text string) (out []Span) {
	for at := 0; at < len(text); {
		end := strings.IndexAny(text[at:], "\n\r\v\f\u2028\u2029")
		next := len(text)
		if end < 0 {
			end = len(text)
		} else {
			end += at
			_, n := utf8.DecodeRuneInString(text[end:])
			next = end + n
			if strings.HasPrefix(text[end:], "\r\n") {
				next = end + 2
			}
		}
		out = append(out, Span{at, end}.Trim(text))
		at = next
	}
	return out
}

// wrapWidth is the longest line, in bytes, that hard-wrapped text is taken to have.
const wrapWidth = 110

// hardWrapped reports whether line ends inside paragraphs come from a fixed width: among the lines that another line follows
// directly, most stop in mid-sentence, and all are short.
func hardWrapped(text string, ls []Span) bool {
	inner, midway := 0, 0
	for i := 0; i+1 < len(ls); i++ {
		if ls[i].Empty() || ls[i+1].Empty() || listMark.MatchString(ls[i].Of(text)) {
			continue
		}
		if ls[i].Len() > wrapWidth {
			return false
		}
		inner++
		if last, _ := utf8.DecodeLastRuneInString(ls[i].Of(text)); ls[i].Len() >= 40 && !strings.ContainsRune(terminal, last) {
			midway++
		}
	}
	return inner > 0 && 2*midway > inner
}

// terminal are the characters that a sentence, with what closes behind it, ends in.
const terminal = ".!?…:\"”’'»)"

// refine tells blocks that say nothing from those that do, and headings from prose, by their form. It is shared by all formats:
// Markdown's headings arrive as such and keep their kind.
func refine(text string, in []Block) []Block {
	out := make([]Block, 0, len(in)+1)
	for i, b := range in {
		if m := dashMark.FindString(b.Span.Of(text)); m != "" && b.Kind == Paragraph {
			b.Kind = Item
			b.Span.Start += len(m)
		}
		s := b.Span.Of(text)
		switch {
		case b.Kind != Paragraph:
		case len(out) == 0 && kickerForm.MatchString(s) && headlineForm(s):
			b.Kind = Headline
		case isNote(s), HeadsNote(s), i > 0 && HeadsNote(in[i-1].Span.Of(text)):
			b.Kind = Note
		case bylineForm.MatchString(s) && wordCount(s) <= 14:
			b.Kind = Byline
		case creditForm.MatchString(s) && wordCount(s) <= 30:
			b.Kind = Credit
		case dateForm.MatchString(s):
			b.Kind = Dateline
		case datelineLength(s) > 0 && b.Part < 6:
			cut := Span{b.Span.Start, b.Span.Start + datelineLength(s)}
			out = append(out, Block{Kind: Dateline, Span: cut.Trim(text), Part: b.Part})
			b.Span = Span{cut.End, b.Span.End}.Trim(text)
		case len(out) == 0 && headlineForm(s):
			b.Kind = Headline
		case i > 0 && i+1 < len(in) && in[i+1].Kind == Paragraph && subheadForm(s, in[i+1].Span.Of(text)):
			b.Kind = Subhead
		}
		out = append(out, b)
	}
	return out
}

var (
	bylineForm = regexp.MustCompile(`^(?:[Bb]y|BY|Story by|Written by)\s+\p{Lu}[\p{L}.'’-]+(?:,?\s+(?:\p{Lu}[\p{L}.'’/-]*|and|of|in|for|the|de|van|von|al|bin|with|&|\|))*$|` +
		`^\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by\s.*$`)
	creditForm = regexp.MustCompile(`^\(?(?:(?:File |Handout |Staff )?(?:Photos?|Photograph|Image|Picture|Illustration|Graphic|Video)\b[^.]{0,20}(?:by|credit|courtesy|:|/)|(?:Getty|AP|Reuters|AFP|EPA)(?: Images| Photo)?/|©|Copyright\b)`)
	kickerForm = regexp.MustCompile(`^(?i:updated?|update \d+): (?:\S+ ){3}\S`) // before a headline: "UPDATE: Two men held over fire"
	dateForm   = regexp.MustCompile(`^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s+\d{1,2}|\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)),?\s+\d{4}\.?$`)

	// A place in capitals, or a place before an agency in brackets, then a dash.
	datelineForm = regexp.MustCompile(`^(?:` +
		`\p{Lu}[\p{Lu}.'’-]{2,}(?:[ /]\p{Lu}[\p{Lu}.'’-]+){0,3}(?:,\s+\p{Lu}[\p{L}.'’ ]{0,24}?\d{0,2}){0,2}(?:\s+\([^()]{2,30}\))?` +
		`|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?:,\s+\p{Lu}[\p{L}.'’ ]{0,24}?\d{0,2}){0,2}\s+\(\p{Lu}[^()]{1,30}\)` +
		`|\(\p{Lu}[\p{L} ]{1,20}\)` +
		`)\s*(?:\s(?:--?|–)\s|\s?—\s?|\s?―\s?)`)
)

// datelineLength is how many bytes the dateline has that a paragraph begins with, 0 for none. A sentence begins behind it.
func datelineLength(s string) int {
	n := len(datelineForm.FindString(s))
	if n == 0 || n == len(s) {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsLower(r) {
		return 0
	}
	return n
}

func wordCount(s string) int { return len(strings.Fields(s)) }

// headlineForm reports whether the first block reads as a headline: short, one line, and without the period of a sentence, or in title
// case.
func headlineForm(s string) bool {
	n := wordCount(s)
	if n > 30 || len(s) > 240 || strings.ContainsAny(s, "\n\r") {
		return false
	}
	return !endsSentence(s) || n <= 20 && titleCase(s)
}

// subheadForm reports whether a short line without a final mark stands before a longer paragraph.
func subheadForm(s, next string) bool {
	if n := wordCount(s); n > 10 || len(s) > 90 || strings.ContainsAny(s, "\n\r") || len(next) <= len(s) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	begins, ends := unicode.IsUpper(first) || unicode.IsDigit(first), unicode.IsLetter(last) || unicode.IsDigit(last) || last == '?'
	return begins && ends
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’»)`)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, "…")
}

// titleCase reports whether most words of four letters or more begin with a capital.
func titleCase(s string) bool {
	long, upper := 0, 0
	for _, w := range strings.Fields(s) {
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, `"'“‘(`)); !unicode.IsLower(r) {
			upper++
		}
	}
	return long > 1 && 4*upper >= 3*long
}
