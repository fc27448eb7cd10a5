package compare

import (
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/facts"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"
	"factcheck/compare/wording"
)

// contrast lays the two sides of a pairing beside each other.
type pair struct {
	old, new side
	told     []Detail // what was found to differ so far
	zeroed   bool     // a number stands where the other side has "no"
	shares   bool     // a share, a sum or an age is another one
	swapped  bool     // its source and that of another pair took each other's place
}

// differences are the ways in which two sides can differ, one for each aspect of which words tell, in the order in which they are looked
// for: what is told as a number, a source or a certainty is not told again as another fact. Names tell of places, too, and facts of other
// words for the same; position and structure are told by the sentences around a pair.
var differences = []struct {
	aspect Aspect
	find   func(*pair) []Detail
}{
	{Number, numbers}, {Date, dates}, {Source, sources}, {Polarity, polarities}, {Certainty, certainties}, {Quotation, quotations},
	{Name, names}, {Fact, whatIsSaid},
}

// differences finds all of them.
func (p *pair) differences() []Detail {
	for _, d := range differences {
		for _, x := range d.find(p) {
			if !slices.Contains(p.told, x) {
				p.told = append(p.told, x)
			}
		}
	}
	return p.told
}

// tells reports whether something of an aspect was found to differ.
func (p *pair) tells(a Aspect) bool {
	return slices.ContainsFunc(p.told, func(d Detail) bool { return d.Aspect == a })
}

// half is one side: its claims, facts and words in order.
type side struct {
	version *version
	indexes []int // of the claims
	doc     *attribution.Document
	claims  []attribution.Claim
	facts   facts.Facts
	words   []word
	sources []article.Span // mentions of sources
	tellers []article.Span // their cues
}

// word is one word of a side.
type word struct {
	wording.Word
	quoted int  // the quotation that it stands in, from 1; 0 for none
	framed bool // in the source or cue of its claim, or in what else is told with them
}

func (a *alignment) pair(g group) *pair {
	return &pair{old: newSide(a.old, g.old), new: newSide(a.new, g.new)}
}

func newSide(v *version, claims []int) side {
	h := side{version: v, doc: v.doc, indexes: claims}
	for _, i := range claims {
		h.claims = append(h.claims, v.doc.Claims[i])
		for _, a := range v.doc.Claims[i].Attributions {
			h.sources = append(h.sources, v.doc.Attributions[a].Source.Spans...)
			h.tellers = append(h.tellers, v.doc.Attributions[a].Cue.Spans...)
		}
		h.read(v.doc.Claims[i].Sentence, v.doc.Claims[i].Spans, v.frame(i))
	}
	return h
}

// besides counts the stems that stand in the sentences of a side outside of the given words.
func (s side) besides(ws []wording.Word) map[string]int {
	out := map[string]int{}
	for _, k := range s.version.sentencesOf(s.indexes) {
		for _, t := range s.version.terms[k] {
			out[s.version.words.words[s.version.stem(t)].text]++
		}
	}
	for _, w := range ws {
		out[w.Stem]--
	}
	return out
}

// frame are the source and cue of a claim, where they stand in its sentence and no claim before it has them: what differs in them is told
// once. So are the words in front of it that belong to no claim and differ.
func (v *version) frame(claim int) (out []article.Span) {
	c := v.doc.Claims[claim]
	for _, a := range c.Attributions {
		if claim > 0 && slices.Contains(v.doc.Claims[claim-1].Attributions, a) {
			continue
		}
		x := v.doc.Attributions[a]
		for _, s := range slices.Concat(x.Source.Spans, x.Cue.Spans, x.Occasion) {
			if v.doc.Sentences[c.Sentence].Span.Contains(s) && !overlapsAny(s, c.Spans) && !overlapsAny(s, out) {
				out = append(out, s)
			}
		}
	}
	return append(out, v.loose[claim]...)
}

func overlapsAny(s article.Span, in []article.Span) bool {
	return slices.ContainsFunc(in, s.Overlaps)
}

// read adds the words and facts of a claim's pieces of a sentence and of its frame, in the order of the prose.
func (s *side) read(sentence int, spans, frame []article.Span) {
	pieces := slices.Concat(spans, frame)
	slices.SortFunc(pieces, func(a, b article.Span) int { return a.Start - b.Start })
	f := s.doc.Facts[sentence].Within(pieces)
	s.facts.Quantities = append(s.facts.Quantities, f.Quantities...)
	s.facts.Dates = append(s.facts.Dates, f.Dates...)
	s.facts.Names = append(s.facts.Names, f.Names...)
	s.facts.Codes = append(s.facts.Codes, f.Codes...)
	last := int32(-1)
	for _, k := range s.version.within(sentence, pieces) {
		w := s.word(sentence, k, f)
		if k.token == last {
			w.Form = ""
			if s.words[len(s.words)-1].Stated { // "19" of "COVID-19"
				w.Stated, w.Content = true, false
			}
		}
		w.framed = overlapsAny(s.doc.Sentences[sentence].Tokens[k.token].Span, frame)
		s.words, last = append(s.words, w), k.token
	}
}

