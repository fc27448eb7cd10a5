package attribution

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
)

// found is an attribution before its source is resolved: token ranges of one sentence, and content that may reach beyond it.
type found struct {
	rule     string
	sentence int
	cue      [2]int // tokens [from, to)
	source   [2]int // tokens; empty for none
	content  []article.Span
	lemma    string
	class    string
	denies   bool // the content is that of the attribution before
}

// finder reads one sentence at a time, with the quotations of the whole article at hand.
type finder struct {
	d       *Document
	si      int
	s       *syntax.Sentence
	inQuote []int // for each token of s, the outermost quotation that it lies in, -1 for none
	out     []found
}

// longestSentence is how many tokens a sentence may have to be searched. Real ones have fewer; what is longer is no prose, and a
// source at its one end says nothing about its other.
const longestSentence = 600

// find gives the attributions of an article in the order of their sentences.
func find(d *Document) []found {
	f := &finder{d: d}
	for i := range d.Sentences {
		f.si, f.s = i, &d.Sentences[i]
		if len(f.s.Tokens) > longestSentence {
			d.Warnings = append(d.Warnings, fmt.Sprintf("A sentence of %d words and marks was not searched for sources.", len(f.s.Tokens)))
			continue
		}
		f.placeQuotes()
		first := len(f.out)
		for t := range f.s.Tokens {
			f.cueAt(t, first)
		}
	}
	return f.out
}

// placeQuotes notes which tokens of the sentence lie in which outermost quotation.
func (f *finder) placeQuotes() {
	f.inQuote = f.inQuote[:0]
	qs := f.d.Quotations
	k := sort.Search(len(qs), func(k int) bool { return qs[k].Span.Start > f.s.Span.Start })
	for k > 0 && (k == len(qs) || qs[k-1].Span.End > f.s.Span.Start || qs[k-1].Parent >= 0) {
		k--
	}
	for _, t := range f.s.Tokens {
		for k < len(qs) && (qs[k].Parent >= 0 || qs[k].Span.End <= t.Span.Start) {
			k++
		}
		in := -1
		if k < len(qs) && qs[k].Span.Start <= t.Span.Start && t.Span.End <= qs[k].Span.End {
			in = k
		}
		f.inQuote = append(f.inQuote, in)
	}
}

func (f *finder) word(i int) string {
	if i < 0 || i >= len(f.s.Tokens) {
		return ""
	}
	return f.s.Tokens[i].Lower
}

func (f *finder) form(i int) string {
	if i < 0 || i >= len(f.s.Tokens) {
		return ""
	}
	return f.s.Tokens[i].Span.Of(f.d.Article.Prose)
}

func (f *finder) upper(i int) bool {
	r, _ := utf8.DecodeRuneInString(f.form(i))
	return unicode.IsUpper(r)
}

// speech reports whether token i stands in quotation marks around three words or more.
func (f *finder) speech(i int) bool {
	if i < 0 || i >= len(f.inQuote) || f.inQuote[i] < 0 {
		return false
	}
	q := f.d.Quotations[f.inQuote[i]]
	return strings.Count(q.Inner.Of(f.d.Article.Prose), " ") >= 2
}

// span is the prose of tokens [i, j).
func (f *finder) span(i, j int) article.Span {
	return article.Span{Start: f.s.Tokens[i].Span.Start, End: f.s.Tokens[j-1].Span.End}
}

// cueAt tries the constructions at token i; the first that fits is taken.
func (f *finder) cueAt(i, first int) {
	if f.speech(i) {
		return
	}
	if f.word(i) == "according" && f.word(i+1) == "to" {
		f.according(i)
		return
	}
	v, ok := lexicon.VerbForm(f.word(i))
	if !ok || i > 0 && f.upper(i) || f.s.Tokens[i].UPOS == syntax.NOUN || f.s.Tokens[i].Rel == syntax.Amod { // "two suspects", "the alleged leader"
		return
	}
	r, ok := lexicon.ReportingVerb(v.Lemma)
	if !ok {
		return
	}
	for _, try := range []func(int, lexicon.Verb, lexicon.Reporting, int) bool{f.passive, f.accusation, f.denial, f.request, f.quoted, f.behind, f.clause} {
		if try(i, v, r, first) {
			return
		}
	}
}

func (f *finder) add(rule string, r lexicon.Reporting, cue, source [2]int, content ...article.Span) bool {
	var kept []article.Span
	for _, c := range content {
		if c = c.Trim(f.d.Article.Prose); !c.Empty() {
			kept = append(kept, c)
		}
	}
	if len(kept) == 0 {
		return false
	}
	f.out = append(f.out, found{rule: rule, sentence: f.si, cue: cue, source: source, content: kept, lemma: r.Lemma, class: r.Class})
	return true
}

