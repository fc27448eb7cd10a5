package reporting

// Candidate is an attribution that may be right: the words of its parts in order, and how likely each step of the layer finds them.
type Candidate struct {
	Anchor               int
	Source, Content, Cue []int
	Kind                 Kind
	Path                 int32 // log chance of the labels as a whole, in units
	ContentMean          int32 // mean chance of its content words to be content, in 2^16ths
	ContentLeast         int32 // the least of them
	SourceMean           int32
	SourceBest           int32 // of any word of the window to be in the source
	Score                int32 // logit that it is right, in units
	rough                int32 // Score before ranking, in 2^16ths
}

// Kind tells where a candidate's labels come from.
type Kind uint8

const (
	BestPath  Kind = iota
	SourceTo       // the best path with the source flipped: none where it had one, one where it had none
	ContentTo      // with an uncertain word of the content flipped
	Forced         // with a content where the best path had none
)

// CueLeast is the logit from which on a word is tried as a cue: a chance of one in twenty-five.
const CueLeast = -3254

// JudgeCues gives every word the logit that it anchors a cue.
func (m *Model) JudgeCues(t *Text) {
	var k keys
	for i := range t.Words {
		w := &t.Words[i]
		if !t.couldBeCue(w) {
			w.Cue, w.Sure = -9*Unit, 0
			continue
		}
		t.cueKeys(i, &k)
		w.SetCue(m.Cue.Sum(k.out))
	}
}

// SetCue notes how sure it is that a word anchors a cue.
func (w *Word) SetCue(logit int32) {
	w.Cue, w.Sure = logit, 0
	for _, step := range [...]int32{-3015, -1420, 0, 1420} { // chances of .05, .2, .5, .8
		if logit >= step {
			w.Sure++
		}
	}
}

// CueKeys draws the features of word i as a cue.
func (t *Text) CueKeys(i int) []uint32 {
	var k keys
	t.cueKeys(i, &k)
	return k.out
}

// decoder finds the candidates of a text.
type decoder struct {
	m    *Model
	t    *Text
	a    arguer
	l    lattice
	seen [][]Label
	out  []Candidate
}

// Candidates gives what may be an attribution, by anchors in order and for each the likeliest first.
func (m *Model) Candidates(t *Text) []Candidate {
	d := &decoder{m: m, t: t}
	for i := range t.Words {
		if t.Words[i].Cue >= CueLeast {
			d.cue(i)
		}
	}
	return d.out
}

// score fills the lattice of a cue at word c.
func (d *decoder) score(c int) Range {
	k := d.a.draw(d.t, c)
	n := k.Window.To - k.Window.From
	d.l.resize(n)
	for i := range n {
		d.m.Node.sums(k.Node[k.NodeAt[i]:k.NodeAt[i+1]], d.l.node[i*Labels:(i+1)*Labels])
		if i > 0 {
			d.m.Edge.sums(k.Edge[k.EdgeAt[i]:k.EdgeAt[i+1]], d.l.edge[i*Labels*Labels:(i+1)*Labels*Labels])
		}
	}
	at := (c - k.Window.From) * Labels
	for l := range Labels {
		if Label(l) != InCue {
			d.l.node[at+l] = impossible
		}
	}
	return k.Window
}

// uncertain are the bounds of what is tried otherwise, as log chances.
const (
	sourceSure     = -31   // .97: a likelier source is not taken away
	sourceUnlikely = -4006 // .02: a less likely one is not given
	flipLeast      = one / 20
	pathLeast      = -6 * Unit // a path so much less likely than the best is not tried
	flips          = 2         // words of the content that are tried otherwise
	flipDistance   = 3         // words between them
)

