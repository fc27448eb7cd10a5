package network

import "factcheck/attribution/syntax/transition"

// score fills b.allowed with the actions that may follow a state, and b.scores with their log chances.
func (m *Model) score(w *worker, s *transition.State, r *Result) {
	b, p := &w.beam, &m.Parser
	b.system.See(s, b.marks, &b.view)
	m.allow(b, s, r)
	m.hidden(w, r)
	n := len(b.allowed)
	for len(b.scores) < n+4 {
		b.scores = append(b.scores, 0)
	}
	b.scores = b.scores[:n+4]
	for len(b.allowed) < n+3 { // so that the actions can be taken by fours
		b.allowed = append(b.allowed, p.shift)
	}
	for k := 0; k < n; k += 4 {
		b.dots(p.out, b.allowed[k:k+4], b.scores[k:k+4])
	}
	b.allowed, b.scores = b.allowed[:n], b.scores[:n]
	for k, a := range b.allowed {
		b.scores[k] = p.Logit.times(b.scores[k]) + p.OutBias[a]
	}
	normalise(b.scores)
}

// allow lists the actions that are valid and whose relation was seen between the two tags.
func (m *Model) allow(b *beam, s *transition.State, r *Result) {
	p := &m.Parser
	b.allowed = b.allowed[:0]
	if b.system.Valid(s, transition.Shift) {
		b.allowed = append(b.allowed, p.shift)
	}
	tags := len(m.Tags)
	s0, s1 := b.view.Word[0], b.view.Word[1]
	if b.system.Valid(s, transition.Left) {
		head := tags
		if int(s.Next()) < len(r.Tag) {
			head = int(r.Tag[s.Next()])
		}
		b.allowed = append(b.allowed, p.pairs[0][head*tags+int(r.Tag[s0])]...)
	}
	if b.system.Valid(s, transition.Right) {
		b.allowed = append(b.allowed, p.pairs[1][int(r.Tag[s1])*tags+int(r.Tag[s0])]...)
	}
}

// hidden sums the rows of the inputs of b.view and leaves the rectified layer in b.pairs.
func (m *Model) hidden(w *worker, r *Result) {
	b := &w.beam
	rows, base := m.rows(w, r)
	var acc [parseRow]uint64
	for ; len(rows) >= 4; rows = rows[4:] {
		x, y, z, v := rows[0], rows[1], rows[2], rows[3]
		for i := 0; i < parseRow; i += 2 {
			acc[i] += (x[i] + y[i]) + (z[i] + v[i])
			acc[i+1] += (x[i+1] + y[i+1]) + (z[i+1] + v[i+1])
		}
	}
	for _, x := range rows {
		for i := range acc {
			acc[i] += x[i]
		}
	}
	bias, sum := int32(base)*ParseLimit, int32(0)
	for i, v := range acc {
		h0, h1 := max(int32(v&0xffff)-bias, 0), max(int32(v>>16&0xffff)-bias, 0)
		h2, h3 := max(int32(v>>32&0xffff)-bias, 0), max(int32(v>>48)-bias, 0)
		sum += (h0 + h1) + (h2 + h3)
		b.pairs[2*i] = uint64(h0) | uint64(h1)<<32
		b.pairs[2*i+1] = uint64(h2) | uint64(h3)<<32
	}
	b.sum = sum
}

// rows lists the rows of the inputs of b.view and tells how many rows of the model they are sums of.
func (m *Model) rows(w *worker, r *Result) (rows []*[parseRow]uint64, base int) {
	b, p := &w.beam, &m.Parser
	v := &b.view
	n := int32(len(w.entries))
	rows = b.rows[:0]
	base = pairedRows
	for pos, word := range v.Word {
		switch {
		case word < 0 || word >= n:
			tag := len(m.Tags) + 1
			if word == n {
				tag--
			}
			rows = append(rows, &p.direct[int(p.base.Tag[tagOfWord[pos]])+tag])
			base++
			continue
		case pos < merged:
			rows = append(rows, m.wordRow(w, word, pos, r))
			if pos < Contexts {
				base++
			}
		default:
			rows = append(rows, w.entries[word].parseRow(pos, p, w), &p.direct[p.base.Tag[tagOfWord[pos]]+int32(r.Tag[word])])
		}
		base += 2
	}
	for _, i := range [...]int{3, 7, 10, 14, 15, 17} { // tags of words whose forms are not seen
		tag := int32(len(m.Tags) + 1)
		if word := v.Tag[i]; word == n {
			tag--
		} else if word >= 0 {
			tag = int32(r.Tag[word])
		}
		rows = append(rows, &p.direct[p.base.Tag[i]+tag])
		base++
	}
	for k, pair := range relPairs {
		rows = append(rows, p.relPair(k, v.Rel[pair[0]], v.Rel[pair[1]]))
	}
	rows = append(rows, &p.direct[p.base.Rel[10]+int32(v.Rel[10])],
		&p.distances[v.Other[0]*uint16(transition.OtherSizes[1])+v.Other[1]],
		&p.direct[p.base.Other[2]+int32(v.Other[2])], &p.direct[p.base.Other[3]+int32(v.Other[3])],
		&p.valencies[0][v.Other[4]*uint16(transition.OtherSizes[5])+v.Other[5]],
		&p.valencies[1][v.Other[6]*uint16(transition.OtherSizes[7])+v.Other[7]],
		&p.direct[p.base.Other[8]+int32(v.Other[8])])
	return rows, base
}

