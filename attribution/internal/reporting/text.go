package reporting

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"
)

// Text is an article as the layer sees it: the words of all sentences in a row, each a handful of numbers.
type Text struct {
	Words     []Word
	Sentences []Range
	inQuotes  []bool // of each sentence, whether a word of it stands in a quotation
	prose     string
	quotes    []quotes.Quotation
	blocks    []article.Block
}

// Range is the words [From, To) of a text.
type Range struct{ From, To int }

// Word is one token. Indexes are of words of the text, -1 for none.
type Word struct {
	Span         article.Span
	Form, Lemma  uint32 // hashes
	Suffix       uint32
	XPOS         syntax.XPOS
	UPOS         syntax.UPOS
	Rel          syntax.Rel // subtypes that do not matter are left out
	Mark         Mark
	Capital      bool
	Head         int32
	First, Next  int32 // child and sibling
	Sentence     int32
	Part         int32 // paragraph
	Quote        int32 // the outermost quotation around it, its marks included
	Kids         Kids
	Fine, Coarse uint16 // exchange classes of the form
	Class        uint8  // of the verb in the lexicon, 0 for none
	Frames       lexicon.Frame
	Cue          int32 // logit that it is the anchor of a cue, in units
	Sure         uint8 // Cue in five steps
	role         uint8 // what a word between a cue and another tells
}

// Mark tells whether a word is a quotation mark, by its place and not its form. The zero value is none.
type Mark uint8

const (
	NoMark Mark = iota
	Opens
	Closes
)

// Kids is the set of relations in which words hang on a word.
type Kids uint32

const (
	kidSubject Kids = 1 << iota
	kidPassive
	kidCcomp
	kidXcomp
	kidParataxis
	kidObj
	kidIobj
	kidObl
	kidMark
	kidAux
	kidAdvcl
	kidAcl
	kidNmod
	kidPoss
	kidAgent
	kidCsubj
	kidRelcl
	kidCop
	kidNeg
)

var kidOf = map[syntax.Rel]Kids{syntax.Nsubj: kidSubject, syntax.NsubjPass: kidPassive, syntax.Ccomp: kidCcomp, syntax.Xcomp: kidXcomp,
	syntax.Parataxis: kidParataxis,
	syntax.Obj:       kidObj, syntax.Iobj: kidIobj, syntax.Obl: kidObl, syntax.Mark: kidMark, syntax.Aux: kidAux, syntax.Advcl: kidAdvcl,
	syntax.Acl: kidAcl, syntax.AclRelcl: kidRelcl,
	syntax.Nmod: kidNmod, syntax.NmodPoss: kidPoss, syntax.OblAgent: kidAgent, syntax.Csubj: kidCsubj, syntax.Cop: kidCop}

// plain leaves out the subtypes that do not matter here.
func plain(r syntax.Rel) syntax.Rel {
	switch r {
	case syntax.NsubjPass, syntax.OblAgent, syntax.AclRelcl, syntax.NmodPoss:
		return r
	}
	return r.Base()
}

// kidTable is kidOf by number.
var kidTable = func() (t [syntax.RelCount]Kids) {
	for r, k := range kidOf {
		t[r] = k
	}
	return t
}()

// NewText flattens an analysed article. Its quotations are those of [quotes.Pair], its blocks the article's.
func NewText(prose string, blocks []article.Block, sentences []syntax.Sentence, qs []quotes.Quotation) *Text {
	n := 0
	for i := range sentences {
		n += len(sentences[i].Tokens)
	}
	t := &Text{Words: make([]Word, 0, n), prose: prose, quotes: qs, blocks: blocks}
	for i := range sentences {
		t.sentence(&sentences[i])
	}
	t.link()
	t.mark()
	return t
}

func (t *Text) sentence(s *syntax.Sentence) {
	from := len(t.Words)
	for i := range s.Tokens {
		k := &s.Tokens[i]
		form := k.Span.Of(t.prose)
		first, _ := utf8.DecodeRuneInString(form)
		lower := k.Lower
		if k.UPOS == syntax.PROPN && roles[lower] != 0 { // the WHO
			lower = form
		}
		w := Word{Span: k.Span, Form: hashOf(lower), Lemma: hashOf(strings.ToLower(k.Lemma)),
			Suffix: hashOf(k.Lower[max(0, len(k.Lower)-3):]), XPOS: k.XPOS, UPOS: k.UPOS, Rel: plain(k.Rel),
			Capital: unicode.IsUpper(first), Head: -1, First: -1, Next: -1, Sentence: int32(len(t.Sentences)),
			Part: int32(t.blocks[s.Block].Part), Quote: -1,
			Fine: k.Word.Class(), Coarse: k.Word.Coarse(), role: roles[lower]}
		if k.Head >= 0 {
			w.Head = int32(from + k.Head)
		}
		if r, ok := lexicon.ReportingVerb(k.Lemma); ok && k.UPOS == syntax.VERB {
			w.Class, w.Frames = uint8(r.Class), r.Frames
		}
		if k.UPOS == syntax.VERB && k.XPOS != syntax.VB || k.UPOS == syntax.AUX && k.XPOS != syntax.VB {
			w.role |= roleFinite
		}
		t.Words = append(t.Words, w)
	}
	t.Sentences = append(t.Sentences, Range{from, len(t.Words)})
}

