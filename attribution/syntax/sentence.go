package syntax

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/syntax/words"
)

// splitter parts the tokens of one block into sentences.
type splitter struct {
	prose string
	ts    []Token
	index int // of the block
	out   []Sentence
	from  int // first token of the open sentence
	freed int // last token whose period may stand alone, for it ended its sentence
}

// split ends a sentence behind a final mark, and the marks that close with it, where the next word can begin one; and at a tab,
// which parts the cells of a row. What has no stop is cut after LongestSentence tokens.
func split(prose string, ts []Token, index int) []Sentence {
	sp := splitter{prose: prose, ts: ts, index: index, freed: -1}
	for i := 0; i < len(sp.ts); i++ {
		if i-sp.from >= LongestSentence {
			sp.end(i)
			sp.out[len(sp.out)-1].Cut = true
		}
		if i+1 < len(sp.ts) && sp.parted(i) {
			sp.end(i + 1)
			continue
		}
		if !sp.ends(i) {
			continue
		}
		j := i + 1
		for j < len(sp.ts) && j-sp.from < LongestSentence && sp.closes(j) {
			j++
		}
		if j >= len(sp.ts) || sp.begins(i, j) {
			sp.freed = i
			sp.end(j)
		}
		i = j - 1
	}
	sp.end(len(sp.ts))
	return sp.out
}

// end closes the open sentence before token to.
func (sp *splitter) end(to int) {
	if to <= sp.from {
		return
	}
	ts := sp.ts[sp.from:to:to]
	if i := sp.freed - sp.from; i >= 0 && sp.loose(sp.freed) {
		ts = freePeriod(ts, i)
	}
	span := article.Span{Start: ts[0].Span.Start, End: ts[len(ts)-1].Span.End}
	sp.out = append(sp.out, Sentence{Span: span, Block: sp.index, Tokens: ts})
	sp.from = to
}

// text is token i as written.
func (sp *splitter) text(i int) string { return sp.ts[i].Span.Of(sp.prose) }

// gap is the white space before token i.
func (sp *splitter) gap(i int) string { return sp.prose[sp.ts[i-1].Span.End:sp.ts[i].Span.Start] }

// parted reports whether a tab or an empty line stands behind token i.
func (sp *splitter) parted(i int) bool {
	g := sp.gap(i + 1)
	return len(g) > 0 && g != " " && (strings.Contains(g, "\t") || strings.Count(g, "\n") > 1)
}

// ends reports whether token i is a final mark or an abbreviation that may stand last.
func (sp *splitter) ends(i int) bool {
	w := sp.text(i)
	switch w[len(w)-1] {
	case '.', '!', '?':
	default:
		return strings.HasSuffix(w, "…")
	}
	if len(w) == 1 || strings.Trim(w, ".!?…") == "" {
		return !(w == "." && sp.numbers(i))
	}
	return sp.abbreviation(i)
}

// numbers reports whether the period i follows the number of a list's item: "1. The first".
func (sp *splitter) numbers(i int) bool {
	if i == 0 || i-1 != sp.from {
		return false
	}
	w := sp.text(i - 1)
	return len(w) <= 2 && (strings.Trim(w, "0123456789") == "" || len(w) == 1 && unicode.IsLetter(rune(w[0])))
}

// abbreviation reports whether token i is one that may end a sentence.
func (sp *splitter) abbreviation(i int) bool {
	if sp.labels(i) || i+1 < len(sp.ts) && sp.marked(i, i+1) {
		return true
	}
	w := strings.TrimSuffix(sp.text(i), ".")
	use, ok := abbreviations[w]
	if !ok {
		use, ok = abbreviations[strings.ToLower(w)]
	}
	if ok {
		return use == ""
	}
	return strings.Contains(w, ".")
}

// loose reports whether token i is an abbreviation with its period, behind which no final mark follows.
func (sp *splitter) loose(i int) bool {
	w := sp.text(i)
	return len(w) > 1 && w[len(w)-1] == '.' && strings.Trim(w, ".!?…") != ""
}

// freePeriod copies ts with the period of the abbreviation i as a token of its own, as the treebanks write the end of a sentence.
func freePeriod(ts []Token, i int) []Token {
	out := make([]Token, 0, len(ts)+1)
	out = append(out, ts[:i+1]...)
	end := ts[i].Span.End
	out[i].Span.End--
	out[i].Lower = strings.TrimSuffix(out[i].Lower, ".")
	out = append(out, Token{Span: article.Span{Start: end - 1, End: end}, Lower: "."})
	return append(out, ts[i+1:]...)
}

