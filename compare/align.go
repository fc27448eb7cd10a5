package compare

import "sort"

// pairing compares two versions.
type alignment struct {
	old, new *version
	swapped  map[int]bool // old claims whose sources took each other's place
}

// link says that sentences of the old version became sentences of the new one, m to n.
type link struct {
	old, new []int
	moved    bool
	headline bool // what the article is headed with, before and after
}

// sentences aligns the sentences of both versions: anchors, then the best of a few candidates, then leftovers by containment.
func (a *alignment) sentences() []link {
	al := aligner{old: a.old.sentences, new: a.new.sentences, least: leastAlike}
	al.run()
	ls := al.links()
	for _, l := range ls {
		for _, i := range l.old {
			a.old.became[i] = l.new
		}
		for _, j := range l.new {
			a.new.became[j] = l.old
		}
	}
	return ls
}

// aligner holds a one-to-one matching and what was attached to it. -1 stands for none.
type aligner struct {
	old, new     []unit
	toNew, toOld []int        // the match
	intoNew      []int        // of an old unit: the new one whose old match it was merged with
	intoOld      []int        // of a new unit: the old one from which it was split off
	headed       map[int]bool // old units that were matched as headlines
	least        float64
}

func (a *aligner) run() {
	a.headed = map[int]bool{}
	a.toNew, a.intoNew = nones(len(a.old)), nones(len(a.old))
	a.toOld, a.intoOld = nones(len(a.new)), nones(len(a.new))
	a.anchor(func(u unit) uint64 { return u.exact })
	a.anchor(func(u unit) uint64 { return u.hash })
	a.spread()
	a.fillGaps()
	a.headlines()
	a.best()
	a.attach()
}

