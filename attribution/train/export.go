package main

import (
	"math"
	"sort"

	"factcheck/attribution/syntax"
	"factcheck/attribution/syntax/network"
	"factcheck/attribution/syntax/transition"
	"factcheck/attribution/train/gradient"
)

// calibration is how many sentences the ranges of numbers are measured on before they are rounded to integers.
const calibration = 400

// export rounds the networks to the integers of the product's model.
func (c *course) export(t *tagger, p *parser, data []*sample) *network.Model {
	m := &network.Model{Hashes: c.voc.hashes, Capital: c.voc.capital, Fine: c.fine, Coarse: c.coarse, Vectors: exportVectors(c.vectors)}
	for _, k := range c.tags.tags {
		u, x := syntax.ParseUPOS(k[0]), syntax.ParseXPOS(k[1])
		m.Tags = append(m.Tags, network.Tag{UPOS: uint8(u), XPOS: uint8(x)})
		m.Verbs = append(m.Verbs, u == syntax.VERB || u == syntax.AUX)
	}
	for _, a := range p.actions {
		m.Actions = append(m.Actions, network.Action{Move: a.move, Rel: a.rel})
	}
	step := max(1, len(data)/calibration)
	var some []*sample
	for i := 0; i < len(data); i += step {
		some = append(some, data[i])
	}
	m.Sure, m.Address = c.sure(data), []uint8{c.tags.fallback("PROPN", "ADD") + 1}
	exportTagger(t, &m.Tagger, some)
	exportParser(p, &m.Parser, some)
	m.Parser.PairCount, m.Parser.Pairs = exportPairs(p, data)
	return m
}

// quantile is the value below which the share q of the absolute values lies.
func quantile(q float64, vs ...[]float32) float64 {
	var all []float64
	for _, v := range vs {
		for _, x := range v {
			all = append(all, math.Abs(float64(x)))
		}
	}
	if len(all) == 0 {
		return 1
	}
	sort.Float64s(all)
	return max(all[int(q*float64(len(all)-1))], 1e-6)
}

// round8 rounds to 8 bits and a sign in units; what does not fit is cut off.
func round8(v []float32, unit float64) []uint8 {
	out := make([]uint8, len(v))
	for i, x := range v {
		out[i] = uint8(int8(max(-127, min(127, math.Round(float64(x)/unit)))))
	}
	return out
}

// round16 rounds to units and adds the limit; what does not fit below it is cut off.
func round16(v []float32, unit float64, limit float64) []uint16 {
	out := make([]uint16, len(v))
	for i, x := range v {
		out[i] = uint16(max(-limit, min(limit-1, math.Round(float64(x)/unit))) + limit)
	}
	return out
}

func round32(v []float32, unit float64) []int32 {
	out := make([]int32, len(v))
	for i, x := range v {
		out[i] = int32(math.Round(float64(x) / unit))
	}
	return out
}

// factor writes a positive number as a scale.
func factor(x float64) network.Scale {
	shift := int32(1)
	for shift < 40 && x*math.Ldexp(1, int(shift)) < 1<<20 {
		shift++
	}
	return network.Scale{Factor: int32(math.Round(x * math.Ldexp(1, int(shift)))), Shift: shift}
}

// cut takes the columns that pad a table away.
func cut(t *gradient.Table, width int) []float32 {
	out := make([]float32, 0, t.Rows*width)
	for r := range t.Rows {
		out = append(out, t.Row(int32(r))[:width]...)
	}
	return out
}

// exportVectors rounds the vectors of the raw text, each brought to the same length.
func exportVectors(vectors []float32) []uint8 {
	out := make([]uint8, len(vectors))
	for at := 0; at < len(vectors); at += vectorWidth {
		v := vectors[at : at+vectorWidth]
		unit := math.Sqrt(float64(gradient.Dot(v, v))+1e-9) / 256
		copy(out[at:], round8(v, unit))
	}
	return out
}

// roundRows rounds each row to 8 bits, in units that are doubled as often as its largest number asks.
func roundRows(v []float32, unit float64) (q, shifts []uint8) {
	for at := 0; at < len(v); at += vectorWidth {
		row := v[at : at+vectorWidth]
		shift := 0
		for quantile(1, row) > 127*unit*math.Ldexp(1, shift) {
			shift++
		}
		q = append(q, round8(row, unit*math.Ldexp(1, shift))...)
		shifts = append(shifts, uint8(shift))
	}
	return q, shifts
}

// exportInput rounds the tables of an input and gives the unit of its vectors.
func exportInput(in *input, out *network.Input, data []*sample) (unit float64) {
	const fine = 1.0 / 256
	word := append([]float32{}, in.word.W...)
	for i, v := range in.frozen {
		word[i] += v
	}
	tables := [][]float32{}
	for _, p := range in.parts {
		tables = append(tables, p.W)
	}
	tables = append(tables, word)
	for i, v := range tables {
		q, shifts := roundRows(v, fine)
		if i < len(out.Part) {
			out.Part[i], out.PartShift[i] = q, shifts
		} else {
			out.Word, out.WordShift = q, shifts
		}
	}
	var seen [][]float32
	var a arena
	for _, s := range data {
		a.reset()
		xs, _ := in.forward(s, &a, nil)
		for _, x := range xs {
			seen = append(seen, append([]float32{}, x...))
		}
	}
	unit = quantile(0.9999, seen...) / 127
	out.Unit = factor(fine / unit)
	return unit
}