// cue adds the candidates of a cue at word c: the best path and the ones beside it.
func (d *decoder) cue(c int) {
	w := d.score(c)
	d.l.sum()
	path := make([]Label, d.l.n)
	top := d.l.best(path)
	d.seen = d.seen[:0]
	d.add(c, w, path, top, top, BestPath)
	source, content := d.likeliest(InSource), d.likeliest(InContent)
	if !has(path, InContent) {
		d.try(c, w, []int{content}, InContent, true, top, Forced)
		return
	}
	switch m := d.l.marginal[source*Labels+int(InSource)]; {
	case has(path, InSource) && m < sourceSure:
		all := make([]int, d.l.n)
		for i := range all {
			all[i] = i
		}
		d.try(c, w, all, InSource, false, top, SourceTo)
	case !has(path, InSource) && m > sourceUnlikely:
		d.try(c, w, []int{source}, InSource, true, top, SourceTo)
	}
	d.flip(c, w, path, top)
}

// flip tries the words otherwise that are the most uncertain to be content, some words apart.
func (d *decoder) flip(c int, w Range, path []Label, top int32) {
	last := -1
	for range flips {
		at, most := -1, int32(flipLeast)
		for i, l := range path {
			p := chance(d.l.marginal[i*Labels+int(InContent)])
			if l == InContent {
				p = one - p
			}
			far := last < 0 || i-last > flipDistance || last-i > flipDistance
			if p > most && l != InCue && far {
				at, most = i, p
			}
		}
		if at < 0 {
			return
		}
		d.try(c, w, []int{at}, InContent, path[at] != InContent, top, ContentTo)
		last = at
	}
}

func has(path []Label, l Label) bool {
	for _, x := range path {
		if x == l {
			return true
		}
	}
	return false
}

// likeliest is the word of the window that most likely has a label.
func (d *decoder) likeliest(l Label) int {
	at := 0
	for i := 1; i < d.l.n; i++ {
		if d.l.marginal[i*Labels+int(l)] > d.l.marginal[at*Labels+int(l)] {
			at = i
		}
	}
	return at
}

// try adds the best path under a condition, when it is likely enough and another than those before.
func (d *decoder) try(c int, w Range, at []int, l Label, have bool, top int32, kind Kind) {
	path := make([]Label, d.l.n)
	score := d.l.bestUnder(at, l, have, path)
	if score-d.l.total < pathLeast && kind != Forced || score < impossible/2 {
		return
	}
	d.add(c, w, path, score, top, kind)
}

// add makes a candidate of a path that gives the cue a content.
func (d *decoder) add(c int, w Range, path []Label, score, top int32, kind Kind) {
	for _, s := range d.seen {
		if string(labelBytes(s)) == string(labelBytes(path)) {
			return
		}
	}
	d.seen = append(d.seen, path)
	o := Candidate{Anchor: c, Kind: kind, Path: min(score-d.l.total, 0), ContentLeast: one}
	content, source := int64(0), int64(0)
	for i, l := range path {
		p := chance(d.l.marginal[i*Labels+int(l)])
		switch l {
		case InSource:
			o.Source = append(o.Source, w.From+i)
			source += int64(p)
		case InContent:
			o.Content = append(o.Content, w.From+i)
			content += int64(p)
			o.ContentLeast = min(o.ContentLeast, p)
		case InCue:
			o.Cue = append(o.Cue, w.From+i)
		}
	}
	if len(o.Content) == 0 {
		return
	}
	n := int64(len(o.Content))
	o.Content = d.t.bound(o.Content, func(i int) bool { l := path[i-w.From]; return l == InSource || l == InCue }, w)
	o.ContentMean = int32(content / n)
	if len(o.Source) > 0 {
		o.SourceMean = int32(source / int64(len(o.Source)))
	}
	o.SourceBest = chance(d.l.marginal[d.likeliest(InSource)*Labels+int(InSource)])
	d.out = append(d.out, o)
}

func labelBytes(l []Label) []byte {
	out := make([]byte, len(l))
	for i, x := range l {
		out[i] = byte(x)
	}
	return out
}
