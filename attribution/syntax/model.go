package syntax

import (
	_ "embed"
	"sync"

	"factcheck/attribution/syntax/network"
	"factcheck/attribution/syntax/words"
)

//go:embed model/syntax.bin
var modelFile []byte

// model reads the embedded model when it is first asked for. A test proves that it can be read.
var model = sync.OnceValue(func() *network.Model {
	m, err := network.Decode(modelFile)
	if err != nil {
		panic("the embedded model cannot be read: " + err.Error())
	}
	return m
})

var results = sync.Pool{New: func() any { return &network.Result{} }}

// Parse gives the tokens of s their tags, lemmas and features, and s its tree. Analyze has done so already.
func (s *Sentence) Parse(prose string) {
	m := model()
	r := results.Get().(*network.Result)
	defer results.Put(r)
	n := len(s.Tokens)
	m.Analyze(n, plainForms(m, func(i int) string { return s.Tokens[i].Span.Of(prose) }, n), r)
	for i := range s.Tokens {
		t := &s.Tokens[i]
		tag := m.Tags[r.Tag[i]]
		t.UPOS, t.XPOS = UPOS(tag.UPOS), XPOS(tag.XPOS)
		t.Second, t.Margin = XPOS(m.Tags[r.Second[i]].XPOS), r.Margin[i]
		t.Word = Word(r.Number[i])
		t.Head, t.Rel = int(r.Head[i]), Rel(r.Rel[i])
		if t.Head == n {
			t.Head = -1
		}
		t.Lemma = lemma(t.Span.Of(prose), t.Lower, t.XPOS, t.UPOS, m)
	}
	s.repair()
	s.Link()
	s.features()
}

// Word is the number of a form in the vocabulary that was learned from raw text, the commonest first; 0 for every other form.
// The vocabulary is kept by hashes, so a form that is not in it is taken for one that is once in a hundred thousand times.
type Word int32

// WordOf is the number of a form, in any case.
func WordOf(form string) Word { return Word(model().Number(words.Of(form, words.Inside).Hash)) }

// Class is the exchange class of the word (Kneser and Ney 1993), from 1 to 512: words of a class stand in like contexts. The
// unknown word has class 1.
func (w Word) Class() uint16 { return model().Fine[w] }

// Coarse is the union of exchange classes that the word's is in, from 1 to 64.
func (w Word) Coarse() uint16 { return model().Coarse[w] }

// Vector is the structured skip-gram vector of the word (Ling et al. 2015): 64 numbers, all vectors of nearly the same length.
func (w Word) Vector() (v [network.VectorWidth]int8) {
	for i, x := range model().Vectors[int(w)*network.VectorWidth:][:network.VectorWidth] {
		v[i] = int8(x)
	}
	return v
}
