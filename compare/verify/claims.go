package verify

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
	"factcheck/compare"
)

// Bounds of what is read for the claims.
const (
	passages   = 3   // sentences of the documents for each claim of the article
	leastShare = .25 // of what the words of a claim weigh, that a sentence has of them
)

// sentence is one of a document.
type sentence struct {
	doc     int
	span    article.Span
	speaker string
}

// shelf finds sentences of the documents by their words.
type shelf struct {
	all   []sentence
	words map[string][]int32
}

func (c *checker) shelve() *shelf {
	s := &shelf{words: map[string][]int32{}}
	for d, doc := range c.docs {
		for _, x := range syntax.Segment(doc.article.Prose, doc.article.Blocks) {
			n := len(s.all)
			span, speaker := doc.unlabelled(x.Span)
			s.all = append(s.all, sentence{d, span, speaker})
			for _, w := range distinct(read(doc.article.Prose, span)) {
				s.words[w] = append(s.words[w], int32(n))
			}
		}
	}
	return s
}

// unlabelled is the span of a sentence without the label of a speaker before it, and who that is.
func (d *document) unlabelled(s article.Span) (article.Span, string) {
	k := sort.Search(len(d.turns), func(k int) bool { return d.turns[k].words.Start > s.Start })
	switch {
	case k < len(d.turns) && d.turns[k].words.Start < s.End: // the label stands in the sentence
		return article.Span{Start: d.turns[k].words.Start, End: s.End}, d.turns[k].speaker
	case k > 0:
		return s, d.turns[k-1].speaker
	}
	return s, ""
}

