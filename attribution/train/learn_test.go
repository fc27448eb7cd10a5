package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"factcheck/attribution/sources"
	"factcheck/attribution/train/events"
	"factcheck/compare/wording"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// stored writes a file into a folder of its own and gives its path.
func stored(t *testing.T, name, text string) string {
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// twice runs a training two times into folders of their own and gives what it wrote, which is to be the same.
func twice(t *testing.T, name string, train func(out string) error) string {
	var got [2]string
	for i := range got {
		out := t.TempDir()
		require.NoError(t, train(out))
		data, err := os.ReadFile(filepath.Join(out, name))
		require.NoError(t, err)
		got[i] = string(data)
	}
	assert.Equal(t, got[0], got[1], "the same bytes of the same corpus")
	return got[0]
}

// bankOf is a treebank of documents in each of which the subject goes on: "Ana Horvat met Eva Kern. She waved."
func bankOf(names [][2]string) string {
	var b strings.Builder
	word := func(n int, form, misc string) {
		fmt.Fprintf(&b, "%d\t%s\t_\t_\t_\t_\t%d\t_\t_\t%s\n", n, form, min(n-1, 1), misc)
	}
	for i, n := range names {
		fmt.Fprintf(&b, "# newdoc id = d%d\n", i)
		word(1, n[0], "Entity=(1-person-new-_-_-2-coref")
		word(2, "Horvat", "Entity=1)")
		word(3, "met", "_")
		word(4, n[1], "Entity=(2-person-new-_-_-2-coref")
		word(5, "Kern", "Entity=2)|SpaceAfter=No")
		word(6, ".", "_")
		b.WriteString("\n")
		word(1, "She", "Entity=(1-person-acc-_-_-1-coref)")
		word(2, "waved", "SpaceAfter=No")
		word(3, ".", "_")
		b.WriteString("\n")
	}
	return b.String()
}

// TestSourcesAreLearned learns from a treebank in which "she" is the subject of the sentence before, and finds it in another.
func TestSourcesAreLearned(t *testing.T) {
	bank := stored(t, "bank.conllu", bankOf([][2]string{{"Ana", "Eva"}, {"Eva", "Ana"}, {"Ida", "Ana"}, {"Eva", "Ida"}, {"Maria", "Ana"}}))
	docs, err := readCoreference(bank)
	require.NoError(t, err)
	require.Len(t, docs, 5)
	for _, d := range docs {
		require.Len(t, d, 1)
		assert.Equal(t, []bool{false, true, false}, d[0].Right, "the later candidate comes first, none last")
	}
	dev, err := readCoreference(stored(t, "dev.conllu", bankOf([][2]string{{"Nina", "Ana"}})))
	require.NoError(t, err)
	w := learnSources(append(docs[0], docs[1]...))
	right := 0
	for _, c := range countRight(dev[0], w) {
		assert.Equal(t, c.all, c.there)
		right += c.right
	}
	assert.Equal(t, 1, right)
	none := make([]float64, len(w))
	assert.Equal(t, 2, best(sources.Example{Candidates: [][]int{{1}, {2}}, None: 0}, none), "nobody weighs more than none")
	assert.Equal(t, 0, best(sources.Example{Candidates: [][]int{{1}, {2}}, None: -1}, none))
	text := "Ana Horvat met Eva Kern. She waved."
	gap := fmt.Sprintf(`{"text":%q,"pronoun":[25,28],"a":{"span":[0,10],"coref":true},"b":{"span":[15,23],"coref":false}}`, text)
	news := `{"text":"Mrs. Ana Horvat met Mr. Tom Kern. The mill is old. He left."}`
	file := twice(t, "weights.txt", func(out string) error {
		return trainSources([]string{"-in", bank, "-dev", bank, "-names", stored(t, "gap.jsonl", gap), "-news",
			stored(t, "news.jsonl", news), "-out", out})
	})
	assert.True(t, strings.HasPrefix(file, "# What pronouns are resolved by"))
	assert.Contains(t, file, "several:quoted-before\t-2000\n", "what is set by hand stays")
	assert.ErrorContains(t, trainSources([]string{"-in", stored(t, "bad.conllu", "1\tx\n")}), "bad.conllu")
	assert.ErrorContains(t, trainSources([]string{"-in", bank, "-news", stored(t, "bad.jsonl", "{")}), "bad.jsonl")
	assert.ErrorContains(t, trainSources([]string{"-in", bank, "-names", stored(t, "worse.jsonl", "{")}), "worse.jsonl")
}

// TestWordingIsLearned learns from pairs of texts in which another deed is a change and another word for it is none.
func TestWordingIsLearned(t *testing.T) {
	pairs := [][2]string{{"arrested", "killed"}, {"arrested", "detained"}, {"bought", "sold"}, {"bought", "acquired"}, {"opened", "closed"},
		{"delayed", "postponed"}, {"praised", "accused"}, {"said", "stated"}}
	var b strings.Builder
	for i, p := range pairs {
		fmt.Fprintf(&b, `{"id":"%c%d","old":"The council met. It %s three men in May.","new":"The council met. It %s three men in May.",`+
			`"labels":{"changed":%t}}`+"\n", 'a'+i/2, i, p[0], p[1], i%2 == 0)
	}
	path := stored(t, "pairs.jsonl", b.String())
	bags, err := readBags(path)
	require.NoError(t, err)
	require.NotEmpty(t, bags)
	w := learnWording(bags)
	sums, n := map[bool]float64{}, map[bool]float64{}
	for _, b := range bags {
		_, s := b.top(w)
		sums[b.changed], n[b.changed] = sums[b.changed]+s, n[b.changed]+1
	}
	assert.Greater(t, sums[true]/n[true], sums[false]/n[false], "what is labelled as changed looks more so")
	file := twice(t, "weights.txt", func(out string) error { return trainWording([]string{"-in", path, "-out", out}) })
	assert.Equal(t, 1+len(wording.Names()), strings.Count(file, "\n"))
	assert.ErrorContains(t, trainWording([]string{"-in", stored(t, "bad.jsonl", "{")}), "bad.jsonl")
}

// judged is a line of judged events: the words in brackets of a text, with their value.
func judged(id, genre, scale string, value float64, marked string) string {
	before, rest, _ := strings.Cut(marked, "[")
	word, after, _ := strings.Cut(rest, "]")
	from := utf8.RuneCountInString(before)
	return fmt.Sprintf(`{"id":%q,"genre":%q,"text":%q,"spans":[{"start":%d,"end":%d,"value":%g,"scale":%q,"labels":{"a":"b"}}]}`+"\n", id, genre,
		before+word+after, from, from+utf8.RuneCountInString(word), value, scale)
}

// TestValuesAreLearned learns that events in the past are surer than the operators say, and keeps that apart from what holds on the web
// alone.
func TestValuesAreLearned(t *testing.T) {
	var web, news strings.Builder
	for i := range 24 {
		web.WriteString(judged(fmt.Sprint("w", i), []string{"blog", "mail"}[i%2], "FACT", 2, "I think he [left] early."))
		news.WriteString(judged(fmt.Sprint("n", i), "news", "FACT", 3, "The mill [closed] in May."))
		news.WriteString(judged(fmt.Sprint("f", i), "news", "FUTURE", 3, "The mill will [close] in May."))
	}
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "uds-train.jsonl"), []byte(web.String()), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "meantime-train.jsonl"), []byte(news.String()), 0o600))
	file := twice(t, "weights.txt", func(out string) error { return trainCertainty([]string{"-in", dir, "-out", out}) })
	assert.True(t, strings.HasPrefix(file, "# What the value of a predicate is corrected by"))
	assert.NotContains(t, file, "\nweb ", "weights of the web are learned and left out")
	es, err := readEvents(filepath.Join(dir, "meantime-train.jsonl"))
	require.NoError(t, err)
	require.Len(t, es, 48)
	w := learnValues(nil, es)
	for i := range es {
		assert.LessOrEqual(t, math.Abs(es[i].Value-valueOf(&es[i], w)), math.Abs(es[i].Value-es[i].Traits.Operators)+.01, es[i].Text)
	}
	rest, tested := part(es, func(e events.Event) bool { return e.Scale == "FUTURE" })
	assert.Len(t, rest, 24)
	assert.Len(t, tested, 24)
	assert.Error(t, trainCertainty([]string{"-in", t.TempDir()}))
}

