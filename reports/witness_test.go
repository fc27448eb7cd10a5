package reports

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/attribution/certainty"
	"factcheck/compare"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWrap breaks words behind a label at the width of a terminal; what a CI system would read as a command is none at the beginning of a
// line.
func TestWrap(t *testing.T) {
	for _, c := range []struct {
		label  string
		indent int
		words  string
		want   string
	}{
		{"", 0, "one two three four five", "one two three four\nfive\n"},
		{"", 0, "one two three four fi", "one two three four\nfi\n"},
		{"", 0, "one two three four f", "one two three four f\n"},
		{"a", 4, "one two three four", "a   one two three\n    four\n"},
		{"label", 4, "one two three four", "labelone two three\n    four\n"},
		{"", 4, "one two three four", "    one two three\n    four\n"},
		{"", 0, "::one two three ::four ::five", "\\::one two three\n\\::four ::five\n"},
		{"a ", 2, "::one", "a ::one\n"},
		{"  ", 2, "::one", "  \\::one\n"},
		{"a", 0, "::one", "a::one\n"},
		{"", 0, "", "\n"},
		{"", 0, "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst\nuvwxyz\n"},
	} {
		var b bytes.Buffer
		p := newPrinter(&b, Options{Width: 20})
		p.wrap(c.label, c.indent, strings.Fields(c.words))
		require.NoError(t, p.Flush())
		assert.Equal(t, c.want, b.String(), "%q %d %q", c.label, c.indent, c.words)
	}
	assert.Equal(t, 20, newPrinter(&bytes.Buffer{}, Options{Width: 20}).o.Width)
	assert.Equal(t, 80, newPrinter(&bytes.Buffer{}, Options{Width: 19}).o.Width, "no terminal is so narrow")
}

// TestPieces cuts coloured words: the colour ends before each cut and begins anew behind it.
func TestPieces(t *testing.T) {
	p := &printer{o: Options{Colour: true}}
	assert.Equal(t, []string{"\x1b[31mabc\x1b[0m", "\x1b[31mde\x1b[0m"}, pieces(p.in(red, "abcde"), 3))
	assert.Equal(t, []string{"\x1b[31mab\x1b[0mc", "de"}, pieces(p.in(red, "ab")+"cde", 3))
	assert.Equal(t, []string{"警", "警"}, pieces("警警", 3))
	assert.Equal(t, []string{"警", "a"}, pieces("警a", 1), "what is wider than a line stands by itself")
	assert.Equal(t, "", p.in(red, ""))
	assert.Equal(t, "a", (&printer{}).in(red, "a"))
	assert.Equal(t, []string{"\x1b[2ma\x1b[0m", "\x1b[2mb\x1b[0m"}, p.shaded(dim, "a  b"))
	assert.Equal(t, "\x1b[31m", leadingCode("\x1b[31ma\x1b[0m"))
	assert.Equal(t, "", leadingCode("a\x1b[31m"))
	assert.Equal(t, 2, visible("ab\x1b[3"), "a code that is cut off")
}

// TestOutputsPairFormatsWithPaths tells the format of a path by its ending where none is named.
func TestOutputsPairFormatsWithPaths(t *testing.T) {
	text, err := FormatByName("text")
	require.NoError(t, err)
	for _, c := range []struct {
		formats, paths string
		want           string
	}{
		{"", "", "text:"}, {"json", "", "json:"}, {"json", "-", "json:"}, {"", "a.json", "json:a.json"}, {"", "a.html", "html:a.html"},
		{"", "a", Formats[0].Name + ":a"}, {"", ".a", Formats[0].Name + ":.a"}, {"json", "a.xyz", "json:a.xyz"},
		{"json html", "a", "json:a html:"}, {"json", "a b.html", "json:a html:b.html"}, {"json", "- a", "json: " + Formats[0].Name + ":a"},
	} {
		out, err := Outputs(strings.Fields(c.formats), strings.Fields(c.paths), text)
		require.NoError(t, err, "%v", c)
		var got []string
		for _, o := range out {
			got = append(got, o.Format.Name+":"+o.Path)
		}
		assert.Equal(t, c.want, strings.Join(got, " "), "%v", c)
	}
	for want, c := range map[string][2]string{"no report is of the kind .xyz": {"", "a.xyz"},
		"2 formats would go to standard output": {"json html", ""}, "jsonn": {"jsonn", ""}} {
		_, err := Outputs(strings.Fields(c[0]), strings.Fields(c[1]), text)
		assert.ErrorContains(t, err, want)
	}
}