// distinct are the words that tell something, each once, without the ending of the plural.
func distinct(ws []word) (out []string) {
	for _, w := range ws {
		if w.odd || lexicon.EmptyFunction.Has(w.form) {
			continue
		}
		if f := stem(w.form); !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// stem cuts what inflection puts behind a word.
func stem(form string) string {
	for _, e := range [...]string{"ing", "ed", "es", "s"} {
		if s, ok := strings.CutSuffix(form, e); ok && len(s) > 3 {
			return s
		}
	}
	return form
}

// near are the sentences that have most of the words of a text, the best first, and what share of their weight they have.
func (s *shelf) near(words []string) (out []int, best float64) {
	weight, whole := map[int32]float64{}, 0.0
	for _, w := range words {
		at := s.words[w]
		rare := math.Log(float64(1+len(s.all)) / float64(1+len(at)))
		whole += rare
		for _, n := range at {
			weight[n] += rare
		}
	}
	for n, v := range weight {
		if v >= leastShare*whole {
			out = append(out, int(n))
		}
	}
	slices.SortFunc(out, func(a, b int) int {
		if x, y := weight[int32(a)], weight[int32(b)]; x != y {
			if x > y {
				return -1
			}
			return 1
		}
		return a - b
	})
	if len(out) > passages {
		out = out[:passages]
	}
	if len(out) > 0 && whole > 0 {
		best = weight[int32(out[0])] / whole
	}
	return out, best
}

// claims judges the claims of the article that can be checked and do not stand in a quotation. Of the documents the sentences that are
// most like them are read, each once; the rest of a long document is not.
func (c *checker) claims() (out []Claim) {
	s := c.shelve()
	c.s = s
	like := map[int][]int{} // sentences of the documents, by the article's
	share := map[int]float64{}
	var picked []int
	for i := range c.a.Claims {
		x := &c.a.Claims[i]
		if !c.judged(x) {
			continue
		}
		var words []word
		for _, p := range x.Spans {
			words = append(words, read(c.a.Article.Prose, p)...)
		}
		found, best := s.near(distinct(words))
		share[i] = best
		for _, n := range found {
			if !slices.Contains(like[x.Sentence], n) {
				like[x.Sentence] = append(like[x.Sentence], n)
			}
			if !slices.Contains(picked, n) {
				picked = append(picked, n)
			}
		}
	}
	e := c.extract(s, picked)
	for i := 0; i < len(c.a.Claims); {
		k := i
		for k < len(c.a.Claims) && c.a.Claims[k].Sentence == c.a.Claims[i].Sentence {
			k++
		}
		out = append(out, c.beside(e, like[c.a.Claims[i].Sentence], i, k, share)...)
		i = k
	}
	return out
}

// judged reports whether a claim is one that documents can have, and no quotation, which is judged by itself.
func (c *checker) judged(x *attribution.Claim) bool {
	if !x.Checkable || c.a.InHeadline(x.Sentence) && len(c.a.Sentences) > 1 && x.Head < 0 {
		return false
	}
	for _, k := range x.Attributions {
		if c.a.Attributions[k].Mode == attribution.Direct {
			return false
		}
	}
	return true
}

// excerpt is the sentences of documents that are read, as one article.
type excerpt struct {
	doc  *attribution.Document
	from map[int]int // for each sentence of the shelf, where it begins in the excerpt
	s    *shelf
}

// extract reads sentences of documents, in their order.
func (c *checker) extract(s *shelf, picked []int) *excerpt {
	slices.Sort(picked)
	e := &excerpt{from: map[int]int{}, s: s}
	var b strings.Builder
	for _, n := range picked {
		e.from[n] = b.Len()
		b.WriteString(strings.Join(strings.Fields(s.all[n].span.Of(c.docs[s.all[n].doc].article.Prose)), " "))
		b.WriteString("\n\n")
	}
	e.doc = attribution.Analyze(article.FromText("", "", b.String()))
	return e
}

// part is a document with some of its claims.
func part(d *attribution.Document, keep func(*attribution.Claim) bool) (*attribution.Document, []int) {
	out := *d
	out.Claims, out.Predicates, out.Findings = nil, nil, nil
	var of []int
	renumbered := map[int]int{}
	for i := range d.Claims {
		if keep(&d.Claims[i]) {
			renumbered[i] = len(of)
			of = append(of, i)
			out.Claims = append(out.Claims, d.Claims[i])
		}
	}
	at := map[int]int{}
	for i, p := range d.Predicates {
		if k, ok := renumbered[p.Claim]; ok {
			p.Claim = k
			at[i] = len(out.Predicates)
			out.Predicates = append(out.Predicates, p)
		}
	}
	for i := range out.Claims {
		if k, ok := at[out.Claims[i].Head]; ok {
			out.Claims[i].Head = k
		} else {
			out.Claims[i].Head = -1
		}
	}
	return &out, of
}

// beside lays the claims [from, to) of one sentence of the article beside sentences of the documents.
func (c *checker) beside(e *excerpt, like []int, from, to int, share map[int]float64) (out []Claim) {
	fresh, of := part(c.a, func(x *attribution.Claim) bool { return x.Sentence == c.a.Claims[from].Sentence })
	old, _ := part(e.doc, func(x *attribution.Claim) bool {
		at := x.Spans[0].Start
		return slices.ContainsFunc(like, func(n int) bool {
			return at >= e.from[n] && at < e.from[n]+e.s.all[n].span.End-e.s.all[n].span.Start
		})
	})
	judged := make([]*Claim, len(of))
	for k, i := range of {
		x := &c.a.Claims[i]
		if c.judged(x) {
			judged[k] = &Claim{Judgment: Judgment{Spans: x.Spans, Text: x.Text, Verdict: compare.NotStated, Severity: compare.Info},
				Claim:      i,
				Confidence: math.Round(100*share[i]) / 100}
		}
	}
	if len(old.Claims) > 0 {
		for _, ch := range compare.Versions([]*attribution.Document{old, fresh}).Steps[0].Changes {
			if ch.New == nil || ch.Old == nil {
				continue
			}
			for _, k := range ch.New.Claims {
				if judged[k] != nil {
					c.weigh(judged[k], &ch, e, old)
				}
			}
		}
	}
	for _, x := range judged {
		if x != nil {
			c.lacks(x)
			out = append(out, *x)
		}
	}
	return out
}

// weigh gives a claim its verdict from how it differs from what a document has.
func (c *checker) weigh(x *Claim, ch *compare.Change, e *excerpt, old *attribution.Document) {
	x.Verdict, x.Severity = compare.Supported, compare.Quiet
	x.Match = c.place(ch, e, old)
	for _, d := range ch.Details {
		v, s := c.grade(d, x.Text)
		if s == compare.Quiet {
			continue
		}
		d.Severity = s
		x.Details = append(x.Details, d)
		if claimRank[v] > claimRank[x.Verdict] {
			x.Verdict = v
		}
		x.Severity = max(x.Severity, s)
	}
}

// grade tells what a difference makes of a claim, and how grave that is. What an article leaves out is no fault of it, unless that was who
// says so, how sure, or a negation; and what it puts in is none where the documents have it somewhere else.
func (c *checker) grade(d compare.Detail, text string) (compare.Verdict, compare.Severity) {
	v := verdictOf(d)
	switch {
	case v == "":
		return v, compare.Quiet
	case d.Direction == compare.AttributionDropped, v == compare.Weaker:
		return v, min(d.Severity, compare.Low)
	case v == compare.SourceDiffers && d.New == "", d.Direction == compare.AttributionAdded:
		return v, compare.Quiet
	case v != compare.Altered || d.Aspect == compare.Polarity || d.Aspect == compare.Certainty:
		return v, d.Severity
	case d.New == "", d.Aspect == compare.Date && d.Old == "" && !strings.Contains(text, d.New): // the day on which somebody said so
		return v, compare.Quiet
	case (d.Aspect == compare.Number || d.Aspect == compare.Date) && d.Old != "":
		return v, d.Severity
	case c.has(d.New):
		return v, compare.Quiet
	}
	return v, d.Severity
}

// has reports whether the documents have all words of a text that tell something, wherever they stand.
func (c *checker) has(text string) bool {
	for _, w := range distinct(read(text, article.Span{End: len(text)})) {
		if len(c.s.words[w]) == 0 {
			return false
		}
	}
	return true
}

// verdictOf is what one difference makes of a claim; empty where it is none of meaning.
func verdictOf(d compare.Detail) compare.Verdict {
	switch d.Aspect {
	case compare.Number, compare.Date, compare.Name, compare.Place, compare.Polarity, compare.Fact, compare.Quotation:
		return compare.Altered
	case compare.Source:
		return compare.SourceDiffers
	case compare.Certainty:
		switch d.Direction {
		case compare.Strengthened, compare.Unsupported, compare.Occurred, compare.Convicted:
			return compare.Stronger
		case compare.Softened:
			return compare.Weaker
		}
		return compare.Altered
	}
	return ""
}

// claimRank orders the verdicts of claims by how grave they are.
var claimRank = map[compare.Verdict]int{compare.Supported: 0, compare.NotStated: 1, compare.Weaker: 2, compare.Stronger: 3,
	compare.SourceDiffers: 4, compare.Altered: 5}

// place is where a document has the other side of a change.
func (c *checker) place(ch *compare.Change, e *excerpt, old *attribution.Document) *Match {
	at := ch.Old.Spans[0].Start
	for n, from := range e.from {
		s := e.s.all[n]
		if at >= from && at < from+s.span.End-s.span.Start {
			doc := c.docs[s.doc].article
			text := strings.Join(strings.Fields(s.span.Of(doc.Prose)), " ")
			return &Match{Document: s.doc, Spans: []article.Span{s.span}, Text: strings.TrimSuffix(text, "."), Speaker: s.speaker}
		}
	}
	return nil
}

// lacks adds what no document has at all: a number, or a name.
func (c *checker) lacks(x *Claim) {
	if x.Verdict == compare.Altered {
		return
	}
	prose := c.a.Article.Prose
	for _, p := range x.Spans {
		for _, w := range read(prose, p) {
			aspect, missing := c.missing(w, prose)
			if !missing {
				continue
			}
			if x.Verdict == compare.Supported {
				x.Verdict = compare.Altered
			}
			x.Severity = max(x.Severity, compare.Medium)
			x.Details = append(x.Details, compare.Detail{Aspect: aspect, New: w.span.Of(prose), Severity: compare.Medium})
		}
	}
}

// missing reports whether a word is a number or a name that no document has.
func (c *checker) missing(w word, prose string) (compare.Aspect, bool) {
	if len(c.x.one[w.form]) > 0 {
		return 0, false
	}
	first, _ := utf8.DecodeRuneInString(w.span.Of(prose))
	switch {
	case isNumber(w.form):
		return compare.Number, true
	case unicode.IsUpper(first) && !opens(prose, w.span.Start) && len(w.form) > 2 && len(c.x.one[stem(w.form)]) == 0:
		return compare.Name, true
	}
	return 0, false
}