// closes reports whether token j is a further final mark, or closes a quotation or bracket of the sentence before it.
func (sp *splitter) closes(j int) bool {
	w := sp.text(j)
	switch w {
	case "”", "’", "’’", "»", ")", "]", "}":
		return true
	case `"`, "'", "''":
		return sp.gap(j) == "" || j+1 == len(sp.ts) || sp.gap(j+1) != "" && sp.openBefore(j)
	}
	return (w == "." || sp.gap(j) == "") && strings.Trim(w, ".!?…") == "" || sp.footnote(j)
}

// footnote reports whether token j stands in a number in brackets, as of a note: "[12]".
func (sp *splitter) footnote(j int) bool {
	for k := j; k >= max(0, j-2) && k+2 < len(sp.ts); k-- {
		if sp.text(k) == "[" && sp.text(k+2) == "]" && strings.Trim(sp.text(k+1), "0123456789") == "" {
			return true
		}
	}
	return false
}

// openBefore reports whether an odd number of marks like j stand before it in the open sentence: it closes the last of them.
func (sp *splitter) openBefore(j int) bool {
	odd := false
	for i := max(sp.from, j-quotationReach); i < j; i++ {
		if sp.ts[i].Lower == sp.ts[j].Lower || sp.ts[i].Lower == "``" {
			odd = !odd
		}
	}
	return odd
}

// begins reports whether token j can begin a sentence behind the final mark or abbreviation i.
func (sp *splitter) begins(i, j int) bool {
	k := j
	for k < len(sp.ts) && k < j+4 && opener(sp.text(k)) {
		k++
	}
	if k == len(sp.ts) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(sp.text(k))
	mark := sp.text(i)
	switch {
	case unicode.IsLower(r):
		return j == i+1 && mark == "." && camel(sp.text(k))
	case len(mark) > 1 && strings.Trim(mark, ".!?…") != "":
		return k > j || (listed(starters, sp.ts[k].Lower) || sp.labels(i) || sp.marked(i, k)) && unicode.IsUpper(r)
	case j > i+1 && mark != ".":
		return !sp.speaker(k)
	case (mark == "..." || mark == "…") && j < len(sp.ts) && sp.gap(j) == "":
		return false
	case sp.gap(j) == "" && !unicode.IsUpper(r):
		return false
	}
	return !(strings.ContainsRune(",;:-–—", r) || sp.text(k) == "--")
}

// labels reports whether the single letter i stands behind a noun that it tells from its like: "type B."
func (sp *splitter) labels(i int) bool {
	return i > sp.from && len(sp.text(i)) == len("B.") && listed(lettered, sp.ts[i-1].Lower)
}

// marked reports whether the single letter i is a mark that somebody gets and no initial: an article stands before it, and behind it a word
// that is seldom a name, "an A. Teachers".
func (sp *splitter) marked(i, next int) bool {
	if i <= sp.from || len(sp.text(i)) != len("B.") || sp.ts[i-1].Lower != "a" && sp.ts[i-1].Lower != "an" {
		return false
	}
	m := model()
	c := m.Capital[m.Number(words.Of(sp.ts[next].Lower, words.Inside).Hash)]
	return c > 0 && c <= seldom
}

// camel reports whether a word begins small and has a capital inside, as the names of some goods and firms do.
func camel(w string) bool {
	return strings.ContainsFunc(w, unicode.IsUpper) && strings.Trim(w, "-") == w
}

// quotationReach is how many tokens back the opening mark of a quotation is looked for.
const quotationReach = 400

// opener reports whether w opens a quotation or a bracket, or marks an item.
func opener(w string) bool {
	switch w {
	case "“", "‘", "«", "„", `"`, "'", "``", "`", "''", "(", "[", "•", "*":
		return true
	}
	return false
}

// speaker reports whether a capitalised name and a verb of saying begin at token k: the sentence of the quotation goes on.
func (sp *splitter) speaker(k int) bool {
	for n := 0; n < 6 && k+n < len(sp.ts); n++ {
		w := sp.ts[k+n].Lower
		if n > 0 && listed(saying, w) {
			return true
		}
		r, _ := utf8.DecodeRuneInString(sp.text(k + n))
		if !unicode.IsUpper(r) && !slices.Contains([]string{"of", "de", "'s", "."}, w) {
			return false
		}
	}
	return false
}