func nones(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

func (a *aligner) match(i, j int) { a.toNew[i], a.toOld[j] = j, i }

// anchor matches free units of which a key is equal and stands once in each version: as they are printed, and then by their words. Those
// that keep the common order are anchors; the others moved as they are.
func (a *aligner) anchor(key func(unit) uint64) {
	type places struct{ old, new, i, j int }
	seen := map[uint64]*places{}
	for i, u := range a.old {
		if u.empty || a.toNew[i] >= 0 {
			continue
		}
		k := key(u)
		if seen[k] == nil {
			seen[k] = &places{}
		}
		seen[k].old++
		seen[k].i = i
	}
	for j, u := range a.new {
		if u.empty || a.toOld[j] >= 0 {
			continue
		}
		if k := seen[key(u)]; k != nil {
			k.new++
			k.j = j
		}
	}
	for i, u := range a.old {
		if k := seen[key(u)]; k != nil && k.i == i && k.old == 1 && k.new == 1 {
			a.match(k.i, k.j)
		}
	}
}

// spread takes equal units beside a match with it, forwards and then backwards: of one that stands more than once, the copy in the same
// surroundings.
func (a *aligner) spread() {
	for i := 0; i+1 < len(a.old); i++ {
		if j := a.toNew[i]; j >= 0 && j+1 < len(a.new) {
			a.take(i+1, j+1)
		}
	}
	for i := len(a.old) - 1; i > 0; i-- {
		if j := a.toNew[i]; j > 0 {
			a.take(i-1, j-1)
		}
	}
}

// take matches two units when they are equal and free.
func (a *aligner) take(i, j int) {
	if a.toNew[i] < 0 && a.toOld[j] < 0 && !a.old[i].empty && a.old[i].hash == a.new[j].hash {
		a.match(i, j)
	}
}

// headlines matches what the article is headed with, whatever the words.
func (a *aligner) headlines() {
	for i, u := range a.old {
		for j := 0; u.headline && j < len(a.new) && a.new[j].headline; j++ {
			if a.toNew[i] < 0 && a.toOld[j] < 0 {
				a.match(i, j)
				a.headed[i] = true
			}
		}
	}
}

// fillGaps matches equal units that stand more than once, in order, between the same neighbours.
func (a *aligner) fillGaps() {
	order := a.increasing()
	from, to := 0, 0
	for k := 0; k <= len(order); k++ {
		i, j := len(a.old), len(a.new)
		if k < len(order) {
			i, j = order[k], a.toNew[order[k]]
		}
		a.gap(from, i, to, j)
		from, to = i+1, j+1
	}
}

// gap pairs equal units of old[i0:i1] and new[j0:j1] in order, by hash.
func (a *aligner) gap(i0, i1, j0, j1 int) {
	if i0 >= i1 || j0 >= j1 {
		return
	}
	at := map[uint64][]int{}
	for j := j0; j < j1; j++ {
		if a.toOld[j] < 0 && !a.new[j].empty {
			at[a.new[j].hash] = append(at[a.new[j].hash], j)
		}
	}
	for i := i0; i < i1; i++ {
		if js := at[a.old[i].hash]; a.toNew[i] < 0 && !a.old[i].empty && len(js) > 0 {
			a.match(i, js[0])
			at[a.old[i].hash] = js[1:]
		}
	}
}

// increasing are the matched old units whose matches increase: the longest such sequence, by patience sorting in n log n.
func (a *aligner) increasing() []int {
	var pairs []int // old units with a match
	for i, j := range a.toNew {
		if j >= 0 {
			pairs = append(pairs, i)
		}
	}
	tails := []int{} // indexes into pairs
	prev := make([]int, len(pairs))
	for k, i := range pairs {
		at := sort.Search(len(tails), func(t int) bool { return a.toNew[pairs[tails[t]]] >= a.toNew[i] })
		prev[k] = -1
		if at > 0 {
			prev[k] = tails[at-1]
		}
		if at == len(tails) {
			tails = append(tails, k)
		} else {
			tails[at] = k
		}
	}
	out := make([]int, len(tails))
	if len(tails) > 0 {
		for k, n := tails[len(tails)-1], len(tails)-1; k >= 0; k, n = prev[k], n-1 {
			out[n] = pairs[k]
		}
	}
	return out
}

// links writes the matching down, in the order of the new version; what has no partner stands where its neighbours do.
func (a *aligner) links() []link {
	inOrder := map[int]bool{}
	for _, i := range a.increasing() {
		inOrder[i] = true
	}
	byNew := map[int]*link{}
	var out []*link
	for i, j := range a.toNew {
		if j >= 0 {
			l := &link{old: []int{i}, new: []int{j}, moved: !inOrder[i], headline: a.headed[i]}
			byNew[j] = l
		}
	}
	for i, j := range a.intoNew {
		if j >= 0 {
			byNew[j].old = append(byNew[j].old, i)
		}
	}
	for j, i := range a.intoOld {
		if i >= 0 {
			l := byNew[a.toNew[i]]
			l.new = append(l.new, j)
		}
	}
	for i := range a.old {
		if a.toNew[i] < 0 && a.intoNew[i] < 0 {
			out = append(out, &link{old: []int{i}})
		}
	}
	for j := range a.new {
		switch {
		case a.toOld[j] >= 0:
			out = append(out, byNew[j])
		case a.intoOld[j] < 0:
			out = append(out, &link{new: []int{j}})
		}
	}
	return a.sorted(out)
}

// sorted orders links by place in the new version; a removed one comes behind the link of the old unit before it.
func (a *aligner) sorted(ls []*link) []link {
	place := make([]int, len(a.old)+1) // of an old unit that was removed: the new unit that it comes behind
	last := -1
	for i := range a.old {
		if j := a.toNew[i]; j >= 0 {
			last = j
		}
		place[i] = last
	}
	key := func(l *link) (int, int) {
		if len(l.new) > 0 {
			first := l.new[0]
			for _, j := range l.new {
				first = min(first, j)
			}
			return first, -1
		}
		return place[l.old[0]], l.old[0]
	}
	sort.SliceStable(ls, func(x, y int) bool {
		a1, a2 := key(ls[x])
		b1, b2 := key(ls[y])
		return a1 < b1 || a1 == b1 && a2 < b2
	})
	out := make([]link, len(ls))
	for i, l := range ls {
		sort.Ints(l.old)
		sort.Ints(l.new)
		out[i] = *l
	}
	return out
}
