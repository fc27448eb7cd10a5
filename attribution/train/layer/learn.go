// Package layer learns the model of attribution/internal/reporting from annotated articles and scores it.
//
// The steps are learned one behind the other, each from what the ones before it say of articles that they were not learned from
// (jackknifing): cues from the words of the articles, arguments from the true cues, the ranker from the candidates that both give. Whatever
// is scored on held-out articles goes through the rounded model that the product would use. Seeds and orders are fixed, folds are learned
// side by side but each by itself, so that the same articles give the same model.
package layer

import (
	"fmt"
	"sync"

	"factcheck/attribution/internal/reporting"
)

// Settings are what learning can be told.
type Settings struct {
	Folds    int
	Progress func(format string, args ...any)
}

// Settings of the steps.
var (
	cueLearning  = regression{epochs: 4, rate: .05, decay: 2e-6, seed: 9}
	argLearning  = random{epochs: 4, rate: .01, decay: 1e-5, seed: 5}
	rankLearning = regression{epochs: 6, rate: .02, decay: 1e-5, seed: 3}
)

// Least weights that are kept.
const (
	cueLeast  = .02
	nodeLeast = .02
	edgeLeast = .02
	rankLeast = .01
)

// course is one course of learning.
type course struct {
	Settings
	articles []*Article
	cands    [][]reporting.Candidate // of each article, from models not learned from it
}

// fold is the fold of an article.
func (c *course) fold(i int) int { return i % c.Folds }

// parallel runs work for 0..n-1, two at a time.
func parallel(n int, work func(i int)) {
	var wg sync.WaitGroup
	gate := make(chan bool, 2)
	for i := range n {
		wg.Add(1)
		gate <- true
		go func() {
			defer wg.Done()
			work(i)
			<-gate
		}()
	}
	wg.Wait()
}

// Learn learns a model and gives with it what it would find in each article if it had not learned from it.
func Learn(articles []*Article, s Settings) (*reporting.Model, *Held) {
	c := &course{Settings: s, articles: articles}
	m := &reporting.Model{}
	m.Cue = c.cues()
	m.Node, m.Edge = c.arguments()
	held := c.ranking(m)
	return m, held
}

// cues learns the cue step. The words of every article get their logits from a model that was not learned from it.
func (c *course) cues() *reporting.Table {
	x := newIndex(3)
	for _, a := range c.articles {
		for i := range a.Text.Words {
			x.count(a.Text.CueKeys(i))
		}
	}
	examples := make([][]example, len(c.articles))
	for n, a := range c.articles {
		examples[n] = a.cueExamples(x)
	}
	learn := func(without int) *reporting.Table {
		var xs []example
		for n := range c.articles {
			if c.fold(n) != without {
				xs = append(xs, examples[n]...)
			}
		}
		return cueLearning.fit(xs, len(x.keys)).table(x.keys, cueLeast)
	}
	var final *reporting.Table
	parallel(c.Folds+1, func(f int) {
		if f == c.Folds {
			final = learn(-1)
			return
		}
		m := &reporting.Model{Cue: learn(f)}
		for n, a := range c.articles {
			if c.fold(n) == f {
				m.JudgeCues(a.Text)
			}
		}
	})
	c.Progress("cues: %d features, %s", len(x.keys), c.cueFigures())
	return final
}

// cueExamples are the words of an article as examples: the anchors of gold cues are cues, their other words are not asked.
func (a *Article) cueExamples(x *index) (out []example) {
	anchors, other := map[int]bool{}, map[int]bool{}
	for _, g := range a.Gold {
		anchors[g.anchor] = true
		for _, w := range g.cue {
			other[w] = true
		}
	}
	for _, w := range a.words(a.Discard) {
		other[w] = true
	}
	for i := range a.Text.Words {
		if anchors[i] || !other[i] {
			out = append(out, example{rows: x.number(a.Text.CueKeys(i), nil), yes: anchors[i]})
		}
	}
	return out
}