// exportMatrix rounds a matrix of blocks of rows so that no column of a block can overflow the sums of three to a word.
func exportMatrix(t *gradient.Table, width, block int) (q []uint8, unit float64) {
	v := cut(t, width)
	unit = quantile(0.9999, v) / 127
	for {
		q = round8(v, unit)
		worst := 0
		for at := 0; at < t.Rows; at += block {
			for col := range width {
				sum := 0
				for r := at; r < at+block; r++ {
					w := int(int8(q[r*width+col]))
					sum += max(w, -w)
				}
				worst = max(worst, sum*127)
			}
		}
		if worst < 1<<20 {
			return q, unit
		}
		unit *= 1.1
	}
}

func exportTagger(t *tagger, out *network.Tagger, data []*sample) {
	x := exportInput(t.in, &out.Input, data)
	z := t.enc.sizes
	rows, h1, h2 := sampleEncoder(t.in, t.enc, data, nil)
	first, w1 := exportMatrix(t.enc.first, z.hidden, vectorWidth)
	unit := quantile(0.99995, append(rows, t.enc.edge.W, t.enc.bias.W)...) / (network.TagLimit - 1)
	out.First, out.FirstOut = first, factor(x*w1/unit)
	out.Edge, out.Bias = round16(cut(t.enc.edge, z.hidden), unit, network.TagLimit),
		round16(cut(t.enc.bias, z.hidden), unit, network.TagLimit)
	a1 := quantile(0.9998, h1...) / 127
	out.Act = factor(unit / a1)
	second, w2 := exportMatrix(t.enc.second, z.hidden2, z.hidden)
	out.Second, out.Bias2 = second, round32(cut(t.enc.bias2, z.hidden2), a1*w2)
	a2 := quantile(0.9998, h2...) / 127
	out.Act2 = factor(a1 * w2 / a2)
	turned := gradient.NewTable(z.hidden2, t.n, 0, 0, nil)
	for r := range z.hidden2 {
		for c := range t.n {
			turned.Row(int32(r))[c] = t.out.Row(int32(c))[r]
		}
	}
	o, w3 := exportMatrix(turned, t.n, z.hidden2)
	out.Out, out.OutBias = o, round32(cut(t.bias, t.n), a2*w3)
	out.Logit = factor(a2 * w3 * 16)
}

// sampleEncoder gathers what words add at each place, and the values of the layers.
func sampleEncoder(in *input, e *encoder, data []*sample, tags func(*sample) []uint8) (rows, h1, h2 [][]float32) {
	var a arena
	keep := func(v []float32) []float32 { return append([]float32{}, v...) }
	for k, s := range data {
		a.reset()
		xs, _ := in.forward(s, &a, nil)
		var ts []uint8
		if tags != nil {
			ts = tags(s)
		}
		d := e.forward(xs, ts, &a, nil)
		for i := range xs {
			h1 = append(h1, keep(d.h1[i]))
			if d.h2 != nil {
				h2 = append(h2, keep(d.h2[i]))
			}
			y := a.vector(e.first.Width)
			multiply(xs[i], e.first, int32((k+i)%(2*e.sizes.reach+1))*vectorWidth, y)
			rows = append(rows, keep(y))
		}
	}
	return rows, h1, h2
}

func exportParser(p *parser, out *network.Parser, data []*sample) {
	x := exportInput(p.in, &out.Input, data)
	z := p.enc.sizes
	tags := func(s *sample) []uint8 { return s.predicted }
	rows, h, _ := sampleEncoder(p.in, p.enc, data, tags)
	first, w1 := exportMatrix(p.enc.first, z.hidden, vectorWidth)
	unit := quantile(0.9999, append(rows, p.enc.edge.W, p.enc.bias.W, p.enc.tags.W)...) / (network.ContextLimit - 1)
	out.First, out.FirstOut = first, factor(x*w1/unit)
	out.Edge, out.Bias = round16(cut(p.enc.edge, z.hidden), unit, network.ContextLimit),
		round16(cut(p.enc.bias, z.hidden), unit, network.ContextLimit)
	out.Tags = round16(cut(p.enc.tags, z.hidden), unit, network.ContextLimit)
	a := quantile(0.9998, h...) / 127
	out.Act = factor(unit / a)
	width := p.sizes.hidden
	context, w2 := exportMatrix(p.context, width, z.hidden)
	wordsQ, w3 := exportMatrix(p.words, width, vectorWidth)
	unit = 1.2 * quantile(0.9998, append(sampleWords(p, data), p.direct.W)...) / (network.ParseLimit - 1)
	out.Context, out.ContextOut = context, factor(a*w2/unit)
	out.Words, out.WordsOut = wordsQ, factor(x*w3/unit)
	out.Direct, out.Bias2 = round16(cut(p.direct, width), unit, network.ParseLimit), round16(cut(p.bias, width), unit, network.ParseLimit)
	v := cut(p.out, width)
	w4 := quantile(1, v) / 127
	const logUnit = 1.0 / 1024
	out.Out, out.OutBias, out.Logit = round8(v, w4), round32(cut(p.outBias, len(p.actions)), logUnit), factor(unit*w4/logUnit)
}

// sampleWords gathers what words add at each position of the parser.
func sampleWords(p *parser, data []*sample) (rows [][]float32) {
	var a arena
	for k, s := range data {
		a.reset()
		xs, _ := p.in.forward(s, &a, nil)
		cs := p.enc.forward(xs, s.predicted, &a, nil).out()
		for i := range xs {
			y := make([]float32, p.words.Width)
			multiply(xs[i], p.words, int32((k+i)%transition.Words)*vectorWidth, y)
			z := make([]float32, p.words.Width)
			multiply(cs[i], p.context, int32((k+i)%p.sizes.contexts*p.enc.width()), z)
			rows = append(rows, y, z)
		}
	}
	return rows
}
