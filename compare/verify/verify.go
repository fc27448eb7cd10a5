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
	"factcheck/attribution/sources"
	"factcheck/compare"
)

// Quotation is a quoted stretch of the article with what the documents have of it.
type Quotation struct {
	Span        article.Span // in the article's prose, without marks
	Text        string
	Attribution int    // of the article, -1 for none
	Speaker     string // whom the article gives the words; empty where it names nobody
	Verdict     Verdict
	Severity    compare.Severity
	Match       *Match // nil for none
	Details     []compare.Detail
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
}

// fewestWords is how many words a quotation has at least that is sought though nobody is said to have spoken it.
const fewestWords = 3

func (c *checker) quotation(s article.Span) (q Quotation, ok bool) {
	prose := c.a.Article.Prose
	q = Quotation{Span: trimmed(prose, s), Attribution: c.attribution(s), Verdict: NotFound, Severity: compare.Medium}
	q.Text = q.Span.Of(prose)
	ws := quoted(prose, q.Span)
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

// teller is the name of the person to whom the article gives a quotation, empty where it names nobody.
func (c *checker) teller(q *Quotation) string {
	if q.Attribution < 0 || !named(&c.a.Attributions[q.Attribution]) {
		return ""
	}
	return q.Speaker
}

// trimmed is a span without white space and marks at its ends.
func trimmed(prose string, s article.Span) article.Span {
	text := s.Of(prose)
	s.Start += len(text) - len(strings.TrimLeft(text, " \n\t"))
	s.End -= len(text) - len(strings.TrimRight(text, " \n\t,"))
	return s
}

// attribution is the one whose content a quotation is in: of several the one that names a person, and of these the last, which is the
// innermost; -1 for none.
func (c *checker) attribution(s article.Span) int {
	best := -1
	for i := range c.a.Attributions {
		a := &c.a.Attributions[i]
		in := slices.ContainsFunc(a.Content, func(p article.Span) bool { return covers(p, s) })
		if in && a.Source.Name != "" && (best < 0 || named(a) || !named(&c.a.Attributions[best])) {
			best = i
		}
	}
	return best
}

// covers reports whether a content has most of a quotation, so that it is no report inside it.
func covers(content, s article.Span) bool {
	return 2*(min(content.End, s.End)-max(content.Start, s.Start)) > s.End-s.Start
}

// named reports whether the source of an attribution is a person whose name stands there, who can be told from other speakers. Whom a
// pronoun means may be guessed wrongly, and nobody is accused by a guess.
func named(a *attribution.Attribution) bool {
	return a.Source.Kind == sources.Person && a.Source.Naming == sources.Named && len(nameWords(a.Source.Text)) > 0 &&
		slices.ContainsFunc(nameWords(a.Source.Text), func(w string) bool { return slices.Contains(nameWords(a.Source.Name), w) })
}

// best is the cheapest alignment among the stretches that are near; between equals the one whose speaker the article names.
func (c *checker) best(q []word, speaker string) (best alignment, at stretch) {
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

// sameSpeaker reports whether two names may be those of one person: one of them is not known, or they have a word in common that is no title.
func sameSpeaker(article, document string) bool {
	a, b := nameWords(article), nameWords(document)
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, w := range a {
		if slices.Contains(b, w) {
			return true
		}
	}
	return false
}

// nameWords are the words of a name in lower case, without titles.
func nameWords(name string) (out []string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '.' || r == ',' || r == '(' || r == ')' }) {
		if len(w) > 1 && !titles[w] {
			out = append(out, w)
		}
	}
	return out
}

// titles stand before names, or in place of them, and tell nobody apart.
var titles = map[string]bool{"mr": true, "mrs": true, "ms": true, "dr": true, "sir": true, "president": true, "governor": true, "gov": true,
	"senator": true, "sen": true, "the": true, "prof": true, "professor": true, "judge": true, "rep": true, "secretary": true, "minister": true,
	"former": true, "vice": true, "chair": true, "moderator": true, "speaker": true, "of": true, "and": true, "for": true}
