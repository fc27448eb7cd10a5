package reporting

// ChainKeys are the features of a chain: of each word of the window by itself, and of the step into each word but the first.
type ChainKeys struct {
	Window Range
	Node   []uint32 // of all words in a row
	NodeAt []int32  // where those of word i begin; one more than words
	Edge   []uint32
	EdgeAt []int32
}

// place is what is known of one word of the window in relation to the cue.
type place struct {
	top    int32  // the last word on its path up before an ancestor of the cue, -1 for none
	topRel uint32 // its relation
	up     uint8  // how far above the cue the two paths meet; far for not at all
	steps  uint8  // from the word up to there
	path   uint32 // relations of the first steps, hashed
	marks  uint8  // quotation marks between, at most 4
	commas uint8
	cues   uint8 // other likely cues between, at most 2
	cue    uint32
	roles  uint8
}

const far = 20

// arguer draws the features of the arguments of cues.
type arguer struct {
	places    []place
	ancestors []int32
	down      []uint32 // relations from the cue up to each ancestor, hashed
	keys      keys
	edges     keys
	out       ChainKeys
}

// draw gives the features of the chain of a cue at word c. They are good until the next call.
func (a *arguer) draw(t *Text, c int) *ChainKeys {
	o := &a.out
	o.Window = t.window(c)
	n := o.Window.To - o.Window.From
	if cap(a.places) < n {
		a.places = make([]place, 2*n)
	}
	a.places = a.places[:n]
	a.climb(t, c)
	a.scan(t, c, +1)
	a.scan(t, c, -1)
	a.keys.out, a.edges.out = a.keys.out[:0], a.edges.out[:0]
	o.NodeAt, o.EdgeAt = o.NodeAt[:0], o.EdgeAt[:0]
	for j := o.Window.From; j < o.Window.To; j++ {
		o.NodeAt, o.EdgeAt = append(o.NodeAt, int32(len(a.keys.out))), append(o.EdgeAt, int32(len(a.edges.out)))
		a.nodeKeys(t, c, j)
		if j > o.Window.From {
			a.edgeKeys(t, c, j)
		}
	}
	o.NodeAt, o.EdgeAt = append(o.NodeAt, int32(len(a.keys.out))), append(o.EdgeAt, int32(len(a.edges.out)))
	o.Node, o.Edge = a.keys.out, a.edges.out
	return o
}

// climb finds where the path of each word of the cue's sentence meets that of the cue.
func (a *arguer) climb(t *Text, c int) {
	a.ancestors, a.down = append(a.ancestors[:0], int32(c)), append(a.down[:0], 0)
	for j := int32(c); t.Words[j].Head >= 0 && len(a.ancestors) < 30; j = t.Words[j].Head {
		d := a.down[len(a.down)-1]
		if len(a.down) <= 3 {
			d = d*31 + uint32(t.Words[j].Rel) + 1
		}
		a.ancestors, a.down = append(a.ancestors, t.Words[j].Head), append(a.down, d)
	}
	s := t.Sentences[t.Words[c].Sentence]
	w := a.out.Window
	for j := w.From; j < w.To; j++ {
		p := &a.places[j-w.From]
		*p = place{top: -1, up: far}
		if j >= s.From && j < s.To {
			a.path(t, int32(j), p)
		}
	}
}

func (a *arguer) path(t *Text, j int32, p *place) {
	last := int32(-1)
	for steps := uint8(0); steps < 40 && j >= 0; steps++ {
		for q, anc := range a.ancestors {
			if anc != j {
				continue
			}
			p.up, p.top, p.steps = uint8(min(q, far-1)), last, steps
			if last >= 0 {
				p.topRel = uint32(t.Words[last].Rel)
			}
			return
		}
		if steps < 3 {
			p.path = p.path*31 + uint32(t.Words[j].Rel) + 1
		}
		last, j = j, t.Words[j].Head
	}
	p.path = 0
}

// likely is the logit from which on another word counts as a cue.
const likely = -415 // a chance of two in five

