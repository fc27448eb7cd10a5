package compare

import (
	"slices"
	"sort"
)

// group is a pairing of claims: one to one, one to many when one was split, many to one when they were merged, or one side only.
type group struct {
	old, new []int
	moved    bool
	headline bool // what the article is headed with, before and after
}

// claims pairs the claims of aligned sentences, and then those that are left, wherever they stand. Each claim of both versions is in
// exactly one group: what is left is told by index, and not by how the pairing went.
func (a *alignment) claims(links []link) (out []group) {
	for _, l := range links {
		for _, g := range a.within(l) {
			if len(g.old) > 0 && len(g.new) > 0 {
				out = append(out, g)
			}
		}
	}
	for _, g := range a.elsewhere(a.left(out)) {
		out = a.gather(out, g)
	}
	return a.inOrder(out)
}

// left are the claims of both versions that no group holds.
func (a *alignment) left(gs []group) (old, fresh []int) {
	oldHeld, newHeld := make([]bool, len(a.old.claims)), make([]bool, len(a.new.claims))
	for _, g := range gs {
		for _, i := range g.old {
			oldHeld[i] = true
		}
		for _, j := range g.new {
			newHeld[j] = true
		}
	}
	return unheld(oldHeld), unheld(newHeld)
}

func unheld(held []bool) (out []int) {
	for i, h := range held {
		if !h {
			out = append(out, i)
		}
	}
	return out
}

// gather adds a group, or joins it to the one before where both hold claims of one sentence that came or went with it.
func (a *alignment) gather(gs []group, g group) []group {
	if n := len(gs); n > 0 {
		last := &gs[n-1]
		switch {
		case len(g.new)+len(last.new) == 0 && a.old.claims[last.old[0]].sentence == a.old.claims[g.old[0]].sentence:
			last.old = append(last.old, g.old...)
			return gs
		case len(g.old)+len(last.old) == 0 && a.new.claims[last.new[0]].sentence == a.new.claims[g.new[0]].sentence:
			last.new = append(last.new, g.new...)
			return gs
		}
	}
	return append(gs, g)
}

// within pairs the claims of one link.
func (a *alignment) within(l link) []group {
	old, fresh := claimsOf(a.old, l.old), claimsOf(a.new, l.new)
	half, one := len(old) == 0 || len(fresh) == 0, len(old) == 1 && len(fresh) == 1
	switch {
	case len(old)+len(fresh) == 0:
		return nil
	case half || one || l.headline:
		return []group{{old, fresh, l.moved && !half, l.headline}}
	}
	return a.whole(a.sameSaying(newSharing(a, l, old, fresh).groups(l)))
}

// whole joins a claim of a word or two that came, went or changed to the claims which it stands beside in its sentence: by itself, "and
// sent" tells nobody anything, nor does "homicide". Allegations, denials and numbers that are gone stay by themselves.
func (a *alignment) whole(gs []group) (out []group) {
	oldHosts, newHosts := map[int]int{}, map[int]int{} // by sentence: the last group with claims of both versions
	var scraps []group
	for _, g := range gs {
		if a.scrap(g) {
			scraps = append(scraps, g)
			continue
		}
		for _, i := range g.old {
			if len(g.new) > 0 {
				oldHosts[a.old.claims[i].sentence] = len(out)
			}
		}
		for _, j := range g.new {
			if len(g.old) > 0 {
				newHosts[a.new.claims[j].sentence] = len(out)
			}
		}
		out = append(out, g)
	}
	for _, g := range scraps {
		k, hosted := a.host(g, oldHosts, newHosts)
		if !hosted {
			out = append(out, g)
			continue
		}
		out[k].old, out[k].new = append(out[k].old, g.old...), append(out[k].new, g.new...)
		slices.Sort(out[k].old)
		slices.Sort(out[k].new)
	}
	return out
}

// scrap reports whether a group is one fragment without a partner, or with one that is as sure.
func (a *alignment) scrap(g group) bool {
	switch {
	case len(g.old) > 1 || len(g.new) > 1:
		return false
	case len(g.new) == 0:
		return a.old.fragment(g.old[0]) && len(a.old.doc.Claims[g.old[0]].Attributions) == 0 && a.lossOf(g.old[0]) < High
	case len(g.old) == 0:
		return a.new.fragment(g.new[0]) && len(a.new.doc.Claims[g.new[0]].Attributions) == 0
	}
	i, j := g.old[0], g.new[0]
	return a.old.fragment(i) && a.new.fragment(j) && a.old.claims[i].hash != a.new.claims[j].hash &&
		a.old.doc.Claims[i].Certainty == a.new.doc.Claims[j].Certainty
}

