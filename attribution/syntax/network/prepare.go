package network

import (
	"fmt"
	"sync/atomic"

	"factcheck/attribution/syntax/transition"
)

// check compares the sizes of the arrays with the widths of this package.
func (m *Model) check() error {
	t, p := &m.Tagger, &m.Parser
	words, tags := len(m.Hashes), len(m.Tags)
	for i, n := range PartSizes {
		for _, in := range []*Input{&t.Input, &p.Input} {
			if len(in.WordShift) != words || len(in.Part[i]) != n*VectorWidth || len(in.PartShift[i]) != n {
				return fmt.Errorf("%w: table of features %d", errFormat, i)
			}
		}
	}
	for _, c := range []struct {
		name      string
		have, ask int
	}{
		{"capital", len(m.Capital), words}, {"fine", len(m.Fine), words}, {"coarse", len(m.Coarse), words},
		{"sure", len(m.Sure), words}, {"address", len(m.Address), 1}, {"vectors", len(m.Vectors), words * VectorWidth},
		{"verbs", len(m.Verbs), tags},
		{"word", len(t.Input.Word), words * VectorWidth}, {"parser word", len(p.Input.Word), words * VectorWidth},
		{"tagger first", len(t.First), tagPlaces * VectorWidth * TagHidden}, {"tagger edge", len(t.Edge), tagPlaces * TagHidden},
		{"tagger bias", len(t.Bias), TagHidden}, {"tagger second", len(t.Second), tagPlaces2 * TagHidden * TagHidden2},
		{"tagger bias2", len(t.Bias2), TagHidden2}, {"tagger out", len(t.Out), TagHidden2 * tags}, {"tagger out bias", len(t.OutBias),
			tags},
		{"parser first", len(p.First), contextPlaces * VectorWidth * ContextHidden},
		{"parser edge", len(p.Edge), contextPlaces * ContextHidden},
		{"parser bias", len(p.Bias), ContextHidden}, {"parser tags", len(p.Tags), contextPlaces * tags * ContextHidden},
		{"context", len(p.Context), Contexts * ContextHidden * ParseHidden},
		{"words", len(p.Words), transition.Words * VectorWidth * ParseHidden},
		{"parser bias2", len(p.Bias2), ParseHidden}, {"parser out", len(p.Out), len(m.Actions) * ParseHidden},
		{"parser out bias", len(p.OutBias), len(m.Actions)}, {"pairs", len(p.PairCount), 2 * (tags + 1) * tags},
	} {
		if c.have != c.ask || c.ask == 0 {
			return fmt.Errorf("%w: %s holds %d numbers instead of %d", errFormat, c.name, c.have, c.ask)
		}
	}
	return nil
}

// prepare packs the weights as the arithmetic wants them.
func (m *Model) prepare() {
	size := 1
	for size < 2*len(m.Hashes) {
		size *= 2
	}
	m.index = make([]int32, size)
	for w := 1; w < len(m.Hashes); w++ {
		i := m.Hashes[w]
		for m.index[i&uint32(size-1)] != 0 {
			i++
		}
		m.index[i&uint32(size-1)] = int32(w)
	}
	m.Tagger.prepare(len(m.Tags))
	m.Parser.prepare(m)
	m.workers.New = func() any { return &worker{} }
}

func (t *Tagger) prepare(tags int) {
	t.first = packMatrix(t.First, TagHidden)
	t.second = packMatrix(t.Second, TagHidden2)
	t.out = packMatrix(t.Out, tags)
	joinRow(t.Bias, t.bias[:])
	for i := range t.edge {
		joinRow(t.Edge[i*TagHidden:][:TagHidden], t.edge[i][:])
	}
}

func (p *Parser) prepare(m *Model) {
	p.first = packMatrix(p.First, ContextHidden)
	p.context = packMatrix(p.Context, ParseHidden)
	p.words = packMatrix(p.Words, ParseHidden)
	joinRow(p.Bias, p.bias[:])
	for i := range p.edge {
		joinRow(p.Edge[i*ContextHidden:][:ContextHidden], p.edge[i][:])
	}
	p.tags = make([][contextRow]uint64, len(p.Tags)/ContextHidden)
	for i := range p.tags {
		joinRow(p.Tags[i*ContextHidden:][:ContextHidden], p.tags[i][:])
	}
	p.direct = make([][parseRow]uint64, len(p.Direct)/ParseHidden)
	for i := range p.direct {
		joinRow(p.Direct[i*ParseHidden:][:ParseHidden], p.direct[i][:])
	}
	p.base = NewDirectBase(len(m.Tags))
	p.pairUp()
	p.out = packOut(p.Out)
	at := 0
	for move := range p.pairs {
		p.pairs[move] = make([][]uint8, len(p.PairCount)/2)
		for i := range p.pairs[move] {
			n := int(p.PairCount[move*len(p.PairCount)/2+i])
			p.pairs[move][i] = p.Pairs[at : at+n]
			at += n
		}
	}
	for i, a := range m.Actions {
		switch {
		case a.Move == transition.Shift:
			p.shift = uint8(i)
		case a.Move == transition.Left && a.Rel == 1:
			p.root = uint8(i)
		}
	}
}

// pairUp sums the rows of inputs that are looked up two by two.
func (p *Parser) pairUp() {
	sums := func(a, m, b, n int32) [][parseRow]uint64 {
		out := make([][parseRow]uint64, m*n)
		for i := range m {
			for j := range n {
				row := &out[i*n+j]
				*row = p.direct[a+i]
				addRow(row, &p.direct[b+j])
			}
		}
		return out
	}
	for k := range relPairs {
		p.relPairs[k] = make([]atomic.Pointer[[parseRow]uint64], relations*relations)
	}
	other := func(i, j int) [][parseRow]uint64 {
		return sums(p.base.Other[i], int32(transition.OtherSizes[i]), p.base.Other[j], int32(transition.OtherSizes[j]))
	}
	p.valencies = [2][][parseRow]uint64{other(4, 5), other(6, 7)}
	p.distances = other(0, 1)
	var bias [parseRow]uint64
	joinRow(p.Bias2, bias[:])
	for i := range p.distances {
		addRow(&p.distances[i], &bias)
	}
}

// packOut writes weights two to a word, in reverse and biased, as dots wants them.
func packOut(q []uint8) []uint64 {
	out := make([]uint64, len(q)/2)
	for i := range out {
		out[i] = uint64(q[2*i+1]^128) | uint64(q[2*i]^128)<<32
	}
	return out
}

// relPair is the sum of the rows of two relations at pair k of relPairs.
func (p *Parser) relPair(k int, a, b uint8) *[parseRow]uint64 {
	at := &p.relPairs[k][int(a)*relations+int(b)]
	if row := at.Load(); row != nil {
		return row
	}
	row := p.direct[p.base.Rel[relPairs[k][0]]+int32(a)]
	addRow(&row, &p.direct[p.base.Rel[relPairs[k][1]]+int32(b)])
	at.Store(&row)
	return &row
}
