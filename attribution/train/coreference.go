package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/quotes"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
	"factcheck/attribution/syntax/conllu"
)

// readCoreference reads the pronouns of a treebank, by document.
func readCoreference(path string) (out [][]sources.Example, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	ss, err := conllu.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for from, to := 0, 1; to <= len(ss); to++ {
		if to == len(ss) || ss[to].Document {
			out = append(out, examplesOf(ss[from:to]))
			from = to
		}
	}
	return out, nil
}

// examplesOf reads the pronouns of one document, with the trees that factcheck itself makes of its gold tokens.
func examplesOf(doc []conllu.Sentence) []sources.Example {
	text, places := conllu.Text(doc)
	in := sources.Input{Prose: text}
	var blocks []article.Block
	for i, s := range doc {
		spans := make([]article.Span, len(s.Words))
		for k, p := range places[i] {
			spans[k] = article.Span(p)
		}
		if s.Paragraph || i == 0 {
			blocks = append(blocks, article.Block{Span: spans[0]})
		}
		blocks[len(blocks)-1].Span.End = spans[len(spans)-1].End
		tree := syntax.FromTokens(text, len(blocks)-1, spans)
		tree.Parse(text)
		in.Sentences = append(in.Sentences, tree)
	}
	in.Quotations = quotes.Pair(text, blocks)
	heads := entityHeads(doc)
	return sources.Examples(in, func(sentence, token int) int {
		if c, ok := heads[[2]int{sentence, token}]; ok {
			return c
		}
		return -1
	})
}

// entityHeads reads the marks "Entity=(7-person-new-...-cf1-2,3-coref ... 7)" of a document: the cluster of each token that is marked as
// the head of a mention; of nested mentions the inner one.
func entityHeads(doc []conllu.Sentence) map[[2]int]int {
	out := map[[2]int]int{}
	for i, s := range doc {
		for k, w := range s.Words {
			for _, m := range strings.Split(w.Misc, "|") {
				marks, ok := strings.CutPrefix(m, "Entity=")
				if !ok {
					continue
				}
				for _, open := range strings.Split(marks, "(")[1:] {
					fields := strings.Split(strings.TrimRight(open, ")0123456789"), "-")
					whole := strings.Split(open, "-")
					cluster, err := strconv.Atoi(whole[0])
					if err != nil || len(fields) < 6 && len(whole) < 6 {
						continue
					}
					for _, h := range strings.Split(whole[5], ",") {
						if n, err := strconv.Atoi(strings.TrimRight(h, ")")); err == nil {
							out[[2]int{i, k + n - 1}] = cluster
						}
					}
				}
			}
		}
	}
	return out
}

// readNews reads the pronouns of articles whose antecedent their sex tells, by article.
func readNews(path string, weights []int) (out [][]sources.Example, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for dec := json.NewDecoder(f); dec.More(); {
		var g struct{ Text string }
		if err := dec.Decode(&g); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		a := article.FromText("", "", g.Text)
		out = append(out, sources.Told(sources.Input{Prose: a.Prose, Sentences: syntax.Analyze(a.Prose, a.Blocks),
			Quotations: quotes.Pair(a.Prose, a.Blocks)}, weights))
	}
	return out, nil
}

// readBetween reads pronouns that may stand for either of two names, by text; none without a path.
func readBetween(path string, weights []int) (out [][]sources.Example, err error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	type candidate struct {
		Span  [2]int
		Coref bool
	}
	for dec := json.NewDecoder(f); dec.More(); {
		var g struct {
			Text    string
			Pronoun [2]int
			A, B    candidate
		}
		if err := dec.Decode(&g); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		a := article.FromText("", "", g.Text)
		if a.Prose != g.Text {
			continue // its places are others
		}
		at := bytesOf(g.Text)
		in := sources.Input{Prose: a.Prose, Sentences: syntax.Analyze(a.Prose, a.Blocks), Quotations: quotes.Pair(a.Prose, a.Blocks)}
		out = append(out, sources.Between(in, at(g.Pronoun), [2]article.Span{at(g.A.Span), at(g.B.Span)}, [2]bool{g.A.Coref, g.B.Coref},
			weights))
	}
	return out, nil
}

// bytesOf turns two code points of a text into a span of bytes.
func bytesOf(text string) func([2]int) article.Span {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	return func(s [2]int) article.Span { return article.Span{Start: at[s[0]], End: at[s[1]]} }
}