// host is the group that a fragment belongs to.
func (a *alignment) host(g group, oldHosts, newHosts map[int]int) (k int, ok bool) {
	if len(g.old) == 0 {
		k, ok = newHosts[a.new.claims[g.new[0]].sentence]
		return k, ok
	}
	k, ok = oldHosts[a.old.claims[g.old[0]].sentence]
	if ok && len(g.new) == 1 {
		j, same := newHosts[a.new.claims[g.new[0]].sentence]
		ok = same && j == k
	}
	return k, ok
}

// fragment reports whether a claim has so few words that mean something that it can only be read with its sentence.
func (v *version) fragment(claim int) bool { return v.claims[claim].content <= fewWords }

// fewWords is how many content words a fragment has at most.
const fewWords = 2

// sameSaying pairs claims of aligned sentences that share no word, where each is the one that its version says with the same cue of the
// same source: who was charged with theft is charged with fraud.
func (a *alignment) sameSaying(gs []group) []group {
	var old, fresh = map[string][]int{}, map[string][]int{}
	for k, g := range gs {
		switch {
		case len(g.new) == 0:
			old[a.old.saying(g.old)] = append(old[a.old.saying(g.old)], k)
		case len(g.old) == 0:
			fresh[a.new.saying(g.new)] = append(fresh[a.new.saying(g.new)], k)
		}
	}
	var out []group
	for k, g := range gs {
		key := a.new.saying(g.new)
		if len(g.new) == 0 {
			key = a.old.saying(g.old)
		}
		switch one := key != "" && len(old[key]) == 1 && len(fresh[key]) == 1; {
		case one && k == fresh[key][0]: // told with its partner
		case one && k == old[key][0]:
			out = append(out, group{old: g.old, new: gs[fresh[key][0]].new})
		default:
			out = append(out, g)
		}
	}
	return out
}

// saying is the cue and the source of a claim that is alone, "" for one in the article's own voice.
func (v *version) saying(claims []int) string {
	if len(claims) != 1 {
		return ""
	}
	path := v.doc.Claims[claims[0]].Attributions
	if len(path) == 0 {
		return ""
	}
	a := v.doc.Attributions[path[len(path)-1]]
	return a.Cue.Lemma + " " + a.Source.Name
}

// claimsOf are the claims of sentences, in order.
func claimsOf(v *version, sentences []int) (out []int) {
	for _, i := range sentences {
		out = append(out, v.sentences[i].claims...)
	}
	return out
}

// elsewhere pairs claims that have no partner where they stand: those that went elsewhere.
func (a *alignment) elsewhere(old, fresh []int) []group {
	al := aligner{least: leastUnaligned}
	for _, i := range old {
		al.old = append(al.old, a.old.claims[i])
	}
	for _, j := range fresh {
		al.new = append(al.new, a.new.claims[j])
	}
	al.run()
	var out []group
	for _, l := range al.links() {
		g := group{moved: len(l.old) > 0 && len(l.new) > 0}
		for _, i := range l.old {
			g.old = append(g.old, old[i])
		}
		for _, j := range l.new {
			g.new = append(g.new, fresh[j])
		}
		out = append(out, g)
	}
	return out
}

// inOrder sorts groups by place in the new version; what was removed comes behind the claim that it followed.
func (a *alignment) inOrder(gs []group) []group {
	after := make([]int, len(a.old.claims)) // of an old claim: the new claim behind which it would stand
	for i := range after {
		after[i] = -1
	}
	for _, g := range gs {
		if len(g.new) > 0 && !g.moved {
			for _, i := range g.old {
				after[i] = g.new[len(g.new)-1]
			}
		}
	}
	last := -1
	for i, j := range after {
		if last = max(last, j); j < 0 {
			after[i] = last
		}
	}
	key := func(g group) (int, int) {
		if len(g.new) > 0 {
			return g.new[0], -1
		}
		return after[g.old[0]], g.old[0]
	}
	sort.SliceStable(gs, func(x, y int) bool {
		a1, a2 := key(gs[x])
		b1, b2 := key(gs[y])
		return a1 < b1 || a1 == b1 && a2 < b2
	})
	return gs
}

// keptShare is the share of the old content words that stand in claims that were kept, moved or reworded.
func (a *alignment) keptShare(cs []Change) float64 {
	total, kept := 0, 0
	for _, c := range cs {
		if c.Old == nil {
			continue
		}
		for _, i := range c.Old.Claims {
			n := a.old.claims[i].content
			total += n
			if c.Op == Kept || c.Op == Moved || c.Op == Reworded {
				kept += n
			}
		}
	}
	if total == 0 {
		return 1
	}
	return float64(kept) / float64(total)
}
