package reporting

import "encoding/binary"

// Table holds the weights of hashed features: a row of small integers for each key that it knows. It is the file itself, an open-addressed
// hash table: a slot is the low half of the key, zero for an empty one, and the row.
type Table struct {
	Width int   // weights in a row
	Step  int32 // units that a weight of one stands for
	size  int   // bytes of a slot
	slots uint64
	file  []byte
}

// stampSize is how many bytes of a slot are of the key.
const stampSize = 2

// NewTable makes a table from rows of Width weights, keys in the order given; keys must differ.
func NewTable(width int, step int32, keys []uint32, rows []int8) *Table {
	n := len(keys)*5/4 + 1
	t := &Table{Width: width, Step: step, size: stampSize + width, slots: uint64(n)}
	t.file = make([]byte, n*t.size)
	for i, k := range keys {
		at := t.home(k)
		for binary.LittleEndian.Uint16(t.file[at:]) != 0 {
			at = t.next(at)
		}
		binary.LittleEndian.PutUint16(t.file[at:], stamp(k))
		for l := range width {
			t.file[at+stampSize+l] = byte(rows[i*width+l])
		}
	}
	return t
}

// home is where the slot of a key begins: the high bits of the key say where, so that the low ones, which the slot keeps, tell it from
// its neighbours.
func (t *Table) home(k uint32) int { return int(uint64(k)*t.slots>>32) * t.size }

func (t *Table) next(at int) int {
	if at += t.size; at < len(t.file) {
		return at
	}
	return 0
}

// stamp is what a slot keeps of a key.
func stamp(k uint32) uint16 {
	if s := uint16(k); s != 0 {
		return s
	}
	return 1
}

// row gives the weights of a key, nil for one that is not known. A table has empty slots, so the search ends.
func (t *Table) row(k uint32) []byte {
	s := stamp(k)
	for at := t.home(k); ; at = t.next(at) {
		switch binary.LittleEndian.Uint16(t.file[at:]) {
		case s:
			return t.file[at+stampSize : at+t.size]
		case 0:
			return nil
		}
	}
}

// Sum adds up the weights of keys in column 0, in units.
func (t *Table) Sum(keys []uint32) int32 {
	s := int32(0)
	for _, k := range keys {
		if r := t.row(k); r != nil {
			s += int32(int8(r[0]))
		}
	}
	return s * t.Step
}

// sums adds up the rows of keys, in units, into out, which has the width of the table.
func (t *Table) sums(keys []uint32, out []int32) {
	clear(out)
	for _, k := range keys {
		if r := t.row(k); r != nil {
			for l := range out {
				out[l] += int32(int8(r[l]))
			}
		}
	}
	for l := range out {
		out[l] *= t.Step
	}
}