// TestRawText reads the lines of texts and the texts of objects for training, and nothing else.
func TestRawText(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "The mill closed. It was old.\n\nRain fell.\n", "b-train.jsonl": `{"text":"The dam broke.\nIt rained."}`,
		"c-dev.jsonl": `{"text":"Never read."}`, "d.md": "Never read."} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	raw, err := readRaw([]string{dir})
	require.NoError(t, err)
	var got []string
	for _, s := range raw {
		got = append(got, strings.Join(s.forms, " "))
		assert.Len(t, s.words, len(s.forms))
	}
	assert.Equal(t, []string{"The mill closed .", "It was old .", "Rain fell .", "The dam broke .", "It rained ."}, got)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "e-train.jsonl"), []byte("{"), 0o600))
	_, err = readRaw([]string{dir})
	assert.ErrorContains(t, err, "e-train.jsonl")
}

// numbered are sentences of an animal or a city, each behind words of its own, as numbers of a vocabulary.
func numbered() (*vocabulary, [][]int32) {
	var text []rawSentence
	for i := range 40 {
		forms := []string{"the", []string{"dog", "cat"}[i%2], "sleeps", "."}
		if i%4 > 1 {
			forms = []string{"in", []string{"Oslo", "Rome"}[i%2], "rains", "."}
		}
		text = append(text, rawSentence{forms, formsOf(forms)})
	}
	v := newVocabulary(text)
	var out [][]int32
	for _, s := range text {
		ns := []int32{0}
		for _, w := range s.words {
			ns = append(ns, v.index[w.Hash])
		}
		out = append(out, append(ns, 0))
	}
	return v, out
}

// TestVectors: words that stand in the same places have vectors that are alike, and training twice gives the same.
func TestVectors(t *testing.T) {
	v, text := numbered()
	for range 5 {
		text = append(text, text...)
	}
	x := learnVectors(v, text, quiet)
	require.Len(t, x, v.size()*vectorWidth)
	at := func(word string) []float32 {
		n := v.index[formsOf([]string{"the", word, "."})[1].Hash]
		require.NotZero(t, n, word)
		return x[int(n)*vectorWidth:][:vectorWidth]
	}
	like := func(a, b []float32) float64 {
		var ab, aa, bb float64
		for i := range a {
			ab, aa, bb = ab+float64(a[i]*b[i]), aa+float64(a[i]*a[i]), bb+float64(b[i]*b[i])
		}
		return ab / math.Sqrt(aa*bb)
	}
	assert.Greater(t, like(at("dog"), at("cat")), like(at("dog"), at("sleeps")))
	assert.Equal(t, x, learnVectors(v, text, quiet))
}
