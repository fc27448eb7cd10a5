package main

import (
	_ "embed"
	"fmt"
	"io"
	"math/rand"
	"sort"
	"strings"

	"factcheck/attribution/lexicon"
	"factcheck/attribution/syntax"
	"factcheck/attribution/syntax/conllu"
)

// counts are what the figures of one document are made of.
type counts struct {
	words, upos, xpos, lemmas, uas, las        int
	noPunct, uasNoPunct, lasNoPunct            int
	subjects, subjectsFound, subjectsRight     int // of reporting verbs
	complements, complementsFound, complsRight int
	goldSentences, sentences, sentencesRight   int // from raw text, as the rest
	goldTokens, tokens, tokensRight, rawRight  int
}

func (c *counts) word(w conllu.Word, t syntax.Token) {
	c.words++
	if w.UPOS == t.UPOS.String() {
		c.upos++
	}
	if w.XPOS == t.XPOS.String() {
		c.xpos++
	}
	if strings.EqualFold(w.Lemma, t.Lemma) {
		c.lemmas++
	}
	head := w.Head == t.Head
	both := head && sameRel(w.Rel, t.Rel)
	c.uas += one(head)
	c.las += one(both)
	if w.UPOS != "PUNCT" {
		c.noPunct++
		c.uasNoPunct += one(head)
		c.lasNoPunct += one(both)
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

//go:embed reporting.txt
var reportingFile string

// reportingVerbs are the lemmas whose subjects and complements are scored.
var reportingVerbs, _ = readReporting(reportingFile) // the package's tests find mistakes

// readReporting reads lemmas, one a line.
func readReporting(text string) (map[string]bool, error) {
	rows, err := lexicon.ParseColumns("reporting.txt", text, 1, lexicon.Lower)
	m := map[string]bool{}
	for _, r := range rows {
		m[r.Cols[0]] = true
	}
	return m, err
}

// reporting counts the subjects and complements of reporting verbs: a verb counts for gold, or for us, where the tag of each
// side says verb; its complement is its ccomp, or else the clause that it hangs on by parataxis.
func (c *counts) reporting(gold []conllu.Word, s *syntax.Sentence) {
	for v, w := range gold {
		if !reportingVerbs[w.Lemma] {
			continue
		}
		gs, gc, ps, pc := -1, -1, -1, -1
		if w.UPOS == "VERB" {
			gs, gc = goldArguments(gold, v)
		}
		if s.Tokens[v].UPOS == syntax.VERB {
			ps, pc = last(s, v, syntax.Nsubj), last(s, v, syntax.Ccomp)
			if pc < 0 && s.Tokens[v].Rel.Base() == syntax.Parataxis {
				pc = s.Tokens[v].Head
			}
		}
		c.subjects += one(gs >= 0)
		c.subjectsFound += one(ps >= 0)
		c.subjectsRight += one(gs >= 0 && gs == ps)
		c.complements += one(gc >= 0)
		c.complementsFound += one(pc >= 0)
		c.complsRight += one(gc >= 0 && gc == pc)
	}
}

func goldArguments(gold []conllu.Word, v int) (subject, complement int) {
	subject, complement = -1, -1
	for i, w := range gold {
		if w.Head != v {
			continue
		}
		switch syntax.ParseRel(w.Rel).Base() {
		case syntax.Nsubj:
			subject = i
		case syntax.Ccomp:
			complement = i
		}
	}
	if complement < 0 && strings.HasPrefix(gold[v].Rel, "parataxis") {
		complement = gold[v].Head
	}
	return subject, complement
}

// last is the last child of v with the base r, -1 for none.
func last(s *syntax.Sentence, v int, r syntax.Rel) int {
	found := -1
	for c := range s.Children(v) {
		if s.Tokens[c].Rel.Base() == r {
			found = c
		}
	}
	return found
}

// add sums the counts of c and d.
func (c *counts) add(d *counts) {
	a, b := c.fields(), d.fields()
	for i := range a {
		*a[i] += *b[i]
	}
}

func (c *counts) fields() []*int {
	return []*int{&c.words, &c.upos, &c.xpos, &c.lemmas, &c.uas, &c.las, &c.noPunct, &c.uasNoPunct, &c.lasNoPunct, &c.subjects,
		&c.subjectsFound, &c.subjectsRight, &c.complements, &c.complementsFound, &c.complsRight, &c.goldSentences, &c.sentences,
		&c.sentencesRight, &c.goldTokens, &c.tokens, &c.tokensRight, &c.rawRight}
}

// figure is one line of the report.
type figure struct {
	name  string
	value func(c *counts) float64 // a share between 0 and 1
	n     func(c *counts) int     // what it is a share of
}

func share(right, of func(c *counts) int) func(c *counts) float64 {
	return func(c *counts) float64 {
		if of(c) == 0 {
			return 0
		}
		return float64(right(c)) / float64(of(c))
	}
}

// f1 is the harmonic mean of right/found and right/gold.
func f1(right, found, gold func(c *counts) int) func(c *counts) float64 {
	return func(c *counts) float64 {
		if found(c)+gold(c) == 0 {
			return 0
		}
		return 2 * float64(right(c)) / float64(found(c)+gold(c))
	}
}

var figures = func() []figure {
	type get = func(c *counts) int
	words := func(c *counts) int { return c.words }
	noPunct := func(c *counts) int { return c.noPunct }
	gSent, gTok := func(c *counts) int { return c.goldSentences }, func(c *counts) int { return c.goldTokens }
	sent, tok := func(c *counts) int { return c.sentences }, func(c *counts) int { return c.tokens }
	subj, subjF, subjR := func(c *counts) int { return c.subjects }, func(c *counts) int { return c.subjectsFound },
		func(c *counts) int { return c.subjectsRight }
	comp, compF, compR := func(c *counts) int { return c.complements }, func(c *counts) int { return c.complementsFound },
		func(c *counts) int { return c.complsRight }
	of := func(name string, right, n get) figure { return figure{name: name, value: share(right, n), n: n} }
	return []figure{
		of("UPOS", func(c *counts) int { return c.upos }, words),
		of("XPOS", func(c *counts) int { return c.xpos }, words),
		of("LEMMA", func(c *counts) int { return c.lemmas }, words),
		of("UAS", func(c *counts) int { return c.uas }, words),
		of("LAS", func(c *counts) int { return c.las }, words),
		of("UAS-nopunct", func(c *counts) int { return c.uasNoPunct }, noPunct),
		of("LAS-nopunct", func(c *counts) int { return c.lasNoPunct }, noPunct),
		{name: "SENT", value: f1(func(c *counts) int { return c.sentencesRight }, sent, gSent), n: gSent},
		{name: "TOKEN", value: f1(func(c *counts) int { return c.tokensRight }, tok, gTok), n: gTok},
		{name: "RAWLAS", value: f1(func(c *counts) int { return c.rawRight }, tok, gTok), n: gTok},
		of("SUBJECT-R", subjR, subj), of("SUBJECT-P", subjR, subjF),
		of("COMPLEMENT-R", compR, comp), of("COMPLEMENT-P", compR, compF),
	}
}()

// resamples is how often the documents are drawn anew for an interval.
const resamples = 1000

// printTable prints every figure over all documents.
func printTable(w io.Writer, docs []counts, interval bool) {
	var all counts
	for i := range docs {
		all.add(&docs[i])
	}
	var drawn [][]float64
	if interval {
		drawn = bootstrap(docs)
	}
	for i, f := range figures {
		fmt.Fprintf(w, "%s %.2f", f.name, 100*f.value(&all))
		if interval {
			fmt.Fprintf(w, " %.2f %.2f %d", 100*drawn[i][resamples*25/1000], 100*drawn[i][resamples*975/1000], f.n(&all))
		}
		fmt.Fprintln(w)
	}
}

// bootstrap gives the sorted values of each figure over documents drawn with replacement.
func bootstrap(docs []counts) [][]float64 {
	rng := rand.New(rand.NewSource(1))
	out := make([][]float64, len(figures))
	for range resamples {
		var c counts
		for range docs {
			c.add(&docs[rng.Intn(len(docs))])
		}
		for i, f := range figures {
			out[i] = append(out[i], f.value(&c))
		}
	}
	for i := range out {
		sort.Float64s(out[i])
	}
	return out
}