// link gives every word its children.
func (t *Text) link() {
	for i := len(t.Words) - 1; i >= 0; i-- {
		if h := t.Words[i].Head; h >= 0 {
			t.Words[i].Next = t.Words[h].First
			t.Words[h].First = int32(i)
			t.Words[h].Kids |= kidTable[t.Words[i].Rel]
		}
	}
}

// mark notes which words lie in which outermost quotation, and which are its marks.
func (t *Text) mark() {
	t.inQuotes = make([]bool, len(t.Sentences))
	k := 0
	last := 0
	for i := range t.Words {
		w := &t.Words[i]
		if w.Span.Start < last { // the headline may lie behind the text
			k = 0
		}
		last = w.Span.Start
		for k < len(t.quotes) && (t.quotes[k].Parent >= 0 || t.quotes[k].Span.End <= w.Span.Start) {
			k++
		}
		if k == len(t.quotes) || !t.quotes[k].Span.Contains(w.Span) {
			continue
		}
		q := t.quotes[k]
		w.Quote = int32(k)
		t.inQuotes[w.Sentence] = true
		switch {
		case w.Span.Start == q.Span.Start && w.Span.End <= q.Inner.Start:
			w.Mark = Opens
		case w.Span.Start >= q.Inner.End:
			w.Mark = Closes
		}
	}
}

// Roles of words between a cue and another word.
const (
	roleStop uint8 = 1 << iota
	roleJoin
	roleRelative
	roleAdverbial
	roleFinite
	roleThat
	roleTo
	roleComma
)

var roles = map[string]uint8{";": roleStop, ":": roleStop, "--": roleStop, "—": roleStop, "–": roleStop, "and": roleJoin, "but": roleJoin,
	"or":  roleJoin,
	"who": roleRelative, "which": roleRelative, "whom": roleRelative, "whose": roleRelative, "because": roleAdverbial, "if": roleAdverbial,
	"when": roleAdverbial, "while": roleAdverbial,
	"although": roleAdverbial, "though": roleAdverbial, "after": roleAdverbial, "before": roleAdverbial, "as": roleAdverbial,
	"since": roleAdverbial, "that": roleThat, "to": roleTo, ",": roleComma}

// quoted reports whether the words a and b lie in the same quotation.
func (t *Text) quoted(a, b int) bool {
	return t.Words[a].Quote >= 0 && t.Words[a].Quote == t.Words[b].Quote
}

// Spans are the stretches of prose that words make, in order: neighbours are joined, and punctuation that begins a stretch is left out,
// brackets and quotation marks excepted.
func (t *Text) Spans(words []int) (out []article.Span) {
	for i := 0; i < len(words); {
		j := i
		for j+1 < len(words) && words[j+1] == words[j]+1 && t.Words[words[j+1]].Span.Start >= t.Words[words[j]].Span.Start {
			j++
		}
		for i <= j && t.loose(words[i]) {
			i++
		}
		if i <= j {
			out = append(out, article.Span{Start: t.Words[words[i]].Span.Start, End: t.Words[words[j]].Span.End})
		}
		i = j + 1
	}
	return out
}

// loose reports whether a word is a mark that begins no stretch.
func (t *Text) loose(w int) bool {
	v := &t.Words[w]
	if v.UPOS != syntax.PUNCT || v.Mark == Opens {
		return false
	}
	switch v.XPOS {
	case syntax.LRB, syntax.OpenQuote:
		return false
	}
	mark := v.XPOS == syntax.Comma || v.XPOS == syntax.Period || v.XPOS == syntax.Colon
	return v.Quote < 0 || mark || v.Mark == Closes
}

// Place is the sentence of a word and its token there.
func (t *Text) Place(w int) (sentence, token int) {
	s := int(t.Words[w].Sentence)
	return s, w - t.Sentences[s].From
}

// Mention is the stretch of tokens [from, to) of one sentence that the words of a source make: of several stretches the longest, the first
// of equals.
func (t *Text) Mention(words []int) (sentence, from, to int) {
	best := Range{}
	for i := 0; i < len(words); {
		j := i
		for j+1 < len(words) && words[j+1] == words[j]+1 && t.Words[words[j+1]].Sentence == t.Words[words[i]].Sentence {
			j++
		}
		a, b := i, j
		for a < b && t.loose(words[a]) {
			a++
		}
		if words[b]+1-words[a] > best.To-best.From {
			best = Range{words[a], words[b] + 1}
		}
		i = j + 1
	}
	sentence, from = t.Place(best.From)
	return sentence, from, from + best.To - best.From
}