// TestColour reads when text is coloured.
func TestColour(t *testing.T) {
	for when, want := range map[string][2]bool{"auto": {true, false}, "always": {true, true}, "never": {false, false}} {
		for k, terminal := range []bool{true, false} {
			got, err := Colour(when, terminal)
			require.NoError(t, err)
			assert.Equal(t, want[k], got, "%s %t", when, terminal)
		}
	}
	_, err := Colour("alway", true)
	assert.ErrorContains(t, err, "always")
	colours := map[certainty.Label]string{certainty.Asserted: bold, certainty.Confirmed: bold, certainty.Alleged: yellow,
		certainty.Negated:  red,
		certainty.Reported: blue, certainty.Planned: blue}
	for l, want := range colours {
		assert.Equal(t, want, labelColour(l), l.String())
	}
}

// TestDeliver writes every output, and tells of each that could not be written.
func TestDeliver(t *testing.T) {
	d := attribution.Analyze(article.FromText("a.txt", "", "Mayor resigns\n\nThe bridge fell."))
	r := &Report{Analyses: []*attribution.Document{d}}
	text, err := FormatByName("text")
	require.NoError(t, err)
	outputs := []Output{{Format: text, Path: "a"}, {Format: text}, {Format: text, Path: "b"}}
	var standard bytes.Buffer
	files := map[string]string{}
	o := Options{Colour: true, Width: 40, Apart: true}
	err = Deliver(r, outputs, o, &standard, func(out Output, write func(io.Writer) error) error {
		var b bytes.Buffer
		if out.Path == "b" {
			return errors.New("b is full")
		}
		err := write(&b)
		files[out.Path] = b.String()
		return err
	})
	assert.ErrorContains(t, err, "b is full")
	assert.NotContains(t, files["a"], "\x1b[", "files have no colours")
	assert.Contains(t, standard.String(), "\x1b[")
	assert.True(t, strings.HasSuffix(standard.String(), "\n\n"), "an empty line sets what follows apart")
	err = Deliver(r, outputs[1:2], Options{}, full{}, nil)
	assert.ErrorContains(t, err, "writing the report: no room")
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room") }

// TestExplain prints rules with their examples, a list of all without a name, and the nearest name for one that is none.
func TestExplain(t *testing.T) {
	explained := func(ids ...string) string {
		var b bytes.Buffer
		require.NoError(t, Explain(&b, ids))
		return b.String()
	}
	one := explained("number")
	assert.True(t, strings.HasPrefix(one, "number\n  A number, an amount"))
	assert.Contains(t, one, "Three men fled.")
	assert.Contains(t, one, "Four men fled.")
	assert.Equal(t, one+explained("said-clause"), explained("number", "said-clause"))
	all := explained()
	for _, id := range ruleNames() {
		assert.Contains(t, all, id)
	}
	assert.ErrorContains(t, Explain(&bytes.Buffer{}, []string{"nunber"}), "number")
}

// TestMarkdownEscapes take apart what a site would make a list or a formula of.
func TestMarkdownEscapes(t *testing.T) {
	for s, want := range map[string]bool{"12. a": true, "12.": true, "12.5": false, "a.": false, ".": false} {
		assert.Equal(t, want, numbered(s, strings.IndexByte(s, '.')), s)
	}
	for s, want := range map[string]bool{"$5": true, "a $5": true, "($5": true, "\"$5": true, "a$5": false, "$x": false, "$": false,
		"“$5": true, "$9": true, "$0": true} {
		assert.Equal(t, want, price(s, strings.IndexByte(s, '$')), s)
	}
}

// TestSeverityCounts says what was found, gravest first.
func TestSeverityCounts(t *testing.T) {
	var n [5]int
	n[compare.High], n[compare.Low], n[compare.Quiet] = 2, 1, 3
	assert.Equal(t, "2 high, 1 low, 3 quiet", severityCounts(n))
	assert.Equal(t, "nothing found", (&survey{}).counts())
	assert.Equal(t, "", tail([5]int{}, 0))
	assert.Equal(t, "_8 more left out, for want of room: 2 high, 1 low, 3 quiet, 2 articles. Other formats list all._\n", tail(n, 2))
	assert.Contains(t, tail([5]int{}, 1), "_1 more left out, for want of room: 1 article.")
}

// TestEntitiesInJSON lists whom the mentions of an article stand for, each by its number.
func TestEntitiesInJSON(t *testing.T) {
	o := attribution.Options{Mentions: true}
	d := o.Analyze(article.FromText("a.txt", "", "Mayor resigns\n\nAna Horvat met the board. She waved."), nil)
	j, err := FormatByName("json")
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, j.Write(&b, &Report{Analyses: []*attribution.Document{d}}, Options{}))
	assert.True(t, json.Valid(b.Bytes()))
	require.NotEmpty(t, d.Entities)
	for _, e := range d.Entities {
		assert.Contains(t, b.String(), e.Name)
	}
}
