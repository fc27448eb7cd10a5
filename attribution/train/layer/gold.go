package layer

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/reporting"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"
)

// Article is an annotated article, analysed as the product does.
type Article struct {
	Text    *reporting.Text
	Prose   string
	Gold    []Gold
	Discard []article.Span // that the annotators left out
	ink     []int32        // for each byte of the text, how many characters that are no space begin before it
}

// Gold is an attribution of the annotation.
type Gold struct {
	Source, Cue, Content []article.Span
	Mode                 string
	Speech               bool  // neither belief nor wish
	source, cue, content []int // words
	anchor               int   // the head of the cue, -1 for none
}

// record is a line of the file.
type record struct {
	Text         string
	Attributions []struct {
		Source, Cue, Content [][2]int
		Mode                 string
		Speech               *bool
	}
	Discard [][2]int
}

// longestLine is how many bytes a line of the file may have.
const longestLine = 1 << 26

// Read reads annotated articles, one a line. An error names the file and the line.
func Read(path string) ([]*Article, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(make([]byte, 1<<20), longestLine)
	var out []*Article
	for sc.Scan() {
		a, err := parse(sc.Bytes())
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, len(out)+1, err)
		}
		out = append(out, a)
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", path, len(out)+1, err)
	}
	return out, nil
}

// parse reads one line.
func parse(line []byte) (*Article, error) {
	var r record
	if err := json.Unmarshal(line, &r); err != nil {
		return nil, err
	}
	n := utf8.RuneCountInString(r.Text)
	all := [][][2]int{r.Discard}
	for _, a := range r.Attributions {
		all = append(all, a.Source, a.Cue, a.Content)
	}
	for _, p := range slices.Concat(all...) {
		if p[0] < 0 || p[0] > p[1] || p[1] > n {
			return nil, fmt.Errorf("the span [%d, %d) does not lie in the text of %d characters", p[0], p[1], n)
		}
	}
	return r.article(), nil
}

func (r *record) article() *Article {
	src := article.FromText("", "", r.Text)
	a := &Article{Prose: src.Prose, Text: reporting.NewText(src.Prose, src.Blocks, syntax.Analyze(src.Prose, src.Blocks),
		quotes.Pair(src.Prose, src.Blocks))}
	at := make([]int, 0, len(r.Text)+1) // the byte where each code point begins
	a.ink = make([]int32, len(r.Text)+1)
	for i, c := range r.Text {
		at = append(at, i)
		if !unicode.IsSpace(c) {
			a.ink[i+1]++
		}
	}
	at = append(at, len(r.Text))
	for i := range len(r.Text) {
		a.ink[i+1] += a.ink[i]
	}
	spans := func(in [][2]int) (out []article.Span) {
		for _, p := range in {
			out = append(out, article.Span{Start: at[p[0]], End: at[p[1]]})
		}
		return merged(out)
	}
	for _, x := range r.Attributions {
		g := Gold{Source: spans(x.Source), Cue: spans(x.Cue), Content: spans(x.Content), Mode: x.Mode, Speech: x.Speech == nil || *x.Speech}
		g.source, g.cue, g.content = a.words(g.Source), a.words(g.Cue), a.words(g.Content)
		g.anchor = a.anchor(g.cue)
		a.Gold = append(a.Gold, g)
	}
	a.Discard = spans(r.Discard)
	return a
}

// merged sorts spans and joins those that overlap.
func merged(in []article.Span) (out []article.Span) {
	in = slices.Clone(in)
	sort.Slice(in, func(i, j int) bool { return in[i].Start < in[j].Start })
	for _, s := range in {
		if k := len(out) - 1; k >= 0 && s.Start < out[k].End {
			out[k].End = max(out[k].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// words are the words that spans touch.
func (a *Article) words(spans []article.Span) (out []int) {
	for i := range a.Text.Words {
		for _, s := range spans {
			if a.Text.Words[i].Span.Overlaps(s) {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

// anchor is the word of a cue that the others hang on: a verb rather than a noun, a noun rather than a particle.
func (a *Article) anchor(cue []int) int {
	best, most := -1, -10
	for _, i := range cue {
		w := &a.Text.Words[i]
		s := 2
		switch w.UPOS {
		case syntax.VERB:
			s = 6
		case syntax.NOUN:
			s = 4
		case syntax.ADJ:
			s = 3
		case syntax.AUX, syntax.ADP, syntax.PART, syntax.DET, syntax.PRON, syntax.ADV:
			s = 1
		case syntax.PUNCT:
			s = -2
		}
		if !slices.Contains(cue, int(w.Head)) {
			s += 4
		}
		if s > most {
			best, most = i, s
		}
	}
	return best
}

// size is how many characters that are no space lie in spans that do not overlap.
func (a *Article) size(spans []article.Span) (n int) {
	for _, s := range spans {
		n += int(a.ink[s.End] - a.ink[s.Start])
	}
	return n
}

// common is how many lie in both of two sorted lists of spans.
func (a *Article) common(x, y []article.Span) (n int) {
	for i, j := 0, 0; i < len(x) && j < len(y); {
		s := article.Span{Start: max(x[i].Start, y[j].Start), End: min(x[i].End, y[j].End)}
		if s.Start < s.End {
			n += int(a.ink[s.End] - a.ink[s.Start])
		}
		if x[i].End < y[j].End {
			i++
		} else {
			j++
		}
	}
	return n
}

// spans are the pieces of the text that words make.
func (a *Article) spans(words []int) []article.Span { return a.Text.Spans(words) }
