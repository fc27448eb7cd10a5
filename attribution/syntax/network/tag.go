package network

import "factcheck/attribution/syntax/words"

// worker is the scratch of one goroutine.
type worker struct {
	in       []active
	acc      [256]uint64
	sums     [768]int32
	acts     [][]active // of each word: the rectified first layer of the tagger, then that of the encoder
	entries  []*entry
	settings []words.Setting
	beam     beam
}

// Result is the analysis of one sentence.
type Result struct {
	Number []int32 // of each word in the vocabulary
	Tag    []uint8 // index into Model.Tags
	Second []uint8 // the next best
	Margin []uint8 // how far behind that is, in 16ths of the natural logarithm of odds, 255 at most
	Head   []int32 // the number of words for the root
	Rel    []uint8
}

// Analyze fills r for a sentence of n words, at least one. Any goroutine may call it at any time.
func (m *Model) Analyze(n int, form func(i int) string, r *Result) {
	w := m.workers.Get().(*worker)
	defer m.workers.Put(w)
	w.settings = words.Settings(form, n, w.settings[:0])
	w.entries = w.entries[:0]
	r.reset(n)
	for i := range n {
		e := m.entryOf(form(i), w.settings[i], w)
		w.entries = append(w.entries, e)
		r.Number[i] = e.number
	}
	m.tag(w, r)
	m.parse(w, form, r)
	clear(w.entries)
}

func (r *Result) reset(n int) {
	if cap(r.Tag) < n {
		r.Number, r.Head = make([]int32, n), make([]int32, n)
		r.Tag, r.Second, r.Margin, r.Rel = make([]uint8, n), make([]uint8, n), make([]uint8, n), make([]uint8, n)
	}
	r.Number, r.Head = r.Number[:n], r.Head[:n]
	r.Tag, r.Second, r.Margin, r.Rel = r.Tag[:n], r.Second[:n], r.Margin[:n], r.Rel[:n]
}

// tag computes the tags of the words in w.entries.
func (m *Model) tag(w *worker, r *Result) {
	t := &m.Tagger
	n := len(w.entries)
	for len(w.acts) < n {
		w.acts = append(w.acts, nil)
	}
	for i := range n {
		acc := t.bias
		for o := range tagPlaces {
			row := &t.edge[o]
			if j := i + o - TagReach; j >= 0 && j < n {
				row = &w.entries[j].tag[o]
			}
			for k := range acc {
				acc[k] += row[k]
			}
		}
		unpackRow(acc[:], (tagPlaces+1)*TagLimit, w.sums[:TagHidden])
		w.acts[i] = compressScaled(w.sums[:TagHidden], t.Act, Triples(TagHidden2), w.acts[i])
	}
	for i, e := range w.entries {
		if e.sure != 0 {
			r.Tag[i], r.Second[i], r.Margin[i] = e.sure-1, e.sure-1, 255
			continue
		}
		m.tagWord(w, i, r)
	}
}

// tagWord computes the second layer and the output for word i.
func (m *Model) tagWord(w *worker, i int, r *Result) {
	t := &m.Tagger
	const blocks = Triples2
	h := w.sums[:3*blocks]
	var sum [3 * blocks]int32
	copy(sum[:], t.Bias2)
	for o := range tagPlaces2 {
		j := i + o - TagReach2
		if j < 0 || j >= len(w.entries) {
			continue
		}
		acc := w.acc[:blocks]
		clear(acc)
		multiply(w.acts[j], t.second[o*TagHidden*blocks:], acc)
		unpackTriples(acc, h)
		for k, v := range h {
			sum[k] += v
		}
	}
	tags := len(m.Tags)
	words := Triples(tags)
	w.in = compressScaled(sum[:TagHidden2], t.Act2, words, w.in)
	acc := w.acc[:words]
	clear(acc)
	multiply(w.in, t.out, acc)
	unpackTriples(acc, w.sums[:3*words])
	r.Tag[i], r.Second[i], r.Margin[i] = t.best(w.sums[:tags])
}

// best gives the best two tags and how far they are apart.
func (t *Tagger) best(sums []int32) (first, second, margin uint8) {
	a, b := 0, -1
	for c, v := range sums {
		v += t.OutBias[c]
		sums[c] = v
		switch {
		case c == 0:
		case v > sums[a]:
			a, b = c, a
		case b < 0 || v > sums[b]:
			b = c
		}
	}
	return uint8(a), uint8(b), uint8(min(255, t.Logit.times(sums[a]-sums[b])))
}

// Triples2 is how many words hold the second layer by threes.
const Triples2 = (TagHidden2 + 2) / 3
