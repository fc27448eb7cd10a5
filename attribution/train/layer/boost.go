package layer

import (
	"math"
	"math/rand/v2"
	"slices"

	"factcheck/attribution/internal/reporting"
)

// boosting are the settings of gradient boosting over trees with histograms of the measures.
type boosting struct {
	trees  int
	leaves int
	rate   float64
	ridge  float64 // added to the curvature of each leaf
	least  float64 // curvature that a leaf needs
	share  float64 // of the examples that a tree sees
	seed   uint64
}

// bins is how many steps a measure is seen in.
const bins = 64

// booster is one course of boosting.
type booster struct {
	boosting
	cuts   [][]int32 // for each measure, the upper ends of its bins
	binned [][]uint8 // for each measure, the bin of each example
	yes    []bool
	score  []float64
	g, h   []float64
	forest *reporting.Forest
}

// fit learns a forest for the logit of yes; from nothing, one that does not tell.
func (b boosting) fit(xs [][]int32, yes []bool) *reporting.Forest {
	t := &booster{boosting: b, yes: yes, score: make([]float64, len(xs)), g: make([]float64, len(xs)), h: make([]float64, len(xs)),
		forest: &reporting.Forest{}}
	t.constant()
	if len(xs) == 0 {
		return t.forest
	}
	t.bin(xs)
	rng := rand.New(rand.NewPCG(b.seed, 17))
	for range b.trees {
		var in []int32
		for i := range xs {
			p := 1 / (1 + math.Exp(-t.score[i]))
			t.g[i], t.h[i] = p, p*(1-p)
			if yes[i] {
				t.g[i]--
			}
			if rng.Float64() < b.share {
				in = append(in, int32(i))
			}
		}
		t.tree(in)
	}
	return t.forest
}

// constant makes the first tree: a leaf with the logit of the share of yes.
func (t *booster) constant() {
	n := 0
	for _, y := range t.yes {
		if y {
			n++
		}
	}
	v := t.leaf(math.Log(float64(n+1) / float64(len(t.yes)-n+1)))
	t.forest.Roots = append(t.forest.Roots, v)
	for i := range t.score {
		t.score[i] = float64(t.forest.Nodes[v].At) / reporting.Unit
	}
}

// leaf adds a leaf, rounded as the product has it.
func (t *booster) leaf(v float64) int32 {
	t.forest.Nodes = append(t.forest.Nodes, reporting.Node{Measure: -1, At: int32(math.Round(v * reporting.Unit))})
	return int32(len(t.forest.Nodes) - 1)
}

// bin cuts each measure into steps with about as many examples each.
func (t *booster) bin(xs [][]int32) {
	m := len(xs[0])
	t.cuts, t.binned = make([][]int32, m), make([][]uint8, m)
	for f := range m {
		vs := make([]int32, len(xs))
		for i := range xs {
			vs[i] = xs[i][f]
		}
		slices.Sort(vs)
		var cuts []int32
		for k := 1; k < bins; k++ {
			if v := vs[k*len(vs)/bins]; (len(cuts) == 0 || v > cuts[len(cuts)-1]) && v < vs[len(vs)-1] {
				cuts = append(cuts, v)
			}
		}
		t.cuts[f], t.binned[f] = cuts, make([]uint8, len(xs))
		for i := range xs {
			k, _ := slices.BinarySearch(cuts, xs[i][f])
			t.binned[f][i] = uint8(k)
		}
	}
}

// part is a node that may be split.
type part struct {
	in      []int32
	node    int32
	g, h    float64
	gain    float64
	measure int
	cut     int
}

// tree grows one tree, the best split first, and adds it to the scores of all examples.
func (t *booster) tree(in []int32) {
	root := t.leaf(0)
	t.forest.Roots = append(t.forest.Roots, root)
	whole := t.part(in)
	whole.node = root
	parts := []*part{whole}
	for len(parts) < t.leaves {
		best := slices.MaxFunc(parts, func(a, b *part) int {
			switch {
			case a.gain < b.gain:
				return -1
			case a.gain > b.gain:
				return 1
			}
			return 0
		})
		if best.gain <= 0 {
			break
		}
		parts = append(parts, t.split(best))
	}
	for _, p := range parts {
		t.forest.Nodes[p.node] = reporting.Node{Measure: -1, At: int32(math.Round(-t.rate * p.g / (p.h + t.ridge) * reporting.Unit))}
	}
	for i := range t.score {
		n := &t.forest.Nodes[root]
		for n.Measure >= 0 {
			if k := int(t.binned[n.Measure][i]); k < len(t.cuts[n.Measure]) && t.cuts[n.Measure][k] <= n.At {
				n = &t.forest.Nodes[n.Left]
			} else {
				n = &t.forest.Nodes[n.Right]
			}
		}
		t.score[i] += float64(n.At) / reporting.Unit
	}
}

// split parts a node in two: the left one stays in p, the right one is returned.
func (t *booster) split(p *part) *part {
	var left, right []int32
	for _, i := range p.in {
		if int(t.binned[p.measure][i]) <= p.cut {
			left = append(left, i)
		} else {
			right = append(right, i)
		}
	}
	node, at, measure := p.node, t.cuts[p.measure][p.cut], p.measure
	l, r := t.part(left), t.part(right)
	l.node, r.node = t.leaf(0), t.leaf(0)
	t.forest.Nodes[node] = reporting.Node{Measure: int16(measure), At: at, Left: l.node, Right: r.node}
	*p = *l
	return r
}

// part makes a node of examples and finds its best split.
func (t *booster) part(in []int32) *part {
	p := &part{in: in}
	for _, i := range in {
		p.g += t.g[i]
		p.h += t.h[i]
	}
	if len(in) < 2 {
		return p
	}
	whole := p.g * p.g / (p.h + t.ridge)
	for f := range t.binned {
		var gs, hs [bins]float64
		col := t.binned[f]
		for _, i := range in {
			gs[col[i]] += t.g[i]
			hs[col[i]] += t.h[i]
		}
		g, h := 0.0, 0.0
		for k := range t.cuts[f] {
			g += gs[k]
			h += hs[k]
			if h < t.least || p.h-h < t.least {
				continue
			}
			if gain := g*g/(h+t.ridge) + (p.g-g)*(p.g-g)/(p.h-h+t.ridge) - whole; gain > p.gain+1e-9 {
				p.gain, p.measure, p.cut = gain, f, k
			}
		}
	}
	return p
}
