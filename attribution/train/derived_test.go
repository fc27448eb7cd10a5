package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"factcheck/attribution/syntax/conllu"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tree reads a sentence of rows "form lemma UPOS XPOS head relation".
func tree(t *testing.T, rows ...string) conllu.Sentence {
	var b strings.Builder
	for i, r := range rows {
		c := strings.Fields(r)
		require.Len(t, c, 6, r)
		b.WriteString(strings.Join([]string{strconv.Itoa(i + 1), c[0], c[1], c[2], c[3], "_", c[4], c[5], "_", "_"}, "\t") + "\n")
	}
	out, err := conllu.Read(strings.NewReader(b.String() + "\n"))
	require.NoError(t, err)
	require.Len(t, out, 1)
	return out[0]
}

// written gives a tree as text, with the head and relation of each word.
func written(s conllu.Sentence) string {
	var out []string
	for _, w := range s.Words {
		head := "root"
		if w.Head >= 0 {
			head = s.Words[w.Head].Form
		}
		out = append(out, w.Form+"/"+w.XPOS+"<"+w.Rel+"<"+head)
	}
	return strings.Join(out, " ")
}

// TestDerived makes each kind of sentence from one that lends itself to it, and none from a near twin.
func TestDerived(t *testing.T) {
	said := tree(t, "The the DET DT 2 det", "bank bank NOUN NN 3 nsubj", "said say VERB VBD 0 root", "that that SCONJ IN 6 mark",
		"prices price NOUN NNS 6 nsubj", "fell fall VERB VBD 3 ccomp", ". . PUNCT . 3 punct")
	asked := tree(t, "The the DET DT 2 det", "bank bank NOUN NN 3 nsubj", "asked ask VERB VBD 0 root", "whether whether SCONJ IN 6 mark",
		"prices price NOUN NNS 6 nsubj", "fell fall VERB VBD 3 ccomp", ". . PUNCT . 3 punct")
	hurt := tree(t, "The the DET DT 2 det", "guard guard NOUN NN 4 nsubj:pass", "was be AUX VBD 4 aux:pass", "hurt hurt VERB VBN 0 root",
		". . PUNCT . 4 punct")
	he := tree(t, "He he PRON PRP 2 nsubj", "opened open VERB VBD 0 root", "a a DET DT 4 det", "box box NOUN NN 2 obj",
		". . PUNCT . 2 punct")
	hall := tree(t, "Then then ADV RB 3 advmod", "Hall Hall PROPN NNP 3 nsubj", "left leave VERB VBD 0 root", ". . PUNCT . 3 punct")

	end := " ./.<punct<"
	fell, bank := "Prices/NNS<nsubj<fell fell/VBD<ccomp<", "the/DT<det<bank bank/NN<nsubj<"
	opened := " opened/VBD<root<root a/DT<det<"
	for name, c := range map[string]struct {
		from conllu.Sentence
		n    int
		want string
	}{
		"inverted":                {said, 0, fell + "said ,/,<punct<said said/VBD<root<root " + bank + "said" + end + "said"},
		"inverted in the present": {said, 1, fell + "says ,/,<punct<says says/VBZ<root<root " + bank + "says" + end + "says"},
		"inverted whether":        {asked, 0, ""},
		"reported": {hurt, 0, "The/DT<det<guard guard/NN<nsubj:pass<hurt was/VBD<aux:pass<hurt hurt/VBN<ccomp<said ,/,<punct<said " +
			"said/VBD<root<root police/NNS<nsubj<said" + end + "said"},
		"interrupted": {hurt, 1 + len(reporters), "The/DT<det<guard guard/NN<nsubj:pass<hurt ,/,<punct<warns warns/VBZ<parataxis<hurt " +
			"the/DT<det<bank bank/NN<nsubj<warns ,/,<punct<warns was/VBD<aux:pass<hurt hurt/VBN<root<root" + end + "hurt"},
		"interrupted him": {he, 0, ""},
		"headline":        {hurt, 0, "Guard/NN<nsubj:pass<hurt hurt/VBN<root<root"},
		"headline of him": {he, 0, ""},
		"named":           {he, 0, "The/DT<det<WHO WHO/NNP<nsubj<opened" + opened + "box box/NN<obj<opened" + end + "opened"},
		"named by a word": {he, 1, "May/NNP<nsubj<opened" + opened + "box box/NN<obj<opened" + end + "opened"},
		"named thing":     {hurt, 0, ""},
		"canned":          {he, 0, "He/PRP<nsubj<opened" + opened + "can can/NN<obj<opened" + end + "opened"},
		"canned nothing":  {hurt, 0, ""},
		"titled":          {hall, 0, "Then/RB<advmod<left Miss/NNP<nmod<Hall Hall/NNP<nsubj<left left/VBD<root<root" + end + "left"},
		"titled thing":    {hurt, 0, ""},
		"capitals":        {hall, 0, "THEN/RB<advmod<LEFT HALL/NNP<nsubj<LEFT LEFT/VBD<root<root" + end + "LEFT"},
	} {
		kind, _, _ := strings.Cut(name, " ")
		k := slices.IndexFunc(derivations, func(d derivation) bool { return d.name == kind })
		got, ok := derivations[k].make(c.from, c.n)
		if assert.Equal(t, c.want != "", ok, name); ok {
			assert.Equal(t, c.want, written(got), name)
		}
	}
	before := written(said)
	assert.NotEmpty(t, derived([]conllu.Sentence{said, asked, hurt, he, hall}))
	assert.Equal(t, before, written(said), "the treebank stays as it is")
}
