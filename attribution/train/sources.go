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
	sourceRounds = 30
	sourceRate   = .05
	sourceDecay  = .015
	sourceFolds  = 4
)

// trainSources learns the weights by which package sources ranks antecedents, from treebanks whose last column marks coreferent mentions
// as GUM does ("Entity="). It prints the share of pronouns that go to the right antecedent, or to none where none is there: in
// cross-validation over documents, and on a further file. The model is a softmax over the candidates of a pronoun and "none" (mention
// ranking, Denis and Baldridge 2008).
func trainSources(args []string) error {
	fs := flag.NewFlagSet("sources", flag.ContinueOnError)
	in := fs.String("in", "", "a treebank with entities")
	dev := fs.String("dev", "", "another one, only to measure on")
	names := fs.String("names", "", "pronouns that may stand for either of two names, one JSON object a line as in GAP")
	news := fs.String("news", "", "articles without labels, one JSON object with a text a line")
	folds := fs.Bool("folds", true, "print how well the weights do on documents that they were not learned from")
	out := fs.String("out", "", "folder for weights.txt; empty to measure only")
	if err := fs.Parse(args); err != nil {
		return err
	}
	docs, err := readCoreference(*in)
	if err != nil {
		return err
	}
	// what the other corpora are read by, so that nothing depends on the weights at hand
	first := thousandths(learnSources(slices.Concat(docs...)))
	var told [][]sources.Example
	if *news != "" {
		if told, err = readNews(*news, first); err != nil {
			return err
		}
	}
	between, err := readBetween(*names, first)
	if err != nil {
		return err
	}
	if *folds {
		validateSources(told, docs, between)
	}
	w := learnSources(slices.Concat(slices.Concat(told...), slices.Concat(docs...), slices.Concat(between...)))
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
	rounded := thousandths(w)
	for i, n := range sources.FeatureNames() {
		if v := rounded[i]; v != 0 {
			lines = append(lines, fmt.Sprintf("%s\t%d\n", n, v))
		}
	}
	slices.Sort(lines)
	head := "# What pronouns are resolved by, learned by attribution/train sources; see README.md beside it. A feature and its weight " +
		"in thousandths, sorted.\n"
	return os.WriteFile(filepath.Join(*out, "weights.txt"), []byte(head+strings.Join(lines, "")), 0o644)
}

