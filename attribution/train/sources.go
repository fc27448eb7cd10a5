package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"factcheck/attribution/article"
	"factcheck/attribution/quotes"
	"factcheck/attribution/sources"
	"factcheck/attribution/syntax"
	"factcheck/attribution/syntax/conllu"
)

// Settings of the learning of antecedents.
const (
	sourceRounds = 60
	sourceRate   = .1
	sourceDecay  = .0005
	sourceFolds  = 8
)

// trainSources learns the weights by which package sources ranks antecedents, from treebanks whose last column marks coreferent mentions
// as GUM does ("Entity="). It prints the share of pronouns that go to the right antecedent, or to none where none is there: in
// cross-validation over documents, and on a further file. The model is a softmax over the candidates of a pronoun and "none" (mention
// ranking, Denis and Baldridge 2008).
func trainSources(args []string) error {
	fs := flag.NewFlagSet("sources", flag.ContinueOnError)
	in := fs.String("in", "", "a treebank with entities")
	dev := fs.String("dev", "", "another one, only to measure on")
	news := fs.String("news", "", "articles without labels, one JSON object with a text a line")
	out := fs.String("out", "", "folder for weights.txt; empty to measure only")
	if err := fs.Parse(args); err != nil {
		return err
	}
	docs, err := readCoreference(*in)
	if err != nil {
		return err
	}
	var told [][]sources.Example
	if *news != "" {
		if told, err = readNews(*news); err != nil {
			return err
		}
	}
	validateSources(docs, told)
	w := learnSources(slices.Concat(slices.Concat(told...), slices.Concat(docs...)))
	if *dev != "" {
		more, err := readCoreference(*dev)
		if err != nil {
			return err
		}
		fmt.Println("on", filepath.Base(*dev))
		printRight(countRight(slices.Concat(more...), w))
	}
	if *out == "" {
		return nil
	}
	var lines []string
	for i, n := range sources.FeatureNames() {
		if v := int(math.Round(1000 * w[i])); v != 0 {
			lines = append(lines, fmt.Sprintf("%s\t%d\n", n, v))
		}
	}
	slices.Sort(lines)
	head := "# What pronouns are resolved by, learned by attribution/train sources; see README.md beside it. A feature and its weight " +
		"in thousandths, sorted.\n"
	return os.WriteFile(filepath.Join(*out, "weights.txt"), []byte(head+strings.Join(lines, "")), 0o644)
}

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

// byHand are weights that treebanks of all genres do not tell, of news: who says something is not whom a quotation speaks of, and goes on
// to speak. They stay as they are while the others are learned.
var byHand = map[string]float64{"several:quoted-before": -2, "thing:quoted-before": -2}

// learnSources fits the weights by stochastic gradient descent in the order of the examples.
func learnSources(xs []sources.Example) []float64 {
	w := make([]float64, len(sources.FeatureNames()))
	fixed := make([]bool, len(w))
	for i, n := range sources.FeatureNames() {
		w[i], fixed[i] = byHand[n], byHand[n] != 0
	}
	for round := range sourceRounds {
		rate := sourceRate * (1 - float64(round)/sourceRounds)
		for _, x := range xs {
			ps := chances(x, w)
			for n, fs := range x.Candidates {
				step := -ps[n]
				if n == x.Right {
					step++
				}
				for _, f := range fs {
					if !fixed[f] {
						w[f] += rate * (step - sourceDecay*w[f])
					}
				}
			}
			if x.None < 0 {
				continue
			}
			step := -ps[len(ps)-1]
			if x.Right < 0 {
				step++
			}
			w[x.None] += rate * (step - sourceDecay*w[x.None])
		}
	}
	return w
}

// chances are the probabilities of the candidates, and last that of none.
func chances(x sources.Example, w []float64) []float64 {
	ps := make([]float64, len(x.Candidates)+1)
	total := 0.
	for n := range ps {
		ps[n] = math.Exp(scoreOf(x, n, w))
		total += ps[n]
	}
	for n := range ps {
		ps[n] /= total
	}
	return ps
}

func scoreOf(x sources.Example, n int, w []float64) (sum float64) {
	if n == len(x.Candidates) && x.None < 0 {
		return math.Inf(-1)
	}
	if n == len(x.Candidates) {
		return w[x.None]
	}
	for _, f := range x.Candidates[n] {
		sum += w[f]
	}
	return sum
}

// antecedents counts pronouns of one class: all, those with an antecedent among the candidates, those that went somewhere and rightly.
type antecedents struct{ all, there, chosen, right int }

func countRight(xs []sources.Example, w []float64) []antecedents {
	out := make([]antecedents, len(sources.ClassNames()))
	for _, x := range xs {
		best := len(x.Candidates)
		for n := range x.Candidates {
			if scoreOf(x, n, w) > scoreOf(x, best, w) {
				best = n
			}
		}
		c := &out[x.Class]
		c.all++
		if x.Right >= 0 {
			c.there++
		}
		if best < len(x.Candidates) {
			c.chosen++
			if best == x.Right {
				c.right++
			}
		}
	}
	return out
}

func printRight(cs []antecedents) {
	for k, c := range cs {
		fmt.Printf("%-16s n %5d  antecedent there %5d  chosen %5d  right %5d  P %5.1f  R %5.1f\n", sources.ClassNames()[k], c.all, c.there,
			c.chosen, c.right,
			100*float64(c.right)/float64(max(1, c.chosen)), 100*float64(c.right)/float64(max(1, c.there)))
	}
}

// validateSources prints how well the weights do on documents that they were not learned from: treebanks, and news.
func validateSources(docs, news [][]sources.Example) {
	total, inNews := make([]antecedents, len(sources.ClassNames())), make([]antecedents, len(sources.ClassNames()))
	for fold := range sourceFolds {
		train, test := apart(docs, fold)
		told, untold := apart(news, fold)
		w := learnSources(slices.Concat(told, train))
		add(total, countRight(test, w))
		add(inNews, countRight(untold, w))
	}
	fmt.Printf("in %d folds over %d documents\n", sourceFolds, len(docs))
	printRight(total)
	if len(news) > 0 {
		fmt.Printf("and %d articles\n", len(news))
		printRight(inNews)
	}
}

// apart sets the documents of a fold apart from the others.
func apart(docs [][]sources.Example, fold int) (train, test []sources.Example) {
	for i, d := range docs {
		if i%sourceFolds == fold {
			test = append(test, d...)
		} else {
			train = append(train, d...)
		}
	}
	return train, test
}

func add(total, more []antecedents) {
	for k, c := range more {
		t := &total[k]
		t.all, t.there, t.chosen, t.right = t.all+c.all, t.there+c.there, t.chosen+c.chosen, t.right+c.right
	}
}

// readNews reads the pronouns of articles whose antecedent their sex tells, by article.
func readNews(path string) (out [][]sources.Example, err error) {
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
			Quotations: quotes.Pair(a.Prose, a.Blocks)}))
	}
	return out, nil
}
