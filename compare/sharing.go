package compare

import (
	"cmp"
	"slices"
	"sort"
)

// sharing tells which claims of aligned sentences share words. The sentences are aligned word by word, and claims belong together that
// have half of the words of the shorter one in common. So nothing depends on how a sentence was cut into claims: one whose words all stand
// in the other version is neither removed nor added.
type sharing struct {
	old, new part
	shared   map[[2]int]int // weight of the words that an old and a new claim share, by their places in the lists
	loose    map[[2]int]int // the same, with the words that are in no claim counted for the claim that they stand by
	parent   []int          // of each claim, the old ones first: another one of its group, -1 for the one that stands for it
	size     []int          // of the group that a claim stands for
}

// part is one version's words, each with the claims that it belongs to by place in the list.
type part struct {
	version *version
	claims  []int
	terms   []term
	owner   []int // of each term: the claim that has it, -1 for none
	host    []int // of each term: its owner, or else the claim that it stands by
	weight  []int // of each claim
}

// Weights of words: what carries meaning counts, the rest decides ties.
const (
	contentWeight  = 4
	functionWeight = 1
)

func (v *version) weight(t term) int {
	if v.words.words[t.word].function {
		return functionWeight
	}
	return contentWeight
}

// newPart reads the words of sentences.
func newPart(v *version, sentences, claims []int) part {
	p := part{version: v, claims: claims, weight: make([]int, len(claims))}
	at := 0
	for _, s := range sentences {
		n := len(v.sentences[s].claims)
		p.read(s, at, at+n)
		at += n
	}
	return p
}

// read adds the words of one sentence, whose claims are those from place from to place to of the list.
func (p *part) read(sentence, from, to int) {
	ts := p.version.terms[sentence]
	owner := nones(len(ts))
	host := nones(len(ts))
	for k := from; k < to; k++ {
		c := p.version.doc.Claims[p.claims[k]]
		p.mark(owner, ts, p.version.doc.Tokens(sentence, c.Spans), k)
		p.mark(host, ts, p.version.doc.Tokens(sentence, p.version.frame(p.claims[k])), k)
	}
	last := -1
	for i, t := range ts {
		if owner[i] >= 0 {
			host[i], last = owner[i], owner[i]
			p.weight[owner[i]] += p.version.weight(t)
		} else if host[i] < 0 && last >= 0 {
			host[i] = last
		}
	}
	for i := len(ts) - 1; i >= 0; i-- {
		if host[i] < 0 && i+1 < len(ts) {
			host[i] = host[i+1]
		}
	}
	p.terms, p.owner, p.host = append(p.terms, ts...), append(p.owner, owner...), append(p.host, host...)
}

// mark gives the terms of tokens to claim k, where no other has them.
func (p *part) mark(owner []int, ts []term, tokens []int, k int) {
	for _, i := range tokens {
		for at := sort.Search(len(ts), func(x int) bool { return int(ts[x].token) >= i }); at < len(ts) && int(ts[at].token) == i; at++ {
			if owner[at] < 0 {
				owner[at] = k
			}
		}
	}
}

// newSharing aligns the words of a link.
func newSharing(p *alignment, l link, old, fresh []int) *sharing {
	s := &sharing{newPart(p.old, l.old, old), newPart(p.new, l.new, fresh), map[[2]int]int{}, map[[2]int]int{},
		nones(len(old) + len(fresh)), nil}
	for range s.parent {
		s.size = append(s.size, 1)
	}
	for _, m := range s.align() {
		w := s.old.version.weight(s.old.terms[m[0]])
		if i, j := s.old.owner[m[0]], s.new.owner[m[1]]; i >= 0 && j >= 0 {
			s.shared[[2]int{i, j}] += w
		}
		if i, j := s.old.host[m[0]], s.new.host[m[1]]; i >= 0 && j >= 0 {
			s.loose[[2]int{i, j}] += w
		}
	}
	return s
}

// align pairs equal words of both versions: the longest common subsequence, and then once more what it left, which are stretches that
// changed their place.
func (s *sharing) align() [][2]int {
	equal := func(i, j int) bool { return s.old.version.stem(s.old.terms[i]) == s.new.version.stem(s.new.terms[j]) }
	pairs := same(len(s.old.terms), len(s.new.terms), equal)
	var restOld, restNew []int
	gaps(len(s.old.terms), len(s.new.terms), pairs, func(i0, i1, j0, j1 int) {
		for ; i0 < i1; i0++ {
			restOld = append(restOld, i0)
		}
		for ; j0 < j1; j0++ {
			restNew = append(restNew, j0)
		}
	})
	for _, m := range same(len(restOld), len(restNew), func(i, j int) bool { return equal(restOld[i], restNew[j]) }) {
		pairs = append(pairs, [2]int{restOld[m[0]], restNew[m[1]]})
	}
	return pairs
}

// groups joins the claims that share words: first by their own words, then those that are still alone by what they stand by, and at last
// those in which other words stand in the same place.
func (s *sharing) groups(l link) []group {
	own := func(i, j, w int) bool { return 2*w >= min(s.old.weight[i], s.new.weight[j]) }
	taken := func(i, j, w int) bool {
		return s.alone(i) && 5*w >= 3*s.old.weight[i] || s.alone(s.node(j)) && 5*w >= 3*s.new.weight[j]
	}
	instead := func(i, j, w int) bool { return s.alone(i) && s.alone(s.node(j)) && w >= contentWeight }
	s.join(s.shared, own)
	s.join(s.loose, taken)
	s.join(s.loose, instead)
	s.join(s.shared, func(i, j, w int) bool { return w >= contentWeight }) // a word that changed hands keeps its claims together
	return s.collect(l)
}

// join takes the pairs that fit, those with the most shared words first.
func (s *sharing) join(by map[[2]int]int, fits func(i, j, w int) bool) {
	keys := make([][2]int, 0, len(by))
	for k := range by {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]int) int {
		return cmp.Or(by[b]-by[a], a[0]-b[0], a[1]-b[1])
	})
	for _, k := range keys {
		if fits(k[0], k[1], by[k]) {
			s.union(k[0], s.node(k[1]))
		}
	}
}

// node is the place of new claim j among all: the old ones come first.
func (s *sharing) node(j int) int { return len(s.old.claims) + j }

// root is the claim that stands for the group of claim i.
func (s *sharing) root(i int) int {
	for s.parent[i] >= 0 {
		i = s.parent[i]
	}
	return i
}

func (s *sharing) union(i, j int) {
	if i, j = s.root(i), s.root(j); i != j {
		s.parent[max(i, j)] = min(i, j)
		s.size[min(i, j)] += s.size[max(i, j)]
	}
}

func (s *sharing) alone(i int) bool { return s.size[s.root(i)] == 1 }

// collect writes the groups down, in the order of their first claims.
func (s *sharing) collect(l link) []group {
	at := map[int]int{}
	var out []group
	for i := range s.parent {
		r := s.root(i)
		k, ok := at[r]
		if !ok {
			k = len(out)
			at[r] = k
			out = append(out, group{moved: l.moved})
		}
		if i < len(s.old.claims) {
			out[k].old = append(out[k].old, s.old.claims[i])
		} else {
			out[k].new = append(out[k].new, s.new.claims[i-len(s.old.claims)])
		}
	}
	return out
}