// word is one term of a sentence with what its token tells.
func (s *side) word(sentence int, k term, f facts.Facts) word {
	v := s.version.words
	t := s.doc.Sentences[sentence].Tokens[k.token]
	w := v.words[k.word].text
	lemma := strings.ToLower(t.Lemma)
	if w != t.Lower || lemma == "" {
		lemma = w
	}
	stated := inFact(f, t.Span) || s.measures(f, t.Span)
	return word{quoted: 1 + quotes.Around(s.doc.Quotations, t.Span), Word: wording.Word{Text: w, Form: t.Span.Of(s.doc.Article.Prose),
		Lemma: lemma,
		Stem:  v.words[v.words[k.word].stem].text, UPOS: t.UPOS, Stated: stated, Number: grammatical(t.XPOS),
		Content: !lexicon.EmptyFunction.Has(w) && !stated && open(t.UPOS),
		Sourced: t.UPOS != syntax.VERB && overlapsAny(t.Span, s.sources) || overlapsAny(t.Span, s.tellers), Span: t.Span}}
}

// open reports whether words of a part of speech carry meaning by themselves.
func open(p syntax.UPOS) bool {
	switch p {
	case syntax.NOUN, syntax.PROPN, syntax.VERB, syntax.ADJ, syntax.ADV, syntax.NUM, syntax.INTJ, syntax.SYM, syntax.X:
		return true
	}
	return false
}

// grammatical is the number of a noun by its tag, 0 for other words.
func grammatical(tag syntax.XPOS) int8 {
	switch tag {
	case syntax.NN:
		return 1
	case syntax.NNS:
		return 2
	}
	return 0
}

// measures reports whether a word is the unit or currency of the quantity before it.
func (s *side) measures(f facts.Facts, word article.Span) bool {
	return slices.ContainsFunc(f.Quantities, func(q facts.Quantity) bool { return q.Span.End+1 == word.Start && s.measure(q) == word })
}

func inFact(f facts.Facts, s article.Span) bool {
	for _, q := range f.Quantities {
		if q.Span.Contains(s) {
			return true
		}
	}
	for _, d := range f.Dates {
		if d.Span.Contains(s) {
			return true
		}
	}
	for _, n := range f.Names {
		if n.Span.Contains(s) {
			return true
		}
	}
	for _, c := range f.Codes {
		if c.Span.Contains(s) {
			return true
		}
	}
	return false
}

// head is the claim that stands for a side: the first; one that says nothing in a side without claims.
func (s side) head() attribution.Claim {
	if len(s.claims) == 0 {
		return attribution.Claim{Head: -1}
	}
	return s.claims[0]
}

// source is the source behind the side's first claim, nil in the article's own voice and where the text names nobody.
func (s side) source() *attribution.Source {
	if src := s.doc.SourceOf(s.head()); src != nil && src.Kind != attribution.NoSource {
		return src
	}
	return nil
}

// attribution is the innermost attribution of the side's first claim, nil in the article's own voice.
func (s side) attribution() *attribution.Attribution {
	path := s.head().Attributions
	if len(path) == 0 {
		return nil
	}
	return &s.doc.Attributions[path[len(path)-1]]
}

func quoted(ws []word) (out []word) {
	for _, w := range ws {
		if w.quoted > 0 {
			out = append(out, w)
		}
	}
	return out
}

func unquoted(ws []word) (out []word) {
	for _, w := range ws {
		if w.quoted == 0 {
			out = append(out, w)
		}
	}
	return out
}

// unframed are the words that are in no source or cue.
func unframed(ws []word) (out []word) {
	for _, w := range ws {
		if !w.framed {
			out = append(out, w)
		}
	}
	return out
}

func plainWords(ws []word) []wording.Word {
	out := make([]wording.Word, len(ws))
	for i, w := range ws {
		out[i] = w.Word
	}
	return out
}

// text is a span of the side as written, with single spaces.
func (s side) text(span article.Span) string {
	return strings.Join(strings.Fields(span.Of(s.doc.Article.Prose)), " ")
}