// pairedRows is how many rows of the model the inputs beside words and tags are sums of: relations, others and the bias.
const pairedRows = transition.Rels + transition.Others + 1

// relPairs are the relations that are looked up two by two: the last and the second child on one side of a word.
var relPairs = [5][2]int{{0, 2}, {1, 3}, {4, 6}, {5, 7}, {8, 9}}

// dots are the products of the hidden layer and the weights of four actions. Two numbers share a word on both sides, in opposite
// order, so that the upper half of the product is the sum of their two products; weights are biased by 128.
func (b *beam) dots(out []uint64, actions []uint8, scores []int32) {
	const n = ParseHidden / 2
	h := &b.pairs
	at := func(k int) *[n]uint64 { return (*[n]uint64)(out[int(actions[k])*n:]) }
	w0, w1, w2, w3 := at(0), at(1), at(2), at(3)
	var x0, x1, x2, x3 uint64
	for i, v := range h {
		x0 += v * w0[i]
		x1 += v * w1[i]
		x2 += v * w2[i]
		x3 += v * w3[i]
	}
	bias := 128 * b.sum
	scores[0], scores[1], scores[2], scores[3] = int32(x0>>32)-bias, int32(x1>>32)-bias, int32(x2>>32)-bias, int32(x3>>32)-bias
}

// merged is at how many positions the rows of a word, its tag and its neighbours are summed once for each sentence.
const merged = 6

// contexts prepares what each word, seen with its neighbours, adds at the first positions of the parser.
func (m *Model) contexts(w *worker, r *Result) {
	b := &w.beam
	n := len(w.entries)
	if len(b.words) < n {
		size := max(n+n/4, 64)
		b.words, b.known = make([][merged][parseRow]uint64, size), make([][merged]bool, size)
	}
	clear(b.known[:n])
	for i := range n {
		m.neighbours(w, i, r)
		w.acts[i] = compressScaled(w.sums[:ContextHidden], m.Parser.Act, contextWords, w.acts[i])
	}
}

// contextWords is how many words hold the hidden layer of the parser by threes.
const contextWords = (ParseHidden + 2) / 3

// wordRow is the sum of what a word, its tag and at some positions its neighbours add at one of the first positions.
func (m *Model) wordRow(w *worker, i int32, pos int, r *Result) *[parseRow]uint64 {
	b, p := &w.beam, &m.Parser
	out := &b.words[i][pos]
	if b.known[i][pos] {
		return out
	}
	b.known[i][pos] = true
	*out = *w.entries[i].parseRow(pos, p, w)
	addRow(out, &p.direct[p.base.Tag[tagOfWord[pos]]+int32(r.Tag[i])])
	if pos >= Contexts {
		return out
	}
	acc := w.acc[:contextWords]
	clear(acc)
	multiply(w.acts[i], p.context[pos*ContextHidden*contextWords:], acc)
	sums := w.sums[:3*contextWords]
	unpackTriples(acc, sums)
	for k, v := range sums {
		sums[k] = p.ContextOut.times(v)
	}
	var row [parseRow]uint64
	packRow(sums[:ParseHidden], ParseLimit, row[:])
	addRow(out, &row)
	return out
}

// tagOfWord gives for each word position of a view the tag position of the same word.
var tagOfWord = [transition.Words]int{0, 1, 2, 4, 5, 6, 8, 9, 12, 13, 16, 11}

// neighbours leaves the rectified first layer of the encoder for word i in w.sums.
func (m *Model) neighbours(w *worker, i int, r *Result) {
	p := &m.Parser
	acc := p.bias
	inside := int32(1)
	for o := range contextPlaces {
		j := i + o - ContextReach
		row := &p.edge[o]
		if j >= 0 && j < len(w.entries) {
			row = &w.entries[j].context[o]
			tag := &p.tags[o*len(m.Tags)+int(r.Tag[j])]
			for k := range acc {
				acc[k] += tag[k]
			}
			inside++
		}
		for k := range acc {
			acc[k] += row[k]
		}
	}
	unpackRow(acc[:], (contextPlaces+inside)*ContextLimit, w.sums[:ContextHidden])
}

func addRow(acc, row *[parseRow]uint64) {
	for i := range acc {
		acc[i] += row[i]
	}
}
