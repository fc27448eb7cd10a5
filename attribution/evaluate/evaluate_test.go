package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factcheck/attribution/lexicon/spoil"
	"factcheck/attribution/syntax/conllu"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// said is a gold sentence that the model gets right but for its deliberately wrong second Penn tag.
const said = `1	Police	police	NOUN	NNS	_	2	nsubj	_	_
2	said	say	VERB	VBN	_	0	root	_	_
3	the	the	DET	DT	_	4	det	_	_
4	man	man	NOUN	NN	_	5	nsubj	_	_
5	left	leave	VERB	VBD	_	2	ccomp	_	SpaceAfter=No
6	.	.	PUNCT	.	_	2	punct	_	_

`

func TestFigures(t *testing.T) {
	gold, err := conllu.Read(strings.NewReader(said))
	require.NoError(t, err)
	var c counts
	seen := confusion{}
	scoreGold(gold, &c, seen)
	scoreRaw(gold, &c, seen)
	var out bytes.Buffer
	printTable(&out, []counts{c}, false)
	for _, line := range []string{"XPOS 83.33", "LAS 100.00", "SENT 100.00", "TOKEN 100.00", "RAWLAS 100.00", "SUBJECT-R 100.00",
		"COMPLEMENT-P 100.00"} {
		assert.Contains(t, out.String(), line+"\n")
	}
	assert.Equal(t, 1, seen["xpos VBN as VBD"])
}

func TestIntervalsHoldTheValue(t *testing.T) {
	docs := []counts{{words: 10, upos: 9}, {words: 10, upos: 7}, {words: 10, upos: 8}}
	var out bytes.Buffer
	printTable(&out, docs, true)
	assert.Contains(t, out.String(), "UPOS 80.00 70.00 90.00 30\n")
}

func TestDocuments(t *testing.T) {
	ss := make([]conllu.Sentence, 30)
	assert.Len(t, documents(ss), 30)
	for i := range ss {
		ss[i].Paragraph = i%2 == 0
	}
	assert.Len(t, documents(ss), 15)
	for i := range ss {
		ss[i].Document = i%3 == 0
	}
	assert.Len(t, documents(ss), 10)
}

func TestErrorsNameTheFile(t *testing.T) {
	p := filepath.Join(t.TempDir(), "bad.conllu")
	require.NoError(t, os.WriteFile(p, []byte("1\tx\n"), 0o600))
	assert.ErrorContains(t, evaluateSyntax([]string{p}), "bad.conllu: line 1")
	assert.Error(t, evaluateSyntax(nil))
}

// TestReportingVerbs breaks the list in several ways and sees the place of the mistake.
func TestReportingVerbs(t *testing.T) {
	spoil.Check(t, spoil.File{Name: "reporting.txt", Text: reportingFile, Separator: "\t"},
		func(text string) error { _, err := readReporting(text); return err })
}