// scan counts what stands between the cue and each word, outwards.
func (a *arguer) scan(t *Text, c, dir int) {
	var now place
	w := a.out.Window
	for j := c + dir; j >= w.From && j < w.To; j += dir {
		p := &a.places[j-w.From]
		p.marks, p.commas, p.cues, p.cue, p.roles = min(now.marks, 4), min(now.commas, 3), min(now.cues, 2), now.cue, now.roles
		v := &t.Words[j]
		if v.Mark != NoMark {
			now.marks++
		}
		if v.role&roleComma != 0 {
			now.commas++
		}
		now.roles |= v.role &^ roleComma
		if v.Cue > likely {
			if now.cues++; now.cues == 1 {
				now.cue = v.Lemma
			}
		}
		now.marks, now.commas, now.cues = min(now.marks, 9), min(now.commas, 9), min(now.cues, 9)
	}
}

// nodeKeys draw the features of word j by itself.
func (a *arguer) nodeKeys(t *Text, c, j int) {
	k := &a.keys
	k.at(100)
	w := a.out.Window
	p, v, cue := &a.places[j-w.From], &t.Words[j], &t.Words[c]
	s := t.Sentences[cue.Sentence]
	form := func(i int) uint32 { return t.form(i, w) }
	tag := func(i int) uint32 { return t.tag(i, w) }
	pos, dist := side(j, c)
	so := zone(t, j, c)
	x, lemma, cx := uint32(v.XPOS), cue.Lemma, uint32(cue.XPOS)
	next, second, before := t.form(c+1, s), t.form(c+2, s), t.form(c-1, s)
	up := uint32(min(p.up, 4))
	rel := p.topRel*31 + up*7 + a.down[min(int(p.up), len(a.down)-1)]*131
	if p.up == far {
		rel = so
	}
	q := bit(v.Quote >= 0) | uint32(v.Mark)<<1
	q2 := bit(v.Quote >= 0)<<1 | bit(cue.Quote >= 0)
	marks, commas, cues, roles := uint32(p.marks), uint32(p.commas), uint32(p.cues), uint32(p.roles)
	k.add(pos, so, 0)
	k.add(v.Form, pos, 0)
	k.add(form(j-1), v.Form, 0)
	k.add(v.Form, form(j+1), 0)
	k.add(form(j-1), pos, 0)
	k.add(form(j+1), pos, 0)
	k.add(x, pos, dist)
	k.add(tag(j-1), x, pos)
	k.add(x, tag(j+1), pos)
	k.add(tag(j-1), x, tag(j+1))
	k.add(lemma, pos, dist)
	k.add(lemma, pos, so)
	k.add(lemma, pos, q)
	k.add(lemma, v.Form, pos)
	k.add(lemma, x, pos)
	k.add(q2, marks, pos)
	k.add(q, marks, pos*8+so)
	k.add(q, commas, pos*8+marks)
	k.add(q, so, lemma)
	k.add(q, next, pos*8+marks)
	k.add(commas, pos, dist)
	k.add(commas, pos, x)
	k.add(commas, pos, lemma)
	k.add(cues, pos, q)
	k.add(cues, pos*4+commas, p.cue)
	k.add(cues, p.cue, lemma)
	k.add(uint32(v.Sure), pos, x)
	k.add(uint32(v.Sure), pos, lemma)
	k.add(roles, pos, so)
	k.add(roles, pos, dist*8+commas)
	k.add(roles, pos, x)
	k.add(roles&uint32(roleStop|roleRelative|roleThat|roleTo), pos, lemma)
	k.add(next, pos, dist)
	k.add(before, pos, dist)
	k.add(next, second, pos)
	k.add(cx, pos, dist)
	k.add(cx, pos, x)
	k.add(next, pos, x)
	k.add(bit(v.Capital), x, pos)
	edge := bit(j == s.From) | bit(j == s.To-1)<<1 | bit(j+1 < w.To && t.Words[j+1].Sentence != v.Sentence)<<2
	k.add(edge, pos, so*8+q)
	k.add(uint32(cue.Class)<<8|uint32(cue.Frames), pos, x)
	k.add(uint32(cue.Fine), pos, dist)
	k.add(uint32(v.Fine), pos, uint32(cue.Class))
	a.treeKeys(t, c, j, rel, pos, q, up)
}