// cueFigures tells how many gold anchors are tried, and how many words.
func (c *course) cueFigures() string {
	gold, found, tried, words := 0, 0, 0, 0
	for _, a := range c.articles {
		words += len(a.Text.Words)
		for i := range a.Text.Words {
			if a.Text.Words[i].Cue >= reporting.CueLeast {
				tried++
			}
		}
		for _, g := range a.Gold {
			gold++
			if g.anchor >= 0 && a.Text.Words[g.anchor].Cue >= reporting.CueLeast {
				found++
			}
		}
	}
	return fmt.Sprintf("%.1f %% of %d gold cues among %.1f tried per 100 words", 100*float64(found)/float64(gold), gold,
		100*float64(tried)/float64(words))
}

// arguments learns the argument step, and gives every article its candidates from a model that was not learned from it.
func (c *course) arguments() (node, edge *reporting.Table) {
	nodes, edges := newIndex(3), newIndex(2)
	for _, a := range c.articles {
		for _, g := range a.anchored() {
			k := a.Text.ChainKeys(g.anchor)
			nodes.count(k.Node)
			edges.count(k.Edge)
		}
	}
	chains := make([][]*chain, len(c.articles))
	for n, a := range c.articles {
		for _, g := range a.anchored() {
			chains[n] = append(chains[n], a.chain(g, nodes, edges))
		}
	}
	learn := func(without int) *reporting.Model {
		var cs []*chain
		for n := range c.articles {
			if c.fold(n) != without {
				cs = append(cs, chains[n]...)
			}
		}
		f := argLearning.fit(cs, len(nodes.keys), len(edges.keys))
		return &reporting.Model{Node: f.node.table(nodes.keys, nodeLeast), Edge: f.edge.table(edges.keys, edgeLeast)}
	}
	c.cands = make([][]reporting.Candidate, len(c.articles))
	parallel(c.Folds+1, func(f int) {
		if f == c.Folds {
			m := learn(-1)
			node, edge = m.Node, m.Edge
			return
		}
		m := learn(f)
		for n, a := range c.articles {
			if c.fold(n) == f {
				c.cands[n] = m.Candidates(a.Text)
			}
		}
	})
	right, all, gold := 0, 0, 0
	for n, a := range c.articles {
		gold += len(a.Gold)
		all += len(c.cands[n])
		right += a.reachable(c.cands[n])
	}
	c.Progress("arguments: %d and %d features, %d candidates, the right one among them for %.1f %% of gold", len(nodes.keys),
		len(edges.keys), all, 100*float64(right)/float64(gold))
	return node, edge
}

// anchored are the gold attributions that chains are learned from: one for each anchor.
func (a *Article) anchored() (out []*Gold) {
	seen := map[int]bool{-1: true}
	for i := range a.Gold {
		if g := &a.Gold[i]; !seen[g.anchor] {
			seen[g.anchor] = true
			out = append(out, g)
		}
	}
	return out
}

// chain makes a labelled chain of a gold attribution.
func (a *Article) chain(g *Gold, nodes, edges *index) *chain {
	k := a.Text.ChainKeys(g.anchor)
	n := k.Window.To - k.Window.From
	o := &chain{labels: make([]uint8, n), anchor: g.anchor - k.Window.From}
	put := func(words []int, l reporting.Label) {
		for _, w := range words {
			if w >= k.Window.From && w < k.Window.To {
				o.labels[w-k.Window.From] = uint8(l)
			}
		}
	}
	put(g.content, reporting.InContent)
	put(g.source, reporting.InSource)
	put(g.cue, reporting.InCue)
	for i := range n {
		o.nodeAt, o.edgeAt = append(o.nodeAt, int32(len(o.node))), append(o.edgeAt, int32(len(o.edge)))
		o.node = nodes.number(k.Node[k.NodeAt[i]:k.NodeAt[i+1]], o.node)
		o.edge = edges.number(k.Edge[k.EdgeAt[i]:k.EdgeAt[i+1]], o.edge)
	}
	o.nodeAt, o.edgeAt = append(o.nodeAt, int32(len(o.node))), append(o.edgeAt, int32(len(o.edge)))
	return o
}

// reachable is how many gold attributions one of the candidates would find.
func (a *Article) reachable(cs []reporting.Candidate) (n int) {
	for i := range a.Gold {
		for j := range cs {
			if p := a.prediction(&cs[j]); a.overlap(a.Gold[i].Content, p.Content) >= half && a.sameSource(a.Gold[i].Source, p.Source) {
				n++
				break
			}
		}
	}
	return n
}
