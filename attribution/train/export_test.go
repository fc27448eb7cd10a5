package main

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"factcheck/attribution/syntax/conllu"
	"factcheck/attribution/syntax/network"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// bank is a small treebank of random sentences over a small vocabulary: tags and relations are tied to the words, nouns hang on
// the first word and all others on the next, but for the last.
func bank(n int) []conllu.Sentence {
	rng := rand.New(rand.NewPCG(8, 9))
	tags := [][2]string{{"NOUN", "NN"}, {"VERB", "VBD"}, {"DET", "DT"}, {"PUNCT", "."}, {"ADJ", "JJ"}}
	rels := []string{"nsubj", "obj", "det", "punct", "amod"}
	var out []conllu.Sentence
	for i := range n {
		var s conllu.Sentence
		s.Document = i%10 == 0
		n := 4 + rng.IntN(10)
		for w := range n {
			k := rng.IntN(60)
			head, rel := w+1, rels[k%5]
			if w == 0 {
				head, rel = -1, "root"
			} else if w == n-1 || k%5 == 0 {
				head = 0
			}
			s.Words = append(s.Words, conllu.Word{Form: fmt.Sprintf("w%cx%c", 'a'+k/5, 'a'+k%5), UPOS: tags[k%5][0], XPOS: tags[k%5][1],
				Rel: rel, Head: head})
		}
		out = append(out, s)
	}
	return out
}

// small makes a course over a random treebank, with random word vectors.
func small(n int) *course {
	b := [][]conllu.Sentence{bank(n)}
	c := &course{tags: newTagSet(b)}
	var text []rawSentence
	for _, s := range b[0] {
		forms := []string{}
		for _, w := range s.Words {
			forms = append(forms, w.Form)
		}
		text = append(text, rawSentence{forms, formsOf(forms)})
	}
	c.voc = newVocabulary(text)
	rng := c.source(1)
	for range c.voc.size() * vectorWidth {
		c.vectors = append(c.vectors, rng.Float32()-.5)
	}
	c.fine, c.coarse = make([]uint16, c.voc.size()), make([]uint16, c.voc.size())
	c.seen = make([]int32, c.voc.size())
	for _, s := range b[0] {
		x := newSample(s, c.voc, c.tags)
		x.predicted = x.tags
		c.gold = append(c.gold, x)
		for _, w := range x.numbers {
			c.seen[w]++
		}
	}
	return c
}

func quiet(string, ...any) {}

// The integers of the product decide as the floating-point networks that they were rounded from.
func TestIntegersDecideAsTheNetworksDo(t *testing.T) {
	c := small(60)
	tg := c.newTagger(c.seen, 1)
	fit(tg, c.gold, nil, schedule{epochs: 16, rate: 0.05, seed: 1}, quiet)
	p := c.newStudent(1)
	fit(p, c.gold, nil, schedule{epochs: 16, rate: 0.05, seed: 1}, quiet)
	m, err := network.Decode(c.export(tg, p, c.gold).Encode())
	require.NoError(t, err)
	tg.tag(c.gold)
	e := &ensemble{parsers: []*parser{p}, width: 4, margin: 2}
	works := e.works()
	var r network.Result
	words, tags, heads := 0, 0, 0
	for _, s := range c.gold {
		m.Analyze(len(s.forms), func(i int) string { return s.forms[i] }, &r)
		d := e.tree(s, s.predicted, works)
		for i := range s.forms {
			words++
			if r.Tag[i] == s.predicted[i] {
				tags++
			}
			if r.Head[i] == d.heads[i] {
				heads++
			}
		}
	}
	assert.Greater(t, float64(tags), 0.99*float64(words))
	assert.Greater(t, float64(heads), 0.97*float64(words))
}

// Training twice gives the same bytes.
func TestTrainingIsDeterministic(t *testing.T) {
	learn := func() []byte {
		c := small(30)
		tg := c.newTagger(c.seen, 1)
		fit(tg, c.gold, nil, schedule{epochs: 1, rate: 1e-3, seed: 1}, quiet)
		p := c.newStudent(1)
		fit(p, c.gold, nil, schedule{epochs: 1, rate: 1e-3, seed: 1}, quiet)
		return c.export(tg, p, c.gold).Encode()
	}
	assert.Equal(t, learn(), learn())
}