// thousandths are weights as they are written.
func thousandths(w []float64) []int {
	out := make([]int, len(w))
	for i, v := range w {
		out[i] = int(math.Round(1000 * v))
	}
	return out
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

// learnSources fits the weights by stochastic gradient descent in the order of the examples: what is right together gets what chance the
// others have too much.
func learnSources(xs []sources.Example) []float64 {
	w := make([]float64, len(sources.FeatureNames()))
	shared := make([]float64, len(w)) // what persons of all classes have in common, at the place of the first class
	fixed := make([]bool, len(w))
	for i, n := range sources.FeatureNames() {
		w[i], fixed[i] = byHand[n], byHand[n] != 0
	}
	size := len(w) / len(sources.ClassNames())
	for round := range sourceRounds {
		rate := sourceRate * (1 - float64(round)/sourceRounds)
		for _, x := range xs {
			back := common(x.Class) * size
			ps := chances(x, w, shared, back)
			right := 0.
			for n, p := range ps {
				if x.Right[n] {
					right += p
				}
			}
			step := func(n, f int) {
				if fixed[f] {
					return
				}
				d := -ps[n]
				if x.Right[n] {
					d += ps[n] / right
				}
				w[f] += rate * (d - sourceDecay*w[f])
				shared[f-back] += rate * (d - sourceDecay*shared[f-back])
			}
			for n, fs := range x.Candidates {
				for _, f := range fs {
					step(n, f)
				}
			}
			if x.None >= 0 {
				step(len(ps)-1, x.None)
			}
		}
	}
	for f := range w {
		if !fixed[f] {
			w[f] += shared[f-common(f/size)*size]
		}
	}
	return w
}

// common is how many classes before a class its weights in common are kept: those of all persons at the first class, its own at its own.
func common(class int) int {
	if sources.PersonClass(class) {
		return class
	}
	return 0
}

// chances are the probabilities of the candidates, and last that of none, by the weights of each feature and those at as much before it.
func chances(x sources.Example, w, shared []float64, back int) []float64 {
	ps := make([]float64, len(x.Candidates)+1)
	total := 0.
	for n, fs := range x.Candidates {
		for _, f := range fs {
			ps[n] += w[f] + shared[f-back]
		}
		ps[n] = math.Exp(ps[n])
		total += ps[n]
	}
	if x.None >= 0 {
		ps[len(ps)-1] = math.Exp(w[x.None] + shared[x.None-back])
		total += ps[len(ps)-1]
	}
	for n := range ps {
		ps[n] /= total
	}
	return ps
}

// best is the candidate of most weight, or the number of all where none has more than none.
func best(x sources.Example, w []float64) int {
	at, most := len(x.Candidates), math.Inf(-1)
	if x.None >= 0 {
		most = w[x.None]
	}
	for n, fs := range x.Candidates {
		sum := 0.
		for _, f := range fs {
			sum += w[f]
		}
		if sum > most {
			at, most = n, sum
		}
	}
	return at
}

// antecedents counts pronouns of one class: all, those with an antecedent among the candidates, those that went somewhere and rightly.
type antecedents struct{ all, there, chosen, right int }

func countRight(xs []sources.Example, w []float64) []antecedents {
	out := make([]antecedents, len(sources.ClassNames()))
	for _, x := range xs {
		best := best(x, w)
		c := &out[x.Class]
		c.all++
		if !x.Right[len(x.Candidates)] {
			c.there++
		}
		if best < len(x.Candidates) {
			c.chosen++
			if x.Right[best] {
				c.right++
			}
		}
	}
	return out
}

func printRight(cs []antecedents) {
	var p antecedents
	for k, c := range cs {
		if sources.PersonClass(k) {
			p.all, p.there, p.chosen, p.right = p.all+c.all, p.there+c.there, p.chosen+c.chosen, p.right+c.right
		}
	}
	fmt.Printf("persons          n %5d  antecedent there %5d  chosen %5d  right %5d  P %5.1f  R %5.1f\n", p.all, p.there, p.chosen, p.right,
		100*float64(p.right)/float64(max(1, p.chosen)), 100*float64(p.right)/float64(max(1, p.there)))
	for k, c := range cs {
		fmt.Printf("%-16s n %5d  antecedent there %5d  chosen %5d  right %5d  P %5.1f  R %5.1f\n", sources.ClassNames()[k], c.all, c.there,
			c.chosen, c.right,
			100*float64(c.right)/float64(max(1, c.chosen)), 100*float64(c.right)/float64(max(1, c.there)))
	}
}

// validateSources prints how well the weights do on documents that they were not learned from, for each of several corpora, and how well on
// the whole of each without any of it.
func validateSources(corpora ...[][]sources.Example) {
	for k, docs := range corpora {
		if k == 0 && len(corpora) > 1 { // news tells too little apart
			continue
		}
		var others []sources.Example
		for j, more := range corpora {
			if j != k {
				others = append(others, slices.Concat(more...)...)
			}
		}
		total := make([]antecedents, len(sources.ClassNames()))
		for fold := range sourceFolds {
			train, test := apart(docs, fold)
			add(total, countRight(test, learnSources(slices.Concat(others, train))))
		}
		fmt.Printf("in %d folds over %d texts\n", sourceFolds, len(docs))
		printRight(total)
		fmt.Println("and learned from the other texts alone")
		printRight(countRight(slices.Concat(docs...), learnSources(others)))
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