// treeKeys draw the features of word j that ask for the tree.
func (a *arguer) treeKeys(t *Text, c, j int, rel, pos, q, up uint32) {
	k := &a.keys
	k.at(160)
	p, v, cue := &a.places[j-a.out.Window.From], &t.Words[j], &t.Words[c]
	x, lemma, cx, kids := uint32(v.XPOS), cue.Lemma, uint32(cue.XPOS), uint32(cue.Kids)
	commas, roles := uint32(p.commas), uint32(p.roles)
	k.add(rel, 0, 0)
	k.add(rel, pos, 0)
	k.add(rel, lemma, 0)
	k.add(rel, x, pos)
	k.add(rel, v.Form, 0)
	k.add(rel, cx, pos)
	k.add(rel, q, pos)
	k.add(rel, commas, pos)
	k.add(rel, roles, pos)
	k.add(rel, uint32(p.cues), p.cue)
	k.add(p.topRel, up, uint32(min(p.steps, 5)))
	k.add(p.topRel, up, cx)
	k.add(p.topRel, up, uint32(v.UPOS))
	k.add(p.path, rel, 0)
	k.add(p.path, up, lemma)
	k.add(kids, p.topRel, up)
	k.add(kids, pos, q)
	k.add(kids, lemma, pos)
	k.add(kids&uint32(kidSubject|kidPassive|kidCcomp|kidXcomp|kidParataxis|kidObj), rel, pos)
	k.add(rel, uint32(cue.Class)<<8|uint32(cue.Frames), pos)
	k.add(rel, uint32(cue.Fine), pos)
	if p.top >= 0 {
		top := &t.Words[p.top]
		k.at(190)
		k.add(top.Lemma, rel, 0)
		k.add(uint32(top.XPOS), rel, x)
		k.add(uint32(top.Kids&(kidSubject|kidPassive|kidMark|kidAux)), rel, 0)
		k.add(bit(j < int(p.top)), rel, commas)
	}
	if p.up > 0 && p.up != far {
		anc := &t.Words[a.ancestors[p.up]]
		k.at(200)
		k.add(anc.Lemma, up, p.topRel)
		k.add(uint32(anc.XPOS), a.down[p.up], p.topRel)
	}
	k.at(210)
	k.add(uint32(v.Rel), x, up)
	k.add(uint32(v.Rel), v.Form, pos)
	if v.Head >= 0 {
		k.add(uint32(v.Rel), t.Words[v.Head].Lemma, pos)
	}
}

// edgeKeys draw the features of the step from word j-1 to word j.
func (a *arguer) edgeKeys(t *Text, c, j int) {
	k := &a.edges
	k.at(300)
	p, b := &a.places[j-a.out.Window.From], &a.places[j-1-a.out.Window.From]
	v, u, cue := &t.Words[j], &t.Words[j-1], &t.Words[c]
	x, ux := uint32(v.XPOS), uint32(u.XPOS)
	pos, _ := side(j, c)
	marks := uint32(u.Mark)<<2 | uint32(v.Mark)
	same, breaks := bit(p.top == b.top), bit(u.Sentence != v.Sentence)
	q2 := bit(v.Quote >= 0)<<1 | bit(cue.Quote >= 0)
	k.add(0, 0, 0)
	k.add(ux, x, 0)
	k.add(marks, breaks, q2)
	k.add(b.topRel*31+uint32(min(b.up, 4)), p.topRel*31+uint32(min(p.up, 4)), same)
	k.add(v.Form, pos, 0)
	k.add(u.Form, pos, 0)
	k.add(same, u.Form, x)
	k.add(same, ux, v.Form)
	k.add(marks*2+breaks, uint32(p.marks), pos)
	k.add(pos, bit(j == c)<<1|bit(j-1 == c), x)
}

// side tells on which side of the cue a word stands, and how far.
func side(j, c int) (pos, dist uint32) {
	switch {
	case j > c:
		return 1, bucket(j - c)
	case j < c:
		return 2, bucket(c - j)
	}
	return 0, 0
}

// zone tells whether a word stands in the sentence of the cue, before it, behind it, or in another paragraph behind it.
func zone(t *Text, j, c int) uint32 {
	s := t.Sentences[t.Words[c].Sentence]
	switch {
	case j < s.From:
		return 0
	case j < s.To:
		return 1
	case t.Words[j].Part == t.Words[c].Part:
		return 2
	}
	return 3
}

// ChainKeys draws the features of the chain of a cue at word c.
func (t *Text) ChainKeys(c int) *ChainKeys { return (&arguer{}).draw(t, c) }
