// Package verify lays an article beside the documents that it was written from: does the transcript have that quotation?
//
// It says where the words stand and in what they differ. It never says what is true.
package verify

import (
	"cmp"
	"slices"
	"strings"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
)

// Judgment is what the documents have of some words of the article.
type Judgment struct {
	Spans    []article.Span // in the article's prose; of a quotation without its marks
	Text     string
	Verdict  compare.Verdict
	Severity compare.Severity
	Match    *Match // nil for none
	Details  []compare.Detail
}

// Quotation is a quoted stretch of the article with what the documents have of it.
type Quotation struct {
	Judgment
	Attribution int    // of the article, -1 for none
	Speaker     string // whom the article gives the words; empty where it names nobody
}

// Claim is a claim of the article with what the documents have of it.
type Claim struct {
	Judgment
	Claim      int     // of the article
	Confidence float64 // how alike the words of both are, from 0 to 1
}

// Match is where a document has the words.
type Match struct {
	Document int // index of the documents
	Spans    []article.Span
	Text     string
	Speaker  string // as the document names him; empty where it names nobody
}

// Result is an article beside its documents.
type Result struct {
	Article    *attribution.Document
	Documents  []*article.Article
	Quotations []Quotation
	Claims     []Claim // those that can be checked and are no quotations
}

// Fails reports whether anything in a result makes a run fail.
func (r *Result) Fails(f compare.FailOn) bool {
	fails := func(j *Judgment) bool { return f.Verdict(j.Verdict, j.Severity, j.Details) }
	return slices.ContainsFunc(r.Quotations, func(q Quotation) bool { return fails(&q.Judgment) }) ||
		slices.ContainsFunc(r.Claims, func(c Claim) bool { return fails(&c.Judgment) })
}

// document is a text that an article is laid beside.
type document struct {
	article *article.Article
	turns   []turn
	words   []word
}

// Check lays an article beside documents. The cost grows linearly with the words of both.
func Check(a *attribution.Document, docs []*article.Article) *Result {
	r := &Result{Article: a, Documents: docs}
	c := checker{a: a}
	for _, d := range docs {
		doc := &document{article: d, turns: turns(d.Prose)}
		for k, t := range doc.turns {
			doc.words = append(doc.words, spoken(d.Prose, t, k)...)
		}
		c.docs = append(c.docs, doc)
	}
	c.x = newIndex(c.docs)
	for _, s := range speech(a) {
		if q, ok := c.quotation(s); ok {
			r.Quotations = append(r.Quotations, q)
		}
	}
	r.Claims = c.claims()
	return r
}

// speech are the stretches between quotation marks that no other is around, in the order of the article.
func speech(a *attribution.Document) (out []article.Span) {
	for _, q := range a.Quotations {
		if q.Parent < 0 {
			out = append(out, q.Inner)
		}
	}
	slices.SortStableFunc(out, func(a, b article.Span) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

type checker struct {
	a    *attribution.Document
	docs []*document
	x    *index
	s    *shelf
}

// fewestWords is how many words a quotation has at least that is sought though nobody is said to have spoken it.
const fewestWords = 3

func (c *checker) quotation(s article.Span) (q Quotation, ok bool) {
	prose := c.a.Article.Prose
	s = trimmed(prose, s)
	q = Quotation{Judgment: Judgment{Spans: []article.Span{s}, Text: s.Of(prose), Verdict: compare.NotFound, Severity: compare.Medium},
		Attribution: c.attribution(s)}
	ws := quoted(prose, s)
	if len(ws) == 0 || len(ws) < fewestWords && q.Attribution < 0 {
		return q, false
	}
	if q.Attribution >= 0 {
		q.Speaker = c.a.Attributions[q.Attribution].Source.Name
	}
	a, at := c.best(ws, c.teller(&q))
	if at.to == 0 || !found(ws, a) {
		return q, true
	}
	c.judge(&q, ws, a, at)
	return q, true
}

// trimmed is a span without white space and marks at its ends.
func trimmed(prose string, s article.Span) article.Span {
	text := s.Of(prose)
	s.Start += len(text) - len(strings.TrimLeft(text, " \n\t"))
	s.End -= len(text) - len(strings.TrimRight(text, " \n\t,.;"))
	return s
}

// longestPart is how many words of a quotation are aligned at once, so that one without end costs no more for a word than another.
const longestPart = 200

// best is the cheapest alignment among the stretches that are near, part by part where a quotation is long. Its steps count words from the
// beginning of the document, which comes with it. A part whose words stand in another document is not in it.
func (c *checker) best(q []word, speaker string) (a alignment, at stretch) {
	for from := 0; from < len(q); from += longestPart {
		part := q[from:min(len(q), from+longestPart)]
		p, s := c.bestPart(part, speaker)
		doc := stretch{}
		if s.to > 0 {
			doc = stretch{c.x.bound[c.x.of[s.from]], c.x.bound[c.x.of[s.from]+1]}
		}
		if at.to == 0 {
			at = doc
		}
		for i := range part {
			if s.to == 0 || doc != at {
				a.steps = append(a.steps, step{added, from + i, -1})
				a.cost += addedCost
			}
		}
		if s.to == 0 || doc != at {
			continue
		}
		for _, x := range p.steps {
			if x.q >= 0 {
				x.q += from
			}
			if x.d >= 0 {
				x.d += s.from - at.from
			}
			a.steps = append(a.steps, x)
		}
		a.cost += p.cost
	}
	return a, at
}

// bestPart is the cheapest alignment among the stretches that are near; between equals the one whose speaker the article names.
func (c *checker) bestPart(q []word, speaker string) (best alignment, at stretch) {
	least := 1 << 30
	for _, s := range c.x.near(q) {
		for _, s := range c.within(s) {
			a := align(q, c.x.words[s.from:s.to])
			cost := a.cost * 2
			if !sameSpeaker(speaker, c.speaker(s, a)) {
				cost++
			}
			if cost < least {
				best, at, least = a, s, cost
			}
		}
	}
	return best, at
}

// within cuts a stretch at the bounds of documents.
func (c *checker) within(s stretch) (out []stretch) {
	for d := range c.docs {
		if p := (stretch{max(s.from, c.x.bound[d]), min(s.to, c.x.bound[d+1])}); p.from < p.to {
			out = append(out, p)
		}
	}
	return out
}

// speaker is whom the document gives the words of an alignment.
func (c *checker) speaker(s stretch, a alignment) string {
	for _, st := range a.steps {
		if st.d >= 0 && st.op == same {
			w := c.x.words[s.from+st.d]
			return c.docs[c.x.of[s.from+st.d]].turns[w.turn].speaker
		}
	}
	return ""
}
