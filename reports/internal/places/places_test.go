package places

import (
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestOf tells the place of words in the file: lines from 1, columns from 1 in the unit that is asked for, the end exclusive.
func TestOf(t *testing.T) {
	text := "Rain fell.\r\n\r\nMayor 👩 Žižek left *early*.\nThe mill is closed."
	for words, want := range map[string][3][4]int{ // in code points, UTF-16, bytes
		"Rain":  {{1, 1, 1, 5}, {1, 1, 1, 5}, {1, 1, 1, 5}},
		"Žižek": {{3, 9, 3, 14}, {3, 10, 3, 15}, {3, 12, 3, 19}},
		"early": {{3, 21, 3, 26}, {3, 22, 3, 27}, {3, 26, 3, 31}},
		"mill":  {{4, 5, 4, 9}, {4, 5, 4, 9}, {4, 5, 4, 9}},
	} {
		for unit, place := range want {
			a := article.FromText("a.txt", "", text)
			at := index(t, a.Prose, words)
			got := NewPage(a, Unit(unit)).Of(article.Span{Start: at, End: at + len(words)})
			assert.Equal(t, place, [4]int{got.Line, got.Column, got.EndLine, got.EndColumn}, "%s in unit %d", words, unit)
			assert.Equal(t, "a.txt", got.File)
			assert.Equal(t, words, text[got.startByte:got.afterByte])
		}
	}
}

func index(t *testing.T, text, words string) int {
	for i := range text {
		if len(text)-i >= len(words) && text[i:i+len(words)] == words {
			return i
		}
	}
	require.Fail(t, "not there", "%q in %q", words, text)
	return -1
}

// TestOfSeveral is the place from the first to the last of several spans, in any order; of none it is the file.
func TestOfSeveral(t *testing.T) {
	a := article.FromText("a.txt", "", "One. Two.\nThree.")
	p := NewPage(a, CodePoints)
	one, three := article.Span{Start: 0, End: 4}, article.Span{Start: 10, End: 16}
	got := p.Of(three, one)
	assert.Equal(t, [4]int{1, 1, 2, 7}, [4]int{got.Line, got.Column, got.EndLine, got.EndColumn})
	assert.Equal(t, Place{File: "a.txt"}, p.Of())
	behind, before := p.Behind(got), p.Before(got)
	assert.Equal(t, [4]int{2, 7, 2, 7}, [4]int{behind.Line, behind.Column, behind.EndLine, behind.EndColumn})
	assert.Equal(t, [4]int{1, 1, 1, 1}, [4]int{before.Line, before.Column, before.EndLine, before.EndColumn})
}

// TestOfOthers knows no line of a web page, counts the lines of front matter, and knows of a title that stands apart no more than the first
// line.
func TestOfOthers(t *testing.T) {
	page, err := article.Read("a.html", []byte("<p>The mill is closed, police said.</p>"), article.ByName)
	require.NoError(t, err)
	assert.Equal(t, Place{File: "a.html"}, NewPage(page, CodePoints).Of(article.Span{Start: 0, End: 3}))
	front, err := article.Read("a.md", []byte("---\ntitle: Mill closed\n---\nThe mill is closed.\n"), article.ByName)
	require.NoError(t, err)
	p := NewPage(front, CodePoints)
	at := index(t, front.Prose, "The mill")
	assert.Equal(t, 4, p.Of(article.Span{Start: at, End: at + 3}).Line)
	title := index(t, front.Prose, "Mill closed")
	assert.Equal(t, Place{File: "a.md", Line: 1, EndLine: 1}, p.Of(article.Span{Start: title, End: title + 4}))
}

// TestCounter counts at every byte what counting one by one gives, also far behind the first mark.
func TestCounter(t *testing.T) {
	var text string
	for range 300 {
		text += "a漢👩"
	}
	for unit, widths := range map[Unit]map[rune]int{CodePoints: {'a': 1, '漢': 1, '👩': 1}, UTF16: {'a': 1, '漢': 1, '👩': 2},
		Bytes: {'a': 1, '漢': 3, '👩': 4}} {
		c, n := NewCounter(text, unit), 0
		for i, r := range text {
			require.Equal(t, n, c.At(i), "byte %d in unit %d", i, unit)
			n += widths[r]
		}
		assert.Equal(t, n, c.At(len(text)))
	}
	for _, long := range []int{0, stride - 1, stride, stride + 1, 3 * stride} {
		c := NewCounter(strings.Repeat("a", long), UTF16)
		for i := range long + 1 {
			require.Equal(t, i, c.At(i), "of %d", long)
		}
	}
	assert.Equal(t, 0, NewCounter("", Bytes).At(0))
}