// bound reports whether token i ends a noun phrase that is read towards it.
func (f *finder) bound(i int) bool {
	if i < 0 || i >= len(f.s.Tokens) || f.speech(i) {
		return true
	}
	w := f.word(i)
	if clauseWords[w] || strings.Contains(";:()[]—–\"“”", w) {
		return true
	}
	v, ok := lexicon.VerbForm(w)
	return ok && v.Form&(lexicon.Past|lexicon.Third) != 0 && !f.upper(i) && v.Form&lexicon.Participle == 0 || auxiliaries[w]
}

// clauseWords open or join clauses.
var clauseWords = map[string]bool{"that": true, "which": true, "who": true, "when": true, "while": true, "as": true, "because": true, "but": true, "if": true, "although": true,
	"though": true, "since": true, "where": true, "whether": true, "after": true, "before": true, "so": true, "until": true, "what": true, "how": true, "why": true, "whom": true, "than": true}

var auxiliaries = map[string]bool{"is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "being": true, "has": true, "have": true, "had": true, "will": true,
	"would": true, "could": true, "should": true, "may": true, "might": true, "must": true, "can": true, "does": true, "do": true, "did": true}

// between are words that may stand between a subject and its verb.
var between = map[string]bool{"also": true, "later": true, "earlier": true, "then": true, "now": true, "still": true, "has": true, "have": true, "had": true, "never": true, "once": true,
	"often": true, "even": true, "again": true, "just": true, "too": true, "first": true, "soon": true, "himself": true, "herself": true, "themselves": true, "further": true}

// subject reads the noun phrase that is the subject of a verb at token i, to its left. Its first token is from; from == to where there is none.
func (f *finder) subject(i int) (from, to int) {
	j := i - 1
	for j >= 0 && (between[f.word(j)] || strings.HasSuffix(f.word(j), "ly") && len(f.word(j)) > 4 && !f.upper(j)) {
		j--
	}
	to = j + 1
	if f.word(j) == "," { // an apposition: "Flynn, a top aide, said"
		k := j - 1
		for k >= 0 && f.word(k) != "," && !f.speech(k) {
			k--
		}
		if k <= 0 || f.speech(k) {
			return i, i
		}
		from = f.phraseStart(k)
		return from, to
	}
	from = f.phraseStart(j + 1)
	if from < to && !f.source(from, to) {
		return i, i
	}
	return from, to
}

// phraseStart walks left from token end to where the noun phrase that ends there begins.
func (f *finder) phraseStart(end int) int {
	k := end
	for k > 0 && !f.bound(k-1) && f.word(k-1) != "," && !(f.word(k-1) == "and" && k < end && f.word(k) != "the" && !f.upper(k)) {
		k--
	}
	for k < end && (leading[f.word(k)] || strings.HasSuffix(f.word(k), "day") && f.upper(k)) {
		k++
	}
	return k
}

// leading are words in front of a noun phrase that are no part of it.
var leading = map[string]bool{"and": true, "on": true, "in": true, "at": true, "but": true, "yesterday": true, "meanwhile": true, "however": true, "yet": true, "or": true, "then": true, "also": true, "later": true}

var pronouns = map[string]bool{"he": true, "she": true, "they": true, "it": true, "i": true, "we": true, "who": true, "one": true, "you": true, "both": true, "some": true, "others": true, "many": true}

// source reports whether tokens [from, to) can name a source: a pronoun, a name, or a noun that the lexicon knows as one.
func (f *finder) source(from, to int) bool {
	if to-from > 24 {
		return false
	}
	for k := from; k < to; k++ {
		if _, ok := lexicon.Source(f.word(k)); ok || pronouns[f.word(k)] || f.upper(k) {
			return true
		}
	}
	return false
}

// sourceRight reads the source of an inverted clause ("said Flynn, a top aide") from token i on.
func (f *finder) sourceRight(i int) int {
	j := i
	for j < len(f.s.Tokens) && !f.bound(j) && !(f.word(j) == "." && j == len(f.s.Tokens)-1) && !f.speech(j) {
		if f.word(j) == "," && (f.speech(j+1) || !articleWord(f.word(j+1)) && !f.upper(j+1)) {
			break
		}
		j++
	}
	for j > i && (f.word(j-1) == "," || dayWord(f.word(j-1)) || f.word(j-1) == "on") {
		j--
	}
	return j
}

func articleWord(w string) bool {
	return w == "a" || w == "an" || w == "the" || w == "his" || w == "her" || w == "who"
}

func dayWord(w string) bool { return strings.HasSuffix(w, "day") && len(w) > 5 }

// end is the token behind the last word of the sentence: a final period stays outside.
func (f *finder) end() int {
	n := len(f.s.Tokens)
	if n > 0 && f.word(n-1) == "." {
		return n - 1
	}
	return n
}
