package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"factcheck/attribution/certainty"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// stored writes a file into a folder of its own and gives its path.
func stored(t *testing.T, name, text string) string {
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

// printed is what a command prints on the standard output.
func printed(t *testing.T, name string, args ...string) string {
	read, write, err := os.Pipe()
	require.NoError(t, err)
	real := os.Stdout
	os.Stdout = write
	done := make(chan string)
	go func() {
		data, _ := io.ReadAll(read)
		done <- string(data)
	}()
	err = commands[name](args)
	os.Stdout = real
	write.Close()
	out := <-done
	require.NoError(t, err)
	return out
}

// places gives the code points of the words in a text.
func places(text string, words ...string) (out [][2]int) {
	for _, w := range words {
		from := utf8.RuneCountInString(text[:strings.Index(text, w)])
		out = append(out, [2]int{from, from + utf8.RuneCountInString(w)})
	}
	return out
}

// cited is an annotated article, as the corpora of attribution have it.
type cited struct {
	ID           string
	Text         string
	Attributions []gold
}

type gold struct {
	Source, Cue, Content [][2]int
	Mode                 string
	Speaker              *speaker
}

type speaker struct{ Name string }

func lines(t *testing.T, articles ...cited) string {
	var b strings.Builder
	for _, a := range articles {
		j, err := json.Marshal(a)
		require.NoError(t, err)
		b.Write(append(j, '\n'))
	}
	return b.String()
}

// TestAttributionIsScored counts what the product finds in annotated articles: a right source and content, and one that it misses.
func TestAttributionIsScored(t *testing.T) {
	text := "What happened\n\nPolice said the bridge was closed. “It is old,” said Ana Horvat."
	both := cited{ID: "a", Text: text, Attributions: []gold{
		{Source: places(text, "Police"), Cue: places(text, "said"), Content: places(text, "the bridge was closed"), Mode: "indirect"},
		{Source: places(text, "Ana Horvat"), Cue: places(text, "said Ana")[:1], Content: places(text, "“It is old,”"), Mode: "direct"}}}
	both.Attributions[1].Cue[0][1] -= 4
	path := stored(t, "gold.jsonl", lines(t, both))
	whole := printed(t, "attribution", path)
	missing := both
	missing.Text = strings.Replace(text, "Police said", "Police hums", 1)
	less := printed(t, "attribution", stored(t, "less.jsonl", lines(t, missing)))
	assert.NotEqual(t, whole, less, "what is not found counts")
	finders := printed(t, "finders", path)
	assert.Regexp(t, `learned +2 +2 +1\.00`, finders)
	assert.ErrorContains(t, evaluateAttribution([]string{stored(t, "bad.jsonl", "{")}), "bad.jsonl:1")
	assert.ErrorContains(t, evaluateFinders([]string{stored(t, "bad.jsonl", "{")}), "bad.jsonl:1")
	assert.Error(t, evaluateAttribution(nil))
	assert.Error(t, evaluateFinders(nil))
}

// TestNamesAreScored counts the sources that resolve to the name of their speaker, and labelled mentions by their part and form.
func TestNamesAreScored(t *testing.T) {
	text := "What happened\n\nAna Horvat runs the mill. She said it rained. The board said no."
	a := cited{ID: "a", Text: text, Attributions: []gold{{Source: places(text, "She"), Speaker: &speaker{"Ana Horvat"}},
		{Source: places(text, "The board"), Speaker: &speaker{"Ivo Kern"}},
		{Source: places(text, "Ana Horvat"), Speaker: &speaker{"Ana Horvat"}}, {Source: places(text, "The board")}}}
	corpus := stored(t, "gold.jsonl", lines(t, a))
	out := printed(t, "names", corpus)
	assert.Regexp(t, `all sources +66\.7  \(2 of 3\)`, out)
	assert.Regexp(t, `to be resolved +50\.0  \(1 of 2\)`, out)
	id := fmt.Sprintf("%x", sha256.Sum256([]byte("a")))[:12]
	she, ana, board := places(text, "She")[0], places(text, "Ana Horvat")[0], places(text, "The board")[0]
	label := func(part string, m [2]int, ante ...int) string {
		to := "-\t-"
		if ante != nil {
			to = fmt.Sprintf("%d\t%d", ante[0], ante[1])
		}
		return fmt.Sprintf("%s\t%s\t%d\t%d\t%s\n", part, id, m[0], m[1], to)
	}
	labels := stored(t, "labels.tsv", "# part, article, mention, antecedent\n"+label("develop", she, ana[:]...)+label("develop", board)+
		label("held", board, ana[:]...))
	out = printed(t, "names", "-labels", labels, "-errors", corpus)
	for _, want := range []string{`develop +100\.0  \(2 of 2\)`, `develop pronoun +100\.0  \(1 of 1\)`, `develop name +100\.0  \(1 of 1\)`,
		`held name +0\.0  \(0 of 1\)`} {
		assert.Regexp(t, want, out)
	}
	for name, text := range map[string]string{"few.tsv:1: 2 columns": "a\tb\n", `odd.tsv:1: "x" is no offset`: "a\tb\tx\t1\t-\t-\n",
		"else.tsv: article b is not in the corpus": "a\tb\t0\t1\t-\t-\n"} {
		file, _, _ := strings.Cut(name, ":")
		assert.ErrorContains(t, evaluateNames([]string{"-labels", stored(t, file, text), corpus}), name)
	}
	assert.ErrorContains(t, evaluateNames([]string{stored(t, "bad.jsonl", "{")}), "bad.jsonl")
}

// TestRightNames compares names by their words: titles may be missing, and what stands for itself must be as it is printed.
func TestRightNames(t *testing.T) {
	for _, c := range []struct {
		got, want     string
		itself, right bool
	}{
		{"Ana Horvat", "Horvat", false, true}, {"Horvat", "Ana Horvat", false, false}, {"Horvat", "the Horvat", false, true},
		{"The board", "the board", true, true}, {"Orna board", "board", true, false},
	} {
		assert.Equal(t, c.right, rightName(c.got, c.want, c.itself), c)
	}
	assert.Equal(t, "horvat", lastName("Ana Horvat’s"))
}

// TestCertaintyIsScored counts labelled events by class and tells how near the values are by genre.
func TestCertaintyIsScored(t *testing.T) {
	event := func(text, word, scale string, value float64) string {
		p := places(text, word)[0]
		return fmt.Sprintf(`{"id":"a","genre":"news","text":%q,"spans":[{"start":%d,"end":%d,"value":%g,"scale":%q,"labels":{"a":"b"}}]}`+"\n",
			text, p[0], p[1], value, scale)
	}
	path := stored(t, "events.jsonl", event("The mill closed in May.", "closed", "FACT", 3)+event("The mill may close in May.", "close",
		"POSSIBLE", 1)+event("The mill will close in May.", "close", "FACT", 3)+event("The mill closed in May.", "May", "FACT", 3))
	out := printed(t, "certainty", "-errors", path)
	for _, want := range []string{`events 4, with a predicate 75\.0 %`, `asserted +gold +3 ours +2 right +2 F1 +80\.0`,
		`hedged +gold +1 ours +1 right +1 F1 100\.0`, `macro-F1 90\.0`, `news +n +4 r `} {
		assert.Regexp(t, want, out)
	}
	for label, fold := range map[certainty.Label]string{certainty.Confirmed: "asserted", certainty.Alleged: "hedged",
		certainty.Unverified: "unverified", certainty.Denied: "negated", certainty.Requested: "planned"} {
		assert.Equal(t, fold, foldOf(label))
	}
	assert.ErrorContains(t, evaluateCertainty([]string{stored(t, "bad.jsonl", "{")}), "bad.jsonl:1")
	assert.Error(t, evaluateCertainty(nil))
}

// TestSyntaxIsScored prints the figures of a treebank, with the errors that are most frequent first.
func TestSyntaxIsScored(t *testing.T) {
	out := printed(t, "syntax", stored(t, "gold.conllu", said))
	assert.Contains(t, out, "XPOS 83.33")
	var b strings.Builder
	confusion{"one": 1, "two": 2, "three": 2}.print(&b, 2)
	assert.Equal(t, "     2 \"three\"\n     2 \"two\"\n", b.String())
}
