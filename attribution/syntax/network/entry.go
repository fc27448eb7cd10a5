package network

import (
	"sync/atomic"

	"factcheck/attribution/syntax/transition"
	"factcheck/attribution/syntax/words"
)

// entry is what one form adds to the first layers, in one setting. Entries are never changed once they can be seen, but for the
// rows of the parser, each computed when it is first asked for; whoever computes one gets the same numbers.
type entry struct {
	key     uint64
	number  int32 // in the vocabulary
	sure    uint8 // its only tag plus one; 0 when it can have several
	tag     [tagPlaces][tagRow]uint64
	context [contextPlaces][contextRow]uint64
	vector  [VectorWidth]int8
	parse   [transition.Words]atomic.Pointer[[parseRow]uint64]
}

// entrySlots is how many entries are kept, shared by all goroutines. A full table takes about 90 MB.
const entrySlots = 1 << 14

// keyOf is the key of a form in a setting: a hash of 64 bits, taken for the form itself.
func keyOf(form string, s words.Setting) uint64 {
	h := (uint64(14695981039346656037) ^ uint64(s)) * 1099511628211
	for i := 0; i < len(form); i++ {
		h = (h ^ uint64(form[i])) * 1099511628211
	}
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>32
}

// entryOf finds or computes the entry of a form. A slot keeps the commoner of the words that fall on it.
func (m *Model) entryOf(form string, s words.Setting, w *worker) *entry {
	key := keyOf(form, s)
	slot := &m.entries[key%entrySlots]
	old := slot.Load()
	if old != nil && old.key == key {
		return old
	}
	e := m.newEntry(form, s, key, w)
	if old == nil || rank(e.number) <= rank(old.number) {
		slot.Store(e)
	}
	return e
}

// rank orders words by how common they are, the unknown ones last.
func rank(number int32) int32 {
	if number == 0 {
		return 1 << 30
	}
	return number
}

func (m *Model) newEntry(form string, s words.Setting, key uint64, w *worker) *entry {
	f := words.Of(form, s)
	e := &entry{key: key, number: m.Number(f.Hash)}
	switch {
	case words.Address(form):
		e.sure = m.Address[0]
	case f.Uncased():
		e.sure = m.Sure[e.number]
	}
	rows := PartRows(f, m.Capital[e.number])
	m.Tagger.Input.vector(e.number, &rows, &e.vector)
	t := &m.Tagger
	for p := range e.tag {
		w.rowOf(&e.vector, t.first, p, TagHidden, t.FirstOut, TagLimit, e.tag[p][:])
	}
	r := &m.Parser
	r.Input.vector(e.number, &rows, &e.vector)
	for p := range e.context {
		w.rowOf(&e.vector, r.first, p, ContextHidden, r.FirstOut, ContextLimit, e.context[p][:])
	}
	return e
}

// parseRow is what the word adds at a position of the parser.
func (e *entry) parseRow(p int, r *Parser, w *worker) *[parseRow]uint64 {
	if row := e.parse[p].Load(); row != nil {
		return row
	}
	row := new([parseRow]uint64)
	w.rowOf(&e.vector, r.words, p, ParseHidden, r.WordsOut, ParseLimit, row[:])
	e.parse[p].Store(row)
	return row
}

// vector sums the rows of a word.
func (in *Input) vector(number int32, rows *[Parts]int32, out *[VectorWidth]int8) {
	var sum [VectorWidth]int32
	add := func(q []uint8, shift uint8) {
		for i, x := range q {
			sum[i] += int32(int8(x)) << shift
		}
	}
	add(in.Word[int(number)*VectorWidth:][:VectorWidth], in.WordShift[number])
	for p, r := range rows {
		add(in.Part[p][int(r)*VectorWidth:][:VectorWidth], in.PartShift[p][r])
	}
	for i, x := range sum {
		out[i] = int8(max(-127, min(127, in.Unit.times(x))))
	}
}

// rowOf multiplies a word vector with block p of a packed matrix and packs the sums as a row.
func (w *worker) rowOf(x *[VectorWidth]int8, weights []uint64, p, width int, s Scale, limit int32, out []uint64) {
	n := Triples(width)
	w.in = compress(x[:], n, w.in)
	acc := w.acc[:n]
	clear(acc)
	multiply(w.in, weights[p*VectorWidth*n:], acc)
	sums := w.sums[:3*n]
	unpackTriples(acc, sums)
	for i := range sums {
		sums[i] = s.times(sums[i])
	}
	packRow(sums[:width], limit, out)
}
