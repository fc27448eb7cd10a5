package layer

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// marked makes a line of a file of annotated articles from a text in which each attribution is marked: [source|cue|content], its parts in
// any order, each behind its letter: [s:Police| k:said| c:the bridge is closed]. What stands between bars and belongs to no part has none.
func marked(text string) string {
	type attribution struct {
		Source  [][2]int `json:"source"`
		Cue     [][2]int `json:"cue"`
		Content [][2]int `json:"content"`
		Mode    string   `json:"mode"`
		Speech  bool     `json:"speech"`
	}
	var r struct {
		Text         string        `json:"text"`
		Attributions []attribution `json:"attributions"`
	}
	for i, piece := range strings.Split(text, "[") {
		inside, behind, _ := strings.Cut(piece, "]")
		if i == 0 {
			r.Text = piece
			continue
		}
		a := attribution{Mode: "indirect", Speech: true}
		for _, part := range strings.Split(inside, "|") {
			words := strings.TrimLeft(part, " ,")
			r.Text += part[:len(part)-len(words)]
			letter, rest, named := strings.Cut(words, ":")
			if !named {
				r.Text += words
				continue
			}
			from := utf8.RuneCountInString(r.Text)
			span := [2]int{from, from + utf8.RuneCountInString(rest)}
			switch letter {
			case "s":
				a.Source = append(a.Source, span)
			case "k":
				a.Cue = append(a.Cue, span)
			case "c":
				a.Content = append(a.Content, span)
			case "b":
				a.Content, a.Speech = append(a.Content, span), false
			}
			r.Text += rest
		}
		r.Text += behind
		r.Attributions = append(r.Attributions, a)
	}
	line, err := json.Marshal(r)
	if err != nil {
		panic(err)
	}
	return string(line)
}

// written writes lines to a file.
func written(t *testing.T, lines ...string) string {
	path := filepath.Join(t.TempDir(), "articles.jsonl")
	require.NoError(t, os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o600))
	return path
}

// articles are annotated articles made from marked texts.
func articles(t *testing.T, texts ...string) []*Article {
	var lines []string
	for _, x := range texts {
		lines = append(lines, marked(x))
	}
	out, err := Read(written(t, lines...))
	require.NoError(t, err)
	return out
}

func TestRead(t *testing.T) {
	a := articles(t, "Café “Ost” closes\n\n[s:Ida Brandt| k:said| c:the café was “too small”].")[0]
	require.Len(t, a.Gold, 1)
	g := a.Gold[0]
	assert.Equal(t, "Ida Brandt", g.Source[0].Of(a.Prose))
	assert.Equal(t, "the café was “too small”", g.Content[0].Of(a.Prose))
	assert.Equal(t, "said", a.Text.Words[g.anchor].Span.Of(a.Prose))
}

// TestReadErrors proves that a bad line is named, and that none makes the reader panic.
func TestReadErrors(t *testing.T) {
	good := marked("[s:Police| k:said| c:it rained].")
	for line, want := range map[string]string{
		`{"text": "Rain`:   "unexpected end",
		`{"text": ["a"]}`:  "cannot unmarshal",
		`{"text": "Rain."`: "unexpected end",
		`{"text": "Rain.", "attributions": [{"content": [[0, 6]]}]}`: "[0, 6)",
		`{"text": "Rain.", "attributions": [{"cue": [[3, 2]]}]}`:     "[3, 2)",
		`{"text": "Rain.", "attributions": [{"source": [[-1, 2]]}]}`: "[-1, 2)",
		`{"text": "Rain.", "discard": [[9, 12]]}`:                    "[9, 12)",
	} {
		path := written(t, good, line, good)
		_, err := Read(path)
		assert.ErrorContains(t, err, path+":2: ", line)
		assert.ErrorContains(t, err, want, line)
	}
	_, err := Read(filepath.Join(t.TempDir(), "none.jsonl"))
	assert.ErrorContains(t, err, "none.jsonl")
	long := written(t, good, `{"text": "`+strings.Repeat("rain ", longestLine/5)+`"}`)
	_, err = Read(long)
	assert.ErrorContains(t, err, long+":2: ")
}

// TestAnchor tells which word of a cue the others hang on.
func TestAnchor(t *testing.T) {
	for text, want := range map[string]string{
		"The bridge is closed.\n\n[s:Police| k:have said| c:the bridge is closed].":           "said",
		"The bridge is closed.\n\n[c:The bridge is closed|, k:according to| s:the ministry].": "according",
		"The bridge is closed.\n\n[s:Brandt| k:made the claim| c:that the bridge is closed].": "made",
	} {
		a := articles(t, text)[0]
		assert.Equal(t, want, a.Text.Words[a.Gold[0].anchor].Span.Of(a.Prose), text)
	}
	assert.Equal(t, -1, articles(t, "Rain.")[0].anchor(nil))
}
