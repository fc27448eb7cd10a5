package layer

import (
	"math"
	"math/rand/v2"

	"factcheck/attribution/internal/reporting"
)

const labels = reporting.Labels

// chain is one labelled window to learn from.
type chain struct {
	node, edge     []uint32 // rows of all words
	nodeAt, edgeAt []int32  // where those of each word begin
	labels         []uint8
	anchor         int // the word whose label is known: in the cue
}

// field is a linear-chain conditional random field in learning.
type field struct {
	node, edge  *weights
	s, e        []float64
	alpha, beta []float64
}

// random are the settings of its learning.
type random struct {
	epochs      int
	rate, decay float32
	seed        uint64
}

// fit learns a field over the rows of two indexes.
func (r random) fit(cs []*chain, nodes, edges int) *field {
	f := &field{node: newWeights(nodes, labels), edge: newWeights(edges, labels*labels)}
	order := make([]int, len(cs))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(r.seed, 13))
	for range r.epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			f.learn(cs[i], r.rate, r.decay)
		}
	}
	return f
}

func (f *field) learn(c *chain, rate, decay float32) {
	n := len(c.labels)
	f.score(c)
	z := f.sum(n)
	for i := range n {
		var g [labels]float32
		most := float32(0)
		for l := range labels {
			v := f.alpha[i*labels+l] + f.beta[i*labels+l] - z
			g[l] = power(v)
			if l == int(c.labels[i]) {
				g[l]--
			}
			most = max(most, g[l], -g[l])
		}
		if most > .003 {
			f.node.step(c.node[c.nodeAt[i]:c.nodeAt[i+1]], g[:], rate, decay)
		}
		if i > 0 {
			f.learnEdge(c, i, z, rate, decay)
		}
	}
}

func (f *field) learnEdge(c *chain, i int, z float64, rate, decay float32) {
	var g [labels * labels]float32
	most := float32(0)
	for a := range labels {
		for b := range labels {
			k := a*labels + b
			g[k] = power(f.alpha[(i-1)*labels+a] + f.e[i*labels*labels+k] + f.s[i*labels+b] + f.beta[i*labels+b] - z)
			if a == int(c.labels[i-1]) && b == int(c.labels[i]) {
				g[k]--
			}
			most = max(most, g[k], -g[k])
		}
	}
	if most > .003 {
		f.edge.step(c.edge[c.edgeAt[i]:c.edgeAt[i+1]], g[:], rate, decay)
	}
}

func power(v float64) float32 {
	if v < -30 {
		return 0
	}
	return float32(math.Exp(v))
}

// score fills in the scores of a chain.
func (f *field) score(c *chain) {
	n := len(c.labels)
	f.s, f.e, f.alpha, f.beta = grown(f.s, n*labels), grown(f.e, n*labels*labels), grown(f.alpha, n*labels), grown(f.beta, n*labels)
	for i := range n {
		var s [labels]float32
		f.node.add(c.node[c.nodeAt[i]:c.nodeAt[i+1]], s[:])
		for l, v := range s {
			f.s[i*labels+l] = float64(v)
			if i == c.anchor && reporting.Label(l) != reporting.InCue {
				f.s[i*labels+l] = -1e9
			}
		}
		if i > 0 {
			var e [labels * labels]float32
			f.edge.add(c.edge[c.edgeAt[i]:c.edgeAt[i+1]], e[:])
			for k, v := range e {
				f.e[i*labels*labels+k] = float64(v)
			}
		}
	}
}

func grown(a []float64, n int) []float64 {
	if cap(a) < n {
		return make([]float64, 2*n)[:n]
	}
	return a[:n]
}

// sum runs the forward-backward algorithm and gives the log of the sum over all paths.
func (f *field) sum(n int) float64 {
	copy(f.alpha, f.s[:labels])
	var t [labels]float64
	for i := 1; i < n; i++ {
		for b := range labels {
			for a := range labels {
				t[a] = f.alpha[(i-1)*labels+a] + f.e[(i*labels+a)*labels+b]
			}
			f.alpha[i*labels+b] = logSum(t[:]) + f.s[i*labels+b]
		}
	}
	clear(f.beta[(n-1)*labels : n*labels])
	for i := n - 2; i >= 0; i-- {
		for a := range labels {
			for b := range labels {
				t[b] = f.e[((i+1)*labels+a)*labels+b] + f.s[(i+1)*labels+b] + f.beta[(i+1)*labels+b]
			}
			f.beta[i*labels+a] = logSum(t[:])
		}
	}
	return logSum(f.alpha[(n-1)*labels : n*labels])
}

func logSum(a []float64) float64 {
	m := a[0]
	for _, v := range a[1:] {
		m = max(m, v)
	}
	s := 0.0
	for _, v := range a {
		if v-m > -30 {
			s += math.Exp(v - m)
		}
	}
	return m + math.Log(s)
}
