package sources

import (
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/quotes"
	"factcheck/attribution/syntax"
	"factcheck/testdata/twins"
)

// stretches prints whom each stretch of a text names that stands between vertical strokes, and each one of them where it joins several.
func stretches(text string) (out []string) {
	parts := strings.Split(text, "|")
	in := input(strings.Join(parts, ""))
	r := Read(in)
	at := len("Headline\n\n")
	for k, part := range parts {
		start, end := at, at+len(part)
		at = end
		if k%2 == 0 {
			continue
		}
		for i := range in.Sentences {
			s := &in.Sentences[i]
			from, to := -1, -1
			for t := range s.Tokens {
				if s.Tokens[t].Span.Start == start {
					from = t
				}
				if s.Tokens[t].Span.End == end {
					to = t + 1
				}
			}
			if from < 0 || to < 0 {
				continue
			}
			source := r.Source(i, from, to)
			out = append(out, line(source))
			for _, e := range r.Each(source) {
				if len(source.Members) > 0 {
					out = append(out, "  "+line(e))
				}
			}
		}
	}
	return out
}

// TestStretches: beside each stretch stands one that differs in a word and names somebody else.
func TestStretches(t *testing.T) {
	twins.Check(t, "../../testdata/twins/sources_joined.txt", *update, stretches)
}

// headed prints whom the words of a headline mean, which stands before an equals sign, given the text below it.
func headed(text string) (out []string) {
	title, below, _ := strings.Cut(text, " = ")
	a := article.FromText("", "", title+"\n\n"+below)
	in := Input{Prose: a.Prose, Sentences: syntax.Analyze(a.Prose, a.Blocks), Quotations: quotes.Pair(a.Prose, a.Blocks)}
	r := Read(in)
	for i := range r.mentions {
		if m := &r.mentions[i]; m.sentence == 0 {
			to := max(m.to, m.head+1)
			out = append(out, in.Sentences[0].SpanOf(m.from, to).Of(in.Prose)+": "+line(r.Source(0, m.from, to)))
		}
	}
	return out
}

// TestHeadlines: beside each headline stands one of which the text below tells somebody else, or nobody.
func TestHeadlines(t *testing.T) {
	twins.Check(t, "../../testdata/twins/sources_headlines.txt", *update, headed)
}
